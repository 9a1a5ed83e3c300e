package import Basics
package import Documents
package import ProgressCalculator
import Sheets
package import Targets

/// Assessments that hold, by day.
package struct AssessmentList: ReportContent {
    package let assessments: [Row]
    private let content: [Assessment]
    /// The numbers of revisions that are not the first, by id.
    private let revisions: [String: Int]
    private let catalogue: Catalogue

    private enum CodingKeys: String, CodingKey {
        case assessments
    }

    package struct Row: Hashable, Sendable, Encodable {
        package let id: Assessment.ID
        package let unit: UnitReference?
        package let standard: Standard.ID
        package let title: Phrase
        /// An indicator or a criterion; left out for the whole standard.
        package let indicator: String?
        package let day: Day
        package let numerator: Quantity?
        package let denominator: Quantity?
        /// An amount, points, or a share in percent.
        package let value: Quantity?
        /// The name of a level.
        package let levelName: String?
        /// dat, khong-dat or khong-ap-dung.
        package let verdict: String?
        package let level: Assessment.Level
        package let source: String
        package let note: String
    }
}

extension AssessmentList {
    package init(
        _ assessments: [Assessment], revisions: [String: Int] = [:], _ catalogue: Catalogue
    ) {
        self.assessments = assessments.map { Row($0, catalogue) }
        content = assessments
        self.revisions = revisions
        self.catalogue = catalogue
    }

    /// The list as a table; for a spreadsheet as a sheet of assessments.
    package func document(_ language: Language, of report: Report<AssessmentList>) -> Document {
        let title = Phrase(vi: "Kết quả đánh giá", en: "Assessments")
        let none = Phrase(vi: "Chưa có kết quả đánh giá nào.", en: "There are no assessments.")
        let sheet = Table(
            Form.assessments(catalogue).filled(
                of: content, language: language, isSimulated: report.isSimulated,
                revisions: revisions))
        let ids = ShortIDs(assessments.map(\.id))
        let id = Column<Row>(Sentences.id, language) { .text(ids[$0.id]) }
        let count = Sentences.rows(assessments.count).text(language)
        return Document(
            title.text(language), for: .pages, simulated: report.isSimulated, language,
            sections: [
                Section(
                    for: .readers,
                    assessments.isEmpty
                        ? [.line(none.text(language))]
                        : [
                            .table(Table(of: assessments, [id] + Row.columns(language))),
                            .line(count),
                        ]),
                Section(for: .spreadsheets, [.table(sheet)]),
            ])
    }
}

extension AssessmentList.Row {
    init(_ assessment: Assessment, _ catalogue: Catalogue) {
        id = assessment.id
        unit = catalogue.units[assessment.unit].map { UnitReference($0) }
        standard = assessment.part.standard
        title = catalogue.title(of: assessment.part.standard)
        indicator = assessment.part.part
        day = assessment.day
        var share: Ratio?
        var number: Quantity?
        var name: String?
        var judged: Assessment.Verdict?
        switch assessment.value {
        case .verdict(let verdict): judged = verdict
        case .share(let ratio): share = ratio
        case .number(let quantity): number = quantity
        case .level(let text): name = text
        }
        numerator = share?.numerator
        denominator = share?.denominator
        value = number
        levelName = name
        verdict = judged?.rawValue
        level = assessment.level
        source = assessment.source
        note = assessment.note
    }

    /// In the order of the sheet.
    fileprivate static func columns(_ language: Language) -> [Column<Self>] {
        [
            Column(Sentences.unit, language) { .text($0.unit?.title, language) },
            Column(Sentences.standard, language) { .written($0.standard) },
            Column(vi: "Chỉ tiêu", en: "Indicator", language) { .written($0.indicator ?? "") },
            Column(vi: "Ngày đánh giá", en: "Day", language) { .day($0.day) },
            Column(vi: "Số đạt", en: "Numerator", language, .right) {
                .number($0.numerator, otherwise: .blank)
            },
            Column(vi: "Tổng số", en: "Denominator", language, .right) {
                .number($0.denominator, otherwise: .blank)
            },
            Column(vi: "Giá trị", en: "Value", language, .right) { row in
                row.levelName.map { .text($0) } ?? .number(row.value, otherwise: .blank)
            },
            Column(vi: "Đạt/không đạt", en: "Pass", language) {
                .text($0.verdict.flatMap(Assessment.Verdict.init(rawValue:))?.words, language)
            },
            Column(vi: "Cấp đánh giá", en: "Level", language) { .text($0.level.title, language) },
            Column(vi: "Nguồn, văn bản", en: "Source", language) { .written($0.source) },
        ]
    }
}
