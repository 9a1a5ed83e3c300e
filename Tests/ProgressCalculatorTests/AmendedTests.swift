import Basics
import ProgressCalculator
import Targets
import Testing

/// Indicators that an amendment changes from a day on, and one that is met when two shares are.
@Suite struct AmendedTests {
    /// A share of at least 50 % to the end of February 2024, a pass since.
    private static let changed = World.oneIndicator(
        """
        kind: pass, mark: second-hand, from: 2024-03-01, before: [
          { title: { vi: Tỷ lệ, en: Share }, kind: share, measure: người,
            at_least: [ \(World.row("2020-01-01", "chung: 50")) ] } ]
        """)

    @Test(arguments: [
        // What was found, when it is looked at, the state, and what the title is then.
        ("A s/1 2023-06-01 appraised 40/100", "2023-12-31", PartState.unmet, "Tỷ lệ"),
        ("A s/1 2023-06-01 appraised 50/100", "2023-12-31", .met, "Tỷ lệ"),
        // Read by the kind of its own day also when it is looked at later.
        ("A s/1 2024-02-29 appraised 49/100", "2024-03-01", .unmet, "Một"),
        ("A s/1 2024-02-29 appraised 50/100", "2024-12-31", .met, "Một"),
        // From the day on a share says nothing of a pass, and a verdict does.
        ("A s/1 2024-03-01 appraised 80/100", "2024-12-31", .unknown, "Một"),
        ("A s/1 2024-03-01 appraised không-đạt", "2024-12-31", .unmet, "Một"),
        (
            "A s/1 2023-06-01 appraised 90/100\nA s/1 2024-03-01 appraised không-đạt", "2024-12-31",
            .unmet, "Một"
        ),
    ])
    func anAssessmentIsReadByTheKindOfItsDay(
        facts: String, day: String, state: PartState, title: String
    ) throws {
        let part = try World.calculator(World.catalogue(Self.changed), facts, asOf: day)
            .indicator("A")
        #expect(part.state == state)
        #expect(part.title.vi == title)
        #expect((part.threshold != nil) == (title == "Tỷ lệ"))
    }

    /// Measured in households at first, in people since 2023: only the latter are one course.
    private static let remeasured = World.oneIndicator(
        """
        kind: share, measure: m, from: 2023-01-01,
        at_least: [ \(World.row("2023-01-01", "chung: 80")) ],
        before: [ { title: { vi: Cũ, en: Old }, kind: share, measure: hộ,
          at_least: [ \(World.row("2020-01-01", "chung: 60")) ] } ]
        """)

    @Test func aCourseIsOfThePresentStretch() throws {
        let facts = """
            A s/1 2022-06-01 appraised 90/100
            A s/1 2023-06-01 appraised 10/100
            A s/1 2024-06-01 appraised 20/100
            """
        let catalogue = try World.catalogue(Self.remeasured)
        let unit = try #require(catalogue.units["A"])
        let part = try #require(PartID("s/1"))
        func values(_ day: String) throws -> [Double] {
            try World.calculator(catalogue, facts, asOf: day)
                .levels(of: part, kind: .share, for: unit).map(\.value)
        }
        #expect(try values("2022-12-31") == [90])
        #expect(try values("2024-12-31") == [10, 20])
    }

    /// What was counted in another measure is no base for work, and a title alone changes nothing.
    @Test func workIsAddedToThePresentMeasureOnly() throws {
        func estimated(_ standard: String) throws -> Double? {
            let facts = "A s/1 2022-12-31 appraised 50/100\nA +lam-duong 2023-06-03 10"
            let part = try World.calculator(
                World.catalogue(standard, activities: World.feeding), facts, asOf: "2023-12-31"
            ).indicator("A")
            guard case .share(let ratio)? = part.estimated else { return nil }
            return ratio.value
        }
        #expect(try estimated(Self.remeasured) == nil)
        let renamed = World.oneIndicator(
            """
            kind: share, measure: m, from: 2023-01-01,
            at_least: [ \(World.row("2020-01-01", "chung: 80")) ],
            before: [ { title: { vi: Cũ, en: Old } } ]
            """)
        // (50 + 10) / 100
        #expect(try estimated(renamed) == 0.6)
    }

    /// Schools: all at the minimum; at level 1 half up to three, 70 % beyond, all in the delta.
    private static let schools = World.oneIndicator(
        """
        all_of: [
          { id: toi-thieu, title: { vi: Tối thiểu, en: Minimum }, kind: share, measure: trường,
            implied_by: muc-1, at_least: [ \(World.row("2020-01-01", "chung: 100")) ] },
          { id: muc-1, title: { vi: Mức độ 1, en: Level 1 }, kind: share, measure: trường,
            takes_figures: true,
            at_least: [ \(World.row("2020-01-01", "chung: { 3: 50, more: 70 }, dbscl: 100")) ] } ]
        """)

    @Test(arguments: [
        // Of three, two are 66.7 %: at least 50 %.
        ("A", "3/3", "2/3", PartState.met), ("A", "3/3", "1/3", .unmet),
        // Of four, two are 50 % and three 75 %: at least 70 %.
        ("A", "4/4", "2/4", .unmet), ("A", "4/4", "3/4", .met),
        // 70 % at level 1 and one below the minimum.
        ("A", "9/10", "7/10", .unmet), ("A", "10/10", "7/10", .met),
        // Where all must be at level 1.
        ("D", "4/4", "3/4", .unmet), ("D", "4/4", "4/4", .met),
    ])
    func thresholdsDependOnTheCount(
        unit: String, least: String, first: String, state: PartState
    ) throws {
        let facts = """
            \(unit) s/1/toi-thieu 2023-06-01 appraised \(least)
            \(unit) s/1/muc-1 2023-06-01 appraised \(first)
            """
        let standard = try World.calculator(
            World.catalogue(Self.schools), facts, asOf: "2023-12-31"
        ).part("s", unit)
        #expect(standard.parts[0].state == state)
        #expect(standard.total == 1)
    }

    @Test(arguments: [
        // Recorded of the whole before the shares were told apart: 4 of 5 at level 1 is 80 %; whether
        // the fifth meets the minimum is not known.
        ("A s/1 2023-06-01 appraised 4/5", PartState.unknown, PartState.met),
        ("A s/1 2023-06-01 appraised 3/5", .unknown, .unmet),
        // In percent alone: 100 reaches 50 and 70, 40 neither; 60 is enough for three schools only.
        ("A s/1 2023-06-01 appraised 100", .met, .met),
        ("A s/1 2023-06-01 appraised 40", .unknown, .unmet),
        ("A s/1 2023-06-01 appraised 60", .unknown, .unknown),
        // All at level 1 are all at the minimum.
        ("A s/1 2023-06-01 appraised 5/5", .met, .met),
        // A verdict on the whole is one on both.
        ("A s/1 2023-06-01 appraised đạt", .met, .met),
        // A percentage alone says no count: 50 or 70 is not known.
        ("A s/1/muc-1 2023-06-01 appraised 60", .unknown, .unknown),
        (
            "A s/1/muc-1 2023-06-01 appraised 2/3\nA s/1/toi-thieu 2023-06-01 appraised 3/3", .met,
            .met
        ),
    ])
    func whatIsRecordedOfTheWholeCounts(
        facts: String, least: PartState, first: PartState
    ) throws {
        let criterion = try World.calculator(
            World.catalogue(Self.schools), facts, asOf: "2023-12-31"
        ).part("s", "A").parts[0]
        #expect(criterion.parts.map(\.state) == [least, first])
    }

    @Test func aValueOfItsOwnSourceHasItsOwnMark() throws {
        let catalogue = try World.catalogue(
            World.oneIndicator(
                """
                kind: share, measure: m, at_least: [ \(World.row(
                    "2020-01-01",
                    "chung: 80, tay-nguyen: { value: 70, mark: second-hand, source: trang, seen: 2026-11-27 }"
                )) ]
                """))
        let highlands = try World.calculator(catalogue, "", asOf: "2023-12-31").indicator("A")
        let nowhere = try World.calculator(catalogue, "", asOf: "2023-12-31").indicator("E")
        #expect(highlands.threshold == Quantity(70) && highlands.mark == .secondHand)
        #expect(highlands.reading?.source == "trang")
        #expect(nowhere.threshold == Quantity(80) && nowhere.mark == .verified)
    }
}
