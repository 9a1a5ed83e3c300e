package import Basics
import GRDB
package import Targets

extension LogReading {
    /// Works in force that began on or before a day, in the order in which they were recorded; `nil`
    /// for all.
    package func workItems(upTo day: Day? = nil) throws(LogError) -> [WorkItem] {
        try recorded(upTo: day)
    }

    /// Counts in force of periods that ended on or before a day, in the order in which they were
    /// recorded; `nil` for all.
    package func dutyCounts(upTo day: Day? = nil) throws(LogError) -> [DutyCount] {
        try recorded(upTo: day)
    }

    /// Work days in force that name a work and ended by a day, by first day and id.
    package func workDaysOfWorks(upTo day: Day) throws(LogError) -> [LoggedWorkDay] {
        try reading { database in
            guard try database.logVersion() >= WorkItem.ledger.tables.since else { return [] }
            return try WorkDay.ledger.fetch(
                database, from: WorkDay.ledger.current,
                """
                WHERE work_item IS NOT NULL AND status <> 'voided' AND last_day <= ?1
                ORDER BY first_day, work_day
                """, [day.description]
            ).map(\.revision)
        }
    }
}
