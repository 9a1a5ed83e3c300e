import GRDB

extension LogReading {
    /// The one id that begins with letters, as people shorten ids.
    ///
    /// - Throws: ``LogError/unknown(id:)``, ``LogError/severalIDs(prefix:ids:)``.
    package func id<Content: LedgerContent>(
        of _: Content.Type, startingWith prefix: String
    ) throws(LogError) -> String {
        try reading { try Content.ledger.tables.id(startingWith: prefix, $0) }
    }
}

extension LedgerTables {
    /// The one id that begins with letters, as people shorten ids; capital letters are taken for
    /// small ones where nothing begins with them.
    ///
    /// - Throws: ``LogError/unknown(id:)``, ``LogError/severalIDs(prefix:ids:)``.
    func id(startingWith prefix: String, _ database: Database) throws -> String {
        guard !prefix.isEmpty, try database.logVersion() >= since else {
            throw LogError.unknown(id: prefix)
        }
        var ids = try candidates(prefix, database)
        if ids.isEmpty { ids = try candidates(prefix.lowercased(), database) }
        guard let first = ids.first else { throw LogError.unknown(id: prefix) }
        guard first == prefix || ids.count == 1 else {
            throw LogError.severalIDs(prefix: prefix, ids: ids)
        }
        return first
    }

    /// At most six, so that a message can say that there are more than it lists.
    private func candidates(_ prefix: String, _ database: Database) throws -> [String] {
        try String.fetchAll(
            database,
            sql: """
                SELECT DISTINCT \(entry) FROM \(table)
                WHERE \(entry) >= ?1 AND substr(\(entry), 1, length(?1)) = ?1
                ORDER BY \(entry) LIMIT 6
                """, arguments: [prefix])
    }
}
