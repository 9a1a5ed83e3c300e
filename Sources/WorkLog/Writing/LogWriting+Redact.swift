import Basics
import GRDB
package import Targets

extension LogWriting {
    /// Takes texts out of every revision of a work day, for good.
    ///
    /// The one change that the log allows, once for each text. Its record, who, when and why,
    /// stands beside the mark that is left: a redaction is no revision, since every revision loses
    /// the text.
    ///
    /// - Parameter reason: without what is to be redacted; it stays.
    /// - Throws: ``LogError/unknown(id:)``, ``LogError/nothingToRedact(id:)``,
    ///   ``LogError/noReason``.
    package func redact(
        _ id: WorkDay.ID, _ fields: [TextField], reason: String, by recorder: Recorder
    ) throws(LogError) {
        guard !recorder.author.isBlank else { throw .noAuthor }
        guard !reason.isBlank else { throw .noReason }
        try writing { database in
            guard try !WorkDay.ledger.current(of: [id], in: database).isEmpty else {
                throw LogError.unknown(id: id)
            }
            let last = try ChainEvents.lastKey(.redaction, in: database)
            for field in fields where try redact(id, field, reason, recorder, database) {
                try database.execute(
                    sql: """
                        INSERT INTO redaction (work_day, field, author, recorded_at, reason)
                        VALUES (?, ?, ?, ?, ?)
                        """,
                    arguments: [
                        id, field.rawValue, recorder.author, recorder.instant.description, reason,
                    ])
            }
            guard try ChainEvents.lastKey(.redaction, in: database) > last else {
                throw LogError.nothingToRedact(id: id)
            }
            try ChainEvents.chain(.redaction, after: last, in: database)
        }
    }

    /// - Returns: whether there was anything to take out.
    private func redact(
        _ id: WorkDay.ID, _ field: TextField, _ reason: String, _ recorder: Recorder,
        _ database: Database
    ) throws -> Bool {
        try database.execute(
            sql: """
                UPDATE revision_text
                SET text = ?1, salt = NULL, redacted_by = ?2, redacted_at = ?3, redacted_for = ?4
                WHERE revision IN (SELECT id FROM revision WHERE work_day = ?5)
                    AND field = ?6 AND redacted_by IS NULL
                """,
            arguments: [
                WorkDay.redacted, recorder.author, recorder.instant.description, reason, id,
                field.rawValue,
            ])
        return database.changesCount > 0
    }
}
