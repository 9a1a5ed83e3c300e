import Dispatch
import GRDB
import Synchronization

/// Writes of several requests at once, each whole or not at all, made durable together.
///
/// A disk takes as long to keep one write as to keep thirty. Whoever comes while nobody writes does so
/// alone; whoever comes meanwhile waits, and the first of those that wait then writes for all of
/// them: each within a savepoint of its own, so that one that fails leaves the others as they are.
/// Nobody is answered before what they wrote is on the disk.
final class WriteGroup: Sendable {
    /// So many at most are written together, so that nobody waits long for others.
    private static let most = 64

    private struct Line {
        var waiting: [Turn] = []
        var isWriting = false
    }

    private let line = Mutex(Line())

    /// How many wait for the one that writes.
    var waiting: Int { line.withLock { $0.waiting.count } }
    var isWriting: Bool { line.withLock { $0.isWriting } }

    /// Writes, alone or together with others.
    ///
    /// - Parameter commit: runs work in one transaction and makes it durable.
    /// - Throws: the error of the work, or why nothing of what was written together is kept.
    func write<Value>(
        _ body: (Database) throws -> Value,
        commit: ((Database) throws -> Void) throws -> Void
    ) throws -> Value {
        var value: Result<Value, any Error>?
        withoutActuallyEscaping(body) { body in
            let turn = Turn { database in
                do {
                    try database.inSavepoint {
                        value = .success(try body(database))
                        return .commit
                    }
                } catch {
                    value = .failure(error)
                    throw error
                }
            }
            let isFirst = line.withLock { line in
                defer { line.isWriting = true }
                if line.isWriting { line.waiting.append(turn) }
                return !line.isWriting
            }
            // Either it was written by another, or it is this one's turn to write.
            if isFirst || turn.waits() { writeAll(from: turn, commit) }
            turn.work = nil
            if let failure = turn.failure { value = .failure(failure) }
        }
        guard let value else { preconditionFailure("a turn that ends was written or failed") }
        return try value.get()
    }

    /// Writes what waits, begins with one's own, and hands on to the next.
    private func writeAll(from own: Turn, _ commit: ((Database) throws -> Void) throws -> Void) {
        let others = line.withLock { line in
            let some = Array(line.waiting.prefix(Self.most - 1))
            line.waiting.removeFirst(some.count)
            return some
        }
        let turns = [own] + others
        do {
            try commit { database in
                for turn in turns {
                    do {
                        try turn.work?(database)
                    } catch  where database.isInsideTransaction {
                        // It alone is undone.
                        turn.isUndone = true
                    }
                }
            }
        } catch {
            // Nothing is kept; what had failed by itself keeps its own reason.
            for turn in turns where !turn.isUndone { turn.failure = error }
        }
        let next = line.withLock { line -> Turn? in
            guard !line.waiting.isEmpty else {
                line.isWriting = false
                return nil
            }
            return line.waiting.removeFirst()
        }
        for turn in others { turn.end() }
        next?.begin()
    }
}

/// One write that waits.
///
/// Unchecked: the compiler cannot know that only one thread at a time has to do with it – whoever
/// made it until it stands in the line, whoever writes for the line until it signals, and then the
/// first again; the lock of the line and the signal hand it on.
private final class Turn: @unchecked Sendable {
    /// Let go before whoever waits goes on: nothing of theirs may outlive their call.
    var work: ((Database) throws -> Void)?
    /// Why nothing of it is kept, where that is not its own doing.
    var failure: (any Error)?
    /// Whether it failed by itself and was undone alone.
    var isUndone = false
    private var writes = false
    private let signal = DispatchSemaphore(value: 0)

    init(_ work: @escaping (Database) throws -> Void) { self.work = work }

    /// - Returns: whether it is to write now; else it was written.
    func waits() -> Bool {
        signal.wait()
        return writes
    }

    /// It was written by another.
    func end() {
        work = nil
        signal.signal()
    }

    /// It is to write, for itself and for those behind it.
    func begin() {
        writes = true
        signal.signal()
    }
}
