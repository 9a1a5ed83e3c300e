import Basics

extension DutyKind {
    /// Reads `counts.yaml`.
    static func read(_ root: YAMLNode, _ findings: inout [Finding]) -> [DutyKind] {
        guard let file = YAMLMapping(root, keys: ["counts"], &findings) else { return [] }
        return file.list("counts", &findings).compactMap { DutyKind($0, &findings) }
    }

    private init?(_ node: YAMLNode, _ findings: inout [Finding]) {
        let keys = ["id", "title", "measure", "of", "sums", "period", "least", "fractions"]
        guard let fields = YAMLMapping(node, keys: keys, &findings) else { return nil }
        let id = fields.text("id", &findings)
        let title = fields.phrase("title", &findings)
        let measure = fields.text("measure", &findings)
        let of = fields.optionalPhrase("of", &findings)
        let sums = fields.choice("sums", Sums.self, &findings)
        let period = fields.node("period")
            .flatMap { YAMLMapping.choice($0, PeriodLength.self, &findings) }
        let least = fields.optionalQuantity("least", &findings)
        let hasFractions = fields.flag("fractions", default: false, &findings)
        guard let id, let title, let measure, let sums else { return nil }
        self.init(
            id: id, title: title, measure: measure, of: of, sums: sums, period: period,
            least: least, hasFractions: hasFractions, place: node.place)
    }
}
