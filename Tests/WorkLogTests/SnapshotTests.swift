import Basics
import Targets
import Testing
import WorkLog

/// One look at the log, and one write.
@Suite struct SnapshotTests {
    private struct Stopped: Error, Hashable {
        var why: LogError?
    }

    /// A log with one work day, recorded on 2024-06-30.
    private func log(_ file: borrowing LogFile) throws -> LogStore {
        let log = try file.create()
        var author = recorder(hour: 1)
        try log.append([WorkDayEntry(try workDay("a"))], by: &author)
        return log
    }

    @Test func aWriteIsAllOrNothing() throws {
        let file = LogFile()
        let log = try log(file)
        var author = recorder(hour: 2)
        let other = try workDay("b", place: "Thôn 9")
        #expect(throws: Stopped()) {
            try log.write(
                { (writer: LogWriter) throws(Stopped) in
                    try? writer.append([WorkDayEntry(other)], by: &author)
                    #expect((try? writer.workDays().count) == 2)
                    throw Stopped()
                }, orElse: { Stopped(why: $0) })
        }
        #expect(try log.workDays().map(\.workDay.id) == ["a"])
        // What fails inside is undone alone; the rest is written.
        try log.write { writer throws(LogError) in
            try writer.append([WorkDayEntry(other)], by: &author)
            #expect(throws: LogError.alreadyLogged(id: "a")) {
                let third = WorkDayEntry(try workDay("c", place: "Thôn 8"))
                try writer.append([third, WorkDayEntry(try workDay("a"))], by: &author)
            }
        }
        #expect(try log.workDays().map(\.workDay.id) == ["a", "b"])
    }

    /// Another view of the same moment, and back.
    @Test func aSnapshotIsSeenOtherwiseWithoutAnotherLook() throws {
        let file = LogFile()
        let made = try log(file)
        var author = recorder(hour: 5)
        try made.append([WorkDayEntry(try workDay("b", place: "Thôn 9"))], by: &author)
        let log = try LogStore.open(file.path, mode: .reading, campaign: nil)
        let before = LogView(knownBy: recorder(hour: 3).instant)
        let counts = try log.read { snapshot throws(LogError) in
            let now = try snapshot.workDays().count
            let then = try snapshot.seeing(
                before,
                { (other: LogSnapshot) throws(LogError) in try other.workDays().count },
                orElse: { $0 })
            return [now, then, try snapshot.workDays().count]
        }
        #expect(counts == [2, 1, 2])
        #expect(try log.workDays().count == 2)
        #expect(throws: Stopped()) {
            try log.read(
                before, { (_: LogSnapshot) throws(Stopped) in throw Stopped() },
                orElse: { Stopped(why: $0) })
        }
        #expect(try log.workDays().count == 2)
    }

    /// A snapshot does not see what another connection writes meanwhile, where it may write at all.
    @Test func manyReadAtOnce() throws {
        let file = LogFile()
        _ = try log(file)
        let log = try LogStore.open(file.path, mode: .reading, campaign: nil)
        let before = LogView(knownBy: recorder(hour: 0).instant)
        let counts = Parallel.map(Array(0..<40)) { index in
            try? log.read(index % 3 == 0 ? before : nil) { snapshot throws(LogError) in
                try snapshot.workDays().count
            }
        }
        #expect(counts == (0..<40).map { $0 % 3 == 0 ? 0 : 1 })
    }
}
