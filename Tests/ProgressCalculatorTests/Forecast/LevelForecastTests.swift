import Basics
import Testing

@testable import ProgressCalculator

/// Forecasts of levels.
@Suite struct LevelForecastTests {
    private func series(_ rows: [(String, Double)]) throws -> [LevelForecast.Point] {
        try rows.map { LevelForecast.Point(try Day.of($0.0), $0.1) }
    }

    /// t = 0; 0,5; 1,1; 2,0 years.
    private static func model(
        _ values: [Double], isShare: Bool = true, threshold: Double = 65
    ) -> LevelModel {
        LevelModel(
            times: [0, 0.5, 1.1, 2.0], values: values, isShare: isShare, threshold: threshold)
    }

    /// y = 50, 54, 55, 62 %, h = 1, T = 65: b 0,22971, s 0,12499, c 0,57639 (64,16 %), σ 0,11874, P
    /// 0,390, band 59,53–68,55 %.
    @Test func workedExample() {
        let model = Self.model([50, 54, 55, 62])
        #expect(abs(model.slope - 0.22971) < 0.00001)
        #expect(abs(model.spread - 0.12499) < 0.00001)
        let (centre, deviation) = model.outlook(years: 1)
        #expect(abs(centre - 0.57639) < 0.00001)
        #expect(abs(deviation - 0.11874) < 0.00001)
        #expect(Probability(model.probability(of: 65, atLeast: true, years: 1)).text(.vi) == "39%")
        #expect(Probability(model.probability(of: 65, atLeast: false, years: 1)) == .init(0.61))
        let band = model.band(years: 1)
        #expect(abs(band.low - 59.53) < 0.01)
        #expect(abs(band.centre - 64.16) < 0.01)
        #expect(abs(band.high - 68.55) < 0.01)
    }

    /// An amount as its logarithm: b 0,09983, s 0,05580, c 4,16707 (64,53), P 0,449.
    @Test func anAmount() {
        let model = Self.model([50, 54, 55, 62], isShare: false)
        #expect(abs(model.slope - 0.09983) < 0.00001)
        #expect(abs(model.spread - 0.05580) < 0.00001)
        #expect(abs(model.band(years: 1).centre - 64.526) < 0.001)
        #expect(Probability(model.probability(of: 65, atLeast: true, years: 1)) == .init(0.449))
        #expect(model.probability(of: 0, atLeast: true, years: 1) == 1)
    }

    /// With a value of 0 or less as it is: b 3,167, s 1,429, c 5 + 0,4·3,167 = 6,267, P 0,572.
    @Test func anAmountThatWasBelowNothing() {
        let model = Self.model([-1, 0, 3, 5], isShare: false, threshold: 6)
        #expect(abs(model.slope - 3.1667) < 0.0001)
        #expect(abs(model.spread - 1.4289) < 0.0001)
        #expect(Probability(model.probability(of: 6, atLeast: true, years: 1)) == .init(0.572))
    }

    /// Without steps that the slope does not explain s is its bound: 0,03, 0,02 or half a percent
    /// of the threshold, times √(1 + 3/4).
    @Test func leastSpread() {
        let wider = 1.75.squareRoot()
        #expect(abs(Self.model([50, 50, 50, 50]).spread - 0.03 * wider) < 1e-12)
        #expect(abs(Self.model([7, 7, 7, 7], isShare: false).spread - 0.02 * wider) < 1e-12)
        let plain = Self.model([0, 0, 0, 0], isShare: false, threshold: 200)
        #expect(abs(plain.spread - wider) < 1e-12)
    }

    /// F₃(0) = ½, F₃(1,6377) = 0,9.
    @Test func student() {
        #expect(Student.cumulative(0) == 0.5)
        #expect(abs(Student.cumulative(1.6377) - 0.9) < 0.00001)
        #expect(abs(Student.cumulative(-1.6377) - 0.1) < 0.00001)
    }

    @Test func theBandHoldsEightyPercentOfItsOwnDistribution() {
        let model = Self.model([50, 54, 55, 62])
        let band = model.band(years: 1)
        #expect(abs(model.probability(of: band.high, atLeast: true, years: 1) - 0.1) < 0.0001)
        #expect(abs(model.probability(of: band.low, atLeast: false, years: 1) - 0.1) < 0.0001)
    }

    /// What is printed stays within 0…100; the chance is computed without the bounds.
    @Test func clampedInPrintOnly() throws {
        let points = try series([
            ("2022-06-30", 70), ("2022-12-31", 80), ("2023-06-30", 90), ("2023-12-31", 99),
        ])
        let forecast = try #require(LevelForecast(points, isShare: true, threshold: 100))
        let day = try Day.of("2024-12-31")
        #expect(forecast.band(on: day).high == 100)
        #expect(forecast.model.band(years: 1).high > 100)
        let chance = forecast.probability(of: 100, atLeast: true, on: day)
        #expect(chance > 0.3 && chance < 0.5)
    }

    // MARK: Invariance

    private static let rows: [(String, Double)] = [
        ("2022-06-03", 62), ("2022-12-31", 63.5), ("2023-06-30", 67), ("2023-12-31", 66),
        ("2024-06-30", 71),
    ]

    @Test func orderOfRowsDoesNotMatter() throws {
        let due = try Day.of("2024-12-31")
        let points = try series(Self.rows)
        let straight = try #require(LevelForecast(points, isShare: true, threshold: 75))
        let reversed = try #require(LevelForecast(points.reversed(), isShare: true, threshold: 75))
        #expect(straight == reversed)
        #expect(
            straight.probability(of: 75, atLeast: true, on: due)
                == reversed.probability(of: 75, atLeast: true, on: due))
    }

    /// Metres or kilometres: the same chance.
    @Test func unitsOfMeasureDoNotMatter() throws {
        let due = try Day.of("2024-12-31")
        let metres = try series(Self.rows.map { ($0.0, $0.1 * 1_000) })
        let kilometres = try series(Self.rows)
        let a = try #require(LevelForecast(metres, isShare: false, threshold: 75_000))
        let b = try #require(LevelForecast(kilometres, isShare: false, threshold: 75))
        #expect(
            Probability(a.probability(of: 75_000, atLeast: true, on: due))
                == Probability(b.probability(of: 75, atLeast: true, on: due)))
    }

    /// Coverage of at least 75% or shortfall of at most 25%: the same chance, and its complement.
    @Test func shortfallTurnsTheAnswerRound() throws {
        let due = try Day.of("2024-12-31")
        let coverage = try #require(
            LevelForecast(try series(Self.rows), isShare: true, threshold: 75))
        let shortfall = try #require(
            LevelForecast(
                try series(Self.rows.map { ($0.0, 100 - $0.1) }), isShare: true, threshold: 25))
        let reached = coverage.probability(of: 75, atLeast: true, on: due)
        #expect(
            Probability(shortfall.probability(of: 25, atLeast: false, on: due))
                == Probability(reached))
        #expect(abs(shortfall.probability(of: 25, atLeast: true, on: due) - (1 - reached)) < 1e-12)
        #expect(abs(shortfall.slope + coverage.slope) < 1e-12)
    }

    // MARK: Degenerate series

    @Test(arguments: [0, 1, 2, 3])
    func fewerThanFourDaysAreNotEnough(_ count: Int) throws {
        #expect(
            LevelForecast(
                Array(try series(Self.rows).prefix(count)), isShare: true, threshold: 75) == nil)
    }

    @Test func fourRowsOnThreeDaysAreNotEnough() throws {
        let rows = [("2022-06-03", 1.0), ("2022-12-31", 2), ("2022-12-31", 3), ("2023-06-30", 4)]
        #expect(LevelForecast(try series(rows), isShare: true, threshold: 75) == nil)
    }

    /// A constant series: b = 0, s = 0,03·√(1 + 3/5) = 0,0379; σ = 0,95·0,0379 = 0,0361: above it
    /// the chance is not 0: 70,5 is 0,63 σ away.
    @Test func constant() throws {
        let rows = Self.rows.map { ($0.0, 70.0) }
        let forecast = try #require(
            LevelForecast(try series(rows), isShare: true, threshold: 75))
        let due = try Day.of("2025-06-30")
        #expect(forecast.slope == 0)
        #expect(Probability(forecast.probability(of: 70.5, atLeast: true, on: due)) == .init(0.28))
        #expect(Probability(forecast.probability(of: 90, atLeast: true, on: due)) == .init(0))
    }

    /// From nothing: no division by the base.
    @Test func zeroBase() throws {
        let rows = [
            ("2022-06-30", 0.0), ("2022-12-31", 0), ("2023-06-30", 5), ("2023-12-31", 9),
        ]
        for isShare in [true, false] {
            let forecast = try #require(
                LevelForecast(try series(rows), isShare: isShare, threshold: 20))
            #expect(forecast.slope > 0)
            #expect(forecast.model.band(years: 1).centre > 9)
        }
    }

    /// The due day is the day of the last value: what is, is.
    @Test func noTimeLeft() throws {
        let forecast = try #require(
            LevelForecast(try series(Self.rows), isShare: true, threshold: 75))
        let day = try Day.of("2024-06-30")
        #expect(forecast.probability(of: 71, atLeast: true, on: day) == 1)
        #expect(forecast.probability(of: 71.5, atLeast: true, on: day) == 0)
        #expect(forecast.probability(of: 71.5, atLeast: true, on: try Day.of("2024-01-01")) == 0)
    }

    /// One wild value of six does not move the slope's sign.
    @Test func outlier() throws {
        let rows = Self.rows + [("2024-12-31", 20)]
        let forecast = try #require(LevelForecast(try series(rows), isShare: true, threshold: 75))
        #expect(forecast.slope > 0)
    }
}
