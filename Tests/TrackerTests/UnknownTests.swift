import Basics
import Documents
import Targets
import Testing
import WorkLog

@testable import Reports
@testable import Tracker

/// What nobody recorded is "–", never nought; nought is what was counted.
@Suite struct UnknownTests {
    private static func outings(_ report: MonthlyReport) -> [MonthlyReport.Done]? {
        report.total.rows.first { $0.id == "sessions" }.map { row in
            [row.period, row.year, row.campaign] + [row.yearBefore].compactMap(\.self)
        }
    }

    /// The first row of the log ends on 10 June 2023: of May nobody knows anything.
    @Test func whatEndedBeforeTheLogBeginsIsUnknown() throws {
        let log = try SmallLog()
        let may = try log.report("2023-05")
        #expect(may.total.rows.allSatisfy { $0.period.confirmed == nil })
        #expect(may.total.rows.allSatisfy { $0.campaign.reported == nil })
        #expect(may.notes.contains { $0.vi == "Sổ chưa có buổi ra quân nào đến hết kỳ này." })
        // In July the log had begun: none was counted.
        let july = try log.report("2023-07")
        #expect(july.total.rows.first { $0.id == "sessions" }?.period.reported == .zero)
        #expect(!july.notes.contains { $0.vi.contains("chưa có buổi ra quân nào") })
    }

    /// What a newspaper told of one day in January 2023 is no beginning: of May, when nobody kept a
    /// log yet, nothing is known, and of January what the paper says.
    @Test func whatOthersPublishedBeginsNoLog() throws {
        let log = try SmallLog()
        try log.publish("day,unit,people,id\n2023-01-14,25036,12,bao\n")
        let may = try log.report("2023-05")
        #expect(may.logFrom == (try day("2023-06-10")))
        #expect(may.total.rows.allSatisfy { $0.period.confirmed == nil })
        let january = try log.report("2023-01")
        let people = try #require(january.total.rows.first { $0.id == "people" })
        #expect(people.period.reported == Quantity(12))
        let days = try #require(january.total.rows.first { $0.id == "person_days" })
        #expect(days.period.reported == nil)
        let order = MonthlyOrder(period: "2023-06", unit: "25036", today: try day("2025-01-01"))
        let text = try log.look { try $0.officeReport(order) }.document(.vi).text(width: 400)
        #expect(text.contains("Số buổi ra quân: 1 buổi (tháng trước: –)."))
    }

    /// "Cùng kỳ năm trước 0" for a year in which no log existed.
    @Test func theYearBeforeTheLogIsUnknown() throws {
        let log = try SmallLog()
        let report = try log.report("2024-05")
        #expect(report.yearBefore != nil)
        #expect(report.total.rows.allSatisfy { $0.yearBefore?.confirmed == nil })
        #expect(
            report.notes.contains { $0.vi.contains("sổ chưa có số liệu của cùng kỳ năm trước") })
        // Of June 2024 the year before has its row.
        let june = try log.report("2024-06")
        #expect(Self.outings(june)?.last?.confirmed == Quantity(1))
    }

    /// The report of an office: no figure and no comparison with a month of which nobody knows.
    @Test func anOfficeComparesWithNothingUnknown() throws {
        let log = try SmallLog()
        let order = MonthlyOrder(period: "2023-06", unit: "25036", today: try day("2025-01-01"))
        let report = try log.look { try $0.officeReport(order) }
        let text = try report.document(.vi).text(width: 400)
        #expect(text.contains("Số buổi ra quân: 1 buổi (tháng trước: –)."))
        #expect(text.contains("So với tháng trước: chưa có số liệu để so sánh."))
        #expect(!text.contains("– lượt"))
        let leaders = try log.look { try $0.leadersReport(order) }
        #expect(leaders.figures.allSatisfy { $0.before == nil })
    }

    /// Outings whose sheet did not ask for person-days: the sum is unknown, not nought.
    @Test func sumsOfAListAreOfWhatWasSaid() throws {
        let log = try SmallLog()
        try log.add("day,unit,people,id\n2024-10-05,25036,12,x\n", on: "2024-10-31")
        let list = try log.look {
            WorkDayList(
                ListedWorkDays(
                    try $0.log.workDays(.everything).filter { $0.workDay.id == "x" }),
                $0.catalogue)
        }
        #expect(list.totals.reported.people == 12)
        #expect(list.totals.reported.personDays == nil)
        // Of none, none.
        #expect(list.totals.confirmed.personDays == .zero)
        #expect(
            list.totals.words.vi.contains("1 buổi, 12 lượt người, – ngày công"))
    }

    /// The campaign begins in June 2022, the log a year later: charts of the months begin with it.
    ///
    /// July without outings is nought, since the log had begun.
    @Test func chartsOfMonthsBeginWithTheLog() throws {
        let months = try SmallLog().look { try $0.months(upTo: try day("2023-08-31")) }
        #expect(months.map(\.description) == ["2023-06-01", "2023-07-01", "2023-08-01"])
    }
}
