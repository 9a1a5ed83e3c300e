import Basics
import GRDB

/// How much of a log is seen: what was known by an instant, what is confirmed.
///
/// Every figure and every list that is read of the log then follows from that alone.
package struct LogView: Hashable, Codable, Sendable {
    /// Nothing that was recorded later is there; `nil` for all of it.
    package var knownBy: Instant?
    /// Work days that are not confirmed are not there.
    package var confirmedOnly: Bool

    /// - Parameters:
    ///   - knownBy: The default is `nil`, everything that is recorded.
    ///   - confirmedOnly: The default is `false`.
    package init(knownBy: Instant? = nil, confirmedOnly: Bool = false) {
        self.knownBy = knownBy
        self.confirmedOnly = confirmedOnly
    }

    package static let everything = LogView()
}

extension LogView {
    /// Lays views of the same names before the tables and views of the log, for one connection, in
    /// place of those of another view: SQLite looks a name up among what is temporary first.
    func apply(to database: Database, over other: LogView) throws {
        if other != .everything {
            let names = try String.fetchAll(
                database, sql: "SELECT name FROM temp.sqlite_schema WHERE type = 'view'")
            for name in names { try database.execute(sql: "DROP VIEW temp.\(name)") }
        }
        guard self != .everything else { return }
        if let knownBy {
            let known = "recorded_at <= '\(knownBy)'"
            try database.execute(
                sql: """
                    CREATE TEMP VIEW review_answer AS
                    SELECT * FROM main.review_answer WHERE \(known)
                    """)
            for ledger in try LedgerTables.all(in: database) {
                try database.execute(
                    sql: """
                        CREATE TEMP VIEW \(ledger.table) AS
                        SELECT * FROM main.\(ledger.table) AS own
                        WHERE own.\(known)
                            AND (own.number = 1 OR NOT EXISTS (\(ledger.ancestors(of: "own"))
                                WHERE NOT older.\(known)))
                        """)
            }
        }
        let version = try database.logVersion()
        guard Migration.all.indices.contains(version - 1) else { return }
        for view in Migration.all[version - 1].ofWork where knownBy != nil || view.isOfWorkDays {
            let isNarrowed = confirmedOnly && view.isOfCurrentWorkDays
            try database.execute(
                sql: "CREATE TEMP VIEW" + view.statement.dropFirst("CREATE VIEW".count)
                    + (isNarrowed ? " AND held.status = 'confirmed'" : ""))
        }
    }
}

extension LedgerTables {
    /// The revisions that a revision follows, near and far, as `older`.
    ///
    /// A revision is known once all of them are: a clock that was set back says otherwise of it.
    fileprivate func ancestors(of row: String) -> String {
        """
        WITH RECURSIVE ancestor (id) AS (
            SELECT parent FROM main.\(parents) WHERE revision = \(row).id
            UNION SELECT parent FROM main.\(parents) JOIN ancestor ON revision = ancestor.id)
        SELECT 1 FROM ancestor JOIN main.\(table) AS older ON older.id = ancestor.id
        """
    }
}

extension Migration {
    /// A statement of the schema that makes a view.
    fileprivate struct View {
        let statement: String

        /// Made of the sums beside the log, which know nothing of a view.
        var isOfSums: Bool { statement.hasPrefix("CREATE VIEW sums ") }
        var isOfWorkDays: Bool { statement.contains("work_day") }
        var isOfCurrentWorkDays: Bool { statement.hasPrefix("CREATE VIEW current_work_day ") }
    }

    fileprivate var ofWork: [View] { views.map(View.init).filter { !$0.isOfSums } }
}
