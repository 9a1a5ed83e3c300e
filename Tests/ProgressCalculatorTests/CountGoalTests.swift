import Basics
import Targets
import Testing

@testable import ProgressCalculator

/// Targets that ask for counts of carrying out, and how counts add up.
@Suite struct CountGoalTests {
    private static let duties = """
        counts:
          - id: chi-bo
            title: { vi: Chi bộ, en: Cells }
            measure: chi bộ
            of: { vi: tổng số, en: in all }
            sums: latest
          - id: giam-sat
            title: { vi: Giám sát, en: Supervisions }
            measure: cuộc
            sums: add
          - id: nguoi
            title: { vi: Người, en: People }
            measure: người
            of: { vi: được theo dõi, en: followed }
            sums: latest
            least: 5
        """

    private static let targets = """
        targets:
          - { id: muc, title: { vi: M, en: M }, goal: { count: { kind: chi-bo, at_least_share: 100 } }, sentence: x }
          - { id: gs, title: { vi: G, en: G }, goal: { count: { kind: giam-sat, at_least: 4 } }, sentence: x }
        """

    private static func count(
        _ kind: String, _ unit: String, _ amount: Int, of whole: Int? = nil,
        _ period: String = "2024-06", place: String = ""
    ) throws -> DutyCount {
        let found = try ReportPeriod.read(period, ReportCalendar()).get()
        return DutyCount(
            id: "\(kind)-\(unit)-\(place)-\(period)", kind: kind, unit: unit, place: place,
            period: found.code, firstDay: found.first, day: found.last, amount: Quantity(amount),
            ofAmount: whole.map { Quantity($0) })
    }

    private static func part(
        _ target: String, _ counts: [DutyCount], asOf text: String = "2024-07-01"
    ) throws -> TargetProgress {
        let catalogue = try World.catalogue(campaign: targets, duties: duties)
        let day = try #require(Day(iso: text))
        let evidence = Evidence(
            assessments: [], recognitions: [], work: [], counts: DutyCounts(counts, catalogue))
        let calculator = Calculator(catalogue: catalogue, evidence: evidence, asOf: day)
        let asked = try #require(catalogue.campaign.targets.first { $0.id == target })
        return try #require(calculator.target(asked))
    }

    /// 9 + 5 + 4 + 2 = 20 of 10 + 5 + 4 + 2 = 21: unmet; with the last cell of A: met.
    @Test func aShareIsOfAllThatWasSaid() throws {
        let others = [
            try Self.count("chi-bo", "B", 5, of: 5), try Self.count("chi-bo", "C", 4, of: 4),
            try Self.count("chi-bo", "T", 2, of: 2),
        ]
        let unmet = try Self.part("muc", [try Self.count("chi-bo", "A", 9, of: 10)] + others)
        #expect(unmet.part.state == .unmet)
        #expect(unmet.part.result(.vi) == "20/21 chi bộ (95,2%)")
        let met = try Self.part("muc", [try Self.count("chi-bo", "A", 10, of: 10)] + others)
        #expect(met.part.state == .met)
        #expect(met.state == .metOnTime)
        // There is no due day to be on time for.
        #expect(met.stateTitle.vi == "đạt")
    }

    /// All that was said is 100 %, but T has said nothing: not known, and T is named.
    @Test func whoSaysNothingIsNamed() throws {
        let found = try Self.part(
            "muc",
            [
                try Self.count("chi-bo", "A", 10, of: 10), try Self.count("chi-bo", "B", 5, of: 5),
                try Self.count("chi-bo", "C", 4, of: 4),
            ])
        #expect(found.part.state == .unknown)
        #expect(found.part.missing.map(\.id) == ["T"])
        // Three of four communes: nothing is whole while one is missing.
        #expect(found.part.share == 0.75)
        let none = try Self.part("muc", [])
        #expect(none.part.state == .unknown)
        #expect(none.part.observed == nil)
    }

    /// What the district says stands for its communes, what a commune says for its places.
    @Test func eachLevelCountsOnce() throws {
        let counts = [
            try Self.count("chi-bo", "H", 21, of: 21), try Self.count("chi-bo", "A", 3, of: 10),
            try Self.count("chi-bo", "A", 1, of: 1, place: "Thôn 1"),
        ]
        #expect(try Self.part("muc", counts).part.state == .met)
        let catalogue = try World.catalogue(campaign: Self.targets, duties: Self.duties)
        let day = try #require(Day(iso: "2024-07-01"))
        let kind = try #require(catalogue.duty("chi-bo"))
        let all = DutyCounts(counts, catalogue)
        #expect(all.total(kind, of: "A", on: day, upTo: day)?.amount == Quantity(3))
        let places = DutyCounts(
            [
                try Self.count("chi-bo", "A", 1, of: 1, place: "Thôn 1"),
                try Self.count("chi-bo", "A", 2, of: 3, place: "Thôn 2"),
            ], catalogue)
        #expect(places.total(kind, of: "A", on: day, upTo: day)?.of == Quantity(4))
    }

    /// A quarter stands for its months: 3 + 2 = 5, not 3 + 1 + 2.
    @Test func periodsThatLieWithinEachOtherCountOnce() throws {
        let counts = [
            try Self.count("giam-sat", "A", 3, "2024-Q1"),
            try Self.count("giam-sat", "A", 1, "2024-02"),
            try Self.count("giam-sat", "A", 2, "2024-05"),
        ]
        let found = try Self.part("gs", counts)
        #expect(found.part.observed == .amount(Quantity(5)))
        #expect(found.part.state == .met)
        // Before the second period is over: 3 of 4.
        #expect(try Self.part("gs", counts, asOf: "2024-05-30").part.state == .unmet)
    }

    /// The latest holds, also where it is smaller.
    @Test func theLatestStateHolds() throws {
        let counts = [
            try Self.count("chi-bo", "H", 21, of: 21, "2024-05"),
            try Self.count("chi-bo", "H", 20, of: 21, "2024-06"),
        ]
        #expect(try Self.part("muc", counts).part.state == .unmet)
        #expect(try Self.part("muc", counts, asOf: "2024-06-29").part.state == .met)
    }

    /// Persons who could be told are in no sum, whatever a merge brings.
    @Test(arguments: [(4, 20), (18, 20), (20, 20), (5, 9)])
    func fewPeopleAreLeftOut(_ amount: Int, _ whole: Int) throws {
        let catalogue = try World.catalogue(campaign: Self.targets, duties: Self.duties)
        let day = try #require(Day(iso: "2024-07-01"))
        let kind = try #require(catalogue.duty("nguoi"))
        let counts = DutyCounts([try Self.count("nguoi", "A", amount, of: whole)], catalogue)
        #expect(counts.total(kind, of: "A", on: day, upTo: day) == nil)
        let told = DutyCounts([try Self.count("nguoi", "A", 12, of: 20)], catalogue)
        #expect(told.total(kind, of: "A", on: day, upTo: day)?.amount == Quantity(12))
    }

    private static func total(
        _ kind: String, of unit: String, _ counts: [DutyCount], since begins: String? = nil,
        from first: String? = nil, upTo last: String
    ) throws -> [Int]? {
        let catalogue = try World.catalogue(campaign: targets, duties: duties)
        let found = DutyCounts(counts, catalogue).total(
            try #require(catalogue.duty(kind)), of: unit, on: try Day.of(last),
            since: try begins.map { try Day.of($0) }, from: try first.map { try Day.of($0) },
            upTo: try Day.of(last))
        return found.map { total in
            [total.amount, total.of].compactMap { $0.map { Int($0.thousandths / 1_000) } }
        }
    }

    /// K was made of A and B: 8 + 8 of 10 + 10 until it says 25 of 28 of itself, not 41 of 48; what
    /// happened before and after adds up, 2 + 1 + 4 = 7.
    @Test func aSuccessorsOwnCountReplacesThoseBefore() throws {
        let before = [
            try Self.count("chi-bo", "A", 8, of: 10, "2024"),
            try Self.count("chi-bo", "B", 8, of: 10, "2024"),
        ]
        let own = try Self.count("chi-bo", "K", 25, of: 28, "2026-06")
        #expect(try Self.total("chi-bo", of: "K", before, upTo: "2026-06-30") == [16, 20])
        #expect(try Self.total("chi-bo", of: "K", before + [own], upTo: "2026-06-30") == [25, 28])
        #expect(
            try Self.total(
                "chi-bo", of: "K", before + [own], from: "2026-06-01", upTo: "2026-06-30")
                == [25, 28])
        // Of one village of K: the others are still as they were.
        let village = try Self.count("chi-bo", "K", 3, of: 3, "2026-06", place: "Thôn 1")
        #expect(
            try Self.total("chi-bo", of: "K", before + [village], upTo: "2026-06-30") == [16, 20])
        let done = [
            try Self.count("giam-sat", "A", 2, "2024"), try Self.count("giam-sat", "B", 1, "2024"),
            try Self.count("giam-sat", "K", 4, "2026-06"),
        ]
        #expect(try Self.total("giam-sat", of: "K", done, upTo: "2026-06-30") == [7])
    }

    /// The campaign begins on 3 June 2022.
    ///
    /// The year's 12 stand for its months' 2 and 3, so far and in
    /// the year; of the months alone June's 2 and July's 3 are 5.
    @Test func theFirstYearsCountsStand() throws {
        let months = [
            try Self.count("giam-sat", "A", 2, "2022-06"),
            try Self.count("giam-sat", "A", 3, "2022-07"),
        ]
        let all = months + [try Self.count("giam-sat", "A", 12, "2022")]
        let begins = "2022-06-03"
        for first in [nil, "2022-01-01"] {
            #expect(
                try Self.total(
                    "giam-sat", of: "A", all, since: begins, from: first, upTo: "2022-12-31")
                    == [12])
            #expect(
                try Self.total(
                    "giam-sat", of: "A", months, since: begins, from: first, upTo: "2022-12-31")
                    == [5])
        }
    }

    /// 9 of 10 of May 2021, a year before the campaign, are none of its.
    @Test func noGoalTakesWhatWasBeforeTheCampaign() throws {
        let early = [try Self.count("chi-bo", "A", 9, of: 10, "2021-05")]
        #expect(
            try Self.total("chi-bo", of: "A", early, since: "2022-06-03", upTo: "2022-12-31") == nil
        )
        #expect(try Self.part("muc", early, asOf: "2022-12-31").part.observed == nil)
    }
}
