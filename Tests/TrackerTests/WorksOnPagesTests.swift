import Basics
import ChartSamples
import Charts
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
                "Công trình, phần việc: đăng ký tất cả 5, trong đó đang làm 1 · hoàn thành 4 · dừng 0. "
                    + "Hoàn thành trong kỳ: 3."), "\(text)")
        // Three of the four communes have sent nothing.
        #expect(
            text.contains(
                "Số liệu thực hiện: Chi bộ đã quán triệt: 9/10 chi bộ (90,0%), còn 3 đơn vị chưa gửi."
            ))
        #expect(!text.contains("Thông báo:"))
        #expect(report.works?.finished.period == 3 && report.counts.count == 2)
        let json = try JSONText.of(report, language: .vi)
        #expect(json.contains("\"works\"") && json.contains("\"counts\""))
    }

    private static func count(
        _ id: String, _ kind: String, _ unit: String, _ period: String, _ from: String,
        _ until: String, _ amount: Int, of all: Int? = nil
    ) throws -> DutyCount {
        DutyCount(
            id: id, kind: kind, unit: unit, period: period, firstDay: try day(from),
            day: try day(until), amount: Quantity(amount), ofAmount: all.map { Quantity($0) })
    }

    /// Hòa Ninh says 5 in June, 12 in the quarter and 30 in the year, the district 9 in June: what the
    /// commune sent is never less for what the district says of a part of it.
    @Test(arguments: [("2024-06", 9), ("2024-Q2", 12), ("2024", 30)])
    func aWideUnitHidesNothing(period: String, amount: Int) throws {
        let log = try SmallLog(files: ["counts.yaml": Self.duties])
        try log.record(
            [
                try Self.count("1", "thong-bao", "25036", "2024-06", "2024-06-01", "2024-06-30", 5),
                try Self.count(
                    "2", "thong-bao", "25036", "2024-Q2", "2024-04-01", "2024-06-30", 12),
                try Self.count("3", "thong-bao", "25036", "2024", "2024-01-01", "2024-12-31", 30),
                try Self.count("4", "thong-bao", "679", "2024-06", "2024-06-01", "2024-06-30", 9),
            ], on: "2025-01-02")
        let row = try #require(try log.report(period).counts.first { $0.kind == "thong-bao" })
        #expect(row.period?.amount == Quantity(amount))
    }

    /// Ten of ten cells in one commune of four are not 100 %.
    @Test func nothingIsWholeWhileSomethingIsMissing() throws {
        let log = try SmallLog(files: ["counts.yaml": Self.duties])
        try log.record(
            [
                try Self.count(
                    "1", "chi-bo", "25036", "2024-06", "2024-06-01", "2024-06-30", 10, of: 10)
            ], on: "2024-07-03")
        let row = try #require(try log.report("2024-06").counts.first)
        #expect(row.sentence(.vi).hasSuffix(": 10/10 chi bộ, còn 3 đơn vị chưa gửi"))
        // Of the commune itself nothing is missing.
        let own = try #require(try log.report("2024-06", unit: "25036").counts.first)
        #expect(own.sentence(.vi).hasSuffix(": 10/10 chi bộ (100,0%)"))
    }

    /// The campaign begins on 3 June 2022: what was published of the years before is none of its work.
    @Test func theCampaignCountsNothingFromBefore() throws {
        let log = try SmallLog(files: ["counts.yaml": Self.duties])
        try log.record(
            [
                try Self.count(
                    "1", "thong-bao", "679", "2021", "2021-01-01", "2021-12-31", 500),
                try Self.count("2", "khu-dan-cu", "679", "2021", "2021-01-01", "2021-12-31", 96),
                try Self.count("3", "thong-bao", "679", "2024-06", "2024-06-01", "2024-06-30", 9),
            ], on: "2024-07-03")
        let counts = try log.report("2024-06").counts
        #expect(counts.map(\.kind) == ["thong-bao"])
        #expect(counts.first?.campaign.amount == Quantity(9))
    }

    /// A work day names work d and gives 500 đồng that nobody confirmed; 43 125 stand in the works
    /// themselves.
    ///
    /// What nobody gave of, land and labour, is not named.
    @Test func whatWaitsIsToldApart() throws {
        let log = try log()
        try log.append(
            WorkDay(
                id: "x", day: day("2024-06-08"), until: day("2024-06-08"), unit: "25018", place: "",
                programme: "nong-thon-moi", organiser: "", sessions: 1, force: Force(people: 5),
                outputs: [],
                contributions: [
                    Contribution(kind: .money, quantity: Quantity(500), donor: .residents)
                ], note: "", workItem: "d"), on: "2024-06-30")
        let works = try #require(try log.report("2024-06").works)
        #expect(works.given.donated == Quantity(43_125) && works.awaiting.donated == Quantity(500))
        #expect(
            works.resources?.vi
                == "Xã hội đóng góp cho công trình: 43.125 đồng; chờ xác nhận: 500 đồng.")
        let list = try log.look { try $0.workItems(asOf: day("2024-07-01")) }
        let text = try list.document(.vi).text(width: 400)
        // Beside what is given, not in it: 40.000 stand in the work, 500 await confirmation.
        #expect(text.contains("40.000") && text.contains("500 đồng") && !text.contains("40.500"))
        #expect(try list.document(.vi).csv().contains("500 đồng"))
        let empty = try SmallLog()
        try empty.record(
            [try WorkItem(id: "z", unit: "25036", title: "Sân", day: day("2024-06-01"))],
            on: "2024-06-30")
        #expect(try empty.report("2024-06").works?.resources == nil)
    }

    /// The chart tells what waits apart; strangers see finished works that were confirmed: "a", "b"
    /// of Hòa Ninh, and of Đinh Lạc "e" once it was seen.
    @Test func theChartTellsWhatWaitsApart() throws {
        let log = try log()
        try log.append(
            WorkDay(
                id: "x", day: day("2024-06-08"), until: day("2024-06-08"), unit: "25018", place: "",
                programme: "nong-thon-moi", organiser: "", sessions: 1,
                force: Force(people: 5, personDays: Quantity(3)), outputs: [], contributions: [],
                note: "", workItem: "d"), on: "2024-06-30")
        func labels(confirmedOnly: Bool, asOf text: String) throws -> [String: String] {
            let question = try ChartQuestion(
                ChartFiles.spec("works-by-status"), .works, asOf: day(text), language: .vi,
                overrides: [:])
            let table = try log.look(confirmedOnly: confirmedOnly) { desk in
                try ChartTable.works.filled(from: desk, question).table
            }
            guard case .texts(let units) = table["unit"], case .texts(let labels) = table["label"]
            else { return [:] }
            return Dictionary(zip(units, labels), uniquingKeysWith: { first, _ in first })
        }
        let all = try labels(confirmedOnly: false, asOf: "2024-07-03")
        #expect(all["Đinh Lạc"]?.hasSuffix(" (+)") == true, "\(all)")
        let open = try labels(confirmedOnly: true, asOf: "2024-07-01")
        #expect(open["Hòa Ninh"]?.hasPrefix("2") == true && open["Đinh Lạc"] == "–", "\(open)")
        #expect(
            try labels(confirmedOnly: true, asOf: "2024-07-03")["Đinh Lạc"]?.hasPrefix("1") == true)
    }

    /// Persons in the texts of works and counts, as in those of work days; what an office is called is
    /// none.
    @Test func reviewLooksAtWorksAndCounts() throws {
        let log = try SmallLog(files: ["counts.yaml": Self.duties])
        try log.record(
            [
                try WorkItem(
                    id: "w1", unit: "25036", title: "Sửa nhà ông K'Brèo", day: day("2024-06-01"),
                    note: "Y Moan Êban, 0912 345 678"),
                try WorkItem(
                    id: "w2", unit: "25036", title: "Bê tông hóa đường", day: day("2024-06-01")),
            ], on: "2024-06-30")
        var count = try Self.count(
            "c1", "thong-bao", "25018", "2024-06", "2024-06-01", "2024-06-30", 1)
        count.note = "số 068123456789"
        try log.record([count], on: "2024-06-30")
        let found = try log.look {
            try $0.review(unit: nil, withAnswered: false, asOf: day("2024-07-01"))
        }
        .content.findings.filter { $0.rule == .personalText }
        #expect(
            found.map { "\($0.workDays.joined()) \($0.what.vi)" }.sorted() == [
                "c1 ghi chú: có thể là số giấy tờ, tài khoản",
                "w1 ghi chú: có thể là tên người (họ “Y Moan”); có thể là số điện thoại",
                "w1 tên công trình: có thể là tên người (sau chữ “ông”)",
            ])
        let own = try log.look {
            try $0.review(unit: "25018", withAnswered: false, asOf: day("2024-07-01"))
        }
        #expect(
            own.content.findings.filter { $0.rule == .personalText }.map(\.workDays) == [["c1"]])
        let month = try log.report("2024-06", unit: "25036").findings
        #expect(month.contains { $0.workDays == ["w1"] })
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
