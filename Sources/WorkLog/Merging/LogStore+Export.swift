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
}

extension LogStore {
    /// Writes a small log of some units, to be carried to another machine and merged there.
    ///
    /// It has the whole history of every work day, assessment and recognition that ever stood under
    /// one of the units, its redactions and the mark of simulated data. Notes of work days stay
    /// behind unless asked for; a mark in their place lets a later file bring them.
    ///
    /// - Parameters:
    ///   - units: all that count; those below them are not looked up here.
    ///   - path: of a new file, which appears once it is whole.
    /// - Throws: ``LogError/exists(path:)``; why it cannot be written.
    package func export(
        units: [Unit.ID], to path: String, withNotes: Bool = false, on instant: Instant
    ) throws(LogError) -> ExportReport {
        guard !Folder.holds(path) else { throw .exists(path: path) }
        guard !Companions(path: path).hold else { throw .leftBeside(path: path) }
        let unfinished = Folder.unfinished(path)
        defer { for end in ["", "-journal"] { Folder.remove(unfinished + end) } }
        let report: ExportReport
        do {
            report = try write(units, to: unfinished, withNotes: withNotes, on: instant)
        } catch {
            throw error.about(unfinished, as: path)
        }
        guard Folder.finish(unfinished, as: path) else { throw .exists(path: path) }
        return report
    }

    private func write(
        _ units: [Unit.ID], to path: String, withNotes: Bool, on instant: Instant
    ) throws(LogError) -> ExportReport {
        let file = try LogStore.create(at: path, campaign: campaign, on: instant)
        return try file.connected { database in
            try database.execute(
                sql: "ATTACH ? AS source", arguments: [LogConnections.fileName(self.path)])
            var report = ExportReport()
            try database.inTransaction(.immediate) {
                try database.execute(
                    sql: "INSERT INTO main.simulation SELECT * FROM source.simulation")
                for ledger in LedgerTables.all {
                    try ledger.pick(units, in: database)
                    try ledger.copyPicked(withNotes: withNotes, in: database)
                    try ledger.count(in: database, &report)
                }
                // Answers to findings about the work days that are in the file.
                try database.execute(
                    sql: """
                        INSERT INTO main.review_answer SELECT * FROM source.review_answer AS answer
                        WHERE EXISTS (SELECT 1 FROM json_each(answer.work_days) AS day
                            JOIN main.revision ON work_day = day.value)
                        """)
                return .commit
            }
            try database.execute(sql: "DETACH source")
            return report
        }
    }
}

extension LedgerTables {
    /// Notes the revisions of all entries of which one revision ever named one of the units.
    fileprivate func pick(_ units: [Unit.ID], in database: Database) throws {
        try database.execute(
            sql: """
                DROP TABLE IF EXISTS temp.picked;
                CREATE TEMP TABLE picked (id INTEGER PRIMARY KEY)
                """)
        try database.execute(
            sql: """
                INSERT INTO temp.picked SELECT id FROM source.\(table)
                WHERE \(entry) IN (SELECT \(entry) FROM source.\(table)
                    WHERE unit IN (SELECT value FROM json_each(?)))
                """, arguments: [ListArgument.of(units)])
    }

    /// Parts come before their revision, which seals them.
    fileprivate func copyPicked(withNotes: Bool, in database: Database) throws {
        for table in [parents] + parts {
            try database.execute(
                sql: """
                    INSERT INTO main.\(table) SELECT * FROM source.\(table)
                    WHERE revision IN (SELECT id FROM temp.picked)
                    """)
        }
        if let texts {
            let isLeftOut = "field = 'note' AND \(LeftOutText.rank(of: "row")) = 2"
            try database.execute(
                sql: """
                    INSERT INTO main.\(texts) (revision, field, text, redacted_by, redacted_at, redacted_for)
                    SELECT revision, field,
                        CASE WHEN \(withNotes ? "FALSE" : isLeftOut)
                            THEN '\(LeftOutText.leftOut)' ELSE text END,
                        redacted_by, redacted_at, redacted_for
                    FROM source.\(texts) AS row
                    WHERE revision IN (SELECT id FROM temp.picked)
                    """)
        }
        try database.execute(
            sql: """
                INSERT INTO main.\(table) SELECT * FROM source.\(table)
                WHERE id IN (SELECT id FROM temp.picked) ORDER BY id
                """)
    }

    fileprivate func count(in database: Database, _ report: inout ExportReport) throws {
        let row = try Row.fetchOne(
            database, sql: "SELECT count(DISTINCT \(entry)), count(*) FROM main.\(table)")
        report.entries[kind] = row?[0] ?? 0
        report.revisions += row?[1] ?? 0
        guard let texts else { return }
        report.notesLeftOut =
            try Int.fetchOne(
                database,
                sql: "SELECT count(*) FROM main.\(texts) WHERE text = '\(LeftOutText.leftOut)'")
            ?? 0
    }
}
