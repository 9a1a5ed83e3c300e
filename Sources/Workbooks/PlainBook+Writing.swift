import Basics

extension Workbook {
    /// Whether bytes begin as what ``plain(_:most:)`` makes.
    package static func isPlain(_ bytes: [UInt8]) -> Bool { PlainBook.isOne(bytes) }

    /// Reads a workbook to its end and tells it in plain lines, what is wrong with it at its place.
    ///
    /// - Parameter most: bytes of lines; where there were more, all that is told is that it is too
    ///   large.
    package static func plain(_ bytes: [UInt8], most: Int) -> [UInt8] {
        var plain = PlainWriter()
        do throws(WorkbookError) {
            let workbook = try Workbook(bytes)
            for sheet in workbook.sheets {
                plain.line("S", [.number(sheet.isHidden ? 1 : 0), .text(sheet.name)])
                do throws(WorkbookError) {
                    for cells in try workbook.merged(sheet) { plain.add(cells) }
                    var rows = WorkbookRows(sheet, of: workbook)
                    while plain.bytes.count <= most, let row = try rows.next() { plain.add(row) }
                } catch {
                    plain.add(error)
                }
            }
        } catch {
            plain.add(error)
        }
        guard plain.bytes.count > most else { return plain.bytes }
        plain = PlainWriter()
        plain.add(.tooLarge)
        return plain.bytes
    }
}

/// Writes the lines of a ``PlainBook``.
private struct PlainWriter {
    enum Cell {
        case number(Int)
        case word(StaticString)
        case text(String)
    }

    var bytes = PlainBook.mark

    mutating func line(_ kind: StaticString, _ cells: [Cell]) {
        kind.withUTF8Buffer { bytes += $0 }
        for cell in cells {
            bytes.append(UInt8(ascii: "\t"))
            switch cell {
            case .number(let number): bytes += String(number).utf8
            case .word(let word): word.withUTF8Buffer { bytes += $0 }
            case .text(let text): add(text)
            }
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    private mutating func add(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\t"): bytes += Array("\\t".utf8)
            case UInt8(ascii: "\n"): bytes += Array("\\n".utf8)
            case UInt8(ascii: "\r"): bytes += Array("\\r".utf8)
            case UInt8(ascii: "\\"): bytes += Array("\\\\".utf8)
            default: bytes.append(byte)
            }
        }
    }

    mutating func add(_ cells: MergedCells) {
        line(
            "M",
            [
                .number(cells.rows.lowerBound), .number(cells.rows.upperBound),
                .number(cells.columns.lowerBound), .number(cells.columns.upperBound),
            ])
    }

    mutating func add(_ row: WorkbookRow) {
        var told: [Cell] = [.number(row.number), .number(row.isHidden ? 1 : 0)]
        for cell in row.cells {
            told.append(.number(cell.column))
            switch cell.value {
            case .text(let text): told += [.word(cell.isOldText ? "o" : "t"), .text(text)]
            case .number(let number):
                told += [.word(cell.isPercent ? "p" : "n"), .text(number.literal)]
            case .day(let day): told += [.word("d"), .text(day.description)]
            case .error(let text): told += [.word("e"), .text(text)]
            case .uncomputed: told += [.word("u"), .word("")]
            }
        }
        line("R", told)
    }

    mutating func add(_ error: WorkbookError) {
        switch error {
        case .unsound(let part): line("E", [.text(error.word), .text(part)])
        case .longCell(let row, let column):
            line("E", [.text(error.word), .number(row), .number(column)])
        default: line("E", [.text(error.word)])
        }
    }
}

extension WorkbookError {
    /// In ``PlainBook``.
    fileprivate var word: String {
        switch self {
        case .damaged: "damaged"
        case .unsound: "unsound"
        case .tooLarge: "tooLarge"
        case .tooManyParts: "tooManyParts"
        case .tooManyRows: "tooManyRows"
        case .longCell: "longCell"
        case .documentType: "documentType"
        case .locked: "locked"
        case .oldFormat: "oldFormat"
        case .binaryFormat: "binaryFormat"
        case .openDocument: "openDocument"
        case .noWorkbook: "noWorkbook"
        }
    }

    /// What a word of a ``PlainBook`` means; an unknown one is damage.
    init(_ word: String, part: String, row: Int, column: Int) {
        let part = String(part.prefix(200)).safeInText
        let isCell =
            (1...CellName.mostRows).contains(row) && (0..<CellName.mostColumns).contains(column)
        let all: [WorkbookError] = [
            .unsound(part: part), .tooLarge, .tooManyParts, .tooManyRows, .documentType, .locked,
            .oldFormat, .binaryFormat, .openDocument, .noWorkbook,
        ]
        let cell: [WorkbookError] = isCell ? [.longCell(row: row, column: column)] : []
        self = (all + cell).first { $0.word == word } ?? .damaged
    }
}
