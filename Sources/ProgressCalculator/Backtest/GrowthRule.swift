import Basics
import RealModule

/// The two-point compound-growth rule in public use, as a yes or no to "will it be reached".
///
/// Growth a year from the first to the last value over growth required from the first value to
/// the threshold; from 0,95 on "on track". A zero counts as 0,001.
enum GrowthRule {
    /// - Returns: `nil` where growth has no meaning: signs that differ, no time between.
    static func saysYes(
        first: LevelForecast.Point, last: LevelForecast.Point, threshold: Double, atLeast: Bool,
        years: Double
    ) -> Bool? {
        let base = first.value == 0 ? 0.001 : first.value
        let goal = threshold == 0 ? 0.001 : threshold
        let past = LevelForecast.years(from: first.day, to: last.day)
        guard past > 0, years > 0, last.value / base > 0, goal / base > 0 else { return nil }
        let observed = Double.pow(last.value / base, 1 / past) - 1
        let required = Double.pow(goal / base, 1 / (past + years)) - 1
        guard required != 0 else { return nil }
        let sign: Double = (atLeast ? 1 : -1) * (base < 0 ? -1 : 1)
        return sign * observed / required.magnitude >= SDGAudit.onTrack
    }
}

extension LevelForecast {
    /// A case of the past: what the points known by a day said of a later one.
    ///
    /// - Returns: `nil` with fewer than four days, or where the threshold was reached already.
    static func backtest(
        known: [Point], truth: Point, threshold: Double, atLeast: Bool, isShare: Bool,
        asOf: Day
    ) -> BacktestCase? {
        guard let forecast = LevelForecast(known, isShare: isShare, threshold: threshold),
            truth.day > forecast.lastDay
        else { return nil }
        let reaches = { (value: Double) in atLeast ? value >= threshold : value <= threshold }
        guard !reaches(forecast.lastValue) else { return nil }
        let band = forecast.band(on: truth.day)
        let series = distinct(known)
        return BacktestCase(
            .level, asOf: asOf, until: truth.day,
            probability: Probability(
                forecast.probability(of: threshold, atLeast: atLeast, on: truth.day)),
            cameTrue: reaches(truth.value),
            wasInBand: truth.value >= band.low && truth.value <= band.high,
            growthRuleSaidYes: GrowthRule.saysYes(
                first: series[0], last: series[series.count - 1], threshold: threshold,
                atLeast: atLeast, years: years(from: forecast.lastDay, to: truth.day)))
    }
}
