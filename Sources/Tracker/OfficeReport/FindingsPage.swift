package import Basics
package import Documents
import Reports
import Targets

/// What is to be looked at in a period's log: a page that stays in the office.
package struct FindingsPage: Reportable {
    private let month: MonthlyReport

    package init(_ month: MonthlyReport) {
        self.month = month
    }

    package func encode(to encoder: any Encoder) throws {
        try month.findings.encode(to: encoder)
    }

    package func document(_ language: Language) -> Document {
        let nothing = language.say(
            "Không có nội dung nào cần xem lại.", "There is nothing to look at.")
        let stays = language.say(
            "Lưu nội bộ, không gửi kèm báo cáo.", "Stays in the office; not part of the report.")
        return Document(
            MonthlyWords.findings.text(language), of: month.unitTitle.text(language),
            head: [month.period.title.capitalised.text(language), stays],
            basis: [Sentences.asOf(month.asOf).text(language)], simulated: month.simulated,
            layout: Layout(.wide), language,
            sections: [
                Section(
                    month.findings.isEmpty
                        ? [.line(nothing)] : [.table(month.findingTable(language))])
            ])
    }
}
