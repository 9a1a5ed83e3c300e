import Basics
import ProgressCalculator
import Targets
import Testing

/// Targets that ask one part of a standard of every member, and what a law has ended.
@Suite struct PartGoalTests {
    private static let catalogue: Result<Catalogue, any Error> = Result {
        try World.catalogue(
            World.oneIndicator(
                "kind: share, measure: km, at_least: [\(World.row("2020-01-01", "chung: 80"))]"),
            campaign: """
                targets:
                  - id: t
                    title: { vi: T, en: T }
                    goal: { members: { kinds: [xa], indicator: s/1, at_least: 60, mark: assumed } }
                    sentence: thường xuyên
                """)
    }

    /// Two of three are needed; no decision is asked for.
    @Test(
        arguments: [
            ("", "2024-01-01", .notEnoughData, 0),
            ("A s/1 2023-01-01 verified 80/100", "2024-01-01", .notEnoughData, 1),
            (
                "A s/1 2023-01-01 verified 80/100\nB s/1 2023-02-01 self 90/100", "2024-01-01",
                .claimed, 1
            ),
            (
                "A s/1 2023-01-01 verified 80/100\nB s/1 2023-02-01 appraised 90/100",
                "2024-01-01", .metOnTime, 2
            ),
            (
                "A s/1 2023-01-01 verified 80/100\nB s/1 2023-02-01 appraised 90/100",
                "2023-01-31", .notEnoughData, 1
            ),
            (
                """
                A s/1 2023-01-01 verified 80/100
                B s/1 2023-02-01 appraised 90/100
                B s/1 2023-06-01 appraised 79/100
                """, "2024-01-01", .lost, 1
            ),
        ] as [(String, String, TargetState, Int)])
    func everyMemberNeedsOnePart(
        _ facts: String, asOf: String, state: TargetState, have: Int
    ) throws {
        let calculator = try World.calculator(Self.catalogue.get(), facts, asOf: asOf)
        let progress = try calculator.progress("t")
        #expect(progress.state == state)
        #expect(progress.part.have == have)
        if state == .lost {
            // No decision is asked for, so none is no longer in force.
            #expect(!progress.rule.vi.contains("công nhận"))
        }
        #expect(progress.part.needed == 2)
        #expect(progress.part.mark == .assumed)
        // Unit and document are the campaign's.
        #expect(progress.unit.id == "H")
        #expect(progress.document == "VB")
    }

    @Test func aPartByItsFullName() throws {
        let calculator = try World.calculator(
            Self.catalogue.get(), "A s/1 2023-01-01 verified 80/100", asOf: "2024-01-01")
        let unit = try calculator.catalogue.unit("A")
        let part = try #require(PartID("s/1"))
        #expect(calculator.part(part, unit: unit).state == .met)
        #expect(calculator.part(part, unit: unit).rule.vi.hasPrefix("80,0% ≥ 80%"))
        let none = try #require(PartID("s/2"))
        #expect(calculator.part(none, unit: unit).state == .unknown)
    }

    /// A row belongs to the day on which it ends: work across New Year, or across the campaign's
    /// first day, counted for nothing.
    @Test(arguments: [
        ("2023-12-30..2024-01-03", ", from: 2024-01-01, until: 2024-12-31", 1_000),
        ("2023-12-30..2024-01-03", ", from: 2023-01-01, until: 2023-12-31", 0),
        ("2022-06-01..2022-06-05", "", 1_000),
        ("2022-05-28..2022-06-02", "", 0),
    ])
    func workCountsWhereItEnds(_ days: String, _ window: String, _ done: Int) throws {
        let catalogue = try World.catalogue(
            campaign: """
                targets:
                  - id: t
                    title: { vi: T, en: T }
                    unit: A
                    goal: { quantity: { activity: lam-duong, at_least: 5000, measure: m\(window) } }
                    due: 2024-12-31
                    sentence: "…"
                    document: VB
                """)
        let part = try World.calculator(
            catalogue, "A +lam-duong \(days) 1000", asOf: "2024-06-30"
        ).progress("t").part
        #expect(part.observed == .amount(Quantity(done)))
    }
}
