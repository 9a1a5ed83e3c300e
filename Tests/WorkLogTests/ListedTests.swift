import Basics
import GRDB
import Targets
import Testing
import WorkLog

/// Lists of which little is held.
@Suite struct ListedTests {
    /// So many that they are read in three parts.
    private func filled(_ file: borrowing LogFile, _ count: Int = 2_100) throws -> LogStore {
        let log = try file.create()
        var recorder = recorder()
        try log.append(
            (0..<count).map { number in
                WorkDayEntry(
                    try workDay(
                        "buoi-\(number)", day: number % 2 == 0 ? "2024-06-01" : "2024-05-25",
                        place: "Thôn \(number)", people: number % 7 == 0 ? nil : 2))
            }, by: &recorder)
        return log
    }

    private func listed(_ log: LogStore) throws -> ListedWorkDays {
        try log.read { (log: LogSnapshot) throws(LogError) in try log.listed(WorkDayFilter()) }
    }

    /// All of them, in order, with what they come to: 300 of 2 100 do not say how many came.
    @Test func aListIsWhatIsRead() throws {
        let file = LogFile()
        let held = try filled(file).workDays()
        let reading = try LogStore.open(file.path, mode: .reading, campaign: nil)
        let list = try listed(reading)
        #expect(list.count == 2_100)
        #expect(list.sums[.reported]?.people == 2 * 1_800)
        #expect(list.sums[.reported]?.personDays == Quantity(20 * 2_100))
        #expect(try list.workDays.all() == held)
        #expect(try list.workDays.all() == held)
    }

    /// What is corrected, added and voided between two rows is not in a list of before.
    @Test func aListIsOfOneMoment() throws {
        let file = LogFile()
        let log = try filled(file)
        let reading = try LogStore.open(file.path, mode: .reading, campaign: nil)
        let list = try listed(reading)
        let before = try reading.workDays()
        var recorder = recorder(hour: 9)
        var isFirst = true
        var seen: [LoggedWorkDay] = []
        try list.workDays.forEach { row in
            seen.append(row)
            guard isFirst else { return }
            isFirst = false
            // Nobody who reads a long list holds up who writes.
            try log.correct(
                workDay("buoi-2000", people: 99), reason: "đếm lại", by: &recorder)
            try log.change(["buoi-2001"], .void(reason: "nhầm"), by: &recorder)
            try log.append([WorkDayEntry(workDay("moi", day: "2024-06-02"))], by: &recorder)
        }
        #expect(seen == before)
        let now = try listed(reading)
        #expect(now.count == 2_100)
        #expect(try now.workDays.all().contains { $0.workDay.force.people == 99 })
    }

    /// Where a write is open, nothing else can look: its list is held.
    @Test func aListOfAWriteIsThatOfTheWrite() throws {
        let file = LogFile()
        let log = try filled(file, 3)
        var recorder = recorder(hour: 9)
        let added = WorkDayEntry(try workDay("moi"))
        let ids = try log.write { (writer: LogWriter) throws(LogError) in
            try writer.append([added], by: &recorder)
            return try writer.snapshot.listed(WorkDayFilter(statuses: [.reported]))
        }.workDays.map(\.workDay.id).all()
        #expect(Set(ids) == ["buoi-0", "buoi-1", "buoi-2", "moi"])
    }

    /// What ends after a day is left out where that is asked, however it begins.
    @Test func aListEndsOnItsDay() throws {
        let file = LogFile()
        let log = try filled(file, 4)
        let list = try log.read { (log: LogSnapshot) throws(LogError) in
            try log.listed(WorkDayFilter(), endingBy: Day(iso: "2024-05-31"))
        }
        #expect(try list.workDays.map(\.workDay.id).all() == ["buoi-1", "buoi-3"])
        #expect(list.count == 2)
    }
}
