package import Basics
import ProgressCalculator
package import Reports
import Targets
import WorkLog

/// Pilots beside the others (làm điểm).
package struct PilotsRequest: Request {
    package var asOf: Day

    package init(asOf: Day) { self.asOf = asOf }

    package func answer(at desk: Desk) throws(Refusal) -> Report<PilotsReport> {
        try desk.pilots(asOf: asOf)
    }
}

extension Desk {
    /// Each pilot that has begun, beside the other communes: confirmed outings and person-days a month
    /// and commune, over as many days before it began as since, but not before the campaign; and how
    /// far they had come the day before it began, and have by now.
    ///
    /// - Parameter withWays: whether to say how far they had come. The default is `true`.
    package func pilots(
        asOf day: Day, withWays: Bool = true
    ) throws(Refusal) -> Report<PilotsReport> {
        let begun = catalogue.campaign.pilots.filter { pilot in
            pilot.from <= day && (isSimulated || !pilot.isSimulated)
        }
        guard !begun.isEmpty else { return report(PilotsReport([]), asOf: day) }
        let now = withWays ? try calculator(asOf: day) : nil
        var rows: [PilotsReport.Row] = []
        for pilot in begun {
            let eve = pilot.from.adding(days: -1)
            let length = day.days(since: pilot.from) + 1
            let first = max(catalogue.campaign.begins, pilot.from.adding(days: -length))
            let side = PilotSide(pilot, on: day, in: catalogue)
            let periods = [
                Period(from: first, until: eve), Period(from: pilot.from, until: day),
            ]
            let forces = try periods.map { period throws(Refusal) in
                try reading { () throws(LogError) in try log.forceTotals(in: period) }
            }
            let then = withWays ? try calculator(asOf: eve) : nil
            let groups = try [true, false].map { own throws(Refusal) in
                PilotsReport.Group(
                    isPilot: own, units: side.members(own, on: day).count,
                    before: try pace(
                        periods[0], side, own, forces[0],
                        then?.meanWay(of: pilot.part, in: side.members(own, on: eve), to: day)),
                    since: try pace(
                        periods[1], side, own, forces[1],
                        now?.meanWay(of: pilot.part, in: side.members(own, on: day), to: day)))
            }
            rows.append(
                PilotsReport.Row(pilot, beforeFrom: first, asOf: day, groups, catalogue))
        }
        return report(PilotsReport(rows), asOf: day)
    }

    /// - Parameters:
    ///   - own: whether it is of the pilots: then of their places alone, where it names some.
    ///   - totals: of all units in the period.
    private func pace(
        _ period: Period, _ side: PilotSide, _ own: Bool, _ totals: [ForceTotal], _ way: MeanWay?
    ) throws(Refusal) -> PilotsReport.Pace {
        let months = side.communeDays(own, in: period).map { Double($0) / 30.4375 }
        guard let months, months > 0 else {
            return PilotsReport.Pace(
                outings: nil, personDays: nil, way: way?.share, known: way?.known ?? 0,
                needsDagger: way?.needsDagger ?? false)
        }
        let places = own ? side.places : []
        var outings = 0
        var labour: Double?
        if places.isEmpty {
            for total in totals where total.status == .confirmed && side.has(total.unit, own) {
                outings += total.sessions
                if let days = total.personDays { labour = (labour ?? 0) + days.value }
            }
        } else {
            let days = try reading { () throws(LogError) in
                try log.workDays(WorkDayFilter(period: period, statuses: [.confirmed]))
            }
            for held in days
            where side.has(held.workDay.unit, own)
                && places.contains(PlaceName.key(held.workDay.place))
            {
                outings += held.workDay.sessions
                if let given = held.workDay.force.personDays {
                    labour = (labour ?? 0) + given.value
                }
            }
        }
        return PilotsReport.Pace(
            outings: Double(outings) / months, personDays: labour.map { $0 / months },
            way: way?.share, known: way?.known ?? 0,
            needsDagger: way?.needsDagger ?? false)
    }
}

/// Which communes of the campaign try something, and which do not, on whatever map.
private struct PilotSide {
    /// Folded names; empty for whole communes.
    let places: Set<String>
    private let pilots: Set<Unit.ID>
    private let catalogue: Catalogue
    private let scope: UnitScope?

    /// A pilot's units with what went into them and what they went into.
    init(_ pilot: Pilot, on day: Day, in catalogue: Catalogue) {
        self.catalogue = catalogue
        places = Set(pilot.places.map { PlaceName.key($0) })
        scope = catalogue.campaignScope(on: day)
        var found: Set<Unit.ID> = []
        for id in pilot.units {
            found.formUnion(catalogue.units.scope(of: id, on: pilot.from).ids)
            var ahead = [id]
            while let unit = ahead.popLast() {
                found.insert(unit)
                ahead += catalogue.units.successors(of: unit).filter { !found.contains($0) }
            }
        }
        pilots = found
    }

    /// Whether the work of a unit is of the pilots, or of the others.
    func has(_ unit: Unit.ID, _ own: Bool) -> Bool {
        pilots.contains(unit) == own && (scope?.contains(unit) ?? true)
    }

    func members(_ own: Bool, on day: Day) -> [Unit] {
        catalogue.members(on: day).filter { pilots.contains($0.id) == own }
    }

    /// How many communes there were on how many days; `nil` for an empty period.
    func communeDays(_ own: Bool, in period: Period) -> Int? {
        guard let from = period.from, let until = period.until, from <= until else { return nil }
        let changes = Set(catalogue.units.units.compactMap(\.period.from))
            .filter { $0 > from && $0 <= until }.sorted()
        let starts = [from] + changes
        let ends = changes.map { $0.adding(days: -1) } + [until]
        return zip(starts, ends).reduce(0) { sum, stretch in
            sum + members(own, on: stretch.0).count * (stretch.1.days(since: stretch.0) + 1)
        }
    }
}
