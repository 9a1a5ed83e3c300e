import Basics
import Documents
import ProgressCalculator
import Targets
import TestSupport
import Testing
import WorkLog

@testable import Tracker

/// Every figure of a small log, worked out by hand.
@Suite struct MonthlyReportTests {
    /// The law counts the two shares of 3 once: 1.1, 1.2, 2 and 3 of two communes are eight.
    @Test func anIndicatorOfTwoPartsIsAssessedOnce() throws {
        let path = "standards/xa-mau.yaml"
        let standard = try #require(CampaignFixture.rules.files[path])
        let level =
            "kind: share, measure: m, at_least: [{ from: 2022-03-08, document: 318/QD-TTg, "
            + "mark: verified, values: { chung: 80 } }]"
        let log = try SmallLog(files: [
            path: standard.replacing(
                "  - id: \"2\"",
                with: """
                      - id: "3"
                        title: { vi: Trường học, en: Schools }
                        all_of:
                          - { id: a, title: { vi: Một, en: One }, \(level) }
                          - { id: b, title: { vi: Hai, en: Two }, takes_figures: true, \(level) }
                      - id: "2"
                    """)
        ])
        try log.assess(
            "unit,standard,indicator,day,numerator,denominator,pass,value,level\n"
                + ["25036", "25018"].map { unit in
                    """
                    \(unit),xa-mau,1.1,2024-06-10,80,100,,,verified
                    \(unit),xa-mau,1.2,2024-06-10,,,met,,verified
                    \(unit),xa-mau,2,2024-06-10,,,,50,verified
                    \(unit),xa-mau,3/a,2024-06-10,80,100,,,verified
                    \(unit),xa-mau,3/b,2024-06-10,80,100,,,verified

                    """
                }.joined())
        #expect(
            try log.report("2024-06").assessments.map(\.what.vi) == ["8 lượt đánh giá chỉ tiêu"])
    }

    /// `confirmed/reported` of period, year, campaign and the year before; `–` is unknown.
    private static func figures(_ row: MonthlyReport.Row) -> String {
        ([row.period, row.year, row.campaign] + [row.yearBefore].compactMap(\.self)).map { done in
            [done.confirmed, done.reported].map { $0?.description ?? "–" }.joined(separator: "/")
        }.joined(separator: " ")
    }

    /// June holds c, d, i, k and e, which began in May; f ends in July, g is disputed, h voided.
    @Test(arguments: [
        // c 2 + e 1; with d, i, k. Since January b too, since 2022 a too; a year before: a.
        ("sessions", "3/6 4/7 5/8 1/1"),
        // c 30; d 40, i 6, k 4: e does not say.
        ("people", "30/80 50/100 60/110 10/10"),
        ("officials", "5/5 9/9 9/9 –/–"),
        ("armed_forces", "–/– –/– –/– –/–"),
        ("residents", "20/20 20/20 20/20 –/–"),
        ("person_days", "12.5/32.5 20.5/40.5 25.5/45.5 5/5"),
        ("cung-hoa-duong", "100/150.5 100/150.5 150/200.5 50/50"),
        ("thu-gom-rac", "7/7 107/107 107/107 –/–"),
        // No row says anything of trees: not counted, not nought.
        ("trong-cay-xanh", "–/– –/– –/– –/–"),
        ("hien-dat", "12.5/12.5 12.5/12.5 12.5/12.5 –/–"),
        ("so-ho-hien-dat", "2/2 2/2 2/2 –/–"),
        // The budget's 5 million are no contribution.
        ("ung-ho-tien", "1000000/1000000 1000000/1000000 1000000/1000000 –/–"),
        ("vat-lieu-quy-tien", "180000/180000 180000/180000 180000/180000 –/–"),
        // Reported and not confirmed: nought is what was counted of it.
        ("vat-lieu: xi mang (bao)", "0/3 0/3 0/3 –/–"),
        ("vat-lieu: cat (m3)", "0/1 0/1 0/1 –/–"),
    ])
    func everyFigure(_ id: String, _ expected: String) throws {
        let log = try SmallLog()
        let row = try #require(log.report("2024-06").total.rows.first { $0.id == id })
        #expect(Self.figures(row) == expected)
    }

    /// Land was logged in a sheet without the column of households: they are not nought.
    @Test func whatTheSheetDidNotAskIsNotNought() throws {
        let log = try SmallLog()
        try log.add("day,unit,hien-dat,id\n2024-09-07,25036,1200,dat\n", on: "2024-09-30")
        let report = try log.report("2024-09")
        func figures(_ id: String) -> String? {
            report.total.rows.first { $0.id == id }.map {
                [$0.period.confirmed, $0.period.reported]
                    .map { $0?.description ?? "–" }.joined(separator: "/")
            }
        }
        #expect(figures("hien-dat") == "0/1200")
        #expect(figures("so-ho-hien-dat") == "–/–")
        #expect(figures("cung-hoa-duong") == "–/–")
        #expect(figures("sessions") == "0/1")
        #expect(report.notes.contains { $0.vi.contains("không buổi nào ghi số liệu này") })
        // A month without an outing: of those none was counted, and of land nobody said anything.
        let silent = try log.report("2024-08")
        #expect(silent.total.rows.first { $0.id == "sessions" }?.period.reported == .zero)
        #expect(silent.total.rows.first { $0.id == "hien-dat" }?.period.reported == nil)
    }

    /// 500 people of a unit elsewhere, as an older program took them: 80 are the area's own.
    @Test func whatIsOutsideTheAreaIsNeverSummed() throws {
        let log = try SmallLog()
        try log.append(500, of: "99999", on: "2024-06-15")
        let people = try log.report("2024-06").total.rows.first { $0.id == "people" }
        #expect(people?.period.reported == Quantity(80))
        #expect(people?.campaign.reported == Quantity(110))
    }

    @Test func sharesAreOfConfirmedWork() throws {
        let log = try SmallLog()
        let report = try log.report("2024-06")
        func row(_ id: String) throws -> MonthlyReport.Row {
            try #require(report.total.rows.first { $0.id == id })
        }
        // 100 of 50 m a year before, 100 of 500 m assigned to the district.
        #expect(try row("cung-hoa-duong").ofYearBefore?.value == 2)
        #expect(try row("cung-hoa-duong").ofAssigned?.value == 0.2)
        // Assigned to two communes, 400 + 100 kg: 107 of 500.
        #expect(try row("thu-gom-rac").assigned == Quantity(500))
        // Two of the four communes have a plan: the work of all is not compared with it; it said
        // 21,4%.
        #expect(try row("thu-gom-rac").ofAssigned == nil)
        // Nothing to compare with.
        #expect(try row("thu-gom-rac").ofYearBefore == nil)
        #expect(try row("trong-cay-xanh").ofAssigned == nil)
        #expect(report.gaps.withoutPeople == 1)
        #expect(report.gaps.withoutPersonDays == 3)
        #expect(report.gaps.disputed == 1)
        #expect(report.silent.map(\.id) == ["25000"])
        #expect(report.units == 4)
        let commune = try log.report("2024-06", unit: "Hòa Ninh")
        #expect(
            commune.total.rows.first { $0.id == "thu-gom-rac" }?.assigned == Quantity(100))
        #expect(
            commune.total.rows.first { $0.id == "sessions" }.map(Self.figures) == "2/3 2/3 3/4 1/1")
    }

    /// A campaign of 2022 has nothing to compare its first year with.
    @Test func beforeTheCampaignNothingIsCompared() throws {
        let log = try SmallLog()
        let early = try log.report("2023-05")
        #expect(early.yearBefore == nil)
        #expect(early.total.rows.allSatisfy { $0.yearBefore == nil })
        // A row of June 2022, when the campaign began: the year before has its last four weeks.
        try log.add("day,unit,people,id\n2022-06-11,25036,5,som\n", on: "2024-07-01")
        let partly = try log.report("2023-06")
        #expect(partly.notes.contains { $0.vi.contains("chỉ có số liệu từ ngày 03/06/2022") })
    }

    private static func sums(
        _ rows: [[MonthlyReport.Row]], _ done: (MonthlyReport.Row) -> MonthlyReport.Done?
    ) -> [String: String] {
        var sums: [String: (Quantity, Quantity)] = [:]
        for row in rows.joined() {
            guard let done = done(row) else { continue }
            let held = sums[row.id] ?? (.zero, .zero)
            sums[row.id] = (
                held.0 + (done.confirmed ?? .zero), held.1 + (done.reported ?? .zero)
            )
        }
        return sums.filter { $0.value != (.zero, .zero) }.mapValues { "\($0.0)/\($0.1)" }
    }

    @Test(arguments: MonthlyReport.Grouping.allCases, [nil, "2024-06-30", "2025-07-01"])
    func groupsAddUpToTheTotal(_ grouping: MonthlyReport.Grouping, _ map: String?) throws {
        let log = try SmallLog()
        let report = try log.report("2024-06", by: grouping, map: map)
        let plain = try log.report("2024-06")
        for done in [\MonthlyReport.Row.period, \.year, \.campaign] {
            let total = Self.sums([plain.total.rows]) { $0[keyPath: done] }
            #expect(Self.sums([report.total.rows]) { $0[keyPath: done] } == total)
            #expect(Self.sums(report.groups.map(\.rows)) { $0[keyPath: done] } == total)
        }
        let before = Self.sums([plain.total.rows]) { $0.yearBefore }
        #expect(Self.sums(report.groups.map(\.rows)) { $0.yearBefore } == before)
    }

    /// 500 m are assigned to the district, 400 and 100 kg to communes: once a row is logged for the
    /// district itself, the groups hold each quantity once.
    @Test func whatIsAssignedStandsOnce() throws {
        let log = try SmallLog()
        try log.add("day,unit,people,id\n2024-06-10,679,5,huyen\n", on: "2024-06-30")
        let report = try log.report("2024-06", by: .unit)
        func assigned(_ id: String) -> [Quantity?] {
            report.groups.map { group in group.rows.first { $0.id == id }?.assigned }
        }
        #expect(
            report.groups.map(\.title.vi).contains {
                $0.hasPrefix("huyện mẫu")
                    || $0.contains("ghi chung")
            })
        #expect(assigned("cung-hoa-duong").compactMap(\.self) == [Quantity(500)])
        #expect(
            assigned("thu-gom-rac").compactMap(\.self).sorted() == [Quantity(100), Quantity(400)])
        #expect(
            report.total.rows.first { $0.id == "thu-gom-rac" }?.assigned == Quantity(500))
    }

    /// Rubbish is assigned to two of the four communes, roads to the district as a whole.
    @Test func aPlanForSomeUnitsIsSaidToBeSo() throws {
        let log = try SmallLog()
        let report = try log.report("2024-06")
        #expect(report.partlyAssigned.map(\.title.vi) == ["Thu gom rác thải"])
        #expect(report.partlyAssigned.map(\.units) == [2])
        #expect(report.notes.contains { $0.vi.contains("Thu gom rác thải (2/4)") })
        #expect(try log.report("2024-06", unit: "Hòa Ninh").partlyAssigned.isEmpty)
    }

    /// Of June 2024 up to the 9th the year before has nine days too: a, of 10 June 2023, is not
    /// among them.
    @Test func aPeriodThatIsNotOverIsComparedWithAsManyDays() throws {
        let log = try SmallLog()
        try log.add("day,unit,id\n2023-05-06,25036,som\n", on: "2024-06-01")
        let report = try log.report("2024-06", knownOn: "2024-06-09")
        #expect(report.yearBefore?.last == (try day("2023-06-09")))
        #expect(
            report.total.rows.first { $0.id == "people" }?.yearBefore?.reported ?? .zero == .zero)
        #expect(report.notes.contains { $0.vi.contains("tính đến ngày 09/06/2023") })
        #expect(try log.report("2024-06").yearBefore?.last == (try day("2023-06-30")))
    }

    /// What is disputed on the very first day of a period is of the period.
    @Test(arguments: [("2024-06-08..2024-06-14", 1), ("2024-06-09..2024-06-14", 0)])
    func disputedOnTheFirstDay(_ period: String, _ count: Int) throws {
        #expect(try SmallLog().report(period).gaps.disputed == count)
    }

    /// A row of exactly the instant that was known was known: all ten are recorded at the end of
    /// 30 June.
    @Test func whatWasRecordedInTheInstantWasKnown() throws {
        let log = try SmallLog().campaign().log
        let closed = Instant(endOf: try day("2024-06-30"))
        let end = Instant(endOf: try day("2024-07-31"))
        let last = try day("2024-07-31")
        #expect(try log.workDays(recordedAfter: closed, upTo: end, endingBy: last).isEmpty)
        let before = Instant(milliseconds: closed.milliseconds - 1)
        #expect(
            try log.workDays(recordedAfter: before, upTo: closed, endingBy: last).count == 10)
        #expect(
            try log.workDays(
                recordedAfter: before, upTo: closed, endingBy: try day("2023-01-01")
            ).isEmpty)
    }

    /// A unit of which something is disputed has logged something; on the open page nothing of it
    /// is confirmed.
    @Test func silenceIsSaidAsItIs() throws {
        let log = try SmallLog()
        try log.add("day,unit,people,id\n2024-04-06,25018,5,t4\n", on: "2024-06-30")
        #expect(
            try log.report("2024-06").silence?.vi
                == "Đơn vị không có số liệu trong kỳ (1/4): thị trấn Di Linh.")
        let open = try log.report("2024-04", confirmedOnly: true)
        #expect(open.silence?.vi.hasPrefix("Đơn vị chưa có số liệu đã xác nhận trong kỳ") == true)
        #expect(open.silence?.vi.contains("(4/4)") == true)
        let alone = try log.report("2024-03", unit: "Hòa Ninh")
        #expect(alone.silence?.vi == "Đơn vị không có số liệu trong kỳ (1/1): xã Hòa Ninh.")
    }

    @Test func aUnitThatHasEndedIsSaidToHave() throws {
        let log = try SmallLog()
        #expect(try log.report("2024-06").ending == nil)
        let later = try log.report("2025-08", knownOn: "2025-09-01")
        #expect(later.ending != nil)
        #expect(later.notes.first == later.ending)
    }

    @Test func groupsHaveTheirNames() throws {
        let log = try SmallLog()
        let units = try log.report("2024-06", by: .unit)
        #expect(
            units.groups.map(\.title.vi)
                == ["thị trấn Di Linh", "xã Đinh Lạc", "xã Liên Đầm", "xã Hòa Ninh"])
        #expect(units.groups.map(\.isSilent) == [true, false, false, false])
        let places = try log.report("2024-06", by: .place)
        // "Thôn 1" and "thôn 1" are one place.
        #expect(places.groups.map(\.title.vi).contains("xã Hòa Ninh, Thôn 1"))
        #expect(places.groups.count { $0.title.vi.contains("hôn 1") } == 1)
        let offices = try log.report("2024-06", by: .organiser)
        #expect(
            offices.groups.map(\.title.vi) == ["Không ghi đơn vị chủ trì", "Đoàn xã", "UBND xã"])
        // Liên Đầm went into Hòa Ninh.
        let later = try log.report("2024-06", by: .unit, map: "2025-07-01")
        let heir = try #require(later.groups.first { $0.unit?.id == "25036@2025-07-01" })
        #expect(heir.rows.first { $0.id == "sessions" }.map(Self.figures) == "3/4 3/4 4/5 1/1")
    }

    @Test(arguments: [
        ("2024-06", ["2024-06-01..2024-06-01", "2024-06-02..2024-06-30"]),
        ("2024-H1", ["2024-Q1", "2024-Q2"]), ("2024-Q2", ["2024-04", "2024-05", "2024-06"]),
        ("2024", ["2024-H1", "2024-H2"]),
    ])
    func aPeriodInPartsAddsUp(_ whole: String, _ parts: [String]) throws {
        let log = try SmallLog()
        let total = Self.sums([try log.report(whole).total.rows]) { $0.period }
        #expect(!total.isEmpty)
        #expect(
            Self.sums(try parts.map { try log.report($0).total.rows }) { $0.period } == total)
    }

    /// What is recorded later changes the page of today, never the page as it was known.
    @Test func lateRowsAreInTheSupplement() throws {
        let log = try SmallLog()
        let then = try JSONText.of(try log.report("2024-06", knownOn: "2024-06-30"), language: .vi)
        try log.add(
            """
            day,unit,people,thu-gom-rac,id
            2024-06-09,25036,11,2.5,late
            2024-07-06,25036,12,,new

            """, on: "2024-07-20")
        #expect(
            try JSONText.of(try log.report("2024-06", knownOn: "2024-06-30"), language: .vi)
                == then)
        let june = try log.report("2024-06")
        #expect(june.total.rows.first { $0.id == "people" }?.period.reported == Quantity(91))
        #expect(june.supplement.isEmpty)
        let july = try log.report("2024-07")
        #expect(
            july.supplement.map {
                "\($0.month.title.vi) \($0.title.vi) \($0.confirmed) \($0.reported ?? .zero)"
            } == [
                "tháng 6 năm 2024 Số buổi ra quân 0 1", "tháng 6 năm 2024 Tổng số lượt người 0 11",
                "tháng 6 năm 2024 Thu gom rác thải 0 2.5",
            ])
        // Recorded in July, it is no addition of August; known before that day, there is none.
        #expect(try log.report("2024-08").supplement.isEmpty)
        #expect(try log.report("2024-07", knownOn: "2024-07-19").supplement.isEmpty)
        #expect(
            try july.document(.vi).text(width: 120).contains("Số liệu bổ sung, điều chỉnh kỳ trước")
        )
    }

    @Test func theOpenPageKnowsOnlyWhatIsConfirmed() throws {
        let log = try SmallLog()
        let open = try log.report("2024-06", by: .unit, confirmedOnly: true)
        #expect(open.isPublic)
        #expect(open.findings.isEmpty)
        #expect(open.total.rows.first { $0.id == "people" }?.period.confirmed == Quantity(30))
        #expect(open.total.rows.allSatisfy { $0.period.reported == nil })
        for text in [
            try open.document(.vi).text(width: 120), try open.document(.vi).csv(),
            try open.document(.vi).html(), try JSONText.of(open, language: .vi),
        ] {
            #expect(!text.contains("chưa thống nhất") && !text.contains("disputed"))
            #expect(!text.contains("150,5") && !text.contains("150.5"))
            #expect(!text.contains("Xi măng"), "reported only")
        }
    }

    @Test func thePeriodIsRefusedInOneSentence() throws {
        let log = try SmallLog()
        for (text, words) in [
            ("2024-13", "không có kỳ này"), ("tháng 6", "không phải một kỳ báo cáo"),
            ("2024-06-02..2024-06-01", "ngày cuối 01/06/2024 trước ngày đầu 02/06/2024"),
        ] {
            do {
                _ = try log.report(text)
                Issue.record("accepted \(text)")
            } catch let error as Refusal {
                #expect(error.kind == .usage)
                #expect(error.text(.vi).contains(words))
                #expect(!error.text(.vi).contains("\n"))
            }
        }
    }

    @Test func placesAreSortedAsPeopleCount() throws {
        let log = try SmallLog()
        try log.add(
            "day,unit,place,people,id\n2024-06-09,25036,Thôn 10,11,x\n"
                + "2024-06-09,25036,Thôn 2,11,y\n", on: "2024-06-30")
        let places = try log.report("2024-06", by: .place).groups.map(\.title.vi)
            .filter { $0.hasPrefix("xã Hòa Ninh, T") }
        #expect(places == ["xã Hòa Ninh, Thôn 1", "xã Hòa Ninh, Thôn 2", "xã Hòa Ninh, Thôn 10"])
    }

    @Test func cellsOfExcelAreNoFormulas() throws {
        let log = try SmallLog()
        try log.add(
            "day,unit,organiser,people,id\n2024-06-09,25036,=1+1,11,bad\n", on: "2024-06-30")
        let csv = try log.report("2024-06", by: .organiser).document(.vi).csv()
        #expect(csv.hasPrefix("\u{FEFF}Kỳ;Phạm vi;STT;Nội dung;ĐVT;Kế hoạch năm;"))
        #expect(csv.contains("\r\ntháng 6 năm 2024;'=1+1;"))
        let columns = Set(
            csv.split(separator: "\r\n").filter { $0.contains(";Tổng số;") }.map { line in
                line.split(separator: ";", omittingEmptySubsequences: false).count
            })
        #expect(columns == [16])
        // A renamed file still says what it is about.
        #expect(csv.contains("Kết quả ra quân tháng 6 năm 2024"))
    }
}
