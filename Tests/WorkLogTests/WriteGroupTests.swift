import Foundation
import GRDB
import Synchronization
import Targets
import TestSupport
import Testing

@testable import WorkLog

/// Writes that come while another is written are made durable together.
@Suite struct WriteGroupTests {
    private struct Refused: Error {}

    /// What threads saw.
    private final class Seen: Sendable {
        let commits = Mutex(0)
        let kept = Mutex(Set<Int>())
        let refused = Mutex(0)
    }

    /// Runs a first write that ends once so many others wait behind it.
    ///
    /// - Parameters:
    ///   - commit: whether the numbered commit, from 1, succeeds.
    ///   - refused: writes that fail by themselves.
    /// - Returns: how many commits there were, and which writes were told to be kept, 0 the first.
    private func together(
        _ others: Int, refused: Set<Int> = [], in queue: DatabaseQueue,
        commit isKept: @escaping @Sendable (Int) -> Bool = { _ in true }
    ) throws -> (commits: Int, kept: Set<Int>) {
        try queue.write { try $0.execute(sql: "CREATE TABLE note (number INTEGER)") }
        let group = WriteGroup()
        let seen = Seen()
        let ended = DispatchSemaphore(value: 0)
        @Sendable func write(_ number: Int) {
            defer { ended.signal() }
            do {
                try group.write({ database in
                    while number == 0, group.waiting < others {
                        Thread.sleep(forTimeInterval: 0.001)
                    }
                    try database.execute(sql: "INSERT INTO note VALUES (?)", arguments: [number])
                    if refused.contains(number) { throw Refused() }
                }) { work in
                    try queue.writeWithoutTransaction { database in
                        try database.inTransaction(.immediate) {
                            try work(database)
                            let count = seen.commits.withLock {
                                $0 += 1
                                return $0
                            }
                            guard isKept(count) else {
                                throw DatabaseError(resultCode: .SQLITE_FULL)
                            }
                            return .commit
                        }
                    }
                }
                seen.kept.withLock { _ = $0.insert(number) }
            } catch {
                #expect(error is Refused == refused.contains(number))
            }
        }
        for number in 0...others {
            Thread { write(number) }.start()
            // The first is the first.
            while number == 0, !group.isWriting { Thread.sleep(forTimeInterval: 0.001) }
        }
        for _ in 0...others { ended.wait() }
        #expect(!group.isWriting)
        return (seen.commits.withLock { $0 }, seen.kept.withLock { $0 })
    }

    private func notes(_ queue: DatabaseQueue) throws -> Set<Int> {
        try queue.read { try Int.fetchSet($0, sql: "SELECT number FROM note") }
    }

    @Test func oneThatFailsIsUndoneAlone() throws {
        let queue = try DatabaseQueue()
        let (commits, kept) = try together(6, refused: [3, 5], in: queue)
        #expect(commits == 2)
        #expect(kept == [0, 1, 2, 4, 6])
        #expect(try notes(queue) == kept)
    }

    /// What was written together is lost together, and everybody is told.
    @Test func whatIsNotKeptIsToldToAll() throws {
        let queue = try DatabaseQueue()
        let (commits, kept) = try together(6, refused: [3], in: queue, commit: { $0 == 1 })
        #expect(commits == 2)
        #expect(kept == [0])
        #expect(try notes(queue) == [0])
    }

    /// More than are written at once: nobody is forgotten.
    @Test func aLongLineIsWrittenInTurns() throws {
        let queue = try DatabaseQueue()
        let (commits, kept) = try together(130, in: queue)
        #expect(commits == 4)
        #expect(kept == Set(0...130))
        #expect(try notes(queue) == kept)
    }

    /// Forty requests at once to a server's log, one of them twice: each is there once, and the chain
    /// holds.
    @Test func aServersLogTakesManyAtOnce() throws {
        let file = LogFile()
        _ = try file.create()
        let served = try LogStore.open(file.path, mode: .serving, campaign: nil)
        let ended = DispatchSemaphore(value: 0)
        let seen = Seen()
        for number in 0..<40 {
            let place = "Thôn \(number / 2)"
            let entry = WorkDayEntry(try workDay("b \(place)", place: place))
            Thread {
                var recorder = WorkLogTests.recorder(hour: 1, seed: UInt64(number))
                do {
                    try served.append([entry], by: &recorder)
                } catch {
                    #expect(error as? LogError == LogError.alreadyLogged(id: entry.workDay.id))
                    seen.refused.withLock { $0 += 1 }
                }
                ended.signal()
            }.start()
        }
        for _ in 0..<40 { ended.wait() }
        #expect(seen.refused.withLock { $0 } == 20)
        #expect(try served.workDays().count == 20)
        let verification = try served.verify()
        #expect(verification.isSound && verification.links == 20)
        try served.close()
    }
}
