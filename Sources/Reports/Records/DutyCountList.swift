package import Basics
package import Documents
package import ProgressCalculator
import Sheets
package import Targets

/// Counts of carrying out, by kind, unit and period (số liệu thực hiện).
package struct DutyCountList: ReportContent {
    package let counts: [Row]
    /// Those that may be shown.
    private let content: [DutyCount]
    /// The numbers of revisions that are not the first, by id.
    private let revisions: [String: Int]
    private let catalogue: Catalogue

    private enum CodingKeys: String, CodingKey {
        case counts
    }

    package struct Row: Hashable, Sendable, Encodable {
        package let id: DutyCount.ID
        package let kind: DutyKind.ID
        package let title: Phrase
        package let measure: String
        package let unit: UnitReference?
        package let place: String
        package let period: String
        package let periodTitle: Phrase
        package let from: Day
        package let until: Day
        /// `nil` where it is held back: few people are persons.
        package let amount: Quantity?
        package let ofAmount: Quantity?
        /// It tells of few people, by itself or beside the others.
        package let isHeldBack: Bool
        package let lastOn: Day?
        package let source: String

        package init(_ count: DutyCount, isHeldBack: Bool, _ catalogue: Catalogue) {
            let known = catalogue.duty(count.kind)
            self.isHeldBack = isHeldBack
            id = count.id
            kind = count.kind
            title = known?.title ?? Phrase(count.kind)
            measure = known?.measure ?? ""
            unit = catalogue.units[count.unit].map { UnitReference($0) }
            place = count.place
            period = count.period
            let found = ReportPeriod.read(count.period, catalogue.campaign.calendar)
            periodTitle = (try? found.get())?.title ?? Phrase(count.period)
            from = count.firstDay
            until = count.day
            amount = isHeldBack ? nil : count.amount
            ofAmount = isHeldBack ? nil : count.ofAmount
            lastOn = count.lastOn
            source = count.source
        }
    }
}

extension DutyCountList {
    /// - Parameters:
    ///   - held: what of them nobody is shown.
    ///   - revisions: the numbers of those that are not the first, by id. The default is none.
    package init(
        _ counts: [DutyCount], holdingBack held: HeldBackCounts, revisions: [String: Int] = [:],
        _ catalogue: Catalogue
    ) {
        let order = Dictionary(
            catalogue.duties.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { a, _ in a })
        self.revisions = revisions
        self.catalogue = catalogue
        let sorted = counts.sorted {
            (order[$0.kind] ?? .max, $0.kind, $0.day, $0.unit, $0.place, $0.id)
                < (order[$1.kind] ?? .max, $1.kind, $1.day, $1.unit, $1.place, $1.id)
        }
        let rows = sorted.map { Row($0, isHeldBack: held.holds($0.id), catalogue) }
        self.counts = rows
        content = zip(sorted, rows).filter { !$1.isHeldBack }.map(\.0)
    }

    /// The list as a table; for a spreadsheet a sheet that can be mended and brought in again.
    package func document(_ language: Language, of report: Report<DutyCountList>) -> Document {
        let title = Phrase(vi: "Số liệu thực hiện", en: "Counts of carrying out")
        let none = Phrase(vi: "Chưa có số liệu thực hiện nào.", en: "There are no counts.")
        let table = Table(of: counts, Self.columns(language, ShortIDs(counts.map(\.id))))
        let held = counts.count(where: \.isHeldBack)
        let note = Phrase(
            vi: "\(held) số liệu không in vì quá ít người: có thể nhận ra từng người.",
            en: "\(held) counts are not printed: so few people could be told.")
        return Document(
            title.text(language), for: .pages, simulated: report.isSimulated, language,
            sections: [
                Section(
                    for: .readers, counts.isEmpty ? [.line(none.text(language))] : [.table(table)]),
                Section(
                    for: .spreadsheets,
                    [
                        .table(
                            Table(
                                Form.dutyCounts(catalogue).filled(
                                    of: content, language: language,
                                    isSimulated: report.isSimulated, revisions: revisions)))
                    ]),
                Section(for: .readers, held > 0 ? [.line(note.text(language))] : []),
            ])
    }

    private static func columns(_ language: Language, _ ids: ShortIDs) -> [Column<Row>] {
        [
            Column(Sentences.id, language) { .text(ids[$0.id]) },
            Column(vi: "Số liệu", en: "Count", language) { .text($0.title, language) },
            Column(Sentences.unit, language) { row in
                let unit = row.unit?.title.text(language) ?? ""
                return .written(row.place.isEmpty ? unit : "\(row.place), \(unit)")
            },
            Column(vi: "Kỳ", en: "Period", language) { .text($0.periodTitle, language) },
            Column(vi: "Số lượng", en: "Number", language, .right) { .number($0.amount) },
            Column(vi: "Trên tổng số", en: "Of", language, .right) { .number($0.ofAmount) },
            Column(vi: "ĐVT", en: "Measure", language) { .text($0.measure) },
            Column(vi: "Ngày gần nhất", en: "Day of the last", language) { .day($0.lastOn) },
            Column(vi: "Nguồn", en: "Source", language) { .written($0.source) },
        ]
    }
}
