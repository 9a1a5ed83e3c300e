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
    /// and commune, over as many days before it began as since, but not before the campaign.
    package func pilots(asOf day: Day) throws(Refusal) -> Report<PilotsReport> {
        var rows: [PilotsReport.Row] = []
        for pilot in catalogue.campaign.pilots where pilot.from <= day {
            let length = day.days(since: pilot.from) + 1
            let first = max(catalogue.campaign.begins, pilot.from.adding(days: -length))
            let before = Period(from: first, until: pilot.from.adding(days: -1))
            let since = Period(from: pilot.from, until: day)
            let area = ReportArea(nil, on: day, in: catalogue)
            let scopes = pilot.units.map { catalogue.units.scope(of: $0, on: day) }
            func isPilot(_ unit: Unit.ID) -> Bool { scopes.contains { $0.contains(unit) } }
            let piloting = area.members.count { isPilot($0.id) }
            let groups = try [true, false].map { own throws(Refusal) in
                let units = own ? piloting : area.members.count - piloting
                func takes(_ unit: Unit.ID) -> Bool { area.holds(unit) && isPilot(unit) == own }
                return PilotsReport.Group(
                    isPilot: own, units: units,
                    before: try pace(before, units, pilot, own, takes),
                    since: try pace(since, units, pilot, own, takes))
            }
            rows.append(
                PilotsReport.Row(pilot, beforeFrom: first, asOf: day, groups, catalogue))
        }
        return report(PilotsReport(rows), asOf: day)
    }

    /// - Parameter own: whether it is of the pilots: then of their places alone, where it names some.
    private func pace(
        _ period: Period, _ units: Int, _ pilot: Pilot, _ own: Bool, _ takes: (Unit.ID) -> Bool
    ) throws(Refusal) -> PilotsReport.Pace {
        guard units > 0, let from = period.from, let until = period.until, from <= until else {
            return PilotsReport.Pace(outings: nil, personDays: nil)
        }
        let places = own ? Set(pilot.places.map { NameKey.folded($0) }) : []
        var outings = 0
        var labour: Double?
        if places.isEmpty {
            let totals = try reading { () throws(LogError) in try log.forceTotals(in: period) }
            for total in totals where total.status == .confirmed && takes(total.unit) {
                outings += total.sessions
                if let days = total.personDays { labour = (labour ?? 0) + days.value }
            }
        } else {
            let days = try reading { () throws(LogError) in
                try log.workDays(WorkDayFilter(period: period, statuses: [.confirmed]))
            }
            for held in days
            where takes(held.workDay.unit) && places.contains(NameKey.folded(held.workDay.place)) {
                outings += held.workDay.sessions
                if let given = held.workDay.force.personDays {
                    labour = (labour ?? 0) + given.value
                }
            }
        }
        let months = Double(until.days(since: from) + 1) / 30.4375 * Double(units)
        return PilotsReport.Pace(
            outings: Double(outings) / months, personDays: labour.map { $0 / months })
    }
}
