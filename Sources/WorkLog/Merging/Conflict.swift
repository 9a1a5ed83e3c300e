import GRDB
package import Targets

/// An entry that went different ways in different logs, and that no later revision has decided.
package struct Conflict<Revision: Hashable & Sendable>: Hashable, Sendable {
    /// Of the work day, the assessment or the recognition.
    package let id: String
    /// Two or more; the first is the one that counts until somebody decides.
    package let heads: [Revision]
}

/// An assessment or a recognition as one revision of the log has it.
package struct LoggedFact<Fact: Hashable & Sendable>: Hashable, Sendable {
    /// The id of the revision.
    package let revision: String
    package let fact: Fact
    package let number: Int
    /// A role or a login.
    package let author: String
    package let recordedAt: Instant
    package let isVoided: Bool
    /// Why it was voided.
    package let reason: String?
}

/// All conflicts of a log, each kind by id.
package struct LogConflicts: Hashable, Sendable {
    package let workDays: [Conflict<LoggedWorkDay>]
    package let assessments: [Conflict<LoggedFact<Assessment>>]
    package let recognitions: [Conflict<LoggedFact<Recognition>>]

    package var count: Int { workDays.count + assessments.count + recognitions.count }
}

extension WorkLog {
    /// Entries with more than one head: revisions that no other names as its parent.
    ///
    /// A correction, confirmation or void that is recorded after seeing them all decides.
    package func conflicts() throws(LogError) -> LogConflicts {
        try reading { database in
            let workDays = try StoredWorkDay.fetch(
                database,
                """
                SELECT \(StoredWorkDay.columns) FROM recorded_work_day AS held
                WHERE \(Ledger.workDays.isContestedHead("held"))
                """, [])
            return LogConflicts(
                workDays: Self.conflicts(workDays.map(\.logged), \.workDay.id),
                assessments: try Self.factConflicts(database, \.id),
                recognitions: try Self.factConflicts(database, \.id))
        }
    }

    private static func factConflicts<Fact: LogFact>(
        _ database: Database, _ id: (Fact) -> String
    ) throws -> [Conflict<LoggedFact<Fact>>] {
        let statement = try database.makeStatement(
            sql: """
                SELECT \(Fact.table), \(Fact.columns.joined(separator: ", ")), uid, number, author,
                    recorded_at, status, reason
                FROM \(Fact.table) AS held
                WHERE \(Ledger.facts(of: Fact.self).isContestedHead("held"))
                """)
        let rows = try Row.fetchCursor(statement)
        let end = Fact.columns.count + 1
        var cells = RowCells(statement)
        var facts: [LoggedFact<Fact>] = []
        while let row = try rows.next() {
            guard let instant = Instant(row[end + 3] as String) else {
                throw DatabaseError(resultCode: .SQLITE_CORRUPT)
            }
            facts.append(
                LoggedFact(
                    revision: row[end], fact: try Fact(&cells), number: row[end + 1],
                    author: row[end + 2], recordedAt: instant,
                    isVoided: row[end + 4] as String == "voided", reason: row[end + 5]))
        }
        return conflicts(facts) { id($0.fact) }
    }

    /// Groups neighbours of one id.
    private static func conflicts<Revision>(
        _ heads: [Revision], _ id: (Revision) -> String
    ) -> [Conflict<Revision>] {
        Dictionary(grouping: heads, by: id).sorted { $0.key < $1.key }
            .map { Conflict(id: $0.key, heads: $0.value) }
    }
}

extension Ledger {
    /// Heads of entries that have several, the winner of each first.
    fileprivate func isContestedHead(_ row: String) -> String {
        """
        \(row).\(entry) IN (\(contested)) AND \(isHead(row))
        ORDER BY \(row).\(entry), number DESC, status = 'voided' DESC, uid DESC
        """
    }
}
