import Basics
import ProgressCalculator
import Targets
import Testing

/// The share of the way.
@Suite struct ShareTests {
    struct Case: CustomTestStringConvertible {
        let name: String
        let facts: String
        let share: Double?

        init(_ name: String, _ facts: String, _ share: Double?) {
            self.name = name
            self.facts = facts
            self.share = share
        }

        var testDescription: String { name }
    }

    private func check(_ row: Case, _ fields: String, asOf: String = "2024-12-31") throws {
        let part = try World.calculator(
            World.catalogue(World.oneIndicator(fields)), row.facts, asOf: asOf
        ).indicator("A")
        #expect((part.share == nil) == (row.share == nil))
        #expect(abs((part.share ?? 0) - (row.share ?? 0)) < 1e-12)
    }

    /// The campaign begins on 2022-06-03.
    @Test(arguments: [
        Case(
            "y0 62, y 74, T 80: 12/18", "A s/1 2022-06-01 self 62\nA s/1 2024-01-01 self 74",
            12.0 / 18),
        Case(
            "y0 on the first day",
            """
            A s/1 2022-06-02 self 10
            A s/1 2022-06-03 self 62
            A s/1 2024-01-01 self 74
            """, 12.0 / 18),
        Case(
            "y0 the first after it where there is none before",
            "A s/1 2022-07-01 self 62\nA s/1 2023-07-01 self 70\nA s/1 2024-01-01 self 74",
            12.0 / 18),
        Case("one value is its own base", "A s/1 2023-01-01 self 74", 0),
        Case("raw below 0", "A s/1 2022-06-01 self 62\nA s/1 2024-01-01 self 53", -0.5),
        Case("raw above 1", "A s/1 2022-06-01 self 62\nA s/1 2024-01-01 self 98", 2),
        Case("a base that meets it, and still does", "A s/1 2022-06-01 self 85", 1),
        Case(
            "a base that met it and no longer does",
            "A s/1 2022-06-01 self 85\nA s/1 2024-01-01 self 79", 0),
        Case("nothing", "", nil),
        Case("a verdict is 0 or 1", "A s/1 2024-01-01 self đạt", 1),
        Case("a verdict is 0 or 1", "A s/1 2024-01-01 self không-đạt", 0),
    ])
    func atLeast(_ row: Case) throws {
        try check(
            row, "kind: share, measure: m, at_least: [\(World.row("2020-01-01", "chung: 80"))]")
    }

    @Test(arguments: [
        Case(
            "y0 10, y 7, T 5: 3/5", "A s/1 2022-06-01 self 10\nA s/1 2024-01-01 self 7", 0.6),
        Case("base meets it", "A s/1 2022-06-01 self 5\nA s/1 2024-01-01 self 4", 1),
        Case("base met it", "A s/1 2022-06-01 self 5\nA s/1 2024-01-01 self 5.001", 0),
    ])
    func atMost(_ row: Case) throws {
        try check(
            row, "kind: share, measure: m, at_most: [\(World.row("2020-01-01", "chung: 5"))]")
    }

    @Test(arguments: [
        Case("met", "A s/1 2024-01-01 self đạt", 1), Case("unknown", "", nil),
        Case("unmet", "A s/1 2024-01-01 self không-đạt", 0),
    ])
    func pass(_ row: Case) throws {
        try check(row, "kind: pass, mark: verified")
    }

    /// 80 until 2024-12-31 and 90 from then on: due 2025-06-30 it is 12/28 of the way.
    @Test func toTheThresholdOfTheDueDay() throws {
        let fields = """
            kind: share, measure: m, at_least: [
              \(World.row("2020-01-01", "chung: 80")), \(World.row("2025-01-01", "chung: 90")) ]
            """
        let facts = "A s/1 2022-06-01 self 62\nA s/1 2024-01-01 self 74"
        try check(Case("asOf", facts, 12.0 / 18), fields)
        let catalogue = try World.catalogue(
            World.oneIndicator(fields),
            campaign: """
                targets:
                  - id: t
                    title: { vi: T, en: T }
                    unit: A
                    goal: { standard: s }
                    due: 2025-06-30
                    sentence: "…"
                    document: VB
                """)
        let progress = try World.calculator(catalogue, facts, asOf: "2024-12-31").progress("t")
        let share = progress.part.parts[0].parts[0].share ?? 0
        #expect(abs(share - 12.0 / 28) < 1e-12)
        #expect(progress.part.parts[0].parts[0].state == .unmet)
    }

    /// (1 + 0 + 2/3 + clipped 1 + unknown 0) / 5.
    @Test func aCriterionIsTheMeanOfItsParts() throws {
        let share = "kind: share, measure: m, at_least: [\(World.row("2020-01-01", "chung: 80"))]"
        let standard = """
            id: s
            title: { vi: S, en: S }
            document: VB
            applies_to: [xa]
            mark: verified
            criteria:
              - id: "1"
                title: { vi: A, en: A }
                indicators:
                  - { id: "1.1", title: { vi: A, en: A }, kind: pass, mark: verified }
                  - { id: "1.2", title: { vi: A, en: A }, kind: pass, mark: verified }
                  - { id: "1.3", title: { vi: A, en: A }, \(share) }
                  - { id: "1.4", title: { vi: A, en: A }, \(share) }
                  - { id: "1.5", title: { vi: A, en: A }, \(share) }
              - { id: "2", title: { vi: A, en: A } }
            """
        let facts = """
            A s/1.1 2024-01-01 self đạt
            A s/1.2 2024-01-01 self không-đạt
            A s/1.3 2022-06-01 self 62
            A s/1.3 2024-01-01 self 74
            A s/1.4 2022-06-01 self 62
            A s/1.4 2024-01-01 self 98
            """
        let part = try World.calculator(World.catalogue(standard), facts, asOf: "2024-12-31")
            .part("s", "A")
        let criterion: Double = (1 + 12.0 / 18 + 1) / 5
        #expect(abs((part.parts[0].share ?? 0) - criterion) < 1e-12)
        #expect(abs((part.share ?? 0) - criterion / 2) < 1e-12)
    }

    /// A successor's bar does not begin at 0 on the day of the reorganisation: its base is the
    /// summed series of its predecessors: (50 + 30)/200 = 40% then, 60% now, of 80: 20/40.
    @Test func aSuccessorsBaseIsThatOfItsPredecessors() throws {
        let part = try World.calculator(
            World.catalogue(
                World.oneIndicator(
                    "kind: share, measure: m, at_least: [\(World.row("2020-01-01", "chung: 80"))]")),
            """
            A s/1 2022-01-01 verified 50/100
            B s/1 2022-01-01 verified 30/100
            A s/1 2025-01-01 verified 70/100
            B s/1 2025-01-01 verified 50/100
            """, asOf: "2025-12-31"
        ).indicator("K")
        #expect(part.observed == Ratio(Quantity(120), Quantity(200)).map { .share($0) })
        #expect(abs((part.share ?? 0) - 0.5) < 1e-12)
    }
}
