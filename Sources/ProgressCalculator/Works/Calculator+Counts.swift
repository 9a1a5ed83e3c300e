import Basics
import Targets

extension Calculator {
    /// How far a duty was carried out, by the counts of the unit or of those below it.
    ///
    /// A share of all is known only once every commune has said its number.
    func counted(_ goal: Target.CountGoal, _ target: Target, unit: Unit) -> Part {
        let id = PartID(standard: target.id, part: nil)
        guard let kind = catalogue.duty(goal.kind) else {
            return Part(id, target.title, unit, .ruleless(.count))
        }
        let day = day(for: unit)
        let total = evidence.counts?.total(
            kind, of: unit.id, on: day, from: catalogue.campaign.begins, upTo: day)
        let silent = goal.isShare ? silent(kind, total, unit, on: day) : []
        var part = Part(
            id, target.title, unit,
            .count(goal, Part.Counted(kind: kind, total: total, silent: silent)))
        part.document = target.document
        part.mark = goal.mark
        let found =
            goal.isShare
            ? total?.share.map { Figure.share($0) }
            : total.map { .amount($0.amount) }
        guard let found else {
            part.reason = total == nil ? Reasons.noCounts : Reasons.noWhole
            return part
        }
        part.basis.observed = found
        part.basis.day = total?.lastOn
        let reaches = found.reaches(goal.atLeast, .atLeast)
        part.state = !reaches ? .unmet : silent.isEmpty ? .met : .unknown
        if reaches, !silent.isEmpty { part.reason = Reasons.silent(silent) }
        if let number = found.number, goal.atLeast > .zero {
            part.share = min(1, number / goal.atLeast.value)
        }
        return part
    }

    /// Communes of the unit for which nobody said the number.
    private func silent(
        _ kind: DutyKind, _ total: CountTotal?, _ unit: Unit, on day: Day
    ) -> [UnitReference] {
        guard let total, unit.kind.level != .commune else { return [] }
        let said = Set(total.units.flatMap { catalogue.units.scope(of: $0, on: day).ids })
        return catalogue.units.descendants(of: unit.id, on: day)
            .filter { $0.kind.level == .commune && !said.contains($0.id) }
            .map { UnitReference($0) }
    }
}
