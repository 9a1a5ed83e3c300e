import GRDB
import GRDBSQLite

/// An INSERT that is executed for very many rows: numbers and texts go to SQLite as they are.
///
/// What is not bound anew keeps its value from the row before. GRDB's own arguments make a boxed
/// value of each cell, which took longer than SQLite takes to store it.
struct RowInsert {
    private let statement: Statement
    private let handle: OpaquePointer

    init(_ database: Database, into table: String, _ columns: [String]) throws {
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        statement = try database.cachedStatement(
            sql: "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks))")
        handle = statement.sqliteStatement
        sqlite3_clear_bindings(handle)
    }

    /// - Parameter column: from 1, in the order of the columns.
    func bind(_ number: Int64?, at column: Int32) {
        if let number {
            sqlite3_bind_int64(handle, column, number)
        } else {
            sqlite3_bind_null(handle, column)
        }
    }

    func bind(_ number: Int?, at column: Int32) {
        bind(number.map(Int64.init), at: column)
    }

    func bind(_ text: String?, at column: Int32) {
        guard var text else {
            sqlite3_bind_null(handle, column)
            return
        }
        // SQLite makes its own copy: the bytes need not outlive the call.
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        guard !text.isEmpty else {
            sqlite3_bind_text(handle, column, "", 0, copied)
            return
        }
        _ = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { letters in
                sqlite3_bind_text(handle, column, letters.baseAddress, Int32(bytes.count), copied)
            }
        }
    }

    /// Stores the row.
    ///
    /// - Throws: `DatabaseError`, as GRDB does.
    func run() throws {
        let code = sqlite3_step(handle)
        let message =
            code == SQLITE_DONE ? nil : String(cString: sqlite3_errmsg(sqlite3_db_handle(handle)))
        sqlite3_reset(handle)
        if let message {
            throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
        }
    }
}
