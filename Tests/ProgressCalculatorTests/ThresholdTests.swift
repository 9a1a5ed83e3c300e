import Basics
import ProgressCalculator
import Targets
import Testing

/// Which value of a threshold holds.
@Suite struct ThresholdTests {
    struct Case: CustomTestStringConvertible {
        let unit: String
        let day: String
        /// `nil`: unknown.
        let needed: String?
        let why: String

        init(_ unit: String, _ day: String, _ needed: String?, _ why: String) {
            self.unit = unit
            self.day = day
            self.needed = needed
            self.why = why
        }

        var testDescription: String { "\(unit) \(day): \(needed ?? "unknown") (\(why))" }
    }

    private func check(_ row: Case, _ catalogue: Catalogue) throws {
        let part = try World.calculator(catalogue, "", asOf: row.day).indicator(row.unit)
        #expect(try part.threshold == row.needed.map { try Quantity.of($0) })
    }

    private static let byRegion = World.oneIndicator(
        """
        kind: share, measure: m, at_least: [
          \(World.row("2022-03-08", "chung: 80, tay-nguyen: 75, dbscl: 70, tdmnpb: 60")),
          \(World.row("2024-03-01", "chung: 85, tay-nguyen: 80, tdmnpb: 65")) ]
        """)

    @Test(arguments: [
        Case("A", "2022-03-07", nil, "the day before the first row"),
        Case("A", "2022-03-08", "75", "its first day"),
        Case("A", "2022-03-09", "75", "the day after"),
        Case("A", "2024-02-29", "75", "the day before the change"),
        Case("A", "2024-03-01", "80", "the day of the change"),
        Case("A", "2024-03-02", "80", "the day after the change"),
        Case("D", "2024-02-29", "70", "another region"),
        Case("D", "2024-03-01", "85", "a region not named takes the common value"),
        Case("E", "2024-02-29", "80", "a unit in no region takes the common value"),
        Case("A", "2030-01-01", "80", "an ended unit is taken on its last day"),
    ])
    func regionAndDay(_ row: Case) throws {
        try check(row, World.catalogue(Self.byRegion))
    }

    @Test func untilEndsARow() throws {
        let catalogue = try World.catalogue(
            World.oneIndicator(
                """
                kind: share, measure: m, at_least: [{ from: 2022-03-08, until: 2023-12-31,
                  document: VB, mark: verified, values: { chung: 80 } }]
                """))
        try check(Case("A", "2023-12-31", "80", "the last day"), catalogue)
        try check(Case("A", "2024-01-01", nil, "the day after"), catalogue)
    }

    private static let groups = """

          - id: kho-khan
            title: { vi: ĐBKK, en: Special difficulty }
            uses_region: tdmnpb
            members:
              - { unit: A, from: 2022-03-08, until: 2023-12-31, document: VB, mark: verified }
          - id: nhom-1
            title: { vi: Nhóm 1, en: Group 1 }
            members:
              - { unit: B, document: VB, mark: second-hand }
              - { unit: C, document: VB, mark: verified }
          - id: nhom-2
            title: { vi: Nhóm 2, en: Group 2 }
            members: [{ unit: C, document: VB, mark: verified }]
        """

    @Test(arguments: [
        Case("A", "2022-03-07", "75", "not yet in special difficulty"),
        Case("A", "2022-03-08", "60", "special difficulty takes the northern value"),
        Case("A", "2023-12-31", "60", "its last day"),
        Case("A", "2024-01-01", "75", "its own region again"),
        Case("B", "2023-01-01", "50", "the group's own value beats the region"),
        Case("C", "2023-01-01", nil, "two groups with two values"),
    ])
    func groupBeatsRegion(_ row: Case) throws {
        let standard = World.oneIndicator(
            """
            kind: share, measure: m, at_least: [\(World.row(
                "2022-01-01",
                "chung: 80, tay-nguyen: 75, tdmnpb: 60, nhom-1: 50, nhom-2: 40"))]
            """)
        try check(row, World.catalogue(standard, groups: Self.groups))
    }

    @Test func twoGroupsWithOneValueAgree() throws {
        let standard = World.oneIndicator(
            """
            kind: share, measure: m, at_least: [\(World.row(
                "2022-01-01", "chung: 80, nhom-1: 50, nhom-2: 50"))]
            """)
        try check(
            Case("C", "2023-01-01", "50", "the same"),
            World.catalogue(standard, groups: Self.groups))
    }

    @Test(arguments: [
        Case("A", "2022-12-31", nil, "before the province's value"),
        Case("A", "2023-01-01", "82", "its first day"),
        Case("A", "2024-12-31", "82", "its last day"),
        Case("A", "2025-01-01", nil, "the day after"),
    ])
    func province(_ row: Case) throws {
        let standard = World.oneIndicator(
            "kind: share, measure: m, at_least: [\(World.row("2022-01-01", "chung: province"))]")
        let catalogue = try World.catalogue(
            standard,
            campaign: """
                province_values:
                  - { indicator: s/1, from: 2023-01-01, until: 2024-12-31, mark: assumed, value: 82 }
                """)
        try check(row, catalogue)
        let facts = "A s/1 2022-06-30 verified 90/100"
        let part = try World.calculator(catalogue, facts, asOf: "2022-12-31").indicator("A")
        #expect(part.state == .unknown)
        #expect(
            part.reason?.en == "the province sets the threshold, and this campaign does not give it"
        )
        let later = "A s/1 2023-06-30 verified 81.999/100"
        #expect(
            try World.calculator(catalogue, later, asOf: "2024-01-01").indicator("A").state
                == .unmet)
    }

    @Test func unknownIsNeverZero() throws {
        let standard = World.oneIndicator(
            """
            kind: share, measure: m, at_least: [\(World.row(
                "2022-01-01", "chung: 80, tay-nguyen: unknown"))]
            """)
        let facts = "A s/1 2023-01-01 verified 100/100\nD s/1 2023-01-01 verified 80/100"
        let calculator = try World.calculator(
            World.catalogue(standard), facts, asOf: "2023-06-01")
        let part = try calculator.indicator("A")
        #expect(part.state == .unknown && part.threshold == nil)
        #expect(part.reason?.en == "the threshold was not found in the text of the law")
        #expect(try calculator.indicator("D").state == .met)
    }

    /// What rests on several things is no better known than the weakest of them.
    @Test func marks() throws {
        let catalogue = try World.catalogue(
            World.oneIndicator(
                """
                kind: share, measure: m, at_least: [
                  \(World.row("2022-01-01", "chung: 80, tay-nguyen: 75, dbscl: 70, nhom-1: 50")),
                  \(World.row("2024-01-01", "chung: province")) ]
                """),
            campaign: """
                province_values: [{ indicator: s/1, from: 2022-01-01, mark: assumed, value: 82 }]
                """, groups: Self.groups)
        let then = try World.calculator(catalogue, "", asOf: "2023-12-31")
        #expect(try then.indicator("A").mark == .verified)
        #expect(try then.indicator("B").mark == .secondHand, "its group is known second-hand")
        #expect(try then.indicator("D").mark == .recalled, "its region is recalled")
        let now = try World.calculator(catalogue, "", asOf: "2024-01-01").part("s", "A")
        #expect(now.parts[0].parts[0].mark == .assumed)
        #expect(now.needsDagger)
    }
}
