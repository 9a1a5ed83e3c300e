import GRDB
import Targets

/// What stands in the chain: revisions of the ledgers, answers to findings, and events.
enum ChainKind: String, CaseIterable {
    case revision, assessment, recognition
    case workItem = "work_item"
    case dutyCount = "duty_count"
    case answer = "review_answer"
    case simulation, redaction, closing, merging, upgrade, export

    /// The table that holds what it is about.
    var table: String { rawValue }
    /// The column of the table by which the chain names a row.
    var key: String {
        switch self {
        case .simulation, .upgrade, .export: "one"
        default: "id"
        }
    }
}

/// Adds to the chain of what a file received, inside the transaction that adds the row itself.
///
/// Each link has the next number; its head is the hash over the head before it, the number and the
/// hash of what was received: whoever changes, leaves out or moves one thing changes every later
/// head.
struct ChainWriter {
    private var insert: RowInsert
    private(set) var last: HeadState

    init(_ database: Database) throws {
        insert = try RowInsert(database, into: "chain", ["number", "kind", "row", "hash", "head"])
        last = try HeadState.last(in: database)
    }

    /// Says how many links follow.
    mutating func expect(_ count: Int) throws { try insert.expect(count) }

    mutating func append(_ kind: ChainKind, _ row: Int64, _ hash: [UInt8]) throws {
        last.take(hash)
        insert.bind(last.number)
        insert.bind(kind.rawValue)
        insert.bind(row)
        insert.bind(hash)
        insert.bind(last.head)
        try insert.endRow()
    }
}

/// The head of a log after a number of links.
struct HeadState: Hashable {
    private(set) var number: Int64
    private(set) var head: [UInt8]

    /// Before anything was received.
    init(campaign: Campaign.ID) {
        number = 0
        head = SHA256.hash(Array("thubay-head-2".utf8) + Array(campaign.utf8))
    }

    private init(number: Int64, head: [UInt8]) {
        self.number = number
        self.head = head
    }

    /// Goes on by what was received.
    mutating func take(_ hash: [UInt8]) {
        number += 1
        var bytes = head
        for shift in stride(from: Int64(56), through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: number >> shift))
        }
        bytes.append(contentsOf: hash)
        head = SHA256.hash(bytes)
    }

    var code: HeadCode { HeadCode(number: number, head: head) }

    /// What the database says of itself.
    static func last(in database: Database, schema: String = "main") throws -> HeadState {
        let found = try database.rows(
            "SELECT number, head FROM \(schema).chain ORDER BY number DESC LIMIT 1"
        ) { cells in HeadState(number: cells.integer(), head: cells.blob()) }
        if let state = found.first { return state }
        return HeadState(
            campaign: try String.fetchOne(database, sql: "SELECT campaign FROM \(schema).log") ?? ""
        )
    }
}

extension LogReading {
    /// How far the log goes and what it says up to there; `nil` for a log of version 1, which has
    /// no chain yet.
    package func head() throws(LogError) -> HeadCode? {
        try reading { database in
            guard try database.logVersion() >= 2 else { return nil }
            return try HeadState.last(in: database).code
        }
    }
}

extension Database {
    /// The version of the schema of the file.
    ///
    /// - Parameter schema: the name of the database; the default is the log itself.
    func logVersion(of schema: String = "main") throws -> Int {
        try Int.fetchOne(self, sql: "PRAGMA \(schema).user_version") ?? 0
    }
}
