import Basics

extension PointsRule {
    /// Reads `points: { maximum, pass_mark, relief }` of a standard.
    init?(_ node: YAMLNode, _ findings: inout [Finding]) {
        let keys = ["maximum", "pass_mark", "relief"]
        guard let fields = YAMLMapping(node, keys: keys, &findings) else { return nil }
        let maximum = fields.quantity("maximum", &findings)
        let rows = fields.list("pass_mark", &findings).compactMap { PassMark($0, &findings) }
        let periods = chained(rows.map { ($0.period, $0.place) }, &findings)
        let relief = fields.list("relief", &findings).compactMap { Relief($0, &findings) }
        guard let maximum else { return nil }
        self.init(
            maximum: maximum,
            passMark: zip(rows, periods).map { row, period in
                PassMark(period: period, source: row.source, value: row.value, place: row.place)
            },
            relief: relief)
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
        let values = fields.quantities("values", example: "{ chung: 100 }", &findings)
        guard let period, let source, let name, let values else { return nil }
        self.init(period: period, source: source, of: name, values: values, place: node.place)
    }
}
