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
    /// What is attached: the copy, the only file in its folder.
    var attached: String { Self.copy(in: folder) }
    private let folder: String
    let simulation: Simulation?

    /// - Throws: ``LogError``; the file is never opened by SQLite, let alone written to.
    init(_ path: String, for log: LogStore) throws(LogError) {
        guard !Folder.isSame(path, log.path) else { throw .sameFile(path: path) }
        try LogStore.requireFile(path)
        guard !Companions(path: path).hold else { throw .unfinished(path: path) }
        self.path = path
        guard let folder = Folder.makePrivate() else { throw .full(path: path) }
        self.folder = folder
        let copy = Self.copy(in: folder)
        do {
            try Folder.copyFile(path, to: copy)
            simulation = try Self.open(copy, for: log).simulation()
        } catch {
            Folder.remove(folder)
            throw switch error {
            case let error as LogError: error.about(copy, as: path)
            case FileProblem.full: .full(path: path)
            default: .cannotOpen(path: path)
            }
        }
    }

    private static func copy(in folder: String) -> String { folder + "/log.sqlite" }

    /// Opens a copy; one of an older schema is taken to today's.
    private static func open(_ copy: String, for log: LogStore) throws(LogError) -> LogStore {
        do {
            return try LogStore.open(
                copy, mode: .reading, campaign: log.campaign, schema: log.schema)
        } catch .older {
            do {
                try DatabaseQueue(path: copy).write { database in
                    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
                    try log.schema.upgrade(database, from: version)
                }
            } catch {
                throw LogError(error, path: copy)
            }
            return try LogStore.open(
                copy, mode: .reading, campaign: log.campaign, schema: log.schema)
        }
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
