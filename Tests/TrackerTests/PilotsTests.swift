import Basics
import Documents
import Reports
import Targets
import TestSupport
import Testing

@testable import Tracker

/// Pilots beside the others, by hand: on the small log, Hòa Ninh tries something from 2024-03-01.
@Suite struct PilotsTests {
    private static let pilot = """

        pilots:
          - id: diem
            title: { vi: Làm điểm, en: Pilot }
            units: ["25036"]
            from: 2024-03-01
            indicator: xa-mau/1.1
            rollout: [{ unit: "25018", from: 2024-06-01 }, { unit: "25027", from: 2025-01-01 }]
          - id: mo-phong
            title: { vi: Mô phỏng, en: Made up }
            units: ["25018"]
            from: 2024-03-01
            simulated: true
          - id: sau-nay
            title: { vi: Sau này, en: Later }
            units: ["25018"]
            from: 2025-01-01
        """

    private static let assessed = """
        unit,standard,indicator,day,numerator,denominator,value,pass,level,source,note
        25036,xa-mau,1.1,2022-04-01,60,100,,,appraised,,
        25036,xa-mau,1.1,2024-02-29,65,100,,,appraised,,
        25036,xa-mau,1.1,2024-06-30,75,100,,,appraised,,
        25018,xa-mau,1.1,2022-04-01,40,100,,,appraised,,
        25018,xa-mau,1.1,2024-01-31,50,100,,,appraised,,
        25027,xa-mau,1.1,2022-04-01,50,100,,,appraised,,
        25027,xa-mau,1.1,2024-06-30,47,100,,,appraised,,

        """

    /// A share is a quotient of doubles.
    private static func `is`(_ share: Double?, _ wanted: Double) -> Bool {
        share.map { abs($0 - wanted) < 1e-12 } ?? false
    }

    private func pilots(on text: String, _ extra: String = pilot) throws -> [PilotsReport.Row] {
        let log = try SmallLog(extra)
        try log.assess(Self.assessed)
        return try log.look { try $0.pilots(asOf: try day(text)) }.content.pilots
    }

    /// Outings and person-days a month and commune.
    ///
    /// 2024-03-01 to 2024-06-30 are 122 days, as are 2023-10-31 to 2024-02-29 before; a month is
    /// 30.4375 days. Confirmed by then: b (Đinh Lạc, before), c (Hòa Ninh, two outings), e (Liên Đầm).
    @Test func figuresAreThoseOfHand() throws {
        let rows = try pilots(on: "2024-06-30")
        let row = try #require(rows.first)
        #expect(rows.map(\.id) == ["diem"], "neither made-up ones nor those to come")
        #expect(row.beforeFrom == (try day("2023-10-31")))
        let months = 122 / 30.4375
        let own = try #require(row.groups.first { $0.isPilot })
        #expect(own.units == 1)
        #expect(own.before.outings == 0 && own.before.personDays == nil)
        #expect(own.since.outings == 2 / months && own.since.personDays == 12.5 / months)
        // The township, Đinh Lạc and Liên Đầm.
        let others = try #require(row.groups.first { !$0.isPilot })
        #expect(others.units == 3)
        #expect(others.before.outings == 1 / (3 * months))
        #expect(others.before.personDays == 8 / (3 * months))
        #expect(others.since.outings == 1 / (3 * months))
        #expect(others.since.personDays == nil, "nobody said how many")
    }

    /// The way goes from y0 to 80.
    ///
    /// (65 − 60)/20, then (75 − 60)/20. The others: (50 − 40)/40 and (50 − 50)/30 before;
    /// then again 10/40, and what fell below where it began is no way at all. The township has no
    /// figures and is left out.
    @Test func theShareOfTheWayIsThatOfHand() throws {
        let row = try #require(try pilots(on: "2024-06-30").first)
        let own = try #require(row.groups.first { $0.isPilot })
        #expect(Self.is(own.before.way, 0.25) && Self.is(own.since.way, 0.75))
        #expect(own.before.known == 1)
        let others = try #require(row.groups.first { !$0.isPilot })
        #expect(Self.is(others.before.way, 0.125) && Self.is(others.since.way, 0.125))
        #expect(others.since.known == 2)
        let text = try SmallLogText.of(Self.pilot, Self.assessed, on: "2024-06-30")
        for words in ["25,0%", "75,0%", "12,5% (2/3 xã)", "1.1, Xã nông thôn mới mẫu"] {
            #expect(text.contains(words), "\(words) in \(text)")
        }
        #expect(text.contains("xã Đinh Lạc (01/06/2024)") && !text.contains("01/01/2025"))
    }

    /// On 2025-09-30 there are three communes; work counts by the communes of each day: 25036 became
    /// 25036@2025-07-01, which tries it too.
    @Test func communesAreThoseOfEachDay() throws {
        let row = try #require(try pilots(on: "2025-09-30").first)
        let own = try #require(row.groups.first { $0.isPilot })
        #expect(own.units == 1)
        // Hòa Ninh of 2024-03-01 to 2025-09-30: 579 days.
        #expect(own.since.outings == 2 / (579 / 30.4375))
        let others = try #require(row.groups.first { !$0.isPilot })
        #expect(others.units == 2)
        // Three communes to 2025-06-30 are 487 days, then two are 92.
        #expect(others.since.outings == 1 / (Double(3 * 487 + 2 * 92) / 30.4375))
    }

    /// Where villages are named, their work alone is the pilot's.
    @Test func villagesNarrowIt() throws {
        let narrowed = Self.pilot.replacing(
            "units: [\"25036\"]", with: "units: [\"25036\"]\n    places: [thôn 2]")
        let row = try #require(try pilots(on: "2024-06-30", narrowed).first)
        #expect(row.groups.first { $0.isPilot }?.since.outings == 0)
        let own = Self.pilot.replacing(
            "units: [\"25036\"]", with: "units: [\"25036\"]\n    places: [THÔN 1]")
        let named = try #require(try pilots(on: "2024-06-30", own).first)
        #expect(named.groups.first { $0.isPilot }?.since.outings == 2 / (122 / 30.4375))
    }

    /// 2 outings in 122 days, one of three other communes before and since; not for strangers, nor in
    /// the page of one commune.
    @Test func theMonthsPageTellsOfIt() throws {
        let log = try SmallLog(Self.pilot)
        let sentence =
            "Làm điểm (01/03/2024): 0,5 buổi mỗi tháng một xã, trước đó 0,0; các nơi khác 0,1, trước "
            + "đó 0,1."
        let month = try log.report("2024-06").document(.vi).text(width: 300)
        #expect(month.contains(sentence), "\(month)")
        let office = try log.look {
            try $0.officeReport(
                MonthlyOrder(period: "2024-06", today: try day("2025-01-01")))
        }
        // Each of the four as it was in May, of 92 days and the 92 before.
        #expect(
            try office.document(.vi).text(width: 1_000).contains(
                "Làm điểm (01/03/2024), nơi làm điểm: 0,5 buổi mỗi tháng một xã (tháng trước: 0)."))
        #expect(try log.report("2024-06", confirmedOnly: true).letters == nil)
        #expect(try log.report("2024-06", unit: "25036").letters == nil)
    }

    /// A pilot that begins with the campaign has nothing before it.
    @Test func nothingBeforeTheCampaignIsUnknown() throws {
        let early = Self.pilot.replacing("from: 2024-03-01", with: "from: 2022-06-03")
        let row = try #require(try pilots(on: "2024-06-30", early).first)
        #expect(row.groups.allSatisfy { $0.before.outings == nil })
    }
}

private enum SmallLogText {
    static func of(_ extra: String, _ assessed: String, on text: String) throws -> String {
        let log = try SmallLog(extra)
        try log.assess(assessed)
        return try log.look { desk in
            let report = try desk.pilots(asOf: try day(text))
            return try report.content.document(.vi, of: report).text(width: 200)
        }
    }
}
