import Basics
import GRDB
import Targets

/// Writes revisions with statements that are compiled once, inside one transaction: their parts,
/// what seals them, their links of the chain, and what they change in the sums.
///
/// The parts come before the revision, which seals them. Revisions are stored by the hundred: what
/// is written is in the tables when ``writing(_:by:_:)`` returns, or after ``flush()``.
struct RevisionWriter<Content: LedgerContent> {
    private let database: Database
    private let recorder: Recorder
    private let instant: String
    private let ledger = Content.ledger
    private var revision: RowInsert
    private var parent: RowInsert
    private var parts: [RowInsert]
    private var chain: ChainWriter
    private var changes = SumChanges()
    private var nextKey: Int64
    private var salts: Salts
    /// Taken by the first revision that is written.
    private var request: String?
    /// What is not stored yet.
    private var pending: [NewRevision<Content>] = []

    /// Writes what the work gives it.
    ///
    /// - Returns: what the work returns, once everything is stored.
    static func writing<Value>(
        _ database: Database, by recorder: Recorder,
        _ work: (inout RevisionWriter) throws -> Value
    ) throws -> Value {
        var writer = try RevisionWriter(database, by: recorder)
        let value = try work(&writer)
        try writer.flush()
        try writer.changes.write(database)
        return value
    }

    private init(_ database: Database, by recorder: Recorder) throws {
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
            ] + ledger.written + ["origin"] + ledger.own + ["id", "format"],
            said: tables.said(in: Int64(tables.format)))
        parent = try RowInsert(database, into: tables.parents, ["revision", "parent"])
        parts = try ledger.parts.map {
            try RowInsert(database, into: $0.table, ["revision"] + $0.columns)
        }
        chain = try ChainWriter(database)
        nextKey = try tables.lastKey(database) + 1
    }

    mutating func write(_ new: NewRevision<Content>) throws {
        pending.append(prepared(new))
        if pending.count >= rowsAtOnce { try flush() }
    }

    /// Stores what was written so far; the sums follow at the end.
    mutating func flush() throws {
        guard !pending.isEmpty else { return }
        let all = pending
        pending.removeAll(keepingCapacity: true)
        // Where they lie: a copy of each for each table would take as long as what is written.
        try all.withUnsafeBufferPointer { try store($0) }
    }

    private mutating func store(_ all: UnsafeBufferPointer<NewRevision<Content>>) throws {
        let first = nextKey
        nextKey += Int64(all.count)
        let tables = ledger.parts
        // Each is copied no oftener than it must: there are a hundred thousand of them.
        var parents = 0
        var counts = tables.map { _ in 0 }
        for place in all.indices {
            let new = all[place]
            parents += new.parents.count
            for index in tables.indices { counts[index] += tables[index].count(new) }
        }
        try parent.expect(parents)
        for index in tables.indices { try parts[index].expect(counts[index]) }
        for place in all.indices {
            let (new, key) = (all[place], first + Int64(place))
            for older in new.parents {
                parent.bind(key)
                parent.bind(older)
                try parent.endRow()
            }
            for index in tables.indices { try tables[index].write(new, key, &parts[index]) }
        }
        try revision.expect(all.count)
        try chain.expect(all.count)
        for place in all.indices {
            let (new, key) = (all[place], first + Int64(place))
            let hash = try store(new, key)
            try chain.append(ledger.tables.chained, key, hash)
            ledger.sums(new, &changes)
        }
    }

    /// With the id that it is written by, and its texts sealed.
    private mutating func prepared(_ new: NewRevision<Content>) -> NewRevision<Content> {
        var new = new
        if let request {
            new.request = request
            self.request = nil
        }
        guard recorder.namesByContent else {
            new.seal(&salts)
            return new
        }
        // What was published is sealed alike in every log.
        new.uid = recorder.uid(of: ledger.sayings(new, recorder))
        var own = Salts(secret: Array(new.uid.utf8))
        new.seal(&own)
        return new
    }

    /// - Returns: its hash.
    private mutating func store(_ new: NewRevision<Content>, _ key: Int64) throws -> [UInt8] {
        revision.content.begin(.revision2)
        revision.bind(new.uid)
        revision.bind(new.content.id)
        revision.bind(new.number)
        revision.bind(recorder.author)
        revision.bind(recorder.instant, written: instant)
        revision.bind(new.status.rawValue)
        revision.bind(new.confirmation?.day.description)
        ledger.bind(new.content, &revision)
        revision.bind(recorder.origin?.rawValue)
        ledger.bindOwn(new, &revision)
        revision.bind(key)
        revision.bind(ledger.tables.format)
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
