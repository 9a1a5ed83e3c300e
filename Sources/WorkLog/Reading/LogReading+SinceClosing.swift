package import Basics
import GRDB
package import Targets

extension LogReading {
    /// The work days of units and days of which the log received a revision after a closing: new
    /// ones, and those that said another day or unit before.
    ///
    /// What a merge brought is received when it is merged, whenever it was recorded.
    package func workDays(
        since closing: Closing, of units: [Unit.ID], from first: Day, until last: Day
    ) throws(LogError) -> [WorkDay.ID] {
        try reading { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT DISTINCT own.work_day FROM main.revision AS own
                    WHERE own.id IN (\(Self.receivedSince("revision")))
                        AND EXISTS (SELECT 1 FROM main.revision AS known
                            WHERE known.work_day = own.work_day
                                AND known.last_day BETWEEN ?2 AND ?3
                                AND known.unit IN (SELECT value FROM json_each(?4)))
                    ORDER BY own.work_day
                    """,
                arguments: [
                    closing.id, first.description, last.description, ListArgument.of(units),
                ])
        }
    }

    /// Whether the log received a work or a count of units after a closing.
    package func hasOfficeFacts(
        since closing: Closing, of units: [Unit.ID]
    ) throws(LogError) -> Bool {
        try reading { database in
            guard try database.logVersion() >= 3 else { return false }
            let found = ["work_item", "duty_count"].map { table in
                """
                EXISTS (SELECT 1 FROM main.\(table)
                    WHERE id IN (\(Self.receivedSince(table)))
                        AND unit IN (SELECT value FROM json_each(?2)))
                """
            }
            return try Bool.fetchOne(
                database, sql: "SELECT " + found.joined(separator: " OR "),
                arguments: [closing.id, ListArgument.of(units)]) ?? false
        }
    }

    /// The rows of a kind that stand in the chain behind the closing of the first argument.
    private static func receivedSince(_ kind: String) -> String {
        """
        SELECT later.row FROM main.closing
            JOIN main.chain AS made ON made.kind = 'closing' AND made.row = closing.id
            JOIN main.chain AS later ON later.number > made.number AND later.kind = '\(kind)'
        WHERE closing.uid = ?1
        """
    }
}
