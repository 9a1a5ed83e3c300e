import Basics
import ProgressCalculator
import Targets

/// Makes up half-yearly assessments that fit the season's work, and the decisions that follow.
struct SeasonAssessor {
    let plan: SeasonPlan
    /// Confirmed work by unit and kind, oldest first.
    private let work: [String: [(day: Day, quantity: Quantity)]]
    let rounds: [Day]

    init(_ plan: SeasonPlan, outings: [Season.Outing]) {
        self.plan = plan
        var work: [String: [(day: Day, quantity: Quantity)]] = [:]
        for entry in outings.map(\.entry) where entry.status == .confirmed {
            for output in entry.workDay.outputs {
                work["\(entry.workDay.unit)|\(output.kind)", default: []]
                    .append((entry.workDay.day, output.quantity))
            }
        }
        self.work = work
        let quarters =
            plan.now == nil ? [(6, 30), (12, 31)] : [(3, 31), (6, 30), (9, 30), (12, 31)]
        let ends = (plan.first.year...plan.last.year).flatMap { year in
            quarters.compactMap { Day(year: year, month: $0.0, day: $0.1) }
        }
        let least = plan.now == nil ? 90 : 60
        rounds =
            [plan.first] + ends.filter { $0.days(since: plan.first) > least && $0 <= plan.last }
    }

    /// Assessments of all rounds; at each year's end, decisions for units that meet a standard.
    func facts() -> (assessments: [Assessment], recognitions: [Recognition]) {
        var assessments: [Assessment] = []
        for standard in standards {
            for unit in subjects(of: standard) {
                assessments += self.assessments(of: unit, standard)
            }
        }
        assessments.sort {
            ($0.day, $0.unit, $0.part, $0.level) < ($1.day, $1.unit, $1.part, $1.level)
        }
        var recognitions: [Recognition] = []
        for day in rounds where day.month == 12 {
            let evidence = Evidence(
                assessments: assessments, recognitions: recognitions, work: [])
            let calculator = Calculator(
                catalogue: plan.catalogue, evidence: evidence, asOf: day)
            recognitions += decisions(calculator)
        }
        return (assessments, recognitions)
    }

    /// What the targets need, by criteria; urban classes are left to the reported facts.
    private var standards: [Standard] {
        var ids: [Standard.ID] = plan.catalogue.campaign.targets.compactMap {
            switch $0.goal {
            case .standard(let id): id
            case .members(let rule): rule.neededStandard
            case .quantity, .count, .declared: nil
            }
        }
        var index = 0
        while index < ids.count {
            let standard = plan.catalogue.standards[ids[index]]
            let needed = (standard?.conditions ?? []).compactMap { condition -> Standard.ID? in
                guard case .members(let rule) = condition, case .standard(let id) = rule.need
                else { return nil }
                return id
            }
            for id in (standard?.requires ?? []) + needed where !ids.contains(id) {
                ids.append(id)
            }
            index += 1
        }
        return ids.compactMap { plan.catalogue.standards[$0] }
            .filter { $0.points == nil && !$0.criteria.isEmpty && $0.inForce.contains(plan.last) }
    }

    private func subjects(of standard: Standard) -> [Unit] {
        let root = plan.catalogue.units[plan.catalogue.campaign.unit]
        let above = [root].compactMap(\.self).filter { root in
            !plan.units.contains { $0.id == root.id }
        }
        return (plan.units + above)
            .filter { standard.appliesTo.contains($0.kind) }
    }

    /// Work of a kind confirmed in a unit after one day and by another.
    func confirmed(_ kind: ActivityKind.ID, in unit: Unit, after day: Day, by last: Day) -> Quantity
    {
        (work["\(unit.id)|\(kind)"] ?? []).filter { $0.day > day && $0.day <= last }
            .map(\.quantity).reduce(.zero, +)
    }

    private func decisions(_ calculator: Calculator) -> [Recognition] {
        var number = 0
        return standards.flatMap { standard in
            subjects(of: standard).compactMap { unit -> Recognition? in
                let part = calculator.standard(standard.id, unit: unit)
                let signed = calculator.asOf.adding(days: 75)
                guard part.state == .met, part.isReachedOfficially, signed <= plan.last else {
                    return nil
                }
                number += 1
                return Recognition(
                    id: Recognition.id(unit: unit.id, standard: standard.id, day: signed),
                    unit: unit.id, standard: standard.id,
                    document: "QĐ mô phỏng \(number)/\(signed.year)", day: signed, dayIs: .on,
                    forYear: calculator.asOf.year, withdrawnOn: nil,
                    source: Phrase.simulatedData.vi, note: "")
            }
        }
    }
}
