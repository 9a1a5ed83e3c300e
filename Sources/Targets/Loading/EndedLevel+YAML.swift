import Basics

extension EndedLevel {
    /// Reads `units/levels.yaml`.
    static func read(_ root: YAMLNode, _ findings: inout [Finding]) -> [EndedLevel] {
        guard let file = YAMLMapping(root, keys: ["levels"], &findings) else { return [] }
        return file.list("levels", &findings).compactMap { EndedLevel($0, &findings) }
    }

    private init?(_ node: YAMLNode, _ findings: inout [Finding]) {
        let keys = ["title", "kinds", "until", "document", "article", "mark"]
        guard let fields = YAMLMapping(node, keys: keys, &findings) else { return nil }
        let title = fields.phrase("title", &findings)
        let kinds = fields.requiredList("kinds", &findings)
            .compactMap { YAMLMapping.choice($0, UnitKind.self, &findings) }
        let until = fields.day("until", &findings)
        let source = fields.source(&findings)
        guard let title, let until, let source else { return nil }
        self.init(title: title, kinds: kinds, until: until, source: source, place: node.place)
    }
}
