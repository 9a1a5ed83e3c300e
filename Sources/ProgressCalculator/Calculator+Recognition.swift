import Basics
import Targets

extension Calculator {
    /// Applies a decision that is in force, and prints decisions of older standards beneath.
    func recognise(_ part: inout Part, _ standard: Standard, criteria: [Part], unit: Unit) {
        let day = day(for: unit)
        if let decision = recognition(of: unit, standard.id, on: day) {
            part.state = .recognised
            part.flags.removeAll { $0 == .selfAssessedOnly }
            part.share = 1
            part.day = decision.day
            part.source = decision.source
            part.reason = nil
            if criteria.contains(where: { $0.state == .unmet }),
                !part.flags.contains(.slipping)
            {
                part.flags.append(.slipping)
            }
            if withdrawalApplies(standard, criteria: criteria, unit: unit) {
                part.flags.append(.withdrawalRule)
            }
        } else {
            for older in standard.follows {
                guard let decision = recognition(of: unit, older, on: day) else { continue }
                let title = catalogue.standards[older]?.title ?? Phrase(older)
                part.notes.append(
                    Reasons.olderDecision(decision.day, old: title, new: standard.title))
            }
        }
    }

    /// The decision by which a unit counts as recognised for a standard on a day, or `nil`.
    ///
    /// A decision on a standard that requires this one counts too. A successor counts as recognised
    /// when all its predecessors were.
    func recognition(of unit: Unit, _ standard: Standard.ID, on day: Day) -> Recognition? {
        let counting = standardsCounting(for: standard)
        let own = evidence.recognitions(of: unit.id, signedBy: asOf)
            .last { counting.contains($0.standard) && $0.counts(on: day) }
        if let own { return own }
        let predecessors = catalogue.units.predecessors(of: unit.id)
            .compactMap { catalogue.units[$0] }
        guard !predecessors.isEmpty, unit.period.from.map({ $0 <= day }) ?? false else {
            return nil
        }
        // A decision withdrawn after the reorganisation still falls: it is looked at on the day.
        let inherited = predecessors.map { recognition(of: $0, standard, on: day) }
        guard inherited.allSatisfy({ $0 != nil }) else { return nil }
        return inherited.compactMap { $0 }.max { $0.day < $1.day }
    }

    /// The standard itself and those that require it, at any distance.
    func standardsCounting(for id: Standard.ID) -> Set<Standard.ID> {
        var counting: Set<Standard.ID> = [id]
        var grew = true
        while grew {
            let before = counting.count
            for standard in catalogue.standards.values
            where !counting.isDisjoint(with: standard.requires) {
                counting.insert(standard.id)
            }
            grew = counting.count > before
        }
        return counting
    }

    /// Whether a recognition must be reconsidered by the standard's rule (Decision 18/2022).
    private func withdrawalApplies(
        _ standard: Standard, criteria: [Part], unit: Unit
    ) -> Bool {
        guard let rule = standard.withdrawal, !criteria.isEmpty else { return false }
        let unmet = criteria.filter { $0.state == .unmet }
        guard
            let share = Ratio(Quantity(unmet.count), Quantity(criteria.count))
        else { return false }
        if let enough = rule.unmetShare, share.compared(toPercent: enough) >= 0 { return true }
        if let enough = rule.unmetShareWithNamed, share.compared(toPercent: enough) >= 0,
            unmet.contains(where: { rule.named.contains($0.id) })
        {
            return true
        }
        return membersWithdrawn(rule, standard, unit: unit)
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
                evidence.recognitions(of: member.id, signedBy: asOf).contains {
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
