import Basics
import GRDB
package import Targets

/// What became of a log of an older program.
package struct UpgradeReport: Hashable, Sendable {
    package let path: String
    /// The old file, as it was.
    package let kept: String
    /// Revisions of all ledgers.
    package let revisions: Int
}

extension LogStore {
    /// Takes a log of an older program to the schema of today: a copy is made, checked and put in
    /// its place in one step; the old file stays beside it as `NAME.v1.sqlite`, by its version.
    ///
    /// Whenever the process ends, one of the two is whole under the name.
    ///
    /// - Parameter instant: when it is done; `nil` takes that of the last revision.
    /// - Returns: `nil` for a log that is of today already.
    package static func upgrade(
        _ path: String, campaign: Campaign.ID?, at instant: Instant?
    ) throws(LogError) -> UpgradeReport? {
        // Looks at the file first, and lets SQLite undo what was cut off.
        let old = try open(path, mode: .reading, campaign: campaign)
        guard old.version < old.schema.version else { return nil }
        let unfinished = Folder.unfinished(path)
        defer { for end in ["", "-journal"] { Folder.remove(unfinished + end) } }
        do {
            let source = try LogConnections(path, .writing)
            return try source.attaching { database in
                // Nobody else writes to it until the new one stands in its place.
                try database.execute(sql: "BEGIN IMMEDIATE")
                defer { try? database.execute(sql: "ROLLBACK") }
                let revisions = try Upgrade.copy(path, to: unfinished, at: instant)
                let kept = try Upgrade.keep(path, version: old.version)
                guard Folder.replace(path, by: unfinished) else {
                    throw LogError.cannotOpen(path: path)
                }
                return UpgradeReport(path: path, kept: kept, revisions: revisions)
            }
        } catch {
            throw LogError(error, path: path).about(unfinished, as: path)
        }
    }
}

/// Copies a file of an older version row by row into a new one of today's.
///
/// Ids, texts and who recorded what when stay. A revision of version 1 gets the hash of what it says
/// without its texts, the same on every machine, and each text a salt and a commitment of this
/// machine, which the event of the upgrade keeps. A file of version 2 has its chain already: it is
/// copied as it is, and heads that stand on paper hold.
enum Upgrade {
    /// - Returns: how many revisions there are.
    static func copy(_ path: String, to new: String, at instant: Instant?) throws -> Int {
        try Folder.makeFile(new)
        let connections = try LogConnections(new, .writing)
        return try connections.attaching { database in
            register(in: database)
            try database.execute(
                sql: "ATTACH ? AS old", arguments: [LogConnections.fileName(path)])
            var problems: [VerifyProblem] = []
            let isFirst = try database.logVersion(of: "old") < 2
            if !isFirst {
                var verifier = try Verifier(database, schema: "old")
                problems = try verifier.run().problems
            }
            try database.inTransaction(.deferred) {
                try Schema.today.newest.make(in: database)
                if isFirst {
                    try copyRows(database)
                    try chain(database, at: instant)
                } else {
                    try copyAll(database)
                }
                try MonthSums.rebuild(database)
                return .commit
            }
            try database.execute(sql: "DETACH old")
            var verifier = try Verifier(database)
            let verification = try verifier.run()
            // Figures beyond today's bounds are kept as they were, and so is what was amiss before;
            // nothing else may differ.
            let isFaithful = verification.problems.allSatisfy {
                if case .unreadable = $0.kind { true } else { problems.contains($0) }
            }
            guard isFaithful else { throw LogError.damaged(path: new) }
            let counts = LedgerTables.all.map { "(SELECT count(*) FROM \($0.table))" }
            return try Int.fetchOne(
                database, sql: "SELECT \(counts.joined(separator: " + "))") ?? 0
        }
    }

    /// Keeps the old file beside the new: by another name of it, where the disk knows that.
    static func keep(_ path: String, version: Int) throws -> String {
        let stem = (path.hasSuffix(".sqlite") ? String(path.dropLast(7)) : path) + ".v\(version)"
        for number in 1...1_000 {
            let kept = number == 1 ? "\(stem).sqlite" : "\(stem)-\(number).sqlite"
            if Folder.isSame(path, kept) { return kept }
            if Folder.holds(kept) { continue }
            if !Folder.name(path, also: kept) { try Folder.copyFile(path, to: kept) }
            return kept
        }
        throw LogError.exists(path: stem + ".sqlite")
    }

    /// The key of a work day, as today's program makes it.
    private static func register(in database: Database) {
        database.add(
            function: DatabaseFunction("thubay_key", argumentCount: 5, pure: true) { values in
                let texts = values.map { String.fromDatabaseValue($0) ?? "" }
                guard let day = Day(iso: texts[1]) else { return Identity.uuid8(of: texts) }
                return WorkDay.id(
                    unit: texts[0], day: day, place: texts[2], programme: texts[3],
                    organiser: texts[4])
            })
    }

    /// Copies every table that the old file has, by its columns.
    private static func copyAll(_ database: Database) throws {
        let known = try Set(
            String.fetchAll(database, sql: "SELECT name FROM old.sqlite_schema"))
        for table in PlainLog.tables where known.contains(table) {
            let columns = try database.columns(in: table, in: "old").map(\.name)
                .joined(separator: ", ")
            try database.execute(
                sql: "INSERT INTO main.\(table) (\(columns)) SELECT \(columns) FROM old.\(table)")
        }
    }

    private static func copyRows(_ database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO main.log SELECT * FROM old.log;
                INSERT INTO main.simulation SELECT * FROM old.simulation;
                INSERT INTO main.review_answer SELECT * FROM old.review_answer ORDER BY id;
                INSERT INTO main.redaction (work_day, field, author, recorded_at, reason)
                SELECT DISTINCT work_day, field, redacted_by, redacted_at, redacted_for
                FROM old.revision_text JOIN old.revision ON id = revision
                WHERE redacted_by IS NOT NULL ORDER BY 4, 1, 2, 3, 5;
                INSERT INTO main.revision_parent SELECT * FROM old.revision_parent;
                INSERT INTO main.revision_output SELECT * FROM old.revision_output;
                INSERT INTO main.revision_contribution SELECT * FROM old.revision_contribution;
                """)
        try copyTexts(database)
        try database.execute(
            sql: """
                INSERT INTO main.revision (id, uid, work_day, number, author, recorded_at, status,
                    confirmed_on, first_day, last_day, unit, programme, organiser, sessions, people,
                    officials, armed_forces, union_members, residents, person_days, key, format)
                SELECT id, uid, work_day, number, author, recorded_at, status, confirmed_on,
                    first_day, last_day, unit, programme, organiser, sessions, people, officials,
                    armed_forces, union_members, residents, person_days,
                    thubay_key(unit, first_day, coalesce((SELECT text FROM old.revision_text
                        WHERE revision = id AND field = 'place'), ''), programme, organiser), 1
                FROM old.revision ORDER BY id
                """)
        for ledger in [Assessment.ledger.tables, Recognition.ledger.tables] {
            let columns = try database.columns(in: ledger.table, in: "old").map(\.name)
                .joined(separator: ", ")
            try database.execute(
                sql: """
                    INSERT INTO main.\(ledger.parents) SELECT * FROM old.\(ledger.parents);
                    INSERT INTO main.\(ledger.table) (\(columns), format)
                    SELECT \(columns), 1 FROM old.\(ledger.table) ORDER BY id
                    """)
        }
    }

    /// The number that the event of the upgrade will have: it comes after all else.
    private static func numberOfUpgrade(_ database: Database) throws -> Int64 {
        let tables = [
            "old.revision", "old.assessment", "old.recognition", "old.review_answer",
            "old.simulation", "main.redaction",
        ]
        let counts = tables.map { "(SELECT count(*) FROM \($0))" }.joined(separator: " + ")
        return try Int64.fetchOne(database, sql: "SELECT 1 + \(counts)") ?? 1
    }

    /// Place and note, and the reason and the role, which stood in the revision itself.
    private static func copyTexts(_ database: Database) throws {
        var salts = Salts(secret: Salts.secret())
        let number = try numberOfUpgrade(database)
        var rows = try RowInsert(
            database, into: "main.revision_text",
            [
                "revision", "field", "text", "salt", "commitment", "committed_by", "redacted_by",
                "redacted_at", "redacted_for",
            ])
        try database.each(
            """
            SELECT revision, field, text, redacted_by, redacted_at, redacted_for
            FROM old.revision_text
            UNION ALL
            SELECT id, 'reason', reason, NULL, NULL, NULL FROM old.revision WHERE reason <> ''
            UNION ALL
            SELECT id, 'role', confirmed_by, NULL, NULL, NULL FROM old.revision
            WHERE confirmed_by <> ''
            """
        ) { cells in
            let (revision, field, text) = (cells.integer(), cells.text(), cells.text())
            let redactedBy = cells.textOrNil()
            let isKnown = redactedBy == nil && !LeftOutText.isMark(text)
            let salt = isKnown ? salts.next() : nil
            let commitment = salt.map { SealedText.commitment($0, text) }
            try rows.expect(1)
            rows.bind(revision)
            rows.bind(field)
            rows.bind(text)
            rows.bind(salt)
            rows.bind(commitment)
            rows.bind(number)
            rows.bind(redactedBy)
            rows.bind(cells.textOrNil())
            rows.bind(cells.textOrNil())
            try rows.endRow()
        }
    }

    private static func chain(_ database: Database, at instant: Instant?) throws {
        try ChainEvents.chain(.simulation, after: 0, in: database)
        for ledger in LedgerTables.all { try ledger.chain(after: 0, in: database) }
        try ChainEvents.chain(.answer, after: 0, in: database)
        try ChainEvents.chain(.redaction, after: 0, in: database)
        let number = try HeadState.last(in: database).number + 1
        let last = try String.fetchOne(
            database,
            sql: """
                SELECT coalesce((SELECT max(recorded_at) FROM main.revision),
                    (SELECT created_at FROM main.log))
                """)
        let digest = try ChainEvents.digestOfTexts(committedBy: number, in: database)
        try database.execute(
            sql: """
                INSERT INTO main.upgrade (one, from_version, texts, author, recorded_at)
                VALUES (1, 1, \(SHA256.literal(digest)), 'thubay', ?)
                """, arguments: [instant?.description ?? last])
        try ChainEvents.chain(.upgrade, after: 0, in: database)
    }
}

extension LogReading {
    /// Whether the file was made of one of an older program and nothing was received since.
    func isUpgraded() throws(LogError) -> Bool {
        try reading { database in
            try String.fetchOne(
                database, sql: "SELECT kind FROM main.chain ORDER BY number DESC LIMIT 1")
                == ChainKind.upgrade.rawValue
        }
    }
}
