import Basics

extension PointsRule {
    /// Reads `points: { maximum, pass_mark, relief }` of a standard.
    init?(_ node: YAMLNode, _ findings: inout [Finding]) {
        let keys = ["maximum", "pass_mark", "relief"]
        guard let fields = YAMLMapping(node, keys: keys, &findings),
            let maximum = fields.quantity("maximum", &findings)
        else { return nil }
        let rows = fields.list("pass_mark", &findings).compactMap { PassMark($0, &findings) }
        let periods = chained(rows.map { ($0.period, $0.place) }, &findings)
        self.init(
            maximum: maximum,
            passMark: zip(rows, periods).map { row, period in
                PassMark(period: period, source: row.source, value: row.value, place: row.place)
            },
            relief: fields.list("relief", &findings).compactMap { Relief($0, &findings) })
    }
}

extension PointsRule.PassMark {
    fileprivate init?(_ node: YAMLNode, _ findings: inout [Finding]) {
        let keys = YAMLMapping.datedKeys + ["value"]
        guard let fields = YAMLMapping(node, keys: keys, &findings) else { return nil }
        let period = fields.period(&findings)
        let source = fields.source(&findings)
        let value = fields.quantity("value", &findings)
        guard let period, let source, let value else { return nil }
        self.init(period: period, source: source, value: value, place: node.place)
    }
}

extension PointsRule.Relief {
    fileprivate init?(_ node: YAMLNode, _ findings: inout [Finding]) {
        let keys = YAMLMapping.datedKeys + ["of", "values"]
        guard let fields = YAMLMapping(node, keys: keys, &findings) else { return nil }
        let period = fields.period(&findings)
        let source = fields.source(&findings)
        let name = fields.text("of", &findings)
        let entries = fields.required("values", &findings)?.entries ?? []
        guard let period, let source, let name else { return nil }
        var values: [String: Quantity] = [:]
        for entry in entries {
            values[entry.key] = YAMLMapping.quantity(entry.value, &findings)
        }
        self.init(period: period, source: source, of: name, values: values, place: node.place)
    }
}
