import GRDB
package import Targets

/// One revision of an assessment or a recognition, with its place in the history.
package struct FactRevision<Fact: Hashable & Sendable>: Hashable, Sendable {
    /// The id of the revision (UUIDv7).
    package let revision: String
    package let fact: Fact
    /// 1 for the first revision, its parent's and one for every other.
    package let number: Int
    package let isVoided: Bool
    /// Who recorded the revision: a role or a login.
    package let author: String
    package let recordedAt: Instant
    /// Why it was withdrawn or voided.
    package let reason: String?
    /// Ids of the revisions that it follows.
    package let parents: [String]
    /// No other revision follows it.
    package let isHead: Bool
    /// It is the one that holds.
    package let isCurrent: Bool
}

extension WorkLog {
    /// Every revision of the assessment whose id begins so, by number, then id.
    ///
    /// - Throws: ``LogError/unknown(id:)``, ``LogError/severalIDs(start:ids:)``.
    package func assessmentRevisions(
        idStarting start: String
    ) throws(LogError) -> [FactRevision<Assessment>] {
        try factRevisions(start)
    }

    /// Every revision of the recognition whose id begins so, by number, then id.
    ///
    /// - Throws: ``LogError/unknown(id:)``, ``LogError/severalIDs(start:ids:)``.
    package func recognitionRevisions(
        idStarting start: String
    ) throws(LogError) -> [FactRevision<Recognition>] {
        try factRevisions(start)
    }

    private func factRevisions<Fact: LogFact>(
        _ start: String
    ) throws(LogError) -> [FactRevision<Fact>] {
        try reading { database in
            let table = Fact.table
            let id = try IDStart(start: start).id(in: table, column: table, database)
            let parents = try Parents(of: id, table: table, column: table, in: database)
            let statement = try database.makeStatement(
                sql: """
                    SELECT \(table), \(Fact.columns.joined(separator: ", ")), uid, number, status,
                        author, recorded_at, reason,
                        id IN (SELECT id FROM current_\(table) WHERE \(table) = ?1)
                    FROM \(table) WHERE \(table) = ?1 ORDER BY number, uid
                    """)
            let rows = try Row.fetchCursor(statement, arguments: [id])
            let end = Fact.columns.count + 1
            var cells = RowCells(statement)
            var revisions: [FactRevision<Fact>] = []
            while let row = try rows.next() {
                let uid: String = row[end]
                guard let instant = Instant(row[end + 4]) else {
                    throw DatabaseError(resultCode: .SQLITE_CORRUPT)
                }
                revisions.append(
                    FactRevision(
                        revision: uid, fact: try Fact(&cells), number: row[end + 1],
                        isVoided: row[end + 2] == "voided", author: row[end + 3],
                        recordedAt: instant, reason: row[end + 5], parents: parents[uid],
                        isHead: parents.isHead(uid), isCurrent: row[end + 6]))
            }
            return revisions
        }
    }
}
