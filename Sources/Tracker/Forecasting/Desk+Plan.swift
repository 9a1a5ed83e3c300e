package import Basics
import ProgressCalculator
package import Reports
import Targets
import WorkLog

extension Desk {
    /// What the next Saturdays must be.
    ///
    /// - Parameter until: by default the next due day of what the unit is asked for, else the
    ///   campaign's, else a year from `day`.
    package func plan(
        _ text: String, until: Day?, asOf day: Day
    ) throws(Refusal) -> PlanReport {
        let unit = try unit(named: text, on: day)
        if let ending = catalogue.ending(of: unit, by: day) { throw .refused(Self.ended(ending)) }
        let planner = Planner(
            try calculator(asOf: day), outings: try outings(upTo: day))
        let last = until ?? planner.due(for: unit) ?? planEnd(after: day)
        guard last > day else {
            throw .refused(
                Phrase(
                    vi: "Ngày cuối \(last.inTable) phải sau ngày số liệu \(day.inTable).",
                    en: "The last day \(last.inTable) must be after \(day.inTable)."))
        }
        let planned = try plannedOutings(after: day, until: last)
        let below = catalogue.units.descendants(of: unit.id, on: day)
            .filter { $0.kind.level == .commune }
        var plan = planner.plan(for: unit, until: last, planned: planned)
        plan.decides = planner.decides(for: [unit] + below)
        return PlanReport(
            campaign: catalogue.campaign.id, simulated: isSimulated, plan: plan,
            members: below.map { planner.plan(for: $0, until: last, planned: planned) },
            hours: catalogue.campaign.hours)
    }

    /// Nobody holds a Saturday in a unit that is no more.
    private static func ended(_ ending: Phrase) -> Phrase {
        Phrase(
            vi: "\(ending.vi) Lập kế hoạch cho đơn vị đang giữ địa bàn.",
            en: "\(ending.en) Make the plan of the unit that holds the ground.")
    }

    /// The plans of some units until the usual day.
    ///
    /// - Parameters:
    ///   - calculator: of the day that the plans follow.
    ///   - rows: of that day.
    func plans(
        of units: [Unit], by calculator: Calculator, from rows: PlanRows
    ) throws(Refusal) -> [Plan] {
        let plans = rows.plans(of: units, by: calculator)
        // Where no outing says how many came, what a person-day brings stands in for it.
        if rows.areAll || !plans.contains(where: \.lacksPeople) { return plans }
        var all = rows
        all.outings = try outings(upTo: calculator.asOf)
        all.areAll = true
        return all.plans(of: units, by: calculator)
    }

    /// What plans from a day on are made of.
    func planRows(after day: Day) throws(Refusal) -> PlanRows {
        let last = planEnd(after: day)
        return PlanRows(
            until: last, planned: try plannedOutings(after: day, until: last),
            outings: try outings(upTo: day, ofLast: needsLastOutingsOnly ? Pace.window : nil),
            areAll: !needsLastOutingsOnly)
    }

    /// Whether plans follow from the last outings of each kind: no quantity is assigned, and of no
    /// indicator it has to be told which kind of work is used most.
    private var needsLastOutingsOnly: Bool {
        let fed = catalogue.campaignActivities.filter { $0.role == .adds }
            .flatMap { $0.feeds.map(\.indicator) }
        return Set(fed).count == fed.count && catalogue.assigned.isEmpty
    }

    /// The kinds of work that plans may ask of: those that move something of the campaign's standards.
    private var feeding: [ActivityKind.ID] {
        let standards = Set(catalogue.campaign.standards)
        let kinds = catalogue.activities.filter { kind in
            kind.feeds.contains { standards.contains($0.indicator.standard) }
        }
        return kinds.map(\.id)
    }

    /// The campaign's next due day, else a year from a day.
    private func planEnd(after day: Day) -> Day {
        catalogue.campaign.targets.compactMap(\.due).filter { $0 > day }.min()
            ?? day.adding(days: 365)
    }

    /// Person-days per unit of work, learnt from single-kind outings.
    package func rates(asOf day: Day) throws(Refusal) -> RatesReport {
        let rates = RateBook(try outings(upTo: day), catalogue)
        return RatesReport(
            campaign: catalogue.campaign.id, asOf: day, simulated: isSimulated,
            overall: rates.overall, byUnit: rates.byUnit)
    }

    /// Confirmed work, one entry a kind of a report.
    ///
    /// - Parameter count: so many days at least of each unit and kind, the last; the default is
    ///   `nil`, all of them.
    func outings(upTo day: Day, ofLast count: Int? = nil) throws(Refusal) -> [OutingEntry] {
        do {
            let outputs =
                if let count {
                    try log.confirmedOutputs(of: feeding, ofLast: count, upTo: day)
                } else { try log.confirmedOutputs(upTo: day) }
            return outputs.map {
                OutingEntry(
                    unit: $0.unit, day: $0.day, kind: $0.kind, quantity: $0.quantity,
                    people: $0.people, personDays: $0.personDays, isSingleKind: $0.kinds == 1)
            }
        } catch {
            throw .log(error)
        }
    }

    func plannedOutings(
        after day: Day, until last: Day
    ) throws(Refusal) -> [PlannedOuting] {
        do {
            return try log.workDays(
                WorkDayFilter(
                    period: Period(from: day.adding(days: 1), until: last), statuses: [.planned])
            ).map { logged in
                PlannedOuting(
                    id: logged.workDay.id, unit: logged.workDay.unit, day: logged.workDay.day,
                    place: logged.workDay.place, organiser: logged.workDay.organiser,
                    people: logged.workDay.force.people, outputs: logged.workDay.outputs,
                    sequence: logged.number - 1, isOpen: logged.workDay.isOpen)
            }
        } catch {
            throw .log(error)
        }
    }
}

/// Rows of the log that plans are made of, until the usual day.
struct PlanRows: Sendable {
    let until: Day
    let planned: [PlannedOuting]
    /// What a pace is learnt from.
    var outings: [OutingEntry]
    /// Whether that is all work, or the last of each unit and kind.
    var areAll: Bool

    func plans(of units: [Unit], by calculator: Calculator) -> [Plan] {
        let planner = Planner(calculator, outings: outings, areAll: areAll)
        return Parallel.map(units) { planner.plan(for: $0, until: until, planned: planned) }
    }
}
