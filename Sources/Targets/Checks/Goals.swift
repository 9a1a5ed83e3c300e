import Basics

extension Checks {
    /// A standard is asked only of units that it applies to, and a quantity in the measure of its
    /// activity.
    static func goals(_ scope: CheckScope) -> [Finding] {
        let rules = scope.sortedStandards.flatMap(\.membersRules)
        return rules.flatMap { membersFindings($0, at: $0.place, scope) }
            + scope.sortedStandards.flatMap { standard in
                standard.membersRules.flatMap {
                    notBelow($0, standard.appliesTo, "members", scope)
                }
            }
            + scope.campaigns.flatMap { campaign in
                campaign.targets.flatMap { target -> [Finding] in
                    switch target.goal {
                    case .standard(let id): standardFinding(id, target, scope)
                    case .members(let rule):
                        membersFindings(rule, at: rule.place, scope)
                            + notBelow(
                                rule, [scope.units[target.unit]?.kind].compactMap { $0 }, nil,
                                scope)
                    case .quantity(let goal): quantityFinding(goal, target, campaign, scope)
                    case .count(let goal): countFinding(goal, target, scope)
                    case .declared: []
                    }
                }
            }
    }

    private static func standardFinding(
        _ id: Standard.ID, _ target: Target, _ scope: CheckScope
    ) -> [Finding] {
        guard let standard = scope.standards[id], let unit = scope.units[target.unit],
            !standard.appliesTo.isEmpty, !standard.appliesTo.contains(unit.kind)
        else { return [] }
        return [
            Finding(
                GoalMessages.kind(unit.title, id, standard.appliesTo),
                at: scope.place(of: "goal", "standard", in: target.place))
        ]
    }

    private static func membersFindings(
        _ rule: MembersRule, at place: Place, _ scope: CheckScope
    ) -> [Finding] {
        guard let id = rule.neededStandard, let standard = scope.standards[id],
            !standard.appliesTo.isEmpty
        else { return [] }
        return rule.kinds.filter { !standard.appliesTo.contains($0) }.map { kind in
            Finding(GoalMessages.kind(kind.title, id, standard.appliesTo), at: place)
        }
    }

    /// Members are units below the units that are asked for them.
    ///
    /// - Parameter key: under which they stand in the mapping at the rule's place.
    private static func notBelow(
        _ rule: MembersRule, _ above: [UnitKind], _ key: String?, _ scope: CheckScope
    ) -> [Finding] {
        guard let highest = above.min(by: { $0.level < $1.level }) else { return [] }
        let place =
            key.map { scope.place(of: $0, "kinds", in: rule.place) }
            ?? scope.place(of: "kinds", in: rule.place)
        return rule.kinds.filter { $0.level <= highest.level }.map {
            Finding(GoalMessages.notBelow($0, above), at: place)
        }
    }

    /// A count is one that `counts.yaml` defines; a share is asked of what is of a whole.
    private static func countFinding(
        _ goal: Target.CountGoal, _ target: Target, _ scope: CheckScope
    ) -> [Finding] {
        guard let kind = scope.duties.first(where: { $0.id == goal.kind }) else {
            return [
                Finding(
                    GoalMessages.noCount(goal.kind),
                    at: scope.place(of: "goal", "count", "kind", in: target.place),
                    suggestions: NearMiss.suggestions(
                        for: goal.kind, among: scope.duties.map(\.id)))
            ]
        }
        guard goal.isShare, kind.of == nil else { return [] }
        return [
            Finding(
                GoalMessages.noWhole(goal.kind),
                at: scope.place(of: "goal", "count", "at_least_share", in: target.place))
        ]
    }

    private static func quantityFinding(
        _ goal: Target.QuantityGoal, _ target: Target, _ campaign: Campaign, _ scope: CheckScope
    ) -> [Finding] {
        guard let id = goal.activity, let activity = scope.activities.first(where: { $0.id == id })
        else { return [] }
        if !campaign.activities.contains(id) {
            return [
                Finding(
                    GoalMessages.notOfCampaign(id),
                    at: scope.place(of: "goal", "quantity", "activity", in: target.place),
                    suggestions: NearMiss.suggestions(for: id, among: campaign.activities))
            ]
        }
        guard activity.measure != goal.measure else { return [] }
        return [
            Finding(
                GoalMessages.otherMeasure(id, activity.measure, goal.measure),
                at: scope.place(of: "goal", "quantity", "measure", in: target.place))
        ]
    }

    /// No standard requires itself, through others or its members.
    static func requirementChains(_ scope: CheckScope) -> [Finding] {
        scope.sortedStandards.compactMap { standard in
            var seen: Set<Standard.ID> = []
            var open = needs(of: standard)
            while let id = open.popLast() {
                guard id != standard.id else {
                    return Finding(
                        GoalMessages.circle(id), at: scope.place(of: "requires", in: standard.place)
                    )
                }
                if seen.insert(id).inserted {
                    open += scope.standards[id].map(needs) ?? []
                }
            }
            return nil
        }
    }

    private static func needs(of standard: Standard) -> [Standard.ID] {
        standard.requires
            + standard.membersRules.compactMap(\.neededStandard)
    }

    /// The criteria that a withdrawal rule names are those of its standard.
    static func withdrawalRules(_ scope: CheckScope) -> [Finding] {
        scope.sortedStandards.flatMap { standard in
            let known = standard.criteria.map(\.id)
            return (standard.withdrawal?.named ?? []).filter {
                !known.contains($0) && !scope.lists($0, .standard, standard: standard.id)
            }.map {
                Finding(
                    GoalMessages.noCriterion($0),
                    at: scope.place(of: "withdrawal", "named", in: standard.place),
                    suggestions: NearMiss.suggestions(for: $0, among: known))
            }
        }
    }
}

private enum GoalMessages {
    static func kind(_ title: Phrase, _ standard: String, _ kinds: [UnitKind]) -> Phrase {
        let list = Phrase { language in
            kinds.map { $0.title.text(language) }.joined(separator: ", ")
        }
        return Phrase(
            vi: "bộ tiêu chí “\(standard)” dành cho \(list.vi), không dành cho \(title.vi)",
            en: "the standard “\(standard)” is for \(list.en), not for \(title.en)")
    }

    static func notBelow(_ kind: UnitKind, _ above: [UnitKind]) -> Phrase {
        let list = Phrase { language in
            above.map { $0.title.text(language) }.joined(separator: ", ")
        }
        return Phrase(
            vi: "\(list.vi) không có \(kind.title.vi) trực thuộc để làm đơn vị thành viên",
            en: "no \(kind.title.en) lies below a \(list.en) and could be its member")
    }

    static func notOfCampaign(_ id: String) -> Phrase {
        Phrase(
            vi: "“\(id)” không có trong activities của nhiệm vụ",
            en: "“\(id)” is not among the campaign's activities")
    }

    static func noCount(_ id: String) -> Phrase {
        Phrase(
            vi: "counts.yaml không có số liệu “\(id)”", en: "counts.yaml has no count “\(id)”")
    }

    static func noWhole(_ id: String) -> Phrase {
        Phrase(
            vi: "“\(id)” không tính trên tổng số nào nên không có tỷ lệ",
            en: "“\(id)” is of no whole, so that there is no share of it")
    }

    static func otherMeasure(_ id: String, _ measure: String, _ other: String) -> Phrase {
        Phrase(
            vi: "“\(id)” tính bằng “\(measure)”, mục tiêu ghi “\(other)”",
            en: "“\(id)” is measured in “\(measure)”, the goal says “\(other)”")
    }

    static func circle(_ id: String) -> Phrase {
        Phrase(
            vi: "bộ tiêu chí “\(id)” đòi hỏi chính nó, trực tiếp hoặc qua bộ khác",
            en: "the standard “\(id)” requires itself, directly or through others")
    }

    static func noCriterion(_ id: String) -> Phrase {
        Phrase(vi: "không có tiêu chí “\(id)”", en: "there is no criterion “\(id)”")
    }
}
