import GRDB

/// Everything that a log says, whatever the keys that its rows have in this one file: logs that
/// hold the same history have equal contents.
///
/// Reading makes sure that the file is sound (`integrity_check`) and that every part has its
/// revision (`foreign_key_check`).
package struct LogContents: Equatable, Sendable {
    /// What a file has that no log should have.
    package struct Unsound: Error, CustomStringConvertible {
        package let description: String
    }

    /// One a row of the log, sorted in each table.
    package let lines: [String]

    /// - Parameter path: of the file; a write that was cut off is undone first, as by any program.
    /// - Throws: ``Unsound``.
    package init(of path: String) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        lines = try queue.read { database in
            let integrity = try String.fetchAll(database, sql: "PRAGMA integrity_check")
            guard integrity == ["ok"] else {
                throw Unsound(description: integrity.joined(separator: "\n"))
            }
            let alone = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
            guard alone.isEmpty else { throw Unsound(description: "\(alone)") }
            return try Self.queries(database).flatMap {
                try String.fetchAll(database, sql: $0 + " ORDER BY 1")
            }
        }
    }

    /// Lines of this that the other has not, and the other way round: for messages of tests.
    package func differences(from other: LogContents) -> String {
        let (mine, theirs) = (Set(lines), Set(other.lines))
        let only = mine.subtracting(theirs).sorted().map { "< \($0)" }
        let missing = theirs.subtracting(mine).sorted().map { "> \($0)" }
        return (only + missing).prefix(20).joined(separator: "\n")
    }

    private static func queries(_ database: Database) throws -> [String] {
        var queries = ["SELECT json_array('log', campaign) FROM log"]
        queries.append(try query(database, "simulation", leaving: [], owner: nil))
        for table in ["review_answer", "redaction", "closing"] {
            queries.append(try query(database, table, leaving: ["id"], owner: nil))
        }
        let ledgers = ["revision", "assessment", "recognition", "work_item", "duty_count"]
        for owner in ledgers {
            queries.append(try query(database, owner, leaving: ["id"], owner: nil))
            queries.append(
                """
                SELECT json_array('\(owner)_parent', child.uid, parent.uid)
                FROM \(owner)_parent AS pair JOIN \(owner) AS child ON child.id = pair.revision
                    JOIN \(owner) AS parent ON parent.id = pair.parent
                """)
        }
        let parts =
            ["output", "contribution"].map { ("revision", $0) } + ledgers.map { ($0, "text") }
        for (owner, part) in parts {
            queries.append(
                try query(
                    database, "\(owner)_\(part)",
                    // Which event commits to a text differs from file to file.
                    leaving: ["revision", "committed_by"], owner: owner))
        }
        return queries
    }

    /// The rows of a table as JSON lists, those of a part with the id of their revision.
    private static func query(
        _ database: Database, _ table: String, leaving left: Set<String>, owner: String?
    ) throws -> String {
        let columns = try database.columns(in: table).map(\.name).filter { !left.contains($0) }
        let blobs: Set = ["salt", "commitment"]
        let values =
            columns.map { blobs.contains($0) ? "hex(held.\($0))" : "held.\($0)" }
            + (owner == nil ? [] : ["owner.uid"])
        let join = owner.map { " JOIN \($0) AS owner ON owner.id = held.revision" } ?? ""
        return """
            SELECT json_array('\(table)', \(values.joined(separator: ", ")))
            FROM \(table) AS held\(join)
            """
    }
}
