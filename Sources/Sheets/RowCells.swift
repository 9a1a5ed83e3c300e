import Basics
import Workbooks

/// Where rows come from: a file, or what somebody gives field by field.
///
/// Whatever it is, a cell has a text and a place, and what is wrong with it is said there.
package enum RowSource: Sendable {
    /// The bytes of a file and its name: a workbook, or else CSV.
    case file([UInt8], name: String)
    /// The bytes of a CSV file and its name.
    case csv([UInt8], file: String)
    /// Texts by the keys of columns, and what they are called as a whole: `log add`.
    case given([(key: String, text: String)], from: String)

    /// Texts by the keys of columns, in the order of the keys.
    package static func fields(_ texts: [String: String], from source: String) -> RowSource {
        .given(texts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, from: source)
    }
}

/// The cells of one row, and where they stand.
enum RowCells {
    case csv(CSVReader, CSVReader.Row)
    case workbook(WorkbookRow, BookPlace)
    case given([(key: String, text: String)], from: String)

    var count: Int {
        switch self {
        case .csv(_, let row): row.cells.count
        case .workbook(let row, _): row.width
        case .given(let cells, _): cells.count
        }
    }

    var isOfWorkbook: Bool {
        if case .workbook = self { true } else { false }
    }

    /// From 1; what is given one by one stands on no line.
    var line: Int {
        switch self {
        case .csv(_, let row): row.line
        case .workbook(let row, _): row.number
        case .given: 0
        }
    }

    /// Where its bytes begin.
    var offset: Int {
        if case .csv(let reader, let row) = self { reader.offset(row) } else { 0 }
    }

    /// Without the apostrophe that keeps a spreadsheet from computing it; empty where there is
    /// nothing.
    func text(_ column: Int) -> String {
        guard column < count else { return "" }
        switch self {
        case .csv(let reader, let row):
            let cell = row.cells[column]
            return cell.isEmpty ? "" : CSVText.unescaped(reader.text(cell))
        case .workbook(let row, _):
            guard let value = row[column] else { return "" }
            if case .text(let text) = value { return text.composed.trimmed }
            return value.text
        case .given(let cells, _): return cells[column].text.composed.trimmed
        }
    }

    /// Whether there is nothing in a cell but blanks.
    func isBlank(_ column: Int) -> Bool {
        guard column < count else { return true }
        switch self {
        case .csv(let reader, let row): return reader.isBlank(row.cells[column])
        case .workbook(let row, _):
            switch row[column] {
            case .none: return true
            case .some(.text(let text)): return text.isBlank
            default: return false
            }
        case .given(let cells, _): return cells[column].text.isBlank
        }
    }

    /// The number of a cell that holds digits and nothing else.
    func wholeNumber(_ column: Int) -> Int? {
        guard case .csv(let reader, let row) = self, column < row.cells.count else { return nil }
        return reader.wholeNumber(row.cells[column])
    }

    /// The amount of a cell that is a number and no text; why not, where it is none that we keep.
    func amount(_ column: Int) -> Result<Quantity, NumberStyle.Refusal>? {
        guard case .workbook(let row, _) = self, case .number(let number) = row[column] else {
            return nil
        }
        return number.quantity
    }

    /// The amount of a cell that a workbook shows as a percentage: 95 where it holds 0.95 and shows
    /// 95%; `nil` for any other.
    func percentage(_ column: Int) -> Result<Quantity, NumberStyle.Refusal>? {
        guard case .workbook(let row, _) = self, let cell = row.cell(column), cell.isPercent,
            case .number(let number) = cell.value
        else { return nil }
        return number.hundredfold.quantity
    }

    /// The day of a cell that is a day and no text.
    func trueDay(_ column: Int) -> Day? {
        guard case .workbook(let row, _) = self, case .day(let day) = row[column] else {
            return nil
        }
        return day
    }

    /// Why a cell of a workbook cannot be read, whatever should stand in it; `nil` where it can.
    func trouble(_ column: Int) -> (problem: Phrase, remedy: Phrase)? {
        guard case .workbook(let row, _) = self, let cell = row.cell(column) else { return nil }
        switch cell.value {
        case .error(let text): return SheetMessages.errorCell(text)
        case .uncomputed: return SheetMessages.uncomputedCell
        default: return cell.isOldText ? SheetMessages.oldText : nil
        }
    }

    /// The first text that makes sense only in a face of the years before Unicode.
    var firstOldText: Int? {
        guard case .workbook(let row, _) = self else { return nil }
        return row.cells.first { $0.isOldText }?.column
    }

    /// It is hidden where it comes from.
    var isHidden: Bool {
        if case .workbook(let row, _) = self { row.isHidden } else { false }
    }

    /// The day of a cell that is written `2024-06-08` or `08/06/2024` and holds nothing else.
    func plainDay(_ column: Int) -> Day? {
        guard case .csv(let reader, let row) = self, column < row.cells.count else { return nil }
        return reader.plainDay(row.cells[column])
    }

    /// - Parameter column: `nil` for the row as a whole.
    func place(of column: Int?) -> Place {
        switch self {
        case .csv(let reader, let row):
            guard let column, column < row.cells.count else {
                return Place(file: reader.file, line: row.line)
            }
            return reader.place(row.cells[column], of: row)
        case .workbook(let row, let place):
            return place.place(line: row.number, column: column)
        case .given(let cells, let source):
            return Place(file: source, field: column.map { cells[$0].key })
        }
    }

    /// The row as it stands in its file.
    var excerpt: String? {
        switch self {
        case .csv(let reader, let row): reader.excerpt(row)
        case .workbook(let row, _): row.excerpt
        case .given: nil
        }
    }
}

extension WorkbookRow {
    /// Its first cells beside each other, at most 160 characters.
    fileprivate var excerpt: String {
        var text = ""
        for cell in cells where text.count <= 160 {
            text += (text.isEmpty ? "" : " | ") + cell.value.text.prefix(160)
        }
        let line = text.split { $0.isNewline }.joined(separator: "⏎")
        return line.count > 160 ? line.prefix(159) + "…" : line
    }
}

extension String {
    /// Without blanks at both ends.
    fileprivate var trimmed: String {
        guard first?.isWhitespace ?? false || last?.isWhitespace ?? false else { return self }
        let end = lastIndex { !$0.isWhitespace }
        return end.map { String(self[...$0].drop { $0.isWhitespace }) } ?? ""
    }
}
