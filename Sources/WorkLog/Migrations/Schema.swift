import GRDB

/// The steps of the schema that a program knows, in order.
struct Schema: Sendable {
    let steps: [Migration]

    static let today = Schema(steps: Migration.all)

    /// What `user_version` says of a database that went all steps.
    var version: Int { steps.count }

    /// Names of what a database has beyond, lacks of, or has otherwise than the schema after its
    /// own version; sorted.
    ///
    /// SQLite keeps each statement as it was written, so comparing texts is enough.
    func differences(in database: Database, at version: Int) throws -> [String] {
        let differing = try SchemaRow.all(in: database).symmetricDifference(rows(at: version))
        return Set(differing.map(\.name)).sorted()
    }

    /// Takes an older database to the schema of today, inside the caller's transaction.
    func upgrade(_ database: Database, from version: Int) throws {
        for statement in steps[version...].flatMap(\.statements) {
            try database.execute(sql: statement)
        }
        try database.execute(sql: "PRAGMA user_version = \(self.version)")
    }

    /// The first step only makes things; what later ones change or drop, a trial shows.
    private func rows(at version: Int) throws -> Set<SchemaRow> {
        let statements = steps.prefix(version).flatMap(\.statements)
        guard version > 1 else { return Set(statements.map(SchemaRow.init)) }
        return try DatabaseQueue().write { database in
            for statement in statements { try database.execute(sql: statement) }
            return try SchemaRow.all(in: database)
        }
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
