import Basics
import Testing

@testable import ProgressCalculator

/// The forecast of levels on series that others made.
@Suite struct SeriesBacktestTests {
    private static func points(_ values: [Double]) -> [SeriesBacktest.Point] {
        values.enumerated().map { SeriesBacktest.Point(2_000 + Double($0), $1) }
    }

    /// Six values: cuts after four and five: 1 and 2 years ahead, then 1 year.
    @Test func casesByHorizon() {
        let backtest = SeriesBacktest(
            ["a-1": Self.points([50, 51, 52, 53, 54, 55])], amounts: false)
        #expect(backtest.cases == 3)
        #expect(backtest.horizons.map(\.cases) == [2, 1, 0])
        #expect(backtest.horizons.map(\.from) == [1, 2, 4])
        #expect(backtest.horizons.map(\.until) == [1, 3, 6])
        #expect(backtest.horizons[2].held == nil)
        #expect(backtest.reliability.map(\.cases).reduce(0, +) == 3 * 7)
    }

    /// Beyond six years nothing is asked: of twelve values the first cut looks at six.
    @Test func upToSixYears() {
        let backtest = SeriesBacktest(
            ["a-1": Self.points((0..<12).map { 40 + Double($0) })], amounts: false)
        // 8 cuts; from the cut before it i values are left: min(i, 6).
        #expect(backtest.cases == (1...8).map { min($0, 6) }.reduce(0, +))
    }

    /// Thresholds beyond 0…100 are not asked of a share: mean change 1, 99 + 1·2, 99 + 1·4.
    @Test func thresholdsOfASharelieWithin() {
        let series = ["a-1": Self.points([96, 97, 98, 99, 99.5])]
        #expect(
            SeriesBacktest(series, amounts: false).reliability.map(\.cases).reduce(0, +) == 5)
        #expect(SeriesBacktest(series, amounts: true).reliability.map(\.cases).reduce(0, +) == 7)
    }

    /// A series that grows by one a year: two-point growth is right of every threshold but those
    /// that it meets to the letter, whatever the band says.
    @Test func growthOfAStraightLine() {
        let backtest = SeriesBacktest(
            ["a-1": Self.points([50, 51, 52, 53, 54]), "b-1": Self.points([50, 51, 52, 53, 54])],
            amounts: false)
        #expect(backtest.brierGrowth == Probability(0))
        // Every other indicator came out alike, so the base rate is right too.
        #expect(backtest.brierBase == Probability(0))
        #expect(backtest.brier.map { $0 > Probability(0) } == true)
    }

    /// Two series of one indicator weigh as much as one of another: held in 1 of 1, and in 0 of 2.
    @Test func everyIndicatorWeighsTheSame() {
        let backtest = SeriesBacktest(
            [
                "a-1": Self.points([50, 50, 50, 50, 50]), "b-1": Self.points([50, 50, 50, 50, 90]),
                "b-2": Self.points([50, 50, 50, 50, 90]),
            ], amounts: false)
        #expect(backtest.horizons[0].cases == 3)
        #expect(backtest.horizons[0].held == Probability(0.5))
    }

    @Test func nothing() {
        let backtest = SeriesBacktest([:], amounts: false)
        #expect(backtest.cases == 0)
        #expect(backtest.brier == nil)
    }
}
