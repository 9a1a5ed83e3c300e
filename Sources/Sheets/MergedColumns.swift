import Workbooks

/// What cells that are shown as one give to the rows below their first.
struct MergedColumns {
    /// The columns in which some are: there an empty cell that is in none is empty.
    let columns: Set<Int>
    /// By their first row.
    private let ranges: [MergedCells]
    private var next = 0
    /// The last that was reached in a column, and what stands in its first row.
    private var reached: [Int: (range: MergedCells, text: String)] = [:]
    private var line = 0

    /// - Parameters:
    ///   - columns: those that are looked at.
    ///   - first: the first line below the header.
    init(_ merged: [MergedCells], columns: [Int], below first: Int) {
        let ranges = merged.filter { range in
            range.rows.count > 1 && range.rows.lowerBound >= first
                && columns.contains { range.columns.contains($0) }
        }
        self.columns = Set(
            columns.filter { column in ranges.contains { $0.columns.contains(column) } })
        self.ranges = ranges
    }

    /// Goes on to a row.
    mutating func pass(_ row: RowCells) {
        guard !columns.isEmpty else { return }
        line = row.line
        while next < ranges.count, ranges[next].rows.lowerBound <= line {
            let range = ranges[next]
            // Where the first row holds nothing there is nothing to go on with.
            let isHere = range.rows.lowerBound == line
            for column in columns where range.columns.contains(column) {
                reached[column] =
                    (range, isHere ? row.text(range.columns.lowerBound) : "")
            }
            next += 1
        }
    }

    /// What a column goes on with in the row that was reached, and the line where it stands.
    func first(_ column: Int) -> (text: String, line: Int)? {
        guard let (range, text) = reached[column], range.rows.contains(line),
            range.rows.lowerBound < line || range.columns.lowerBound < column, !text.isEmpty
        else { return nil }
        return (text, range.rows.lowerBound)
    }
}
