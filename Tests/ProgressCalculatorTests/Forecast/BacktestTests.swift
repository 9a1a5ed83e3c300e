import Basics
import Testing

@testable import ProgressCalculator

/// Is "80%" 80%? 440 seasons of known truth, a forecast at each quarter's end.
@Suite struct BacktestTests {
    private static let cases: [KnownSeason.Kind: [BacktestCase]] = Dictionary(
        uniqueKeysWithValues: KnownSeason.Kind.allCases.map { kind in
            // Quarters of one season share their truth, so that weeks need more seasons.
            let seasons: UInt64 = kind == .weeks ? 200 : 60
            return (kind, (0..<seasons).flatMap { KnownSeason(kind, seed: $0).cases(runs: 200) })
        })

    private static let levels = KnownSeason.Kind.allCases.filter { $0 != .weeks }
        .flatMap { cases[$0] ?? [] }
    private static let all = KnownSeason.Kind.allCases.flatMap { cases[$0] ?? [] }

    /// Of levels it is measured on official series (decision 20): made-up courses are steadier or
    /// wilder than those, and say little about it.
    @Test func theBandHoldsTheTruthInAboutEightyOfAHundred() throws {
        let weeks = try #require(Backtest(Self.cases[.weeks] ?? []).overall?.bandHeld)
        #expect(weeks >= Probability(0.75) && weeks <= Probability(0.9))
        let levels = try #require(Backtest(Self.levels).overall?.bandHeld)
        #expect(levels >= Probability(0.5) && levels <= Probability(0.95))
    }

    @Test func noWorseThanTheBaseRateNorTheGrowthRule() throws {
        for kind in KnownSeason.Kind.allCases {
            let score = try #require(Backtest(Self.cases[kind] ?? []).overall)
            #expect(score.brier <= score.brierOfBaseRate, "\(kind)")
        }
        let score = try #require(Backtest(Self.levels).overall)
        let ours = try #require(score.brierBesideGrowthRule)
        let theirs = try #require(score.brierOfGrowthRule)
        #expect(ours < theirs)
    }

    /// What was said comes true about as often as it was said, in bins that have enough cases.
    @Test func reliability() throws {
        for bin in Backtest(Self.all).reliability where bin.count >= 50 {
            let said = try #require(bin.said)
            let cameTrue = try #require(bin.cameTrue)
            #expect(abs(said.value - cameTrue.value) < 0.15)
        }
    }

    @Test func theSameSeedMakesTheSameSeason() {
        for kind in KnownSeason.Kind.allCases {
            #expect(KnownSeason(kind, seed: 3) == KnownSeason(kind, seed: 3))
            #expect(KnownSeason(kind, seed: 3) != KnownSeason(kind, seed: 4))
        }
    }

    /// Brier by hand: said 0,8 and came, 0,6 and did not, 0,1 and did not: (0,04 + 0,36 + 0,01)/3 =
    /// 0,137.
    ///
    /// Base rate ⅓: ⅓·⅔ = 0,222. Growth rule on the first two, yes and yes: (0 + 1)/2 = 0,5; ours
    /// there (0,04 + 0,36)/2 = 0,2. The band held in 1 of 2.
    @Test func scores() throws {
        let day = Day(number: 19_000)
        let one = { (p: Double, came: Bool, band: Bool?, rule: Bool?) in
            BacktestCase(
                .level, asOf: day, until: day, probability: Probability(p), cameTrue: came,
                wasInBand: band, growthRuleSaidYes: rule)
        }
        let backtest = Backtest([
            one(0.8, true, true, true), one(0.6, false, false, true), one(0.1, false, nil, nil),
        ])
        let score = try #require(backtest.overall)
        #expect(score.brier == Probability(0.137))
        #expect(score.baseRate == Probability(0.333))
        #expect(score.brierOfBaseRate == Probability(0.222))
        #expect(score.brierOfGrowthRule == Probability(0.5))
        #expect(score.brierBesideGrowthRule == Probability(0.2))
        #expect(score.bandHeld == Probability(0.5))
        #expect(backtest.reliability.map(\.count) == [0, 1, 0, 0, 0, 0, 1, 0, 1, 0])
        #expect(backtest.reliability[8].cameTrue == Probability(1))
        #expect(Backtest([]).overall == nil)
    }

    /// 80 → 85 in 5 years, 95 in 10 more: (85/80)^(1/5) − 1 = 0,0122; (95/80)^(1/15) − 1 = 0,0115:
    /// yes.
    ///
    /// As shortfall 20 → 15, at most 5: 0,0559/0,0883 = 0,63: no. That is the rule's flaw.
    @Test func growthRule() throws {
        let days = [try Day.of("2015-01-01"), try Day.of("2020-01-01")]
        let said = { (first: Double, last: Double, threshold: Double, atLeast: Bool) in
            GrowthRule.saysYes(
                first: .init(days[0], first), last: .init(days[1], last), threshold: threshold,
                atLeast: atLeast, years: 10)
        }
        #expect(said(80, 85, 95, true) == true)
        #expect(said(20, 15, 5, false) == false)
        #expect(said(-1, 2, 5, true) == nil)
    }
}
