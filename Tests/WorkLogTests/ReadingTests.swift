import Basics
import GRDB
import Sheets
import Targets
import Testing
import Tracker
import WorkLog

@Suite struct ReadingTests {
    private func season() throws -> LogStore {
        let log = try emptyLog()
        var recorder = recorder()
        let sheet = workDays(
            """
            day,until,unit,place,sessions,people,person_days,cung-hoa-duong,thu-gom-rac,hien-dat,\
            vat-lieu-ten,vat-lieu-so-luong,vat-lieu-dvt,vat-lieu-quy-tien,donor,id
            2024-05-25,,25036,Thôn 1,,10,5,100,,,,,,,,a
            2024-06-01,,25036,Thôn 1,,20,,50.5,7,12.5,Xi măng,3,bao,,nhân dân,b
            2024-06-01,,25036,Thôn 2,2,30,8.5,49.5,,,Xi măng,2,bao,180000,nhân dân,c
            2024-06-01,2024-07-03,25018,,,,,,9,,,,,,,d
            2024-06-08,,25018,,,5,,1,,,,,,,,e
            """)
        #expect(sheet.findings == [])
        _ = try log.importWorkDays(sheet, by: &recorder)
        let confirmation = Confirmation(by: "trưởng thôn", on: try day("2024-06-20"))
        try log.change(["b", "c"], .confirm(confirmation), by: &recorder)
        try log.change(["e"], .void(reason: "nhầm"), by: &recorder)
        return log
    }

    private func ids(_ log: LogStore, _ filter: WorkDayFilter) throws -> [String] {
        try log.workDays(filter).map(\.workDay.id)
    }

    @Test func filters() throws {
        let log = try season()
        let june = Period(from: try day("2024-06-01"), until: try day("2024-06-30"))
        let july = Period(from: try day("2024-07-01"), until: nil)
        #expect(try ids(log, WorkDayFilter()) == ["a", "d", "b", "c"])
        #expect(try ids(log, .everything) == ["a", "d", "b", "c", "e"])
        #expect(try ids(log, WorkDayFilter(units: ["25036"])) == ["a", "b", "c"])
        #expect(try ids(log, WorkDayFilter(period: june)) == ["d", "b", "c"])
        #expect(try ids(log, WorkDayFilter(period: july)) == ["d"])
        #expect(try ids(log, WorkDayFilter(statuses: [.confirmed])) == ["b", "c"])
        #expect(try ids(log, WorkDayFilter(kinds: ["thu-gom-rac"])) == ["d", "b"])
        #expect(try ids(log, WorkDayFilter(ids: ["a", "zz\"'"])) == ["a"])
        #expect(try ids(log, WorkDayFilter(units: [])) == [])
    }

    @Test func sumsOutputs() throws {
        let log = try season()
        let june = try day("2024-06-30")
        let entries = try log.outputSums(upTo: june)
        #expect(entries.map(\.unit) == ["25036", "25036", "25036"])
        #expect(entries.map(\.kind) == ["cung-hoa-duong", "cung-hoa-duong", "thu-gom-rac"])
        #expect(entries.map(\.status) == [.reported, .confirmed, .confirmed])
        #expect(entries.map(\.quantity) == [Quantity(100), Quantity(100), Quantity(7)])
        #expect(try log.outputSums(kinds: ["thu-gom-rac"]).map(\.unit) == ["25018", "25036"])
        #expect(try log.outputSums().first?.lastDay == (try day("2024-07-03")))
    }

    @Test func countsKindsOfEachOuting() throws {
        let log = try season()
        let june = Period(from: try day("2024-06-01"), until: try day("2024-06-30"))
        let kinds = try log.workDayKinds(in: june)
        // d ends in July.
        #expect(kinds.map(\.workDay) == ["b", "c"])
        #expect(kinds[0].kinds == ["cung-hoa-duong", "thu-gom-rac"])
        #expect(kinds[0].status == .confirmed)
        #expect(try log.workDayKinds().count == 4)
    }

    @Test func totalsOfPeopleAndGifts() throws {
        let log = try season()
        let force = try log.forceTotals()
        #expect(force.map(\.unit) == ["25018", "25036", "25036"])
        #expect(force.map(\.month.description) == ["2024-07-01", "2024-05-01", "2024-06-01"])
        #expect(force.map(\.people) == [nil, 10, 50])
        #expect(force.map(\.sessions) == [1, 1, 3])
        #expect(force.last?.personDays == Quantity(thousandths: 8_500))
        #expect(force.first?.personDays == nil)
        let gifts = try log.contributionTotals(
            in: Period(from: try day("2024-06-01"), until: nil))
        #expect(gifts.map(\.kind) == [.land, .material])
        #expect(gifts.last?.quantity == Quantity(5))
        #expect(gifts.last?.value == Quantity(180_000))
        #expect(gifts.last?.donor == .residents)
    }

    @Test func theWinnerIsTheHighestNumberThenTheVoidThenTheGreaterID() throws {
        let file = LogFile()
        let log = try file.create()
        var recorder = recorder()
        try log.append([WorkDayEntry(try workDay("a"))], by: &recorder)
        // As a merge would bring them: revisions of one number.
        func rival(_ key: Int, _ uid: String, number: Int, status: String) throws {
            try file.stranger().inDatabase {
                try $0.execute(
                    sql: """
                        INSERT INTO revision SELECT ?, ?, work_day, ?, author, recorded_at, ?,
                            NULL, first_day, last_day, unit, programme, organiser,
                            sessions, people, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
                            NULL, key, 2
                        FROM revision WHERE id = 1
                        """,
                    arguments: [key, "00000000-0000-7000-8000-00000000000" + uid, number, status])
            }
        }
        try rival(2, "9", number: 2, status: "reported")
        try rival(3, "5", number: 2, status: "voided")
        #expect(try log.workDay("a")?.status == .voided)
        try rival(4, "6", number: 2, status: "voided")
        #expect(try log.workDay("a")?.id.last == "6")
        try rival(5, "1", number: 3, status: "planned")
        #expect(try log.workDay("a")?.status == .planned)
        #expect(try log.workDays(.everything).count == 1)
        #expect(try log.history(of: "a").count == 5)
    }

    @Test func readingUsesIndexes() throws {
        let file = LogFile()
        _ = try file.create()
        let plan = try file.stranger().read { database in
            try Row.fetchAll(
                database,
                sql: "EXPLAIN QUERY PLAN SELECT count(*) FROM current_work_day"
            ).map { $0["detail"] as String }
        }
        #expect(plan.count { $0.contains("SCAN") } == 1, "\(plan)")
        #expect(
            plan.contains { $0.contains("INDEX revision_of_work_day (work_day=? AND number>?)") })
    }
}
