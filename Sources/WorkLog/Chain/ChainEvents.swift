import GRDB

/// Events that stand in the chain beside revisions: what each says, and the hash of it.
///
/// What is said of an event are the columns of its table but the key, in their order.
enum ChainEvents {
    /// The columns of an event that count, by its kind.
    ///
    /// - Parameter version: of the schema; what a later one added is absent in an earlier.
    static func columns(
        of kind: ChainKind, at version: Int = Schema.today.version
    ) -> [String] {
        switch kind {
        case .answer:
            ["uid", "finding", "rule", "work_days", "note", "author", "recorded_at"]
        case .simulation: ["seed", "author", "recorded_at"]
        case .redaction:
            ["work_day", "field", "author", "recorded_at", "reason"]
                + (version < 5 ? [] : ["ledger"])
        case .closing:
            ["uid", "period", "unit", "head", "author", "recorded_at"]
                + (version < 5 ? [] : ["place"])
        case .merging:
            [
                "file", "file_hash", "head", "first", "last", "accepted", "pending", "texts",
                "author", "recorded_at",
            ]
        case .upgrade: ["from_version", "texts", "author", "recorded_at"]
        case .export: ["head", "units", "law", "texts", "recorded_at"]
        case .revision, .assessment, .recognition, .workItem, .dutyCount: []
        }
    }

    static let kinds: [ChainKind] = [
        .answer, .simulation, .redaction, .closing, .merging, .upgrade, .export,
    ]

    /// The hashes of events, by key, in the order of the keys.
    static func each(
        _ kind: ChainKind, after key: Int64 = 0, in database: Database, schema: String = "main",
        _ body: (_ key: Int64, _ hash: [UInt8]) throws -> Void
    ) throws {
        let columns = columns(of: kind, at: try database.logVersion(of: schema))
        let names = columns.map { CanonicalContent.Name($0) }
        var content = CanonicalContent(.event2)
        try database.each(
            """
            SELECT \(kind.key), \(columns.joined(separator: ", ")) FROM \(schema).\(kind.table)
            WHERE \(kind.key) > ? ORDER BY 1
            """, [key]
        ) { cells in
            let key = cells.integer()
            content.begin(.event2)
            content.text("kind", kind.rawValue)
            for (column, name) in zip(columns, names) {
                if column == "recorded_at" {
                    content.instant(name, written: cells.text())
                } else {
                    cells.say(name, to: &content)
                }
            }
            try body(key, content.hash)
        }
    }

    /// Adds events with keys after one to the chain.
    static func chain(_ kind: ChainKind, after key: Int64, in database: Database) throws {
        var found: [(Int64, [UInt8])] = []
        try each(kind, after: key, in: database) { found.append(($0, $1)) }
        var chain = try ChainWriter(database)
        try chain.expect(found.count)
        for (key, hash) in found { try chain.append(kind, key, hash) }
    }

    /// The greatest key of a kind; 0 for none.
    static func lastKey(_ kind: ChainKind, in database: Database) throws -> Int64 {
        try Int64.fetchOne(database, sql: "SELECT max(\(kind.key)) FROM main.\(kind.table)") ?? 0
    }

    /// What an event commits to: the texts of revisions of version 1 that a file found or brought.
    static func digestOfTexts(
        committedBy number: Int64, in database: Database, schema: String = "main"
    ) throws -> [UInt8] {
        var content = CanonicalContent(.event2)
        content.text("kind", "texts")
        try database.each(
            """
            SELECT uid, field, commitment
            FROM \(schema).revision_text JOIN \(schema).revision ON id = revision
            WHERE committed_by = ? ORDER BY uid, field
            """, [number]
        ) { cells in
            cells.say("uid", to: &content)
            cells.say("field", to: &content)
            cells.say("commitment", to: &content)
        }
        return content.hash
    }
}

extension LedgerTables {
    /// Adds revisions with keys after one to the chain, by what the tables hold of them.
    ///
    /// - Parameter last: the greatest key that is added; the default is all.
    func chain(after key: Int64, upTo last: Int64 = .max, in database: Database) throws {
        var hashes: [Int64: [UInt8]] = [:]
        var chain = try ChainWriter(database)
        let count = try Int.fetchOne(
            database, sql: "SELECT count(*) FROM main.\(table) WHERE id > ? AND id <= ?",
            arguments: [key, last])
        try chain.expect(count ?? 0)
        try RevisionHashes(ledger: self, database: database, schema: "main").each(
            after: key, upTo: last, known: { hashes[$0] }
        ) { found in
            hashes[found.key] = found.hash
            try chain.append(chained, found.key, found.hash)
        }
    }
}
