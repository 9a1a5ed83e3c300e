import GRDB

/// What assessments and recognitions have in common: one table, one row a revision.
protocol LogFact: Hashable, Sendable {
    static var kind: LogEntryKind { get }
    /// The table, and the column of the fact's own id in it.
    static var table: String { get }
    /// Columns of what the fact says, in the order of ``values``.
    static var columns: [String] { get }
    var id: String { get }
    var values: [(any DatabaseValueConvertible)?] { get }

    /// Reads the fact of a row that has its id and then ``columns``.
    init(_ cells: inout RowCells) throws

    /// The fact as it would be written over an older revision of it.
    func following(_ older: Self) -> Self
}

extension LogFact {
    func following(_ older: Self) -> Self { self }
}

/// A fact as one revision of the log has it.
struct StoredFact<Fact: LogFact> {
    let key: Int64
    let number: Int
    let isVoided: Bool
    let fact: Fact
    /// The primary keys of the revisions of the fact that no other names.
    var heads: [Int64] = []

    /// Whether several revisions stand beside each other and none has decided between them.
    var isContested: Bool { heads.count > 1 }

    /// Current revisions of facts, by id.
    static func current(of ids: [String], in database: Database) throws -> [String: StoredFact] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT \(Fact.table), \(Fact.columns.joined(separator: ", ")), id, number, status
                FROM current_\(Fact.table)
                WHERE \(Fact.table) IN (SELECT value FROM json_each(?))
                """)
        let rows = try Row.fetchCursor(statement, arguments: [ListArgument.of(ids)])
        let end = Fact.columns.count + 1
        var cells = RowCells(statement)
        var stored: [String: StoredFact] = [:]
        while let row = try rows.next() {
            let status: String = row[end + 2]
            let fact = try Fact(&cells)
            stored[fact.id] = StoredFact(
                key: row[end], number: row[end + 1], isVoided: status == "voided", fact: fact)
        }
        guard !stored.isEmpty else { return [:] }
        let heads = try Row.fetchCursor(
            database.cachedStatement(sql: Ledger.facts(of: Fact.self).headsOfEntries),
            arguments: [ListArgument.of(ids)])
        while let head = try heads.next() {
            stored[head[0] as String]?.heads.append(head[1])
        }
        return stored
    }
}
