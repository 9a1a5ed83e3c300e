import Basics

/// Where rows come from: a file, or what somebody gives field by field.
///
/// Whatever it is, a cell has a text and a place, and what is wrong with it is said there.
package enum RowSource: Sendable {
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
    case given([(key: String, text: String)], from: String)

    var count: Int {
        switch self {
        case .csv(_, let row): row.cells.count
        case .given(let cells, _): cells.count
        }
    }

    /// From 1; what is given one by one stands on no line.
    var line: Int {
        if case .csv(_, let row) = self { row.line } else { 0 }
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
        case .given(let cells, _): return cells[column].text.composed.trimmed
        }
    }

    /// Whether there is nothing in a cell but blanks.
    func isBlank(_ column: Int) -> Bool {
        guard column < count else { return true }
        return switch self {
        case .csv(let reader, let row): reader.isBlank(row.cells[column])
        case .given(let cells, _): cells[column].text.isBlank
        }
    }

    /// The number of a cell that holds digits and nothing else.
    func wholeNumber(_ column: Int) -> Int? {
        guard case .csv(let reader, let row) = self, column < row.cells.count else { return nil }
        return reader.wholeNumber(row.cells[column])
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
        case .given(let cells, let source):
            return Place(file: source, field: column.map { cells[$0].key })
        }
    }

    /// The row as it stands in its file.
    var excerpt: String? {
        if case .csv(let reader, let row) = self { reader.excerpt(row) } else { nil }
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
