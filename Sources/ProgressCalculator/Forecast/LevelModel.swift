import RealModule

/// Where a measured level is going, in years after its last value: a damped Theil–Sen line with
/// Student's t around it.
///
/// A share of y percent is taken as L = ln((y + 0,5)/(100,5 − y)), so that nothing is expected
/// beyond 0 or 100; an amount as L = ln y, one with a value of 0 or less as it is. The centre moves
/// with four tenths of the slope b of L: c = L + 0,4·b·h. The steps that the slope does not explain,
/// `d = (ΔL − b·Δt)/√Δt`, give s = max(√mean d², least)·√(1 + 3/n), wider where n, the number of
/// values, is small; it grows with √h: σ = 0,95·s·√h, with three degrees of freedom.
///
/// The factors were chosen on official series that nobody here made, and hold on others
/// (docs/decisions/0020).
package struct LevelModel: Hashable, Sendable {
    enum Scale: Hashable {
        case share
        case logarithm
        /// As it is; the bound of s in the value's unit.
        case plain(least: Double)
    }

    let scale: Scale
    /// The last value on the scale.
    let last: Double
    /// b, on the scale, a year.
    let slope: Double
    /// s, on the scale and in the square root of a year.
    let spread: Double

    /// - Parameters:
    ///   - times: in years, rising.
    ///   - values: in percent for a share; at least two.
    ///   - threshold: what an amount must reach, for the least spread of one that is taken as it is.
    package init(
        times: [Double], values: [Double], isShare: Bool, threshold: Double
    ) {
        scale =
            isShare
            ? .share
            : values.allSatisfy { $0 > 0 }
                ? .logarithm : .plain(least: 0.005 * threshold.magnitude)
        let scale = scale
        let levels = values.map { scale.level($0) }
        let slope = Self.slope(times, levels)
        let squares = levels.indices.dropFirst().map { index in
            let time = times[index] - times[index - 1]
            let step = levels[index] - levels[index - 1] - slope * time
            return step * step / time
        }
        let mean = squares.reduce(0, +) / Double(max(1, squares.count))
        spread =
            max(mean.squareRoot(), scale.least)
            * (1 + 3 / Double(max(1, levels.count))).squareRoot()
        last = levels.last ?? 0
        self.slope = slope
    }

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
}

extension LevelModel {
    /// An 80% band is so many σ wide on each side: t₃⁻¹(0,9).
    static let reach = 1.6377

    /// So much of the slope is carried on, and of the spread: of the method (docs/decisions/0012), not
    /// of any rule of the law.
    private static let (damping, widening) = (0.4, 0.95)

    /// Centre and σ on the scale.
    func outlook(years: Double) -> (centre: Double, deviation: Double) {
        let horizon = max(0, years)
        let centre = last + Self.damping * slope * horizon
        return (centre, Self.widening * spread * horizon.squareRoot())
    }

    /// P(value ≥ T), or P(value ≤ T).
    package func probability(of threshold: Double, atLeast: Bool, years: Double) -> Double {
        let (centre, deviation) = outlook(years: years)
        let level = scale.level(threshold)
        guard deviation > 0, level.isFinite else {
            return (atLeast ? centre >= level : centre <= level) ? 1 : 0
        }
        let below = Student.cumulative((level - centre) / deviation)
        return atLeast ? 1 - below : below
    }

    /// The 80% band, turned back into values; a share may lie half a point beyond 0…100.
    package func band(years: Double) -> (low: Double, centre: Double, high: Double) {
        let (centre, deviation) = outlook(years: years)
        let width = Self.reach * deviation
        return (
            scale.value(centre - width), scale.value(centre), scale.value(centre + width)
        )
    }
}

extension LevelModel.Scale {
    /// The lower bound of s.
    fileprivate var least: Double {
        switch self {
        case .share: 0.03
        case .logarithm: 0.02
        case .plain(let least): least
        }
    }

    /// −∞ and ∞ beyond the ends.
    fileprivate func level(_ value: Double) -> Double {
        switch self {
        case .share:
            value <= -0.5
                ? -.infinity
                : value >= 100.5 ? .infinity : Double.log((value + 0.5) / (100.5 - value))
        case .logarithm: value <= 0 ? -.infinity : Double.log(value)
        case .plain: value
        }
    }

    fileprivate func value(_ level: Double) -> Double {
        switch self {
        case .share: 101 / (1 + Double.exp(-level)) - 0.5
        case .logarithm: Double.exp(level)
        case .plain: level
        }
    }
}

/// Student's t with three degrees of freedom: a few wild steps are expected.
enum Student {
    /// F₃(x) = ½ + (x/√3 / (1 + x²/3) + arctan(x/√3))/π.
    static func cumulative(_ x: Double) -> Double {
        let scaled = x / 3.0.squareRoot()
        return 0.5 + (scaled / (1 + scaled * scaled) + Double.atan(scaled)) / Double.pi
    }
}
