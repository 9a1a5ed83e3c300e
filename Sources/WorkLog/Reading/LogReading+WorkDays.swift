import Basics
import GRDB
package import Targets

extension LogReading {
    /// The id of another work day of the same day, unit, place, programme and organiser, if there
    /// is one that is not voided.
    package func twin(of workDay: WorkDay) throws(LogError) -> WorkDay.ID? {
        try reading { try workDay.twin(in: $0) }
    }

    /// Current work days, by first day, unit and id.
    package func workDays(_ filter: WorkDayFilter = WorkDayFilter()) throws(LogError)
        -> [LoggedWorkDay]
    {
        try reading { database in
            try WorkDay.ledger.fetch(
                database, from: WorkDay.ledger.current,
                "WHERE \(WorkDayFilter.condition) \(WorkDayFilter.order)", filter.arguments
            ).map(\.revision)
        }
    }

    /// Where the current work days stand, in the order of ``workDays(_:)``: an index by which a page
    /// of a long list is read without the others.
    package func rows(of filter: WorkDayFilter) throws(LogError) -> [Int64] {
        try reading { database in
            try Int64.fetchAll(
                database,
                sql: """
                    SELECT id FROM \(WorkDay.ledger.current)
                    WHERE \(WorkDayFilter.condition) \(WorkDayFilter.order)
                    """,
                arguments: filter.arguments)
        }
    }

    /// The work day as it stands now of which a revision was written by a request; `nil` for a request
    /// that was not written.
    package func workDay(ofRequest request: String) throws(LogError) -> LoggedWorkDay? {
        try reading { database in
            guard try database.logVersion() >= 2,
                let id = try String.fetchOne(
                    database, sql: "SELECT work_day FROM main.revision WHERE request = ?",
                    arguments: [request])
            else { return nil }
            return try WorkDay.ledger.current(of: [id], in: database)[id]?.revision
        }
    }

    /// Ids of work days, assessments and recognitions that the log does not have.
    package func missing(of ids: Set<String>) throws(LogError) -> Set<String> {
        try reading { database in
            let known = try LedgerTables.all(in: database).map { ledger in
                try String.fetchSet(
                    database,
                    sql: """
                        SELECT \(ledger.entry) FROM \(ledger.table)
                        WHERE \(ledger.entry) IN (SELECT value FROM json_each(?))
                        """, arguments: [ListArgument.of(ids.sorted())])
            }
            return known.reduce(ids) { $0.subtracting($1) }
        }
    }

    /// When the last revision of a work day was recorded in this file; `nil` for a log without any.
    ///
    /// What merges brought does not count: the clocks of others may say anything.
    package func lastRecorded() throws(LogError) -> Instant? {
        try reading { database in
            guard try database.logVersion() >= 2 else {
                return try String.fetchOne(database, sql: "SELECT max(recorded_at) FROM revision")
                    .flatMap(Instant.init)
            }
            var number = Int64.max
            while let link = try database.rows(
                """
                SELECT kind, row, (SELECT first FROM main.merging WHERE id = row) FROM main.chain
                WHERE number < ? AND kind IN ('revision', 'merging') ORDER BY number DESC LIMIT 1
                """, [number], { ($0.text(), $0.integer(), $0.integer()) }
            ).first {
                guard link.0 == "merging" else {
                    return try String.fetchOne(
                        database, sql: "SELECT recorded_at FROM main.revision WHERE id = ?",
                        arguments: [link.1]
                    ).flatMap(Instant.init)
                }
                // What it brought stands before it in the chain.
                guard link.2 < number else { return nil }
                number = link.2
            }
            return nil
        }
    }

    /// The current revision of a work day; `nil` for an id that the log does not have.
    package func workDay(_ id: WorkDay.ID) throws(LogError) -> LoggedWorkDay? {
        try reading { try WorkDay.ledger.current(of: [id], in: $0)[id]?.revision }
    }

    /// The one work day whose id begins so, as people shorten ids.
    ///
    /// - Throws: ``LogError/unknown(id:)``, ``LogError/severalIDs(prefix:ids:)``.
    package func workDay(idStarting prefix: String) throws(LogError) -> LoggedWorkDay {
        try reading { database in
            let id = try WorkDay.ledger.tables.id(startingWith: prefix, database)
            guard let found = try WorkDay.ledger.current(of: [id], in: database)[id] else {
                throw LogError.unknown(id: prefix)
            }
            return found.revision
        }
    }
}

extension WorkDayFilter {
    static let condition = """
        (?1 IS NULL OR work_day IN (SELECT value FROM json_each(?1)))
            AND (?2 IS NULL OR unit IN (SELECT value FROM json_each(?2)))
            AND last_day >= ?3 AND first_day <= ?4
            AND status IN (SELECT value FROM json_each(?5))
            AND (?6 IS NULL OR EXISTS (SELECT 1 FROM revision_output
                WHERE revision = id AND kind IN (SELECT value FROM json_each(?6))))
        """

    /// By first day, unit and id.
    static let order = "ORDER BY first_day, unit, work_day"

    var arguments: StatementArguments {
        let wanted = statuses ?? WorkStatus.allCases.filter { $0 != .voided }
        return [
            ListArgument.of(ids), ListArgument.of(units),
            period?.from?.description ?? "", period?.until?.description ?? "9999-99-99",
            ListArgument.of(wanted.map(\.rawValue)), ListArgument.of(kinds),
        ]
    }
}
