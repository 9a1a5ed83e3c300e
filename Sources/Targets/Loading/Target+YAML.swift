import Basics

extension Target {
    /// - Parameter frame: the campaign's unit and document, which are the target's where it names
    ///   none.
    init?(
        _ node: YAMLNode, frame: (unit: Unit.ID, document: LegalDocument.ID),
        _ findings: inout [Finding]
    ) {
        let keys = [
            "id", "title", "unit", "goal", "due", "due_words", "sentence", "document",
            "quoted_in",
        ]
        guard let fields = YAMLMapping(node, keys: keys, &findings) else { return nil }
        let id = fields.text("id", &findings)
        let title = fields.phrase("title", &findings)
        let sentence = fields.text("sentence", &findings)
        let document = fields.optionalText("document", &findings) ?? frame.document
        let goalNode = fields.required("goal", &findings)
        let goal = goalNode.flatMap {
            Goal($0, title: title ?? Phrase(""), document: document, &findings)
        }
        let unit = fields.optionalText("unit", &findings) ?? frame.unit
        let due = fields.optionalDay("due", &findings)
        let dueWords = fields.optionalText("due_words", &findings)
        let quotedIn = fields.optionalText("quoted_in", &findings)
        guard let id, let title, let sentence, let goal else { return nil }
        self.init(
            id: id, title: title, unit: unit, goal: goal, due: due, dueWords: dueWords,
            sentence: sentence, document: document, quotedIn: quotedIn, place: node.place)
    }
}

extension Target.Goal {
    private static let keys = ["standard", "members", "quantity", "works", "count", "declared"]

    fileprivate init?(
        _ node: YAMLNode, title: Phrase, document: LegalDocument.ID, _ findings: inout [Finding]
    ) {
        guard let fields = YAMLMapping(node, keys: Self.keys, &findings) else { return nil }
        if let standard = fields.optionalText("standard", &findings) {
            self = .standard(standard)
        } else if let members = fields.node("members") {
            let keys = ["kinds", "standard", "indicator", "at_least", "mark"]
            guard let own = YAMLMapping(members, keys: keys, &findings) else { return nil }
            let kinds = own.kinds(&findings)
            let need = MembersRule.Need(own, &findings)
            let share = own.quantity("at_least", &findings)
            let mark =
                own.node("mark") == nil ? .verified : own.choice("mark", Mark.self, &findings)
            guard let kinds, let need, let share, let mark else { return nil }
            // The target's own document sets the share; it holds from the beginning of time.
            let row = Dated(
                value: [Threshold.common: Threshold.Value.number(share)],
                period: Period(from: nil, until: nil),
                source: Citation(document: document, article: nil, mark: mark),
                place: members.place)
            self = .members(
                MembersRule(
                    id: "members", title: title, kinds: kinds, need: need,
                    share: Threshold(direction: .atLeast, rows: [row]), place: members.place))
        } else if let quantity = fields.node("quantity") {
            let keys = ["activity", "at_least", "measure", "from", "until"]
            guard let own = YAMLMapping(quantity, keys: keys, &findings) else { return nil }
            let atLeast = own.quantity("at_least", &findings)
            let measure = own.text("measure", &findings)
            let activity = own.optionalText("activity", &findings)
            let from = own.optionalDay("from", &findings)
            let until = own.optionalDay("until", &findings)
            guard let atLeast, let measure else { return nil }
            self = .quantity(
                Target.QuantityGoal(
                    activity: activity, atLeast: atLeast, measure: measure, from: from,
                    until: until))
        } else if let works = fields.node("works") {
            let keys = ["at_least", "serves", "measure", "from", "until"]
            guard let own = YAMLMapping(works, keys: keys, &findings) else { return nil }
            let atLeast = own.quantity("at_least", &findings)
            let measure = own.optionalText("measure", &findings)
            let serves = own.node("serves") == nil ? nil : own.part("serves", &findings)
            let from = own.optionalDay("from", &findings)
            let until = own.optionalDay("until", &findings)
            guard let atLeast else { return nil }
            self = .quantity(
                Target.QuantityGoal(
                    activity: Target.QuantityGoal.finishedWorks(serving: serves),
                    atLeast: atLeast, measure: measure ?? "công trình", from: from, until: until))
        } else if let count = fields.node("count") {
            let keys = ["kind", "at_least", "at_least_share", "mark"]
            guard let own = YAMLMapping(count, keys: keys, &findings) else { return nil }
            let kind = own.text("kind", &findings)
            let isShare = own.node("at_least_share") != nil
            let atLeast = own.quantity(isShare ? "at_least_share" : "at_least", &findings)
            let mark =
                own.node("mark") == nil ? .verified : own.choice("mark", Mark.self, &findings)
            guard let kind, let atLeast, let mark else { return nil }
            self = .count(
                Target.CountGoal(kind: kind, atLeast: atLeast, isShare: isShare, mark: mark))
        } else if fields.flag("declared", default: false, &findings) {
            self = .declared
        } else {
            findings.append(Finding(GoalMessages.none, at: node.place))
            return nil
        }
    }
}

private enum GoalMessages {
    static let none = Phrase(
        vi: "mục tiêu cần một trong: standard, members, quantity, works, count, declared: true",
        en: "a goal needs one of: standard, members, quantity, works, count, declared: true")
}
