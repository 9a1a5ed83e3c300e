import Basics

/// The rows of a sheet below its header, one after the other; rows of blanks are passed over.
///
/// Where cells were merged, only the first of them holds the text; the rows below it begin with
/// empty cells. ``fillDown(_:)`` completes them with the day, the unit and what goes with the day,
/// never with an amount.
struct SheetRows {
    let header: SheetHeader
    let numbers: NumberStyle
    private var reader: RowReader
    /// The cells that rows below may go on with, in the order of ``merged``.
    private var above: [(row: RowCells, line: Int)?]
    /// The columns that merged cells give to the rows below, the day first.
    private let merged: [Int]
    /// So many of them are always given, the others only together with the day.
    private let keyCount: Int
    private(set) var filled = FilledCells()
    /// Where cells are shown as one, they say exactly what goes on; elsewhere empty cells do.
    private var exact: MergedColumns
    /// Rows that are hidden where they come from, and are read.
    private(set) var hidden: [Int] = []

    /// - Parameters:
    ///   - reader: stands behind the header.
    ///   - keys: of the columns that are filled down, the day first; `companions` go with it.
    init(
        _ reader: RowReader, _ header: SheetHeader, keys: [String] = [], companions: [String] = []
    ) {
        self.reader = reader
        self.header = header
        let always = keys.compactMap { header[$0] }
        keyCount = always.count
        merged = always + companions.compactMap { header[$0] }
        above = Array(repeating: nil, count: merged.count)
        numbers = reader.numberStyle(vietnameseHeaders: header.isVietnamese)
        exact = MergedColumns(reader.merged, columns: merged, below: reader.nextLine)
    }

    var separator: UInt8 { reader.separator }

    /// The line of the file that begins at an offset, at most 160 characters.
    func line(at offset: Int) -> String? { reader.line(at: offset) }

    /// Where a row stands; 0 for the sheet as a whole.
    func place(line: Int) -> Place { reader.place(line: line) }

    /// - Throws: the finding of what cannot be read on.
    mutating func next() throws(Finding) -> SheetCells? {
        while true {
            let expected = reader.nextLine
            guard let row = try reader.next() else { return nil }
            let cells = SheetCells(source: row, header: header, numbers: numbers)
            let isBlank = cells.isBlank
            // No merged cell spans an empty row.
            if isBlank || row.line > expected { endMerging() }
            if !isBlank {
                if row.isHidden { hidden.append(row.line) }
                return cells
            }
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
        exact.pass(cells.source)
        for (index, column) in merged.enumerated() {
            if exact.columns.contains(column) {
                guard cells.isEmpty(column), let first = exact.first(column) else { continue }
                cells.filled[column] = first.text
                filled.add(header.titles[column], from: first.line, at: cells.line)
                continue
            }
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

    /// One for the whole sheet: which columns were completed, and from which rows.
    ///
    /// - Parameter place: of a row.
    func findings(at place: (Int) -> Place) -> [Finding] {
        guard !stretches.isEmpty else { return [] }
        var titles: [String] = []
        for title in stretches.flatMap(\.titles) where !titles.contains(title) {
            titles.append(title)
        }
        var columns: [(titles: [String], sources: [Int])] = []
        for title in titles {
            let sources = stretches.filter { $0.titles.contains(title) }.map(\.source)
            if let index = columns.firstIndex(where: { $0.sources == sources }) {
                columns[index].titles.append(title)
            } else {
                columns.append(([title], sources))
            }
        }
        let lines = Set(stretches.flatMap(\.lines)).sorted()
        return [
            Finding(
                SheetMessages.filledDown(columns, lines), at: place(lines[0]), severity: .warning,
                remedy: SheetMessages.filledDownRemedy)
        ]
    }
}
