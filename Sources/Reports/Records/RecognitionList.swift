package import Basics
package import Documents
package import ProgressCalculator
import Sheets
package import Targets

/// Decisions on units, by day of signing.
package struct RecognitionList: ReportContent {
    package let recognitions: [Row]
    private let content: [Recognition]
    /// The numbers of revisions that are not the first, by id.
    private let revisions: [String: Int]
    private let catalogue: Catalogue

    private enum CodingKeys: String, CodingKey {
        case recognitions
    }

    package struct Row: Hashable, Sendable, Encodable {
        package let id: Recognition.ID
        package let unit: UnitReference?
        /// A thôn, tổ dân phố of the unit; empty for the unit itself.
        package let place: String
        package let standard: Standard.ID
        package let title: Phrase
        package let document: String
        package let day: Day
        package let dayIs: String
        package let forYear: Int?
        package let withdrawnOn: Day?
        package let source: String
        package let note: String

        package init(_ recognition: Recognition, _ catalogue: Catalogue) {
            id = recognition.id
            unit = catalogue.units[recognition.unit].map { UnitReference($0) }
            place = recognition.place
            standard = recognition.standard
            title = catalogue.title(of: recognition.standard)
            document = recognition.document
            day = recognition.day
            dayIs = recognition.dayIs.rawValue
            forYear = recognition.forYear
            withdrawnOn = recognition.withdrawnOn
            source = recognition.source
            note = recognition.note
        }
    }
}

extension RecognitionList {
    package init(
        _ recognitions: [Recognition], revisions: [String: Int] = [:], _ catalogue: Catalogue
    ) {
        self.recognitions = recognitions.map { Row($0, catalogue) }
        content = recognitions
        self.revisions = revisions
        self.catalogue = catalogue
    }

    /// The list as a table; for a spreadsheet a sheet that can be mended and brought in again.

    package func document(_ language: Language, of report: Report<RecognitionList>) -> Document {
        let title = Phrase(vi: "Quyết định công nhận", en: "Recognitions")
        let ids = ShortIDs(recognitions.map(\.id))
        let documents = catalogue.documents
        let by = Phrase(vi: "chậm nhất ", en: "by ").text(language)
        let hasPlaces = recognitions.contains { !$0.place.isEmpty }
        let table = Table(
            of: recognitions,
            [
                Column(Sentences.id, language) { .text(ids[$0.id]) },
                Column(vi: "Ngày ký", en: "Day", language) { row in
                    Cell(.day(row.day), before: row.dayIs == DayPrecision.by.rawValue ? by : "")
                },
                Column(Sentences.unit, language) { .text($0.unit?.title, language) },
                Column(
                    vi: "Thôn, tổ dân phố", en: "Place", language,
                    for: hasPlaces ? .everyone : .spreadsheets
                ) { .written($0.place) },
                Column(Sentences.standard, language) { .text($0.title, language) },
                Column(vi: "Số quyết định", en: "Document", language) {
                    .written(documents[$0.document]?.number ?? $0.document)
                },
                Column(vi: "Đạt chuẩn năm", en: "For year", language) {
                    .text($0.forYear.map(String.init) ?? "")
                },
                Column(vi: "Ngày thu hồi", en: "Withdrawn on", language) { .day($0.withdrawnOn) },
                Column(vi: "Nguồn", en: "Source", language) { .written($0.source) },
            ])
        return Document(
            title.text(language), for: .pages, simulated: report.isSimulated, language,
            sections: [
                Section(for: .readers, [.table(table)]),
                Section(
                    for: .spreadsheets,
                    [
                        .table(
                            Table(
                                Form.recognitions(catalogue).filled(
                                    of: content, language: language,
                                    isSimulated: report.isSimulated, revisions: revisions)))
                    ]),
            ])
    }
}
