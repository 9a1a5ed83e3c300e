import Basics
import GRDB

extension StoredFact {
    /// Facts in force whose day is between two others or on one of them, in the order in which they
    /// were recorded: revision ids begin with the instant.
    ///
    /// A board reads thousands. Rows are read in the order of the file, which is nearly always that
    /// of the revision ids, and the view is only asked about facts that have several revisions:
    /// asked about each it takes half as long again.
    static func recorded(
        from first: String = "", upTo day: String, in database: Database
    ) throws -> [Fact] {
        try PageCache.small.use(in: database) {
            try recorded(from: first, upTo: day, by: "id", in: database)
        } ?? recorded(from: first, upTo: day, by: "uid", in: database) ?? []
    }

    /// - Parameter order: the column by which rows are read.
    /// - Returns: `nil` when that is not the order of the revision ids.
    private static func recorded(
        from first: String, upTo day: String, by order: String, in database: Database
    ) throws -> [Fact]? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT \(Fact.table), \(Fact.columns.joined(separator: ", ")), id, uid,
                    status = 'recorded' AND day BETWEEN ? AND ?
                FROM \(Fact.table) ORDER BY \(order)
                """)
        let key = Fact.columns.count + 1
        let rows = try Row.fetchCursor(statement, arguments: [first, day])
        var cells = RowCells(statement)
        var uids = TextOrder()
        var revisions: [Revision] = []
        var keys: [Int64] = []
        var facts: [Fact] = []
        // Memory that is not written to is not taken.
        let count = try Int.fetchOne(database, sql: "SELECT max(id) FROM \(Fact.table)") ?? 0
        revisions.reserveCapacity(count)
        keys.reserveCapacity(count)
        facts.reserveCapacity(count)
        while try rows.next() != nil {
            guard uids.takes(cells.bytes(key + 1)) else { return nil }
            let revision = Revision(hash: Identity.fnv64(cells.bytes(0)), key: cells.key(key))
            revisions.append(revision)
            guard cells.number(key + 2) == 1 else { continue }
            keys.append(revision.key)
            facts.append(try Fact(&cells))
        }
        let older = try keysOfOlder(among: revisions, in: database)
        guard !older.isEmpty else { return facts }
        return zip(keys, facts).lazy.filter { !older.contains($0.0) }.map(\.1)
    }

    /// The primary keys of those that do not hold any more.
    private static func keysOfOlder(
        among revisions: [Revision], in database: Database
    ) throws -> Set<Int64> {
        let sorted = revisions.sorted { $0.hash < $1.hash }
        let several = zip(sorted, sorted.dropFirst()).filter { $0.hash == $1.hash }
            .flatMap { [$0.key, $1.key] }
        guard !several.isEmpty else { return [] }
        let statement = try database.cachedStatement(
            sql: """
                SELECT id FROM \(Fact.table) WHERE id IN (SELECT value FROM json_each(?1))
                EXCEPT
                SELECT id FROM current_\(Fact.table)
                    WHERE id IN (SELECT value FROM json_each(?1))
                """)
        return try Int64.fetchSet(statement, arguments: [several.description])
    }
}

/// A row as it takes part in the question which facts have several.
private struct Revision {
    /// Of the fact's id.
    let hash: UInt64
    let key: Int64
}
