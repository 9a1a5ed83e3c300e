import Basics
import ProgressCalculator
import Targets
import Testing

/// Units that others went into.
@Suite struct MergerTests {
    private static let share = World.oneIndicator(
        """
        kind: share, measure: m, at_least: [
          \(World.row("2020-01-01", "chung: 60")), \(World.row("2025-01-01", "chung: 70")) ]
        """)

    private func indicator(
        _ facts: String, _ unit: String = "K", _ standard: String = share,
        asOf: String = "2025-12-31", units: String = "", successors: String = ""
    ) throws -> Part {
        try World.calculator(
            World.catalogue(
                standard, units: units, successors: successors), facts,
            asOf: asOf
        ).indicator(unit)
    }

    private func share(_ numerator: Int, _ denominator: Int) -> Figure? {
        Ratio(Quantity(numerator), Quantity(denominator)).map { .share($0) }
    }

    private static let both = "A s/1 2024-06-01 verified 60/100\nB s/1 2024-09-01 self 30/50\n"

    /// (60 + 30) / (100 + 50) = 60 %, at the lowest level and the earliest day, by whose 60 % it is
    /// judged.
    @Test func sumAtTheLowestLevelAndEarliestDay() throws {
        let part = try indicator(Self.both)
        #expect(part.observed == share(90, 150))
        #expect(part.level == .own)
        #expect(try part.day == Day.of("2024-06-01"))
        #expect(part.state == .met)
        #expect(Set(part.flags) == [.selfAssessedOnly, .thresholdRisen])
        #expect(part.reason?.en == "summed from 2 units before the reorganisation")
    }

    /// A: min(100, 60 + 70) = 100; B: 30 + 4 = 34; then K: min(150, 134 + 5) = 139.
    @Test func eachPredecessorIsCappedAlone() throws {
        let part = try indicator(
            Self.both + """
                A +lam-duong 2024-07-01 70
                B +lam-duong 2024-08-31 9
                B +lam-duong 2024-09-02 4
                K +lam-duong 2025-07-05 5
                K +lam-duong 2025-08-02 100 reported
                """)
        #expect(part.observed == share(90, 150))
        #expect(part.estimated == share(139, 150))
        #expect(part.reported == share(150, 150), "min(150, 134 + 105)")
    }

    @Test func anAssessmentOfItsOwnReplacesTheSum() throws {
        let part = try indicator(
            Self.both + """
                A +lam-duong 2024-07-01 70
                K s/1 2025-09-01 appraised 100/160
                K +lam-duong 2025-08-30 7
                K +lam-duong 2025-09-06 5
                """)
        #expect(part.observed == share(100, 160))
        #expect(part.estimated == share(105, 160))
        #expect(part.level == .appraised)
    }

    struct Case: CustomTestStringConvertible {
        let name: String
        let facts: String
        let reason: String

        var testDescription: String { name }
    }

    @Test(arguments: [
        Case(
            name: "one has none", facts: "A s/1 2024-06-01 verified 60/100",
            reason: "not all units before the reorganisation have numerator and denominator"),
        Case(
            name: "one has a percentage alone",
            facts: "A s/1 2024-06-01 verified 60/100\nB s/1 2024-06-01 verified 60",
            reason: "not all units before the reorganisation have numerator and denominator"),
        Case(
            name: "the latest of one is a verdict",
            facts: """
                A s/1 2024-06-01 verified 60/100
                B s/1 2024-06-01 verified 6/10
                B s/1 2024-07-01 verified đạt
                """,
            reason: "not all units before the reorganisation have numerator and denominator"),
    ])
    func unknownUnlessAllHaveBoth(_ row: Case) throws {
        let part = try indicator(row.facts)
        #expect(part.state == .unknown)
        #expect(part.observed == nil && part.estimated == nil)
        #expect(part.reason?.en == row.reason)
    }

    @Test func aPredecessorThatWasNotReadIsMissing() throws {
        let part = try indicator(
            Self.both, successors: "Z,K,2025-07-01,whole,\n")
        #expect(part.state == .unknown)
    }

    @Test(arguments: [
        "kind: pass, document: VB, mark: verified",
        "kind: amount, measure: m, at_least: [\(World.row("2020-01-01", "chung: 1"))]",
    ])
    func passAndAmountMustBeAssessedAgain(_ fields: String) throws {
        let value = fields.contains("pass") ? "đạt" : "44"
        let facts = "A s/1 2024-06-01 verified \(value)\nB s/1 2024-06-01 verified \(value)\n"
        let standard = World.oneIndicator(fields)
        let part = try indicator(facts, "K", standard)
        #expect(part.state == .unknown)
        #expect(part.reason?.vi == "phải rà soát, đánh giá lại sau sắp xếp")
        let again = facts + "K s/1 2025-08-01 verified \(value)"
        #expect(try indicator(again, "K", standard).state == .met)
    }

    private static let units = """
        P,11,P,xa,,2022-12-31,H,,,,
        Q,12,Q,xa,,2022-12-31,H,,,,
        R,13,R,xa,2023-01-01,2025-06-30,H,,,,
        S,14,S,xa,2025-07-01,,68@2025,,,,

        """
    private static let successions = """
        P,R,2023-01-01,whole,
        Q,R,2023-01-01,whole,
        R,S,2025-07-01,whole,

        """

    /// P: 10 + 2 = 12 of 20; Q: 5 of 10; R: 17 + 4 = 21; S: 21 + 1 = 22 of 30.
    @Test func workBetweenTwoMergersCounts() throws {
        let part = try indicator(
            """
            P s/1 2022-07-01 verified 10/20
            Q s/1 2022-07-01 verified 5/10
            P +lam-duong 2022-08-06 2
            R +lam-duong 2023-05-06 4
            S +lam-duong 2025-08-02 1
            """, "S", units: Self.units, successors: Self.successions)
        #expect(part.observed == share(15, 30))
        #expect(part.estimated == share(22, 30))
    }

    @Test func anEndedUnitIsTakenOnItsLastDay() throws {
        let part = try indicator(
            "A s/1 2025-06-30 verified 60/100\nA s/1 2025-07-01 verified 99/100", "A")
        #expect(part.observed == share(60, 100))
    }

    // MARK: Recognition

    private static let base = World.oneIndicator("kind: pass, mark: verified")
    private static let higher = """
        id: cao
        title: { vi: Cao, en: Higher }
        document: VB
        applies_to: [xa]
        mark: verified
        requires: [s]
        """

    struct RecognitionCase: CustomTestStringConvertible {
        let name: String
        let facts: String
        let base: PartState
        let higher: PartState
        var asOf = "2025-12-31"

        var testDescription: String { name }
    }

    @Test(arguments: [
        RecognitionCase(
            name: "all were", facts: "A s 2024-01-01 recognised\nB s 2023-01-01 recognised",
            base: .recognised, higher: .unknown),
        RecognitionCase(
            name: "one was not", facts: "A s 2024-01-01 recognised", base: .unknown,
            higher: .unknown),
        RecognitionCase(
            name: "the lowest that all had",
            facts: "A cao 2024-01-01 recognised\nB s 2023-01-01 recognised", base: .recognised,
            higher: .unknown),
        RecognitionCase(
            name: "all had the higher",
            facts: "A cao 2024-01-01 recognised\nB cao 2023-01-01 recognised",
            base: .recognised, higher: .recognised),
        RecognitionCase(
            name: "withdrawn from one before the reorganisation",
            facts: """
                A s 2024-01-01 recognised
                B s 2023-01-01 recognised until=2025-01-01
                """, base: .unknown, higher: .unknown),
        RecognitionCase(
            name: "its own decision",
            facts: "A s 2024-01-01 recognised\nK s 2025-09-01 recognised", base: .recognised,
            higher: .unknown),
        RecognitionCase(
            name: "the day before its own decision",
            facts: "A s 2024-01-01 recognised\nK s 2025-09-01 recognised", base: .unknown,
            higher: .unknown, asOf: "2025-08-31"),
    ])
    func recognisedIfAllPredecessorsWere(_ row: RecognitionCase) throws {
        let catalogue = try World.catalogue(Self.base, Self.higher)
        let calculator = try World.calculator(catalogue, row.facts, asOf: row.asOf)
        let part = try calculator.part("s", "K")
        #expect(part.state == row.base)
        #expect(try calculator.part("cao", "K").state == row.higher)
        if row.base == .unknown {
            #expect(part.reason?.vi == "phải rà soát, đánh giá lại sau sắp xếp")
        }
    }

    @Test func aPredecessorNotReadLeavesRecognitionOpen() throws {
        let catalogue = try World.catalogue(
            Self.base, successors: "Z,L,2025-07-01,whole,\n")
        let calculator = try World.calculator(
            catalogue, "C s 2024-01-01 recognised", asOf: "2025-12-31")
        #expect(try calculator.part("s", "L").state == .unknown)
    }

    // MARK: Scope

    /// Work flows to the successor wherever it lies; work of a district that ended without one goes
    /// to its parent's successor.
    @Test(arguments: [
        ("K", "2025-12-31", ["K", "A", "B"]),
        ("L", "2025-12-31", ["L", "C"]),
        ("H", "2025-12-31", ["H", "A", "B", "C", "T"]),
        ("68@2025", "2025-12-31", ["68@2025", "K", "L", "68", "A", "B", "C", "H", "T"]),
        ("68", "2025-12-31", ["68", "H", "A", "B", "C", "T"]),
        ("94", "2025-12-31", ["94", "D"]),
    ])
    func scope(_ unit: String, _ day: String, _ expected: [String]) throws {
        let catalogue = try World.catalogue(Self.base)
        #expect(
            try catalogue.units.scope(of: unit, on: Day.of(day)).ids.sorted() == expected.sorted())
    }

    /// C below 68 goes to D below 94: on the map of later its work is D's, once.
    @Test func workFollowsAUnitAcrossABorder() throws {
        let catalogue = try World.catalogue(
            Self.base,
            units: """
                N,21,N,tinh,,,,,,,
                N1,22,N1,xa,,2023-12-31,N,,,,
                N2,23,N2,xa,,,N,,,,

                """, successors: "N1,D,2024-01-01,whole,\n")
        let units = catalogue.units
        let before = try Day.of("2023-12-31")
        let after = try Day.of("2024-01-01")
        #expect(units.scope(of: "N", on: before).ids.sorted() == ["N", "N1", "N2"])
        #expect(units.scope(of: "N", on: after).ids.sorted() == ["N", "N2"])
        #expect(units.scope(of: "94", on: after).ids.sorted() == ["94", "D", "N1"])
    }
}
