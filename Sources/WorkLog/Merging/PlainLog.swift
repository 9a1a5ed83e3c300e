import Basics
import GRDB
import GRDBSQLite

/// The rows of a log of today's tables as plain values, table by table: what a process with limits
/// hands over of a stranger's file.
///
/// Whoever makes a log of it reads numbers, texts and bytes with their lengths, and believes none
/// of them: a length beyond the file, a value of another kind, a row too many, and the file is
/// damaged.
///
/// The file begins with ``mark``. For each table, in the order of ``tables``, follow how many rows
/// it has (8 bytes, little end first) and the rows, for each its length (4 bytes) and its values:
/// a byte for the kind, and
///
/// - 0: nothing.
/// - 1: a whole number in 8 bytes.
/// - 2: a text in UTF-8, its length in 4 bytes before it.
/// - 3: bytes, in the same way.
enum PlainLog {
    static let mark = Array("thubay-so-1\n".utf8)
    /// No row of a log is longer, in bytes.
    static let longestRow = 16 << 20

    /// Parts come before what seals them.
    static let tables: [String] = {
        var tables = [
            "log", "simulation", "review_answer", "redaction", "closing", "merging", "upgrade",
            "export",
        ]
        for ledger in LedgerTables.all {
            tables.append(ledger.parents)
            tables += ledger.parts
            tables.append(ledger.texts)
            tables.append(ledger.table)
        }
        return tables + ["chain"]
    }()

    /// Tells every row of a log.
    static func tell(_ path: String, into plain: String) throws {
        try Folder.makeFile(plain)
        let queue = try LogConnections(path, .reading)
        try queue.read { database in
            var bytes = mark
            func flush(beyond count: Int) throws {
                guard bytes.count > count else { return }
                guard Folder.append(bytes, to: plain) else { throw LogError.full(path: path) }
                bytes.removeAll(keepingCapacity: true)
            }
            for table in tables {
                let count = try Int64.fetchOne(database, sql: "SELECT count(*) FROM \(table)")
                bytes.append(little: UInt64(count ?? 0))
                let statement = try database.makeStatement(sql: "SELECT * FROM \(table)")
                let rows = try Row.fetchCursor(statement)
                while try rows.next() != nil {
                    let start = bytes.count
                    bytes.append(little: UInt32(0))
                    try bytes.append(rowOf: statement.sqliteStatement)
                    let length = bytes.count - start - 4
                    guard length <= longestRow else { throw LogError.damaged(path: path) }
                    bytes.set(little: UInt32(length), at: start)
                    try flush(beyond: 1 << 20)
                }
            }
            try flush(beyond: 0)
        }
    }

    /// Makes a log of what was told.
    ///
    /// Whoever merges looks at each row and names those that no log takes.
    ///
    /// - Throws: ``LogError/damaged(path:)`` where it is no such file.
    static func make(_ clean: String, of plain: String) throws {
        try Folder.makeFile(clean)
        let connections = try LogConnections(clean, .writing)
        try connections.attaching { database in
            try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
            try database.inTransaction(.deferred) {
                try Schema.today.newest.make(in: database)
                var reader = try PlainLogReader(database, path: plain)
                var problem: (any Error)?
                let isRead = Folder.read(plain) { part in
                    guard problem == nil else { return }
                    do { try reader.take(part) } catch { problem = error }
                }
                if let problem { throw problem }
                guard isRead, reader.isWhole else { throw LogError.damaged(path: plain) }
                return .commit
            }
        }
    }
}

/// Takes the bytes of a ``PlainLog`` as they come, and stores its rows.
private struct PlainLogReader {
    private let database: Database
    private let path: String
    private var rest: [UInt8] = []
    private var isBegun = false
    private var tables: ArraySlice<String>
    private var row: RowInsert?
    private var width = 0
    private var expected: UInt64 = 0

    init(_ database: Database, path: String) throws {
        self.database = database
        self.path = path
        tables = PlainLog.tables[...]
    }

    /// Whether all tables came, and nothing behind them.
    var isWhole: Bool { tables.isEmpty && expected == 0 && rest.isEmpty }

    mutating func take(_ part: [UInt8]) throws {
        let bytes = rest + part
        var place = 0
        try bytes.withUnsafeBytes { bytes in
            while let end = try step(bytes, place) { place = end }
        }
        rest = Array(bytes[place...])
    }

    /// - Returns: where what comes next begins; `nil` where that is not there yet.
    private mutating func step(_ bytes: UnsafeRawBufferPointer, _ place: Int) throws -> Int? {
        guard isBegun else {
            guard bytes.count >= PlainLog.mark.count else { return nil }
            guard bytes.starts(with: PlainLog.mark) else { throw damaged }
            isBegun = true
            return PlainLog.mark.count
        }
        guard expected > 0 else {
            guard let table = tables.first else {
                guard place == bytes.count else { throw damaged }
                return nil
            }
            guard let count: UInt64 = bytes.little(at: place) else { return nil }
            // A row has a byte at least: more rows than any disk holds are none.
            guard count < 1 << 40 else { throw damaged }
            tables.removeFirst()
            try begin(table, count)
            return place + 8
        }
        guard let length: UInt32 = bytes.little(at: place) else { return nil }
        guard length <= PlainLog.longestRow else { throw damaged }
        let end = place + 4 + Int(length)
        guard end <= bytes.count else { return nil }
        try store(UnsafeRawBufferPointer(rebasing: bytes[(place + 4)..<end]))
        expected -= 1
        return end
    }

    private mutating func begin(_ table: String, _ count: UInt64) throws {
        let columns = try database.columns(in: table).map(\.name)
        width = columns.count
        expected = count
        row = try RowInsert(database, into: table, columns)
        try row?.expect(Int(count))
    }

    private mutating func store(_ bytes: UnsafeRawBufferPointer) throws {
        var place = 0
        for _ in 0..<width {
            guard place < bytes.count else { throw damaged }
            let kind = bytes[place]
            place += 1
            switch kind {
            case 0: row?.bind(nil as Int64?)
            case 1:
                guard let number: UInt64 = bytes.little(at: place) else { throw damaged }
                row?.bind(Int64(bitPattern: number))
                place += 8
            case 2, 3:
                guard let length: UInt32 = bytes.little(at: place),
                    Int(length) <= bytes.count - place - 4
                else { throw damaged }
                let given = UnsafeRawBufferPointer(
                    rebasing: bytes[(place + 4)..<(place + 4 + Int(length))])
                if kind == 3 {
                    row?.bind(Array(given))
                } else {
                    guard let text = String(validating: given, as: UTF8.self) else { throw damaged }
                    row?.bind(text)
                }
                place += 4 + Int(length)
            default: throw damaged
            }
        }
        guard place == bytes.count else { throw damaged }
        try row?.endRow()
    }

    private var damaged: LogError { .damaged(path: path) }
}

extension [UInt8] {
    fileprivate mutating func append(little number: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }

    fileprivate mutating func set(little number: UInt32, at place: Int) {
        Swift.withUnsafeBytes(of: number.littleEndian) { bytes in
            for (index, byte) in bytes.enumerated() { self[place + index] = byte }
        }
    }

    /// The row that a statement stands on.
    ///
    /// - Throws: ``UnreadableCell`` for a number with decimals, which no column of a log holds.
    fileprivate mutating func append(rowOf statement: OpaquePointer) throws {
        for column in 0..<sqlite3_column_count(statement) {
            switch sqlite3_column_type(statement, column) {
            case SQLITE_NULL: append(0)
            case SQLITE_INTEGER:
                append(1)
                append(little: UInt64(bitPattern: sqlite3_column_int64(statement, column)))
            case SQLITE_TEXT:
                // Asked as a text first: what stands in UTF-16 is turned into UTF-8 by that.
                append(2, bytesOf: sqlite3_column_text(statement, column), statement, column)
            case SQLITE_BLOB:
                append(3, bytesOf: sqlite3_column_blob(statement, column), statement, column)
            default: throw UnreadableCell()
            }
        }
    }

    private mutating func append(
        _ kind: UInt8, bytesOf start: UnsafeRawPointer?, _ statement: OpaquePointer, _ column: Int32
    ) {
        append(kind)
        let count = Int(sqlite3_column_bytes(statement, column))
        append(little: UInt32(count))
        append(contentsOf: UnsafeRawBufferPointer(start: start, count: count))
    }
}

extension UnsafeRawBufferPointer {
    /// `nil` where the bytes end before.
    fileprivate func little<Number: FixedWidthInteger>(at place: Int) -> Number? {
        let size = MemoryLayout<Number>.size
        guard place >= 0, count - place >= size else { return nil }
        return Number(littleEndian: loadUnaligned(fromByteOffset: place, as: Number.self))
    }
}
