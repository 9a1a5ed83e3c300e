import Basics
import ProgressCalculator
import Targets
import Testing

/// Observed and estimated values.
@Suite struct ValueTests {
    private static let standard = World.oneIndicator(
        "kind: share, measure: m, at_least: [\(World.row("2020-01-01", "chung: 80"))]")

    private func percent(_ figure: Figure?) -> Double? {
        guard case .share(let ratio) = figure else { return nil }
        return ratio.value * 100
    }

    /// 15,0 of 24,0 km on 2022-06-03; 1 200 m confirmed and 600 m only reported since:
    /// 15 000 / 24 000 = 62,5 %; 16 200 / 24 000 = 67,5 %; 16 800 / 24 000 = 70,0 %.
    @Test func workedExample() throws {
        let facts = """
            A s/1 2022-06-03 self 15000/24000
            A +lam-duong 2022-06-11 1200
            A +lam-duong 2022-06-18 600 reported
            """
        let part = try World.calculator(
            World.catalogue(Self.standard), facts, asOf: "2022-06-30"
        ).indicator("A")
        #expect(percent(part.observed) == 62.5)
        #expect(percent(part.estimated) == 67.5)
        #expect(percent(part.reported) == 70)
        #expect(part.observed?.text(.vi) == "62,5%")
        #expect(part.counted == Ratio(Quantity(15_000), Quantity(24_000)))
        #expect(part.estimated?.text(.vi) == "67,5%")
        #expect(part.reported?.text(.vi) == "70,0%")
    }

    struct Case: CustomTestStringConvertible {
        let name: String
        let work: String
        var asOf = "2022-12-31"
        /// Metres of 24 000, with confirmed work and with reported work.
        let confirmed: Int
        var reported: Int?
        var across = 0

        var testDescription: String { name }
    }

    @Test(arguments: [
        Case(name: "no work: the observation", work: "", confirmed: 15_000),
        Case(
            name: "work on the day of assessment is in it", work: "A +lam-duong 2022-06-03 500",
            confirmed: 15_000),
        Case(
            name: "work the day after is not", work: "A +lam-duong 2022-06-04 500",
            confirmed: 15_500),
        Case(
            name: "an entry from that day to the next lies across",
            work: "A +lam-duong 2022-06-03..2022-06-04 500", confirmed: 15_000, across: 1),
        Case(
            name: "an entry that ended on that day does not",
            work: "A +lam-duong 2022-06-01..2022-06-03 500", confirmed: 15_000),
        Case(
            name: "an entry on asOf counts", work: "A +lam-duong 2022-12-30..2022-12-31 500",
            confirmed: 15_500),
        Case(
            name: "an entry that ends after asOf does not",
            work: "A +lam-duong 2022-12-30..2023-01-01 500", confirmed: 15_000),
        Case(
            name: "kilometres times 1000", work: "A +lam-duong-bang-km 2022-07-01 1.25",
            confirmed: 16_250),
        Case(
            name: "repair adds nothing", work: "A +sua-duong 2022-07-01 500", confirmed: 15_000),
        Case(
            name: "work of a neighbour adds nothing", work: "B +lam-duong 2022-07-01 500",
            confirmed: 15_000),
        Case(
            name: "never above the denominator", work: "A +lam-duong 2022-07-01 99999",
            confirmed: 24_000),
        Case(
            name: "reported stands beside it", work: "A +lam-duong 2022-07-01 400 reported",
            confirmed: 15_000, reported: 15_400),
    ])
    func estimate(_ row: Case) throws {
        let part = try World.calculator(
            World.catalogue(Self.standard), "A s/1 2022-06-03 self 15000/24000\n" + row.work,
            asOf: row.asOf
        ).indicator("A")
        let whole = Quantity(24_000)
        #expect(part.estimated == Ratio(Quantity(row.confirmed), whole).map { .share($0) })
        #expect(
            part.reported
                == Ratio(Quantity(row.reported ?? row.confirmed), whole).map { .share($0) })
        #expect(part.notes.count == (row.across > 0 ? 1 : 0))
        if row.across > 0 {
            #expect(part.notes[0].en.hasPrefix("\(row.across) entries last across"))
        }
    }

    /// The factor is applied to the sum, rounded once, half to even: 3 · 0,001 · 0,5 = 0,0015 is
    /// 0,002, where three times 0,0005 rounded would be 0.
    @Test func factorAfterTheSum() throws {
        let activities = """
            activities:
              - id: lam-duong
                title: { vi: A, en: A }
                measure: m
                role: adds
                feeds: [{ indicator: s/1, factor: 0.5 }]
            """
        let facts = """
            A s/1 2022-06-03 self 1/10
            A +lam-duong 2022-07-02 0.001
            A +lam-duong 2022-07-09 0.001
            A +lam-duong 2022-07-16 0.001
            """
        let part = try World.calculator(
            World.catalogue(Self.standard, activities: activities), facts, asOf: "2022-12-31"
        ).indicator("A")
        let expected = Ratio(Quantity(thousandths: 1_002), Quantity(10))
        #expect(part.estimated == expected.map { .share($0) })
    }

    @Test func anAmountHasNoCap() throws {
        let standard = World.oneIndicator(
            "kind: amount, measure: m, at_least: [\(World.row("2020-01-01", "chung: 100"))]")
        let facts = "A s/1 2022-06-03 self 90\nA +lam-duong 2022-07-02 500"
        let part = try World.calculator(
            World.catalogue(standard), facts, asOf: "2022-12-31"
        ).indicator("A")
        #expect(part.observed == .amount(Quantity(90)))
        #expect(part.estimated == .amount(Quantity(590)))
        #expect(part.state == .unmet && part.flags == [.ready])
    }

    @Test func aPercentageAloneHasNoEstimate() throws {
        let facts = "A s/1 2022-06-03 self 62.5\nA +lam-duong 2022-07-02 500"
        let part = try World.calculator(
            World.catalogue(Self.standard), facts, asOf: "2022-12-31"
        ).indicator("A")
        #expect(percent(part.observed) == 62.5)
        #expect(part.counted == nil)
        #expect(part.estimated == nil && part.reported == nil)
    }

    @Test(arguments: [
        ("2022-05-31", nil), ("2022-06-01", 10.0), ("2022-06-02", 10.0), ("2022-07-01", 30.0),
        ("2022-08-01", 40.0),
    ])
    func observedIsTheLatest(_ asOf: String, _ expected: Double?) throws {
        let facts = """
            A s/1 2022-08-01 verified 50
            A s/1 2022-06-01 verified 10
            A s/1 2022-07-01 self 20
            A s/1 2022-07-01 appraised 30
            A s/1 2022-07-01 verified 25
            A s/1 2022-08-01 verified 40
            """
        let part = try World.calculator(
            World.catalogue(Self.standard), facts, asOf: asOf
        ).indicator("A")
        #expect(percent(part.observed) == expected)
        #expect((part.observed == nil) == (part.reason?.en == "not assessed"))
    }
}
