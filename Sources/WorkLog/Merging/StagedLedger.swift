import GRDB

/// The staging tables of one ledger: what is to be added to the log, with the keys that it will
/// have there.
struct StagedLedger {
    let ledger: LedgerTables
    /// Of the revisions, without their key.
    let columns: [String]
    /// Of the parts, texts included, by table; the first names the revision.
    let partColumns: [(table: String, columns: [String])]
    /// The greatest key that the log has; staged revisions come after it.
    let base: Int64

    /// Makes the tables.
    init(_ ledger: LedgerTables, _ database: Database) throws {
        self.ledger = ledger
        columns = try ledger.columns(database)
        let parts = ledger.parts + [ledger.texts]
        partColumns = try parts.map { table in
            (table, try database.columns(in: table).map(\.name))
        }
        base = try ledger.lastKey(database)
        try makeTables(database)
    }

    private func makeTables(_ database: Database) throws {
        let table = ledger.table
        // The row at the base makes the first new one come after it.
        try database.execute(
            sql: """
                CREATE TABLE stage.staged_\(table) (
                    id INTEGER PRIMARY KEY, old INTEGER, \(columns.joined(separator: ", ")));
                CREATE UNIQUE INDEX stage.staged_\(table)_uid ON staged_\(table) (uid);
                INSERT INTO stage.staged_\(table) (id) VALUES (\(base));
                CREATE TABLE stage.staged_\(ledger.parents) (
                    revision INTEGER NOT NULL, parent INTEGER NOT NULL,
                    PRIMARY KEY (revision, parent)) WITHOUT ROWID;
                """)
        // Texts of known revisions of which a file says more.
        try database.execute(
            sql: """
                CREATE TABLE stage.\(ledger.texts)_change (
                    revision INTEGER, field, text, salt, commitment,
                    redacted_by, redacted_at, redacted_for,
                    PRIMARY KEY (revision, field)) WITHOUT ROWID
                """)
        for part in partColumns {
            try database.execute(
                sql: """
                    CREATE TABLE stage.staged_\(part.table) (
                        \(part.columns.joined(separator: ", ")),
                        PRIMARY KEY (revision, \(part.columns[1]))) WITHOUT ROWID
                    """)
        }
    }

    func lastKey(_ database: Database) throws -> Int64 {
        try Int64.fetchOne(database, sql: "SELECT max(id) FROM stage.staged_\(ledger.table)")
            ?? base
    }

    /// Finds for each revision of the attached file where it is: in the log (home 1), in a file
    /// before it (home 2) or nowhere (home 0); and the key that it has or will have in the log.
    ///
    /// What no log takes and what waits for somebody to accept it is left out, with all that follows
    /// it.
    func tellApart(
        _ database: Database, _ accepted: MergeAcceptance, of area: Set<String>?,
        in file: inout StagedFile
    ) throws {
        let table = ledger.table
        let last = try lastKey(database)
        let names = columns.joined(separator: ", ")
        try database.execute(
            sql: "DELETE FROM stage.incoming_key; DELETE FROM stage.left_out")
        for (home, ours) in Self.homes(of: table) {
            try database.execute(
                sql: """
                    INSERT INTO stage.incoming_key (old, new, home)
                    SELECT theirs.id, ours.id, \(home)
                    FROM incoming.\(table) AS theirs
                        CROSS JOIN \(ours) AS ours ON ours.uid = theirs.uid
                    """)
        }
        try leaveOut(database, accepted, of: area, in: &file)
        try database.execute(
            sql: """
                INSERT INTO stage.staged_\(table) (old, \(names))
                SELECT id, \(names) FROM incoming.\(table) AS theirs
                WHERE NOT EXISTS (SELECT 1 FROM stage.incoming_key WHERE old = theirs.id)
                    AND id NOT IN (SELECT old FROM stage.left_out)
                ORDER BY id;
                INSERT INTO stage.incoming_key (old, new, home)
                SELECT old, id, 0 FROM stage.staged_\(table) WHERE id > \(last);
                """)
    }

    /// Where known revisions are kept: in the log, or in files before this one.
    static func homes(of table: String) -> [(home: Int, table: String)] {
        [(1, "main.\(table)"), (2, "stage.staged_\(table)")]
    }

    /// Copies what belongs to the new revisions of the attached file.
    ///
    /// - Throws: ``LogError/damaged(path:)`` when the file lacks what one of them rests on, one
    ///   follows a revision of another entry, or their numbers do not follow from each other.
    func copyNew(
        _ database: Database, _ accepted: MergeAcceptance, path: String
    ) throws {
        let table = ledger.table
        let isBroken = try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (SELECT 1
                    FROM stage.incoming_key AS key
                        CROSS JOIN incoming.\(table) AS theirs ON theirs.id = key.old
                    WHERE key.home = 0 AND theirs.number <> 1 + coalesce((
                        SELECT max(iif(older.\(ledger.entry) = theirs.\(ledger.entry),
                            older.number, theirs.number))
                        FROM incoming.\(ledger.parents) AS pair
                            CROSS JOIN incoming.\(table) AS older ON older.id = pair.parent
                        WHERE pair.revision = theirs.id), 0))
                """)
        guard isBroken == false else { throw LogError.damaged(path: path) }
        try database.execute(
            sql: """
                INSERT INTO stage.staged_\(ledger.parents) (revision, parent)
                SELECT key.new, older.new
                FROM incoming.\(ledger.parents) AS pair
                    CROSS JOIN stage.incoming_key AS key
                        ON key.old = pair.revision AND key.home = 0
                    LEFT JOIN stage.incoming_key AS older ON older.old = pair.parent
                """)
        for part in partColumns {
            let names = part.columns.dropFirst()
            let rest = names.joined(separator: ", ")
            // A redaction that nobody accepted leaves the text unknown here.
            let waits = part.table == ledger.texts && !accepted.contains(.redactions)
            let given = names.map { name -> String in
                switch name {
                case "text" where waits:
                    "iif(redacted_by IS NULL, text, '\(LeftOutText.leftOut)')"
                case "redacted_by" where waits, "redacted_at" where waits,
                    "redacted_for" where waits:
                    "NULL"
                default: name
                }
            }.joined(separator: ", ")
            try database.execute(
                sql: """
                    INSERT INTO stage.staged_\(part.table) (revision, \(rest))
                    SELECT key.new, \(given)
                    FROM incoming.\(part.table) AS part
                        CROSS JOIN stage.incoming_key AS key
                            ON key.old = part.revision AND key.home = 0
                    """)
        }
    }
}
