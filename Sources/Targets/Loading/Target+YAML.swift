import Basics

extension Target {
    init?(_ node: YAMLNode, _ findings: inout [Finding]) {
        let keys = [
            "id", "title", "unit", "goal", "due", "due_words", "sentence", "document",
            "quoted_in",
        ]
        guard let fields = YAMLMapping(node, keys: keys, &findings) else { return nil }
        let id = fields.text("id", &findings)
        let title = fields.phrase("title", &findings)
        let unit = fields.text("unit", &findings)
        let sentence = fields.text("sentence", &findings)
        let document = fields.text("document", &findings)
        let goalNode = fields.required("goal", &findings)
        guard let id, let title, let unit, let sentence, let document, let goalNode,
            let goal = Goal(goalNode, title: title, document: document, &findings)
        else { return nil }
        self.init(
            id: id, title: title, unit: unit, goal: goal,
            due: fields.optionalDay("due", &findings),
            dueWords: fields.optionalText("due_words", &findings), sentence: sentence,
            document: document, quotedIn: fields.optionalText("quoted_in", &findings),
            place: node.place)
    }
}

extension Target.Goal {
    private static let keys = ["standard", "members", "quantity", "declared"]

    fileprivate init?(
        _ node: YAMLNode, title: Phrase, document: Document.ID, _ findings: inout [Finding]
    ) {
        guard let fields = YAMLMapping(node, keys: Self.keys, &findings) else { return nil }
        if let standard = fields.optionalText("standard", &findings) {
            self = .standard(standard)
        } else if let members = fields.node("members") {
            guard
                let own = YAMLMapping(members, keys: ["kinds", "standard", "at_least"], &findings)
            else { return nil }
            let kinds = own.list("kinds", &findings)
                .compactMap { YAMLMapping.choice($0, UnitKind.self, &findings) }
            let standard = own.text("standard", &findings)
            let share = own.quantity("at_least", &findings)
            guard let standard, let share else { return nil }
            // The campaign's own document sets the share; it holds from the beginning of time.
            let row = Threshold.Row(
                period: Period(from: nil, until: nil),
                source: Source(document: document, article: nil, mark: .verified),
                values: [Threshold.common: .number(share)], place: members.place)
            self = .members(
                MembersRule(
                    id: "members", title: title, kinds: kinds, need: .standard(standard),
                    share: Threshold(direction: .atLeast, rows: [row]), place: members.place))
        } else if let quantity = fields.node("quantity") {
            let keys = ["activity", "at_least", "measure", "from", "until"]
            guard let own = YAMLMapping(quantity, keys: keys, &findings) else { return nil }
            let atLeast = own.quantity("at_least", &findings)
            let measure = own.text("measure", &findings)
            guard let atLeast, let measure else { return nil }
            self = .quantity(
                Target.QuantityGoal(
                    activity: own.optionalText("activity", &findings), atLeast: atLeast,
                    measure: measure, from: own.optionalDay("from", &findings),
                    until: own.optionalDay("until", &findings)))
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
        vi: "mục tiêu cần một trong: standard, members, quantity, declared: true",
        en: "a goal needs one of: standard, members, quantity, declared: true")
}
