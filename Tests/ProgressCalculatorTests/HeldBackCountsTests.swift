import Basics
import Targets
import Testing

@testable import ProgressCalculator

/// What of counts of few people nobody is shown, and what beside it would tell of it.
@Suite struct HeldBackCountsTests {
    private static let duties = """
        counts:
          - id: nguoi
            title: { vi: Người, en: People }
            measure: người
            of: { vi: được theo dõi, en: followed }
            sums: latest
            least: 5
          - id: ai-cung-thay
            title: { vi: Cuộc, en: Meetings }
            measure: cuộc
            sums: latest
        """

    private static func count(
        _ unit: String, _ place: String, _ amount: Int, _ whole: Int?, kind: String = "nguoi",
        _ year: String = "2023"
    ) throws -> DutyCount {
        let found = try ReportPeriod.read(year, ReportCalendar()).get()
        return DutyCount(
            id: "\(unit)\(place)", kind: kind, unit: unit, place: place, period: found.code,
            firstDay: found.first, day: found.last, amount: Quantity(amount),
            ofAmount: whole.map { Quantity($0) })
    }

    private static func held(_ counts: [DutyCount]) throws -> [String] {
        HeldBackCounts(counts, try World.catalogue(duties: duties)).ids
    }

    /// 33 − 10 − 20 = 3 of 60 − 20 − 28 = 12 remain: the smaller of the two goes too, so that 13 of
    /// 32 remain.
    @Test func whatRemainsIsHeldBackWithTheSmallestPart() throws {
        let counts = [
            try Self.count("A", "", 33, 60), try Self.count("A", "Thôn 1", 10, 20),
            try Self.count("A", "Thôn 3", 20, 28),
        ]
        #expect(try Self.held(counts) == ["AThôn 1"])
        // One that came by a merge is held back by itself, and the rest stays the same.
        #expect(
            try Self.held(counts + [Self.count("A", "Thôn 4", 3, 12)]) == ["AThôn 1", "AThôn 4"])
        // What the totals say is the unit's own.
        let catalogue = try World.catalogue(duties: Self.duties)
        let day = try Day.of("2023-12-31")
        let total = DutyCounts(counts, catalogue).total(
            try #require(catalogue.duty("nguoi")), of: "A", on: day, upTo: day)
        #expect(total?.amount == Quantity(33) && total?.of == Quantity(60))
    }

    /// Nothing remains: 13 + 20 = 33 of 25 + 35 = 60; enough remains: 23 of 40; another year.
    @Test func nothingIsHeldBackWhereNothingIsTold() throws {
        let whole = try Self.count("A", "", 33, 60)
        let one = try Self.count("A", "Thôn 1", 10, 20)
        #expect(
            try Self.held([
                whole, Self.count("A", "Thôn 1", 13, 25), Self.count("A", "Thôn 3", 20, 35),
            ])
                == [])
        #expect(try Self.held([whole, one]) == [])
        #expect(try Self.held([whole, one, Self.count("A", "Thôn 3", 20, 28, "2022")]) == [])
        // What has no bound is told, however few.
        #expect(
            try Self.held([
                Self.count("A", "", 3, nil, kind: "ai-cung-thay"),
                Self.count("A", "Thôn 1", 2, nil, kind: "ai-cung-thay"),
            ]) == [])
    }

    /// A district beside its communes: 100 − 60 − 37 = 3 remain of C; B goes too.
    ///
    /// A commune without a number of its own: its places stand under the district.
    @Test func aDistrictBesideItsCommunes() throws {
        let district = try Self.count("H", "", 100, 200)
        #expect(
            try Self.held([district, Self.count("A", "", 60, 100), Self.count("B", "", 37, 60)])
                == ["B"])
        #expect(
            try Self.held([
                district, Self.count("A", "", 60, 100), Self.count("B", "Thôn 1", 37, 60),
            ]) == ["BThôn 1"])
    }
}
