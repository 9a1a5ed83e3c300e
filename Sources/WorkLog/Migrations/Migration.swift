import GRDB

/// The schema of one version: statements that were shipped, never to be changed.
struct Migration: Sendable {
    /// What `user_version` says of it, from 1.
    let version: Int
    /// All of it, each statement exactly as the database keeps it.
    let statements: [String]

    /// In order; the last is the schema of today.
    ///
    /// A file of an older one is copied row by row into a new file: see ``Upgrade``.
    static let all = [first, second, third, fourth, fifth] + next

    /// Marks a file as a log of ours ("TB7\0" as a number): the application id of SQLite's header.
    static let applicationID = 0x5442_3700
}

extension Migration {
    /// Makes the schema in an empty database, inside the caller's transaction.
    func make(in database: Database) throws {
        for statement in statements { try database.execute(sql: statement) }
        try database.execute(sql: "PRAGMA user_version = \(version)")
        try database.execute(sql: "PRAGMA application_id = \(Self.applicationID)")
    }

    /// The statements that make views, by which a part of a log can be looked at alone.
    var views: [String] { statements.filter { $0.hasPrefix("CREATE VIEW ") } }
}
