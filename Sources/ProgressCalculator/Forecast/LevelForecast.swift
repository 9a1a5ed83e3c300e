package import Basics

/// Where a measured level is going: the half-damped Theil–Sen line with an empirical band.
///
/// From the last value y the centre moves with half of the slope, c = y + 0,5·b·h: of the methods
/// measured on 172 official series this one erred least beyond a year. The band comes from the
/// steps that the slope does not explain, `d = (Δy − b·Δt)/√Δt`, with
/// `s = ½·(RMS + 1,4826·MAD)`, both about zero, and grows with √h: σ = z·s·√h / 1,2816. The factors
/// z are those with which a stated 80% came true in about 80% of cases.
///
/// Two bounds came out of the backtest on seasons of known truth (docs/decisions/0012): s is no
/// less than the RMS alone, since a few leaps among many quiet steps are what the median does not
/// see; and the band always spans from standing still to the undamped slope, 1,2816·σ ≥ ½·|b|·h,
/// since halving the slope is a compromise between the two.
package struct LevelForecast: Hashable, Sendable {
    /// The last observation.
    package let lastDay: Day
    package let lastValue: Double
    /// The day of the first observation.
    package let firstDay: Day
    /// How many distinct days were used.
    package let count: Int
    /// b, in units of the value a year.
    package let slope: Double
    /// s, in units of the value and the square root of a year.
    package let spread: Double

    /// So many distinct days are needed.
    package static let leastDays = 4

    /// One observed value.
    package struct Point: Hashable, Sendable {
        package let day: Day
        package let value: Double

        package init(_ day: Day, _ value: Double) {
            self.day = day
            self.value = value
        }
    }

    /// - Parameters:
    ///   - points: in any order; of several on one day the last one counts.
    ///   - leastSpread: the lower bound of s, in the value's unit: 0,5 points for a share, 0,5% of
    ///     the threshold for an amount.
    /// - Returns: `nil` with fewer than ``leastDays`` distinct days.
    package init?(_ points: [Point], leastSpread: Double) {
        let series = Self.distinct(points)
        guard series.count >= Self.leastDays, let first = series.first, let last = series.last
        else { return nil }
        let times = series.map { Self.years(from: first.day, to: $0.day) }
        let values = series.map(\.value)
        slope = Self.slope(times, values)
        spread = max(leastSpread, Self.spread(times, values, slope: slope))
        firstDay = first.day
        lastDay = last.day
        lastValue = last.value
        count = series.count
    }

    /// One point a day, the oldest first.
    static func distinct(_ points: [Point]) -> [Point] {
        var byDay: [Day: Double] = [:]
        for point in points { byDay[point.day] = point.value }
        return byDay.sorted { $0.key < $1.key }.map { Point($0.key, $0.value) }
    }

    static func years(from day: Day, to later: Day) -> Double {
        Double(later.days(since: day)) / 365.25
    }
}

extension LevelForecast {
    /// Theil–Sen: the median of the slopes between all pairs of points.
    ///
    /// H. Theil (1950), P. K. Sen, JASA 63 (1968). A quarter of wild values does not move it.
    static func slope(_ times: [Double], _ values: [Double]) -> Double {
        var slopes: [Double] = []
        slopes.reserveCapacity(times.count * (times.count - 1) / 2)
        for later in times.indices {
            for earlier in 0..<later where times[later] > times[earlier] {
                slopes.append(
                    (values[later] - values[earlier]) / (times[later] - times[earlier]))
            }
        }
        return slopes.median ?? 0
    }

    /// s: half the sum of root mean square and scaled median size of the unexplained steps, at
    /// least the root mean square.
    static func spread(_ times: [Double], _ values: [Double], slope: Double) -> Double {
        let steps = times.indices.dropFirst().map { index in
            let time = times[index] - times[index - 1]
            return (values[index] - values[index - 1] - slope * time) / time.squareRoot()
        }
        guard let size = steps.map(\.magnitude).median else { return 0 }
        let rootMeanSquare =
            (steps.map { $0 * $0 }.reduce(0, +) / Double(steps.count)).squareRoot()
        return max(rootMeanSquare, 0.5 * (rootMeanSquare + 1.4826 * size))
    }

    /// z, by horizon in years: what makes an 80% band hold 80%.
    static func width(_ years: Double) -> Double {
        years <= 1 ? 1.5 : years <= 3 ? 2.2 : 2.7
    }

    /// Φ⁻¹(0,9): an 80% band is so many σ wide on each side.
    static let reach = 1.2816
}

extension LevelForecast {
    /// Centre and σ so many years after the last observation.
    func outlook(years: Double) -> (centre: Double, deviation: Double) {
        let horizon = max(0, years)
        let unexplained = Self.width(horizon) * spread * horizon.squareRoot()
        let halved = 0.5 * slope * horizon
        return (lastValue + halved, max(unexplained, halved.magnitude) / Self.reach)
    }

    /// P(value ≥ T) for ``Threshold/Direction/atLeast``, else P(value ≤ T); the centre is not
    /// clamped.
    func probability(of threshold: Double, atLeast: Bool, years: Double) -> Double {
        let (centre, deviation) = outlook(years: years)
        guard deviation > 0 else {
            return (atLeast ? centre >= threshold : centre <= threshold) ? 1 : 0
        }
        let below = Normal.cumulative((threshold - centre) / deviation)
        return atLeast ? 1 - below : below
    }

    package func probability(of threshold: Double, atLeast: Bool, on day: Day) -> Double {
        probability(of: threshold, atLeast: atLeast, years: Self.years(from: lastDay, to: day))
    }

    /// The 80% band on a day: c ± 1,2816·σ, clamped to bounds where there are any.
    package func band(on day: Day, within bounds: ClosedRange<Double>? = nil) -> BandPoint {
        let (centre, deviation) = outlook(years: Self.years(from: lastDay, to: day))
        let clamp = { (value: Double) in
            bounds.map { min($0.upperBound, max($0.lowerBound, value)) } ?? value
        }
        return BandPoint(
            day: day, low: clamp(centre - Self.reach * deviation), centre: clamp(centre),
            high: clamp(centre + Self.reach * deviation))
    }
}

/// What is expected on a day, with the 80% band around it (khoảng dự báo 80%).
package struct BandPoint: Hashable, Sendable, Encodable {
    package let day: Day
    package let low: Double
    package let centre: Double
    package let high: Double
}
