import GRDB

/// Answers, redactions and closings that the log lacks: they follow nothing and are never changed.
struct StagedEvents {
    let kind: ChainKind
    private let columns: String
    /// What tells one from another.
    private let identity: String
    private var staged: String { "stage.staged_\(kind.table)" }

    init(_ kind: ChainKind, _ database: Database) throws {
        self.kind = kind
        let all = ChainEvents.columns(of: kind)
        columns = all.joined(separator: ", ")
        identity = all.contains("uid") ? "uid" : columns
        try database.execute(
            sql: """
                CREATE TABLE \(staged) (\(columns));
                CREATE UNIQUE INDEX stage.staged_\(kind.table)_id ON staged_\(kind.table)
                    (\(identity));
                """)
    }

    /// The place of the last one that is staged.
    func lastKey(_ database: Database) throws -> Int64 {
        try Int64.fetchOne(database, sql: "SELECT max(rowid) FROM \(staged)") ?? 0
    }

    /// Takes in those of the file that is attached.
    ///
    /// - Throws: ``LogError/contradicts(path:id:)`` when one is known with other words.
    func add(_ database: Database, path: String) throws {
        for ours in ["main.\(kind.table)", staged] where identity == "uid" {
            let altered = try String.fetchOne(
                database,
                sql: """
                    SELECT uid FROM incoming.\(kind.table)
                    WHERE uid IN (SELECT uid FROM \(ours))
                        AND (\(columns)) NOT IN (SELECT \(columns) FROM \(ours))
                    LIMIT 1
                    """)
            if let altered { throw LogError.contradicts(path: path, id: altered) }
        }
        try database.execute(
            sql: """
                INSERT INTO \(staged) SELECT \(columns) FROM incoming.\(kind.table)
                WHERE (\(identity)) NOT IN (SELECT \(identity) FROM main.\(kind.table))
                    AND (\(identity)) NOT IN (SELECT \(identity) FROM \(staged))
                ORDER BY \(columns)
                """)
    }

    /// Writes those of a range, and chains them.
    func write(after: Int64, upTo: Int64, _ database: Database) throws {
        let last = try ChainEvents.lastKey(kind, in: database)
        try database.execute(
            sql: """
                INSERT INTO main.\(kind.table) (\(columns))
                SELECT \(columns) FROM \(staged) WHERE rowid > ? AND rowid <= ? ORDER BY rowid
                """, arguments: [after, upTo])
        try ChainEvents.chain(kind, after: last, in: database)
    }
}
