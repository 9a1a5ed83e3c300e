import Basics
import RealModule

/// A made-up course whose truth is known, to see whether "80%" is 80%.
///
/// The same seed gives the same season on any machine. Levels are shares in percent, assessed
/// half-yearly with some noise; work is by weeks.
package struct KnownSeason: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        /// The same gain every year.
        case steady
        /// Steady, then almost nothing.
        case stalling
        /// Ever slower towards a ceiling.
        case saturating
        /// Nothing for a while, then a leap.
        case stepwise
        /// Work of most weeks, much or little.
        case weeks
    }

    package let kind: Kind
    /// Assessments, or the total of the work at each week's end.
    package let points: [LevelForecast.Point]
    /// In percent, or in units of work.
    package let threshold: Double
    private let weeks: [Int64]

    static let start = Day(number: 18_993)  // 2022-01-01, a Saturday

    package init(_ kind: Kind, seed: UInt64) {
        var random = SplitMix64(seed: seed ^ Identity.fnv64(kind.rawValue))
        self.kind = kind
        let years = 3 + random.whole(0...2)
        guard kind != .weeks else {
            (weeks, points, threshold) = Self.work(years: years, &random)
            return
        }
        let path = Self.path(kind, years: Double(years), &random)
        let noise = 0.2 + 1.3 * random.unit()
        points = (0...(2 * years)).map { half in
            let day = Self.start.adding(days: Int((Double(half) * 182.625).rounded()))
            let value = path(Double(half) / 2) + noise * Normal.quantile(random.unit())
            return LevelForecast.Point(day, (min(100, max(0, value)) * 10).rounded() / 10)
        }
        threshold = 50 + 5 * Double(random.whole(0...9))
        weeks = []
    }

    private typealias Path = (_ year: Double) -> Double

    private static func path(
        _ kind: Kind, years: Double, _ random: inout SplitMix64
    ) -> Path {
        let base = 20 + 45 * random.unit()
        let gain = 1 + 9 * random.unit()
        switch kind {
        case .steady, .weeks:
            return { base + gain * $0 }
        case .stalling:
            let turn = years * (0.3 + 0.5 * random.unit())
            let rest = 0.15 * random.unit()
            return { base + gain * (min($0, turn) + rest * max(0, $0 - turn)) }
        case .saturating:
            let ceiling = base + (100 - base) * (0.4 + 0.6 * random.unit())
            let speed = 0.2 + 0.6 * random.unit()
            return { ceiling - (ceiling - base) * Double.exp(-speed * $0) }
        case .stepwise:
            var leaps: [(year: Double, size: Double)] = []
            var year = 0.0
            while year < years {
                year += -Double.log(1 - random.unit()) / 0.9
                leaps.append((year, 3 + 11 * random.unit()))
            }
            let all = leaps
            return { now in
                base + all.reduce(0) { $0 + ($1.year <= now ? $1.size : 0) }
            }
        }
    }

    private static func work(
        years: Int, _ random: inout SplitMix64
    ) -> ([Int64], [LevelForecast.Point], Double) {
        let busy = 0.35 + 0.6 * random.unit()
        let size = 100 + 300 * random.unit()
        let spread = 0.3 + 0.6 * random.unit()
        let weeks = (0..<(52 * years)).map { _ -> Int64 in
            guard random.unit() < busy else { return 0 }
            let factor = Double.exp(spread * Normal.quantile(random.unit()))
            return Int64((size * factor).rounded()) * 1_000
        }
        var total: Int64 = 0
        let points = weeks.enumerated().map { index, work -> LevelForecast.Point in
            total += work
            return LevelForecast.Point(
                start.adding(days: 1 + 7 * (index + 1)), Double(total) / 1_000)
        }
        let goal = Double(total) / 1_000 * (0.8 + 0.4 * random.unit())
        return (weeks, points, goal.rounded())
    }
}

extension KnownSeason {
    /// A forecast at each quarter's end, of the season's last day.
    ///
    /// - Parameter runs: draws of a quantity's forecast.
    package func cases(runs: Int = QuantityForecast.runs) -> [BacktestCase] {
        guard let truth = points.last else { return [] }
        let quarters = Quarters.pastEnds(from: Self.start, until: truth.day.adding(days: -1))
        guard kind == .weeks else {
            return quarters.compactMap { quarter in
                LevelForecast.backtest(
                    known: points.filter { $0.day <= quarter }, truth: truth,
                    threshold: threshold, atLeast: true, isShare: true, asOf: quarter)
            }
        }
        return quarters.compactMap { work(asOf: $0, truth: truth, runs: runs) }
    }

    private func work(asOf quarter: Day, truth: LevelForecast.Point, runs: Int) -> BacktestCase? {
        let done = points.last { $0.day <= quarter }?.value ?? 0
        let entries = weeks.enumerated().map { index, work in
            let saturday = Self.start.adding(days: 7 * (index + 1))
            return (first: saturday, last: saturday, quantity: Quantity(thousandths: work))
        }.filter { $0.last <= quarter }
        let past = WeeklyWork(entries, by: quarter, since: Self.start)
        guard past.weeksWithWork >= WeeklyWork.leastWeeksWithWork, done < threshold,
            let forecast = QuantityForecast(
                past,
                QuantityForecast.Question(
                    done: Int64((done * 1_000).rounded()), goal: Int64(threshold * 1_000),
                    asOf: quarter, due: truth.day, seed: Identity.fnv64("\(kind)|\(quarter)"),
                    runs: runs)),
            let chance = forecast.chance, let band = forecast.band.last
        else { return nil }
        return BacktestCase(
            .quantity, asOf: quarter, until: truth.day, probability: chance,
            cameTrue: truth.value >= threshold,
            wasInBand: truth.value >= band.low && truth.value <= band.high)
    }
}
