import Basics

extension Checks {
    /// A unit has one value of each rank: it is not in two regions, nor in two groups at once whose
    /// values differ somewhere.
    static func valuesOfOneRank(_ scope: CheckScope) -> [Finding] {
        twoRegions(scope) + twoGroups(scope)
    }

    private static func twoRegions(_ scope: CheckScope) -> [Finding] {
        var first: [Unit.ID: String] = [:]
        var findings: [Finding] = []
        for region in scope.regions.regions {
            for unit in region.units {
                if let other = first[unit], other != region.id {
                    findings.append(
                        Finding(
                            RankMessages.twoRegions(unit, other, region.id),
                            at: scope.place(of: "units", in: region.place)))
                }
                first[unit] = region.id
            }
        }
        return findings
    }

    private static func twoGroups(_ scope: CheckScope) -> [Finding] {
        let members = scope.regions.groups.flatMap { group in
            group.members.map { (group: group, member: $0) }
        }
        return overlaps(members, by: \.member.value, \.member.period).compactMap { first, second in
            let unit = second.member.value
            if first.group.id == second.group.id {
                return Finding(
                    RankMessages.memberTwice(unit, second.group.id), at: second.member.place)
            }
            let period = second.member.period
            for standard in scope.sortedStandards {
                for indicator in standard.indicators {
                    let row = indicator.threshold?.rows.first {
                        $0.period.overlaps(period) && $0.period.overlaps(first.member.period)
                            && differ($0.value, first.group, second.group)
                    }
                    guard row != nil else { continue }
                    return Finding(
                        RankMessages.twoGroups(
                            unit, first.group.id, second.group.id,
                            PartID(standard: standard.id, part: indicator.id)),
                        at: second.member.place)
                }
            }
            return nil
        }
    }

    /// Whether two groups give a unit different values: their own, or those of the regions they
    /// use.
    private static func differ(
        _ values: Threshold.Values, _ one: Regions.Group, _ other: Regions.Group
    ) -> Bool {
        let own = [one, other].compactMap { values[$0.id] }
        let borrowed = [one, other].compactMap { $0.usesRegion.flatMap { values[$0] } }
        let decisive = own.isEmpty ? borrowed : own
        return decisive.count == 2 && decisive[0] != decisive[1]
    }
}

private enum RankMessages {
    static func twoRegions(_ unit: String, _ first: String, _ second: String) -> Phrase {
        Phrase(
            vi: "đơn vị “\(unit)” thuộc hai vùng: \(first) và \(second)",
            en: "the unit “\(unit)” is in two regions: \(first) and \(second)")
    }

    static func memberTwice(_ unit: String, _ group: String) -> Phrase {
        Phrase(
            vi: "đơn vị “\(unit)” có hai lần cùng thời gian trong nhóm \(group)",
            en: "the unit “\(unit)” is in the group \(group) twice at one time")
    }

    static func twoGroups(
        _ unit: String, _ first: String, _ second: String, _ part: PartID
    ) -> Phrase {
        Phrase(
            vi:
                "hai giá trị cùng hạng: đơn vị “\(unit)” cùng lúc ở nhóm \(first) và \(second), mức của \(part) khác nhau",
            en:
                "two values of one rank: the unit “\(unit)” is in \(first) and \(second) at once, which differ in \(part)"
        )
    }
}
