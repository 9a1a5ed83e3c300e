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
    package func singleKindOutputs(
        of kinds: [ActivityKind.ID]
    ) throws(LogError) -> [SingleKindOutput] {
        guard !kinds.isEmpty else { return [] }
        return try reading { database in
            try database.rows(
                """
                SELECT kind, quantity, person_days
                FROM (SELECT revision, min(kind) AS kind, min(quantity) AS quantity
                    FROM revision_output GROUP BY revision
                    HAVING count(*) = 1 AND min(kind) IN (SELECT value FROM json_each(?))) AS single
                JOIN current_work_day AS current ON current.id = single.revision
                WHERE status NOT IN ('planned', 'voided') AND first_day = last_day
                    AND person_days > 0
                """, [ListArgument.of(kinds)]
            ) { cells in
                SingleKindOutput(
                    kind: cells.text(), quantity: cells.quantity(), personDays: cells.quantity())
            }
        }
    }

    /// Work days that an office recorded something of at an instant, sorted; `nil` for more than so
    /// many revisions of them.
    package func workDays(
        recordedBy author: String, at instant: Instant, atMost limit: Int
    ) throws(LogError) -> [WorkDay.ID]? {
        try reading { database in
            let ids = try String.fetchAll(
                database,
                sql: "SELECT work_day FROM revision WHERE recorded_at = ? AND author = ? LIMIT ?",
                arguments: [instant.description, author, limit + 1])
            return ids.count > limit ? nil : Set(ids).sorted()
        }
    }
}
