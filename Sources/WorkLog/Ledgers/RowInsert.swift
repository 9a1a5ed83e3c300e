import GRDB
import GRDBSQLite

/// An INSERT for very many rows of one table: a statement stores a hundred of them, and numbers and
/// texts go to SQLite as they are.
///
/// Each statement that SQLite runs, and each trigger in it, is set up anew; with rows one by one
/// that takes longer than storing them. So do GRDB's arguments, which make a boxed value of each
/// cell.
struct RowInsert {
    /// Rows of one statement; what is left over is stored one by one.
    private static let rowsAtOnce = 100

    private let database: Database
    /// Of one row, without its end.
    private let start: String
    private let marks: String
    private let onConflict: String
    private let one: Statement
    /// Compiled when there are so many rows for the first time.
    private var many: Statement?
    private let width: Int
    private var current: OpaquePointer
    /// Rows that are still to come, with the one that is being bound.
    private var expected = 0
    /// Rows of the current statement, and how many of them are bound.
    private var capacity = 1
    private var bound = 0
    /// The place of the cell that was bound last, from 1 in the current statement.
    private var place: Int32 = 0
    /// What the row says so far, of the columns that have a name here.
    var content = CanonicalContent(.revision2)
    private let names: [CanonicalContent.Name?]
    /// The column that is bound next, from 0.
    private var column = 0

    /// - Parameters:
    ///   - said: columns that are noted in ``content`` as they are bound.
    ///   - onConflict: what becomes of a row whose key is there; the default is refused.
    init(
        _ database: Database, into table: String, _ columns: [String], said: [String] = [],
        onConflict: String = ""
    ) throws {
        names =
            said.isEmpty
            ? [] : columns.map { said.contains($0) ? CanonicalContent.Name($0) : nil }
        self.database = database
        marks = "(" + columns.map { _ in "?" }.joined(separator: ", ") + ")"
        start = "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES "
        self.onConflict = " " + onConflict
        width = columns.count
        one = try database.cachedStatement(sql: start + marks + self.onConflict)
        current = one.sqliteStatement
    }

    /// Says how many rows follow; the last of them must be stored before others are announced.
    mutating func expect(_ rows: Int) throws {
        precondition(bound == 0 && expected == 0, "rows were announced that did not come")
        expected = rows
        if rows >= Self.rowsAtOnce, many == nil {
            let rows = Array(repeating: marks, count: Self.rowsAtOnce).joined(separator: ", ")
            many = try database.cachedStatement(sql: start + rows + onConflict)
        }
        choose()
    }

    private mutating func choose() {
        let statement = expected >= Self.rowsAtOnce ? many : nil
        capacity = statement == nil ? 1 : Self.rowsAtOnce
        current = (statement ?? one).sqliteStatement
    }

    /// Binds the next cell of the row, in the order of the columns.
    mutating func bind(_ number: Int64?) {
        if let name = nextName() { content.integer(name, number) }
        if let number {
            sqlite3_bind_int64(current, place, number)
        } else {
            sqlite3_bind_null(current, place)
        }
    }

    mutating func bind(_ number: Int?) {
        bind(number.map(Int64.init))
    }

    /// Goes on to the next column.
    ///
    /// - Returns: its name, if it has one here.
    private mutating func nextName() -> CanonicalContent.Name? {
        place += 1
        guard !names.isEmpty else { return nil }
        let name = names[column]
        column = column + 1 == width ? 0 : column + 1
        return name
    }

    /// Binds an instant, which counts for what is said as the number that it is.
    mutating func bind(_ instant: Instant, written text: String) {
        if let name = nextName() { content.instant(name, instant) }
        bindText(text)
    }

    /// Bytes are never a part of what is said as they are.
    mutating func bind(_ bytes: [UInt8]?) {
        _ = nextName()
        guard let bytes else {
            sqlite3_bind_null(current, place)
            return
        }
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        _ = bytes.withUnsafeBufferPointer { bytes in
            sqlite3_bind_blob(current, place, bytes.baseAddress, Int32(bytes.count), copied)
        }
    }

    mutating func bind(_ text: String?) {
        if let name = nextName() { content.text(name, text) }
        bindText(text)
    }

    private func bindText(_ text: String?) {
        guard var text else {
            sqlite3_bind_null(current, place)
            return
        }
        // SQLite makes its own copy: the bytes need not outlive the call.
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        guard !text.isEmpty else {
            sqlite3_bind_text(current, place, "", 0, copied)
            return
        }
        _ = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { letters in
                sqlite3_bind_text(current, place, letters.baseAddress, Int32(bytes.count), copied)
            }
        }
    }

    /// Ends a row, all of whose columns are bound; stores it with those before it when their
    /// statement is full.
    ///
    /// - Throws: `DatabaseError`, as GRDB does.
    mutating func endRow() throws {
        precondition(expected > 0, "more rows come than were announced")
        expected -= 1
        bound += 1
        precondition(Int(place) == bound * width, "a row has other cells than columns")
        guard bound == capacity else { return }
        bound = 0
        place = 0
        let code = sqlite3_step(current)
        let message =
            code == SQLITE_DONE
            ? nil : String(cString: sqlite3_errmsg(sqlite3_db_handle(current)))
        sqlite3_reset(current)
        if let message {
            throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
        }
        choose()
    }
}
