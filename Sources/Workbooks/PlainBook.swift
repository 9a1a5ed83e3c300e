import Basics

/// What was read of a workbook, as lines of plain text.
///
/// A process with limits meets the bytes of a stranger and hands this back; whoever goes on reads
/// lines, and neither an archive nor XML. Nothing of it is believed either: whoever wrote it may
/// have been broken by what it read.
///
/// A line is a word and its cells, parted by tabs:
///
/// ```
/// S  0  Tháng 6             a sheet: whether it is hidden, its name
/// M  3  5  0  0             cells that are shown as one: rows and columns
/// R  3  0  0  d  2024-06-08  1  n  225E-1   a row: its number, whether it is hidden, its cells
/// E  unsound  xl/a.xml      it cannot be read on
/// ```
///
/// Tabs, line ends and the backslash of a text are written `\t`, `\n`, `\r`, `\\`.
struct PlainBook: Sendable {
    struct Sheet: Sendable {
        let name: String
        let isHidden: Bool
        /// Its lines.
        let lines: Range<Int>
    }

    /// No text file that people bring begins with a nought.
    static let mark: [UInt8] = [0] + Array("thubay-bang-1\n".utf8)

    let bytes: [UInt8]
    let sheets: [Sheet]

    static func isOne(_ bytes: [UInt8]) -> Bool { bytes.starts(with: mark) }

    /// - Throws: what the reader of the workbook said of it as a whole.
    init(_ bytes: [UInt8]) throws(WorkbookError) {
        self.bytes = bytes
        var found: [(name: String, isHidden: Bool, start: Int)] = []
        var place = Self.mark.count
        var ends: [Int] = []
        while let line = Line(bytes, at: place) {
            if line.kind == UInt8(ascii: "E"), found.isEmpty { throw line.error }
            if line.kind == UInt8(ascii: "S") {
                guard line.cells.count == 2, let name = line.text(1),
                    found.count < Archive.mostParts
                else { throw .damaged }
                if !found.isEmpty { ends.append(place) }
                found.append((name, line.number(0) == 1, line.end))
            }
            place = line.end
        }
        ends.append(bytes.count)
        guard !found.isEmpty, place == bytes.count else { throw .damaged }
        sheets = zip(found, ends).map { sheet, end in
            Sheet(name: sheet.name, isHidden: sheet.isHidden, lines: sheet.start..<end)
        }
    }

    /// Cells that are shown as one, by their first row.
    func merged(_ number: Int) throws(WorkbookError) -> [MergedCells] {
        var merged: [MergedCells] = []
        var place = sheets[number].lines.lowerBound
        while place < sheets[number].lines.upperBound, let line = Line(bytes, at: place),
            line.kind != UInt8(ascii: "R")
        {
            guard line.kind == UInt8(ascii: "M") else { throw line.error }
            guard let cells = MergedCells(line.cells.indices.map { line.number($0) ?? -1 }),
                merged.count < MergedCells.most
            else { throw .damaged }
            merged.append(cells)
            place = line.end
        }
        return merged
    }

    /// Walks the rows of one sheet.
    struct Rows: Sendable {
        private let book: PlainBook
        private var place: Int
        private let end: Int
        private var last = 0

        init(_ book: PlainBook, _ number: Int) {
            self.book = book
            place = book.sheets[number].lines.lowerBound
            end = book.sheets[number].lines.upperBound
        }

        mutating func next() throws(WorkbookError) -> WorkbookRow? {
            while place < end, let line = Line(book.bytes, at: place) {
                place = line.end
                if line.kind == UInt8(ascii: "M") { continue }
                guard line.kind == UInt8(ascii: "R") else { throw line.error }
                guard let row = WorkbookRow(line), row.number > last else { throw .damaged }
                last = row.number
                return row
            }
            return nil
        }
    }

    /// One line: a letter, and cells behind tabs.
    struct Line {
        let kind: UInt8
        fileprivate(set) var cells: [Range<Int>] = []
        /// Where the next begins.
        let end: Int
        private let bytes: [UInt8]

        /// - Returns: `nil` where no whole line begins.
        init?(_ bytes: [UInt8], at start: Int) {
            guard start < bytes.count,
                let stop = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
            else { return nil }
            kind = bytes[start]
            end = stop + 1
            self.bytes = bytes
            guard stop > start + 1 else { return }
            guard bytes[start + 1] == UInt8(ascii: "\t") else { return nil }
            var first = start + 2
            for index in (start + 2)..<stop where bytes[index] == UInt8(ascii: "\t") {
                cells.append(first..<index)
                first = index + 1
            }
            cells.append(first..<stop)
        }

        func number(_ cell: Int) -> Int? {
            guard cells.indices.contains(cell), (1...9).contains(cells[cell].count) else {
                return nil
            }
            var number = 0
            for byte in bytes[cells[cell]] {
                guard (48...57).contains(byte) else { return nil }
                number = number * 10 + Int(byte - 48)
            }
            return number
        }

        /// - Returns: `nil` for what is no UTF-8 or longer than a cell.
        func text(_ cell: Int) -> String? {
            guard cells.indices.contains(cell), cells[cell].count <= 2 * CellText.longest else {
                return nil
            }
            let given = bytes[cells[cell]]
            guard given.contains(UInt8(ascii: "\\")) else {
                return String(validating: given, as: UTF8.self)
            }
            var text: [UInt8] = []
            var rest = given.makeIterator()
            while let byte = rest.next() {
                guard byte == UInt8(ascii: "\\") else {
                    text.append(byte)
                    continue
                }
                switch rest.next() {
                case UInt8(ascii: "t"): text.append(UInt8(ascii: "\t"))
                case UInt8(ascii: "n"): text.append(UInt8(ascii: "\n"))
                case UInt8(ascii: "r"): text.append(UInt8(ascii: "\r"))
                case UInt8(ascii: "\\"): text.append(UInt8(ascii: "\\"))
                default: return nil
                }
            }
            return String(validating: text, as: UTF8.self)
        }

        fileprivate func literal(_ cell: Int) -> NumberLiteral? {
            cells.indices.contains(cell) ? NumberLiteral(bytes[cells[cell]]) : nil
        }

        fileprivate func kind(_ cell: Int) -> UInt8? {
            cells.indices.contains(cell) && cells[cell].count == 1
                ? bytes[cells[cell].lowerBound] : nil
        }

        /// What a line says went wrong; a line that says nothing of the kind is damaged.
        var error: WorkbookError {
            guard kind == UInt8(ascii: "E"), let word = text(0) else { return .damaged }
            return WorkbookError(
                word, part: text(1) ?? "", row: number(1) ?? 0, column: number(2) ?? 0)
        }
    }
}

extension WorkbookRow {
    /// - Returns: `nil` for a line that no row of a workbook makes.
    fileprivate init?(_ line: PlainBook.Line) {
        guard let number = line.number(0), (1...CellName.mostRows).contains(number),
            let hidden = line.number(1), hidden < 2, (line.cells.count - 2).isMultiple(of: 3)
        else { return nil }
        var cells: [Cell] = []
        var last = -1
        for place in stride(from: 2, to: line.cells.count, by: 3) {
            guard let column = line.number(place), column > last, column < CellName.mostColumns,
                let value = Value(line, place + 1)
            else { return nil }
            last = column
            cells.append(
                Cell(
                    column: column, value: value,
                    isOldText: line.kind(place + 1) == UInt8(ascii: "o"),
                    isPercent: line.kind(place + 1) == UInt8(ascii: "p")))
        }
        guard !cells.isEmpty else { return nil }
        self.init(number: number, isHidden: hidden == 1, cells: cells)
    }
}

extension WorkbookRow.Value {
    fileprivate init?(_ line: PlainBook.Line, _ place: Int) {
        switch line.kind(place) {
        case UInt8(ascii: "t"), UInt8(ascii: "o"):
            guard let text = line.text(place + 1), text.utf16.count <= CellText.mostLetters else {
                return nil
            }
            self = .text(text)
        case UInt8(ascii: "n"), UInt8(ascii: "p"):
            guard let number = line.literal(place + 1) else { return nil }
            self = .number(number)
        case UInt8(ascii: "d"):
            guard let day = line.text(place + 1).flatMap({ Day(iso: $0) }) else { return nil }
            self = .day(day)
        case UInt8(ascii: "e"):
            guard let text = line.text(place + 1), text.utf8.count <= 80 else { return nil }
            self = .error(text)
        case UInt8(ascii: "u"):
            self = .uncomputed
        default: return nil
        }
    }
}
