import GRDB
import Targets

extension LedgerTables {
    /// Fills in and redacts texts of revisions that were known, then lets what is known of one text
    /// reach the others that it speaks of.
    ///
    /// - Returns: how many texts changed.
    func changeTexts(event number: Int64, _ database: Database) throws -> Int {
        // What was filled in and had no commitment is kept by an event.
        try database.execute(
            sql: """
                UPDATE main.\(texts)
                SET text = new.text, salt = iif(new.redacted_by IS NULL, new.salt, NULL),
                    commitment = coalesce(\(texts).commitment, new.commitment),
                    committed_by = iif(\(texts).commitment IS NULL
                        AND new.commitment IS NOT NULL AND \(texts).committed_by IS NULL,
                        \(number), \(texts).committed_by),
                    redacted_by = new.redacted_by, redacted_at = new.redacted_at,
                    redacted_for = new.redacted_for
                FROM stage.\(texts)_change AS new
                WHERE \(texts).revision = new.revision AND \(texts).field = new.field
                """)
        return try database.changesCount + spreadRedactions(database)
            + fillIn(event: number, database)
    }

    /// A text that is redacted in one revision of an entry is redacted in all of them, whoever
    /// wrote them; of several redactions the earliest is kept.
    private func spreadRedactions(_ database: Database) throws -> Int {
        try database.execute(
            sql: """
                CREATE TABLE stage.\(table)_redaction AS
                SELECT * FROM (
                    SELECT \(entry), field, text, redacted_by, redacted_at, redacted_for,
                        row_number() OVER (PARTITION BY \(entry), field
                            ORDER BY redacted_at, redacted_by, redacted_for) AS place
                    FROM main.\(texts) JOIN main.\(table) ON id = revision
                    WHERE redacted_by IS NOT NULL)
                WHERE place = 1;
                UPDATE main.\(texts)
                SET text = earliest.text, salt = NULL, redacted_by = earliest.redacted_by,
                    redacted_at = earliest.redacted_at, redacted_for = earliest.redacted_for
                FROM stage.\(table)_redaction AS earliest
                    CROSS JOIN main.\(table) AS row ON row.\(entry) = earliest.\(entry)
                WHERE \(texts).revision = row.id
                    AND \(texts).field = earliest.field
                    AND (\(LeftOutText.says("earliest", moreThan: texts)))
                """)
        return database.changesCount
    }

    /// A note that says "as before" says what the winner among its parents says, once that is
    /// known; oldest first, so that one follows the other.
    private func fillIn(event number: Int64, _ database: Database) throws -> Int {
        let open = try Int64.fetchAll(
            database,
            sql: """
                SELECT revision FROM main.\(texts)
                WHERE text = '\(LeftOutText.asBefore)' AND redacted_by IS NULL ORDER BY revision
                """)
        guard !open.isEmpty else { return 0 }
        let filling = try database.makeStatement(
            sql: """
                UPDATE main.\(texts)
                SET text = before.text, salt = before.salt,
                    commitment = coalesce(\(texts).commitment, before.commitment),
                    committed_by = iif(\(texts).commitment IS NULL
                        AND \(texts).committed_by IS NULL, \(number), \(texts).committed_by)
                FROM main.\(texts) AS before
                WHERE \(texts).revision = ?1 AND \(texts).field = 'note'
                    AND (\(texts).commitment IS NULL OR \(texts).commitment = before.commitment)
                    AND before.field = 'note' AND \(LeftOutText.rank(of: "before")) = 2
                    AND before.revision = (SELECT parent FROM main.\(parents) AS pair
                        CROSS JOIN main.\(table) AS older ON older.id = pair.parent
                        WHERE pair.revision = ?1
                        ORDER BY number DESC, status = 'voided' DESC, uid DESC LIMIT 1)
                """)
        return try open.reduce(0) { changed, revision in
            try filling.execute(arguments: [revision])
            return changed + database.changesCount
        }
    }
}
