import Basics
import Targets

extension Calculator {
    /// How far a duty was carried out, by the counts of the unit or of those below it.
    ///
    /// A share of all is known only once every commune has said its number: until then the way is as
    /// long as if those that are missing had done nothing.
    func counted(_ goal: Target.CountGoal, _ target: Target, unit: Unit) -> Part {
        let id = PartID(standard: target.id, part: nil)
        guard let kind = catalogue.duty(goal.kind) else {
            return Part(id, target.title, unit, .ruleless(.count))
        }
        let day = day(for: unit)
        let total = evidence.counts?.total(
            kind, of: unit.id, on: day, since: catalogue.campaign.begins, upTo: day)
        let silent = goal.isShare ? evidence.counts?.silent(total, of: unit, on: day) ?? [] : []
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
            part.share = min(1, number / goal.atLeast.value) * sent(silent, unit, on: day)
        }
        return part
    }

    /// The share of the communes that said their number, 0…1.
    private func sent(_ silent: [UnitReference], _ unit: Unit, on day: Day) -> Double {
        guard !silent.isEmpty else { return 1 }
        let all = catalogue.units.descendants(of: unit.id, on: day)
            .count { $0.kind.level == .commune }
        return all == 0 ? 1 : 1 - Double(silent.count) / Double(all)
    }
}
