import Basics

extension PointsRule {
    /// Reads `points: { maximum, pass_mark, relief, not_considered }` of a standard.
    init?(_ node: YAMLNode, _ findings: inout [Finding]) {
        let keys = ["maximum", "pass_mark", "relief", "not_considered"]
        guard let fields = YAMLMapping(node, keys: keys, &findings) else { return nil }
        let maximum = fields.quantity("maximum", &findings)
        let passMark = fields.chain("pass_mark", keys: ["value"], &findings) { row, findings in
            row.quantity("value", &findings)
        }
        let relief = fields.rows("relief", keys: ["of", "values"], &findings) { row, findings in
            Relief(row, &findings)
        }
        let notConsidered = fields.chain("not_considered", keys: ["points"], &findings) {
            row, findings in
            row.choice("points", NotConsidered.self, &findings)
        }
        guard let maximum else { return nil }
        self.init(
            maximum: maximum, passMark: passMark, relief: relief, notConsidered: notConsidered)
    }
}

extension PointsRule.Relief {
    fileprivate init?(_ fields: YAMLMapping, _ findings: inout [Finding]) {
        let name = fields.text("of", &findings)
        let values = fields.quantities("values", example: "{ chung: 100 }", &findings)
        guard let name, let values else { return nil }
        self.init(of: name, values: values)
    }
}
