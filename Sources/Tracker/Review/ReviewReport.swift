package import Basics
package import ProgressCalculator
import Reports
package import Targets

/// Work days that should be looked at, those that need it first.
package struct ReviewReport: Hashable, Sendable, Encodable {
    package let asOf: Day
    package let simulated: Bool
    /// Nobody has answered so many.
    package let open: Int
    package let answered: Int
    /// Open ones; answered ones behind them where they are asked for.
    package let findings: [Row]
    /// Where people were counted and the population is not known, so that nothing can be said of
    /// it.
    package let withoutPopulation: [UnitReference]

    package struct Row: Hashable, Sendable, Encodable {
        package let id: String
        package let rule: ReviewRule
        package let title: Phrase
        package let unit: UnitReference?
        package let day: Day
        package let workDays: [WorkDay.ID]
        /// What is to be looked at.
        package let what: Phrase
        /// What to do.
        package let remedy: Remedy
        /// The last answer, if there is one.
        package let answer: Answer?
    }

    package struct Answer: Hashable, Sendable, Encodable {
        package let note: String
        package let recordedBy: String
        /// An instant in UTC.
        package let recordedAt: String
    }
}

extension ReviewReport {
    package func text(_ language: Language, width: Int) -> String {
        let vietnamese = language == .vi
        var blocks: [String] = []
        if !findings.isEmpty { blocks.append(table(language).text(width: width)) }
        blocks.append(
            (vietnamese
                ? "\(open) mục cần xem, \(answered) mục đã trả lời."
                : "\(open) to look at, \(answered) answered.")
                + (open == 0
                    ? ""
                    : vietnamese
                        ? " Trả lời: thubay log review --answer MÃ --note '…'"
                        : " To answer: thubay log review --answer ID --note '…'"))
        if !withoutPopulation.isEmpty {
            let names = withoutPopulation.map { $0.title.text(language) }.joined(separator: ", ")
            blocks.append(
                vietnamese
                    ? "Chưa có dân số của \(names): không xét được số người ở đó."
                    : "The population of \(names) is not known: the number of people is not judged "
                        + "there.")
        }
        if simulated { blocks.append(Sentences.simulated.text(language)) }
        return blocks.joined(separator: "\n")
    }

    package func csv(_ language: Language) -> String {
        var csv = CSVText(simulated: simulated, language)
        csv.add(headers(language))
        for row in findings { csv.add(cells(row, id: row.id, days: row.workDays, language)) }
        return csv.description
    }

    private func table(_ language: Language) -> TextTable {
        let ids = ShortIDs(findings.map(\.id))
        let days = ShortIDs(findings.flatMap(\.workDays))
        var table = TextTable(headers(language))
        for row in findings {
            let shown = row.workDays.prefix(3).map { days[$0] }
            let more = row.workDays.count > 3 ? ["…"] : []
            table.add(cells(row, id: ids[row.id], days: shown + more, language))
        }
        return table
    }

    private func headers(_ language: Language) -> [String] {
        language == .vi
            ? ["Mã", "Ngày", "Đơn vị", "Mã buổi", "Cần xem", "Nội dung", "Cách sửa; trả lời"]
            : ["Id", "Day", "Unit", "Work day", "Look at", "What", "To mend it; answer"]
    }

    private func cells(_ row: Row, id: String, days: [String], _ language: Language) -> [String] {
        let answer = row.answer.map { "\($0.recordedBy): \($0.note)" }
        return [
            id, row.day.inTable, row.unit?.title.text(language) ?? "",
            days.joined(separator: " "), row.title.text(language), row.what.text(language),
            answer ?? row.remedy.plain.text(language),
        ]
    }
}
