import Basics
import GRDB
import Targets

/// Writes revisions with statements that are compiled once, inside one transaction: their parts,
/// what seals them, their links of the chain, and what they change in the sums.
///
/// The parts come before the revision, which seals them.
struct RevisionWriter<Content: LedgerContent> {
    private let database: Database
    private let recorder: Recorder
    private let instant: String
    private let ledger = Content.ledger
    private var revision: RowInsert
    private var parent: RowInsert
    private var parts: [RowInsert]
    private var nextKey: Int64
    private var salts: Salts
    /// Taken by the first revision that is written.
    private var request: String?

    init(_ database: Database, by recorder: Recorder) throws {
        guard !recorder.author.isBlank else { throw LogError.noAuthor }
        self.database = database
        self.recorder = recorder
        instant = recorder.instant.description
        salts = Salts(secret: recorder.secret)
        request = recorder.request
        let tables = ledger.tables
        revision = try RowInsert(
            database, into: tables.table,
            [
                "uid", tables.entry, "number", "author", "recorded_at", "status",
                ledger.hasConfirmations ? "confirmed_on" : "reason",
            ] + ledger.written + ["origin"] + ledger.own + ["id", "format"], said: tables.said)
        parent = try RowInsert(database, into: tables.parents, ["revision", "parent"])
        parts = try ledger.parts.map {
            try RowInsert(database, into: $0.table, ["revision"] + $0.columns)
        }
        nextKey = try tables.lastKey(database) + 1
    }

    mutating func write(_ new: NewRevision<Content>) throws {
        try write([new])
    }

    /// Writes revisions in their order: the parts of all of them, and then what seals them.
    mutating func write(_ given: [NewRevision<Content>]) throws {
        guard !given.isEmpty else { return }
        let all = given.map { prepared($0) }
        let first = nextKey
        nextKey += Int64(all.count)
        let keyed = zip(first..., all)
        parent.expect(all.reduce(0) { $0 + $1.parents.count })
        for (key, new) in keyed {
            for older in new.parents {
                parent.bind(key)
                parent.bind(older)
                try parent.endRow()
            }
        }
        for (index, part) in ledger.parts.enumerated() {
            parts[index].expect(all.reduce(0) { $0 + part.count($1) })
            for (key, new) in keyed { try part.write(new, key, &parts[index]) }
        }
        revision.expect(all.count)
        var chain = try ChainWriter(database)
        chain.expect(all.count)
        var changes = SumChanges()
        for (key, new) in keyed {
            let hash = try write(new, key)
            try chain.append(ledger.tables.chained, key, hash)
            ledger.sums(new, &changes)
        }
        try changes.write(database)
    }

    /// With the id that it is written by, and its texts sealed.
    private mutating func prepared(_ new: NewRevision<Content>) -> NewRevision<Content> {
        var new = new
        if let request {
            new.request = request
            self.request = nil
        }
        guard recorder.namesByContent else {
            ledger.seal(&new, &salts)
            return new
        }
        // What was published is sealed alike in every log.
        new.uid = recorder.uid(of: ledger.sayings(new, recorder))
        var own = Salts(secret: Array(new.uid.utf8))
        ledger.seal(&new, &own)
        return new
    }

    /// - Returns: its hash.
    private mutating func write(_ new: NewRevision<Content>, _ key: Int64) throws -> [UInt8] {
        revision.content.begin(.revision2)
        revision.bind(new.uid)
        revision.bind(new.content.id)
        revision.bind(new.number)
        revision.bind(recorder.author)
        revision.bind(recorder.instant, written: instant)
        revision.bind(new.status.rawValue)
        revision.bind(
            ledger.hasConfirmations ? new.confirmation?.day.description : new.reason)
        ledger.bind(new.content, &revision)
        revision.bind(recorder.origin?.rawValue)
        ledger.bindOwn(new, &revision)
        revision.bind(key)
        revision.bind(2)
        for part in ledger.parts { part.say(new, &revision.content) }
        for parent in try hashes(of: new.parents) { revision.content.digest(.parent, parent) }
        try revision.endRow()
        return revision.content.hash
    }

    /// Sorted.
    private func hashes(of parents: [Int64]) throws -> [[UInt8]] {
        guard !parents.isEmpty else { return [] }
        return try parents.compactMap {
            try ChainLinks.hash(ledger.tables.chained, $0, in: database)
        }.sorted { $0.lexicographicallyPrecedes($1) }
    }
}
