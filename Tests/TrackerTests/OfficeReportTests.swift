import Basics
import Documents
import Foundation
import Office
import Reports
import Targets
import Testing
import WorkLog

@testable import Tracker

/// The report that an office sends: its head, its sentences, what it proposes.
@Suite struct OfficeReportTests {
    private static func report(
        _ log: SmallLog, _ period: String, unit: String? = "25036", agency: String? = nil
    ) throws -> OfficeReport {
        let order = MonthlyOrder(
            period: period, unit: unit, today: try day("2025-01-01"), agency: agency)
        return try log.look { try $0.officeReport(order) }
    }

    private static func lines(_ sides: [Side]) -> [[String]] { sides.map { $0.lines.map(\.text) } }

    // MARK: Heads and ends, by the rules of the office

    /// Nghị định 30/2020: the state with its motto in hyphens, a colon behind "Số".
    @Test func aStateOffice() throws {
        let log = try SmallLog()
        let document = try Self.report(log, "2024-06").document(.vi)
        #expect(
            Self.lines(document.letterhead) == [
                ["ỦY BAN NHÂN DÂN XÃ HÒA NINH", "Số: ………/BC-UBND"],
                [
                    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
                    "Hòa Ninh, ngày …… tháng …… năm ………",
                ],
            ])
        #expect(document.letterhead[1].lines[1].rule == .ofWords)
        let end = try #require(document.sections.lazy.compactMap(\.closing).first)
        #expect(
            Self.lines(end) == [
                ["Nơi nhận:", "- Như trên;", "- Lưu: VT."],
                ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", ""],
            ])
        #expect(end[0].lines[0].style == [.bold, .italic])
        let text = try document.text(width: 100)
        #expect(text.contains("Kính gửi:\n- Huyện ủy Di Linh\n- UBND huyện Di Linh"))
    }

    /// Hướng dẫn 36-HD/VPTW and the letters: a star, no colon, no motto, the Party's name with a
    /// line of its own length on the first line.
    @Test func anOfficeOfTheParty() throws {
        let log = try SmallLog()
        let document = try Self.report(log, "2024-06", agency: "dang-uy").document(.vi)
        #expect(
            Self.lines(document.letterhead) == [
                ["ĐẢNG BỘ HUYỆN DI LINH", "ĐẢNG ỦY XÃ HÒA NINH", "*", "Số ………-BC/ĐU"],
                ["ĐẢNG CỘNG SẢN VIỆT NAM", "Hòa Ninh, ngày …… tháng …… năm ………"],
            ])
        #expect(document.letterhead[1].lines[0].rule == .ofWords)
        let end = try #require(document.sections.lazy.compactMap(\.closing).first)
        #expect(Self.lines(end)[1] == ["T/M BAN THƯỜNG VỤ", "BÍ THƯ", ""])
        // The committee bold, the role plain.
        #expect(end[1].lines.map { $0.style.contains(.bold) } == [true, false, false])
        #expect(!(try document.html().contains("Độc lập")))
    }

    @Test func anOfficeOfTheFront() throws {
        let log = try SmallLog()
        let head = try Self.report(log, "2024-06", agency: "mat-tran").document(.vi).letterhead
        #expect(
            Self.lines(head)[0] == ["ỦY BAN MTTQ VIỆT NAM", "XÃ HÒA NINH", "Số: ………/BC-MTTQ-BTT"])
    }

    @Test func anOfficeThatNobodyNamed() throws {
        let log = try SmallLog()
        #expect(throws: Refusal.self) {
            try Self.report(log, "2024-06", agency: "so-nong-nghiep")
        }
        // The district has none: what follows from the unit stands there.
        let document = try Self.report(log, "2024-06", unit: nil).document(.vi)
        #expect(Self.lines(document.letterhead)[0].contains("BAN CHỈ ĐẠO"))
    }

    /// The head and the end are the same lines on paper, in HTML and in Word.
    @Test func everyFormHasHeadAndEnd() throws {
        let log = try SmallLog()
        let document = try Self.report(log, "2024-06").document(.vi)
        let html = try document.html()
        for line in (document.letterhead.flatMap(\.lines)).map(\.text) {
            #expect(html.contains(">\(line)<"), "\(line)")
        }
        #expect(html.contains("<strong>PHÓ CHỦ TỊCH</strong>"))
        #expect(html.contains("rule-words"))
    }

    // MARK: What it says

    /// July has f, which nobody confirmed; June has c (2 sessions) and e, as the month's page says.
    @Test func eachFigureHasTheOneBefore() throws {
        let log = try SmallLog()
        let report = try Self.report(log, "2024-07", unit: nil)
        let results = report.parts[1].sentences.map(\.vi).joined(separator: "\n")
        #expect(
            results.contains(
                "Số buổi ra quân: 0 buổi đã xác nhận, 1 buổi chờ xác nhận "
                    + "(tháng trước: 3, chờ xác nhận: 3)."))
        #expect(results.contains("(tháng trước: 100"))
        #expect(report.changed.vi.hasPrefix("So với tháng trước: số buổi ra quân giảm 3 buổi"))
        let june = try Self.report(log, "2024-06", unit: nil)
        #expect(
            june.parts[1].sentences[1].vi.contains(
                "Tổng số lượt người: 30 lượt đã xác nhận, 50 lượt chờ xác nhận (tháng trước: –)."))
    }

    /// In Liên Đầm i and k are reported and nobody confirmed them: two outings with 6 + 4 people,
    /// which is neither nought nor as many as in May, when there were none.
    @Test func whatIsOnlyReportedIsNoNought() throws {
        let log = try SmallLog()
        let report = try Self.report(log, "2024-06", unit: "25018")
        let results = report.parts[1].sentences.map(\.vi)
        #expect(results[0].contains("là số đã xác nhận"))
        #expect(results[1].contains("Số xã có ra quân: 0/1 đã xác nhận, 1 chờ xác nhận"))
        #expect(
            results[1].contains(
                "Số buổi ra quân: 0 buổi đã xác nhận, 2 buổi chờ xác nhận (tháng trước: 0). "
                    + "Tổng số lượt người: 0 lượt đã xác nhận, 10 lượt chờ xác nhận"))
        #expect(!results[1].contains("LLVT"))
        #expect(report.changed.vi.contains("số buổi ra quân chưa so sánh được"))
        let rows = try #require(Self.tables(report).first).rows.all()
            .map { row in row.cells.map { $0.printed(.vi) } }
        // Result, awaiting confirmation, the month before; the verdict.
        #expect(rows[0][1...4] == ["Số xã có ra quân", "0/1", "1", "0/1"])
        #expect(rows[1][2...4] == ["0", "2", "0"])
        #expect(rows[1][7] == "chờ xác nhận")
        #expect(!rows.contains { $0[7] == "không đổi" && !$0[3].isEmpty })
    }

    private static func tables(_ report: OfficeReport) -> [Table] {
        report.document(.vi).sections.flatMap(\.blocks).compactMap { block in
            if case .table(let table) = block { table } else { nil }
        }
    }

    /// 6 outings are reported, 3 of them confirmed: 3 wait; g is disputed; one commune of four is
    /// silent; of 500 m 100 are made when half of the year has passed.
    @Test func whatHangsIsProposed() throws {
        let log = try SmallLog()
        let report = try Self.report(log, "2024-06", unit: nil)
        #expect(report.parts.map(\.isProposed) == [false, false, true, true, true])
        let said = report.parts[2].sentences.map(\.vi)
        #expect(said.contains("3 buổi đã báo cáo, chờ xác nhận."))
        #expect(said.contains("1 dòng chưa thống nhất, không tính vào số nào."))
        #expect(said.contains { $0.hasPrefix("Đơn vị không có số liệu trong kỳ (1/4): ") })
        #expect(
            said.contains { $0.contains("mới đạt 20,0% kế hoạch năm (thời gian đã qua 49,9%)") })
        // Behind a semicolon a sentence goes on.
        #expect(!report.parts[3].sentences.contains { $0.vi.contains(/; \p{Lu}/) })
        let document = report.document(.vi)
        let marked = document.sections.filter { section in
            section.blocks.contains { block in
                if case .notes(let notes) = block { return notes[0].hasPrefix("(Dự thảo") }
                return false
            }
        }
        #expect(marked.compactMap(\.title).map { $0.prefix(3) } == ["III", "IV.", "V. "])
    }

    /// Every figure of the prose stands in the table too, each with the one before it: the month's
    /// rows, how many communes went out, works, counts and pilots.
    @Test func everyFigureIsInTheTable() throws {
        let log = try Self.logOfDuties()
        let report = try Self.report(log, "2024-06", unit: nil)
        let document = report.document(.vi)
        let rows = try #require(Self.tables(report).first).rows
        let printed = try rows.all().map { row in row.cells.map { $0.printed(.vi) } }
        let lines = report.lines
        #expect(printed.count == lines.count)
        #expect(printed[0][1...2] == ["Số xã có ra quân", "2/4"])
        let prose = report.parts[1].sentences.map(\.vi).joined(separator: "\n")
        for (row, line) in zip(printed, lines) {
            let amount = line.now.confirmed.map { NumberFormat(.vi).text($0) } ?? "–"
            #expect(row[2].hasPrefix(amount), "\(line.title.vi)")
            let then = line.before?.confirmed.map { NumberFormat(.vi).text($0) } ?? "–"
            #expect(row[4].hasPrefix(then), "\(line.title.vi)")
            // Of a part that nobody says there is no sentence; what nobody knows is said in words.
            guard line.isSaid else { continue }
            let said = amount == "–" ? "chưa có số liệu" : amount
            #expect(prose.contains("\(line.title.vi): \(said)"), "\(line.title.vi)")
        }
        // Each has the one before it; the last paragraph begins so too.
        #expect(
            prose.components(separatedBy: "tháng trước: ").count - 2 == lines.count(where: \.isSaid)
        )
        for words in [
            "Đã đăng ký từ đầu nhiệm vụ: 2 công trình (tháng trước: 1).",
            "Hoàn thành trong kỳ: 1 công trình (tháng trước: 0).",
            "Tiền góp cho công trình từ đầu nhiệm vụ: 300 đồng (tháng trước: 100).",
            "Chi bộ đã quán triệt: 9/10 chi bộ, 90,0%, còn 3 đơn vị chưa gửi "
                + "(tháng trước: 7/10).",
            "Làm điểm (01/03/2024), nơi làm điểm: ",
        ] {
            #expect(prose.contains(words), "\(words)")
        }
        #expect(printed.contains { $0[1] == "Chi bộ đã quán triệt (chi bộ)" && $0[2] == "9/10" })
        #expect(document.sections.contains { $0.annex == .wide })
        // The table of the annex is called by what it is of, not by its heading again.
        let html = try document.html()
        #expect(html.matches(of: /Phụ lục: số liệu ra quân/).count == 1)
        #expect(document.sheet == .upright)
    }

    /// Work "a" of May, "b" of June; seven cells of ten in May, nine in June; a pilot since March.
    private static func logOfDuties() throws -> SmallLog {
        let log = try SmallLog(
            """

            pilots:
              - id: diem
                title: { vi: Làm điểm, en: Pilot }
                units: ["25036"]
                from: 2024-03-01
            """,
            files: [
                "counts.yaml": """
                counts:
                  - id: chi-bo
                    title: { vi: Chi bộ đã quán triệt, en: Cells that were told }
                    measure: chi bộ
                    of: { vi: tổng số chi bộ, en: cells in all }
                    sums: latest
                """
            ])
        try log.record(
            [
                WorkItem(
                    id: "a", unit: "25036", title: "Đường", day: day("2024-05-02"),
                    given: WorkResources(residents: Quantity(100))),
                WorkItem(
                    id: "b", unit: "25018", title: "Cống", day: day("2024-06-02"),
                    state: .finished, stateOn: day("2024-06-20"),
                    given: WorkResources(residents: Quantity(200))),
            ], on: "2024-06-30")
        func count(_ month: String, _ amount: Int) throws -> DutyCount {
            let first = try day("2024-\(month)-01")
            return DutyCount(
                id: month, kind: "chi-bo", unit: "25036", period: "2024-\(month)", firstDay: first,
                day: first.endOfMonth, amount: Quantity(amount), ofAmount: Quantity(10))
        }
        try log.record([count("05", 7), count("06", 9)], on: "2024-06-30")
        return log
    }

    /// Hòa Ninh handed June in: three of four have not.
    ///
    /// Of the first month it is not said that the
    /// work went on.
    @Test func whoHasNotHandedInIsNamed() throws {
        let log = try SmallLog()
        func late(_ period: String) throws -> String? {
            try Self.report(log, period, unit: nil).parts[2].sentences.map(\.vi)
                .first { $0.hasPrefix("Đơn vị chưa gửi số liệu tháng") }
        }
        // Where nobody hands months in, nobody is behind.
        #expect(try late("2024-06") == nil)
        let june = try day("2024-06-01")
        _ = try log.campaign(.writing).write(
            as: .holder("UBND xã Hòa Ninh"), at: Instant(endOf: try day("2024-07-01")),
            random: SplitMix64(seed: 5)
        ) { desk throws(Refusal) in
            try desk.close(month: june, of: "25036")
        }
        let said = try #require(try late("2024-06"))
        #expect(said.contains("(3/4): ") && !said.contains("Hòa Ninh"))
        #expect(try late("2024-07")?.hasSuffix("(4/4): cả 4 đơn vị.") == true)
        #expect(try late("2024-Q2") == nil)
        let requests = try Self.report(log, "2024-06", unit: nil).parts[4].sentences.map(\.vi)
        #expect(requests.contains { $0.hasPrefix("Đề nghị 3 đơn vị chưa gửi số liệu tháng") })
        let first = try Self.report(log, "2022-06", unit: nil).parts[0].sentences[0].vi
        #expect(!first.contains("tiếp tục"))
    }

    @Test func theTextForAChatIsShort() throws {
        let log = try SmallLog()
        let text = try ZaloText(try Self.report(log, "2024-06", unit: nil)).document(.vi)
            .text(width: 400)
        let lines = text.split(separator: "\n")
        #expect(lines.count <= 15, "\(text)")
        #expect(lines[0].hasPrefix("TÓM TẮT tháng 6 năm 2024"))
        #expect(
            lines.contains(
                "- Số buổi ra quân: 3 buổi đã xác nhận, 3 buổi chờ xác nhận (tháng trước: 0)"))
    }
}

extension Section {
    /// The texts beside each other that it ends with.
    fileprivate var closing: [Side]? {
        blocks.lazy.compactMap { block in
            if case .beside(let sides) = block { sides } else { nil }
        }.first
    }
}
