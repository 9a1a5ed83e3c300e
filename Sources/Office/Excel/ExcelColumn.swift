import Basics
import CXlsxWriter
import Documents

/// A column of a table: how wide, and whether what stands behind its figures needs a column of its
/// own.
struct ExcelColumn {
    let index: Int
    let head: Table.Head
    let width: Double
    /// The title of a second column; `nil` where figures take along what stands behind them.
    let second: String?
    private let secondIsNumber: Bool
    /// In a sheet that is brought in again, text that nobody wrote is an amount: `1234,5`.
    private let isSheet: Bool

    /// So many endings of figures make formats; more need a column of their own.
    private static let mostEndings = 6

    init(
        _ index: Int, _ head: Table.Head, _ cells: [Cell], _ document: Document, isSheet: Bool
    ) {
        self.isSheet = isSheet
        self.index = index
        self.head = head
        let figures = cells.filter(\.isFigure)
        let endings = Set(figures.filter { $0.total == nil }.map { [$0.before, $0.after] })
        let language = document.language
        if figures.contains(where: { $0.total != nil }) {
            secondIsNumber = true
            second = Phrase(vi: "tổng số đã báo cáo", en: "reported in all").text(language)
        } else {
            secondIsNumber = false
            second =
                endings.count > Self.mostEndings
                ? Phrase(vi: "kèm theo", en: "besides").text(language) : nil
        }
        // A head breaks between words; a long text between lines.
        let words = head.title.split(separator: " ").map(\.count).max() ?? 0
        let longest = cells.map { $0.printed(language).count + 2 * $0.depth }.max() ?? 0
        width = Double(min(48, max(9, words + 2, head.title.count / 2, longest + 2)))
    }

    /// Whether long texts are broken: only where the column is as wide as columns get.
    var wraps: Bool { width >= 48 }

    /// How many columns of the sheet it takes.
    var places: Int { second == nil ? 1 : 2 }

    func write(
        _ cell: Cell, on sheet: ExcelSheet, _ row: Int, _ column: Int, _ role: ExcelStyle.Role,
        formula: String?, _ document: Document
    ) {
        var style = ExcelStyle(role)
        style.alignment = alignment
        style.indent = 2 * cell.depth
        guard let number = number(of: cell) else {
            if case .day(let day) = cell.value, cell.before.isEmpty, cell.after.isEmpty {
                style.alignment = .centre
                return sheet.write(day, row, column, style)
            }
            let text = cell.printed(document.language, saying: document.words)
            if text.isEmpty { return sheet.blank(row, column, style) }
            style.wraps = wraps
            return sheet.write(text, row, column, style)
        }
        guard number.isPlain || sheet.file.takes(number.code) else {
            return sheet.write(
                cell.printed(document.language, saying: document.words), row, column, style)
        }
        style.code = number.code
        style.alignment = .right
        if let formula {
            sheet.write(formula: formula, number.value, row, column, style)
        } else {
            sheet.write(number.value, row, column, style)
        }
    }

    /// A cell of a sheet to fill in, which looks as what is filled in there.
    func write(
        _ cell: Cell, on sheet: ExcelSheet, _ row: Int, _ column: Int, _ style: ExcelStyle,
        _ document: Document
    ) {
        var style = style
        style.wraps = style.wraps && wraps
        if case .day(let day) = cell.value { return sheet.write(day, row, column, style) }
        if let number = number(of: cell), style.code != "@" {
            if style.code.isEmpty { style.code = number.code }
            return sheet.write(number.value, row, column, style)
        }
        let text = cell.printed(document.language, saying: document.words)
        text.isEmpty
            ? sheet.blank(row, column, style) : sheet.write(text, row, column, style)
    }

    /// What stands in brackets behind a figure, or whatever else does.
    func writeSecond(
        _ cell: Cell, on sheet: ExcelSheet, _ row: Int, _ column: Int, _ role: ExcelStyle.Role,
        formula: String?
    ) {
        var style = ExcelStyle(role)
        guard secondIsNumber, case .number(let quantity) = cell.value else {
            let text = secondIsNumber || !cell.isFigure ? "" : cell.before + cell.after
            return text.isEmpty
                ? sheet.blank(row, column, style) : sheet.write(text, row, column, style)
        }
        let number = ExcelNumber(cell.total ?? quantity)
        style.code = number.code
        style.alignment = .right
        if let formula {
            sheet.write(formula: formula, number.value, row, column, style)
        } else {
            sheet.write(number.value, row, column, style)
        }
    }

    private var alignment: ExcelStyle.Alignment {
        switch head.alignment {
        case .left: .left
        case .centre: .centre
        case .right: .right
        }
    }

    private func number(of cell: Cell) -> ExcelNumber? {
        let (before, after) =
            second == nil ? (cell.before, cell.after) : ("", "")
        switch cell.value {
        case .number(let quantity):
            return ExcelNumber(quantity, before: before, after: after)
        case .share(let value, let printed):
            return ExcelNumber(
                value, printed: printed, isShare: true, before: before, after: after)
        case .figure(let value, let printed):
            return ExcelNumber(
                value, printed: printed, isShare: false, before: before, after: after)
        case .text(let text) where isSheet:
            guard case .success(let quantity) = NumberStyle.vietnamese.quantity(text) else {
                return nil
            }
            return ExcelNumber(quantity)
        case .blank, .text, .written, .day, .step, .unknown: return nil
        }
    }
}

extension Cell {
    fileprivate var isFigure: Bool {
        switch value {
        case .number, .share, .figure: true
        case .blank, .text, .written, .day, .step, .unknown: false
        }
    }
}
