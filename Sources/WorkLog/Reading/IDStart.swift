import GRDB

/// The first letters of an id, as people type them.
struct IDStart {
    let start: String

    /// The one id of a table that is so, or begins so; capital letters are taken for small ones
    /// where nothing begins with them.
    ///
    /// - Throws: ``LogError/unknown(id:)``, ``LogError/severalIDs(start:ids:)``.
    func id(in table: String, column: String, _ database: Database) throws -> String {
        guard !start.isEmpty else { throw LogError.unknown(id: start) }
        var ids = try candidates(start, table, column, database)
        if ids.isEmpty { ids = try candidates(start.lowercased(), table, column, database) }
        guard let first = ids.first else { throw LogError.unknown(id: start) }
        guard first == start || ids.count == 1 else {
            throw LogError.severalIDs(start: start, ids: ids)
        }
        return first
    }

    /// At most six, so that a message can say that there are more than it lists.
    private func candidates(
        _ start: String, _ table: String, _ column: String, _ database: Database
    ) throws -> [String] {
        try String.fetchAll(
            database,
            sql: """
                SELECT DISTINCT \(column) FROM \(table)
                WHERE \(column) >= ?1 AND substr(\(column), 1, length(?1)) = ?1
                ORDER BY \(column) LIMIT 6
                """, arguments: [start])
    }
}
