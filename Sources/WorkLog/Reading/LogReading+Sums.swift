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

extension LogReading {
    /// Sums of outputs by unit, kind, days and status, sorted so; voided work left out.
    ///
    /// - Parameters:
    ///   - kinds: `nil` for all.
    ///   - day: only what ended on or before it; `nil` for all.
    package func outputSums(
        kinds: [ActivityKind.ID]? = nil, upTo day: Day? = nil
    ) throws(LogError) -> [OutputEntry] {
        try reading { database in
            try database.rows(
                """
                SELECT unit, kind, first_day, last_day, \(SafeSum.of("quantity")), status
                FROM current_work_day AS current JOIN revision_output ON revision = current.id
                WHERE status <> 'voided' AND last_day <= ?1
                    AND (?2 IS NULL OR kind IN (SELECT value FROM json_each(?2)))
                GROUP BY unit, kind, first_day, last_day, status
                ORDER BY unit, kind, first_day, last_day, status
                """, [day?.description ?? "9999-99-99", ListArgument.of(kinds)]
            ) { cells in
                OutputEntry(
                    unit: cells.text(), kind: cells.text(), firstDay: try cells.day(),
                    lastDay: try cells.day(), quantity: cells.quantity(), status: try cells.word())
            }
        }
    }

    /// On which days outings ended that are confirmed or reported, unit by unit.
    package func daysOfOutings(
        in period: Period
    ) throws(LogError) -> [(unit: Unit.ID, day: Day)] {
        try reading { database in
            try database.rows(
                """
                SELECT DISTINCT unit, last_day FROM current_work_day
                WHERE status IN ('confirmed', 'reported') AND last_day BETWEEN ?1 AND ?2
                ORDER BY unit, last_day
                """, Period?(period).bounds
            ) { cells in (cells.text(), try cells.day()) }
        }
    }

    /// The kinds of each work day that ends in a period, by last day, unit and id; voided ones
    /// left out.
    package func workDayKinds(in period: Period? = nil) throws(LogError) -> [WorkDayKinds] {
        try reading { database in
            try database.rows(
                """
                SELECT work_day, last_day, unit, status,
                    (SELECT group_concat(kind, ' ') FROM revision_output
                        WHERE revision = current.id) AS kinds
                FROM current_work_day AS current
                WHERE status <> 'voided' AND last_day BETWEEN ?1 AND ?2
                ORDER BY last_day, unit, work_day
                """, period.bounds
            ) { cells in
                WorkDayKinds(
                    workDay: cells.text(), lastDay: try cells.day(), unit: cells.text(),
                    status: try cells.word(),
                    kinds: cells.text().split(separator: " ").map(String.init).sorted())
            }
        }
    }
}

extension Period? {
    /// Both ends for a `BETWEEN` over days, open ends far away.
    var bounds: StatementArguments {
        [self?.from?.description ?? "", self?.until?.description ?? "9999-99-99"]
    }
}
