import Basics
import GRDB
import Targets

/// What a sum beside the log is of: a month or a year in which work days end.
enum SumSpan: String, CaseIterable {
    case month, year

    var workTable: String { "\(rawValue)_sum" }
    var forceTable: String { "\(rawValue)_force" }
    /// How much of a day names it.
    fileprivate var letters: Int { self == .month ? 7 : 4 }

    /// What a day lies in.
    func name(of day: Day) -> String { String(day.description.prefix(letters)) }

    /// Those that a version of the schema has.
    static func known(at version: Int) -> [SumSpan] { version >= 4 ? allCases : [.month] }
}

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
    private static func ofWork(_ span: SumSpan, _ some: String? = nil) -> String {
        """
        SELECT kind, status, unit, programme, substr(last_day, 1, \(span.letters)) AS span,
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
        GROUP BY kind, status, unit, programme, span
        """
    }

    private static func ofForce(_ span: SumSpan, _ some: String? = nil) -> String {
        """
        SELECT status, unit, programme, substr(last_day, 1, \(span.letters)) AS span,
            count(*) AS work_days, \(SafeSum.of("sessions")) AS sessions,
            \(["people", "officials", "armed_forces", "union_members", "residents", "person_days"]
                .map { "coalesce(\(SafeSum.of($0)), 0) AS \($0), count(\($0)) AS \($0)_said" }.joined(separator: ", "))
        FROM \(counting(some)) GROUP BY status, unit, programme, span
        """
    }

    /// Makes the sums anew from the log.
    static func rebuild(_ database: Database) throws {
        for span in SumSpan.known(at: try database.logVersion()) {
            try database.execute(
                sql: """
                    DELETE FROM main.\(span.workTable);
                    DELETE FROM main.\(span.forceTable);
                    INSERT INTO main.\(span.workTable) \(ofWork(span));
                    INSERT INTO main.\(span.forceTable) \(ofForce(span));
                    """)
        }
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
        for span in SumSpan.known(at: try database.logVersion()) {
            // The WHERE tells SQLite's parser that no join goes on there.
            try database.execute(
                sql: """
                    INSERT INTO main.\(span.workTable)
                    SELECT kind, status, unit, programme, span, \(signed(["quantity", "outings"]))
                    FROM (\(ofWork(span, some))) WHERE TRUE \(SumChanges.addsWork);
                    INSERT INTO main.\(span.forceTable)
                    SELECT status, unit, programme, span, \(signed(force))
                    FROM (\(ofForce(span, some))) WHERE TRUE \(SumChanges.addsForce);
                    """)
        }
    }

    /// Cells that stand otherwise beside the log than they follow from it, the first of them.
    static func difference(_ database: Database) throws -> String? {
        for span in SumSpan.known(at: try database.logVersion()) {
            if let cell = try difference(span, database) { return cell }
        }
        return nil
    }

    private static func difference(_ span: SumSpan, _ database: Database) throws -> String? {
        try String.fetchOne(
            database,
            sql: """
                SELECT kind || ' ' || status || ' ' || unit || ' ' || span FROM (
                    SELECT * FROM (\(ofWork(span)))
                    EXCEPT SELECT * FROM main.\(span.workTable) WHERE outings <> 0)
                UNION ALL
                SELECT kind || ' ' || status || ' ' || unit || ' ' || \(span) FROM (
                    SELECT * FROM main.\(span.workTable) WHERE outings <> 0 OR quantity <> 0
                    EXCEPT SELECT * FROM (\(ofWork(span))))
                UNION ALL
                SELECT status || ' ' || unit || ' ' || span FROM (
                    SELECT * FROM (\(ofForce(span))) EXCEPT SELECT * FROM main.\(span.forceTable))
                UNION ALL
                SELECT status || ' ' || unit || ' ' || \(span) FROM (
                    SELECT * FROM main.\(span.forceTable) WHERE work_days <> 0
                    EXCEPT SELECT * FROM (\(ofForce(span))))
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
