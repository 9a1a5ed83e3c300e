import Basics
import Testing

@testable import ProgressCalculator

/// Forecasts of levels.
@Suite struct LevelForecastTests {
    private func series(_ rows: [(String, Double)]) throws -> [LevelForecast.Point] {
        try rows.map { LevelForecast.Point(try Day.of($0.0), $0.1) }
    }

    /// t = 0; 0,5; 1,1; 2,0 years, y = 50, 54, 55, 62.
    ///
    /// Slopes between pairs: 4/0,5 = 8; 5/1,1 = 4,545; 12/2 = 6; 1/0,6 = 1,667; 8/1,5 = 5,333;
    /// 7/0,9 = 7,778; the median of six is (5,333 + 6)/2 = 5,667 = b.
    /// Steps: (4 − 5,667·0,5)/√0,5 = 1,650; (1 − 5,667·0,6)/√0,6 = −3,098; (7 − 5,667·0,9)/√0,9 =
    /// 2,003. RMS = √((2,722 + 9,600 + 4,011)/3) = 2,333; MAD = 2,003;
    /// s = ½·(2,333 + 1,4826·2,003) = 2,651.
    @Test func workedExample() {
        let (times, values) = ([0, 0.5, 1.1, 2.0], [50.0, 54, 55, 62])
        let slope = LevelForecast.slope(times, values)
        let spread = LevelForecast.spread(times, values, slope: slope)
        #expect(abs(slope - 5.667) < 0.001)
        #expect(abs(spread - 2.651) < 0.001)
    }

    /// With h = 1, T = 65: c = 62 + 0,5·5,667 = 64,83; σ = 1,5·2,651·√1/1,2816 = 3,103;
    /// P = 1 − Φ((65 − 64,83)/3,103) = 1 − Φ(0,054) = 0,479.
    @Test func workedExampleOfTheChance() throws {
        let (times, values) = ([0, 0.5, 1.1, 2.0], [50.0, 54, 55, 62])
        let slope = LevelForecast.slope(times, values)
        let spread = LevelForecast.spread(times, values, slope: slope)
        let centre = 62 + 0.5 * slope * 1
        let deviation = LevelForecast.width(1) * spread / LevelForecast.reach
        #expect(abs(deviation - 3.103) < 0.001)
        let chance = 1 - Normal.cumulative((65 - centre) / deviation)
        #expect(Probability(chance).text(.vi) == "47,9%")
        // On whole days (0, 183, 402, 731) the same within a thousandth.
        let forecast = try #require(Self.example)
        let outlook = forecast.outlook(years: 1)
        #expect(abs(outlook.centre - centre) < 0.05)
        #expect(abs(outlook.deviation - deviation) < 0.01)
        #expect(abs(forecast.probability(of: 65, atLeast: true, years: 1) - 0.479) < 0.0015)
    }

    /// Both bounds of decision 12.
    ///
    /// A steady 6 points a year: RMS and MAD are 0, s its lower bound 0,5; over two years
    /// 2,2·0,5·√2 = 1,556 is less than ½·6·2 = 6, so the band is 80 + 6 ± 6.
    @Test func theBandSpansStandstillAndFullSlope() throws {
        let points = try series([
            ("2020-12-31", 62), ("2021-12-31", 68), ("2022-12-31", 74), ("2023-12-31", 80),
        ])
        let forecast = try #require(LevelForecast(points, leastSpread: 0.5))
        let (centre, deviation) = forecast.outlook(years: 2)
        #expect(abs(centre - 86) < 0.02)
        #expect(abs(deviation * 1.2816 - 6) < 0.02)
    }

    /// One leap among quiet steps: d = 0, 0, 9, 0, 0: MAD 0, RMS √(81/5) = 4,025; not half of it.
    @Test func aLeapIsNotHalved() {
        let times = [0.0, 1, 2, 3, 4, 5]
        let spread = LevelForecast.spread(times, [50, 50, 50, 59, 59, 59], slope: 0)
        #expect(abs(spread - 4.025) < 0.001)
    }

    /// The days nearest to 0; 0,5; 1,1; 2,0 years: 0, 183, 402, 731 days (0,501; 1,1006; 2,0014).
    private static let example: LevelForecast? = {
        let start = Day(number: 19_000)
        return LevelForecast(
            zip([0, 183, 402, 731], [50.0, 54, 55, 62]).map {
                LevelForecast.Point(start.adding(days: $0), $1)
            }, leastSpread: 0.5)
    }()

    @Test(arguments: [(0.5, 1.5), (1, 1.5), (1.01, 2.2), (3, 2.2), (3.01, 2.7), (5, 2.7)])
    func widths(_ years: Double, _ z: Double) {
        #expect(LevelForecast.width(years) == z)
    }

    @Test func theBandHoldsEightyPercentOfItsOwnDistribution() throws {
        let forecast = try #require(Self.example)
        let day = forecast.lastDay.adding(days: 365)
        let band = forecast.band(on: day)
        let above = forecast.probability(of: band.high, atLeast: true, on: day)
        let below = forecast.probability(of: band.low, atLeast: false, on: day)
        #expect(abs(above - 0.1) < 0.0001)
        #expect(abs(below - 0.1) < 0.0001)
    }

    /// What is printed stays within 0…100; the chance is computed without the bounds.
    @Test func clampedInPrintOnly() throws {
        let points = try series([
            ("2022-06-30", 70), ("2022-12-31", 80), ("2023-06-30", 90), ("2023-12-31", 99),
        ])
        let forecast = try #require(LevelForecast(points, leastSpread: 0.5))
        let day = try Day.of("2024-12-31")
        let band = forecast.band(on: day, within: 0...100)
        #expect(band.high == 100)
        #expect(band.centre == 100)
        #expect(forecast.outlook(years: 1).centre > 100)
        #expect(forecast.probability(of: 100, atLeast: true, on: day) > 0.8)
    }

    // MARK: Invariance

    private static let rows: [(String, Double)] = [
        ("2022-06-03", 62), ("2022-12-31", 63.5), ("2023-06-30", 67), ("2023-12-31", 66),
        ("2024-06-30", 71),
    ]

    @Test func orderOfRowsDoesNotMatter() throws {
        let due = try Day.of("2024-12-31")
        let points = try series(Self.rows)
        let straight = try #require(LevelForecast(points, leastSpread: 0.5))
        let reversed = try #require(LevelForecast(points.reversed(), leastSpread: 0.5))
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
        let a = try #require(LevelForecast(metres, leastSpread: 0.005 * 75_000))
        let b = try #require(LevelForecast(kilometres, leastSpread: 0.005 * 75))
        #expect(
            Probability(a.probability(of: 75_000, atLeast: true, on: due))
                == Probability(b.probability(of: 75, atLeast: true, on: due)))
    }

    /// Coverage of at least 75% or shortfall of at most 25%: the same chance, and its complement.
    @Test func shortfallTurnsTheAnswerRound() throws {
        let due = try Day.of("2024-12-31")
        let coverage = try #require(LevelForecast(try series(Self.rows), leastSpread: 0.5))
        let shortfall = try #require(
            LevelForecast(try series(Self.rows.map { ($0.0, 100 - $0.1) }), leastSpread: 0.5))
        let reached = coverage.probability(of: 75, atLeast: true, on: due)
        #expect(
            Probability(shortfall.probability(of: 25, atLeast: false, on: due))
                == Probability(reached))
        #expect(abs(shortfall.probability(of: 25, atLeast: true, on: due) - (1 - reached)) < 1e-12)
        #expect(shortfall.slope == -coverage.slope)
    }

    // MARK: Degenerate series

    @Test(arguments: [0, 1, 2, 3])
    func fewerThanFourDaysAreNotEnough(_ count: Int) throws {
        #expect(LevelForecast(Array(try series(Self.rows).prefix(count)), leastSpread: 0.5) == nil)
    }

    @Test func fourRowsOnThreeDaysAreNotEnough() throws {
        let rows = [("2022-06-03", 1.0), ("2022-12-31", 2), ("2022-12-31", 3), ("2023-06-30", 4)]
        #expect(LevelForecast(try series(rows), leastSpread: 0.5) == nil)
    }

    /// A constant series: b = 0, s = its lower bound, so that above it the chance is not 0.
    @Test func constant() throws {
        let rows = Self.rows.map { ($0.0, 70.0) }
        let forecast = try #require(LevelForecast(try series(rows), leastSpread: 0.5))
        let due = try Day.of("2025-06-30")
        #expect(forecast.slope == 0)
        #expect(forecast.spread == 0.5)
        // σ = 1,5·0,5·√1/1,2816 = 0,585; (70,5 − 70)/0,585 = 0,854; 1 − Φ = 0,196.
        #expect(Probability(forecast.probability(of: 70.5, atLeast: true, on: due)) == .init(0.196))
        #expect(Probability(forecast.probability(of: 80, atLeast: true, on: due)) == .init(0))
    }

    /// From nothing: no division by the base.
    @Test func zeroBase() throws {
        let rows = [
            ("2022-06-30", 0.0), ("2022-12-31", 0), ("2023-06-30", 5), ("2023-12-31", 9),
        ]
        let forecast = try #require(LevelForecast(try series(rows), leastSpread: 0.5))
        #expect(forecast.slope > 0)
        #expect(forecast.outlook(years: 1).centre > 9)
    }

    /// The due day is the day of the last value: what is, is.
    @Test func noTimeLeft() throws {
        let forecast = try #require(LevelForecast(try series(Self.rows), leastSpread: 0.5))
        let day = try Day.of("2024-06-30")
        #expect(forecast.probability(of: 71, atLeast: true, on: day) == 1)
        #expect(forecast.probability(of: 71.5, atLeast: true, on: day) == 0)
        #expect(forecast.probability(of: 71.5, atLeast: true, on: try Day.of("2024-01-01")) == 0)
    }

    /// One wild value of six does not move the slope's sign.
    @Test func outlier() throws {
        let rows = Self.rows + [("2024-12-31", 20)]
        let forecast = try #require(LevelForecast(try series(rows), leastSpread: 0.5))
        #expect(forecast.slope > 0)
    }
}
