import Basics
package import Targets

extension Calculator {
    /// So many of a unit's members: needed = ⌈share · members⌉; have = recognised or met by
    /// appraisal; those that are missing are named.
    package func members(_ rule: MembersRule, of unit: Unit) -> Part {
        members(rule, of: unit, standard: nil)
    }

    func members(_ rule: MembersRule, of unit: Unit, standard: Standard?) -> Part {
        let id = PartID(standard: standard?.id ?? "", part: rule.id)
        var part = Part(id, rule.title, unit)
        let units = units(of: rule, in: unit)
        let parts = Parallel.map(units) { member(rule, standard, $0) }
        let share = threshold(
            rule.share, of: id, for: place(of: unit), on: day(for: unit, standard))
        part.cite(share.source)
        var members = Part.Members(
            parts: parts, threshold: share.value, total: units.count,
            have: parts.count(where: \.isReachedOfficially),
            haveClaimed: parts.count(where: \.isReached),
            missing: parts.filter { !$0.isReachedOfficially }.map(\.unit))
        decide(&part, &members, share)
        part.notes = olderDecisions(rule, units)
        part.weaken(by: parts)
        part.content = .members(rule, members)
        return part
    }

    /// The units that a rule counts: those of its kinds below the unit.
    ///
    /// Of a unit that is to come those of its first day: on the map of a later day it has members.
    func units(of rule: MembersRule, in unit: Unit) -> [Unit] {
        catalogue.units.descendants(of: unit.id, on: unit.period.nearest(to: asOf))
            .filter { rule.kinds.contains($0.kind) }
    }

    func member(_ rule: MembersRule, _ standard: Standard?, _ unit: Unit) -> Part {
        switch rule.need {
        case .standard(let need):
            return catalogue.standards[need].map { standardOnce($0, unit: unit) }
                ?? self.standard(need, unit: unit)
        case .indicator(let each):
            guard let standard else {
                let id = PartID(standard: "", part: rule.id)
                return Part(id, rule.title, unit, .ruleless(.indicator))
            }
            return indicator(each, of: standard, for: place(of: unit))
        case .part(let id):
            return part(id, unit: unit)
        }
    }

    private func decide(
        _ part: inout Part, _ members: inout Part.Members, _ share: ThresholdInForce
    ) {
        guard members.total > 0 else {
            part.state = .met
            part.reason = Reasons.noMembers
            part.share = 1
            return
        }
        guard case .value(let percent, _) = share else {
            if case .unknown(let reason, _) = share { part.reason = reason }
            return
        }
        let needed = Ratio.least(percent: percent, of: members.total)
        let unmet = members.parts.count { $0.state == .unmet }
        members.needed = needed
        // Where nothing is on record of any member the way is unknown, not at its beginning.
        let isKnown = members.parts.contains { $0.state != .unknown || $0.share != nil }
        part.share =
            needed == 0 ? 1 : isKnown ? min(1, Double(members.have) / Double(needed)) : nil
        if members.have >= needed {
            part.state = .met
        } else if members.haveClaimed >= needed {
            part.state = .met
            part.raise(.selfAssessedOnly)
        } else if members.total - unmet < needed {
            part.state = .unmet
        } else {
            part.reason = Reasons.someUnknown
        }
    }

    /// Whether so many members have what is needed for good: by decisions alone where they can be
    /// recognised for it, else by appraised or verified values.
    func areRecognised(_ rule: MembersRule, in unit: Unit) -> Bool {
        let units = units(of: rule, in: unit)
        let id = PartID(standard: "", part: rule.id)
        let share = threshold(rule.share, of: id, for: place(of: unit), on: day(for: unit))
        guard !units.isEmpty else { return true }
        guard let percent = share.value else { return false }
        let have = units.count { member in
            switch rule.need {
            case .standard(let need): recognition(of: member, need, on: day(for: member)) != nil
            case .part(let id): part(id, unit: member).isReachedOfficially
            case .indicator: false
            }
        }
        return have >= Ratio.least(percent: percent, of: units.count)
    }

    /// Decisions of older standards, where none of the newer one counts yet: printed beneath.
    private func olderDecisions(_ rule: MembersRule, _ units: [Unit]) -> [Phrase] {
        guard case .standard(let need) = rule.need, let standard = catalogue.standards[need],
            !standard.follows.isEmpty
        else { return [] }
        let open = units.filter { recognition(of: $0, need, on: day(for: $0)) == nil }
        return standard.follows.compactMap { older in
            let have = open.count { recognition(of: $0, older, on: day(for: $0)) != nil }
            guard have > 0, let title = catalogue.standards[older]?.title else { return nil }
            return Reasons.olderDecisions(have, of: units.count, old: title, new: standard.title)
        }
    }
}
