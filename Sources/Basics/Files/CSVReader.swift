import Foundation

/// Reads CSV as in RFC 4180 over bytes, with the place of every cell.
///
/// Commas, semicolons or tabs part the cells; a first line `sep=;` says which, else the first line
/// tells. Rows end with
/// LF, CRLF or CR. Empty lines are passed over.
public struct CSVReader: Sendable {
    /// One cell: where its bytes lie and where it starts for a reader.
    public struct Cell: Sendable {
        let range: Range<Int>
        let quoted: Bool

        public var isEmpty: Bool { range.isEmpty }
    }

    /// One row of cells, and the line that it begins on, from 1.
    public struct Row: Sendable {
        public let line: Int
        public let cells: [Cell]
    }

    public let file: String
    /// The byte between cells.
    public let separator: UInt8
    /// The file itself says what parts its cells, in a first line `sep=;`.
    public let saysSeparator: Bool
    private let bytes: [UInt8]
    private var position: Int
    private var line: Int
    /// No row is longer, in bytes, and none has more cells: a spreadsheet makes no such rows.
    static let longestRow = 262_144
    static let widestRow = 16_384
    /// Cells of the row before, which the next one is likely to have too.
    private var width = 0

    /// The line on which the next row begins, unless empty lines come first.
    public var nextLine: Int { line }

    /// - Parameters:
    ///   - bytes: UTF-8 text without a byte-order mark.
    ///   - separator: what parts the cells where the file does not say; `nil` looks at its first
    ///     line.
    public init(_ bytes: [UInt8], file: String, separator given: UInt8? = nil) {
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
    public func numberStyle(vietnameseHeaders: Bool) -> NumberStyle {
        if separator == UInt8(ascii: ";") { return .vietnamese }
        return vietnameseHeaders ? .uncertain : .plain
    }

    /// The next row, or `nil` at the end.
    ///
    /// - Throws: the finding of a quotation mark that is never closed or that stands inside a cell,
    ///   of a row that is too long.
    public mutating func next() throws(Finding) -> Row? {
        while position < bytes.count {
            let startLine = line
            let cells = try row()
            let isEmpty = cells.count == 1 && cells[0].range.isEmpty && !cells[0].quoted
            if !isEmpty { return Row(line: startLine, cells: cells) }
        }
        return nil
    }

    /// The text of a cell: quotation marks undone, blanks at both ends cut, composed (NFC).
    public func text(_ cell: Cell) -> String {
        let trimmed = trim(cell.range)
        let slice = bytes[trimmed]
        var text =
            cell.quoted && slice.contains(34)
            ? String(decoding: slice, as: UTF8.self).replacing("\"\"", with: "\"")
            : String(decoding: slice, as: UTF8.self)
        // U+0300…U+036F begin with these bytes: without them Vietnamese text is composed already.
        if slice.contains(where: { $0 == 0xCC || $0 == 0xCD }) {
            text = text.precomposedStringWithCanonicalMapping
        }
        return text
    }

    /// Whether a cell holds nothing but blanks.
    public func isBlank(_ cell: Cell) -> Bool {
        cell.range.isEmpty || trim(cell.range).isEmpty
    }

    /// The number of a cell that holds one to twelve digits and nothing else; `nil` otherwise.
    public func wholeNumber(_ cell: Cell) -> Int? {
        guard (1...12).contains(cell.range.count) else { return nil }
        var number = 0
        for byte in bytes[cell.range] {
            guard (48...57).contains(byte) else { return nil }
            number = number * 10 + Int(byte - 48)
        }
        return number
    }

    /// The day of a cell that is written `2024-06-08` or `08/06/2024` and holds nothing else; `nil`
    /// otherwise.
    public func plainDay(_ cell: Cell) -> Day? {
        guard cell.range.count == 10 else { return nil }
        let start = cell.range.lowerBound
        func number(_ from: Int, _ count: Int) -> Int? {
            var number = 0
            for index in (start + from)..<(start + from + count) {
                guard (48...57).contains(bytes[index]) else { return nil }
                number = number * 10 + Int(bytes[index] - 48)
            }
            return number
        }
        if bytes[start + 4] == UInt8(ascii: "-"), bytes[start + 7] == UInt8(ascii: "-") {
            guard let year = number(0, 4), let month = number(5, 2), let day = number(8, 2) else {
                return nil
            }
            return Day(year: year, month: month, day: day)
        }
        guard bytes[start + 2] == UInt8(ascii: "/"), bytes[start + 5] == UInt8(ascii: "/"),
            let day = number(0, 2), let month = number(3, 2), let year = number(6, 4)
        else { return nil }
        return Day(year: year, month: month, day: day)
    }

    /// Where the bytes of a row begin.
    public func offset(_ row: Row) -> Int { row.cells.first?.range.lowerBound ?? 0 }

    /// The line that begins at an offset, at most 160 characters.
    public func line(at offset: Int) -> String {
        let rest = bytes[offset...].prefix { $0 != 10 && $0 != 13 }.prefix(640)
        return String(String(decoding: rest, as: UTF8.self).prefix(160))
    }

    /// Where a cell of a row begins, in characters.
    public func place(_ cell: Cell, of row: Row) -> Place {
        let before = bytes[..<cell.range.lowerBound]
        let start = before.lastIndex { $0 == 10 || $0 == 13 }.map { $0 + 1 } ?? 0
        let firstCellStart = row.cells.first?.range.lowerBound ?? start
        let extraLines =
            firstCellStart <= start ? lineBreaks(in: firstCellStart..<start) : 0
        let opening = cell.quoted ? 1 : 0
        let column = String(decoding: before[start...], as: UTF8.self).count + 1 - opening
        return Place(file: file, line: row.line + extraLines, column: max(1, column))
    }

    /// A row as it stands in the file, at most 160 characters.
    public func excerpt(_ row: Row) -> String {
        guard let first = row.cells.first, let last = row.cells.last else { return "" }
        let start = first.range.lowerBound - (first.quoted ? 1 : 0)
        let end = last.range.upperBound + (last.quoted ? 1 : 0)
        let text = String(decoding: bytes[start..<min(end, start + 1_024)], as: UTF8.self)
        let oneLine = text.split { $0.isNewline }.joined(separator: "⏎")
        return oneLine.count > 160 ? oneLine.prefix(159) + "…" : oneLine
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

    /// LF, CRLF and CR each end one line.
    private func lineBreaks(in range: Range<Int>) -> Int {
        range.count { index in
            bytes[index] == 10
                || bytes[index] == 13 && !(index + 1 < bytes.count && bytes[index + 1] == 10)
        }
    }

    private func trim(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 10 || byte == 13 }
        while start < end {
            if isBlank(bytes[start]) {
                start += 1
            } else if end - start >= 2, bytes[start] == 0xC2, bytes[start + 1] == 0xA0 {
                start += 2
            } else {
                break
            }
        }
        while start < end {
            if isBlank(bytes[end - 1]) {
                end -= 1
            } else if end - start >= 2, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
                end -= 2
            } else {
                break
            }
        }
        return start..<end
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
