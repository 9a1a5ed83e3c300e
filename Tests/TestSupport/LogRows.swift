import GRDB

/// How many rows a log has, where what they say does not matter.
package enum LogRows {
    /// Rows of revisions and their parts, in a file that is sound (`integrity_check`)
    /// and in which every part has its revision (`foreign_key_check`).
    ///
    /// - Parameter path: of the file; a write that was cut off is undone first, as by any program.
    /// - Throws: ``LogContents/Unsound``.
    package static func count(of path: String) throws -> Int {
        try DatabaseQueue(path: path).read { database in
            let integrity = try String.fetchAll(database, sql: "PRAGMA integrity_check")
            guard integrity == ["ok"] else {
                throw LogContents.Unsound(description: integrity.joined(separator: "\n"))
            }
            let alone = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
            guard alone.isEmpty else { throw LogContents.Unsound(description: "\(alone)") }
            return try Int.fetchOne(
                database,
                sql: """
                    SELECT (SELECT count(*) FROM revision) + (SELECT count(*) FROM revision_output)
                        + (SELECT count(*) FROM revision_contribution)
                        + (SELECT count(*) FROM revision_text)
                    """) ?? 0
        }
    }
}
