import GRDB

/// The versions of the schema that a program knows, in order.
struct Schema: Sendable {
    let versions: [Migration]

    static let today = Schema(versions: Migration.all)

    /// What `user_version` says of a new database.
    var version: Int { versions.count }

    /// What a new log is made by.
    var newest: Migration { versions[versions.count - 1] }

    /// Names of what a database has beyond, lacks of, or has otherwise than the schema of its own
    /// version; sorted.
    ///
    /// SQLite keeps each statement as it was written, so comparing texts is enough.
    func differences(in database: Database, at version: Int) throws -> [String] {
        guard versions.indices.contains(version - 1) else { return [] }
        let expected = Set(versions[version - 1].statements.map(SchemaRow.init))
        return Set(try SchemaRow.all(in: database).symmetricDifference(expected).map(\.name))
            .sorted()
    }
}

/// A table, index, view or trigger as a database keeps it.
private struct SchemaRow: Hashable {
    let type: String
    let name: String
    /// What it belongs to; of a table or view itself.
    let table: String
    let statement: String?

    /// Everything that a database has but what SQLite makes by itself.
    ///
    /// A name that SQLite keeps for itself proves nothing: whoever edits the schema by hand gives
    /// it to a trigger of their own.
    static func all(in database: Database) throws -> Set<SchemaRow> {
        let rows = try Row.fetchAll(
            database,
            sql: "SELECT type, name, tbl_name, sql FROM sqlite_schema LIMIT \(mostRows)")
        return Set(
            rows.map { SchemaRow(type: $0[0], name: $0[1], table: $0[2], statement: $0[3]) }
                .filter { !$0.isOfSQLite })
    }

    /// More than any log has, and not so many that comparing them takes long.
    private static let mostRows = 1_000

    private var isOfSQLite: Bool {
        if let statement { return Self.statistics.contains(statement) }
        return type == "index" && name.hasPrefix("sqlite_autoindex_")
    }

    /// Tables that ANALYZE makes.
    private static let statistics: Set = [
        "CREATE TABLE sqlite_stat1(tbl,idx,stat)",
        "CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)",
    ]
}

extension SchemaRow {
    /// What a statement of the form "CREATE kind name … ON table …" makes.
    fileprivate init(_ statement: String) {
        let words = statement.split(maxSplits: 7) { $0 == " " || $0 == "\n" }.map(String.init)
        let owner = words.firstIndex(of: "ON").map { words[$0 + 1] }
        let isPart = ["INDEX", "TRIGGER"].contains(words[1])
        self.init(
            type: words[1].lowercased(), name: words[2],
            table: isPart ? owner ?? "" : words[2], statement: statement)
    }
}
