import Basics
import GRDB
import Targets

/// A log that is to be merged into another: opened, checked, and of today's schema.
struct IncomingFile {
    /// As it was named.
    let path: String
    /// What is attached: the file, or the copy on which an older one was brought up to date.
    let attached: String
    let simulation: Simulation?

    /// - Throws: ``LogError``; the file is never written to.
    init(_ path: String, for log: WorkLog) throws(LogError) {
        guard !Folder.isSame(path, log.path) else { throw .sameFile(path: path) }
        self.path = path
        do {
            simulation = try Self.open(path, for: log).simulation()
            attached = path
        } catch .older {
            attached = try Self.upgradedCopy(of: path, schema: log.schema)
            simulation = try Self.open(attached, for: log).simulation()
        }
    }

    private static func open(_ path: String, for log: WorkLog) throws(LogError) -> WorkLog {
        try WorkLog.open(path, mode: .reading, campaign: log.campaign, schema: log.schema)
    }

    /// Copies a file into the folder for temporary files and takes the copy to today's schema.
    private static func upgradedCopy(
        of path: String, schema: Schema
    ) throws(LogError) -> String {
        let copy = Folder.temporaryPath()
        do {
            try self.copy(path, to: copy).write { database in
                let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
                try schema.upgrade(database, from: version)
            }
            return copy
        } catch {
            Folder.remove(copy)
            throw LogError(error, path: path)
        }
    }

    private static func copy(_ path: String, to copy: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        let queue = try DatabaseQueue(path: copy)
        try DatabaseQueue(path: path, configuration: configuration).backup(to: queue)
        return queue
    }

    /// Takes the copy away, where one was made.
    func clean() {
        if attached != path { Folder.remove(attached) }
    }

    /// Whether the file is sound, read to its end; only asked once something went wrong.
    ///
    /// A copy is looked at: SQLite knows no rules of a table where it cannot write.
    var isSound: Bool {
        let copy = Folder.temporaryPath()
        defer { Folder.remove(copy) }
        let answer = try? Self.copy(attached, to: copy).read {
            try String.fetchOne($0, sql: "PRAGMA quick_check(1)")
        }
        return answer == "ok"
    }
}
