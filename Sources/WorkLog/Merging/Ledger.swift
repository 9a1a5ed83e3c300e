import GRDB
import Targets

/// What a log keeps as revisions.
package enum LogEntryKind: String, Hashable, Sendable, CaseIterable {
    case workDay
    case assessment
    case recognition
}

/// The tables in which one kind of entry is kept.
struct Ledger: Sendable {
    let kind: LogEntryKind
    /// Holds one row a revision.
    let table: String
    /// The column of ``table`` with the entry's own id.
    let entry: String
    /// Tables that hold what belongs to a revision, which their first column names.
    let parts: [String]
    /// The table of texts, which are parts that may be redacted or left out.
    let texts: String?

    /// Names the revisions that a revision follows.
    var parents: String { "\(table)_parent" }

    static let workDays = Ledger(
        kind: .workDay, table: "revision", entry: "work_day",
        parts: ["revision_output", "revision_contribution"], texts: "revision_text")

    static let all = [
        workDays, facts(of: Assessment.self), facts(of: Recognition.self),
    ]

    static func facts<Fact: LogFact>(of fact: Fact.Type) -> Ledger {
        Ledger(kind: fact.kind, table: fact.table, entry: fact.table, parts: [], texts: nil)
    }

    /// All columns of the revisions but the primary key.
    func columns(_ database: Database) throws -> [String] {
        try database.columns(in: table).map(\.name).filter { $0 != "id" }
    }

    /// Revisions that no other names, as a condition on a row of ``table`` in a database.
    func isHead(_ row: String, in schema: String = "main") -> String {
        "NOT EXISTS (SELECT 1 FROM \(schema).\(parents) AS child WHERE child.parent = \(row).id)"
    }

    /// Heads of the entries of a list, in order: the entry's id and the primary key.
    var headsOfEntries: String {
        """
        SELECT held.\(entry), held.id FROM \(table) AS held
        WHERE held.\(entry) IN (SELECT value FROM json_each(?1)) AND \(isHead("held"))
        ORDER BY held.id
        """
    }

    /// Entries with more than one head: each its id.
    var contested: String {
        """
        SELECT held.\(entry) FROM \(table) AS held WHERE \(isHead("held"))
        GROUP BY held.\(entry) HAVING count(*) > 1
        """
    }
}
