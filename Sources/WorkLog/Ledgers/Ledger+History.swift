import GRDB
import Targets

extension LogReading {
    /// Every revision of the entry whose id begins so, by number, then id.
    ///
    /// - Throws: ``LogError/unknown(id:)``, ``LogError/severalIDs(prefix:ids:)``.
    package func history<Content: LedgerContent>(
        of _: Content.Type, idStarting prefix: String
    ) throws(LogError) -> [RevisionInHistory<Content>] {
        try reading { database in
            let ledger = Content.ledger
            let id = try ledger.tables.id(startingWith: prefix, database)
            let parents = try Parents(of: id, ledger.tables, in: database)
            let current = try String.fetchOne(
                database,
                sql: "SELECT uid FROM \(ledger.current) WHERE \(ledger.tables.entry) = ?",
                arguments: [id])
            return try ledger.fetch(
                database, "WHERE \(ledger.tables.entry) = ?1 ORDER BY number, uid", [id]
            ).map { stored in
                let uid = stored.revision.id
                return RevisionInHistory(
                    revision: stored.revision, parents: parents[uid], isHead: parents.isHead(uid),
                    isCurrent: uid == current, redactions: try stored.redactions.map(Redaction.init)
                )
            }
        }
    }

    /// Entries with more than one head: revisions that no other names as its parent.
    ///
    /// A correction, confirmation or void that is recorded after seeing them all decides.
    package func conflicts() throws(LogError) -> LogConflicts {
        try reading { database in
            LogConflicts(
                workDays: try WorkDay.ledger.conflicts(database),
                assessments: try Assessment.ledger.conflicts(database),
                recognitions: try Recognition.ledger.conflicts(database),
                workItems: try WorkItem.ledger.conflicts(database),
                dutyCounts: try DutyCount.ledger.conflicts(database))
        }
    }
}

extension Ledger {
    /// By id.
    fileprivate func conflicts(_ database: Database) throws -> [Conflict<Content>] {
        let heads = try fetch(
            database, from: "\(recorded(at: database.logVersion())) AS head",
            """
            WHERE head.\(tables.entry) IN (\(tables.contested)) AND \(tables.isHead("head"))
            ORDER BY head.\(tables.entry), number DESC, status = 'voided' DESC, uid DESC
            """)
        return Dictionary(grouping: heads.map(\.revision), by: \.content.id)
            .sorted { $0.key < $1.key }.map { Conflict(heads: $0.value) }
    }
}

extension Redaction {
    fileprivate init(_ text: RedactedText) throws {
        guard let field = TextField(rawValue: text.field), let instant = Instant(text.instant)
        else { throw UnreadableCell() }
        self.init(
            field: field, author: text.author, recordedAt: instant, reason: text.reason)
    }
}

/// Which revision of one entry follows which, by their ids.
private struct Parents {
    private var parents: [String: [String]] = [:]
    private var followed: Set<String> = []

    init(of id: String, _ ledger: LedgerTables, in database: Database) throws {
        let pairs = try database.rows(
            """
            SELECT child.uid, older.uid FROM \(ledger.table) AS child
            JOIN \(ledger.parents) AS link ON link.revision = child.id
            JOIN \(ledger.table) AS older ON older.id = link.parent
            WHERE child.\(ledger.entry) = ? ORDER BY child.uid, older.uid
            """, [id]
        ) { ($0.text(), $0.text()) }
        for (child, older) in pairs {
            parents[child, default: []].append(older)
            followed.insert(older)
        }
    }

    subscript(revision: String) -> [String] { parents[revision] ?? [] }

    func isHead(_ revision: String) -> Bool { !followed.contains(revision) }
}
