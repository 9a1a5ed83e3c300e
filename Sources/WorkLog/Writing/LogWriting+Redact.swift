import Basics
import GRDB
import Targets

extension LogWriting {
    /// Takes texts out of every revision of an entry, for good.
    ///
    /// The one change that the log allows, once for each text. Its record, who, when and why,
    /// stands beside the mark that is left: a redaction is no revision, since every revision loses
    /// the text.
    ///
    /// - Parameter reason: without what is to be redacted; it stays.
    /// - Throws: ``LogError/unknown(id:)``, ``LogError/nothingToRedact(id:)``,
    ///   ``LogError/textInHash(id:)``, ``LogError/noReason``.
    package func redact<Content: LedgerContent>(
        _ id: String, of _: Content.Type = WorkDay.self, _ fields: [TextField], reason: String,
        by recorder: Recorder
    ) throws(LogError) {
        guard !recorder.author.isBlank else { throw .noAuthor }
        guard !reason.isBlank else { throw .noReason }
        try writing { database in
            let tables = Content.ledger.tables
            guard try !Content.ledger.current(of: [id], in: database).isEmpty else {
                throw LogError.unknown(id: id)
            }
            let last = try ChainEvents.lastKey(.redaction, in: database)
            for field in fields {
                guard try !tables.hashes(field, asItIs: id, in: database) else {
                    throw LogError.textInHash(id: id)
                }
                guard try tables.redact(id, field, reason, recorder, database) else { continue }
                try database.execute(
                    sql: """
                        INSERT INTO redaction (work_day, field, author, recorded_at, reason, ledger)
                        VALUES (?, ?, ?, ?, ?, \(tables.ofRedaction))
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
}

extension LedgerTables {
    /// Whether a revision of an entry was hashed with a text as it is, as before version 5 of the
    /// log.
    fileprivate func hashes(
        _ field: TextField, asItIs id: String, in database: Database
    ) throws -> Bool {
        guard let column = sealed.first(where: { $0.value == field.rawValue })?.key else {
            return false
        }
        return try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (SELECT 1 FROM \(table)
                    WHERE \(entry) = ? AND format < 3 AND \(column) <> '')
                """, arguments: [id]) == true
    }

    /// - Returns: whether there was anything to take out.
    fileprivate func redact(
        _ id: String, _ field: TextField, _ reason: String, _ recorder: Recorder,
        _ database: Database
    ) throws -> Bool {
        try database.execute(
            sql: """
                UPDATE \(texts)
                SET text = ?1, salt = NULL, redacted_by = ?2, redacted_at = ?3, redacted_for = ?4
                WHERE revision IN (SELECT id FROM \(table) WHERE \(entry) = ?5)
                    AND field = ?6 AND redacted_by IS NULL
                """,
            arguments: [
                WorkDay.redacted, recorder.author, recorder.instant.description, reason, id,
                field.rawValue,
            ])
        return database.changesCount > 0
    }
}
