import Basics

extension EndedLevel {
    /// Reads `units/levels.yaml`.
    static func read(_ root: YAMLNode, _ findings: inout [Finding]) -> [Dated<EndedLevel>] {
        guard let file = YAMLMapping(root, keys: ["levels"], &findings) else { return [] }
        return file.rows(
            "levels", keys: ["title", "kinds"], period: YAMLMapping.lastDay, &findings
        ) { row, findings in EndedLevel(row, &findings) }
    }

    private init?(_ fields: YAMLMapping, _ findings: inout [Finding]) {
        let title = fields.phrase("title", &findings)
        let kinds = fields.requiredList("kinds", &findings)
            .compactMap { YAMLMapping.choice($0, UnitKind.self, &findings) }
        guard let title else { return nil }
        self.init(title: title, kinds: kinds)
    }
}

extension YAMLMapping {
    /// A period of which only the last day is known.
    fileprivate func lastDay(_ findings: inout [Finding]) -> Period? {
        day("until", &findings).map { Period(from: nil, until: $0) }
    }
}
