import Basics
import ProgressCalculator
import Targets
import Testing

/// States and flags of an indicator.
@Suite struct PartStateTests {
    struct Case: CustomTestStringConvertible {
        let name: String
        let facts: String
        let state: PartState
        var flags: Set<PartFlag> = []
        var asOf = "2024-12-31"

        init(
            _ name: String, _ facts: String, _ state: PartState, _ flags: Set<PartFlag> = [],
            asOf: String = "2024-12-31"
        ) {
            self.name = name
            self.facts = facts
            self.state = state
            self.flags = flags
            self.asOf = asOf
        }

        var testDescription: String { name }
    }

    private func check(_ row: Case, _ fields: String) throws {
        let part = try World.calculator(
            World.catalogue(World.oneIndicator(fields)), row.facts, asOf: row.asOf
        ).indicator("A")
        #expect(part.state == row.state)
        #expect(Set(part.flags) == row.flags)
        #expect(part.flags.count == row.flags.count)
        #expect((part.state == .unknown) == (part.reason != nil))
    }

    /// 80 until 2023-12-31, 85 from 2024-01-01.
    private static let rising = """
        kind: share, measure: m, at_least: [
          \(World.row("2022-01-01", "chung: 80")), \(World.row("2024-01-01", "chung: 85")) ]
        """

    @Test(arguments: [
        Case("nothing on record", "", .unknown),
        Case("met by appraisal", "A s/1 2024-05-01 appraised 85/100", .met),
        Case("met by verification", "A s/1 2024-05-01 verified 85", .met),
        Case("one thousandth below", "A s/1 2024-05-01 appraised 84.999/100", .unmet),
        Case("self only", "A s/1 2024-05-01 self 90", .met, [.selfAssessedOnly]),
        Case("self, unmet", "A s/1 2024-05-01 self 84", .unmet),
        Case(
            "official met, later self below: slipping",
            "A s/1 2024-02-01 appraised 86\nA s/1 2024-05-01 self 84", .met, [.slipping]),
        Case(
            "official met, later self at it",
            "A s/1 2024-02-01 appraised 86\nA s/1 2024-05-01 self 85", .met),
        Case(
            "official met, slipped, back again",
            """
            A s/1 2024-02-01 appraised 86
            A s/1 2024-05-01 self 84
            A s/1 2024-06-01 self 85
            """, .met),
        Case(
            "official unmet, later self met: self only",
            "A s/1 2024-02-01 verified 70\nA s/1 2024-05-01 self 90", .met, [.selfAssessedOnly]),
        Case(
            "official met, later official unmet",
            "A s/1 2024-02-01 appraised 86\nA s/1 2024-05-01 verified 70", .unmet),
        Case(
            "self met, later official unmet",
            "A s/1 2024-02-01 self 90\nA s/1 2024-05-01 verified 70", .unmet),
        Case(
            "same day: the higher level is the later",
            "A s/1 2024-05-01 appraised 70\nA s/1 2024-05-01 self 90", .unmet),
        Case(
            "same day and level: the later recorded",
            "A s/1 2024-05-01 verified 70\nA s/1 2024-05-01 verified 90", .met),
        Case("verdict without a number", "A s/1 2024-05-01 verified đạt", .met),
        Case("verdict unmet", "A s/1 2024-05-01 verified không-đạt", .unmet),
        Case(
            "not applicable counts as met", "A s/1 2024-05-01 verified không-áp-dụng", .met,
            [.notApplicable]),
        Case(
            "not applicable, by itself", "A s/1 2023-05-01 self không-áp-dụng", .met,
            [.notApplicable, .selfAssessedOnly]),
        Case(
            "judged by its own day: 80 the day before the change",
            "A s/1 2023-12-31 appraised 80", .met, [.thresholdRisen]),
        Case("85 on the day of the change", "A s/1 2024-01-01 appraised 80", .unmet),
        Case(
            "asOf the day before the change nothing has risen", "A s/1 2023-12-31 appraised 80",
            .met, asOf: "2023-12-31"),
        Case(
            "asOf the day of the change it has", "A s/1 2023-12-31 appraised 80", .met,
            [.thresholdRisen], asOf: "2024-01-01"),
        Case(
            "it has risen, though the value meets the new one", "A s/1 2023-12-31 appraised 95",
            .met, [.thresholdRisen]),
        Case(
            "it has risen since a verdict", "A s/1 2023-12-31 appraised đạt", .met,
            [.thresholdRisen]),
        Case("before the first threshold", "A s/1 2021-12-31 appraised 95", .unknown),
        Case("of another kind", "A s/1 2024-05-01 appraised =tot", .unknown),
    ])
    func atLeast(_ row: Case) throws {
        try check(row, Self.rising)
    }

    @Test(arguments: [
        Case("below", "A s/1 2024-05-01 appraised 4.9", .met),
        Case("at it", "A s/1 2024-05-01 appraised 5/100", .met),
        Case("above", "A s/1 2024-05-01 appraised 5.001/100", .unmet),
        Case(
            "stricter is lower: 7 % then, 5 % now", "A s/1 2023-12-31 appraised 6", .met,
            [.thresholdRisen]),
        Case(
            "official met, later self above",
            """
            A s/1 2024-02-01 appraised 4
            A s/1 2024-05-01 self 6
            """, .met, [.slipping]),
    ])
    func atMost(_ row: Case) throws {
        try check(
            row,
            """
            kind: share, measure: hộ, at_most: [
              \(World.row("2022-01-01", "chung: 7")), \(World.row("2024-01-01", "chung: 5")) ]
            """)
    }

    @Test(arguments: [
        Case("đạt", "A s/1 2024-05-01 appraised đạt", .met),
        Case("không đạt", "A s/1 2024-05-01 self không-đạt", .unmet),
        Case("a number says nothing here", "A s/1 2024-05-01 self 90", .unknown),
    ])
    func pass(_ row: Case) throws {
        try check(row, "kind: pass, document: VB, mark: verified")
    }

    /// Observed is the latest; the assessment that decides is named where it is another.
    @Test func latestIsShownAndTheDecidingIsNamed() throws {
        let facts = "A s/1 2024-02-01 appraised 86\nA s/1 2024-05-01 self 90"
        let part = try World.calculator(
            World.catalogue(World.oneIndicator(Self.rising)), facts, asOf: "2024-12-31"
        ).indicator("A")
        #expect(part.observed?.text(.vi) == "90,0%")
        #expect(part.level == .own)
        #expect(try part.day == Day.of("2024-05-01"))
        #expect(part.isReachedOfficially)
        #expect(part.notes.map(\.vi) == ["xét đạt theo kết quả thẩm định ngày 01/02/2024"])
    }

    @Test(arguments: [
        Case(
            "estimate reaches it: ready",
            "A s/1 2024-05-01 verified 84/100\nA +lam-duong 2024-06-01 1", .unmet, [.ready]),
        Case(
            "one thousandth short",
            "A s/1 2024-05-01 verified 84/100\nA +lam-duong 2024-06-01 0.999", .unmet),
        Case(
            "reported work does not make it ready",
            "A s/1 2024-05-01 verified 84/100\nA +lam-duong 2024-06-01 1 reported", .unmet),
        Case(
            "what is met needs no estimate",
            "A s/1 2024-05-01 verified 86/100\nA +lam-duong 2024-06-01 1", .met),
        Case(
            "met by the old threshold, and the estimate reaches the new one",
            "A s/1 2023-05-01 verified 84/100\nA +lam-duong 2024-06-01 1", .met,
            [.thresholdRisen, .ready]),
        Case(
            "slipping, and work since has mended it",
            """
            A s/1 2024-02-01 appraised 86/100
            A s/1 2024-05-01 self 84/100
            A +lam-duong 2024-06-01 1
            """, .met, [.slipping, .ready]),
    ])
    func ready(_ row: Case) throws {
        try check(row, Self.rising)
    }

    /// An official "không đạt" is not undone by a later self-assessed number that cannot be judged.
    @Test func whatCannotBeJudgedUndoesNothing() throws {
        let part = try World.calculator(
            World.catalogue(World.oneIndicator("kind: pass, mark: verified")),
            "A s/1 2023-05-01 appraised không-đạt\nA s/1 2024-05-01 self =tot",
            asOf: "2024-12-31"
        ).indicator("A")
        #expect(part.state == .unmet)
    }

    /// After the standard's end an assessment is judged by the threshold of its last day.
    @Test(arguments: [("82", PartState.met), ("79", .unmet)])
    func afterTheEndTheLastThresholdJudges(_ value: String, _ state: PartState) throws {
        let part = try World.calculator(
            World.catalogue(
                World.oneIndicator(
                    """
                    kind: share, measure: m, at_least: [
                      \(World.row("2020-01-01", "chung: 80")),
                      \(World.row("2024-01-01", "chung: 85")) ]
                    """
                ).replacing(
                    "in_force: { from: 2020-01-01 }",
                    with: "in_force: { from: 2020-01-01, until: 2023-12-31 }")),
            "A s/1 2024-05-01 appraised \(value)", asOf: "2024-12-31"
        ).indicator("A")
        #expect(part.state == state)
    }
}
