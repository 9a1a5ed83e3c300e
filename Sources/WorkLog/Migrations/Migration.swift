import GRDB

/// One step of the schema: statements that were shipped, never to be changed.
struct Migration: Sendable {
    /// What `user_version` says after it, from 1.
    let version: Int
    /// Each exactly as the database keeps it.
    let statements: [String]

    /// In order; the last is the schema of today.
    static let all = [first]

    /// Marks a file as a log of ours ("TB7\0" as a number): the application id of SQLite's header.
    static let applicationID = 0x5442_3700
}

extension Migration {
    /// Makes the schema in an empty database, inside the caller's transaction.
    static func makeSchema(in database: Database) throws {
        for statement in all.flatMap(\.statements) { try database.execute(sql: statement) }
        try database.execute(sql: "PRAGMA user_version = \(all.count)")
        try database.execute(sql: "PRAGMA application_id = \(applicationID)")
    }
}
