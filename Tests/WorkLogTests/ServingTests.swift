import Basics
import GRDB
import Glibc
import Targets
import TestSupport
import Testing

@testable import WorkLog

/// A log that a server has open.
@Suite struct ServingTests {
    private func journalMode(_ path: String) throws -> [UInt8] {
        Array(try readFile(path)[18...19])
    }

    @Test func aServerTurnsTheWriteAheadLogOnAndOff() throws {
        let file = LogFile()
        _ = try file.create()
        let served = try LogStore.open(file.path, mode: .serving, campaign: nil)
        #expect(try journalMode(file.path) == [2, 2])
        #expect(LogStore.isServed(file.path))
        #expect(throws: LogError.served(path: file.path)) {
            try LogStore.open(file.path, mode: .serving, campaign: nil)
        }
        var recorder = recorder()
        try served.append([WorkDayEntry(try workDay("a"))], by: &recorder)
        try served.close()
        #expect(try journalMode(file.path) == [1, 1])
        #expect(!LogStore.isServed(file.path))
        #expect(Folder.files(in: file.folder, ending: "") == ["so.sqlite"])
        let again = try LogStore.open(file.path, mode: .reading, campaign: nil)
        #expect(try again.workDay("a") != nil)
    }

    /// A request leaves connections behind, one of which watches for writes of others.
    @Test func whatWasReadDoesNotKeepTheWriteAheadLog() throws {
        let file = LogFile()
        _ = try file.create()
        let served = try LogStore.open(file.path, mode: .serving, campaign: nil)
        _ = try served.stamp()
        _ = try served.workDays(.everything)
        _ = try served.stamp()
        try served.close()
        #expect(try journalMode(file.path) == [1, 1])
        #expect(Folder.files(in: file.folder, ending: "") == ["so.sqlite"])
    }

    /// By a link to the file it is the same log; by a second name of it none is served.
    @Test func aSecondServerIsRefusedByWhateverName() throws {
        let file = LogFile()
        _ = try file.create()
        let (link, name) = (file.folder + "/link.sqlite", file.folder + "/ten-khac.sqlite")
        let served = try LogStore.open(file.path, mode: .serving, campaign: nil)
        #expect(symlink(file.path, link) == 0)
        #expect(throws: LogError.served(path: link)) {
            try LogStore.open(link, mode: .serving, campaign: nil)
        }
        try served.close()
        #expect(Glibc.link(file.path, name) == 0)
        #expect(throws: LogError.twoNames(path: name)) {
            try LogStore.open(name, mode: .serving, campaign: nil)
        }
    }

    /// What is written to a file that was moved away nobody would find: the server says so.
    @Test func aLogThatIsReplacedIsNotWrittenTo() throws {
        let file = LogFile()
        _ = try file.create()
        let served = try LogStore.open(file.path, mode: .serving, campaign: nil)
        _ = try served.stamp()
        let (away, other) = (file.folder + "/away", file.folder + "/other")
        try writeFile(try readFile(file.path), other)
        #expect(Folder.replace(away, by: file.path))
        func tryToWrite() throws(LogError) {
            var recorder = recorder()
            _ = try served.append([WorkDayEntry(workDayOf("a"))], by: &recorder)
        }
        #expect(throws: LogError.replaced) { try served.stamp() }
        #expect(throws: LogError.replaced) { try tryToWrite() }
        #expect(Folder.replace(file.path, by: other))
        #expect(throws: LogError.replaced) { try tryToWrite() }
        // Put back, it is the same again.
        #expect(Folder.replace(file.path, by: away))
        try tryToWrite()
        #expect(try served.workDay("a") != nil)
        #expect(LogError.replaced.isUnusable)
    }

    /// Whoever reads sees one moment, whoever writes meanwhile; a command beside is seen.
    @Test func readersAreNotHeldUpAndCommandsAreSeen() throws {
        let file = LogFile()
        _ = try file.create()
        let served = try LogStore.open(file.path, mode: .serving, campaign: nil)
        let before = try served.stamp()
        var recorder = recorder()
        try served.read { snapshot throws(LogError) in
            #expect(try snapshot.workDay("a") == nil)
            let command = try LogStore.open(file.path, mode: .writing, campaign: nil)
            var other = WorkLogTests.recorder(hour: 9)
            let work = WorkDayEntry(workDayOf("a"))
            try command.append([work], by: &other)
            #expect(try snapshot.workDay("a") == nil)
        }
        #expect(try served.workDay("a") != nil)
        #expect(try served.stamp() != before)
        try served.append([WorkDayEntry(try workDay("b", place: "Thôn 5"))], by: &recorder)
        let report = try LogBackup.make(of: served, on: recorder.instant, isQuick: false)
        #expect(report.verification?.isSound == true)
        let verification = try served.verify()
        #expect(verification.isSound && verification.links == 2)
        try served.close()
    }

    /// After the process was killed, what it reported is there for any command.
    @Test func whatAServerLeftBehindIsRecovered() throws {
        let file = LogFile()
        let copy = LogFile()
        _ = try file.create()
        let served = try LogStore.open(file.path, mode: .serving, campaign: nil)
        var recorder = recorder()
        try served.append([WorkDayEntry(try workDay("a"))], by: &recorder)
        for end in ["", "-wal"] { try writeFile(readFile(file.path + end), copy.path + end) }
        try served.close()
        let log = try LogStore.open(copy.path, mode: .writing, campaign: nil)
        #expect(try log.workDay("a") != nil)
        #expect(try log.verify().isSound)
    }

    /// A request that is sent again is written once.
    @Test func aRequestIsWrittenOnce() throws {
        let log = try emptyLog()
        var recorder = recorder()
        recorder.request = "dien-thoai-1"
        try log.append([WorkDayEntry(try workDay("a"))], by: &recorder)
        #expect(try log.workDay(ofRequest: "dien-thoai-1")?.workDay.id == "a")
        #expect(try log.workDay(ofRequest: "dien-thoai-2") == nil)
        #expect(throws: LogError.self) {
            try log.append([WorkDayEntry(try workDay("b", place: "Thôn 9"))], by: &recorder)
        }
        #expect(try log.workDay("b") == nil)
    }
}

private func workDayOf(_ id: String) -> WorkDay {
    let day = Day(number: 19_875)
    return WorkDay(
        id: id, day: day, until: day, unit: "25036", place: "Thôn 3", programme: "nong-thon-moi",
        organiser: "UBND xã", sessions: 1, force: Force(people: 40), outputs: [],
        contributions: [], note: "")
}
