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
                WHERE (status <> 'confirmed' OR number = 1) AND \(Self.isAsked(ids))
                ORDER BY work_day, author
                """, [ListArgument.of(ids)]
            ) { recorders[$0.text(), default: []].append($0.text()) }
            return recorders
        }
    }

    /// Everybody who recorded something of a work day, sorted.
    ///
    /// - Parameter ids: of these; the default is `nil`, of all work days.
    package func authors(of ids: [WorkDay.ID]? = nil) throws(LogError) -> [String] {
        try reading {
            try String.fetchAll(
                $0,
                sql: """
                    SELECT DISTINCT author FROM revision WHERE \(Self.isAsked(ids))
                    ORDER BY author
                    """, arguments: [ListArgument.of(ids)])
        }
    }

    /// Some work days are looked up by their ids, one after the other.
    private static func isAsked(_ ids: [WorkDay.ID]?) -> String {
        ids == nil ? "?1 IS NULL" : "work_day IN (SELECT value FROM json_each(?1))"
    }

    /// The work days of which some of the authors recorded something, and who of them.
    package func works(of authors: [String]) throws(LogError) -> [WorkDay.ID: [String]] {
        guard !authors.isEmpty else { return [:] }
        return try reading { database in
            var works: [WorkDay.ID: [String]] = [:]
            try database.each(
                """
                SELECT DISTINCT work_day, author FROM revision
                WHERE author IN (SELECT value FROM json_each(?)) ORDER BY work_day, author
                """, [ListArgument.of(authors)]
            ) { works[$0.text(), default: []].append($0.text()) }
            return works
        }
    }
}
