import Basics

extension Threshold {
    static let keys = ["at_least", "at_most"]

    /// Reads `at_least` or `at_most`.
    ///
    /// - Returns: `nil` when neither is there; both are a finding, and no rows.
    init?(_ fields: YAMLMapping, _ findings: inout [Finding]) {
        switch (fields.node("at_least"), fields.node("at_most")) {
        case (nil, nil):
            return nil
        case (.some, .some):
            findings.append(
                Finding(ThresholdMessages.bothDirections, at: fields.place(of: "at_most")))
            self.init(direction: .atLeast, rows: [])
        case (.some, nil):
            self.init(.atLeast, rows: fields.list("at_least", &findings), &findings)
        case (nil, .some):
            self.init(.atMost, rows: fields.list("at_most", &findings), &findings)
        }
    }

    private init(_ direction: Direction, rows nodes: [YAMLNode], _ findings: inout [Finding]) {
        let rows = nodes.compactMap { Row($0, &findings) }
        let periods = chained(rows.map { ($0.period, $0.place) }, &findings)
        self.init(
            direction: direction,
            rows: zip(rows, periods).map { row, period in
                Row(period: period, source: row.source, values: row.values, place: row.place)
            })
    }
}

extension Threshold.Row {
    fileprivate init?(_ node: YAMLNode, _ findings: inout [Finding]) {
        let keys = YAMLMapping.datedKeys + ["values"]
        guard let fields = YAMLMapping(node, keys: keys, &findings) else { return nil }
        let period = fields.period(&findings)
        let source = fields.source(&findings)
        let entries = fields.entries("values", example: "{ chung: 80 }", &findings)
        var read: [String: Threshold.Value] = [:]
        for entry in entries ?? [] {
            switch entry.value.text {
            case "province": read[entry.key] = .province
            case "unknown": read[entry.key] = .unknown
            default:
                // A value that cannot be read is not known; its finding says so.
                read[entry.key] =
                    YAMLMapping.quantity(entry.value, &findings).map { .number($0) } ?? .unknown
            }
        }
        guard let period, let source, entries != nil else { return nil }
        self.init(period: period, source: source, values: read, place: node.place)
    }
}

private enum ThresholdMessages {
    static let bothDirections = Phrase(
        vi: "chỉ dùng một trong hai: at_least (ít nhất) hoặc at_most (nhiều nhất)",
        en: "use at_least or at_most, not both")
}
