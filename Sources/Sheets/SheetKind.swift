import Basics
import Targets

/// The kinds of sheets that people bring, to tell one that was brought to the wrong command.
enum SheetKind: CaseIterable {
    case workDays
    case confirmations
    case assessments
    case recognitions
    case workItems
    case dutyCounts
    case law

    /// Columns that every campaign has.
    private var columns: [SheetColumn] {
        switch self {
        case .workDays: Form<WorkDay>.commonColumns
        case .confirmations: Form<ConfirmationEntry>.confirmations.columns
        case .assessments: Form<Assessment>.fields.flatMap(\.columns)
        case .recognitions: Form<Recognition>.fields.flatMap(\.columns)
        case .workItems: Form<WorkItem>.fields().flatMap(\.columns)
        case .dutyCounts: Form<DutyCount>.fields.flatMap(\.columns)
        case .law: Form<LawEntry>.lawFields.flatMap(\.columns)
        }
    }

    var title: Phrase {
        switch self {
        case .workDays: Phrase(vi: "bảng các buổi ra quân", en: "a sheet of work days")
        case .confirmations: Phrase(vi: "bảng xác nhận", en: "a sheet of confirmations")
        case .assessments: Phrase(vi: "bảng kết quả đánh giá", en: "a sheet of assessments")
        case .recognitions: Phrase(vi: "bảng quyết định công nhận", en: "a sheet of recognitions")
        case .workItems:
            Phrase(vi: "bảng công trình, phần việc", en: "a sheet of works and tasks")
        case .dutyCounts:
            Phrase(vi: "bảng số liệu thực hiện", en: "a sheet of counts of carrying out")
        case .law: Phrase(vi: "bảng mức đạt chuẩn", en: "a sheet of the law")
        }
    }

    /// What is wrong with a row that says what an earlier line says, and how to mend it.
    func repeated(_ first: Int) -> (Phrase, remedy: Phrase) {
        self == .workDays
            ? (SheetMessages.rowTwice(first), SheetMessages.rowTwiceRemedy)
            : (SheetMessages.factTwice(first), SheetMessages.factTwiceRemedy)
    }

    private var name: Remedy.SheetKindName {
        switch self {
        case .workDays: .workDays
        case .confirmations: .confirmations
        case .assessments: .assessments
        case .recognitions: .recognitions
        case .workItems: .workItems
        case .dutyCounts: .dutyCounts
        case .law: .law
        }
    }

    /// What is wrong with a header that fits another kind better than this one; `nil` when none
    /// does.
    func finding(_ row: HeaderRow, own: ColumnNames) -> Finding? {
        let titles = row.titles
        let match = own.match(titles)
        let others = Self.allCases.filter { $0 != self }
            .map { ($0, ColumnNames($0.columns).match(titles)) }
            .filter { $1.hasAllRequired && $1 > match }
        guard let (kind, _) = others.max(by: { $0.1 < $1.1 }) else { return nil }
        return Finding(
            Phrase(
                vi: "đây là \(kind.title.vi), không phải \(title.vi)",
                en: "this is \(kind.title.en), not \(title.en)"),
            at: row.cells.place(of: nil),
            step: .bringAs(kind.name), excerpt: row.cells.excerpt)
    }
}
