import GRDB

/// Computes the hashes of revisions from what the tables hold, in the order of their keys.
struct RevisionHashes {
    let ledger: LedgerTables
    let database: Database
    /// The name of the database: `main`, or of one that is attached.
    let schema: String

    /// A revision as it stands in the tables, and the hash that follows from it.
    struct Found {
        let key: Int64
        let uid: String
        let entry: String
        let number: Int64
        let hash: [UInt8]
    }

    /// - Parameters:
    ///   - key: only revisions with a greater one.
    ///   - known: hashes of revisions by key; one that is not there is looked up in the chain.
    func each(
        after key: Int64 = 0, upTo last: Int64 = .max, known: (Int64) -> [UInt8]?,
        _ body: (Found) throws -> Void
    ) throws {
        let parents = try PartRows(
            database,
            """
            SELECT revision, parent FROM \(schema).\(ledger.parents) WHERE revision > ?
            ORDER BY revision, parent
            """, key)
        let version = try database.logVersion(of: schema)
        let parts = try Self.parts(of: ledger, at: version).map { part in
            (part, try PartRows(database, part.query(in: schema), key))
        }
        let said = ledger.known(ledger.said, at: version)
        let names = said.map { CanonicalContent.Name($0) }
        let inFormat3 = Set(ledger.said(in: 3))
        var content = CanonicalContent(.revision2)
        let rows = try database.makeStatement(
            sql: """
                SELECT id, format, \(ledger.entry), \(said.joined(separator: ", "))
                FROM \(schema).\(ledger.table) WHERE id > ? AND id <= ? ORDER BY id
                """)
        let cursor = try Row.fetchCursor(rows, arguments: [key, last])
        var cells = RowCells(rows)
        while try cursor.next() != nil {
            cells.column = 0
            let key = cells.integer()
            let format = cells.integer()
            content.begin(format == 1 ? .revision1 : .revision2)
            let entry = cells.text()
            var uid = ""
            var number: Int64 = 0
            for (column, name) in zip(said, names) {
                switch column {
                // It stands with the texts.
                case _ where format == 3 && !inFormat3.contains(column): cells.column += 1
                case "recorded_at": content.instant(name, written: cells.text())
                case "uid":
                    uid = cells.text()
                    content.text(name, uid)
                case "number":
                    number = cells.integer()
                    content.integer(name, number)
                default: cells.say(name, to: &content)
                }
            }
            for (part, rows) in parts {
                try rows.each(of: key) { cells in part.say(&cells, &content) }
            }
            var hashes: [[UInt8]] = []
            try parents.each(of: key) { cells in
                let parent = cells.integer()
                if let hash = try known(parent)
                    ?? ChainLinks.hash(ledger.chained, parent, in: database, schema: schema)
                {
                    hashes.append(hash)
                }
            }
            for hash in hashes.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
                content.digest(.parent, hash)
            }
            try body(
                Found(key: key, uid: uid, entry: entry, number: number, hash: content.hash))
        }
    }
}

extension RevisionHashes {
    /// A table of parts as it counts for a hash.
    private struct Part {
        let select: String
        let order: String
        let say: (inout RowCells, inout CanonicalContent) -> Void

        func query(in schema: String) -> String {
            "SELECT revision, \(select.replacing("SCHEMA", with: schema)) AND revision > ? "
                + "ORDER BY revision, \(order)"
        }
    }

    private static func parts(of ledger: LedgerTables, at version: Int) -> [Part] {
        (ledger.kind == .workDay ? work : [])
            + (ledger.texts(at: version).map(texts).map { [$0] } ?? [])
    }

    private static var work: [Part] {
        [
            Part(
                select: "kind, quantity FROM SCHEMA.revision_output WHERE TRUE", order: "kind",
                say: { cells, content in
                    cells.say(.outputKind, to: &content)
                    cells.say(.outputQuantity, to: &content)
                }),
            Part(
                select: """
                    kind, quantity, name, measure, value, donor
                    FROM SCHEMA.revision_contribution WHERE TRUE
                    """, order: "kind, position",
                say: { cells, content in
                    cells.say(.giftKind, to: &content)
                    cells.say(.giftQuantity, to: &content)
                    cells.say(.giftName, to: &content)
                    cells.say(.giftMeasure, to: &content)
                    cells.say(.giftValue, to: &content)
                    cells.say(.giftDonor, to: &content)
                }),
        ]
    }

    /// What an event commits to is not in the revision.
    private static func texts(_ table: String) -> Part {
        Part(
            select: """
                field, commitment FROM SCHEMA.\(table)
                WHERE committed_by IS NULL AND commitment IS NOT NULL
                """, order: "field",
            say: { cells, content in
                let name = CanonicalContent.Name(cells.text())
                cells.say(name, to: &content)
            })
    }
}

/// Rows of a part, each with the key of its revision first, walked beside the revisions.
final class PartRows {
    private let cursor: RowCursor
    private var cells: RowCells
    private var current: Int64?

    /// - Parameter key: the one argument: rows of revisions with a greater key.
    init(_ database: Database, _ sql: String, _ key: Int64) throws {
        let statement = try database.makeStatement(sql: sql)
        cursor = try Row.fetchCursor(statement, arguments: [key])
        cells = RowCells(statement)
        try advance()
    }

    private func advance() throws {
        guard try cursor.next() != nil else {
            current = nil
            return
        }
        cells.column = 0
        current = cells.integer()
    }

    func each(of revision: Int64, _ body: (inout RowCells) throws -> Void) throws {
        while let key = current, key < revision { try advance() }
        while current == revision {
            try body(&cells)
            try advance()
        }
    }
}
