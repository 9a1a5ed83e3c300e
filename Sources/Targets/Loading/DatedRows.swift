import Basics

/// Reading what all dated rows share: `from`, `until`, `document`, `article`, `mark`.
extension YAMLMapping {
    private static let datedKeys = [
        "from", "until", "document", "article", "mark", "source", "seen",
    ]

    /// The rows under a key, each a value with its period and source; what cannot be read is left
    /// out.
    ///
    /// - Parameters:
    ///   - keys: of the value.
    ///   - period: reads the period; the default needs its first day.
    ///   - source: reads the source; the default needs a document.
    func rows<Value>(
        _ key: String, keys: [String],
        period: (YAMLMapping) -> (inout [Finding]) -> Period? = YAMLMapping.period,
        source: (YAMLMapping) -> (inout [Finding]) -> Citation? = YAMLMapping.source,
        _ findings: inout [Finding], _ read: (YAMLMapping, inout [Finding]) -> Value?
    ) -> [Dated<Value>] {
        list(key, &findings).compactMap { node in
            let keys = Self.datedKeys + keys
            guard let fields = YAMLMapping(node, keys: keys, &findings) else { return nil }
            let period = period(fields)(&findings)
            let source = source(fields)(&findings)
            guard let value = read(fields, &findings), let period, let source else { return nil }
            return Dated(value: value, period: period, source: source, place: node.place)
        }
    }

    /// Rows that follow one another, each ended before the next.
    func chain<Value>(
        _ key: String, keys: [String], _ findings: inout [Finding],
        _ read: (YAMLMapping, inout [Finding]) -> Value?
    ) -> [Dated<Value>] {
        chained(rows(key, keys: keys, &findings, read), &findings)
    }

    func period(_ findings: inout [Finding]) -> Period? {
        guard let from = day("from", &findings) else { return nil }
        return Period(from: from, until: optionalDay("until", &findings))
    }

    /// A period whose both ends are known.
    func closedPeriod(_ findings: inout [Finding]) -> Period? {
        let from = day("from", &findings)
        guard let until = day("until", &findings), let from else { return nil }
        return Period(from: from, until: until)
    }

    /// A period whose ends may both be left open.
    func openPeriod(_ findings: inout [Finding]) -> Period? {
        Period(from: optionalDay("from", &findings), until: optionalDay("until", &findings))
    }

    /// Where a rule comes from; its document must be named.
    func source(_ findings: inout [Finding]) -> Citation? {
        let mark = choice("mark", Mark.self, &findings)
        let document = text("document", example: "document: 318/QD-TTg", &findings)
        let article = optionalText("article", &findings)
        let reading = reading(&findings)
        guard let mark, let document else { return nil }
        return Citation(document: document, article: article, mark: mark, reading: reading)
    }

    /// Where something was read: `source`, and the day as `seen`.
    func reading(_ findings: inout [Finding]) -> Citation.Reading? {
        let day = optionalDay("seen", &findings)
        return optionalText("source", &findings).map { Citation.Reading(source: $0, day: day) }
    }

    /// The source of what an office may set itself: what it assumed may lack a document.
    func officeSource(_ findings: inout [Finding]) -> Citation? {
        guard node("document") == nil, node("mark")?.text == Mark.assumed.rawValue else {
            return source(&findings)
        }
        return Citation(
            document: nil, article: optionalText("article", &findings), mark: .assumed)
    }
}

extension YAMLMapping {
    /// `{ cap-xa: 6, cap-tinh: 8 }`: amounts by their keys; what cannot be read is left out.
    func quantities(
        _ key: String, example: String, _ findings: inout [Finding]
    ) -> [String: Quantity]? {
        guard let entries = entries(key, example: example, &findings) else { return nil }
        var read: [String: Quantity] = [:]
        for entry in entries {
            read[entry.key] = YAMLMapping.quantity(entry.value, &findings)
        }
        return read
    }
}

/// Checks that rows follow one another without gap or overlap, and ends each that has no `until` on
/// the day before the next begins.
private func chained<Value>(
    _ rows: [Dated<Value>], _ findings: inout [Finding]
) -> [Dated<Value>] {
    rows.enumerated().map { index, row in
        guard index + 1 < rows.count, let next = rows[index + 1].period.from else { return row }
        let dayBefore = next.adding(days: -1)
        if let from = row.period.from, next <= from {
            findings.append(Finding(DatedMessages.order(next), at: rows[index + 1].place))
        } else if let until = row.period.until, until > dayBefore {
            findings.append(Finding(DatedMessages.overlap(next, until), at: rows[index + 1].place))
        } else if let until = row.period.until, until < dayBefore {
            findings.append(Finding(DatedMessages.gap(until, next), at: rows[index + 1].place))
        }
        return row.lasting(Period(from: row.period.from, until: row.period.until ?? dayBefore))
    }
}

private enum DatedMessages {
    static func order(_ from: Day) -> Phrase {
        Phrase(
            vi: "các dòng phải xếp từ cũ đến mới; dòng này bắt đầu \(from)",
            en: "rows go from the oldest to the newest; this one begins \(from)")
    }

    static func overlap(_ from: Day, _ until: Day) -> Phrase {
        Phrase(
            vi: "dòng này bắt đầu \(from), khi dòng trước còn hiệu lực đến \(until)",
            en: "this row begins \(from), while the one before lasts until \(until)")
    }

    static func gap(_ until: Day, _ from: Day) -> Phrase {
        Phrase(
            vi: "từ sau \(until) đến trước \(from) không có giá trị nào",
            en: "nothing is in force between \(until) and \(from)")
    }
}
