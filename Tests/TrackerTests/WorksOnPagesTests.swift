import Basics
import Documents
import ProgressCalculator
import Reports
import Targets
import Testing
import WorkLog

@testable import Tracker

/// Works and counts on the leaders' page, the open page and the month's.
@Suite struct WorksOnPagesTests {
    private static let duties = """
        counts:
          - id: chi-bo
            title: { vi: Chi bộ đã quán triệt, en: Cells that were told }
            measure: chi bộ
            of: { vi: tổng số chi bộ, en: cells in all }
            sums: latest
          - id: thong-bao
            title: { vi: Thông báo, en: Announcements }
            measure: lần
            sums: add
          - id: khu-dan-cu
            title: { vi: Khu dân cư, en: Residential areas }
            measure: khu dân cư
            sums: latest
        """

    private func work(
        _ id: String, _ unit: String, finished: String?, confirmed: String?, money: Int
    ) throws -> WorkItem {
        WorkItem(
            id: id, unit: unit, place: "Xóm Khuất", title: "Nhà bà Tư \(id)",
            lead: "Hội quán \(id)",
            day: try day("2024-01-02"), state: finished == nil ? .going : .finished,
            stateOn: try finished.map { try day($0) },
            given: WorkResources(residents: Quantity(money)), result: "kết quả \(id)",
            confirmation: try confirmed.map {
                Confirmation(by: "Mặt trận \(id)", on: try day($0))
            }, note: "ghi chú \(id)")
    }

    private func log() throws -> SmallLog {
        let log = try SmallLog(files: ["counts.yaml": Self.duties])
        try log.record(
            [
                // In Hòa Ninh: one of the period, one before; one that nobody confirmed.
                try work("a", "25036", finished: "2024-06-10", confirmed: "2024-06-12", money: 100),
                try work("b", "25036", finished: "2024-03-10", confirmed: "2024-03-12", money: 20),
                try work("c", "25036", finished: "2024-06-11", confirmed: nil, money: 3_000),
                try work("d", "25018", finished: nil, confirmed: nil, money: 40_000),
                // Seen only after the period.
                try work("e", "25018", finished: "2024-06-20", confirmed: "2024-07-02", money: 5),
            ], on: "2024-07-03")
        try log.record(
            [
                DutyCount(
                    id: "1", kind: "chi-bo", unit: "25036", period: "2024-06",
                    firstDay: try day("2024-06-01"), day: try day("2024-06-30"),
                    amount: Quantity(9), ofAmount: Quantity(10)),
                DutyCount(
                    id: "2", kind: "thong-bao", unit: "25036", period: "2024-06",
                    firstDay: try day("2024-06-01"), day: try day("2024-06-30"),
                    amount: Quantity(7)),
            ], on: "2024-07-03")
        return log
    }

    private func order() throws -> MonthlyOrder {
        MonthlyOrder(period: "2024-06", today: try day("2025-01-01"))
    }

    /// Five registered, one goes on, four finished, of which three in the period; nine of ten cells.
    @Test func leadersSeeWorksAndSharesInALineEach() throws {
        let report = try log().look { try $0.leadersReport(try order()) }
        let text = try report.document(.vi).text(width: 300)
        #expect(
            text.contains(
                "Công trình, phần việc: đăng ký 5 · đang làm 1 · hoàn thành 4 · dừng 0. "
                    + "Hoàn thành trong kỳ: 3."), "\(text)")
        #expect(text.contains("Số liệu thực hiện: Chi bộ đã quán triệt: 9/10 chi bộ (90,0%)."))
        #expect(!text.contains("Thông báo:"))
        #expect(report.works?.finished.period == 3 && report.counts.count == 2)
        let json = try JSONText.of(report, language: .vi)
        #expect(json.contains("\"works\"") && json.contains("\"counts\""))
    }

    /// Figures of works that were finished and confirmed by then, by commune; no word of a person who
    /// wrote, no free place, no count.
    @Test func strangersSeeConfirmedFiguresAlone() throws {
        let log = try log()
        let report = try log.report("2024-06", confirmedOnly: true)
        let rows = try #require(report.confirmedWorks).rows
        #expect(rows.map(\.unit.id) == ["25036"])
        #expect(rows[0].period == 1 && rows[0].campaign == 2)
        #expect(rows[0].total.residents == Quantity(120))
        #expect(report.works == nil && report.counts.isEmpty && report.letters == nil)
        for text in [
            try report.document(.vi).text(width: 300), try report.document(.vi).html(),
            try report.document(.vi).csv(), try JSONText.of(report, language: .vi),
        ] {
            #expect(text.contains("120"))
            for secret in [
                "Xóm Khuất", "Nhà bà Tư", "Hội quán", "kết quả", "ghi chú", "Mặt trận a", "3.000",
                "40.000", "Chi bộ",
            ] { #expect(!text.contains(secret), "\(secret)") }
        }
        // Nothing of it on the office's own page, which has the works themselves.
        let own = try log.report("2024-06")
        #expect(own.confirmedWorks == nil && own.works?.list.map(\.id).contains("c") == true)
    }

    /// In July it is confirmed.
    @Test func aWorkThatIsConfirmedLaterComesLater() throws {
        let rows = try #require(
            try log().report("2024-07", confirmedOnly: true).confirmedWorks
        ).rows
        #expect(rows.map(\.unit.id) == ["25018", "25036"])
        #expect(rows[0].period == 0 && rows[0].campaign == 1)
    }
}
