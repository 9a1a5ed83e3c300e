import Basics
import GRDB
package import Targets

/// What a file took along.
package struct ExportReport: Hashable, Sendable {
    package internal(set) var entries: [LogEntryKind: Int] = [:]
    /// Revisions of all of them.
    package internal(set) var revisions = 0
    /// Notes that stayed behind.
    package internal(set) var notesLeftOut = 0
    /// Entries with notes that go along since they are in the hash of their revision as they are:
    /// works, counts, assessments and decisions that were recorded before version 5 of the log.
    package internal(set) var notesSent = 0
    /// What the file says, as its receiver can check.
    package internal(set) var head: HeadCode?
}

extension LogStore {
    /// Writes a small log of some units, to be carried to another machine and merged there.
    ///
    /// It has the whole history of every work day, assessment and recognition that ever stood under
    /// one of the units, its redactions and the mark of simulated data. Notes stay
    /// behind unless asked for; a mark in their place lets a later file bring them. Those that an
    /// earlier version hashed as they are cannot stay behind.
    ///
    /// - Parameters:
    ///   - units: all that count; those below them are not looked up here.
    ///   - heldBack: entries that stay behind with their whole history, whatever their unit. The
    ///     default is none.
    ///   - path: of a new file, which appears once it is whole.
    ///   - law: the office's own tables of the law; `nil`, the default, where nobody says.
    /// - Throws: ``LogError/exists(path:)``; why it cannot be written.
    package func export(
        units: [Unit.ID], holdingBack heldBack: [String] = [], to path: String,
        withNotes: Bool = false, law: LawHashes? = nil, on instant: Instant
    ) throws(LogError) -> ExportReport {
        guard !Folder.holds(path) else { throw .exists(path: path) }
        guard !Companions(path: path).hold else { throw .leftBeside(path: path) }
        let unfinished = Folder.unfinished(path)
        defer { for end in ["", "-journal"] { Folder.remove(unfinished + end) } }
        let report: ExportReport
        do {
            report = try write(
                Order(
                    units: units, heldBack: heldBack, withNotes: withNotes, law: law,
                    instant: instant), to: unfinished)
        } catch {
            throw error.about(unfinished, as: path)
        }
        guard Folder.finish(unfinished, as: path) else { throw .exists(path: path) }
        return report
    }

    /// What is asked of an export.
    fileprivate struct Order {
        let units: [Unit.ID]
        let heldBack: [String]
        let withNotes: Bool
        let law: LawHashes?
        let instant: Instant
    }

    private func write(_ order: Order, to path: String) throws(LogError) -> ExportReport {
        guard version < schema.version else {
            return try copied(order, to: path, from: self.path)
        }
        // A log of an older program stays as it is: what is exported comes from a copy.
        guard let folder = Folder.makePrivate() else { throw .full(path: path) }
        defer { Folder.remove(folder) }
        let copy = folder + "/log.sqlite"
        do {
            _ = try Upgrade.copy(self.path, to: copy, at: order.instant)
        } catch {
            throw LogError(error, path: self.path)
        }
        return try copied(order, to: path, from: copy)
    }

    private func copied(
        _ order: Order, to path: String, from source: String
    ) throws(LogError) -> ExportReport {
        let file = try LogStore.create(at: path, campaign: campaign, on: order.instant)
        return try file.connected { database in
            try database.execute(
                sql: "ATTACH ? AS source", arguments: [LogConnections.fileName(source)])
            var report = ExportReport()
            try database.inTransaction(.deferred) {
                try database.execute(
                    sql: "INSERT INTO main.simulation SELECT * FROM source.simulation")
                for ledger in LedgerTables.all { try ledger.pick(order, in: database) }
                let number = try Self.copyEvents(database) + 1
                for ledger in LedgerTables.all {
                    try ledger.copyPicked(
                        withNotes: order.withNotes, committedBy: number, in: database)
                    try ledger.count(in: database, &report)
                }
                try Self.chain(order, in: database)
                return .commit
            }
            try database.execute(sql: "DETACH source")
            report.head = try HeadState.last(in: database).code
            return report
        }
    }

    /// Answers, redactions and closings that go along.
    ///
    /// - Returns: how many links the chain of the file will have before that of the export.
    private static func copyEvents(_ database: Database) throws -> Int64 {
        // Answers to findings about the work days that are in the file.
        try database.execute(
            sql: """
                INSERT INTO main.review_answer SELECT * FROM source.review_answer AS answer
                WHERE EXISTS (SELECT 1 FROM json_each(answer.work_days) AS day
                    JOIN source.revision ON work_day = day.value
                    JOIN temp.picked_revision AS picked ON picked.id = revision.id);
                INSERT INTO main.redaction SELECT * FROM source.redaction
                WHERE \(LedgerTables.all.map(\.isRedactionOfPicked).joined(separator: " OR "));
                INSERT INTO main.closing SELECT * FROM source.closing;
                """)
        let tables =
            LedgerTables.all.map { "temp.picked_\($0.table)" }
            + ["main.simulation", "main.review_answer", "main.redaction", "main.closing"]
        let counts = tables.map { "(SELECT count(*) FROM \($0))" }.joined(separator: " + ")
        return try Int64.fetchOne(database, sql: "SELECT \(counts)") ?? 0
    }

    private static func chain(_ order: Order, in database: Database) throws {
        try ChainEvents.chain(.simulation, after: 0, in: database)
        for ledger in LedgerTables.all { try ledger.chain(after: 0, in: database) }
        for kind in [ChainKind.answer, .redaction, .closing] {
            try ChainEvents.chain(kind, after: 0, in: database)
        }
        let head = try HeadState.last(in: database, schema: "source").code
        let number = try HeadState.last(in: database).number + 1
        let texts = try ChainEvents.digestOfTexts(committedBy: number, in: database)
        try database.execute(
            sql: """
                INSERT INTO main.export (one, head, units, law, texts, recorded_at)
                VALUES (1, ?, ?, ?, \(SHA256.literal(texts)), ?)
                """,
            arguments: [
                head.description, ListArgument.of(order.units), order.law?.written,
                order.instant.description,
            ])
        try ChainEvents.chain(.export, after: 0, in: database)
        try MonthSums.rebuild(database)
    }
}

extension LedgerTables {
    /// Notes the revisions of all entries of which one revision ever named one of the units.
    fileprivate func pick(_ order: LogStore.Order, in database: Database) throws {
        try database.execute(
            sql: "CREATE TEMP TABLE picked_\(table) (id INTEGER PRIMARY KEY)")
        try database.execute(
            sql: """
                INSERT INTO temp.picked_\(table) SELECT id FROM source.\(table)
                WHERE \(entry) IN (SELECT \(entry) FROM source.\(table)
                    WHERE unit IN (SELECT value FROM json_each(?)))
                AND \(entry) NOT IN (SELECT value FROM json_each(?))
                """, arguments: [ListArgument.of(order.units), ListArgument.of(order.heldBack)])
    }

    /// Parts come before their revision, which seals them.
    ///
    /// - Parameter number: of the event that commits to texts of revisions of version 1.
    fileprivate func copyPicked(
        withNotes: Bool, committedBy number: Int64, in database: Database
    ) throws {
        let isPicked = "revision IN (SELECT id FROM temp.picked_\(table))"
        for table in [parents] + parts {
            try database.execute(
                sql: """
                    INSERT INTO main.\(table) SELECT * FROM source.\(table) WHERE \(isPicked)
                    """)
        }
        let isLeftOut =
            withNotes ? "FALSE" : "field = 'note' AND \(LeftOutText.rank(of: "row")) = 2"
        try database.execute(
            sql: """
                INSERT INTO main.\(texts) (revision, field, text, salt, commitment, committed_by,
                    redacted_by, redacted_at, redacted_for)
                SELECT revision, field,
                    iif(\(isLeftOut), '\(LeftOutText.leftOut)', text),
                    iif(\(isLeftOut), NULL, salt), commitment,
                    iif(committed_by IS NULL, NULL, \(number)),
                    redacted_by, redacted_at, redacted_for
                FROM source.\(texts) AS row WHERE \(isPicked)
                """)
        try database.execute(
            sql: """
                INSERT INTO main.\(table) SELECT * FROM source.\(table)
                WHERE id IN (SELECT id FROM temp.picked_\(table)) ORDER BY id
                """)
    }

    /// A condition on a redaction: it is of an entry that is picked.
    fileprivate var isRedactionOfPicked: String {
        """
        (ledger IS \(ofRedaction) AND work_day IN (SELECT \(entry) FROM source.\(table) AS own
            JOIN temp.picked_\(table) AS picked ON picked.id = own.id))
        """
    }

    fileprivate func count(in database: Database, _ report: inout ExportReport) throws {
        let row = try Row.fetchOne(
            database, sql: "SELECT count(DISTINCT \(entry)), count(*) FROM main.\(table)")
        report.entries[kind] = row?[0] ?? 0
        report.revisions += row?[1] ?? 0
        if sealed["note"] != nil {
            report.notesSent +=
                try Int.fetchOne(
                    database,
                    sql: """
                        SELECT count(DISTINCT \(entry)) FROM main.\(table) WHERE note <> ''
                        """) ?? 0
        }
        report.notesLeftOut +=
            try Int.fetchOne(
                database,
                sql: "SELECT count(*) FROM main.\(texts) WHERE text = '\(LeftOutText.leftOut)'")
            ?? 0
    }
}
