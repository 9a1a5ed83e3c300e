import Basics
import CSQLite
import GRDB
import Synchronization

/// Connections to the file of a log: one that writes, and as many that read as are needed at once.
///
/// A command needs one; a server keeps those that its requests needed and opens no more.
final class LogConnections: Sendable {
    /// `nil` where the log may only be read.
    private let writer: Connection?
    /// Where to open another; `nil` for a log in memory, which has one connection alone.
    private let path: String?
    private let idle: Mutex<[Connection]>
    /// Only watches: it writes nothing, so that it sees every write of others.
    private let watcher = Mutex<Connection?>(nil)
    /// Of a server: whoever reads has a connection of their own, beside the one that writes.
    private let isServing: Bool
    private let group = WriteGroup()
    private let guardFile = Mutex<ServerGuard?>(nil)
    /// Which file a server opened: what is written to one that was moved away nobody would find.
    private let opened: FileNumber?

    /// A connection with the view that is laid over its tables.
    private final class Connection: Sendable {
        let queue: DatabaseQueue
        let view = Mutex(LogView.everything)

        init(_ queue: DatabaseQueue) { self.queue = queue }

        func use<Value>(
            _ kind: Database.TransactionKind, _ view: LogView, _ body: (Database) throws -> Value
        ) throws -> Value {
            try queue.inDatabase { database in
                try self.view.withLock { current in
                    guard current != view else { return }
                    try view.apply(to: database, over: current)
                    current = view
                }
                var value: Result<Value, any Error>?
                try database.inTransaction(kind) {
                    value = Result { try body(database) }
                    if case .failure? = value { return .rollback }
                    return .commit
                }
                guard let value else { preconditionFailure("a transaction that ends has a value") }
                return try value.get()
            }
        }
    }

    /// Opens a file, and only a file of just that name: SQLite takes some names for something else.
    init(_ path: String, _ mode: LogStore.Mode) throws {
        guard !Companions(path: path).nameAnotherFile else {
            throw LogError.foreignJournal(path: path)
        }
        let first = Connection(try Self.queue(path, mode))
        self.path = path
        isServing = mode == .serving
        opened = mode == .serving ? FileNumber(path) : nil
        writer = mode == .reading ? nil : first
        idle = Mutex(mode == .reading ? [first] : [])
    }

    init(inMemory: Void) throws {
        Self.holdsWhatMayBeUndone
        writer = Connection(try DatabaseQueue(configuration: Self.configuration(.writing)))
        path = nil
        isServing = false
        opened = nil
        idle = Mutex([])
    }

    /// Reads in one transaction: everything inside sees the log of one moment.
    func read<Value>(
        _ view: LogView = .everything, _ body: (Database) throws -> Value
    ) throws -> Value {
        if let writer, !isServing { return try writer.use(.deferred, view, body) }
        let connection = try take(view)
        defer { idle.withLock { $0.append(connection) } }
        return try connection.use(.deferred, view, body)
    }

    /// Whether who reads has a connection of their own, whatever else is going on.
    var readsBeside: Bool { path != nil && (isServing || writer == nil) }

    /// Writes in one transaction that holds the write lock from its start: all or nothing.
    ///
    /// On a server, what waits meanwhile is made durable together.
    func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try requireSameFile()
        if let writer, isServing {
            return try group.write(body) { work in
                try writer.use(.immediate, .everything, work)
            }
        }
        if let writer { return try writer.use(.immediate, .everything, body) }
        return try read { try body($0) }
    }

    /// Works on the writing connection outside of any transaction: where files are attached.
    func attaching<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try (writer ?? take(.everything)).queue.inDatabase(body)
    }

    /// - Throws: ``LogError/replaced`` where the name is another file's now.
    private func requireSameFile() throws {
        guard let path, let opened else { return }
        guard FileNumber(path) == opened else { throw LogError.replaced }
    }

    /// A number that every write changes, by this process or another.
    func version() throws -> Int {
        try requireSameFile()
        guard let path else {
            return writer?.queue.inDatabase(\.totalChangesCount) ?? 0
        }
        return try watcher.withLock { watcher in
            let connection = try watcher ?? Connection(try Self.queue(path, .reading))
            watcher = connection
            return try connection.queue.inDatabase {
                try Int.fetchOne($0.cachedStatement(sql: "PRAGMA data_version")) ?? 0
            }
        }
    }

    /// A connection that nobody uses, one that has the view if there is one.
    private func take(_ view: LogView) throws -> Connection {
        let found = idle.withLock { idle in
            let place = idle.firstIndex { $0.view.withLock { $0 == view } } ?? idle.indices.last
            return place.map { idle.remove(at: $0) }
        }
        if let found { return found }
        guard let path else { preconditionFailure("a log in memory has one connection") }
        return Connection(try Self.queue(path, .reading))
    }

    /// Turns the write-ahead log on, for one server alone.
    ///
    /// - Throws: ``LogError/served(path:)`` where another server has the log,
    ///   ``LogError/twoNames(path:)`` where it has a second name, under which another might.
    func beginServing() throws {
        guard let path, let writer else { return }
        guard FileNumber(path).map({ $0.names == 1 }) ?? true else {
            throw LogError.twoNames(path: path)
        }
        guard let held = ServerGuard(path) else { throw LogError.served(path: path) }
        guardFile.withLock { $0 = held }
        try writer.queue.inDatabase { database in
            try database.execute(sql: "PRAGMA journal_mode = WAL")
        }
    }

    /// Lets the connections that read go, the one that watches too, and makes it one whole file
    /// again where nobody else has the log open.
    func endServing() throws {
        guard isServing, let writer else { return }
        idle.withLock { $0 = [] }
        watcher.withLock { $0 = nil }
        defer { guardFile.withLock { $0 = nil } }
        try writer.queue.inDatabase { database in
            // Busy where a command or the last request still reads: that is waited for; then the last
            // to close takes the write-ahead log away.
            try database.execute(sql: "PRAGMA busy_timeout = 2000")
            // A connection that wrote nothing has not opened the write-ahead log of those that read:
            // it would leave their files behind.
            _ = try? Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema")
            try? database.execute(sql: "PRAGMA journal_mode = DELETE")
        }
        try writer.queue.close()
    }

    /// A statement stores a hundred rows, and its triggers may refuse one of them: SQLite keeps each
    /// page of the indexes that it touches as it was, 1,5 MiB in all, and beyond 64 KiB by default
    /// in a temporary file, which took an eighth of the time of an import.
    private static let holdsWhatMayBeUndone: Void = { _ = sqlite_statement_journal(4 << 20) }()

    private static func queue(_ path: String, _ mode: LogStore.Mode) throws -> DatabaseQueue {
        holdsWhatMayBeUndone
        return try DatabaseQueue(path: fileName(path), configuration: configuration(mode))
    }

    /// A path as SQLite takes it for nothing but a path: not for `:memory:` or a `file:` address.
    static func fileName(_ path: String) -> String { path.hasPrefix("/") ? path : "./" + path }

    private static func configuration(_ mode: LogStore.Mode) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = mode == .reading
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { database in
            // EXTRA: what is reported as written is on the disk, the end of the journal too.
            try database.execute(
                sql: """
                    PRAGMA synchronous = EXTRA;
                    PRAGMA secure_delete = ON;
                    PRAGMA cell_size_check = ON;
                    PRAGMA trusted_schema = OFF;
                    """)
            try PageCache.large.apply(to: database)
        }
        return configuration
    }
}
