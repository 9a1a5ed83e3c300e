import Basics
import GRDB
import Targets

/// A log that is to be merged into another: copied, checked, and of today's schema.
///
/// It comes from strangers, on a stick. SQLite opens the copy alone, in a folder of its own: a file
/// that lay beside it could make SQLite delete files here.
struct IncomingFile {
    /// As it was named.
    let path: String
    /// What is attached: the copy, of today's schema.
    let attached: String
    /// Of all its bytes, in 64 digits.
    let hash: String
    /// The file itself is of an older program.
    var isUpgraded: Bool
    private let folder: String
    let simulation: Simulation?

    /// - Throws: ``LogError``; the file is never opened by SQLite, let alone written to.
    init(
        _ path: String, for log: LogStore, by reader: ForeignReader? = nil
    ) throws(LogError) {
        guard !Folder.isSame(path, log.path) else { throw .sameFile(path: path) }
        try LogStore.requireFile(path)
        guard !Companions(path: path).hold else { throw .unfinished(path: path) }
        self.path = path
        guard let folder = Folder.makePrivate() else { throw .full(path: path) }
        self.folder = folder
        let copy = Self.copy(in: folder)
        do {
            try Folder.copyFile(path, to: copy)
            guard let hash = SHA256.ofFile(copy) else { throw LogError.damaged(path: copy) }
            self.hash = hash
            let opened = try Self.open(Self.cleaned(copy, by: reader), for: log)
            attached = opened.path
            isUpgraded = try opened.isUpgraded()
            simulation = try opened.simulation()
        } catch {
            Folder.remove(folder)
            throw switch error {
            case let error as LogError:
                error.about(copy, as: path).about(copy + ".today", as: path).about(
                    copy + ".clean", as: path)
            case FileProblem.full: .full(path: path)
            default: .cannotOpen(path: path)
            }
        }
    }

    private static func copy(in folder: String) -> String { folder + "/log.sqlite" }

    /// What is read from now on: the copy, or a file that is made here of the rows that a process of
    /// its own told.
    private static func cleaned(_ copy: String, by reader: ForeignReader?) throws -> String {
        guard let reader else { return copy }
        let (clean, plain) = (copy + ".clean", copy + ".plain")
        defer { Folder.remove(plain) }
        switch reader.read(copy, plain) {
        case .told:
            do {
                try PlainLog.make(clean, of: plain)
            } catch is LogError {
                throw LogError.damaged(path: copy)
            } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
                throw LogError.damaged(path: copy)
            }
            return clean
        case .refused(let words): throw ForeignReader.error(words, of: copy)
        case .ended: throw LogError.beyondLimits(path: copy)
        }
    }

    /// Opens a copy; one of an older schema is taken to today's, in another file beside it.
    private static func open(_ copy: String, for log: LogStore) throws -> LogStore {
        let opened = try LogStore.open(
            copy, mode: .reading, campaign: log.campaign, schema: log.schema)
        guard opened.version < log.schema.version else { return opened }
        let upgraded = copy + ".today"
        do {
            _ = try Upgrade.copy(copy, to: upgraded, at: nil)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            throw LogError.damaged(path: copy)
        }
        return try LogStore.open(
            upgraded, mode: .reading, campaign: log.campaign, schema: log.schema)
    }

    /// Takes the copy away, with what SQLite left beside it.
    func clean() { Folder.remove(folder) }

    /// Whether the file is sound, read to its end; only asked once something went wrong.
    ///
    /// The copy is opened for writing: SQLite knows no rules of a table where it cannot write.
    var isSound: Bool {
        let answer = try? DatabaseQueue(path: attached).read {
            try String.fetchOne($0, sql: "PRAGMA quick_check(1)")
        }
        return answer == "ok"
    }
}
