import Basics
import Foundation
import Targets
import Testing

@testable import ProgressCalculator

/// Forecasts of whole targets, and the states that they give.
@Suite struct TargetForecastTests {
    private static let share = World.oneIndicator(
        "kind: share, measure: m, at_least: [\(World.row("2020-01-01", "chung: 80"))]")

    private static func target(_ goal: String, unit: String = "A", due: String = "2024-12-31")
        -> String
    {
        """
        targets:
          - id: t
            title: { vi: T, en: T }
            unit: \(unit)
            goal: { \(goal) }
            due: \(due)
            sentence: "…"
            document: VB
        """
    }

    private static func forecast(
        _ standard: String, _ goal: String, _ facts: String, asOf: String = "2024-07-15",
        unit: String = "A"
    ) throws -> Forecast {
        let catalogue = try World.catalogue(standard, campaign: target(goal, unit: unit))
        let calculator = try World.calculator(catalogue, facts, asOf: asOf)
        let target = try #require(catalogue.campaign.targets.first)
        return try #require(calculator.forecast(of: target))
    }

    /// 60, 62, 64, 66, 68 of 100 on five half-yearly days, 80 needed half a year later.
    private static func rounds(_ values: [Double], _ unit: String = "A", part: String = "s/1")
        -> String
    {
        let days = ["2022-06-30", "2022-12-31", "2023-06-30", "2023-12-31", "2024-06-30"]
        return zip(days, values).map { "\(unit) \(part) \($0) verified \($1)" }
            .joined(separator: "\n")
    }

    /// One of two was assessed on one day, the other never: each has its own reason.
    @Test func eachThatIsMissingHasItsOwnReason() throws {
        let standard =
            Self.share
            + "\n  - { id: \"2\", title: { vi: Hai, en: Two }, kind: share, measure: m, "
            + "at_least: [\(World.row("2020-01-01", "chung: 80"))] }"
        let catalogue = try World.catalogue(standard, campaign: Self.target("standard: s"))
        let rule = try World.calculator(
            catalogue, "A s/1 2024-06-30 verified 60", asOf: "2024-07-15"
        ).progress("t").rule.vi
        #expect(rule.contains("1 Một (mới có 1 ngày đánh giá, cần 4)"), "\(rule)")
        #expect(rule.contains("2 Hai (chưa"), "\(rule)")
        // One reason of both stands once.
        let same = try World.calculator(
            catalogue, "A s/1 2024-06-30 verified 60\nA s/2 2024-06-30 verified 60",
            asOf: "2024-07-15"
        ).progress("t").rule.vi
        #expect(same.components(separatedBy: "mới có 1 ngày").count == 2, "\(same)")
    }

    struct Case: CustomTestStringConvertible {
        let name: String
        let values: [Double]
        let state: TargetState

        var testDescription: String { name }
    }

    /// T = 80, due half a year after the last value.
    @Test(arguments: [
        Case(name: "far below", values: [60, 62, 64, 66, 68], state: .unlikely),
        Case(name: "a hair below, rising fast", values: [60, 65, 70, 75, 79.9], state: .likely),
        Case(name: "in between", values: [62, 66, 71, 74, 78.5], state: .uncertain),
        Case(name: "falling", values: [78, 76, 75, 74, 73], state: .movingAway),
        Case(name: "falling on three days", values: [78, 76, 75], state: .movingAway),
        Case(name: "three days are not enough", values: [60, 62, 64], state: .notEnoughData),
        Case(name: "two days that fall are not enough", values: [62, 60], state: .notEnoughData),
    ])
    func states(_ row: Case) throws {
        let forecast = try Self.forecast(Self.share, "standard: s", Self.rounds(row.values))
        #expect(forecast.state == row.state)
        #expect(!forecast.rule.vi.isEmpty && !forecast.rule.en.isEmpty)
        #expect(!forecast.sentence.vi.isEmpty && !forecast.sentence.en.isEmpty)
    }

    /// On the logit scale b = 0,172 a year, s = 0,03·√(1 + 3/5) = 0,038 (its bound); h = 184/365,25
    /// = 0,504: c = 0,7802 (68,76%), σ = 0,95·0,038·√0,504 = 0,0256; T = 80 is 24 σ away.
    @Test func figures() throws {
        let forecast = try Self.forecast(
            Self.share, "standard: s", Self.rounds([60, 62, 64, 66, 68]))
        #expect(forecast.method == .levels)
        #expect(forecast.probability == Probability(0))
        let open = try #require(forecast.open.first)
        #expect(open.value == 68)
        #expect(open.threshold == 80)
        #expect(abs((open.slope ?? 0) - 4) < 0.05)
        let band = try #require(forecast.band?.last)
        #expect(abs(band.centre - 0.6876) < 0.0001)
        #expect(abs(band.low - 0.6784) < 0.0001)
        #expect(abs(band.high - 0.6966) < 0.0001)
        #expect(forecast.decisive?.subject.part == "s/1")
        #expect(!forecast.enough.isEmpty)
    }

    /// At four tenths of the pace 80 comes, with a chance of 50%, after nine years.
    @Test func daysOfFiftyAndEighty() throws {
        let forecast = try Self.forecast(
            Self.share, "standard: s", Self.rounds([60, 62, 64, 66, 68]))
        let day = try #require(forecast.day50)
        #expect(abs(day.days(since: try Day.of("2033-07-31"))) < 32)
        #expect(forecast.day80 == nil)
    }

    /// The same, asked twice, and with the rows the other way round.
    @Test func determinism() throws {
        let rows = Self.rounds([62, 66, 71, 74, 78.5])
        let reversed = rows.split(separator: "\n").reversed().joined(separator: "\n")
        let a = try Self.forecast(Self.share, "standard: s", rows)
        #expect(try Self.forecast(Self.share, "standard: s", rows) == a)
        #expect(try Self.forecast(Self.share, "standard: s", reversed) == a)
    }

    /// Each result stands beside its own rule: one that is left out does not shift the others.
    @Test func aSkippedCriterionShiftsNoForecast() throws {
        let catalogue = try World.catalogue(
            Self.share + """

                  - id: "2"
                    title: { vi: Hai, en: Two }
                    kind: share
                    measure: m
                    at_least: [\(World.row("2020-01-01", "chung: 90"))]
                """)
        let facts =
            Self.rounds([60, 62, 64, 66, 68]) + "\n"
            + Self.rounds([70, 75, 80, 84, 88], part: "s/2")
        let calculator = try World.calculator(catalogue, facts, asOf: "2024-07-15")
        var part = try calculator.part("s", "A")
        let leaves = Forecaster(calculator).prospect(of: part).leaves()
        #expect(leaves.map(\.subject.part) == ["s/1", "s/2"])
        part.parts.removeFirst()
        let left = try #require(Forecaster(calculator).prospect(of: part).leaves().first)
        #expect(left.subject.part == "s/2")
        #expect(left.openPart(on: nil).value == 88)
        #expect(left.openPart(on: nil).threshold == 90)
    }

    // MARK: All of

    private static let two = """
        id: s
        title: { vi: S, en: S }
        document: VB
        applies_to: [xa]
        mark: verified
        in_force: { from: 2020-01-01 }
        criteria:
          - { id: "1", title: { vi: Một, en: One }, kind: share, measure: hộ, \
        at_least: [\(World.row("2020-01-01", "chung: 80"))] }
          - { id: "2", title: { vi: Hai, en: Two }, kind: share, measure: hộ, \
        at_least: [\(World.row("2020-01-01", "chung: 80"))] }
        """

    /// What is met counts as certain: the other alone decides.
    @Test func metCountsAsCertain() throws {
        let open = Self.rounds([62, 66, 71, 74, 78.5])
        let met = "A s/2 2024-01-01 verified 90"
        let alone = try Self.forecast(Self.share, "standard: s", open)
        let both = try Self.forecast(Self.two, "standard: s", open + "\n" + met)
        #expect(both.probability == alone.probability)
        #expect(both.open.count == 1)
    }

    /// Two open: less than either, more than by chance alone.
    @Test func allOfTwo() throws {
        let rows = [62.0, 66, 71, 74, 78.5]
        let forecast = try Self.forecast(
            Self.two, "standard: s", Self.rounds(rows) + "\n" + Self.rounds(rows, part: "s/2"))
        #expect(forecast.method == .allOf)
        let one = try #require(forecast.open.first?.probability).value
        let all = try #require(forecast.probability).value
        #expect(all < one && all > one * one)
        #expect(
            Probability(Copula.all([one, one])).thousandths - Probability(all).thousandths <= 1)
    }

    /// A deciding part that is unknown: so is the answer, and it is named.
    @Test func unknownIsNamed() throws {
        let forecast = try Self.forecast(
            Self.two, "standard: s", Self.rounds([62, 66, 71, 74, 78.5]))
        #expect(forecast.state == .notEnoughData)
        #expect(forecast.probability == nil)
        #expect(forecast.missing.map(\.subject.part) == ["s/2"])
        #expect(forecast.rule.vi.contains("xã An – 2 Hai"))
        #expect(forecast.probabilityAtLeast == Probability(0))
        #expect(forecast.day80 == nil)
    }

    /// A forecast out of nothing: no date, and nobody is named who merely is the first without data.
    @Test func nothingIsKnownOfAny() throws {
        for (standard, goal, unit) in [
            (Self.two, "standard: s", "A"),
            (Self.share, "members: { kinds: [xa], standard: s, at_least: 60 }", "H"),
        ] {
            let forecast = try Self.forecast(standard, goal, "", unit: unit)
            #expect(forecast.state == .notEnoughData)
            #expect(forecast.decisive == nil)
            #expect(forecast.day50 == nil && forecast.day80 == nil)
            #expect(!forecast.missing.isEmpty)
        }
    }

    /// What is unknown decides nothing where the rest has no chance.
    @Test func unknownDoesNotSaveWhatHasNoChance() throws {
        let forecast = try Self.forecast(
            Self.two, "standard: s", Self.rounds([60, 62, 64, 66, 68]))
        #expect(forecast.state == .unlikely)
        #expect(forecast.probability == Probability(0))
    }

    // MARK: Members

    /// Of three communes one is recognised; the others have the same chance p.
    ///
    /// "All" needs both, "60%" (2 of 3) at least one of them.
    @Test func members() throws {
        let rows = [62.0, 66, 71, 74, 78.5]
        let facts =
            "C s 2023-01-01 recognised\n" + Self.rounds(rows, "A") + "\n" + Self.rounds(rows, "B")
        let goal = { (share: Int) in "members: { kinds: [xa], standard: s, at_least: \(share) }" }
        let all = try Self.forecast(Self.share, goal(100), facts, unit: "H")
        let most = try Self.forecast(Self.share, goal(60), facts, unit: "H")
        #expect(all.method == .atLeast)
        let p = try #require(all.open.first?.probability).value
        let both = try #require(all.probability).value
        let either = try #require(most.probability).value
        // P(A or B) = 2p − P(A and B).
        #expect(abs(either - (2 * p - both)) < 0.003)
        #expect(both < p && p < either)
        #expect(all.members?.total == 3)
        #expect(all.members?.needed == 3)
        #expect(all.sentence.vi.contains("/3 xã đạt chuẩn"))
        // Decisive: the lowest for all, the k-th highest for some.
        #expect(all.decisive?.subject.unit.id != "C")
    }

    // MARK: Decided already

    @Test func decidedNeedsNoForecast() throws {
        let forecast = try Self.forecast(
            Self.share, "standard: s", "A s 2023-01-01 recognised")
        #expect(forecast.method == .none)
        #expect(forecast.state == .metOnTime)
        #expect(forecast.probability == nil)
    }

    @Test func pastTheDueDay() throws {
        let forecast = try Self.forecast(
            Self.share, "standard: s", Self.rounds([60, 62, 64, 66, 68]), asOf: "2025-03-01")
        #expect(forecast.state == .missed)
        #expect(forecast.method == .none)
    }

    @Test func declared() throws {
        let forecast = try Self.forecast(Self.share, "declared: true", "")
        #expect(forecast.state == .notEnoughData)
        #expect(forecast.reason?.vi == "chưa có tiêu chí đo lường")
    }

    // MARK: Quantities

    private static let quantity =
        "quantity: { activity: lam-duong, at_least: 2000, measure: m }"

    /// 100 m on each of the last twelve Saturdays: eight are enough, 24 are left until the due day.
    @Test func quantityOnTheBoard() throws {
        let saturday = try Day.of("2024-07-13")
        let work = (0..<12).map { "A +lam-duong \(saturday.adding(days: -7 * $0)) 100" }
        let forecast = try Self.forecast(
            Self.share, Self.quantity, work.joined(separator: "\n"))
        #expect(forecast.method == .weeks)
        #expect(forecast.probability == Probability(try #require(forecast.probability).value))
        let few = try Self.forecast(
            Self.share, Self.quantity, work.prefix(7).joined(separator: "\n"))
        #expect(few.state == .notEnoughData)
        #expect(few.rule.vi.contains("cần 8"))
    }

    /// 60 m every week since the campaign began, 40 m in each of the last 52 weeks' half: what the
    /// board says and what the forecast says is one.
    @Test func boardAndForecastAgree() throws {
        let catalogue = try World.catalogue(
            Self.share, campaign: Self.target(Self.quantity))
        let saturday = try Day.of("2024-07-13")
        let work = (0..<40).map {
            "A +lam-duong \(saturday.adding(days: -7 * $0)) \(10 + 5 * ($0 % 7))"
        }
        let calculator = try World.calculator(
            catalogue, work.joined(separator: "\n"), asOf: "2024-07-15")
        let target = try #require(catalogue.campaign.targets.first)
        let forecast = try #require(calculator.forecast(of: target))
        let progress = try #require(calculator.target(target))
        #expect(progress.state == forecast.state)
        #expect(progress.rule == forecast.rule)
    }

    /// "≤ 5%" until 2025, "≤ 6%" from 2026, 5,5% now: it cannot have reached 5% on the day of the
    /// forecast, though it would do for the due day.
    @Test func daysAreJudgedByTheirOwnThreshold() throws {
        let standard = World.oneIndicator(
            """
            kind: share, measure: m, at_most: [
              \(World.row("2020-01-01", "chung: 5")), \(World.row("2026-01-01", "chung: 6")) ]
            """)
        let catalogue = try World.catalogue(
            standard, campaign: Self.target("standard: s", unit: "D", due: "2030-12-31"))
        let facts = zip(
            ["2020-06-30", "2020-12-31", "2021-06-30", "2021-12-31", "2022-06-30"],
            [5.45, 5.5, 5.55, 5.5, 5.495]
        ).map { "D s/1 \($0) verified \($1)" }.joined(separator: "\n")
        let calculator = try World.calculator(catalogue, facts, asOf: "2022-07-15")
        let target = try #require(catalogue.campaign.targets.first)
        let forecast = try #require(calculator.forecast(of: target))
        let day = try #require(forecast.day50)
        #expect(day >= (try Day.of("2026-01-01")))
    }
}
