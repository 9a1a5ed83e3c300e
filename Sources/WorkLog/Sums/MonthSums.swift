import Basics
import GRDB
import Targets

/// The sums that stand beside the log, as they follow from it.
enum MonthSums {
    /// What counts, as the queries below take it: work days that are not voided.
    ///
    /// - Parameter some: a table of the ids of those that are asked for; `nil` for all.
    private static func counting(_ some: String?) -> String {
        let asked = some.map { " AND work_day IN (SELECT work_day FROM \($0))" } ?? ""
        return "current_work_day WHERE status <> 'voided'" + asked
    }

    /// The sums of outputs and contributions, from the log.
    private static func ofWork(_ some: String? = nil) -> String {
        """
        SELECT kind, status, unit, programme, substr(last_day, 1, 7) AS month,
            \(SafeSum.of("quantity")) AS quantity, count(*) AS outings
        FROM (
            SELECT part.kind, status, unit, programme, last_day, part.quantity
            FROM (SELECT * FROM \(counting(some))) AS current
                JOIN revision_output AS part ON part.revision = current.id
            UNION ALL
            SELECT CASE WHEN kind <> 'vat-lieu' THEN kind WHEN value IS NOT NULL
                    THEN 'vat-lieu-quy-tien' ELSE 'vat-lieu\t' || name || '\t' || measure END,
                status, unit, programme, last_day, iif(kind = 'vat-lieu', coalesce(value, quantity),
                    quantity)
            FROM (SELECT id, status, unit, programme, last_day FROM \(counting(some))) AS current
                JOIN revision_contribution AS part ON part.revision = current.id
            WHERE donor IS NOT 'ngan-sach')
        GROUP BY kind, status, unit, programme, month
        """
    }

    private static func ofForce(_ some: String? = nil) -> String {
        """
        SELECT status, unit, programme, substr(last_day, 1, 7) AS month,
            count(*) AS work_days, \(SafeSum.of("sessions")) AS sessions,
            \(["people", "officials", "armed_forces", "union_members", "residents", "person_days"]
                .map { "coalesce(\(SafeSum.of($0)), 0) AS \($0), count(\($0)) AS \($0)_said" }.joined(separator: ", "))
        FROM \(counting(some)) GROUP BY status, unit, programme, month
        """
    }

    /// Makes the sums anew from the log.
    static func rebuild(_ database: Database) throws {
        try database.execute(
            sql: """
                DELETE FROM main.month_sum;
                DELETE FROM main.month_force;
                INSERT INTO main.month_sum \(ofWork());
                INSERT INTO main.month_force \(ofForce());
                """)
    }

    /// Counts some work days as they now stand in the log.
    ///
    /// - Parameters:
    ///   - sign: 1, or -1 for no more.
    ///   - some: a table of their ids.
    static func count(_ sign: Int, _ some: String, in database: Database) throws {
        let force = SumChanges.forceColumns
        func signed(_ columns: [String]) -> String {
            columns.map { "\(sign) * \($0)" }.joined(separator: ", ")
        }
        // The WHERE tells SQLite's parser that no join goes on there.
        try database.execute(
            sql: """
                INSERT INTO main.month_sum
                SELECT kind, status, unit, programme, month, \(signed(["quantity", "outings"]))
                FROM (\(ofWork(some))) WHERE TRUE \(SumChanges.addsWork);
                INSERT INTO main.month_force
                SELECT status, unit, programme, month, \(signed(force))
                FROM (\(ofForce(some))) WHERE TRUE \(SumChanges.addsForce);
                """)
    }

    /// Cells that stand otherwise beside the log than they follow from it, the first of them.
    static func difference(_ database: Database) throws -> String? {
        try String.fetchOne(
            database,
            sql: """
                SELECT kind || ' ' || status || ' ' || unit || ' ' || month FROM (
                    SELECT * FROM (\(ofWork())) EXCEPT SELECT * FROM main.month_sum WHERE outings <> 0)
                UNION ALL
                SELECT kind || ' ' || status || ' ' || unit || ' ' || month FROM (
                    SELECT * FROM main.month_sum WHERE outings <> 0 OR quantity <> 0
                    EXCEPT SELECT * FROM (\(ofWork())))
                UNION ALL
                SELECT status || ' ' || unit || ' ' || month FROM (
                    SELECT * FROM (\(ofForce())) EXCEPT SELECT * FROM main.month_force)
                UNION ALL
                SELECT status || ' ' || unit || ' ' || month FROM (
                    SELECT * FROM main.month_force WHERE work_days <> 0
                    EXCEPT SELECT * FROM (\(ofForce())))
                LIMIT 1
                """)
    }
}

/// Sums in SQL that never fail: what does not fit into 64 bits becomes the largest number.
enum SafeSum {
    /// The sum of a column of whole numbers; NULL where there is none, as SQL's own.
    static func of(_ column: String) -> String {
        """
        CASE WHEN count(\(column)) = 0 THEN NULL WHEN total(\(column)) < 9e18
            THEN (sum(\(column) >> 32) << 32) + sum(\(column) & 4294967295)
            ELSE \(Int64.max) END
        """
    }
}
