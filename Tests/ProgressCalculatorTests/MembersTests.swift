import Basics
import ProgressCalculator
import Targets
import Testing

/// So many of a unit's members.
@Suite struct MembersTests {
    @Test(arguments: [
        ("10", 18, 2), ("10", 20, 2), ("10", 21, 3), ("100", 18, 18), ("100", 0, 0), ("0", 5, 0),
        ("33.333", 3, 1), ("33.334", 3, 2), ("66.667", 3, 3), ("50", 3, 2),
    ])
    func neededIsRoundedUp(_ percent: String, _ count: Int, _ needed: Int) throws {
        #expect(Ratio.least(percent: try Quantity.of(percent), of: count) == needed)
    }

    private static let commune = World.oneIndicator("kind: pass, mark: verified")

    private static func district(
        _ percent: Int, kinds: String = "xa", each: Bool = false, follows: String = ""
    ) -> String {
        let need =
            each
            ? """
            members: { kinds: [\(kinds)] }
                each: { kind: share, measure: người, \
            at_least: [\(World.row("2020-01-01", "chung: 80"))] }
            """ : "members: { kinds: [\(kinds)], standard: s }"
        return """
            id: huyen
            title: { vi: Huyện, en: District }
            document: VB
            applies_to: [huyen]
            mark: verified
            conditions:
              - id: dk
                title: { vi: A, en: A }
                kind: members
                \(need)
                at_least: [\(World.row("2020-01-01", "chung: \(percent)"))]
            """
    }

    private func condition(
        _ facts: String, _ district: String, asOf: String = "2024-12-31",
        commune: String = commune
    ) throws -> Part {
        try World.calculator(World.catalogue(commune, district), facts, asOf: asOf)
            .part("huyen", "H").part("dk")
    }

    struct Case: CustomTestStringConvertible {
        let name: String
        let facts: String
        let percent: Int
        let state: PartState
        let have: Int
        let claimed: Int
        let missing: [String]
        var flags: [PartFlag] = []

        var testDescription: String { name }
    }

    @Test(arguments: [
        Case(
            name: "recognised, appraised and verified count",
            facts: """
                A s 2024-01-01 recognised
                B s/1 2024-01-01 appraised đạt
                C s/1 2024-01-01 verified đạt
                """, percent: 100, state: .met, have: 3, claimed: 3, missing: []),
        Case(
            name: "self-assessed stand beside",
            facts: """
                A s 2024-01-01 recognised
                B s/1 2024-01-01 appraised đạt
                C s/1 2024-01-01 self đạt
                """, percent: 100, state: .met, have: 2, claimed: 3, missing: ["C"],
            flags: [.selfAssessedOnly]),
        Case(
            name: "unknown members may still be enough: unknown",
            facts: "A s 2024-01-01 recognised", percent: 50, state: .unknown, have: 1, claimed: 1,
            missing: ["B", "C"]),
        Case(
            name: "too many known to be unmet: unmet",
            facts: """
                A s 2024-01-01 recognised
                B s/1 2024-01-01 verified không-đạt
                """, percent: 100, state: .unmet, have: 1, claimed: 1, missing: ["B", "C"]),
        Case(
            name: "one unmet of three leaves 50 % open",
            facts: "B s/1 2024-01-01 verified không-đạt", percent: 50, state: .unknown, have: 0,
            claimed: 0, missing: ["A", "B", "C"]),
        Case(
            name: "10 % of three is one", facts: "C s 2024-01-01 recognised", percent: 10,
            state: .met, have: 1, claimed: 1, missing: ["A", "B"]),
    ])
    func condition(_ row: Case) throws {
        let part = try condition(row.facts, Self.district(row.percent))
        #expect(part.state == row.state)
        #expect(part.total == 3)
        #expect(part.needed == Ratio.least(percent: Quantity(row.percent), of: 3))
        #expect(part.have == row.have && part.haveClaimed == row.claimed)
        #expect(part.missing.map(\.id) == row.missing)
        #expect(part.flags == row.flags)
        let needed = part.needed ?? 0
        #expect(part.share == min(1, Double(row.have) / Double(needed)))
        #expect((part.state == .unknown) == (part.reason != nil))
    }

    @Test func noMembersIsMet() throws {
        let part = try condition("", Self.district(100, kinds: "phuong"))
        #expect(part.state == .met && part.total == 0 && part.share == 1)
        #expect(part.reason?.vi == "không có đơn vị")
    }

    /// Nothing on record of any: the way is unknown; of one, the others are at its beginning.
    @Test(arguments: [("", nil), ("A s/1 2024-01-01 appraised không-đạt", 0.0)])
    func shareNeedsSomethingOnRecord(_ facts: String, _ share: Double?) throws {
        let part = try condition(facts, Self.district(100))
        #expect(part.share == share)
        #expect(part.have == 0 && part.total == 3)
    }

    /// An indicator of their own, assessed under the condition's name.
    @Test func eachMemberIsMeasured() throws {
        let facts = """
            A huyen/dk 2024-01-01 appraised 80/100
            B huyen/dk 2024-01-01 appraised 90
            C huyen/dk 2024-01-01 appraised 79.999/100
            """
        let part = try condition(facts, Self.district(100, each: true))
        #expect(part.state == .unmet && part.have == 2)
        #expect(part.missing.map(\.id) == ["C"])
    }

    /// After the district's end its members are those of its last day.
    @Test func anEndedDistrictKeepsItsMembers() throws {
        let facts = "A s 2024-01-01 recognised\nB s 2025-06-30 recognised\n"
        let part = try condition(facts, Self.district(100), asOf: "2026-06-01")
        #expect(part.total == 3 && part.have == 2)
        #expect(part.missing.map(\.id) == ["C"])
    }

    /// Before its first day a unit has the members of that day, by what those before them have.
    @Test func aUnitToComeHasItsFirstMembers() throws {
        let province = Self.district(100).replacing("[huyen]", with: "[tinh]")
        let facts = """
            A s 2024-01-01 recognised
            B s 2024-01-01 recognised
            """
        let part = try World.calculator(
            World.catalogue(Self.commune, province), facts, asOf: "2024-12-31"
        ).part("huyen", "68@2025").part("dk")
        #expect(part.total == 2 && part.have == 1)
        #expect(part.missing.map(\.id) == ["L"])
    }

    @Test func decisionsOfTheOlderStandardArePrinted() throws {
        let old = """
            id: cu
            title: { vi: cũ, en: old }
            document: VB
            applies_to: [xa]
            mark: verified
            """
        let catalogue = try World.catalogue(
            old, World.oneIndicator("kind: pass, mark: verified", header: "follows: [cu]"),
            Self.district(100))
        let facts = "A cu 2018-01-01 recognised\nB cu 2018-01-01 recognised\n"
        let part = try World.calculator(catalogue, facts, asOf: "2024-12-31")
            .part("huyen", "H").part("dk")
        #expect(part.have == 0)
        #expect(
            part.notes.map(\.vi) == [
                "2/3 đơn vị đã được công nhận theo bộ tiêu chí “cũ”; "
                    + "cần rà soát theo bộ tiêu chí “S”"
            ])
        let renewed = try World.calculator(
            catalogue, facts + "A s 2024-01-01 recognised", asOf: "2024-12-31"
        ).part("huyen", "H").part("dk")
        #expect(renewed.notes.map(\.en)[0].hasPrefix("1/3 units"))
    }

    @Test func atMostIsRefused() throws {
        let text = Self.district(10).replacing("at_least", with: "at_most")
        #expect(throws: (any Error).self) { try World.catalogue(Self.commune, text) }
    }
}
