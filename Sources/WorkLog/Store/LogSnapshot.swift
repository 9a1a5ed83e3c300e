import GRDB

/// Whoever can be asked what the log has.
package protocol LogReading {
    var access: LogAccess { get }
    /// How much of the log is seen.
    var view: LogView { get }
}

/// Whoever can add to the log.
package protocol LogWriting: LogReading {}

/// A way to the tables of a log: within a transaction, or with one for each question.
package struct LogAccess {
    enum Way {
        case each(LogConnections, LogView)
        case within(Database)
    }

    let way: Way
    let path: String
    /// By which what a transaction saw can be read once that is over; `nil` where it cannot.
    var later: LaterReader?
}

/// Reads a log when the transaction that found what is to be read is over.
struct LaterReader: LogReading, Sendable {
    let connections: LogConnections
    let view: LogView
    let path: String

    var access: LogAccess { LogAccess(way: .each(connections, view), path: path, later: self) }
}

/// The log as it is at one moment, seen as far as a view goes.
///
/// Everything that a report says is read from one: no figure of it is of another moment.
package struct LogSnapshot: LogReading {
    package let access: LogAccess
    package let view: LogView
    let database: Database
    private let connections: LogConnections?

    /// - Parameter connections: by which others read meanwhile. The default is none.
    init(
        _ database: Database, _ view: LogView, path: String,
        beside connections: LogConnections? = nil
    ) {
        self.database = database
        self.view = view
        self.connections = connections
        access = LogAccess(
            way: .within(database), path: path,
            later: connections.map { LaterReader(connections: $0, view: view, path: path) })
    }

    /// The same moment, seen otherwise: what was known by another day.
    package func seeing<Value, Failure: Error>(
        _ other: LogView, _ body: (LogSnapshot) throws(Failure) -> Value,
        orElse failure: (LogError) -> Failure
    ) throws(Failure) -> Value {
        let result: Result<Value, Failure>
        do {
            try other.apply(to: database, over: view)
            result = Result { () throws(Failure) in
                try body(
                    LogSnapshot(database, other, path: access.path, beside: connections))
            }
            try view.apply(to: database, over: other)
        } catch {
            throw failure(LogError(error, path: access.path))
        }
        return try result.get()
    }
}

/// The log in the transaction of one write: it sees what it has written.
package struct LogWriter: LogWriting {
    package let access: LogAccess
    /// The log as it is within the write.
    package let snapshot: LogSnapshot

    init(_ database: Database, path: String) {
        snapshot = LogSnapshot(database, .everything, path: path)
        access = snapshot.access
    }
    package var view: LogView { .everything }
}

extension LogStore: LogWriting {
    package var access: LogAccess {
        LogAccess(
            way: .each(connections, view), path: path,
            later: connections.readsBeside
                ? LaterReader(connections: connections, view: view, path: path) : nil)
    }

    /// Works on the writing connection outside of any transaction: where files are attached.
    func connected<Value>(_ body: (Database) throws -> Value) throws(LogError) -> Value {
        do {
            return try connections.attaching(body)
        } catch {
            throw LogError(error, path: path)
        }
    }

    /// Looks at the log once, however much is asked of the snapshot.
    ///
    /// - Parameters:
    ///   - view: how much of the log is seen; `nil` for what the store was opened with.
    ///   - failure: what the trouble of the log is to whoever asks.
    package func read<Value, Failure: Error>(
        _ view: LogView? = nil, _ body: (LogSnapshot) throws(Failure) -> Value,
        orElse failure: (LogError) -> Failure
    ) throws(Failure) -> Value {
        let seen = view ?? self.view
        var own: Failure?
        do {
            return try connections.read(seen) { database in
                try Self.keeping(&own) { () throws(Failure) in
                    try body(
                        LogSnapshot(
                            database, seen, path: path,
                            beside: connections.readsBeside ? connections : nil))
                }
            }
        } catch {
            throw own ?? failure(LogError(error, path: path))
        }
    }

    package func read<Value>(
        _ view: LogView? = nil, _ body: (LogSnapshot) throws(LogError) -> Value
    ) throws(LogError) -> Value {
        try read(view, body, orElse: { $0 })
    }

    /// Writes all that is written inside, or nothing when an error is thrown.
    ///
    /// - Parameter failure: what the trouble of the log is to whoever writes.
    package func write<Value, Failure: Error>(
        _ body: (LogWriter) throws(Failure) -> Value, orElse failure: (LogError) -> Failure
    ) throws(Failure) -> Value {
        var own: Failure?
        do {
            return try connections.write { database in
                try Self.keeping(&own) { () throws(Failure) in
                    try body(LogWriter(database, path: path))
                }
            }
        } catch {
            throw own ?? failure(LogError(error, path: path))
        }
    }

    package func write<Value>(
        _ body: (LogWriter) throws(LogError) -> Value
    ) throws(LogError) -> Value {
        try write(body, orElse: { $0 })
    }

    /// Runs work in a transaction and keeps its own error apart from those of the database.
    private static func keeping<Value, Failure: Error>(
        _ own: inout Failure?, _ work: () throws(Failure) -> Value
    ) throws -> Value {
        do throws(Failure) {
            return try work()
        } catch {
            own = error
            throw error
        }
    }
}

extension LogReading {
    func reading<Value>(_ body: (Database) throws -> Value) throws(LogError) -> Value {
        do {
            return switch access.way {
            case .each(let connections, let view): try connections.read(view, body)
            case .within(let database): try body(database)
            }
        } catch {
            throw LogError(error, path: access.path)
        }
    }
}

extension LogWriting {
    /// Writes all or nothing, within a greater write too.
    func writing<Value>(_ body: (Database) throws -> Value) throws(LogError) -> Value {
        do {
            switch access.way {
            case .each(let connections, _): return try connections.write(body)
            case .within(let database):
                var value: Value?
                try database.inSavepoint {
                    value = try body(database)
                    return .commit
                }
                guard let value else { preconditionFailure("a savepoint that ends has a value") }
                return value
            }
        } catch {
            throw LogError(error, path: access.path)
        }
    }
}
