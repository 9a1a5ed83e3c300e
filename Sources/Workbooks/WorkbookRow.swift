package import Basics

/// One row of a sheet, with the cells that hold something.
package struct WorkbookRow: Sendable {
    /// From 1, as Excel shows it.
    package let number: Int
    /// Hidden by hand or by a filter.
    package let isHidden: Bool
    /// In the order of their columns.
    package let cells: [Cell]

    package struct Cell: Sendable {
        /// From 0.
        package let column: Int
        package let value: Value
        /// It is set in a face of the years before Unicode, and only there it makes sense.
        package let isOldText: Bool
        /// Its number is shown a hundredfold with a percent sign: 0.95 as 95%.
        package let isPercent: Bool
    }

    package enum Value: Hashable, Sendable {
        case text(String)
        case number(NumberLiteral)
        case day(Day)
        /// `#REF!`, `#N/A`.
        case error(String)
        /// A formula whose value nobody has computed yet.
        case uncomputed
    }

    /// The value of a column; `nil` where there is none.
    package subscript(column: Int) -> Value? { cell(column)?.value }

    package func cell(_ column: Int) -> Cell? {
        // Most rows hold every column.
        if cells.indices.contains(column), cells[column].column == column { return cells[column] }
        var (low, high) = (0, cells.count)
        while low < high {
            let middle = (low + high) / 2
            if cells[middle].column < column { low = middle + 1 } else { high = middle }
        }
        return low < cells.count && cells[low].column == column ? cells[low] : nil
    }

    /// One more than the last column that holds something.
    package var width: Int { cells.last.map { $0.column + 1 } ?? 0 }
}

extension WorkbookRow.Value {
    /// As people read it in a Vietnamese Excel: `22,5`, `08/06/2024`.
    package var text: String {
        switch self {
        case .text(let text), .error(let text): text
        case .number(let number): number.inSheet
        case .day(let day): day.inTable
        case .uncomputed: ""
        }
    }
}
