import Basics

/// One row of a sheet: its cells by column, and findings where they do not hold what they should.
struct SheetCells {
    let reader: CSVReader
    let row: CSVReader.Row
    let header: SheetHeader
    let numbers: NumberStyle
    var findings: [Finding] = []
    /// What merged cells above this row give it, by column.
    var filled: [Int: String] = [:]
    /// The row says of itself that it is a plan.
    var isPlan = false

    /// The text of a cell, without the apostrophe that keeps a spreadsheet from computing it; empty
    /// where there is none.
    func text(_ column: Int?) -> String {
        guard let column else { return "" }
        guard column < row.cells.count, !row.cells[column].isEmpty else {
            return filled[column] ?? ""
        }
        let text = CSVText.unescaped(reader.text(row.cells[column]))
        return text.isEmpty ? filled[column] ?? "" : text
    }

    /// Whether there is nothing in a cell but blanks.
    func isEmpty(_ column: Int) -> Bool {
        column >= row.cells.count || reader.isBlank(row.cells[column])
    }

    /// Whether every cell is blank.
    var isBlank: Bool { row.cells.allSatisfy { reader.isBlank($0) } }

    mutating func refuse(
        _ problem: Phrase, in column: Int?, expected: Phrase? = nil, remedy: Phrase? = nil,
        suggestions: [String] = []
    ) {
        var place = Place(file: reader.file, line: row.line)
        if let column, column < row.cells.count {
            place = reader.place(row.cells[column], of: row)
        }
        findings.append(
            Finding(
                problem.cut(to: 600), at: place, expected: expected, remedy: remedy,
                suggestions: suggestions,
                excerpt: reader.excerpt(row)))
    }

    /// What people wrote over a column.
    func title(_ column: Int?) -> String {
        guard let column, column < header.titles.count else { return "" }
        return header.titles[column]
    }

    /// A text that must not be empty.
    mutating func required(_ column: Int?) -> String? {
        let text = text(column)
        if text.isEmpty, column != nil { refuse(SheetMessages.empty(title(column)), in: column) }
        return text.isEmpty ? nil : text
    }

    /// A text of at most so many letters, on one line.
    mutating func words(_ column: Int?, atMost limit: Int = 1_000) -> String {
        let text = text(column)
        guard text.utf8.count > limit || text.utf8.contains(where: { $0 < 32 }) else { return text }
        if text.count > limit { refuse(SheetMessages.tooLong(title(column), limit), in: column) }
        let line = text.split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
        let end = line.lastIndex { !$0.isWhitespace }
        return end.map { String(line[...$0].drop { $0.isWhitespace }) } ?? ""
    }

    /// Cells beyond the last header must be empty; so must those under an empty header.
    ///
    /// The first that is not tells enough: others follow from it.
    mutating func checkExtraCells() {
        let extra = row.cells.indices.first { index in
            (index >= header.titles.count || header.titles[index].isEmpty) && !isEmpty(index)
        }
        guard let extra else { return }
        refuse(
            SheetMessages.extraCell(text(extra)), in: extra,
            remedy: SheetMessages.extraCellRemedy)
    }
}
