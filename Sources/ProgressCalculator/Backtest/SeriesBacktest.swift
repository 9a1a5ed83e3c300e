/// How good the forecast of levels is on series that others made.
///
/// At every cut of four or more values each later value up to six years ahead is forecast: does the
/// 80% band hold it, and how likely is it said to reach thresholds around the last value? Every
/// indicator weighs the same, however many series and values it has: 1 within each horizon, and 1
/// over all.
package struct SeriesBacktest: Hashable, Sendable {
    /// One value of a series; time in years.
    package struct Point: Hashable, Sendable {
        package let time: Double
        package let value: Double

        package init(_ time: Double, _ value: Double) {
            self.time = time
            self.value = value
        }
    }

    /// Years ahead, both ends included.
    package struct Horizon: Hashable, Sendable, Encodable {
        package let from: Int
        package let until: Int
        /// Pairs of a cut and a later value.
        package var cases = 0
        /// The share of later values within the band, 0…1; `nil` of none.
        package var held: Probability?
    }

    /// What was said between two bounds, and how often it came true.
    package struct Bin: Hashable, Sendable, Encodable {
        package let from: Double
        package let until: Double
        package let cases: Int
        package let said: Probability?
        package let came: Probability?
    }

    /// Pairs of a cut and a later value.
    package let cases: Int
    package let horizons: [Horizon]
    /// The mean of (p − what came)², 0 best; `nil` of no cases.
    package let brier: Probability?
    /// Of the mean outcome at the same threshold over all other indicators.
    package let brierBase: Probability?
    /// Of the line through the first and the last value.
    package let brierGrowth: Probability?
    package let reliability: [Bin]

    /// Thresholds: the last value plus so many mean absolute changes times √h.
    static let multiples = [-2, -1, -0.5, 0.5, 1, 2, 4]

    /// - Parameter series: by name; the indicator is the name up to its last hyphen.
    package init(_ series: [String: [Point]], amounts: Bool) {
        var bands: [Band] = []
        var claims: [Claim] = []
        for (name, points) in series.sorted(by: { $0.key < $1.key }) {
            let indicator = name.lastIndex(of: "-").map { String(name[..<$0]) } ?? name
            let sorted = points.sorted { $0.time < $1.time }
            for cut in sorted.indices where cut >= LevelForecast.leastDays {
                let past = Past(sorted[..<cut], indicator, amounts: amounts)
                for later in sorted[cut...] {
                    guard let horizon = Self.horizon(later.time - past.last.time) else { continue }
                    bands.append(past.band(later, horizon))
                    claims += past.claims(later)
                }
            }
        }
        cases = bands.count
        horizons = Self.horizons.enumerated().map { index, bounds in
            let own = bands.filter { $0.horizon == index }
            return Horizon(
                from: bounds.lowerBound, until: bounds.upperBound, cases: own.count,
                held: Weighted(own.map(\.indicator)).mean(own.map { $0.held ? 1 : 0 }))
        }
        let weights = Weighted(claims.map(\.indicator))
        let base = BaseRate(claims)
        let score = { (said: (Claim) -> Double) in
            weights.mean(claims.map { (said($0) - $0.outcome) * (said($0) - $0.outcome) })
        }
        brier = score { $0.said }
        brierBase = score { base.rate(for: $0) }
        brierGrowth = score { $0.growth }
        reliability = (0..<10).map { tenth in
            let own = claims.indices.filter { min(9, Int(claims[$0].said * 10)) == tenth }
            return Bin(
                from: Double(tenth) / 10, until: Double(tenth + 1) / 10, cases: own.count,
                said: weights.mean(own.map { claims[$0].said }, of: own),
                came: weights.mean(own.map { claims[$0].outcome }, of: own))
        }
    }

    private static let horizons = [1...1, 2...3, 4...6]

    /// Whole years are nearest to it; `nil` beyond six.
    private static func horizon(_ years: Double) -> Int? {
        let whole = max(1, Int(years.rounded()))
        return horizons.firstIndex { $0.contains(whole) }
    }
}

extension SeriesBacktest: Encodable {
    private enum CodingKeys: String, CodingKey {
        case cases, horizons, brier, brierBase, brierGrowth, reliability
    }
}

/// Whether a band held.
private struct Band {
    let indicator: String
    let horizon: Int
    let held: Bool
}

/// What was said of one threshold, and what came.
private struct Claim {
    let indicator: String
    /// Which of ``SeriesBacktest/multiples``.
    let threshold: Int
    let said: Double
    /// What the line through the first and the last value says, 0 or 1.
    let growth: Double
    let outcome: Double
}

/// A series up to a cut.
private struct Past {
    let first: SeriesBacktest.Point
    let last: SeriesBacktest.Point
    let indicator: String
    let isShare: Bool
    /// The mean absolute change from value to value.
    let change: Double
    let model: LevelModel

    init(_ points: ArraySlice<SeriesBacktest.Point>, _ indicator: String, amounts: Bool) {
        let values = points.map(\.value)
        first = points[points.startIndex]
        last = points[points.endIndex - 1]
        self.indicator = indicator
        isShare = !amounts
        change =
            zip(values.dropFirst(), values).map { abs($0 - $1) }.reduce(0, +)
            / Double(values.count - 1)
        model = LevelModel(
            times: points.map(\.time), values: values, isShare: isShare,
            threshold: points[points.endIndex - 1].value)
    }

    func band(_ later: SeriesBacktest.Point, _ horizon: Int) -> Band {
        let band = model.band(years: later.time - last.time)
        return Band(
            indicator: indicator, horizon: horizon,
            held: later.value >= band.low && later.value <= band.high)
    }

    func claims(_ later: SeriesBacktest.Point) -> [Claim] {
        let years = later.time - last.time
        let pace = (last.value - first.value) / (last.time - first.time)
        return SeriesBacktest.multiples.enumerated().compactMap { index, multiple in
            let threshold = last.value + multiple * change * years.squareRoot()
            if isShare, !(0...100).contains(threshold) { return nil }
            let said = model.probability(of: threshold, atLeast: true, years: years)
            return Claim(
                indicator: indicator, threshold: index, said: Probability(said).value,
                growth: last.value + pace * years >= threshold ? 1 : 0,
                outcome: later.value >= threshold ? 1 : 0)
        }
    }
}

/// Means in which every indicator weighs the same.
private struct Weighted {
    private let weights: [Double]

    /// - Parameter indicators: one a case.
    init(_ indicators: [String]) {
        let counts = indicators.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
        weights = indicators.map { 1 / Double(counts[$0] ?? 1) }
    }

    func mean(_ values: [Double]) -> Probability? { mean(values, of: Array(weights.indices)) }

    /// - Parameter cases: which cases the values are of.
    func mean(_ values: [Double], of cases: [Int]) -> Probability? {
        let whole = cases.reduce(0) { $0 + weights[$1] }
        guard whole > 0 else { return nil }
        return Probability(zip(cases, values).reduce(0) { $0 + weights[$1.0] * $1.1 } / whole)
    }
}

/// The mean outcome at each threshold, over all indicators but one's own.
private struct BaseRate {
    private struct Key: Hashable {
        let threshold: Int
        let indicator: String
    }

    private var means: [Key: Double] = [:]
    private var sums: [Int: (sum: Double, count: Int)] = [:]

    init(_ claims: [Claim]) {
        let groups = Dictionary(grouping: claims) {
            Key(threshold: $0.threshold, indicator: $0.indicator)
        }
        for (key, own) in groups.sorted(by: {
            ($0.key.threshold, $0.key.indicator) < ($1.key.threshold, $1.key.indicator)
        }) {
            let mean = own.reduce(0) { $0 + $1.outcome } / Double(own.count)
            means[key] = mean
            let sum = sums[key.threshold] ?? (0, 0)
            sums[key.threshold] = (sum.sum + mean, sum.count + 1)
        }
    }

    /// ½ where there is no other indicator.
    func rate(for claim: Claim) -> Double {
        let own = means[Key(threshold: claim.threshold, indicator: claim.indicator)] ?? 0
        guard let all = sums[claim.threshold], all.count > 1 else { return 0.5 }
        return (all.sum - own) / Double(all.count - 1)
    }
}
