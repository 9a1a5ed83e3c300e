package import Basics
package import Documents
package import ProgressCalculator
package import Targets
package import WorkLog

/// Work days that should be looked at, those that need it first.
package struct ReviewReport: Hashable, ReportContent {
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
    package init(
        open: [Row], answered: [Row], withAnswered: Bool, withoutPopulation: [UnitReference]
    ) {
        self.open = open.count
        self.answered = answered.count
        findings = open + (withAnswered ? answered : [])
        self.withoutPopulation = withoutPopulation
    }

    package func document(_ language: Language, of report: Report<ReviewReport>) -> Document {
        let title = Phrase(vi: "Những mục cần xem lại", en: "What needs a look")
        let count = Phrase(
            vi: "\(open) mục cần xem, \(answered) mục đã trả lời.",
            en: "\(open) to look at, \(answered) answered.")
        let names = withoutPopulation.map { $0.title.text(language) }.joined(separator: ", ")
        let unknown = Phrase(
            vi: "Chưa có dân số của \(names): không xét được số người ở đó.",
            en: "The population of \(names) is not known: the number of people is not judged there."
        )
        return Document(
            title.text(language), for: .pages, simulated: report.isSimulated, language,
            sections: [
                Section(
                    for: findings.isEmpty ? .spreadsheets : .everyone, [.table(table(language))]),
                Section(
                    for: .readers,
                    [
                        open == 0
                            ? .line(count.text(language))
                            : .step(count.text(language), .answerFindings),
                        .lines(names.isEmpty ? [] : [unknown.text(language)]),
                    ]),
            ])
    }

    /// Readers see short ids, and the first three work days of a finding.
    private func table(_ language: Language) -> Table {
        let ids = ShortIDs(findings.map(\.id))
        let days = ShortIDs(findings.flatMap(\.workDays))
        let workDay = Phrase(vi: "Mã buổi", en: "Work day")
        return Table(
            of: findings,
            [
                Column(Sentences.id, language, for: .readers) { .text(ids[$0.id]) },
                Column(Sentences.id, language, for: .spreadsheets) { .text($0.id) },
                Column(Sentences.day, language) { .day($0.day) },
                Column(Sentences.unit, language) { .text($0.unit?.title, language) },
                Column(workDay, language, for: .readers) { row in
                    let shown = row.workDays.prefix(3).map { days[$0] }
                    let more = row.workDays.count > 3 ? ["…"] : []
                    return .text((shown + more).joined(separator: " "))
                },
                Column(workDay, language, for: .spreadsheets) {
                    .text($0.workDays.joined(separator: " "))
                },
                Column(vi: "Cần xem", en: "Look at", language) { .text($0.title, language) },
                Column(vi: "Nội dung", en: "What", language) { .text($0.what, language) },
                Column(vi: "Cách sửa; trả lời", en: "To mend it; answer", language) { row in
                    row.answer.map { .written("\($0.recordedBy): \($0.note)") }
                        ?? Cell(.step(row.remedy))
                },
            ])
    }
}

extension ReviewReport.Row {
    package init(_ finding: ReviewFinding, _ catalogue: Catalogue, _ answer: ReviewReport.Answer?) {
        id = finding.id
        rule = finding.rule
        title = finding.rule.title
        unit = catalogue.units[finding.unit].map { UnitReference($0) }
        day = finding.day
        workDays = finding.workDays
        what = finding.what
        remedy = finding.remedy
        self.answer = answer
    }
}

extension ReviewReport.Answer {
    package init(_ answer: ReviewAnswer) {
        note = answer.note
        recordedBy = answer.author
        recordedAt = answer.recordedAt.description
    }
}
