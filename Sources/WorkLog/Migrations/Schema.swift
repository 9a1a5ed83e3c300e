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
        let differing = try Self.texts(in: database).symmetricDifference(texts(at: version))
        return Set(differing.map(Migration.name)).sorted()
    }

    /// Takes an older database to the schema of today, inside the caller's transaction.
    func upgrade(_ database: Database, from version: Int) throws {
        for statement in steps[version...].flatMap(\.statements) {
            try database.execute(sql: statement)
        }
        try database.execute(sql: "PRAGMA user_version = \(self.version)")
    }

    /// The first step only makes things; what later ones change or drop, a trial shows.
    private func texts(at version: Int) throws -> Set<String> {
        guard version > 1 else { return Set(steps.prefix(version).flatMap(\.statements)) }
        return try DatabaseQueue().write { database in
            for statement in steps.prefix(version).flatMap(\.statements) {
                try database.execute(sql: statement)
            }
            return try Self.texts(in: database)
        }
    }

    private static func texts(in database: Database) throws -> Set<String> {
        try String.fetchSet(
            database,
            sql: """
                SELECT sql FROM sqlite_schema
                WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
                """)
    }
}
