import Basics

/// Finds the header of a sheet: the first row, or one below the title of the table; one line, or
/// two of which the upper groups the columns of the lower.
struct HeaderSearch {
    let row: HeaderRow
    /// Stands behind the header.
    let reader: RowReader
    /// The line of the first row above the header, which is passed over; `nil` for none.
    let firstTitleLine: Int?
    /// Whether all columns are there that a sheet must have.
    let isWhole: Bool
    /// Text in the first rows that makes sense only in a face of the years before Unicode.
    let oldText: Place?

    /// Titles, names of offices and months above a table; no more rows than these are looked at.
    private static let rowsLookedAt = 20

    /// - Returns: `nil` for a file without rows.
    /// - Throws: the finding of a quotation mark that is never closed.
    static func find(
        in bytes: [UInt8], file: String, _ names: ColumnNames
    ) throws(Finding) -> HeaderSearch? {
        let reader = CSVReader(bytes, file: file)
        let first = try best(.csv(reader), names)
        guard let first, !first.match.hasAllRequired, !reader.saysSeparator else {
            return first?.search
        }
        // A title without separators, or with one of its own, does not tell how cells are parted.
        let others = ([";", ",", "\t"] as [Character]).compactMap(\.asciiValue)
            .filter { $0 != reader.separator }
            .compactMap { try? best(.csv(CSVReader(bytes, file: file, separator: $0)), names) }
        let better = others.filter { $0.match > first.match && $0.match.count > 1 }
            .max { $0.match < $1.match }
        return (better ?? first).search
    }

    /// The header of one sheet of a workbook; `nil` for one without rows.
    static func find(
        in reader: BookReader, _ names: ColumnNames
    ) throws(Finding) -> HeaderSearch? {
        try best(.workbook(reader), names)?.search
    }

    /// The best header among the first rows; the first row where none is better than it.
    private static func best(
        _ start: RowReader, _ names: ColumnNames
    ) throws(Finding) -> (search: HeaderSearch, match: ColumnNames.Match)? {
        var reader = start
        guard let first = try reader.next() else { return nil }
        var header = HeaderRow(first)
        var match = names.match(header.titles)
        var behind = reader
        var title: Int?
        var above = first
        var oldText = first.firstOldText.map { first.place(of: $0) }
        // The line below a header may be its second.
        var looksOn = true
        for _ in 1..<rowsLookedAt where !match.hasAllRequired || looksOn {
            looksOn = false
            guard let row = try? reader.next() else { break }
            oldText = oldText ?? row.firstOldText.map { row.place(of: $0) }
            let lines = [HeaderRow(row)] + [HeaderRow(row, under: above, names)].compactMap(\.self)
            for line in lines {
                let other = names.match(line.titles)
                // One word of a title may be a label by chance.
                guard other > match, other.count > 1 else { continue }
                let begins = line.upper == nil ? row.line : above.line
                match = other
                header = line
                behind = reader
                looksOn = true
                title = begins == first.line ? nil : first.line
            }
            above = row
        }
        let search = HeaderSearch(
            row: header, reader: behind, firstTitleLine: title, isWhole: match.hasAllRequired,
            oldText: oldText)
        return (search, match)
    }
}

/// What people wrote over the columns, in one line or in two.
struct HeaderRow {
    let titles: [String]
    /// The lower of two lines.
    let cells: RowCells
    let upper: RowCells?

    init(_ row: RowCells) {
        titles = (0..<row.count).map { row.text($0) }
        cells = row
        upper = nil
    }

    /// Two lines: a group stands over its first column, and goes on to the right as long as nothing
    /// else stands there; a column without group stands in either line.
    ///
    /// - Returns: `nil` where nothing of the upper line is the name of a column or of a group.
    init?(_ row: RowCells, under above: RowCells, _ names: ColumnNames) {
        guard row.line == above.line + 1 else { return nil }
        var group = ""
        titles = (0..<max(row.count, above.count)).map { column in
            let (top, bottom) = (above.text(column), row.text(column))
            if !top.isEmpty { group = top }
            if bottom.isEmpty {
                if !top.isEmpty { group = "" }
                return top
            }
            let whole = "\(group): \(bottom)"
            guard !group.isEmpty, names[bottom] == nil || names[whole] != nil else { return bottom }
            return names[whole] == nil && names[bottom] == nil && top.isEmpty ? bottom : whole
        }
        cells = row
        upper = above
    }

    /// Where the title of a column stands.
    func place(of column: Int) -> Place {
        if let upper, cells.text(column).isEmpty { return upper.place(of: column) }
        return cells.place(of: column)
    }
}
