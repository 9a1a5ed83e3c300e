package import Basics
import GRDB
package import Targets

/// Who came, summed over the work days of a unit and month in one state.
package struct ForceTotal: Hashable, Sendable {
    package let unit: Unit.ID
    /// The first day of the month in which the work days end.
    package let month: Day
    package let status: WorkStatus
    package let workDays: Int
    package let sessions: Int
    /// `nil` when none of the work days says.
    package let people: Int?
    /// `nil` when none of the work days says.
    package let personDays: Quantity?
}

/// What was given, summed over the work days of a unit and month in one state.
///
/// Material is summed by name and measure, and only what one donor group gave.
package struct ContributionTotal: Hashable, Sendable {
    package let unit: Unit.ID
    /// The first day of the month in which the work days end.
    package let month: Day
    package let status: WorkStatus
    package let kind: Contribution.Kind
    package let name: String?
    package let measure: String?
    package let donor: DonorGroup?
    package let quantity: Quantity
    /// Of material, where it is known, in đồng.
    package let value: Quantity?
}

extension WorkLog {
    /// Totals of people by unit, month and status, sorted so, of work days that end in a period;
    /// voided ones left out.
    package func forceTotals(in period: Period? = nil) throws(LogError) -> [ForceTotal] {
        try reading { database in
            var days = DayCells()
            return try Row.fetchAll(
                database.cachedStatement(
                    sql: """
                        SELECT unit, substr(last_day, 1, 7) || '-01' AS month, status, count(*),
                            sum(sessions), sum(people), sum(person_days)
                        FROM current_work_day
                        WHERE status <> 'voided' AND last_day BETWEEN ?1 AND ?2
                        GROUP BY unit, month, status ORDER BY unit, month, status
                        """), arguments: period.bounds
            ).map { row in
                let personDays: Int64? = row[6]
                return ForceTotal(
                    unit: row[0], month: try days.day(row[1]),
                    status: try WorkStatus(stored: row[2]), workDays: row[3], sessions: row[4],
                    people: row[5], personDays: personDays.map(Quantity.init(thousandths:)))
            }
        }
    }

    /// Totals of contributions by unit, month, status, kind, material and donor, sorted so, of work
    /// days that end in a period; voided ones left out.
    package func contributionTotals(
        in period: Period? = nil
    ) throws(LogError) -> [ContributionTotal] {
        try reading { database in
            var days = DayCells()
            return try Row.fetchAll(
                database.cachedStatement(
                    sql: """
                        SELECT unit, substr(last_day, 1, 7) || '-01' AS month, status, kind, name,
                            measure, donor, sum(quantity), sum(value)
                        FROM current_work_day AS held JOIN revision_contribution
                            ON revision = held.id
                        WHERE status <> 'voided' AND last_day BETWEEN ?1 AND ?2
                        GROUP BY unit, month, status, kind, name, measure, donor
                        ORDER BY unit, month, status, kind, name, measure, donor
                        """), arguments: period.bounds
            ).map { row in
                guard let kind = Contribution.Kind(rawValue: row[3]) else {
                    throw DatabaseError(resultCode: .SQLITE_CORRUPT)
                }
                let donor: String? = row[6]
                let value: Int64? = row[8]
                return ContributionTotal(
                    unit: row[0], month: try days.day(row[1]),
                    status: try WorkStatus(stored: row[2]), kind: kind, name: row[4],
                    measure: row[5], donor: donor.flatMap(DonorGroup.init(rawValue:)),
                    quantity: Quantity(thousandths: row[7]),
                    value: value.map(Quantity.init(thousandths:)))
            }
        }
    }
}
