import Basics
import ProgressCalculator
import Reports
import Targets

/// The figures of the page as they are printed.
struct MonthlyCells {
    let language: Language
    let isPublic: Bool
    private let format: NumberFormat

    init(_ language: Language, isPublic: Bool) {
        self.language = language
        self.isPublic = isPublic
        format = NumberFormat(language)
    }

    func text(_ quantity: Quantity?) -> String {
        quantity.map { format.text($0) } ?? MonthlyWords.nothing
    }

    /// Without the sign, which stands in the head.
    func percent(_ share: Ratio?) -> String {
        share.map { String(format.percent($0).dropLast()) } ?? MonthlyWords.nothing
    }

    /// `+12`, `-3`.
    func change(_ quantity: Quantity?) -> String {
        guard let quantity else { return MonthlyWords.nothing }
        return (quantity > .zero ? "+" : "") + format.text(quantity)
    }

    /// Confirmed; what is reported stands in brackets where it is another figure.
    func both(_ done: MonthlyReport.Done) -> String {
        guard !isPublic, done.reported != done.confirmed else { return text(done.confirmed) }
        return "\(text(done.confirmed)) (\(text(done.reported)))"
    }

    /// Confirmed and reported, on the open page confirmed alone.
    func pair(_ done: MonthlyReport.Done) -> [String] {
        [text(done.confirmed)] + (isPublic ? [] : [text(done.reported)])
    }
}

extension [MonthlyReport.Row] {
    /// By section, each with its number: `1`, `2`; a part has none.
    var sections: [(section: MonthlyReport.Section, rows: [(number: String, row: Element)])] {
        MonthlyReport.Section.allCases.compactMap { section in
            let own = filter { $0.section == section }
            var count = 0
            let rows = own.map { row in
                if !row.isPart { count += 1 }
                return (number: row.isPart ? "" : String(count), row: row)
            }
            return rows.isEmpty ? nil : (section: section, rows: rows)
        }
    }
}

// The tables below the figures, for text, CSV and pages alike.
extension MonthlyReport {
    struct Sheet {
        let title: Phrase
        let heads: [Phrase]
        /// Columns of numbers.
        let numbers: Set<Int>
        let rows: [[String]]
    }

    /// Those that hold something.
    func sheets(_ language: Language) -> [Sheet] {
        [
            assessmentSheet(language), decisionSheet(language), findingSheet(language),
            supplementSheet(language),
        ].filter { !$0.rows.isEmpty }
    }

    private static let day = Phrase(vi: "Ngày", en: "Day")
    private static let unit = Phrase(vi: "Đơn vị", en: "Unit")
    private static let standard = Phrase(vi: "Bộ tiêu chí", en: "Standard")
    private static let source = Phrase(vi: "Nguồn, văn bản", en: "Source")

    private func assessmentSheet(_ language: Language) -> Sheet {
        Sheet(
            title: MonthlyWords.assessments,
            heads: [
                Self.day, Self.unit, Self.standard, Phrase(vi: "Cấp đánh giá", en: "Level"),
                Phrase(vi: "Kết quả", en: "Result"), Self.source,
            ], numbers: [],
            rows: assessments.map { row in
                [
                    row.day.inTable, Self.names(row.units, language),
                    row.standard.text(language), row.level.title.text(language),
                    row.what.text(language), row.source,
                ]
            })
    }

    /// Up to three names, else how many.
    private static func names(_ units: [UnitReference], _ language: Language) -> String {
        guard units.count > 3 else {
            return units.map { $0.title.text(language) }.joined(separator: ", ")
        }
        return language == .vi ? "\(units.count) đơn vị" : "\(units.count) units"
    }

    private func decisionSheet(_ language: Language) -> Sheet {
        Sheet(
            title: MonthlyWords.decisions,
            heads: [
                Self.day, Self.unit, Self.standard, Phrase(vi: "Nội dung", en: "What"),
                Phrase(vi: "Số quyết định", en: "Document"), Self.source,
            ], numbers: [],
            rows: decisions.map { row in
                let what =
                    row.isWithdrawal
                    ? Phrase(vi: "thu hồi", en: "withdrawn")
                    : Phrase(vi: "công nhận", en: "recognised")
                return [
                    row.day.inTable, row.unit?.title.text(language) ?? "",
                    row.standard.text(language), what.text(language), row.document, row.source,
                ]
            })
    }

    private func findingSheet(_ language: Language) -> Sheet {
        let ids = ShortIDs(findings.map(\.id))
        return Sheet(
            title: MonthlyWords.findings,
            heads: [
                Phrase(vi: "Mã", en: "Id"), Self.day, Self.unit,
                Phrase(vi: "Cần xem", en: "Look at"), Phrase(vi: "Nội dung", en: "What"),
            ], numbers: [],
            rows: findings.map { row in
                [
                    ids[row.id], row.day.inTable, row.unit?.title.text(language) ?? "",
                    row.title.text(language), row.what.text(language),
                ]
            })
    }

    private func supplementSheet(_ language: Language) -> Sheet {
        let cells = MonthlyCells(language, isPublic: isPublic)
        let closed = period.first.adding(days: -1).inTable
        let count = isPublic ? 1 : 2
        return Sheet(
            title: Phrase(
                vi: "\(MonthlyWords.supplement.vi) (ghi sổ sau ngày \(closed))",
                en: "\(MonthlyWords.supplement.en) (recorded after \(closed))"),
            heads: [
                Phrase(vi: "Kỳ", en: "Month"), Phrase(vi: "Nội dung", en: "What"),
                Phrase(vi: "ĐVT", en: "Measure"),
                Phrase(vi: "Tăng, giảm: đã xác nhận", en: "Change: confirmed"),
            ] + (isPublic ? [] : [Phrase(vi: "Tăng, giảm: đã báo cáo", en: "Change: reported")]),
            numbers: Set(3..<3 + count),
            rows: supplement.map { row in
                [
                    row.month.title.text(language), row.title.text(language),
                    row.measure.text(language), cells.change(row.confirmed),
                ] + (isPublic ? [] : [cells.change(row.reported)])
            })
    }
}
