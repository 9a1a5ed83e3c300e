package import Charts
import Documents

/// A table with its head on every page; a row is never parted, a figure never broken.
///
/// Each column is as wide as its longest word, and what is left is shared. Where the longest words
/// are together wider than the page, the columns go on in a further table if they may, else the
/// type is made smaller, down to ``leastSize``; only then are words broken.
package struct PageTable: Hashable, Sendable {
    /// Where the text of each column stands.
    package var columns: [Anchor]
    /// Rows of the head; cells that span several rows or columns are given once.
    package var head: [[Head]]
    package var rows: [Row]
    /// Type size in points.
    package var size: Double
    /// How many of the first columns stand in every table where the others go on in a further one;
    /// `nil` where all columns stand beside each other.
    package var repeated: Int?
    /// What stands in the place of rows that were left out so that a page suffices: `và {count} mục
    /// tiêu khác`; `nil` where every row must stand.
    package var rest: String?
    /// How many of the last rows are left out.
    var leftOut = 0
    /// How many rows it never had: counted with those.
    package var leftOutBefore: Int

    /// Type is not made smaller than this, in points, unless a figure would not fit.
    package static let leastSize = Layout.Sizes.leastOfTables

    package struct Head: Hashable, Sendable {
        package var text: String
        package var columns: Int
        package var rows: Int

        /// - Parameters:
        ///   - columns: The default is 1.
        ///   - rows: The default is 1.
        package init(_ text: String, columns: Int = 1, rows: Int = 1) {
            self.text = text
            self.columns = columns
            self.rows = rows
        }
    }

    package enum Row: Hashable, Sendable {
        /// A cell for each column.
        case cells([String], bold: Bool = false)
        /// One bold text over all columns, shaded, on the page on which the next row stands.
        case band(String)
    }

    /// - Parameters:
    ///   - repeated: The default is `nil`.
    ///   - rest: The default is `nil`.
    ///   - leftOutBefore: The default is 0.
    package init(
        columns: [Anchor], head: [[Head]], rows: [Row], size: Double, repeated: Int? = nil,
        rest: String? = nil, leftOutBefore: Int = 0
    ) {
        self.columns = columns
        self.head = head
        self.rows = rows
        self.size = size
        self.repeated = repeated
        self.rest = rest
        self.leftOutBefore = leftOutBefore
    }
}

extension PageTable {
    /// A cell of the head and which rows and columns it takes.
    struct PlacedHead {
        let cell: Head
        let rows: Range<Int>
        let columns: Range<Int>
    }

    /// Cells take the next free columns of their row, as in HTML.
    var placedHead: [PlacedHead] {
        var placed: [PlacedHead] = []
        var taken = head.map { _ in [Bool](repeating: false, count: columns.count) }
        for (row, cells) in head.enumerated() {
            for cell in cells {
                guard let column = taken[row].firstIndex(of: false) else { continue }
                let rows = row..<min(head.count, row + cell.rows)
                let columns = column..<min(columns.count, column + cell.columns)
                for below in rows {
                    for beside in columns { taken[below][beside] = true }
                }
                placed.append(PlacedHead(cell: cell, rows: rows, columns: columns))
            }
        }
        return placed
    }

    /// The table with these columns only; no cell of the head may span others too.
    func only(_ kept: [Int]) -> PageTable {
        let placed = placedHead.filter { kept.contains($0.columns.lowerBound) }
        var table = self
        table.columns = kept.map { columns[$0] }
        table.head = head.indices.map { row in
            placed.filter { $0.rows.lowerBound == row }.map(\.cell)
        }
        table.rows = rows.map { row in
            switch row {
            case .cells(let texts, let bold): .cells(kept.map { texts[$0] }, bold: bold)
            case .band: row
            }
        }
        return table
    }

    /// The columns of each table: all, or the repeated ones with an equal number of the others, in
    /// the fewest tables that fit.
    ///
    /// What a cell of the head's first row spans stays together.
    func columnParts(fitting fits: ([Int]) -> Bool) -> [[Int]] {
        let all = Array(columns.indices)
        guard let repeated else { return [all] }
        let groups = placedHead.filter { $0.rows.lowerBound == 0 }.map { Array($0.columns) }
            .filter { $0[0] >= repeated }
        var parts = [all]
        for count in 1...max(1, groups.count) {
            let length = max(1, (groups.count + count - 1) / count)
            parts = stride(from: 0, to: groups.count, by: length).map { start in
                Array(0..<repeated)
                    + groups[start..<min(start + length, groups.count)].joined()
            }
            if parts.allSatisfy(fits) { break }
        }
        return parts
    }
}
