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
            self.init(.atLeast, fields, "at_least", &findings)
        case (nil, .some):
            self.init(.atMost, fields, "at_most", &findings)
        }
    }

    private init(
        _ direction: Direction, _ fields: YAMLMapping, _ key: String, _ findings: inout [Finding]
    ) {
        let rows = fields.chain(key, keys: ["values"], &findings) { row, findings in
            Self.values(row, &findings)
        }
        self.init(direction: direction, rows: rows)
    }

    private static func values(_ fields: YAMLMapping, _ findings: inout [Finding]) -> Values? {
        guard let entries = fields.entries("values", example: "{ chung: 80 }", &findings) else {
            return nil
        }
        var read: Values = [:]
        for entry in entries {
            switch entry.value.text {
            case "province": read[entry.key] = .province
            case "unknown": read[entry.key] = .unknown
            default:
                // A value that cannot be read is not known; its finding says so.
                read[entry.key] =
                    YAMLMapping.quantity(entry.value, &findings).map { .number($0) } ?? .unknown
            }
        }
        return read
    }
}

private enum ThresholdMessages {
    static let bothDirections = Phrase(
        vi: "chỉ dùng một trong hai: at_least (ít nhất) hoặc at_most (nhiều nhất)",
        en: "use at_least or at_most, not both")
}
