package import Basics
package import Documents
import ProgressCalculator
import Reports
import Targets

/// The month in a dozen lines, to paste into a chat.
package struct ZaloText: Reportable {
    private let report: OfficeReport

    package init(_ report: OfficeReport) {
        self.report = report
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(Phrase { lines($0).joined(separator: "\n") })
    }

    package func document(_ language: Language) -> Document {
        Document(
            language.say("Tóm tắt gửi Zalo", "Summary to send"), for: [.pages],
            simulated: report.month.simulated, language,
            sections: [Section([.lines(lines(language))])])
    }

    /// A line for each thing to know; no table, nothing that a phone would break.
    private func lines(_ language: Language) -> [String] {
        let month = report.month
        let unit = month.unitTitle.text(language)
        let outings = month.total.rows.filter { $0.section == .outings && !$0.isPart }
        let done = report.figures.filter { $0.section != .outings && $0.period.isSomething }
        let work = done.filter { ($0.period.confirmed ?? .zero) > .zero }
        // What nobody has confirmed yet is no nought.
        let waiting = done.filter { row in
            (row.period.reported ?? .zero) > (row.period.confirmed ?? .zero)
        }
        func said(_ row: MonthlyReport.Row) -> String {
            "\(row.title.text(language)): \(OfficeReport.said(report.line(row), language))"
        }
        var lines = [
            language.say("TÓM TẮT", "SUMMARY") + " \(month.period.title.text(language)) – \(unit)"
        ]
        lines += outings.map { row in
            "- \(row.title.text(language)): \(OfficeReport.toldApart(report.line(row), language))"
                + report.beforeInBrackets(report.line(row)).text(language)
        }
        if !work.isEmpty {
            lines.append(
                language.say("Việc đã làm (đã xác nhận): ", "Done (confirmed): ")
                    + work.map(said).joined(separator: "; ") + ".")
        }
        if !waiting.isEmpty {
            lines.append(
                language.say("Còn chờ xác nhận: ", "Not confirmed yet: ")
                    + waiting.map { $0.title.text(language) }.joined(separator: ", ") + ".")
        }
        lines += report.leaders.targets.map { target in
            "- \(target.title.text(language)): \(target.part.markedResult(language)), "
                + target.stateTitle.text(language)
        }
        if let silence = month.silence { lines.append(silence.text(language)) }
        if let next = report.leaders.saturdays.first {
            lines.append(
                language.say("Thứ Bảy tới ", "Next Saturday ")
                    + "\(next.day.inTable): \(next.work.text(language)).")
        }
        lines.append("(\(Sentences.asOf(month.asOf).text(language)))")
        if lines.contains(where: { $0.contains("†") }) {
            lines.append(Sentences.dagger.text(language))
        }
        return lines
    }
}
