import Basics

/// Reading what all dated rows share: `from`, `until`, `document`, `article`, `mark`.
extension YAMLMapping {
    static let datedKeys = ["from", "until", "document", "article", "mark"]

    func period(_ findings: inout [Finding]) -> Period? {
        guard let from = day("from", &findings) else { return nil }
        return Period(from: from, until: optionalDay("until", &findings))
    }

    /// Where a rule comes from; its document must be named.
    func source(_ findings: inout [Finding]) -> Source? {
        let mark = choice("mark", Mark.self, &findings)
        let document = text("document", example: "document: 318/QD-TTg", &findings)
        let article = optionalText("article", &findings)
        guard let mark, let document else { return nil }
        return Source(document: document, article: article, mark: mark)
    }

    /// The source of what an office may set itself: what it assumed may lack a document.
    func officeSource(_ findings: inout [Finding]) -> Source? {
        guard node("document") == nil, node("mark")?.text == Mark.assumed.rawValue else {
            return source(&findings)
        }
        return Source(
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

/// Checks that rows follow one another without gap or overlap, and ends each before the next.
///
/// - Returns: the periods, each without an `until` ended on the day before the next begins.
func chained(_ rows: [(period: Period, place: Place)], _ findings: inout [Finding]) -> [Period] {
    var periods: [Period] = []
    for (index, row) in rows.enumerated() {
        guard index + 1 < rows.count, let next = rows[index + 1].period.from else {
            periods.append(row.period)
            continue
        }
        let dayBefore = next.adding(days: -1)
        if let from = row.period.from, next <= from {
            findings.append(Finding(DatedMessages.order(next), at: rows[index + 1].place))
        } else if let until = row.period.until, until > dayBefore {
            findings.append(Finding(DatedMessages.overlap(next, until), at: rows[index + 1].place))
        } else if let until = row.period.until, until < dayBefore {
            findings.append(Finding(DatedMessages.gap(until, next), at: rows[index + 1].place))
        }
        periods.append(Period(from: row.period.from, until: row.period.until ?? dayBefore))
    }
    return periods
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
