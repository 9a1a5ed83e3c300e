import Basics
import Targets
import Testing

@testable import ProgressCalculator

/// From gap to outings to Saturdays.
@Suite struct PlannerTests {
    private static let standard = World.oneIndicator(
        "kind: share, measure: m, at_least: [\(World.row("2020-01-01", "chung: 80"))]")

    /// Confirmed work as the log and as the plan read it.
    private static func work(_ unit: String, _ days: [(String, Int, Int?)]) throws -> (
        facts: String, outings: [OutingEntry]
    ) {
        let facts = days.map { "\(unit) +lam-duong \($0.0) \($0.1)" }.joined(separator: "\n")
        let outings = try days.map { day, metres, people in
            OutingEntry(
                unit: unit, day: try Day.of(day), kind: "lam-duong", quantity: Quantity(metres),
                people: people, personDays: people.map { Quantity(thousandths: Int64($0) * 500) },
                isSingleKind: true)
        }
        return (facts, outings)
    }

    private static func plan(
        _ facts: String, _ outings: [OutingEntry], until: String, asOf: String = "2024-06-30",
        planned: [PlannedOuting] = []
    ) throws -> Plan {
        let catalogue = try World.catalogue(standard, activities: World.feeding)
        let calculator = try World.calculator(catalogue, facts, asOf: asOf)
        return Planner(calculator, outings: outings)
            .plan(for: try catalogue.unit("A"), until: try Day.of(until), planned: planned)
    }

    /// 15 of 24 km on 2024-01-01, 80% needed = 19 200 m; 400 m confirmed since: remaining 19 200 −
    /// 15 000 − 400 = 3 800 m.
    ///
    /// Outings 100, 200, 100 m by 20, 41, 30 people: pace 100 m, people 30; outings ⌈3 800/100⌉ =
    /// 38. Four Saturdays (6, 13, 20, 27 July): ⌈3 800/4⌉ = 950 m each, people ⌈30·950/100⌉ = 285;
    /// shortfall 3 800 − 4·100 = 3 400 m; 38 − 4 = 34 more outings, or 285 − 30 = 255 more people.
    @Test func workedExample() throws {
        let (facts, outings) = try Self.work(
            "A", [("2024-02-03", 100, 20), ("2024-03-02", 200, 41), ("2024-04-06", 100, 30)])
        let plan = try Self.plan(
            "A s/1 2024-01-01 verified 15000/24000\n" + facts, outings, until: "2024-07-31")
        #expect(plan.saturdaysLeft == 4)
        let need = try #require(plan.needs.first)
        #expect(plan.needs.count == 1)
        #expect(need.indicator == "s/1")
        #expect(need.remaining == Quantity(3_800))
        #expect(need.remainingReported == Quantity(3_800))
        #expect(need.pace == Quantity(100))
        #expect(need.paceFrom == "unit")
        #expect(need.outingsNeeded == 38)
        #expect(need.perSaturday == Quantity(950))
        #expect(need.usualPeople == 30)
        #expect(need.people == 285)
        #expect(need.extraOutings == 34)
        #expect(need.shortfall == Quantity(3_400))
        // 0,5 person-days each: 10, 20,5 and 15 for 100, 200, 100 m: 10, 10,25 and 15 per 100 m,
        // median 10,25; 38·10,25 = 389,5.
        #expect(need.personDays == 390)
        #expect(
            try plan.calendar.map(\.day)
                == ["2024-07-06", "2024-07-13", "2024-07-20", "2024-07-27"].map { try Day.of($0) })
        #expect(plan.calendar.allSatisfy { $0.quantity == Quantity(100) && $0.people == 30 })
    }

    /// Of 3 800 m that are left, 600 m wait for confirmation: 3 200 m would remain.
    @Test func whatWaitsStandsBeside() throws {
        let (facts, outings) = try Self.work("A", [("2024-02-03", 400, 20)])
        let plan = try Self.plan(
            "A s/1 2024-01-01 verified 15000/24000\nA +lam-duong 2024-06-01 600 reported\n"
                + facts, outings, until: "2024-07-31")
        #expect(plan.needs.first?.remaining == Quantity(3_800))
        #expect(plan.needs.first?.remainingReported == Quantity(3_200))
    }

    /// 19 100 of 24 000: 100 m are left, one outing of the pace does, the last brings the rest.
    @Test func itFits() throws {
        let (facts, outings) = try Self.work(
            "A", [("2023-02-04", 60, 20), ("2023-03-04", 60, 20), ("2023-04-01", 60, 20)])
        let plan = try Self.plan(
            facts + "\nA s/1 2024-01-01 verified 19100/24000", outings, until: "2024-07-31")
        let need = try #require(plan.needs.first)
        #expect(need.outingsNeeded == 2)
        #expect(need.perSaturday == Quantity(25))
        #expect(need.people == 20)
        #expect(need.shortfall == .zero)
        #expect(plan.calendar.map(\.quantity) == [Quantity(60), Quantity(40)])
    }

    /// The estimate is there: nothing to plan.
    @Test func readyNeedsNoWork() throws {
        let (facts, outings) = try Self.work("A", [("2024-02-03", 4_200, 20)])
        let plan = try Self.plan(
            "A s/1 2024-01-01 verified 15000/24000\n" + facts, outings, until: "2024-07-31")
        #expect(plan.needs.isEmpty)
        #expect(plan.calendar.isEmpty)
    }

    /// Fewer than three outings of its own: the district's median; none there: unknown.
    @Test func paceOfTheDistrict() throws {
        let own = try Self.work("A", [("2024-02-03", 100, 20), ("2024-03-02", 200, 41)])
        let other = try Self.work("B", [("2024-03-09", 500, 50), ("2024-03-16", 700, nil)])
        let base = "A s/1 2024-01-01 verified 15000/24000\n"
        let plan = try Self.plan(
            base + own.facts + "\n" + other.facts, own.outings + other.outings,
            until: "2024-07-31")
        let need = try #require(plan.needs.first)
        #expect(need.paceFrom == "district")
        // 100, 200, 500, 700: (200 + 500)/2; people 20, 41, 50: 41.
        #expect(need.pace == Quantity(350))
        #expect(need.usualPeople == 41)
        let alone = try Self.plan(base + own.facts, own.outings, until: "2024-07-31")
        #expect(alone.needs.first?.pace == nil)
        #expect(alone.needs.first?.reason?.vi.contains("ba buổi") == true)
        // Nobody knows how much a Saturday brings: each is for it all the same.
        #expect(alone.calendar.map(\.purpose) == ["s/1", "s/1", "s/1", "s/1"])
        #expect(alone.calendar.allSatisfy { $0.quantity == nil && $0.people == nil })
        #expect(alone.free == [])
    }

    /// A percentage alone does not say how many metres are left.
    @Test func withoutExactParts() throws {
        let plan = try Self.plan("A s/1 2024-01-01 verified 62.5", [], until: "2024-07-31")
        #expect(plan.needs.first?.remaining == nil)
        #expect(plan.needs.first?.reason != nil)
        #expect(plan.calendar.count == 4 && plan.calendar.allSatisfy { $0.why == .adds })
    }

    /// Outings that are planned bring all that remains: no Saturday more is for it.
    @Test func whatIsPlannedIsNotAskedAgainWithoutAPace() throws {
        let planned = PlannedOuting(
            id: "p", unit: "A", day: try Day.of("2024-07-06"), place: "", organiser: "",
            people: nil, outputs: [Output(kind: "lam-duong", quantity: Quantity(100))],
            sequence: 0)
        let plan = try Self.plan(
            "A s/1 2024-01-01 verified 19100/24000", [], until: "2024-07-31", planned: [planned])
        #expect(plan.calendar.map(\.workDay) == ["p"])
        #expect(plan.free.count == 3)
    }

    /// A planned outing takes its Saturday, and what it brings is not asked again.
    @Test func plannedOutings() throws {
        let (facts, outings) = try Self.work(
            "A", [("2023-02-04", 60, 20), ("2023-03-04", 60, 20), ("2023-04-01", 60, 20)])
        let planned = PlannedOuting(
            id: "p", unit: "A", day: try Day.of("2024-07-06"), place: "Thôn 3",
            organiser: "Đoàn xã", people: 55,
            outputs: [Output(kind: "lam-duong", quantity: Quantity(70))], sequence: 2)
        let plan = try Self.plan(
            facts + "\nA s/1 2024-01-01 verified 19100/24000", outings, until: "2024-07-31",
            planned: [planned])
        #expect(plan.calendar.map(\.quantity) == [Quantity(70), Quantity(30)])
        #expect(plan.calendar[0].workDay == "p")
        #expect(plan.calendar[0].place == "Thôn 3")
        #expect(plan.calendar[1].day == (try Day.of("2024-07-13")))
        #expect(plan.needs.first?.shortfall == .zero)
    }

    /// Least slack first: with three Saturdays, 3 outings of one kind and 1 of the other, the
    /// first kind goes out until both have the same slack; the first of equals wins.
    @Test func leastSlack() throws {
        let catalogue = try World.catalogue(Self.standard, activities: World.feeding)
        let unit = try catalogue.unit("A")
        let need = { (id: String, remaining: Int) -> Plan.Need in
            var need = Plan.Need(
                unit: UnitReference(unit), indicator: "s/\(id)", title: Phrase(id), activity: id,
                activityTitle: Phrase(id), measure: "m", dependsOnBudget: false)
            need.remaining = Quantity(remaining)
            need.pace = Quantity(10)
            return need
        }
        var needs = [need("a", 10), need("b", 25)]
        let saturdays = ["2024-07-06", "2024-07-13", "2024-07-20"]
        let calendar = PlanCalendar(
            unit, catalogue, saturdays: try saturdays.map { try Day.of($0) }, planned: [])
        let (entries, free) = calendar.fill(&needs)
        #expect(free == [])
        #expect(entries.map(\.activity) == ["b", "b", "a"])
        #expect(needs.map(\.shortfall) == [.zero, Quantity(5)])
    }

    /// ⌈(T·d/100 − n)/factor⌉: 80% of 24 000 is 19 200; 19 199,5 leaves 1; with a factor of 3
    /// 19 190 leaves ⌈10/3⌉ = 4.
    @Test func remaining() throws {
        let share = { (n: Double) -> Figure? in
            Ratio(Quantity(thousandths: Int64(n * 1_000)), Quantity(24_000)).map { .share($0) }
        }
        let left = { (n: Double, factor: Int) in
            share(n)?.missing(to: Quantity(80), factor: Quantity(factor))
        }
        #expect(left(19_200, 1) == .zero)
        #expect(left(20_000, 1) == .zero)
        #expect(left(19_199.5, 1) == Quantity(1))
        #expect(left(19_190, 3) == Quantity(4))
        #expect(
            Figure.amount(Quantity(5)).missing(to: Quantity(12), factor: Quantity(1))
                == Quantity(7))
    }

    // MARK: Unit rates

    /// 20 person-days for 100 m, 15 for 50 m and 9 for 90 m: 20, 30 and 10 per 100 m: median 20,
    /// quartiles 15 and 25.
    ///
    /// A report with two kinds is left out.
    @Test func unitRates() throws {
        let entry = { (unit: String, day: String, metres: Int, days: Int, single: Bool) throws in
            OutingEntry(
                unit: unit, day: try Day.of(day), kind: "lam-duong", quantity: Quantity(metres),
                people: 30, personDays: Quantity(days), isSingleKind: single)
        }
        let entries = [
            try entry("A", "2024-01-06", 100, 20, true), try entry("A", "2024-01-13", 50, 15, true),
            try entry("B", "2024-01-06", 90, 9, true), try entry("B", "2024-01-13", 10, 99, false),
        ]
        let catalogue = try World.catalogue(Self.standard, activities: World.feeding)
        let rates = RateBook(entries, catalogue)
        let all = try #require(rates.overall.first)
        #expect(all.per == 100)
        #expect(all.outings == 3)
        #expect(all.median == 20)
        #expect(all.lowerQuartile == 15)
        #expect(all.upperQuartile == 25)
        #expect(rates.byUnit.map(\.unit?.id) == ["A", "B"])
        #expect(rates.byUnit.map(\.median) == [25, 10])
        #expect(RateBook(entries.reversed(), catalogue) == rates)
    }

    /// Less than an outing is left: 30 m at a pace of 60 m by 20,5 people in the middle: 10,25, 11.
    @Test func fewerPeopleForLessThanAnOuting() throws {
        let (facts, outings) = try Self.work(
            "A",
            [
                ("2023-02-04", 60, 20), ("2023-03-04", 60, 20), ("2023-04-01", 60, 21),
                ("2023-05-06", 60, 21),
            ])
        let plan = try Self.plan(
            facts + "\nA s/1 2024-01-01 verified 19170/24000", outings, until: "2024-07-31")
        let need = try #require(plan.needs.first)
        #expect(need.remaining == Quantity(30))
        #expect(need.usualPeople == 21)
        #expect(need.people == 11)
    }
}
