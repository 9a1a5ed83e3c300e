import Basics
import Targets
import Testing

@testable import ProgressCalculator

/// What a Saturday is given to once nothing adds to an unmet indicator: an answer for each.
@Suite struct PlanWorkTests {
    /// 1 is fed by roads, 2 and 3 are helped; nothing reaches 4.
    private static let standard = """
        id: s
        title: { vi: S, en: S }
        document: VB
        applies_to: [xa, phuong]
        mark: verified
        in_force: { from: 2020-01-01 }
        criteria:
          - { id: "1", title: { vi: Đường, en: Roads }, kind: share, measure: m, \
        at_least: [\(World.row("2020-01-01", "chung: 80"))] }
          - { id: "2", title: { vi: Rác, en: Rubbish }, kind: pass, mark: verified }
          - { id: "3", title: { vi: Cảnh quan, en: Landscape }, kind: pass, mark: verified }
          - { id: "4", title: { vi: Trường, en: Schools }, kind: pass, mark: verified }
        """

    private static let activities = """
        activities:
          - { id: lam-duong, title: { vi: Làm đường, en: Road }, measure: m, role: adds, \
        feeds: [{ indicator: s/1, factor: 1 }], budget_heavy: true }
          - { id: gom-rac, title: { vi: Gom rác, en: Rubbish }, measure: kg, role: supports, \
        feeds: [{ indicator: s/2 }] }
          - { id: don-dep, title: { vi: Dọn dẹp, en: Tidying }, measure: m, role: supports, \
        feeds: [{ indicator: s/3 }] }
        """

    private static func plan(
        _ facts: String, roads: [(String, Int, Int)] = [], campaign: String = "",
        until: String = "2024-07-31", standard: String = standard,
        kinds: String = "lam-duong, gom-rac, don-dep"
    ) throws -> (plan: Plan, decides: Plan.Decides?) {
        let catalogue = try World.catalogue(
            standard, campaign: campaign, activities: activities, kinds: kinds)
        let calculator = try World.calculator(catalogue, facts, asOf: "2024-06-30")
        let outings = try roads.map { day, metres, people in
            OutingEntry(
                unit: "A", day: try Day.of(day), kind: "lam-duong", quantity: Quantity(metres),
                people: people, personDays: nil, isSingleKind: true)
        }
        let planner = Planner(calculator, outings: outings)
        let unit = try catalogue.unit("A")
        return (
            planner.plan(for: unit, until: try Day.of(until), planned: []),
            planner.decides(for: [unit])
        )
    }

    /// 19 100 of 24 000 m, 19 200 needed: 100 m are left at 60 m an outing: 60 and 40.
    ///
    /// The two Saturdays behind help what is unmet, the unmet one only.
    @Test func everySaturdayGetsAnAnswer() throws {
        let (plan, _) = try Self.plan(
            "A s/1 2024-01-01 verified 19100/24000\nA s/2 2024-01-01 verified không-đạt\n"
                + "A s/3 2024-01-01 verified đạt",
            roads: [("2023-02-04", 60, 20), ("2023-03-04", 60, 20), ("2023-04-01", 60, 20)])
        #expect(plan.calendar.map(\.activity) == ["lam-duong", "lam-duong", "gom-rac", "gom-rac"])
        #expect(plan.calendar.map(\.why) == [.adds, .adds, .supports, .supports])
        #expect(plan.calendar.map(\.purpose) == ["s/1", "s/1", "s/2", "s/2"])
        // ⌈20·40/60⌉ = 14 people for 40 m; budget is said where it matters.
        #expect(plan.calendar.prefix(2).map(\.people) == [20, 14])
        #expect(plan.calendar.map(\.dependsOnBudget) == [true, true, false, false])
        #expect(plan.free == [])
    }

    /// 75 m at 60 m an outing: 15 m are less than a third, and join: 75 m by ⌈20·75/60⌉ = 25.
    @Test func aSmallRemainderJoinsTheOutingBefore() throws {
        let (plan, _) = try Self.plan(
            "A s/1 2024-01-01 verified 19125/24000",
            roads: [("2023-02-04", 60, 20), ("2023-03-04", 60, 20), ("2023-04-01", 60, 20)])
        #expect(plan.calendar.first?.quantity == Quantity(75))
        #expect(plan.calendar.first?.people == 25)
        #expect(plan.calendar.count { $0.why == .adds } == 1)
        #expect(plan.needs.first?.shortfall == .zero)
    }

    /// 5 m at 60 m an outing, nothing before: two people, and the others do something else.
    @Test func aRemainderAloneIsNoSaturdayOfItsOwn() throws {
        let (plan, _) = try Self.plan(
            "A s/1 2024-01-01 verified 19195/24000\nA s/2 2024-01-01 verified không-đạt",
            roads: [("2023-02-04", 60, 20), ("2023-03-04", 60, 20), ("2023-04-01", 60, 20)])
        let first = plan.calendar.filter { $0.day == plan.calendar[0].day }
        #expect(first.map(\.activity) == ["lam-duong", "gom-rac"])
        #expect(first[0].quantity == Quantity(5))
        #expect(first[0].people == 2)
    }

    /// What is met is kept up; what nothing reaches leaves the day free, and that is said.
    @Test func thenWhatKeepsAMetCriterionThenNothing() throws {
        let met = try Self.plan(
            "A s/2 2024-01-01 verified đạt\nA s/4 2024-01-01 verified không-đạt"
        ).plan
        #expect(Set(met.calendar.map(\.why)) == [.keeps])
        #expect(met.calendar.count == 4)
        let none = try Self.plan("A s/4 2024-01-01 verified không-đạt").plan
        #expect(none.calendar == [])
        #expect(none.free.count == 4)
    }

    /// Schools decide: no Saturday moves them.
    ///
    /// Where rubbish decides, Saturdays only help.
    @Test func thePlanBeginsWithWhatDecides() throws {
        let campaign = """
            targets:
              - id: xa
                title: { vi: Xã đạt, en: Commune meets }
                unit: A
                goal: { standard: s }
                due: 2024-12-31
                sentence: xã đạt
            """
        let base = "A s/1 2024-01-01 verified 20000/24000\nA s/3 2024-01-01 verified đạt\n"
        let schools = try #require(
            try Self.plan(
                base + "A s/2 2024-01-01 verified đạt\nA s/4 2024-01-01 verified không-đạt",
                campaign: campaign
            ).decides)
        #expect(schools.subject.part == "s/4")
        #expect(schools.reach == .none)
        let rubbish = try Self.plan(
            base + "A s/2 2024-01-01 verified không-đạt\nA s/4 2024-01-01 verified đạt",
            campaign: campaign)
        #expect(rubbish.decides?.reach == .supports)
        #expect(rubbish.decides?.activities.map(\.vi) == ["Gom rác"])
        #expect(rubbish.plan.calendar.allSatisfy { $0.activity == "gom-rac" })
    }
    /// The campaign's target is the district's; the commune's own hangs on rubbish: 10 % where 80 %
    /// are needed, and falling, while nobody knows how soon the landscape turns.
    ///
    /// Two Saturdays for rubbish, then one for the landscape, though the landscape comes first among
    /// the kinds of work.
    @Test func aCommuneBeginsWithWhatDecidesItsOwnTarget() throws {
        let rubbish = Self.standard.replacing(
            "title: { vi: Rác, en: Rubbish }, kind: pass, mark: verified",
            with: "title: { vi: Rác, en: Rubbish }, kind: share, measure: kg, "
                + "at_least: [\(World.row("2020-01-01", "chung: 80"))]")
        let (plan, decides) = try Self.plan(
            """
            A s/1 2024-01-01 verified 24000/24000
            A s/2 2021-06-01 verified 13/100
            A s/2 2022-06-01 verified 12/100
            A s/2 2023-06-01 verified 11/100
            A s/2 2024-06-01 verified 10/100
            A s/3 2024-01-01 verified không-đạt
            A s/4 2024-01-01 verified đạt
            """,
            campaign: """
                targets:
                  - id: huyen
                    title: { vi: Huyện đạt, en: District meets }
                    unit: H
                    goal: { declared: true }
                    document: VB
                    due: 2024-12-31
                    sentence: huyện đạt
                """, standard: rubbish, kinds: "lam-duong, don-dep, gom-rac")
        #expect(decides?.subject.part == "s/2")
        #expect(plan.calendar.map(\.activity) == ["gom-rac", "gom-rac", "don-dep", "gom-rac"])
    }

    /// Nothing is known of a pace, and rubbish is unmet too: what adds comes first on each Saturday.
    @Test func whatAddsComesBeforeWhatHelpsWithoutAPace() throws {
        let (plan, _) = try Self.plan(
            "A s/1 2024-01-01 verified 19100/24000\nA s/2 2024-01-01 verified không-đạt")
        #expect(plan.needs.first?.pace == nil)
        #expect(plan.calendar.map(\.activity) == Array(repeating: "lam-duong", count: 4))
        #expect(plan.calendar.allSatisfy { $0.quantity == nil && $0.why == .adds })
    }

    /// The commune B has until June, the district's other communes until December: A is not told the
    /// day of B, and where no target reaches it no day at all.
    @Test func theDueDayIsThatOfItsOwnTarget() throws {
        func due(_ goal: String) throws -> Day? {
            let campaign = """
                targets:
                  - id: b
                    title: { vi: Xã Bình đạt, en: B meets }
                    unit: B
                    goal: { standard: s }
                    due: 2024-12-31
                    sentence: xã Bình đạt
                  - id: huyen
                    title: { vi: Các xã đạt, en: Communes meet }
                    unit: H
                    goal: \(goal)
                    due: 2025-06-30
                    sentence: các xã đạt
                """
            return try #require(
                try Self.plan(
                    """
                    A s/1 2024-01-01 verified 24000/24000
                    A s/2 2024-01-01 verified không-đạt
                    A s/3 2024-01-01 verified đạt
                    A s/4 2024-01-01 verified đạt
                    B s/1 2024-01-01 verified 24000/24000
                    B s/2 2024-01-01 verified không-đạt
                    B s/3 2024-01-01 verified không-đạt
                    B s/4 2024-01-01 verified không-đạt
                    """, campaign: campaign
                ).decides
            ).due
        }
        let members = "{ members: { kinds: [xa], standard: s, at_least: 100, mark: verified } }"
        #expect(try due(members) == Day.of("2025-06-30"))
        #expect(try due("{ declared: true }") == nil)
    }

    /// 229 m at 112 m an outing: ⌈229/112⌉ = 3 by division, but 5 m are no outing: two.
    ///
    /// Each is of 112 m by the people of 112 m. 150 m would be 112 and 38: 38 m are more than a third.
    @Test func outingsAreCountedAsTheCalendarGivesThem() throws {
        let roads = [("2023-02-04", 112, 82), ("2023-03-04", 112, 82), ("2023-04-01", 112, 82)]
        let need = try #require(
            try Self.plan("A s/1 2024-01-01 verified 18971/24000", roads: roads).plan.needs.first)
        #expect(need.remaining == Quantity(229))
        #expect(need.outingsNeeded == 2)
        #expect(need.perOuting == Quantity(112))
        #expect(need.people == 82)
        let more = try Self.plan("A s/1 2024-01-01 verified 19050/24000", roads: roads).plan
        #expect(more.needs.first?.outingsNeeded == 2)
        #expect(
            more.calendar.filter { $0.why == .adds }.map(\.quantity)
                == [Quantity(112), Quantity(38)])
    }
}
