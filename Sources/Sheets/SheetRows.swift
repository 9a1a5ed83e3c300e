import Basics

/// The rows of a sheet below its header, one after the other; rows of blanks are passed over.
///
/// Where cells were merged, only the first of them holds the text; the rows below it begin with
/// empty cells. ``fillDown(_:)`` completes them with the day, the unit and what goes with the day,
/// never with an amount.
struct SheetRows {
    let header: SheetHeader
    let numbers: NumberStyle
    private var reader: CSVReader
    /// The cells that rows below may go on with, in the order of ``merged``.
    private var above: [(row: RowCells, line: Int)?]
    /// The columns that merged cells give to the rows below, the day first.
    private let merged: [Int]
    /// So many of them are always given, the others only together with the day.
    private let keyCount: Int
    private(set) var filled = FilledCells()

    /// - Parameters:
    ///   - reader: stands behind the header.
    ///   - keys: of the columns that are filled down, the day first; `companions` go with it.
    init(
        _ reader: CSVReader, _ header: SheetHeader, keys: [String] = [], companions: [String] = []
    ) {
        self.reader = reader
        self.header = header
        let always = keys.compactMap { header[$0] }
        keyCount = always.count
        merged = always + companions.compactMap { header[$0] }
        above = Array(repeating: nil, count: merged.count)
        numbers = reader.numberStyle(vietnameseHeaders: header.isVietnamese)
    }

    var separator: UInt8 { reader.separator }

    /// The line of the file that begins at an offset, at most 160 characters.
    func line(at offset: Int) -> String { reader.line(at: offset) }

    /// - Throws: the finding of a quotation mark that is never closed.
    mutating func next() throws(Finding) -> SheetCells? {
        while true {
            let expected = reader.nextLine
            guard let row = try reader.next() else { return nil }
            let cells = SheetCells(
                source: .csv(reader, row), header: header, numbers: numbers)
            let isBlank = cells.isBlank
            // No merged cell spans an empty row.
            if isBlank || row.line > expected { endMerging() }
            if !isBlank { return cells }
        }
    }

    /// Whether a row has no day of its own, and may go on with that above it.
    func goesOn(_ cells: SheetCells) -> Bool { merged.first.map { cells.isEmpty($0) } ?? false }

    /// Nothing above the next row goes on in it.
    mutating func endMerging() {
        for index in above.indices { above[index] = nil }
    }

    /// Completes a row from the merged cells above it, and remembers it for those below.
    mutating func fillDown(_ cells: inout SheetCells) {
        let goesOn = goesOn(cells)
        for (index, column) in merged.enumerated() {
            guard cells.isEmpty(column) else {
                above[index] = (cells.source, cells.line)
                continue
            }
            guard index < keyCount || goesOn else {
                above[index] = nil
                continue
            }
            guard let (row, line) = above[index] else { continue }
            cells.filled[column] = row.text(column)
            filled.add(header.titles[column], from: line, at: cells.line)
        }
    }
}

/// Which cells were taken from the rows above, to say so.
struct FilledCells {
    private struct Stretch {
        let source: Int
        var titles: [String]
        var lines: [Int]
    }

    private var stretches: [Stretch] = []

    fileprivate mutating func add(_ title: String, from source: Int, at line: Int) {
        guard let last = stretches.lastIndex(where: { $0.source == source }),
            last >= stretches.count - 8
        else {
            stretches.append(Stretch(source: source, titles: [title], lines: [line]))
            return
        }
        if !stretches[last].titles.contains(title) { stretches[last].titles.append(title) }
        if stretches[last].lines.last != line { stretches[last].lines.append(line) }
    }

    /// One for each row that others were completed from.
    func findings(file: String) -> [Finding] {
        stretches.map { stretch in
            Finding(
                SheetMessages.filledDown(stretch.titles, stretch.lines, from: stretch.source),
                at: Place(file: file, line: stretch.lines[0]), severity: .warning,
                remedy: SheetMessages.filledDownRemedy)
        }
    }
}
