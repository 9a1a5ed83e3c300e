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

extension WorkLog {
    /// Outputs of confirmed work days of one day each, by day, unit and id: what paces and unit
    /// rates are learnt from.
    ///
    /// - Parameter day: up to this day.
    package func confirmedOutputs(upTo day: Day) throws(LogError) -> [LoggedOutput] {
        try reading { database in
            let rows = try Row.fetchCursor(
                database.cachedStatement(
                    sql: """
                        SELECT unit, first_day, kind, quantity, people, person_days,
                            (SELECT count(*) FROM revision_output AS own
                                WHERE own.revision = held.id)
                        FROM current_work_day AS held JOIN revision_output
                            ON revision = held.id
                        WHERE status = 'confirmed' AND first_day = last_day AND last_day <= ?1
                        ORDER BY first_day, unit, work_day, kind
                        """), arguments: [day.description])
            var days = DayCells()
            var outputs: [LoggedOutput] = []
            while let row = try rows.next() {
                let personDays: Int64? = row[5]
                outputs.append(
                    LoggedOutput(
                        unit: row[0], day: try days.day(row[1]), kind: row[2],
                        quantity: Quantity(thousandths: row[3]), people: row[4],
                        personDays: personDays.map(Quantity.init(thousandths:)), kinds: row[6]))
            }
            return outputs
        }
    }

    /// Person-days by unit, days and status, sorted so; voided work left out.
    ///
    /// - Parameter day: only what ended on or before it.
    package func labour(upTo day: Day) throws(LogError) -> [LabourEntry] {
        try reading { database in
            var days = DayCells()
            return try Row.fetchAll(
                database.cachedStatement(
                    sql: """
                        SELECT unit, first_day, last_day, status, sum(person_days)
                        FROM current_work_day
                        WHERE status <> 'voided' AND last_day <= ?1 AND person_days > 0
                        GROUP BY unit, first_day, last_day, status
                        ORDER BY unit, first_day, last_day, status
                        """), arguments: [day.description]
            ).map { row in
                LabourEntry(
                    unit: row[0], firstDay: try days.day(row[1]), lastDay: try days.day(row[2]),
                    personDays: Quantity(thousandths: row[4]),
                    status: try WorkStatus(stored: row[3]))
            }
        }
    }
}
