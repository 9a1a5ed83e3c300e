import Basics
import GRDB
import GRDBSQLite
import Targets

/// The columns of the row that a statement stands on, from 0, read without a value in between.
///
/// A text that is that of the row before is not made anew: units, standards and sources come in
/// long runs, and making texts is half the time of reading thousands of rows.
struct RowCells {
    private let statement: OpaquePointer
    private var texts: [String]
    private var days = DayCells()

    /// - Parameter statement: stands on a row whenever a column is read.
    init(_ statement: Statement) {
        self.statement = statement.sqliteStatement
        texts = Array(repeating: "", count: statement.columnCount)
    }

    /// `nil` for NULL.
    mutating func text(orNil column: Int) -> String? {
        guard let bytes = sqlite3_column_text(statement, Int32(column)) else { return nil }
        let count = Int(sqlite3_column_bytes(statement, Int32(column)))
        let given = UnsafeBufferPointer(start: bytes, count: count)
        let isKnown =
            texts[column].utf8.withContiguousStorageIfAvailable { known in
                known.count == count && known.elementsEqual(given)
            } ?? false
        if !isKnown { texts[column] = String(decoding: given, as: UTF8.self) }
        return texts[column]
    }

    /// Empty for NULL.
    mutating func text(_ column: Int) -> String { text(orNil: column) ?? "" }

    /// `nil` for NULL.
    func number(_ column: Int) -> Int64? {
        guard sqlite3_column_type(statement, Int32(column)) != SQLITE_NULL else { return nil }
        return sqlite3_column_int64(statement, Int32(column))
    }

    mutating func day(_ column: Int) throws -> Day { try days.day(text(column)) }
}
