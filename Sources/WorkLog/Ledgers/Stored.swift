import GRDB
import Targets

/// A revision with what only the database knows of it.
struct Stored<Content: LedgerContent> {
    /// The primary key of the revision.
    let key: Int64
    var revision: Revision<Content>
    /// Texts that were redacted: they compare equal to any text, and stay redacted.
    ///
    /// Where a revision is to follow, those of all revisions of the entry.
    var redactions: [RedactedText] = []
    /// What commits to texts of this revision that are not known or were taken out, by field; read
    /// where a revision is to follow.
    var kept: [String: [UInt8]] = [:]
    /// The primary keys of the revisions of the entry that no other names; read where a revision is
    /// to follow.
    var heads: [Int64] = []

    var content: Content { revision.content }

    /// Whether several revisions stand beside each other and none has decided between them.
    var isContested: Bool { heads.count > 1 }

    /// The revision that follows this one.
    ///
    /// - Parameter decides: whether it settles a conflict: it then names all heads as its parents.
    func next(
        uid: String, _ content: Content? = nil, status: Content.Status, reason: String?,
        confirmation: Confirmation? = nil, decides: Bool = false
    ) -> NewRevision<Content> {
        NewRevision(
            uid: uid, content: content ?? self.content, number: revision.number + 1,
            status: status, reason: reason, confirmation: confirmation,
            parents: decides ? heads : [key], redactions: redactions, kept: kept,
            replaced: revision)
    }
}

/// A redacted text: which, by whom, when and why.
struct RedactedText: Hashable {
    let field: String
    let author: String
    let instant: String
    let reason: String
}

/// A revision that is to be written.
struct NewRevision<Content: LedgerContent> {
    var uid: String
    let content: Content
    var number = 1
    let status: Content.Status
    var reason: String?
    var confirmation: Confirmation?
    /// Primary keys of the revisions that this one follows.
    var parents: [Int64] = []
    /// Texts that stay redacted.
    var redactions: [RedactedText] = []
    /// What commits to texts that are not known here or were taken out, by field.
    var kept: [String: [UInt8]] = [:]
    /// What counted before it; `nil` for the first of an entry.
    var replaced: Revision<Content>?
    /// The id of the request that brings it, made where it was typed.
    var request: String?
    /// The id of its place, where that is known.
    var placeID: String?
    /// Sealed by ``Ledger/seal``, by field.
    var texts: [SealedText] = []
}

extension Ledger {
    /// The columns of a revision, in the order in which they are read.
    func selected(at version: Int) -> String {
        let head = [
            "id", "uid", "number", "author", "recorded_at", "status", "reason",
            hasConfirmations ? "confirmed_by" : "NULL", hasConfirmations ? "confirmed_on" : "NULL",
            tables.entry,
        ]
        return head.joined(separator: ", ") + ", " + selected(columns, at: version)
    }

    /// Columns as a file of a version has them: what it lacks is absent.
    func selected(_ columns: [String], at version: Int) -> String {
        columns.map { (tables.later[$0] ?? 1) <= version ? $0 : "NULL" }.joined(separator: ", ")
    }

    /// What is read: the view with the texts, or a table of an earlier version with texts in it.
    func recorded(at version: Int) -> String {
        version >= tables.textsSince ? source : tables.table
    }

    /// The view of what counts.
    var current: String { "current_\(tables.entry)" }

    /// The revisions that a query finds, in its order.
    ///
    /// - Parameters:
    ///   - source: The default is every revision.
    ///   - clause: what follows the table, with the arguments.
    func fetch(
        _ database: Database, from source: String? = nil, _ clause: String,
        _ arguments: StatementArguments = StatementArguments()
    ) throws -> [Stored<Content>] {
        let version = try database.logVersion()
        guard version >= tables.since else { return [] }
        var stored = try database.rows(
            "SELECT \(selected(at: version)) FROM \(source ?? recorded(at: version)) \(clause)",
            arguments,
            readRevision)
        guard !stored.isEmpty else { return [] }
        try complete(&stored, database)
        try readRedactions(into: &stored, at: version, database)
        return stored
    }

    private func readRevision(_ cells: inout RowCells) throws -> Stored<Content> {
        let key = cells.integer()
        let (id, number, author) = (cells.text(), Int(cells.integer()), cells.text())
        let (instant, status) = (try cells.instant(), try cells.word(Content.Status.self))
        let reason = cells.textOrNil()
        let role = cells.textOrNil()
        let day = try cells.dayOrNil()
        return Stored(
            key: key,
            revision: Revision(
                id: id, number: number, author: author, recordedAt: instant, status: status,
                reason: reason,
                confirmation: role.flatMap { role in day.map { Confirmation(by: role, on: $0) } },
                content: try read(&cells)))
    }

    /// The current revisions of entries, by id, with what the next revisions need.
    func current(of ids: [String], in database: Database) throws -> [String: Stored<Content>] {
        let list: StatementArguments = [ListArgument.of(ids)]
        let rows = try fetch(
            database, from: current,
            "WHERE \(tables.entry) IN (SELECT value FROM json_each(?1))", list)
        var current = Dictionary(
            rows.map { ($0.content.id, $0) }, uniquingKeysWith: { first, _ in first })
        guard !current.isEmpty else { return [:] }
        try database.each(tables.headsOfEntries, list) { cells in
            current[cells.text()]?.heads.append(cells.integer())
        }
        let version = try database.logVersion()
        guard let texts = tables.texts(at: version) else { return current }
        for id in current.keys { current[id]?.redactions = [] }
        try database.each(
            """
            SELECT DISTINCT \(tables.entry), field, redacted_by, redacted_at, redacted_for
            FROM \(tables.table) JOIN \(texts) ON revision = id
            WHERE \(tables.entry) IN (SELECT value FROM json_each(?)) AND redacted_by IS NOT NULL
            ORDER BY \(tables.entry), field
            """, list
        ) { cells in
            current[cells.text()]?.redactions.append(RedactedText(&cells))
        }
        guard version >= 2 else { return current }
        let keys = "[" + current.values.map { String($0.key) }.joined(separator: ",") + "]"
        try database.each(
            """
            SELECT \(tables.entry), field, commitment
            FROM \(texts) JOIN main.\(tables.table) ON id = revision
            WHERE revision IN (SELECT value FROM json_each(?)) AND salt IS NULL
                AND commitment IS NOT NULL
            """, [keys]
        ) { cells in
            current[cells.text()]?.kept[cells.text()] = cells.blob()
        }
        return current
    }
}

extension RedactedText {
    /// Reads the columns of a redaction, the field first.
    init(_ cells: inout RowCells) {
        self.init(
            field: cells.text(), author: cells.text(), instant: cells.text(), reason: cells.text())
    }
}
