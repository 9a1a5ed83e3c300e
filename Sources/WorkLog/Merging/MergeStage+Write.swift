import GRDB
import Targets

extension MergeStage {
    /// Writes everything that was staged into the log, inside the caller's transaction.
    func write(
        _ files: [StagedFile], by author: String, on instant: String
    ) throws -> MergeReport {
        var report = MergeReport()
        var number = try HeadState.last(in: database).number
        for file in files {
            number += file.links + 1
            try commit(to: file, by: number)
        }
        try database.execute(
            sql: """
                CREATE TABLE stage.touched AS SELECT DISTINCT work_day FROM stage.staged_revision
                WHERE work_day IS NOT NULL
                """)
        try MonthSums.count(-1, "stage.touched", in: database)
        for ledger in ledgers { try ledger.write(database) }
        // What was filled in and had no commitment is kept by the event of the last file.
        for ledger in ledgers {
            report.textsChanged += try ledger.ledger.changeTexts(event: number, database)
        }
        try MonthSums.count(1, "stage.touched", in: database)
        report.files = files.map(MergeReport.File.init)
        for ledger in ledgers { try count(ledger, of: files, in: &report) }
        for file in files {
            try chain(file, isChanged: report.textsChanged > 0, by: author, on: instant)
            report.newAnswers += Int(file.events[.answer]?.new ?? 0)
        }
        return report
    }

    /// Texts of revisions of version 1 are kept by the event of the merge that brings them.
    private func commit(to file: StagedFile, by number: Int64) throws {
        guard let share = file.ledgers[.workDay] else { return }
        try database.execute(
            sql: """
                UPDATE stage.staged_revision_text SET committed_by = ?
                WHERE committed_by IS NOT NULL AND revision > ? AND revision <= ?
                """, arguments: [number, share.after, share.upTo])
    }

    /// Chains what one file brought, and then the event that tells of it.
    private func chain(
        _ file: StagedFile, isChanged: Bool, by author: String, on instant: String
    ) throws {
        let first = try HeadState.last(in: database).number + 1
        for ledger in ledgers {
            guard let share = file.ledgers[ledger.ledger.kind], share.new > 0 else { continue }
            try ledger.ledger.chain(after: share.after, upTo: share.upTo, in: database)
        }
        for event in events {
            guard let share = file.events[event.kind], share.new > 0 else { continue }
            try event.write(after: share.after, upTo: share.upTo, database)
        }
        let last = try HeadState.last(in: database).number
        let waits = try !file.held.isEmpty && !isNoted(file)
        guard last >= first || isChanged || waits else { return }
        let texts = try ChainEvents.digestOfTexts(committedBy: last + 1, in: database)
        let before = try ChainEvents.lastKey(.merging, in: database)
        let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
        try database.execute(
            sql: """
                INSERT INTO merging (file, file_hash, head, first, last, accepted, pending, texts,
                    author, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, \(SHA256.literal(texts)), ?, ?)
                """,
            arguments: [
                name, file.hash, file.head?.description, first, last,
                ListArgument.of(accepted.names),
                HeldBack.noted(file.held), author, instant,
            ])
        try ChainEvents.chain(.merging, after: before, in: database)
    }

    /// Whether a merge of the same file noted already what of it waits.
    private func isNoted(_ file: StagedFile) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: "SELECT EXISTS (SELECT 1 FROM merging WHERE file_hash = ? AND pending = ?)",
            arguments: [file.hash, HeldBack.noted(file.held)]) ?? false
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

extension MergeReport.File {
    fileprivate init(_ file: StagedFile) {
        path = file.path
        held = file.held
        heldCount = file.heldCount
        refused = file.refused
        refusedCount = file.refusedCount
        head = file.head
        law = file.law
    }
}
