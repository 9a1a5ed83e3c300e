package import Basics
import GRDB
package import Targets

/// One output of a confirmed work day of one day, with who came.
package struct LoggedOutput: Hashable, Sendable {
    package let unit: Unit.ID
    package let day: Day
    package let kind: ActivityKind.ID
    package let quantity: Quantity
    /// `nil` when the work day does not say.
    package let people: Int?
    /// `nil` when the work day does not say.
    package let personDays: Quantity?
    /// How many kinds of work the work day has.
    package let kinds: Int
}

/// Person-days of a unit over the same days in one state.
package struct LabourEntry: Hashable, Sendable {
    package let unit: Unit.ID
    package let firstDay: Day
    package let lastDay: Day
    package let personDays: Quantity
    package let status: WorkStatus
}

extension LogReading {
    /// Outputs of confirmed work days of one day each, by day, unit and id: what paces and unit
    /// rates are learnt from.
    ///
    /// - Parameter day: up to this day.
    package func confirmedOutputs(upTo day: Day) throws(LogError) -> [LoggedOutput] {
        try reading { database in
            try database.rows(
                """
                SELECT unit, first_day, kind, quantity, people, person_days,
                    (SELECT count(*) FROM revision_output AS own WHERE own.revision = current.id)
                FROM current_work_day AS current JOIN revision_output ON revision = current.id
                WHERE status = 'confirmed' AND first_day = last_day AND last_day <= ?1
                ORDER BY first_day, unit, work_day, kind
                """, [day.description]
            ) { cells in
                LoggedOutput(
                    unit: cells.text(), day: try cells.day(), kind: cells.text(),
                    quantity: cells.quantity(), people: cells.countOrNil(),
                    personDays: cells.quantityOrNil(), kinds: cells.count())
            }
        }
    }

    /// Person-days by unit, days and status, sorted so; voided work left out.
    ///
    /// - Parameter day: only what ended on or before it.
    package func labour(upTo day: Day) throws(LogError) -> [LabourEntry] {
        try reading { database in
            try database.rows(
                """
                SELECT unit, first_day, last_day, \(SafeSum.of("person_days")), status FROM current_work_day
                WHERE status <> 'voided' AND last_day <= ?1 AND person_days > 0
                GROUP BY unit, first_day, last_day, status
                ORDER BY unit, first_day, last_day, status
                """, [day.description]
            ) { cells in
                LabourEntry(
                    unit: cells.text(), firstDay: try cells.day(), lastDay: try cells.day(),
                    personDays: cells.quantity(), status: try cells.word())
            }
        }
    }
}
