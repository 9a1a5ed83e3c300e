import Basics

/// Finds the header of a sheet: the first row, or one below the title of the table.
struct HeaderSearch {
    let row: CSVReader.Row
    /// Stands behind the header.
    let reader: CSVReader
    /// The line of the first row above the header, which is passed over; `nil` for none.
    let firstTitleLine: Int?

    /// Titles, names of offices and months above a table; no more rows than these are looked at.
    private static let rowsLookedAt = 20

    /// - Returns: `nil` for a file without rows.
    /// - Throws: the finding of a quotation mark that is never closed.
    static func find(
        in bytes: [UInt8], file: String, _ names: ColumnNames
    ) throws(Finding) -> HeaderSearch? {
        let reader = CSVReader(bytes, file: file)
        let first = try best(reader, names)
        guard let first, !first.match.hasAllRequired, !reader.saysSeparator else {
            return first?.search
        }
        // A title without separators, or with one of its own, does not tell how cells are parted.
        let others = ([";", ",", "\t"] as [Character]).compactMap(\.asciiValue)
            .filter { $0 != reader.separator }
            .compactMap { try? best(CSVReader(bytes, file: file, separator: $0), names) }
        let better = others.filter { $0.match > first.match && $0.match.count > 1 }
            .max { $0.match < $1.match }
        return (better ?? first).search
    }

    /// The best header among the first rows; the first row where none is better than it.
    private static func best(
        _ start: CSVReader, _ names: ColumnNames
    ) throws(Finding) -> (search: HeaderSearch, match: ColumnNames.Match)? {
        var reader = start
        guard let first = try reader.next() else { return nil }
        var match = names.match(first.cells.map { reader.text($0) })
        var found = HeaderSearch(row: first, reader: reader, firstTitleLine: nil)
        for _ in 1..<rowsLookedAt where !match.hasAllRequired {
            guard let row = try? reader.next() else { break }
            let other = names.match(row.cells.map { reader.text($0) })
            // One word of a title may be a label by chance.
            guard other > match, other.count > 1 else { continue }
            match = other
            found = HeaderSearch(row: row, reader: reader, firstTitleLine: first.line)
        }
        return (found, match)
    }
}
