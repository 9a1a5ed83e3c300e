import GRDB

/// What several files bring, gathered in a temporary database beside the log, so that it can be
/// written in one transaction.
///
/// Phases: each file is attached, and for each ledger its revisions are told apart (``key``); those
/// that are known are compared; the others get the keys that they will have in the log, after all
/// that are there, and are copied. Then everything is written at once.
struct MergeStage {
    let database: Database
    let ledgers: [StagedLedger]
    let answers: StagedAnswers

    /// Makes the tables; the log must not change until everything is written.
    init(_ database: Database) throws {
        self.database = database
        // A file without a name, of which nothing is left however the process ends. Nothing is
        // rolled back in it: after an error it is thrown away.
        try database.execute(
            sql: """
                ATTACH '' AS stage;
                PRAGMA stage.journal_mode = OFF;
                PRAGMA stage.synchronous = OFF;
                PRAGMA stage.cache_size = -32768;
                """)
        try database.execute(
            sql: """
                CREATE TABLE stage.incoming_key (
                    old INTEGER PRIMARY KEY, new INTEGER NOT NULL, home INTEGER NOT NULL);
                CREATE TABLE stage.text_change (
                    revision INTEGER, field, text, redacted_by, redacted_at, redacted_for,
                    PRIMARY KEY (revision, field)) WITHOUT ROWID;
                """)
        ledgers = try LedgerTables.all.map { try StagedLedger($0, database) }
        answers = try StagedAnswers(database)
    }

    /// Throws the tables away.
    static func close(_ database: Database) throws {
        try database.execute(sql: "DETACH stage")
    }

    /// Takes in a file that is attached as `incoming`.
    ///
    /// - Returns: what it has, and for each ledger the keys of what is new in it.
    func add(_ path: String) throws -> StagedFile {
        var staged = StagedFile(path: path)
        for ledger in ledgers {
            let before = try ledger.lastKey(database)
            try ledger.tellApart(database)
            try ledger.compareKnown(database, path: path)
            try ledger.copyNew(database, path: path)
            let known = try Int.fetchOne(
                database, sql: "SELECT count(*) FROM stage.incoming_key WHERE home > 0")
            staged.ledgers[ledger.ledger.kind] = StagedFile.Share(
                known: known ?? 0, after: before, upTo: try ledger.lastKey(database))
        }
        try answers.add(database, path: path)
        return staged
    }
}

/// What a file had that was new, as a range of keys for each ledger.
struct StagedFile {
    struct Share {
        let known: Int
        let after: Int64
        let upTo: Int64
    }

    let path: String
    var ledgers: [LogEntryKind: Share] = [:]
}
