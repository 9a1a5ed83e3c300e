import Basics

extension ActivityKind {
    /// Reads `activities.yaml`.
    static func read(_ root: YAMLNode, _ findings: inout [Finding]) -> [ActivityKind] {
        guard let file = YAMLMapping(root, keys: ["activities"], &findings) else { return [] }
        return file.list("activities", &findings).compactMap { ActivityKind($0, &findings) }
    }

    private init?(_ node: YAMLNode, _ findings: inout [Finding]) {
        let keys = ["id", "title", "measure", "theme", "role", "feeds", "budget_heavy"]
        guard let fields = YAMLMapping(node, keys: keys, &findings) else { return nil }
        let id = fields.text("id", &findings)
        let title = fields.phrase("title", &findings)
        let measure = fields.text("measure", &findings)
        let role = fields.choice("role", Role.self, &findings)
        let theme = fields.node("theme")
            .flatMap { YAMLMapping.choice($0, Theme.self, &findings) }
        let feeds = fields.list("feeds", &findings).compactMap { Feed($0, role, &findings) }
        let budgetHeavy = fields.flag("budget_heavy", default: false, &findings)
        guard let id, let title, let measure, let role else { return nil }
        self.init(
            id: id, title: title, measure: measure, theme: theme, role: role, feeds: feeds,
            budgetHeavy: budgetHeavy, place: node.place)
    }
}

extension ActivityKind.Feed {
    fileprivate init?(
        _ node: YAMLNode, _ role: ActivityKind.Role?, _ findings: inout [Finding]
    ) {
        guard let fields = YAMLMapping(node, keys: ["indicator", "factor"], &findings) else {
            return nil
        }
        let part = fields.part("indicator", &findings)
        let factor =
            role == .adds
            ? fields.quantity("factor", &findings) : fields.optionalQuantity("factor", &findings)
        guard let part else { return nil }
        self.init(indicator: part, factor: factor ?? Quantity(1), place: node.place)
    }
}

extension YAMLMapping {
    /// `standard/part`.
    func part(_ key: String, _ findings: inout [Finding]) -> PartID? {
        guard let text = text(key, &findings) else { return nil }
        guard let part = PartID(text) else {
            findings.append(Finding(PartMessages.notAPart(text), at: place(of: key)))
            return nil
        }
        return part
    }
}

private enum PartMessages {
    static func notAPart(_ text: String) -> Phrase {
        Phrase(
            vi: "“\(text)” phải có dạng bộ-tiêu-chí/chỉ-tiêu",
            en: "“\(text)” must look like standard/indicator")
    }
}
