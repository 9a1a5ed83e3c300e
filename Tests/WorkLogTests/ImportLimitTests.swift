import Basics
import GRDB
import Sheets
import Targets
import Testing
import Tracker

@testable import WorkLog

/// Faults that only a connection of ours can bring about.
@Suite struct ImportLimitTests {
    private let csv =
        "day,unit,place,people,note\n"
        + (1...400).map {
            "2024-06-01,25036,Thôn \($0),\($0),\(String(repeating: "x", count: 200))\n"
        }
        .joined()

    /// `max_page_count` is the disk's end as SQLite itself sees it.
    @Test func aLogThatMayNotGrowTakesNothing() throws {
        let file = LogFile()
        let log = try file.create()
        let before = try readFile(file.path)
        try log.writing { database in
            try database.execute(sql: "PRAGMA max_page_count = 1")
        }
        var recorder = recorder()
        #expect(throws: LogError.full(path: file.path)) {
            try log.importWorkDays(workDays(csv), by: &recorder)
        }
        #expect(try readFile(file.path) == before)
        #expect(try log.workDays().isEmpty)
        // With room, the same connection takes it.
        try log.writing { database in
            try database.execute(sql: "PRAGMA max_page_count = 1000000")
        }
        #expect(try log.importWorkDays(workDays(csv), by: &recorder).counts.added == 400)
    }

    /// Numbers and parents decide what is current, never the clock.
    @Test func aClockThatWasSetBackChangesNoOrder() throws {
        let log = try emptyLog()
        var late = recorder(hour: 20)
        let first = "day,unit,people\n2024-06-01,25036,10\n"
        _ = try log.importWorkDays(workDays(first), by: &late)
        var early = recorder(hour: 1)
        let report = try log.importWorkDays(
            workDays(first.replacing(",10", with: ",12")), by: &early)
        #expect(report.counts.corrected == 1)
        let current = try #require(try log.workDays().first)
        #expect(current.workDay.force.people == 12)
        let history = try log.history(of: current.workDay.id)
        #expect(history.map(\.number) == [1, 2])
        #expect(history[1].recordedAt < history[0].recordedAt)
        #expect(history[1].id < history[0].id)
        // And on again: the third follows the second.
        var latest = recorder(hour: 2)
        _ = try log.importWorkDays(workDays(first.replacing(",10", with: ",14")), by: &latest)
        #expect(try log.workDays().map(\.workDay.force.people) == [14])
    }

    /// An empty text is an empty text, not nothing; marks of all kinds come back.
    @Test func textsGoToTheDatabaseAsTheyAre() throws {
        let log = try emptyLog()
        var recorder = recorder()
        for (index, note) in ["", "Hoà 😀x\ny", String(repeating: "ế", count: 4_000)].enumerated() {
            let work = try workDay("b-\(index)", place: "", note: note)
            try log.append([WorkDayEntry(work)], by: &recorder)
            #expect(try log.workDay("b-\(index)")?.workDay == work)
        }
    }
}
