import Basics
import GRDB
import GRDBSQLite
import Targets

/// The columns of the row that a statement stands on, read one after the other without a value in
/// between.
///
/// A text that is that of the row before is not made anew: units, standards and sources come in
/// long runs, and making texts is half the time of reading thousands of rows. What a column holds
/// otherwise than it should is read as nothing, as SQLite reads it: no row ends the process.
struct RowCells {
    private let statement: OpaquePointer
    private var texts: [String]
    private var days = DayCells()
    private var lastInstant: (text: String, instant: Instant)?
    /// The column that is read next, from 0.
    var column = 0

    /// - Parameter statement: stands on a row whenever a column is read.
    init(_ statement: Statement) {
        self.statement = statement.sqliteStatement
        texts = Array(repeating: "", count: statement.columnCount)
    }

    private mutating func next() -> Int32 {
        defer { column += 1 }
        return Int32(column)
    }

    /// The text of a column as it lies in SQLite's memory until the next row; empty for NULL.
    mutating func bytes() -> UnsafeBufferPointer<UInt8> {
        let place = next()
        let start = sqlite3_column_text(statement, place)
        return UnsafeBufferPointer(
            start: start, count: Int(sqlite3_column_bytes(statement, place)))
    }

    mutating func textOrNil() -> String? {
        let place = column
        let given = bytes()
        guard given.baseAddress != nil else { return nil }
        let isKnown =
            texts[place].utf8.withContiguousStorageIfAvailable { known in
                known.count == given.count && known.commonPrefix(with: given) == given.count
            } ?? false
        if !isKnown { texts[place] = String(decoding: given, as: UTF8.self) }
        return texts[place]
    }

    /// Empty for NULL.
    mutating func text() -> String { textOrNil() ?? "" }

    /// Whether the next column holds just this text, byte by byte.
    mutating func isText(_ text: String) -> Bool {
        let given = bytes()
        return text.utf8.withContiguousStorageIfAvailable { known in
            known.count == given.count && known.commonPrefix(with: given) == given.count
        } ?? false
    }

    mutating func integerOrNil() -> Int64? {
        let place = next()
        guard sqlite3_column_type(statement, place) != SQLITE_NULL else { return nil }
        return sqlite3_column_int64(statement, place)
    }

    /// 0 for NULL.
    mutating func integer() -> Int64 { sqlite3_column_int64(statement, next()) }

    mutating func countOrNil() -> Int? { integerOrNil().map(Int.init) }

    /// 0 for NULL.
    mutating func count() -> Int { Int(integer()) }

    /// The bytes of a column; none for NULL.
    mutating func blob() -> [UInt8] {
        let place = next()
        guard let start = sqlite3_column_blob(statement, place) else { return [] }
        let count = Int(sqlite3_column_bytes(statement, place))
        return Array(UnsafeRawBufferPointer(start: start, count: count))
    }

    mutating func blobOrNil() -> [UInt8]? {
        isNull ? skipped() : blob()
    }

    private mutating func skipped() -> [UInt8]? {
        column += 1
        return nil
    }

    /// Whether the next column holds nothing.
    var isNull: Bool { sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL }

    var isInteger: Bool { sqlite3_column_type(statement, Int32(column)) == SQLITE_INTEGER }

    /// Notes what the next column holds under a name, whatever its type.
    mutating func say(_ name: CanonicalContent.Name, to content: inout CanonicalContent) {
        switch sqlite3_column_type(statement, Int32(column)) {
        case SQLITE_NULL: column += 1
        case SQLITE_INTEGER: content.integer(name, integer())
        case SQLITE_BLOB: content.digest(name, blob())
        default: content.text(name, bytes())
        }
    }

    /// Of a column in thousandths.
    mutating func quantity() -> Quantity { Quantity(thousandths: integer()) }

    mutating func quantityOrNil() -> Quantity? {
        integerOrNil().map(Quantity.init(thousandths:))
    }

    /// - Throws: when the column does not hold a day.
    mutating func day() throws -> Day { try days.day(text()) }

    mutating func dayOrNil() throws -> Day? {
        guard let text = textOrNil() else { return nil }
        return try days.day(text)
    }

    /// - Throws: when the column does not hold an instant.
    mutating func instant() throws -> Instant {
        let text = text()
        // What was brought in together bears one instant.
        if let lastInstant, lastInstant.text == text { return lastInstant.instant }
        guard let instant = Instant(text) else {
            throw UnreadableCell()
        }
        lastInstant = (text, instant)
        return instant
    }

    /// A word of a list, such as a status.
    ///
    /// - Throws: when the column holds no such word.
    mutating func word<Word: RawRepresentable<String>>(_: Word.Type = Word.self) throws -> Word {
        guard let word = Word(rawValue: text()) else {
            throw UnreadableCell()
        }
        return word
    }
}

/// A cell that holds something else than it should, in a row that this program did not make.
///
/// One such row never keeps the others from being read.
struct UnreadableCell: Error {}

extension Database {
    /// What a statement finds, row by row; rows that cannot be read are left out, and
    /// ``LogReading/unreadable()`` names them.
    func rows<Value>(
        _ sql: String, _ arguments: StatementArguments = StatementArguments(),
        _ read: (inout RowCells) throws -> Value
    ) throws -> [Value] {
        var values: [Value] = []
        try each(sql, arguments) { values.append(try read(&$0)) }
        return values
    }

    /// Goes through what a statement finds.
    func each(
        _ sql: String, _ arguments: StatementArguments = StatementArguments(),
        _ body: (inout RowCells) throws -> Void
    ) throws {
        let statement = try cachedStatement(sql: sql)
        let rows = try Row.fetchCursor(statement, arguments: arguments)
        var cells = RowCells(statement)
        while try rows.next() != nil {
            cells.column = 0
            do {
                try body(&cells)
            } catch is UnreadableCell {
                continue
            }
        }
    }
}

/// Days as the database writes them; few different ones are met very often.
struct DayCells {
    private var known: [String: Day] = [:]
    private var last: (text: String, day: Day)?

    mutating func day(_ text: String) throws -> Day {
        if let last, last.text == text { return last.day }
        guard let day = known[text] ?? Day(iso: text) else {
            throw UnreadableCell()
        }
        known[text] = day
        last = (text, day)
        return day
    }
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
        if last.count == bytes.count {
            for index in common..<bytes.count { last[index] = bytes[index] }
        } else {
            last = Array(bytes)
        }
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
