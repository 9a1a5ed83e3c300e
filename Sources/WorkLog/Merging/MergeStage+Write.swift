import GRDB

extension MergeStage {
    /// Writes everything that was staged into the log, inside the caller's transaction.
    func write(_ files: [StagedFile]) throws -> MergeReport {
        for ledger in ledgers { try ledger.write(database) }
        var report = MergeReport()
        report.newAnswers = try answers.write(database)
        report.textsChanged = try changeTexts()
        report.files = files.map { MergeReport.File(path: $0.path) }
        for ledger in ledgers { try count(ledger, of: files, in: &report) }
        return report
    }

    /// Fills in and redacts texts of revisions that were known, then lets what is known of one text
    /// reach the others that it speaks of.
    ///
    /// - Returns: how many texts changed.
    private func changeTexts() throws -> Int {
        try database.execute(
            sql: """
                UPDATE main.revision_text
                SET text = new.text, redacted_by = new.redacted_by, redacted_at = new.redacted_at,
                    redacted_for = new.redacted_for
                FROM stage.text_change AS new
                WHERE revision_text.revision = new.revision AND revision_text.field = new.field
                """)
        var changed = database.changesCount
        changed += try spreadRedactions()
        changed += try fillIn()
        return changed
    }

    /// A text that is redacted in one revision of a work day is redacted in all of them, whoever
    /// wrote them; of several redactions the earliest is kept.
    private func spreadRedactions() throws -> Int {
        try database.execute(
            sql: """
                CREATE TABLE stage.redaction AS
                SELECT * FROM (
                    SELECT work_day, field, text, redacted_by, redacted_at, redacted_for,
                        row_number() OVER (PARTITION BY work_day, field
                            ORDER BY redacted_at, redacted_by, redacted_for) AS place
                    FROM main.revision_text JOIN main.revision ON id = revision
                    WHERE redacted_by IS NOT NULL)
                WHERE place = 1;
                UPDATE main.revision_text
                SET text = earliest.text, redacted_by = earliest.redacted_by,
                    redacted_at = earliest.redacted_at, redacted_for = earliest.redacted_for
                FROM stage.redaction AS earliest
                    CROSS JOIN main.revision AS row ON row.work_day = earliest.work_day
                WHERE revision_text.revision = row.id
                    AND revision_text.field = earliest.field
                    AND (\(LeftOutText.says("earliest", moreThan: "revision_text")))
                """)
        return database.changesCount
    }

    /// A note that says "as before" says what the winner among its parents says, once that is
    /// known; oldest first, so that one follows the other.
    private func fillIn() throws -> Int {
        let open = try Int64.fetchAll(
            database,
            sql: """
                SELECT revision FROM main.revision_text
                WHERE text = '\(LeftOutText.asBefore)' AND redacted_by IS NULL ORDER BY revision
                """)
        let filling = try database.makeStatement(
            sql: """
                UPDATE main.revision_text SET text = before.text
                FROM main.revision_text AS before
                WHERE revision_text.revision = ?1 AND revision_text.field = 'note'
                    AND before.field = 'note' AND \(LeftOutText.rank(of: "before")) = 2
                    AND before.revision = (SELECT parent FROM main.revision_parent AS pair
                        CROSS JOIN main.revision AS older ON older.id = pair.parent
                        WHERE pair.revision = ?1
                        ORDER BY number DESC, status = 'voided' DESC, uid DESC LIMIT 1)
                """)
        return try open.reduce(0) { changed, revision in
            try filling.execute(arguments: [revision])
            return changed + database.changesCount
        }
    }

    private func count(
        _ staged: StagedLedger, of files: [StagedFile], in report: inout MergeReport
    ) throws {
        let ledger = staged.ledger
        try database.execute(
            sql: """
                DROP TABLE IF EXISTS stage.contested;
                CREATE TABLE stage.contested AS \(ledger.contested)
                """)
        report.openConflicts +=
            try Int.fetchOne(database, sql: "SELECT count(*) FROM stage.contested") ?? 0
        for (index, file) in files.enumerated() {
            guard let share = file.ledgers[ledger.kind] else { continue }
            var counts = MergeReport.Counts()
            counts.known = share.known
            if share.upTo > share.after {
                let row = try Row.fetchOne(
                    database, sql: ledger.countsOfNew,
                    arguments: ["after": share.after, "upTo": share.upTo])
                counts.newRevisions = row?[0] ?? 0
                counts.newEntries = row?[1] ?? 0
                counts.conflicts = row?[2] ?? 0
            }
            report.files[index].counts[ledger.kind] = counts
        }
    }
}

extension StagedLedger {
    /// The parts come before the revision, which seals them.
    fileprivate func write(_ database: Database) throws {
        for table in [ledger.parents] + partColumns.map(\.table) {
            try database.execute(
                sql: "INSERT INTO main.\(table) SELECT * FROM stage.staged_\(table)")
        }
        let names = columns.joined(separator: ", ")
        try database.execute(
            sql: """
                INSERT INTO main.\(ledger.table) (id, \(names))
                SELECT id, \(names) FROM stage.staged_\(ledger.table) WHERE id > \(base)
                """)
    }
}

extension LedgerTables {
    /// Of the revisions of a range of keys: how many, how many entries that are new with them, and
    /// how many of their entries are in `contested`.
    fileprivate var countsOfNew: String {
        """
        SELECT count(*),
            count(*) FILTER (WHERE number = 1 AND NOT EXISTS (SELECT 1 FROM main.\(table) AS other
                WHERE other.\(entry) = row.\(entry) AND other.id < row.id)),
            (SELECT count(DISTINCT contested.\(entry)) FROM stage.contested
                CROSS JOIN main.\(table) AS own ON own.\(entry) = contested.\(entry)
                WHERE own.id > :after AND own.id <= :upTo)
        FROM main.\(table) AS row WHERE id > :after AND id <= :upTo
        """
    }
}
