import Basics
import CairoCanvas
import Documents
import Foundation
import ProgressCalculator
import Reports
import Targets
import Testing
import WorkLog

@testable import Tracker

/// Which days a page counts, and what it says where no row of the log does.
@Suite struct ReportBoundsTests {
    private static func figure(_ id: String, _ group: MonthlyReport.Group) -> String? {
        group.rows.first { $0.id == id }.map { row in
            [row.period.confirmed, row.period.reported].map { $0?.description ?? "–" }
                .joined(separator: "/")
        }
    }

    /// 33 people of 7 December: on the 5th they are none of the month, on the 7th one outing.
    @Test func nothingAfterItsOwnDayCounts() throws {
        let log = try SmallLog()
        try log.add("day,unit,people,id\n2024-12-07,25036,33,mai\n", on: "2024-12-02")
        func page(_ today: String) throws -> MonthlyReport {
            let order = MonthlyOrder(period: "2024-12", today: try day(today))
            return try log.look { try $0.monthlyReport(order) }
        }
        let before = try page("2024-12-05")
        #expect(before.asOf == (try day("2024-12-05")))
        #expect(Self.figure("sessions", before.total) == "0/0")
        #expect(Self.figure("people", before.total) == "–/–")
        let after = try page("2024-12-07")
        #expect(Self.figure("sessions", after.total) == "0/1")
        #expect(Self.figure("people", after.total) == "0/33")
        let order = MonthlyOrder(period: "2024-12", today: try day("2024-12-05"))
        let leaders = try log.look { try $0.leadersReport(order) }
        #expect(leaders.figures.first { $0.id == "sessions" }?.now.reported == .zero)
    }

    /// The campaign begins on 3 June 2022: of 15 May to 14 June only the outing of the 11th counts,
    /// and the page says so; of May nothing, and that is no nought.
    @Test func whatWasBeforeTheCampaignIsLeftOutAloud() throws {
        let log = try SmallLog()
        try log.add(
            "day,unit,people,id\n2022-05-21,25036,7,som\n2022-06-11,25036,9,dau\n",
            on: "2022-06-30")
        let across = try log.report("2022-05-15..2022-06-14")
        #expect(Self.figure("people", across.total) == "0/9")
        #expect(
            across.notes.contains {
                $0.vi.hasPrefix("Trong kỳ chỉ tính từ ngày triển khai nhiệm vụ (03/06/2022)")
            })
        let may = try log.report("2022-05")
        #expect(may.total.rows.allSatisfy { $0.period == .init(confirmed: nil, reported: nil) })
        #expect(
            may.notes.contains {
                $0.vi.hasPrefix("Kỳ này trước ngày triển khai nhiệm vụ (03/06/2022)")
            })
    }

    /// In August there was no outing at all: none was counted, and nobody said anything else.
    @Test func noughtIsOnlyWhatWasCounted() throws {
        let log = try SmallLog()
        let august = try log.report("2024-08", by: .unit)
        #expect(Self.figure("sessions", august.total) == "0/0")
        #expect(Self.figure("people", august.total) == "–/–")
        let people = try #require(august.total.rows.first { $0.id == "people" })
        #expect(people.ofYearBefore == nil)
        // So far Hòa Ninh has its road, in the month nobody said anything.
        let ninh = try #require(august.groups.first { $0.unit?.id == "25036" })
        #expect(Self.figure("cung-hoa-duong", ninh) == "–/–")
    }

    /// An outing to which nobody came was counted: 0, and no dash.
    @Test func aCountedNoughtIsPrinted() throws {
        let log = try SmallLog()
        try log.add("day,unit,people,id\n2024-08-03,25000,0,khong\n", on: "2024-08-31")
        let group = try #require(
            log.report("2024-08", by: .unit).groups.first { $0.unit?.id == "25000" })
        #expect(Self.figure("people", group) == "0/0")
        #expect(Self.figure("person_days", group) == "–/–")
    }

    /// Months end on the 14th.
    ///
    /// June is 15 May to 14 June: 30 people, of c; July 40 + 6 + 4 + 9 = 59,
    /// of d, i, k and f. The chart, the sheet and the page say the same.
    @Test func everyMonthIsTheOffices() throws {
        let log = try SmallLog("month_ends: 14\n")
        #expect(Self.figure("people", try log.report("2024-06").total) == "30/30")
        #expect(Self.figure("people", try log.report("2024-07").total) == "0/59")
        let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
        try FileManager.default.createSymbolicLink(
            atPath: log.folder + "/charts", withDestinationPath: root + "/charts")
        let order = ChartOrder(
            charts: ["people-by-month"], asOf: try day("2024-07-14"), format: .png, size: nil,
            language: .vi)
        let chart = try #require(try log.look { try $0.charts(order) }.first)
        let people = try #require(ChartFigures(chart).tables.first)
        #expect(people.rows.suffix(2) == [["06/2024", "30", "0"], ["07/2024", "0", "59"]])
        let june = UnitMonth(unit: "679", month: try day("2024-06-01"))
        let found = try log.look { try $0.workDays(of: june) }
        #expect(found.map(\.workDay.id) == ["e", "c", "g"])
        let sheet = try log.look { try $0.signatureSheet(june) }
        let paper = try sheet.document(.vi).text(width: 200)
        #expect(paper.contains("(từ ngày 15/05/2024 đến ngày 14/06/2024)"))
        let known = try log.look { try $0.months(upTo: try day("2023-08-15")) }
        #expect(
            known.map(\.description)
                == ["2023-06-01", "2023-07-01", "2023-08-01", "2023-09-01"])
    }
}
