import Basics
import GRDB
import Targets

/// Writes revisions with statements that are compiled once, inside one transaction.
///
/// The parts come before the revision, which seals them.
struct RevisionWriter<Content: LedgerContent> {
    private let recorder: Recorder
    private let instant: String
    private let ledger = Content.ledger
    private var revision: RowInsert
    private var parent: RowInsert
    private var parts: [RowInsert]
    private var nextKey: Int64

    init(_ database: Database, by recorder: Recorder) throws {
        guard !recorder.author.isBlank else { throw LogError.noAuthor }
        self.recorder = recorder
        instant = recorder.instant.description
        let confirmation = ledger.hasConfirmations ? ["confirmed_by", "confirmed_on"] : []
        revision = try RowInsert(
            database, into: ledger.tables.table,
            ["author", "recorded_at", "id", "uid", "number", "status", "reason"] + confirmation
                + [ledger.tables.entry] + ledger.written)
        parent = try RowInsert(database, into: ledger.tables.parents, ["revision", "parent"])
        parts = try ledger.parts.map {
            try RowInsert(database, into: $0.table, ["revision"] + $0.columns)
        }
        nextKey = try ledger.tables.lastKey(database) + 1
    }

    mutating func write(_ new: NewRevision<Content>) throws {
        try write([new])
    }

    /// Writes revisions in their order: the parts of all of them, and then what seals them.
    mutating func write(_ all: [NewRevision<Content>]) throws {
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
        for (key, new) in keyed { try write(new, key) }
    }

    private mutating func write(_ new: NewRevision<Content>, _ key: Int64) throws {
        revision.bind(recorder.author)
        revision.bind(instant)
        revision.bind(key)
        revision.bind(
            recorder.namesByContent ? recorder.uid(of: ledger.sayings(new, recorder)) : new.uid)
        revision.bind(new.number)
        revision.bind(new.status.rawValue)
        revision.bind(new.reason)
        if ledger.hasConfirmations {
            revision.bind(new.confirmation?.role)
            revision.bind(new.confirmation?.day.description)
        }
        revision.bind(new.content.id)
        ledger.bind(new.content, &revision)
        try revision.endRow()
    }
}
