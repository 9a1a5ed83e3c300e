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

extension LogReading {
    /// Totals of people by unit, month and status, sorted so, of work days that end in a period;
    /// voided ones left out.
    package func forceTotals(in period: Period? = nil) throws(LogError) -> [ForceTotal] {
        try reading { database in
            try database.rows(
                """
                SELECT unit, substr(last_day, 1, 7) || '-01' AS month, status, count(*),
                    \(SafeSum.of("sessions")), \(SafeSum.of("people")), \(SafeSum.of("person_days"))
                FROM current_work_day
                WHERE status <> 'voided' AND last_day BETWEEN ?1 AND ?2
                GROUP BY unit, month, status ORDER BY unit, month, status
                """, period.bounds
            ) { cells in
                ForceTotal(
                    unit: cells.text(), month: try cells.day(), status: try cells.word(),
                    workDays: cells.count(), sessions: cells.count(), people: cells.countOrNil(),
                    personDays: cells.quantityOrNil())
            }
        }
    }

    /// Totals of contributions by unit, month, status, kind, material and donor, sorted so, of work
    /// days that end in a period; voided ones left out.
    package func contributionTotals(
        in period: Period? = nil
    ) throws(LogError) -> [ContributionTotal] {
        try reading { database in
            try database.rows(
                """
                SELECT unit, substr(last_day, 1, 7) || '-01' AS month, status, kind, name, measure,
                    donor, \(SafeSum.of("quantity")), \(SafeSum.of("value"))
                FROM current_work_day AS current JOIN revision_contribution
                    ON revision = current.id
                WHERE status <> 'voided' AND last_day BETWEEN ?1 AND ?2
                GROUP BY unit, month, status, kind, name, measure, donor
                ORDER BY unit, month, status, kind, name, measure, donor
                """, period.bounds
            ) { cells in
                ContributionTotal(
                    unit: cells.text(), month: try cells.day(), status: try cells.word(),
                    kind: try cells.word(), name: cells.textOrNil(), measure: cells.textOrNil(),
                    donor: cells.textOrNil().flatMap(DonorGroup.init(rawValue:)),
                    quantity: cells.quantity(), value: cells.quantityOrNil())
            }
        }
    }
}
