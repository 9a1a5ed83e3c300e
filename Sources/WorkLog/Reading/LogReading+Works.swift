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
        try workDaysOfWorks("work_item IS NOT NULL AND last_day <= ?1", day.description)
    }

    /// Work days in force that name one work, by first day and id.
    package func workDays(of work: WorkItem.ID) throws(LogError) -> [LoggedWorkDay] {
        try workDaysOfWorks("work_item = ?1", work)
    }

    private func workDaysOfWorks(
        _ condition: String, _ argument: String
    ) throws(LogError) -> [LoggedWorkDay] {
        try reading { database in
            guard try database.logVersion() >= WorkItem.ledger.tables.since else { return [] }
            return try WorkDay.ledger.fetch(
                database, from: WorkDay.ledger.current,
                """
                WHERE \(condition) AND status <> 'voided' ORDER BY first_day, work_day
                """, [argument]
            ).map(\.revision)
        }
    }
}
