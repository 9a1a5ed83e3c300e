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
    let events: [StagedEvents]
    let accepted: MergeAcceptance
    /// The units whose entries are taken; `nil` takes those of any.
    let area: Set<String>?

    /// Makes the tables; the log must not change until everything is written.
    init(
        _ database: Database, accepting accepted: MergeAcceptance, of area: Set<String>?
    ) throws {
        self.database = database
        self.accepted = accepted
        self.area = area
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
                CREATE TABLE stage.left_out (old INTEGER PRIMARY KEY);
                """)
        ledgers = try LedgerTables.all.map { try StagedLedger($0, database) }
        events = try [.answer, .redaction, .closing].map { try StagedEvents($0, database) }
    }

    /// Throws the tables away.
    static func close(_ database: Database) throws {
        try database.execute(sql: "DETACH stage")
    }

    /// Takes in a file that is attached as `incoming`.
    ///
    /// - Returns: what it has, and for each ledger the keys of what is new in it.
    /// - Throws: ``LogError/rewritten(path:_:)`` where its revisions are not those of its chain.
    func add(_ file: IncomingFile) throws -> StagedFile {
        var staged = StagedFile(path: file.path, hash: file.hash)
        staged.head =
            file.isUpgraded
            ? nil : try HeadState.last(in: database, schema: "incoming").code
        for ledger in ledgers {
            let before = try ledger.lastKey(database)
            try ledger.tellApart(database, accepted, of: area, in: &staged)
            try ledger.compareKnown(database, accepted, path: file.path)
            try ledger.copyNew(database, accepted, path: file.path)
            let known = try Int.fetchOne(
                database, sql: "SELECT count(*) FROM stage.incoming_key WHERE home > 0")
            staged.ledgers[ledger.ledger.kind] = StagedFile.Share(
                known: known ?? 0, after: before, upTo: try ledger.lastKey(database))
        }
        try takeEvents(in: &staged)
        var verifier = try Verifier(database, schema: "incoming")
        if let problem = try verifier.run(isQuick: true).problems.first {
            throw LogError.rewritten(path: file.path, problem)
        }
        staged.law = try String.fetchOne(database, sql: "SELECT law FROM incoming.export")
            .map(LawHashes.init(written:))
        return staged
    }

    private func takeEvents(in staged: inout StagedFile) throws {
        for event in events {
            let before = try event.lastKey(database)
            if event.kind != .redaction || accepted.contains(.redactions) {
                try event.add(database, in: &staged)
            } else {
                try holdRedactions(in: &staged)
            }
            staged.events[event.kind] = StagedFile.Share(
                known: 0, after: before, upTo: try event.lastKey(database))
        }
    }

    /// Notes the redactions that the log does not have.
    private func holdRedactions(in staged: inout StagedFile) throws {
        try database.each(
            """
            SELECT work_day, author, recorded_at FROM incoming.redaction
            WHERE (work_day, field, author, recorded_at, reason) NOT IN
                (SELECT work_day, field, author, recorded_at, reason FROM main.redaction)
            ORDER BY work_day, field, recorded_at
            """
        ) { cells in
            staged.hold(
                HeldBack(
                    what: .redaction, entry: cells.text(), author: cells.text(),
                    recordedAt: cells.text()))
        }
    }
}

/// What a file had that was new, as a range of keys for each ledger and kind of event.
struct StagedFile {
    struct Share {
        let known: Int
        let after: Int64
        let upTo: Int64

        var new: Int64 { upTo - after }
    }

    let path: String
    /// Of all its bytes.
    let hash: String
    var head: HeadCode?
    /// The sender's own tables of the law; `nil` where the file does not say.
    var law: LawHashes?
    var ledgers: [LogEntryKind: Share] = [:]
    var events: [ChainKind: Share] = [:]
    private(set) var held: [HeldBack] = []
    private(set) var heldCount = 0
    private(set) var refused: [RefusedRevision] = []
    private(set) var refusedCount = 0

    /// How many links of the chain it brings.
    var links: Int64 {
        ledgers.values.reduce(0) { $0 + $1.new } + events.values.reduce(0) { $0 + $1.new }
    }

    private static let mostTold = 1_000

    mutating func hold(_ what: HeldBack) {
        heldCount += 1
        if held.count < Self.mostTold { held.append(what) }
    }

    mutating func refuse(_ what: RefusedRevision) {
        refusedCount += 1
        if refused.count < Self.mostTold { refused.append(what) }
    }

    init(path: String, hash: String) {
        self.path = path
        self.hash = hash
    }
}
