import Basics
import Foundation
import ProgressCalculator
import Targets
import Testing

/// Criteria and standards, from their indicators.
@Suite struct RollUpTests {
    /// Criterion 1 with 1.1 and 1.2, criterion 2 of its own, criterion 3 with nothing below it,
    /// and a condition.
    private static let standard = """
        id: s
        title: { vi: S, en: S }
        document: VB
        applies_to: [xa]
        mark: verified
        criteria:
          - id: "1"
            title: { vi: Một, en: One }
            indicators:
              - { id: "1.1", title: { vi: A, en: A }, kind: pass, mark: verified }
              - { id: "1.2", title: { vi: B, en: B }, kind: pass, mark: recalled }
          - { id: "2", title: { vi: Hai, en: Two }, kind: pass, mark: verified }
          - { id: "3", title: { vi: Ba, en: Three } }
        conditions:
          - { id: dk, title: { vi: ĐK, en: Condition }, kind: pass, mark: verified }
        """

    struct Case: CustomTestStringConvertible {
        let name: String
        /// Part and value; `self:` before the value for a self-assessment.
        let values: [String]
        let criterion: PartState
        let standard: PartState
        let met: Int
        var flags: Set<PartFlag> = []

        init(
            _ name: String, _ values: [String], _ criterion: PartState, _ standard: PartState,
            _ met: Int, _ flags: Set<PartFlag> = []
        ) {
            self.name = name
            self.values = values
            self.criterion = criterion
            self.standard = standard
            self.met = met
            self.flags = flags
        }

        var testDescription: String { name }
    }

    @Test(arguments: [
        Case("nothing", [], .unknown, .unknown, 0),
        Case(
            "all parts met", ["1.1 đạt", "1.2 đạt", "2 đạt", "3 đạt", "dk đạt"], .met, .met, 3),
        Case(
            "one indicator unmet", ["1.1 đạt", "1.2 không-đạt", "2 đạt", "3 đạt", "dk đạt"],
            .unmet, .unmet, 2),
        Case(
            "an unmet one beats an unknown one", ["1.2 không-đạt"], .unmet, .unmet, 0),
        Case("one unknown", ["1.1 đạt", "2 đạt", "3 đạt", "dk đạt"], .unknown, .unknown, 2),
        Case(
            "the condition unmet", ["1.1 đạt", "1.2 đạt", "2 đạt", "3 đạt", "dk không-đạt"], .met,
            .unmet, 3),
        Case(
            "the condition unknown", ["1.1 đạt", "1.2 đạt", "2 đạt", "3 đạt"], .met, .unknown, 3),
        Case(
            "the criterion without parts unknown", ["1.1 đạt", "1.2 đạt", "2 đạt", "dk đạt"], .met,
            .unknown, 2),
        Case(
            "one by self-assessment only",
            ["1.1 đạt", "1.2 self:đạt", "2 đạt", "3 đạt", "dk đạt"], .met, .met, 3,
            [.selfAssessedOnly]),
        Case(
            "not applicable counts as met",
            ["1.1 đạt", "1.2 không-áp-dụng", "2 đạt", "3 đạt", "dk đạt"], .met, .met, 3),
        Case(
            "a criterion assessed as a whole where its indicators are not all known",
            ["1 đạt", "1.1 đạt", "2 đạt", "3 đạt", "dk đạt"], .met, .met, 3),
        Case(
            "but not against an indicator that is unmet",
            ["1 đạt", "1.1 không-đạt", "2 đạt", "3 đạt", "dk đạt"], .unmet, .unmet, 2),
        Case(
            "self-assessed as a whole", ["1 self:đạt", "2 đạt", "3 đạt", "dk đạt"], .met, .met, 3,
            [.selfAssessedOnly]),
    ])
    func rollUp(_ row: Case) throws {
        let lines = row.values.map { value in
            let words = value.split(separator: " ").map(String.init)
            let isOwn = words[1].hasPrefix("self:")
            let verdict = isOwn ? String(words[1].dropFirst("self:".count)) : words[1]
            return "A s/\(words[0]) 2024-05-01 \(isOwn ? "self" : "appraised") \(verdict)"
        }
        let part = try World.calculator(
            World.catalogue(Self.standard), lines.joined(separator: "\n"), asOf: "2024-12-31"
        ).part("s", "A")
        #expect(try part.part("1").state == row.criterion)
        #expect(part.state == row.standard)
        #expect(part.met == row.met && part.total == 3)
        #expect(Set(part.flags) == row.flags)
        #expect((part.state == .unknown) == (part.reason != nil))
    }

    @Test func slippingIsSeenAbove() throws {
        let facts = """
            A s/1.1 2024-05-01 appraised đạt
            A s/1.1 2024-06-01 self không-đạt
            A s/1.2 2024-05-01 appraised đạt
            """
        let part = try World.calculator(
            World.catalogue(Self.standard), facts, asOf: "2024-12-31"
        ).part("s", "A")
        #expect(try part.part("1").state == .met)
        #expect(try part.part("1").flags == [.slipping])
        #expect(part.flags == [.slipping])
    }

    private static func bare(_ id: String, _ more: String = "") -> String {
        """
        id: \(id)
        title: { vi: S, en: S }
        document: VB
        applies_to: [xa]
        mark: verified
        \(more)
        """
    }

    @Test func withoutPartsUnknownUnlessAssessed() throws {
        let catalogue = try World.catalogue(Self.bare("s"))
        let none = try World.calculator(catalogue, "", asOf: "2024-12-31").part("s", "A")
        #expect(none.state == .unknown && none.total == nil && none.met == nil)
        #expect(none.reason?.en == "not assessed")
        for (verdict, state) in [("đạt", PartState.met), ("không-đạt", .unmet)] {
            let facts = "A s 2024-05-01 appraised \(verdict)"
            let part = try World.calculator(catalogue, facts, asOf: "2024-12-31").part("s", "A")
            #expect(part.state == state)
            #expect(part.share == (state == .met ? 1 : 0))
        }
    }

    /// What a standard requires must hold too; alone it is not the standard.
    @Test func requiredStandards() throws {
        let catalogue = try World.catalogue(
            Self.bare("s"), Self.bare("cao", "requires: [s]"),
            Self.bare(
                "co-tieu-chi",
                """
                requires: [s]
                criteria: [{ id: "1", title: { vi: A, en: A }, kind: pass, mark: verified }]
                """))
        let met = "A s 2024-05-01 appraised đạt\nA co-tieu-chi/1 2024-05-01 appraised đạt\n"
        let calculator = try World.calculator(catalogue, met, asOf: "2024-12-31")
        #expect(try calculator.part("co-tieu-chi", "A").state == .met)
        #expect(try calculator.part("cao", "A").state == .unknown)
        #expect(try calculator.part("cao", "A").share == nil)
        let unmet = "A s 2024-05-01 appraised không-đạt\nA co-tieu-chi/1 2024-05-01 appraised đạt"
        let lower = try World.calculator(catalogue, unmet, asOf: "2024-12-31")
        #expect(try lower.part("co-tieu-chi", "A").state == .unmet)
        #expect(try lower.part("cao", "A").state == .unmet)
    }

    @Test func aCircleOfRequirementsEnds() throws {
        let catalogue = try World.catalogue(
            Self.bare("s", "requires: [cao]"), Self.bare("cao", "requires: [s]"))
        let part = try World.calculator(catalogue, "", asOf: "2024-12-31").part("s", "A")
        #expect(part.state == .unknown)
    }

    @Test func anUnknownStandardSaysSo() throws {
        let part = try World.calculator(
            World.catalogue(Self.bare("s")), "", asOf: "2024-12-31"
        ).part("khac", "A")
        #expect(part.state == .unknown && part.reason != nil)
    }

    /// A criterion and a standard are no better known than the indicators that they rest on: the
    /// table printed a dagger where the JSON said `verified`.
    @Test func aDerivedMarkIsTheWeakest() throws {
        let part = try World.calculator(
            World.catalogue(
                World.oneIndicator(
                    "kind: share, measure: m, at_least: "
                        + "[\(World.row("2020-01-01", "chung: 80", mark: "assumed"))]")),
            "A s/1 2023-01-01 verified 85", asOf: "2024-12-31"
        ).part("s", "A")
        let criterion = try part.part("1")
        #expect([part, criterion].map(\.mark) == [.assumed, .assumed])
        let json = String(decoding: try JSONEncoder().encode(part), as: UTF8.self)
        #expect(!json.contains("\"mark\":\"verified\""))
        #expect(part.needsDagger)
    }
}
