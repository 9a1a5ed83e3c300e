import GRDB
import Targets

/// Goes through a log from the first to the last thing that it received, and notes what does not
/// fit.
///
/// Phases: what SQLite says of the file; the links of the chain; each revision against its link;
/// the texts against what commits to them; the events; the sums.
struct Verifier {
    private let database: Database
    private let schema: String
    /// At most so many are noted.
    private static let most = 1_000
    private var problems: [VerifyProblem] = []
    private var links: [ChainKind: [Int64: Link]] = [:]
    private var end: HeadState
    private var asked: (code: HeadCode, found: HeadCode?)?

    private struct Link {
        let number: Int64
        let hash: [UInt8]
    }

    /// - Parameter schema: the name of the database; the default is the log itself.
    init(_ database: Database, schema: String = "main", against code: HeadCode? = nil) throws {
        self.database = database
        self.schema = schema
        let campaign = try String.fetchOne(database, sql: "SELECT campaign FROM \(schema).log")
        end = HeadState(campaign: campaign ?? "")
        asked = code.map { ($0, $0.number == 0 ? end.code : nil) }
    }

    /// - Parameter isQuick: whether only what the file says is looked at, not how it is stored.
    mutating func run(isQuick: Bool = false) throws -> Verification {
        if !isQuick { try soundness() }
        // What SQLite finds broken cannot be read to its end.
        if !problems.contains(where: { if case .unsound = $0.kind { true } else { false } }) {
            try walkChain()
            let ledgers = try LedgerTables.all(in: database, schema)
            for ledger in ledgers { try walk(ledger) }
            let version = try database.logVersion(of: schema)
            for ledger in ledgers where version >= ledger.textsSince {
                try walkTexts(of: ledger, at: version)
            }
            for kind in ChainEvents.kinds { try walkEvents(kind) }
            try tellWhatIsGone()
            if !isQuick {
                let unreadable = try UnreadableRevision.find(
                    in: database, schema: schema, where: "format = 1")
                for row in unreadable {
                    note(nil, .unreadable(entry: row.entry, revision: Int64(row.number)))
                }
            }
            if schema == "main", !isQuick, let cell = try MonthSums.difference(database) {
                note(nil, .sum(cell))
            }
        }
        var verification = Verification()
        verification.problems = problems.sorted {
            ($0.number ?? .max) < ($1.number ?? .max)
        }
        verification.links = end.number
        verification.head = end.code
        if let asked {
            verification.comparison =
                if asked.code.number > end.number {
                    .beyond(asked.code, links: end.number)
                } else if let first = verification.problems.first?.number,
                    first <= asked.code.number, asked.found == asked.code
                {
                    .broken(asked.code)
                } else if let found = asked.found, found == asked.code {
                    .fits(later: end.number - asked.code.number)
                } else {
                    .differs(asked.code, now: asked.found ?? end.code)
                }
        }
        return verification
    }

    private mutating func note(_ number: Int64?, _ kind: VerifyProblem.Kind) {
        guard problems.count < Self.most else { return }
        problems.append(VerifyProblem(number: number, kind: kind))
    }

    private mutating func soundness() throws {
        let answers = try String.fetchAll(database, sql: "PRAGMA \(schema).integrity_check(20)")
        if answers != ["ok"] {
            for answer in answers { note(nil, .unsound(answer)) }
            return
        }
        let tables = try database.rows("PRAGMA \(schema).foreign_key_check") { $0.text() }
        for table in Set(tables).sorted() { note(nil, .alone(table: table)) }
    }

    private mutating func walkChain() throws {
        var isBroken = false
        try database.each(
            "SELECT number, kind, row, hash, head FROM \(schema).chain ORDER BY number"
        ) { cells in
            let number = cells.integer()
            let kind = ChainKind(rawValue: cells.text())
            let row = cells.integer()
            let hash = cells.blob()
            let head = cells.blob()
            end.take(hash)
            if !isBroken, number != end.number || head != end.head {
                isBroken = true
                note(min(number, end.number), .brokenLink)
            }
            if let kind { links[kind, default: [:]][row] = Link(number: end.number, hash: hash) }
            if end.number == asked?.code.number { asked?.found = end.code }
        }
    }

    private mutating func walk(_ ledger: LedgerTables) throws {
        var own = links[ledger.chained] ?? [:]
        let all = own
        try RevisionHashes(ledger: ledger, database: database, schema: schema).each(
            known: { all[$0]?.hash }
        ) { found in
            guard let link = own.removeValue(forKey: found.key) else {
                note(nil, .unchained(entry: found.entry, revision: found.number))
                return
            }
            guard link.hash != found.hash else { return }
            note(link.number, .rewritten(entry: found.entry, revision: found.number))
        }
        links[ledger.chained] = own
        try database.each(
            """
            SELECT row.id, row.\(ledger.entry), row.number FROM \(schema).\(ledger.table) AS row
            WHERE number <> 1 + coalesce((
                SELECT max(iif(older.\(ledger.entry) = row.\(ledger.entry), older.number,
                    row.number))
                FROM \(schema).\(ledger.parents) AS pair
                    CROSS JOIN \(schema).\(ledger.table) AS older ON older.id = pair.parent
                WHERE pair.revision = row.id), 0)
            """
        ) { cells in
            let number = all[cells.integer()]?.number
            note(number, .wrongNumber(entry: cells.text(), revision: cells.integer()))
        }
    }

    /// Texts that are there must be those that were committed to, and none that was redacted; texts
    /// that are not must have been redacted, or have come without them.
    ///
    /// A reason or a role that is recorded after a redaction of an earlier one is none of those.
    private mutating func walkTexts(of ledger: LedgerTables, at version: Int) throws {
        let (table, texts) = (ledger.table, ledger.texts)
        let isOfLedger = version < 5 ? "" : "AND event.ledger IS \(ledger.ofRedaction)"
        let marks = "('\(LeftOutText.leftOut)', '\(LeftOutText.asBefore)')"
        try database.each(
            """
            SELECT chain.number, row.\(ledger.entry), row.number, field, text, salt, commitment,
                redacted_by IS NOT NULL, EXISTS (SELECT 1 FROM \(schema).redaction AS event
                    WHERE event.work_day = row.\(ledger.entry) AND event.field = own.field
                        AND event.author = redacted_by AND event.recorded_at = redacted_at
                        AND event.reason = redacted_for \(isOfLedger)),
                text IN \(marks), committed_by,
                EXISTS (SELECT 1 FROM \(schema).merging AS brought
                    WHERE chain.number BETWEEN brought.first AND brought.last)
                    OR EXISTS (SELECT 1 FROM \(schema).export), text = '\(LeftOutText.asBefore)',
                text = '\(WorkDay.redacted)' AND salt IS NULL,
                redacted_by IS NULL AND EXISTS (SELECT 1 FROM \(schema).redaction AS event
                    JOIN \(schema).chain AS later
                        ON later.kind = 'redaction' AND later.row = event.id
                    WHERE event.work_day = row.\(ledger.entry) AND event.field = own.field
                        \(isOfLedger) AND (own.field NOT IN ('reason', 'role')
                            OR later.number > chain.number AND event.recorded_at >= row.recorded_at))
            FROM \(schema).\(texts) AS own JOIN \(schema).\(table) AS row ON row.id = revision
                LEFT JOIN \(schema).chain ON chain.kind = '\(table)' AND chain.row = row.id
            """
        ) { cells in
            let number = cells.integerOrNil()
            let (entry, revision, field) = (cells.text(), cells.integer(), cells.text())
            let text = cells.text()
            let (salt, commitment) = (cells.blobOrNil(), cells.blobOrNil())
            let (isRedacted, hasEvent) = (cells.integer() == 1, cells.integer() == 1)
            let isMark = cells.integer() == 1
            let committedBy = cells.integerOrNil()
            let (isBrought, isAsBefore) = (cells.integer() == 1, cells.integer() == 1)
            let (isOnlyMark, isBack) = (cells.integer() == 1, cells.integer() == 1)
            if isBack || (isRedacted && !isOnlyMark) {
                note(number, .otherText(entry: entry, revision: revision, field: field))
            } else if isRedacted {
                if !hasEvent {
                    note(
                        number,
                        .textWithoutRedaction(entry: entry, revision: revision, field: field))
                }
            } else if let salt, let commitment {
                if SealedText.commitment(salt, text) != commitment {
                    note(number, .otherText(entry: entry, revision: revision, field: field))
                }
            } else if !isMark {
                note(number, .otherText(entry: entry, revision: revision, field: field))
            } else if !(isBrought || isAsBefore || committedBy != nil) {
                note(
                    number,
                    .textWithoutRedaction(entry: entry, revision: revision, field: field))
            }
        }
    }

    private mutating func walkEvents(_ kind: ChainKind) throws {
        var own = links[kind] ?? [:]
        let texts = ChainEvents.columns(of: kind).contains("texts")
        try ChainEvents.each(kind, in: database, schema: schema) { key, hash in
            guard let link = own.removeValue(forKey: key) else {
                note(nil, .otherEvent(kind: kind.rawValue))
                return
            }
            guard link.hash == hash else {
                note(link.number, .otherEvent(kind: kind.rawValue))
                return
            }
            guard texts else { return }
            let digest = try ChainEvents.digestOfTexts(
                committedBy: link.number, in: database, schema: schema)
            let kept = try database.rows(
                "SELECT texts FROM \(schema).\(kind.table) WHERE \(kind.key) = ?", [key]
            ) { $0.blob() }
            if kept != [digest] { note(link.number, .otherEvent(kind: kind.rawValue)) }
        }
        links[kind] = own
    }

    /// What is left of the links names nothing.
    private mutating func tellWhatIsGone() throws {
        for kind in ChainKind.allCases {
            for link in links[kind]?.values.sorted(by: { $0.number < $1.number }) ?? [] {
                note(link.number, .gone(kind: kind.rawValue))
            }
        }
    }
}

extension LogStore {
    /// Checks the file, every hash, the links of the chain and the sums.
    ///
    /// - Parameters:
    ///   - code: a head that stands on paper; the log up to its number is compared with it.
    ///   - rebuilds: whether the sums are made anew first; the log has to be open for writing.
    package func verify(
        against code: HeadCode? = nil, rebuilds: Bool = false
    ) throws(LogError) -> Verification {
        func run(_ database: Database) throws -> Verification {
            guard try database.logVersion() >= 2 else { return try Self.verifyOld(database) }
            if rebuilds { try MonthSums.rebuild(database) }
            var verifier = try Verifier(database, against: code)
            var verification = try verifier.run()
            verification.isRebuilt = rebuilds
            return verification
        }
        return rebuilds ? try writing(run) : try reading(run)
    }

    /// A log of version 1 has no hashes: only the file itself can be looked at.
    private static func verifyOld(_ database: Database) throws -> Verification {
        var verification = Verification()
        let answers = try String.fetchAll(database, sql: "PRAGMA integrity_check(20)")
        if answers != ["ok"] {
            verification.problems = answers.map { VerifyProblem(number: nil, kind: .unsound($0)) }
        }
        let tables = try database.rows("PRAGMA foreign_key_check") { $0.text() }
        verification.problems += Set(tables).sorted().map {
            VerifyProblem(number: nil, kind: .alone(table: $0))
        }
        return verification
    }
}
