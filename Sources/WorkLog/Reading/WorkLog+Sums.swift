package import Basics
import GRDB
package import Targets

/// All work of one kind, unit, period and state: what the calculator adds up.
package struct OutputEntry: Hashable, Sendable {
    package let unit: Unit.ID
    package let kind: ActivityKind.ID
    package let firstDay: Day
    package let lastDay: Day
    package let quantity: Quantity
    package let status: WorkStatus
}

/// The kinds of work of one work day, for counts in which an outing is counted once.
package struct WorkDayKinds: Hashable, Sendable {
    package let workDay: WorkDay.ID
    package let lastDay: Day
    package let unit: Unit.ID
    package let status: WorkStatus
    /// Sorted; empty for a work day without outputs.
    package let kinds: [ActivityKind.ID]
}

extension WorkLog {
    /// Sums of outputs by unit, kind, days and status, sorted so; voided work left out.
    ///
    /// - Parameters:
    ///   - kinds: `nil` for all.
    ///   - day: only what ended on or before it; `nil` for all.
    package func outputSums(
        kinds: [ActivityKind.ID]? = nil, upTo day: Day? = nil
    ) throws(LogError) -> [OutputEntry] {
        try reading { database in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT unit, kind, first_day, last_day, status, sum(quantity)
                    FROM current_work_day AS held JOIN revision_output
                        ON revision = held.id
                    WHERE status <> 'voided' AND last_day <= ?1
                        AND (?2 IS NULL OR kind IN (SELECT value FROM json_each(?2)))
                    GROUP BY unit, kind, first_day, last_day, status
                    ORDER BY unit, kind, first_day, last_day, status
                    """)
            let rows = try Row.fetchCursor(
                statement,
                arguments: [day?.description ?? "9999-99-99", ListArgument.of(kinds)])
            var cells = RowCells(statement)
            var entries: [OutputEntry] = []
            while try rows.next() != nil {
                entries.append(
                    OutputEntry(
                        unit: cells.text(0), kind: cells.text(1), firstDay: try cells.day(2),
                        lastDay: try cells.day(3),
                        quantity: Quantity(thousandths: cells.integer(5)),
                        status: try WorkStatus(stored: cells.text(4))))
            }
            return entries
        }
    }

    /// The kinds of each work day that ends in a period, by last day, unit and id; voided ones
    /// left out.
    package func workDayKinds(in period: Period? = nil) throws(LogError) -> [WorkDayKinds] {
        try reading { database in
            let rows = try Row.fetchCursor(
                database.cachedStatement(
                    sql: """
                        SELECT work_day, last_day, unit, status,
                            (SELECT group_concat(kind, ' ') FROM revision_output
                                WHERE revision = held.id) AS kinds
                        FROM current_work_day AS held
                        WHERE status <> 'voided' AND last_day BETWEEN ?1 AND ?2
                        ORDER BY last_day, unit, work_day
                        """), arguments: period.bounds)
            var days = DayCells()
            var entries: [WorkDayKinds] = []
            while let row = try rows.next() {
                let kinds: String? = row[4]
                entries.append(
                    WorkDayKinds(
                        workDay: row[0], lastDay: try days.day(row[1]), unit: row[2],
                        status: try WorkStatus(stored: row[3]),
                        kinds: (kinds ?? "").split(separator: " ").map(String.init).sorted()))
            }
            return entries
        }
    }
}

extension WorkStatus {
    /// - Throws: when the database holds no such word.
    init(stored text: String) throws {
        guard let status = WorkStatus(rawValue: text) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        self = status
    }
}

extension Period? {
    /// Both ends for a `BETWEEN` over days, open ends far away.
    var bounds: StatementArguments {
        [self?.from?.description ?? "0000-00-00", self?.until?.description ?? "9999-99-99"]
    }
}
