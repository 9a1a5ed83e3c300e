/// Reads CSV as in RFC 4180 over bytes, with the place of every cell.
///
/// Commas, semicolons or tabs part the cells; a first line `sep=;` says which, else the first line
/// tells. Rows end with LF, CRLF or CR. Empty lines are passed over.
package struct CSVReader: Sendable {
    /// One cell: where its bytes lie and where it starts for a reader.
    package struct Cell: Sendable {
        let range: Range<Int>
        let quoted: Bool

        package var isEmpty: Bool { range.isEmpty }
    }

    /// One row of cells, and the line that it begins on, from 1.
    package struct Row: Sendable {
        package let line: Int
        package let cells: [Cell]
    }

    package let file: String
    /// The byte between cells.
    package let separator: UInt8
    /// The file itself says what parts its cells, in a first line `sep=;`.
    package let saysSeparator: Bool
    let bytes: [UInt8]
    private var position: Int
    private var line: Int
    /// No row is longer, in bytes, and none has more cells: a spreadsheet makes no such rows.
    static let longestRow = 262_144
    static let widestRow = 16_384
    /// Cells of the row before, which the next one is likely to have too.
    private var width = 0

    /// The line on which the next row begins, unless empty lines come first.
    package var nextLine: Int { line }

    /// - Parameters:
    ///   - bytes: UTF-8 text without a byte-order mark.
    ///   - separator: what parts the cells where the file does not say; `nil` looks at its first
    ///     line.
    package init(_ bytes: [UInt8], file: String, separator given: UInt8? = nil) {
        self.file = file
        self.bytes = bytes
        let firstLine = bytes.prefix { $0 != 10 && $0 != 13 }
        if firstLine.count == 5, firstLine.starts(with: Array("sep=".utf8)) {
            separator = firstLine[4]
            saysSeparator = true
            position = firstLine.count
            if position < bytes.count, bytes[position] == 13 { position += 1 }
            if position < bytes.count, bytes[position] == 10 { position += 1 }
            line = 2
        } else {
            separator = given ?? CSVReader.separator(of: firstLine.prefix(Self.longestRow))
            saysSeparator = false
            position = 0
            line = 1
        }
    }

    /// How the file writes its numbers, from what parts its cells.
    ///
    /// - Parameter vietnameseHeaders: the headers are Vietnamese words, not keys.
    package func numberStyle(vietnameseHeaders: Bool) -> NumberStyle {
        if separator == UInt8(ascii: ";") { return .vietnamese }
        return vietnameseHeaders ? .uncertain : .plain
    }

    /// The next row, or `nil` at the end.
    ///
    /// - Throws: the finding of a quotation mark that is never closed or that stands inside a cell,
    ///   of a row that is too long.
    package mutating func next() throws(Finding) -> Row? {
        while position < bytes.count {
            let startLine = line
            let cells = try row()
            let isEmpty = cells.count == 1 && cells[0].range.isEmpty && !cells[0].quoted
            if !isEmpty { return Row(line: startLine, cells: cells) }
        }
        return nil
    }

    private static func separator(of line: some Collection<UInt8>) -> UInt8 {
        var (tabs, semicolons, commas) = (0, 0, 0)
        var inQuotes = false
        for byte in line {
            if byte == 34 { inQuotes.toggle() }
            guard !inQuotes else { continue }
            if byte == 9 { tabs += 1 }
            if byte == 59 { semicolons += 1 }
            if byte == 44 { commas += 1 }
        }
        if commas >= max(semicolons, tabs) { return 44 }
        return semicolons >= tabs ? 59 : 9
    }

    private mutating func row() throws(Finding) -> [Cell] {
        var cells: [Cell] = []
        cells.reserveCapacity(width)
        defer { width = cells.count }
        let start = (position, line)
        while true {
            cells.append(try cell())
            guard position - start.0 <= Self.longestRow, cells.count <= Self.widestRow else {
                throw Finding(
                    Messages.longRow, at: Place(file: file, line: start.1),
                    remedy: Messages.longRowRemedy, excerpt: line(at: start.0))
            }
            guard position < bytes.count else { return cells }
            let byte = bytes[position]
            position += 1
            if byte == separator {
                if position == bytes.count {
                    cells.append(Cell(range: position..<position, quoted: false))
                    return cells
                }
                continue
            }
            if byte == 13, position < bytes.count, bytes[position] == 10 { position += 1 }
            line += 1
            return cells
        }
    }

    private mutating func cell() throws(Finding) -> Cell {
        if position < bytes.count, bytes[position] == 34 { return try quotedCell() }
        let start = position
        // Beyond this the row is refused, wherever it ends.
        let end = min(bytes.count, start + Self.longestRow + 1)
        while position < end {
            let byte = bytes[position]
            if byte == separator || byte == 10 || byte == 13 { break }
            position += 1
        }
        return Cell(range: start..<position, quoted: false)
    }

    private mutating func quotedCell() throws(Finding) -> Cell {
        let opening = position
        let openingLine = line
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            if byte == 10
                || (byte == 13 && !(position + 1 < bytes.count && bytes[position + 1] == 10))
            {
                line += 1
            }
            position += 1
            guard byte == 34 else { continue }
            if position < bytes.count, bytes[position] == 34 {
                position += 1
                continue
            }
            let range = (opening + 1)..<(position - 1)
            if position < bytes.count, bytes[position] != separator, bytes[position] != 10,
                bytes[position] != 13
            {
                throw quoteFinding(Messages.textAfterQuote, at: position, line: line)
            }
            return Cell(range: range, quoted: true)
        }
        throw quoteFinding(Messages.openQuote, at: opening, line: openingLine)
    }

    private func quoteFinding(_ problem: Phrase, at index: Int, line: Int) -> Finding {
        let start = bytes[..<index].lastIndex { $0 == 10 || $0 == 13 }.map { $0 + 1 } ?? 0
        let column = String(decoding: bytes[start..<index], as: UTF8.self).count + 1
        let rest = bytes[start...].prefix { $0 != 10 && $0 != 13 }.prefix(160)
        return Finding(
            problem, at: Place(file: file, line: line, column: column),
            remedy: Messages.quoteRemedy,
            excerpt: String(decoding: rest, as: UTF8.self))
    }

    private enum Messages {
        static let openQuote = Phrase(
            vi: "dấu ngoặc kép mở mà không đóng", en: "a quotation mark is opened and never closed")
        static let textAfterQuote = Phrase(
            vi: "có chữ ngay sau dấu ngoặc kép đóng", en: "text follows a closing quotation mark")
        static let longRow = Phrase(
            vi: "dòng này dài quá mức một bảng tính có thể có",
            en: "this row is longer than a spreadsheet can have")
        static let longRowRemedy = Phrase(
            vi: "xem lại dấu xuống dòng và ngoặc kép; có thể đây không phải tệp CSV",
            en: "look at line breaks and quotation marks; it may be no CSV file")
        static let quoteRemedy = Phrase(
            vi: "trong ô có ngoặc kép, viết hai lần dấu đó và đặt cả ô trong ngoặc kép",
            en:
                "write a quotation mark inside a cell twice, and put the whole cell in quotation marks"
        )
    }
}
