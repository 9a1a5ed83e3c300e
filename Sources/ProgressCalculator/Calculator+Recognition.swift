import Basics
import Targets

extension Calculator {
    /// Applies a decision that is in force, and prints decisions of older standards beneath.
    func recognise(
        _ part: inout Part, _ standard: Standard, criteria: ArraySlice<Part>, unit: Unit
    ) {
        let day = day(for: unit)
        if let decision = recognition(of: unit, standard.id, on: day) {
            if isFoundUnmet(part, after: decision, unit) { part.raise(.slipping) }
            part.recognise(by: decision)
            part.flags.removeAll { $0 == .selfAssessedOnly }
            if criteria.contains(where: { $0.state == .unmet }) { part.raise(.slipping) }
            if withdrawalApplies(standard, criteria: criteria, unit: unit) {
                part.raise(.withdrawalRule)
                if let change = standard.withdrawal?.change, change.day <= day {
                    let number = catalogue.documents[change.document]?.name.vi
                    part.notes.append(Reasons.withdrawalChanged(number ?? change.document))
                }
            }
        } else {
            if part.state == .unknown, !beganLater(standard, than: unit),
                !catalogue.units.predecessors(of: unit.id).isEmpty
            {
                part.reason = Reasons.mustReassess
            }
            for older in standard.follows {
                guard let decision = recognition(of: unit, older, on: day) else { continue }
                let title = catalogue.standards[decision.standard]?.title ?? Phrase(older)
                part.notes.append(
                    Reasons.olderDecision(decision.day, old: title, new: standard.title))
            }
        }
    }

    /// Whether the whole was officially found unmet after a decision.
    private func isFoundUnmet(
        _ part: Part, after decision: Recognition, _ unit: Unit
    ) -> Bool {
        let basis = part.basis
        if part.state == .unmet, let level = basis.level, level > .own, let day = basis.day,
            day > decision.day
        {
            return true
        }
        let official = record(of: part.name, kind: .pass, for: unit).observations
            .last { $0.level > .own }
        return official.map { $0.figure == .verdict(.unmet) && $0.day > decision.day } ?? false
    }

    /// The decision by which a unit counts as recognised for a standard on a day, or `nil`.
    ///
    /// A decision on a standard that requires this one counts too, and one that counts as this one
    /// by law from a day on. A successor counts as recognised when all its predecessors were.
    /// Of several decisions the one on the very standard is taken, then the earliest.
    func recognition(of unit: Unit, _ standard: Standard.ID, on day: Day) -> Recognition? {
        let counting = rules.counting(for: standard)
        let own = evidence.recognitions(of: unit.id, signedBy: known).filter {
            guard let from = counting[$0.standard] else { return false }
            return from <= day && $0.counts(on: day)
        }
        if let first = own.first { return own.first { $0.standard == standard } ?? first }
        guard let predecessors = predecessors(of: unit), !predecessors.isEmpty else { return nil }
        // A decision withdrawn after the reorganisation still falls: it is looked at on the day.
        var latest: Recognition?
        for predecessor in predecessors {
            guard let decision = recognition(of: predecessor, standard, on: day) else {
                return nil
            }
            if latest.map({ $0.day < decision.day }) ?? true { latest = decision }
        }
        return latest
    }

    /// Whether a recognition must be reconsidered by the standard's rule (Decision 18/2022).
    private func withdrawalApplies(
        _ standard: Standard, criteria: ArraySlice<Part>, unit: Unit
    ) -> Bool {
        guard let rule = standard.withdrawal else { return false }
        if membersWithdrawn(rule, standard, unit: unit) { return true }
        let unmet = criteria.filter { $0.state == .unmet }
        guard !unmet.isEmpty,
            let share = Ratio(Quantity(unmet.count), Quantity(criteria.count))
        else { return false }
        if let enough = rule.unmetShare, share.compared(toPercent: enough) >= 0 { return true }
        if let enough = rule.unmetShareWithNamed, share.compared(toPercent: enough) >= 0,
            unmet.contains(where: { rule.named.contains($0.id) })
        {
            return true
        }
        return false
    }

    private func membersWithdrawn(
        _ rule: WithdrawalRule, _ standard: Standard, unit: Unit
    ) -> Bool {
        guard let enough = rule.membersWithdrawnShare else { return false }
        let day = day(for: unit)
        for case .members(let members) in standard.conditions {
            guard case .standard(let need) = members.need else { continue }
            let units = self.units(of: members, in: unit)
            let withdrawn = units.count { member in
                evidence.recognitions(of: member.id, signedBy: known).contains {
                    $0.standard == need && ($0.withdrawnOn.map { $0 <= day } ?? false)
                } && recognition(of: member, need, on: day) == nil
            }
            if let share = Ratio(Quantity(withdrawn), Quantity(units.count)), withdrawn > 0,
                share.compared(toPercent: enough) >= 0
            {
                return true
            }
        }
        return false
    }
}
