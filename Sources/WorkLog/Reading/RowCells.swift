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

    /// The text of a column as it lies in SQLite's memory until the next row; empty for NULL.
    func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8> {
        let start = sqlite3_column_text(statement, Int32(column))
        return UnsafeBufferPointer(
            start: start, count: Int(sqlite3_column_bytes(statement, Int32(column))))
    }

    /// `nil` for NULL.
    mutating func text(orNil column: Int) -> String? {
        let given = bytes(column)
        guard given.baseAddress != nil else { return nil }
        let isKnown =
            texts[column].utf8.withContiguousStorageIfAvailable { known in
                known.count == given.count && known.commonPrefix(with: given) == given.count
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

    /// Of a column that is never NULL.
    func integer(_ column: Int) -> Int64 { sqlite3_column_int64(statement, Int32(column)) }

    mutating func day(_ column: Int) throws -> Day { try days.day(text(column)) }
}

/// Whether texts come one after the other, each greater than the one before.
struct TextOrder {
    private var last: [UInt8] = []

    /// - Returns: whether the text is greater than the last, byte by byte.
    mutating func takes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let common = last.withUnsafeBufferPointer { $0.commonPrefix(with: bytes) }
        guard common < bytes.count, common == last.count || last[common] < bytes[common] else {
            return false
        }
        last.replaceSubrange(common..., with: bytes[common...])
        return true
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// How many bytes from the start are the same in both.
    ///
    /// A generic comparison takes ten times as long.
    fileprivate func commonPrefix(with other: UnsafeBufferPointer<UInt8>) -> Int {
        let count = Swift.min(self.count, other.count)
        for index in 0..<count where self[index] != other[index] { return index }
        return count
    }
}
