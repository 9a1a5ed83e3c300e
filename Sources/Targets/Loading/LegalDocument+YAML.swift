import Basics

extension LegalDocument {
    /// Reads `documents.yaml`.
    static func read(_ root: YAMLNode, _ findings: inout [Finding]) -> [LegalDocument] {
        guard let file = YAMLMapping(root, keys: ["documents"], &findings) else { return [] }
        return file.list("documents", &findings).compactMap { LegalDocument($0, &findings) }
    }

    /// How a source is written, for the message where it is missing.
    static let sourceExample = "source: \"vanban.chinhphu.vn\""

    private init?(_ node: YAMLNode, _ findings: inout [Finding]) {
        let keys = ["id", "number", "day", "issuer", "title", "in_force", "mark", "source"]
        guard let fields = YAMLMapping(node, keys: keys, &findings) else { return nil }
        let id = fields.text("id", &findings)
        let number = fields.text("number", &findings)
        let issuer = fields.phrase("issuer", &findings)
        let title = fields.phrase("title", &findings)
        let mark = fields.choice("mark", Mark.self, &findings)
        let source = fields.text("source", example: Self.sourceExample, &findings)
        let day = fields.optionalDay("day", &findings)
        let inForce = fields.inForce(&findings)
        guard let id, let number, let issuer, let title, let mark, let source else { return nil }
        self.init(
            id: id, number: number, day: day, issuer: issuer, title: title, inForce: inForce,
            mark: mark, source: source, place: node.place)
    }
}

extension YAMLMapping {
    /// `in_force: { from: …, until: … }`, either end optional.
    func inForce(_ findings: inout [Finding]) -> Period {
        guard let node = node("in_force"),
            let fields = YAMLMapping(node, keys: ["from", "until"], &findings)
        else { return Period(from: nil, until: nil) }
        return Period(
            from: fields.optionalDay("from", &findings),
            until: fields.optionalDay("until", &findings))
    }
}
