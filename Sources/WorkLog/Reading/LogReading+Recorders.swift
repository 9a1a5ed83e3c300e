import GRDB
package import Targets

extension LogReading {
    /// The offices that recorded what work days say, by id, sorted: whoever only confirmed,
    /// disputed or voided one, or took that back, is not one of them.
    ///
    /// - Parameter ids: `nil` for all work days.
    package func recorders(
        of ids: [WorkDay.ID]? = nil
    ) throws(LogError) -> [WorkDay.ID: [String]] {
        try reading { database in
            var recorders: [WorkDay.ID: [String]] = [:]
            try database.each(
                """
                SELECT DISTINCT work_day, author FROM revision AS own
                WHERE (number = 1 OR status IN ('planned', 'reported')
                    AND NOT \(Self.takesBack("own"))) AND \(Self.isAsked(ids))
                ORDER BY work_day, author
                """, [ListArgument.of(ids)]
            ) { recorders[$0.text(), default: []].append($0.text()) }
            return recorders
        }
    }

    /// Whether a revision says of what was done what the one before it says, which was confirmed,
    /// disputed or voided.
    private static func takesBack(_ row: String) -> String {
        let columns =
            ["first_day", "last_day", "unit", "programme", "organiser", "sessions", "people"]
            + ["officials", "armed_forces", "union_members", "residents", "person_days"]
        func list(_ row: String) -> String {
            columns.map { "\(row).\($0)" }.joined(separator: ", ")
        }
        func parts(_ row: String) -> String {
            let tables = [
                ("revision_output", "kind, quantity", "TRUE"),
                ("revision_contribution", "kind, quantity, name, measure, value", "TRUE"),
                ("revision_text", "field, text", "field IN ('note', 'place')"),
            ]
            return tables.map { table, columns, isAsked in
                """
                (SELECT json_group_array(json_array(\(columns))) FROM (SELECT * FROM \(table)
                    WHERE revision = \(row).id AND \(isAsked) ORDER BY 1, 2))
                """
            }.joined(separator: ", ")
        }
        return """
            EXISTS (SELECT 1 FROM revision_parent AS pair JOIN revision AS older
                    ON older.id = pair.parent
                WHERE pair.revision = \(row).id
                    AND older.status IN ('confirmed', 'disputed', 'voided')
                    AND (\(list(row)), \(parts(row))) IS (\(list("older")), \(parts("older"))))
            """
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
