import GRDB
import Targets

/// The tables of one kind of entry, and how its content is written to them and read.
package struct Ledger<Content: LedgerContent>: Sendable {
    let tables: LedgerTables
    /// The view of the rows with the texts beside them.
    let source: String
    /// Of the content in ``source``, in the order in which ``read`` reads them.
    let columns: [String]
    /// Of the content in the table, in the order in which ``bind`` binds them.
    let written: [String]
    /// Whether revisions are confirmed by a role on a day.
    let hasConfirmations: Bool
    /// What belongs to a revision in tables of its own.
    let parts: [LedgerPart<Content>]
    let bind: @Sendable (Content, inout RowInsert) -> Void
    /// Reads the id and then the columns.
    let read: @Sendable (inout RowCells) throws -> Content
    /// Reads the parts of revisions that were read without them.
    let complete: @Sendable (inout [Stored<Content>], Database) throws -> Void
    /// Everything that a revision says, for ids made from it.
    let sayings: @Sendable (NewRevision<Content>, Recorder) -> [String?]

    /// The free texts of the content, which are sealed.
    let texts: [FreeText<Content>]
    /// Columns beside those of every ledger and of the content: what is bound by ``bindOwn``.
    let own: [String]
    let bindOwn: @Sendable (NewRevision<Content>, inout RowInsert) -> Void
    /// What a revision changes in the sums beside the log.
    let sums: @Sendable (NewRevision<Content>, inout SumChanges) -> Void

    /// The status of a revision that does not count, in every ledger.
    static var voided: String { "voided" }
}

/// A table of what belongs to a revision.
struct LedgerPart<Content: LedgerContent>: Sendable {
    let table: String
    /// After the revision's key.
    let columns: [String]
    let count: @Sendable (NewRevision<Content>) -> Int
    /// Stores the rows of a revision; each begins with its key.
    let write: @Sendable (NewRevision<Content>, Int64, inout RowInsert) throws -> Void
    /// Says the same for the hash of the revision, in an order that does not depend on how it was
    /// given.
    let say: @Sendable (NewRevision<Content>, inout CanonicalContent) -> Void
}

/// The tables in which one kind of entry is kept.
struct LedgerTables: Sendable {
    let kind: LogEntryKind
    /// Holds one row a revision.
    let table: String
    /// The columns of ``table`` that a revision is hashed by, in their order.
    let said: [String]
    /// The column of ``table`` with the entry's own id.
    let entry: String
    /// Tables that hold what belongs to a revision, which their first column names.
    var parts: [String] = []
    /// Columns that are empty since texts stand beside them, with the names of the texts.
    ///
    /// Empty for work days, which never had them in their table.
    var sealed: [String: String] = [:]
    /// The version of the schema that first has the table of texts.
    var textsSince = 1
    /// The version of the schema that first has the tables.
    var since = 1
    /// Columns that a later version added, and which.
    var later: [String: Int] = [:]
    /// The column that says who confirmed a revision, where its status does not.
    var confirmedBy: String?

    /// The table of texts, which are parts that may be redacted or left out.
    var texts: String { "\(table)_text" }

    /// The same, if a version of the schema has it.
    func texts(at version: Int) -> String? { version >= textsSince ? texts : nil }

    /// What a redaction calls the ledger, in SQL: nothing for work days, which alone had them once.
    var ofRedaction: String { kind == .workDay ? "NULL" : "'\(table)'" }

    /// How revisions are hashed that are written now.
    var format: Int { sealed.isEmpty ? 2 : 3 }

    /// The columns that a revision of a format is hashed by.
    func said(in format: Int64) -> [String] {
        format < 3 ? said : said.filter { sealed[$0] == nil }
    }

    /// What the chain calls its revisions.
    var chained: ChainKind {
        switch kind {
        case .workDay: .revision
        case .assessment: .assessment
        case .recognition: .recognition
        case .workItem: .workItem
        case .dutyCount: .dutyCount
        }
    }

    /// Names the revisions that a revision follows.
    var parents: String { "\(table)_parent" }

    /// All ledgers of the log.
    static let all = [
        WorkDay.ledger.tables, Assessment.ledger.tables, Recognition.ledger.tables,
        WorkItem.ledger.tables, DutyCount.ledger.tables,
    ]

    /// Those that a file has, which an older program may have made.
    static func all(
        in database: Database, _ schema: String = "main"
    ) throws -> [LedgerTables] {
        let version = try database.logVersion(of: schema)
        return all.filter { $0.since <= version }
    }

    /// The columns of a list that a version of the schema has.
    func known(_ columns: [String], at version: Int) -> [String] {
        columns.filter { (later[$0] ?? since) <= version }
    }

    /// All columns of the revisions but the primary key.
    func columns(_ database: Database) throws -> [String] {
        try database.columns(in: table).map(\.name).filter { $0 != "id" }
    }

    /// The greatest primary key in use, parts that others may have left behind included.
    func lastKey(_ database: Database) throws -> Int64 {
        let keyed =
            [(table, "id")]
            + ([parents] + parts + [texts]).map { ($0, "revision") }
        let largest = keyed.map { "coalesce((SELECT max(\($0.1)) FROM main.\($0.0)), 0)" }
        return try Int64.fetchOne(
            database, sql: "SELECT max(\(largest.joined(separator: ", ")), 0)") ?? 0
    }

    /// Revisions that no other names, as a condition on a row of ``table`` in a database.
    func isHead(_ row: String, in schema: String = "main") -> String {
        "NOT EXISTS (SELECT 1 FROM \(schema).\(parents) AS child WHERE child.parent = \(row).id)"
    }

    /// Heads of the entries of a list, in order: the entry's id and the primary key.
    var headsOfEntries: String {
        """
        SELECT head.\(entry), head.id FROM \(table) AS head
        WHERE head.\(entry) IN (SELECT value FROM json_each(?1)) AND \(isHead("head"))
        ORDER BY head.id
        """
    }

    /// Entries with more than one head: each its id.
    var contested: String {
        """
        SELECT head.\(entry) FROM \(table) AS head WHERE \(isHead("head"))
        GROUP BY head.\(entry) HAVING count(*) > 1
        """
    }
}
