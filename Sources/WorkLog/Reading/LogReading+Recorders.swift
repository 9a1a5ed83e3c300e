import GRDB
package import Targets

extension LogReading {
    /// The offices that recorded what work days say, by id, sorted: whoever only typed in a
    /// confirmation is not one of them.
    ///
    /// - Parameter ids: `nil` for all work days.
    package func recorders(
        of ids: [WorkDay.ID]? = nil
    ) throws(LogError) -> [WorkDay.ID: [String]] {
        try reading { database in
            var recorders: [WorkDay.ID: [String]] = [:]
            try database.each(
                """
                SELECT DISTINCT work_day, author FROM revision
                WHERE (status <> 'confirmed' OR number = 1)
                    AND (?1 IS NULL OR work_day IN (SELECT value FROM json_each(?1)))
                ORDER BY work_day, author
                """, [ListArgument.of(ids)]
            ) { recorders[$0.text(), default: []].append($0.text()) }
            return recorders
        }
    }
}
