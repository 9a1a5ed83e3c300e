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
        var own: [Day: [String: Citation]] = [:]
        let rows = fields.chain(key, keys: ["values"], &findings) { row, findings in
            Self.values(row, &own, &findings)
        }
        self.init(direction: direction, rows: rows, ownSources: own)
    }

    private static func values(
        _ fields: YAMLMapping, _ own: inout [Day: [String: Citation]],
        _ findings: inout [Finding]
    ) -> Values? {
        guard let entries = fields.entries("values", example: "{ chung: 80 }", &findings) else {
            return nil
        }
        var read: Values = [:]
        for entry in entries {
            guard let parts = entry.value.entries else {
                read[entry.key] = value(entry.value, &findings)
                continue
            }
            guard parts.contains(where: { $0.key == "value" }) else {
                read[entry.key] = steps(parts, at: entry.value.place, &findings)
                continue
            }
            let keys = ["value", "document", "article", "mark", "source", "seen"]
            guard let cell = YAMLMapping(entry.value, keys: keys, &findings) else { continue }
            read[entry.key] =
                cell.required("value", &findings).map { value($0, &findings) } ?? .unknown
            let mark = cell.choice("mark", Mark.self, &findings)
            let document =
                cell.optionalText("document", &findings) ?? fields.node("document")?.text
            let article = cell.optionalText("article", &findings) ?? fields.node("article")?.text
            let reading = cell.reading(&findings)
            if let mark, let from = fields.node("from")?.text.flatMap({ Day(iso: $0) }) {
                own[from, default: [:]][entry.key] = Citation(
                    document: document, article: article, mark: mark, reading: reading)
            }
        }
        return read
    }

    private static func value(_ node: YAMLNode, _ findings: inout [Finding]) -> Value {
        switch node.text {
        case "province": .province
        case "unknown": .unknown
        // A value that cannot be read is not known; its finding says so.
        default: YAMLMapping.quantity(node, &findings).map { .number($0) } ?? .unknown
        }
    }

    /// `{ 3: 50, more: 70 }`: 50 up to three, 70 beyond.
    private static func steps(
        _ entries: [YAMLNode.Entry], at place: Place, _ findings: inout [Finding]
    ) -> Value {
        var steps: [Step] = []
        for entry in entries {
            guard let value = YAMLMapping.quantity(entry.value, &findings) else { continue }
            let upTo = Quantity(plain: entry.key)
            if upTo == nil, entry.key != Self.beyond {
                findings.append(Finding(ThresholdMessages.noCount(entry.key), at: entry.keyPlace))
                continue
            }
            steps.append(Step(upTo: upTo, value: value))
        }
        let bounds = steps.dropLast().map(\.upTo)
        let isOrdered = zip(bounds, bounds.dropFirst()).allSatisfy { one, other in
            one.flatMap { one in other.map { one < $0 } } ?? false
        }
        guard steps.count > 1, steps.last?.upTo == nil, !bounds.contains(nil), isOrdered else {
            if steps.count == entries.count {
                findings.append(Finding(ThresholdMessages.steps, at: place))
            }
            return .unknown
        }
        return .byCount(steps)
    }

    /// The key of the step without an end.
    static let beyond = "more"
}

private enum ThresholdMessages {
    static let bothDirections = Phrase(
        vi: "chỉ dùng một trong hai: at_least (ít nhất) hoặc at_most (nhiều nhất)",
        en: "use at_least or at_most, not both")
    static let steps = Phrase(
        vi: "mức theo số lượng viết từ ít đến nhiều, cuối cùng là more: { 3: 50, more: 70 }",
        en: "levels by count go from few to many, with more last: { 3: 50, more: 70 }")

    static func noCount(_ key: String) -> Phrase {
        Phrase(
            vi: "“\(key)” không phải số lượng; ví dụ { 3: 50, more: 70 }",
            en: "“\(key)” is no count; write { 3: 50, more: 70 }")
    }
}
