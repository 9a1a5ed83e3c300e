import Basics
import GRDB
import Targets

/// A revision with a day or a word that nobody can read: it is left out of what is read, and named.
package struct UnreadableRevision: Hashable, Sendable {
    /// Of the work day, the assessment or the recognition.
    package let entry: String
    package let number: Int
}

extension LogReading {
    /// Revisions that are left out of everything that is read, by entry and number.
    ///
    /// Only a file of an older program can have such: what is written today is checked first.
    package func unreadable() throws(LogError) -> [UnreadableRevision] {
        try reading { database in
            let isOld =
                try database.logVersion() >= 2 ? "format = 1" : "TRUE"
            return try UnreadableRevision.find(in: database, schema: "main", where: isOld)
        }
    }
}

extension UnreadableRevision {
    /// - Parameter condition: on the rows that are looked at.
    static func find(
        in database: Database, schema: String, where condition: String
    ) throws -> [UnreadableRevision] {
        let days: [String: [String]] = [
            "revision": ["first_day", "last_day", "confirmed_on"], "assessment": ["day"],
            "recognition": ["day", "withdrawn_on"],
            "work_item": ["day", "due", "state_on", "confirmed_on"],
            "duty_count": ["first_day", "day", "last_on"],
        ]
        var found: [UnreadableRevision] = []
        for ledger in try LedgerTables.all(in: database, schema) {
            let columns = days[ledger.table] ?? []
            try database.each(
                """
                SELECT \(ledger.entry), number, recorded_at, \(columns.joined(separator: ", "))
                FROM \(schema).\(ledger.table) WHERE \(condition) ORDER BY 1, 2
                """
            ) { cells in
                let (entry, number, instant) = (cells.text(), cells.count(), cells.text())
                let written = columns.compactMap { _ in cells.textOrNil() }
                guard Instant(instant) == nil || written.contains(where: { Day(iso: $0) == nil })
                else { return }
                found.append(UnreadableRevision(entry: entry, number: number))
            }
        }
        return found
    }
}
