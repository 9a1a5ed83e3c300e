package import Basics
import GRDB
package import Targets

/// An outing with work of one kind only.
package struct SingleKindOutput: Hashable, Sendable {
    package let kind: ActivityKind.ID
    package let quantity: Quantity
    package let personDays: Quantity
}

extension LogReading {
    /// Outings of one day with work of one kind and person-days, more than planned and not voided,
    /// in no order.
    package func singleKindOutputs() throws(LogError) -> [SingleKindOutput] {
        try reading { database in
            try database.rows(
                """
                SELECT kind, quantity, person_days
                FROM (SELECT revision, min(kind) AS kind, min(quantity) AS quantity
                    FROM revision_output GROUP BY revision HAVING count(*) = 1) AS single
                JOIN current_work_day AS current ON current.id = single.revision
                WHERE status NOT IN ('planned', 'voided') AND first_day = last_day
                    AND person_days > 0
                """
            ) { cells in
                SingleKindOutput(
                    kind: cells.text(), quantity: cells.quantity(), personDays: cells.quantity())
            }
        }
    }

    /// Work days that an office recorded something of at an instant, sorted.
    package func workDays(
        recordedBy author: String, at instant: Instant
    ) throws(LogError) -> [WorkDay.ID] {
        try reading { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT DISTINCT work_day FROM revision WHERE recorded_at = ? AND author = ?
                    ORDER BY work_day
                    """, arguments: [instant.description, author])
        }
    }
}
