import GRDB
package import Targets

/// One revision of a work day, with its place in the history.
package struct WorkDayRevision: Hashable, Sendable {
    package let logged: LoggedWorkDay
    /// Ids of the revisions that it follows; none for the first, several where it settles a
    /// conflict.
    package let parents: [String]
    /// No other revision follows it.
    package let isHead: Bool
    package let redactions: [Redaction]
}

/// The record that is left of a text that was taken out.
package struct Redaction: Hashable, Sendable {
    package let field: TextField
    /// Who took it out: a role or a login.
    package let author: String
    package let recordedAt: Instant
    package let reason: String
}

extension WorkLog {
    /// Every revision of a work day by number, then id; empty for an id that the log does not have.
    package func revisions(of id: WorkDay.ID) throws(LogError) -> [WorkDayRevision] {
        try reading { database in
            let stored = try StoredWorkDay.fetch(
                database,
                """
                SELECT \(StoredWorkDay.columns) FROM recorded_work_day
                WHERE work_day = ?1 ORDER BY number, uid
                """, [id])
            let parents = try Parents(
                of: id, table: "revision", column: "work_day", in: database)
            return try stored.map { stored in
                WorkDayRevision(
                    logged: stored.logged, parents: parents[stored.logged.revision],
                    isHead: parents.isHead(stored.logged.revision),
                    redactions: try stored.redactions.map(Redaction.init))
            }
        }
    }
}

extension Redaction {
    fileprivate init(_ text: RedactedText) throws {
        guard let field = TextField(rawValue: text.field), let instant = Instant(text.instant)
        else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
        self.init(
            field: field, author: text.author, recordedAt: instant, reason: text.reason)
    }
}

/// Which revision of one thing follows which, by their ids.
struct Parents {
    private var parents: [String: [String]] = [:]
    private var followed: Set<String> = []

    init(of id: String, table: String, column: String, in database: Database) throws {
        let rows = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT child.uid, older.uid FROM \(table) AS child
                    JOIN \(table)_parent AS link ON link.revision = child.id
                    JOIN \(table) AS older ON older.id = link.parent
                    WHERE child.\(column) = ? ORDER BY child.uid, older.uid
                    """), arguments: [id])
        for row in rows {
            parents[row[0], default: []].append(row[1])
            followed.insert(row[1])
        }
    }

    subscript(revision: String) -> [String] { parents[revision] ?? [] }

    func isHead(_ revision: String) -> Bool { !followed.contains(revision) }
}
