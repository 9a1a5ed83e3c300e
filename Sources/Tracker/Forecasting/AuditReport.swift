package import Basics
package import ProgressCalculator
import Reports
package import Targets

/// Bare series by the published Open SDG rules.
package struct SeriesAudit: Sendable, Encodable {
    package let results: [SDGAudit]
    /// The file held a list: so does the answer.
    package let isList: Bool

    /// Reads a file of series.
    package static func read(_ path: String) throws(TrackerError) -> SeriesAudit {
        let bytes: [UInt8]
        switch TextFile.bytes(at: path) {
        case .success(let read): bytes = read
        case .failure(let finding): throw .findings([finding])
        }
        switch JSONText.values(SDGSeries.self, from: bytes, file: path) {
        case .success(let (values, isList)):
            return SeriesAudit(
                results: values.map { SDGAudit($0.series, $0.options) }, isList: isList)
        case .failure(let finding):
            throw .findings([finding])
        }
    }

    package func encode(to encoder: any Encoder) throws {
        if isList || results.count != 1 {
            try results.encode(to: encoder)
        } else {
            try results[0].encode(to: encoder)
        }
    }

    package func text(_ language: Language, width: Int) -> String {
        var table = TextTable(AuditWords.headers(language), [.right, .right, .left, .right])
        for (index, result) in results.enumerated() {
            table.add([String(index + 1)] + AuditWords.cells(of: result, language))
        }
        return table.text(width: width)
    }

    package func csv(_ language: Language) -> String {
        var csv = CSVText()
        csv.add(AuditWords.headers(language))
        for (index, result) in results.enumerated() {
            csv.add([String(index + 1)] + AuditWords.cells(of: result, language))
        }
        return csv.description
    }
}

/// A target by the Open SDG rules, beside our own verdict.
package struct AuditReport: Sendable, Encodable {
    package let campaign: Campaign.ID
    package let asOf: Day
    package let simulated: Bool
    package let audit: TargetAudit
    package let state: TargetState
    package let rule: Phrase
    package let probability: Probability?
}

extension Tracker {
    /// The official figure of a target by the Open SDG rules, beside our own verdict.
    package func audit(_ id: Target.ID, asOf day: Day) throws(TrackerError) -> AuditReport {
        let target = try campaignTarget(id)
        let calculator = try calculator(asOf: day)
        guard let audit = calculator.audit(of: target),
            let forecast = calculator.forecast(of: target)
        else {
            throw .unknown(
                what: Phrase(vi: "đơn vị", en: "unit"), text: target.unit, suggestions: [])
        }
        return AuditReport(
            campaign: catalogue.campaign.id, asOf: day, simulated: isSimulated, audit: audit,
            state: forecast.state, rule: forecast.rule, probability: forecast.probability)
    }
}

extension AuditReport {
    package func text(_ language: Language, width: Int) -> String {
        let vietnamese = language == .vi
        var head = [
            "\(audit.title.text(language)) – \(audit.unit.title.text(language))",
            Sentences.asOf(asOf).text(language),
        ]
        if simulated { head.append(Sentences.simulated.text(language).uppercased()) }
        var table = TextTable(rowHeaders(language), [.left, .left, .right, .right, .left, .right])
        for row in audit.rows { table.add(cells(of: row, language)) }
        let chance = probability.map { " (\($0.text(language)))" } ?? ""
        let own =
            (vietnamese ? "Tình trạng theo sổ này: " : "By this log: ")
            + "\(state.title.text(language))\(chance) – \(rule.text(language))"
        let note =
            vietnamese
            ? "Quy tắc Open SDG: tăng trưởng kép quan sát được trên mức cần có (0,95 / 0,60 / 0); để "
                + "đối chiếu với thông lệ, không dùng để kết luận."
            : "Open SDG rules: compound growth observed over required (0.95 / 0.60 / 0); for "
                + "comparison with public practice, not a verdict of ours."
        let lines = [own, note].flatMap { TextTable.wrap($0, width: width) }
        return [
            head.joined(separator: "\n"),
            audit.rows.isEmpty
                ? (vietnamese ? "Chưa có chuỗi số liệu." : "There is no series.")
                : table.text(width: width),
            lines.joined(separator: "\n"),
        ].joined(separator: "\n\n")
    }

    package func csv(_ language: Language) -> String {
        var csv = CSVText(simulated: simulated, language)
        csv.add(rowHeaders(language))
        for row in audit.rows { csv.add(cells(of: row, language)) }
        return csv.description
    }

    private func rowHeaders(_ language: Language) -> [String] {
        [language == .vi ? "Chuỗi số liệu" : "Series", language == .vi ? "Từ – đến" : "From – to"]
            + [language == .vi ? "Cần đạt" : "Needed"]
            + AuditWords.headers(language).dropFirst()
    }

    private func cells(of row: TargetAudit.Row, _ language: Language) -> [String] {
        let format = NumberFormat(language)
        let text = { (value: Double) in
            format.text(Quantity(thousandths: Int64((value * 1_000).rounded())))
        }
        let ends = [row.series.first, row.series.last].compactMap { $0 }
            .map { "\($0.year): \(text($0.value))" }.joined(separator: " – ")
        return [row.title.text(language), ends, text(row.needed)]
            + AuditWords.cells(of: row.result, language)
    }
}

/// The words of an audit.
enum AuditWords {
    static func headers(_ language: Language) -> [String] {
        language == .vi
            ? ["STT", "Quan sát/cần có", "Xếp loại Open SDG", "Điểm"]
            : ["No.", "Observed/required", "Open SDG status", "Score"]
    }

    static func cells(of result: SDGAudit, _ language: Language) -> [String] {
        let format = NumberFormat(language)
        let text = { (value: Double?) in
            value.map { value in
                value.magnitude < 1e12
                    ? format.text(
                        Quantity(thousandths: Int64((value * 1_000).rounded())), decimals: 3)
                    : String(value)
            } ?? ""
        }
        return [
            text(result.progressValue), result.status.title.text(language), text(result.score),
        ]
    }
}

extension SDGAudit.Status {
    package var title: Phrase {
        switch self {
        case .targetAchieved: Phrase(vi: "đã đạt", en: "target achieved")
        case .substantialProgress: Phrase(vi: "tiến bộ tốt", en: "substantial progress")
        case .moderateProgress:
            Phrase(vi: "có tiến bộ, cần nhanh hơn", en: "moderate progress")
        case .limitedProgress: Phrase(vi: "tiến bộ chậm", en: "limited progress")
        case .deterioration: Phrase(vi: "đi lùi", en: "deterioration")
        case .notAvailable: Phrase(vi: "không tính được", en: "not available")
        }
    }
}
