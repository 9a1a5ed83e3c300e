import Basics

/// Several things that depend on one another: how many of them come true.
///
/// One-factor normal copula: member i reaches when √ρ·M + √(1−ρ)·εᵢ ≤ Φ⁻¹(pᵢ), with M for what
/// all have in common (money, weather, leadership) and εᵢ for its own luck. Given M the members are
/// independent, so that their number follows by the Poisson-binomial recursion; M is integrated
/// over a fixed grid, −6…6 in 400 midpoints. O. Vasicek (1987); D. X. Li (2000).
enum Copula {
    /// ρ: how much members have in common.
    ///
    /// An assumption, printed with every result.
    static let correlation = 0.5

    private static let loading = correlation.squareRoot()
    private static let own = (1 - correlation).squareRoot()

    /// Midpoints of M with weights that add up to 1.
    private static let grid: [(factor: Double, weight: Double)] = {
        let count = 400
        let step = 12.0 / Double(count)
        let factors = (0..<count).map { -6 + (Double($0) + 0.5) * step }
        let weights = factors.map(Normal.density)
        let sum = weights.reduce(0, +)
        return zip(factors, weights).map { ($0, $1 / sum) }
    }()

    /// The chance that all of some members reach, each with its own chance.
    static func all(_ chances: [Double]) -> Double {
        guard let least = chances.min() else { return 1 }
        let open = chances.filter { $0 < 1 }.sorted()
        guard least > 0, open.count > 1 else { return max(0, least) }
        let limits = open.map { Normal.quantile($0) / own }
        let slope = loading / own
        return grid.reduce(0) { sum, point in
            var product = point.weight
            var chance = 0.0
            for index in limits.indices {
                // Many parts turn at one rate: equal chances are worked out once.
                if index == 0 || limits[index] != limits[index - 1] {
                    chance = Normal.cumulative(limits[index] - slope * point.factor)
                }
                product *= chance
                if product < 1e-12 { return sum }
            }
            return sum + product
        }
    }

    /// The chance of each number of members that reach, from none to all.
    ///
    /// The sum is 1. Members that surely do or do not are not integrated.
    static func counts(_ chances: [Double]) -> [Double] {
        let sure = chances.count { $0 >= 1 }
        let open = chances.filter { $0 > 0 && $0 < 1 }.sorted()
        let limits = open.map { Normal.quantile($0) / own }
        let slope = loading / own
        var counts = [Double](repeating: 0, count: chances.count + 1)
        guard !open.isEmpty else {
            counts[sure] = 1
            return counts
        }
        for point in grid {
            var given = [Double](repeating: 0, count: open.count + 1)
            given[0] = point.weight
            var chance = 0.0
            for index in limits.indices {
                if index == 0 || limits[index] != limits[index - 1] {
                    chance = Normal.cumulative(limits[index] - slope * point.factor)
                }
                for number in stride(from: index + 1, to: 0, by: -1) {
                    given[number] = given[number] * (1 - chance) + given[number - 1] * chance
                }
                given[0] *= 1 - chance
            }
            for (number, weight) in given.enumerated() { counts[sure + number] += weight }
        }
        return counts
    }

    /// Both answers about some members, integrated once.
    struct Members {
        /// The chance of each number that reach, from none to all.
        let counts: [Double]
        /// The chance that as many reach as are needed.
        let atLeastNeeded: Double

        init(_ chances: [Double], needed: Int) {
            counts = Copula.counts(chances)
            atLeastNeeded =
                needed <= 0
                ? 1
                : needed > chances.count
                    ? 0
                    : needed == chances.count
                        ? Copula.all(chances) : counts[needed...].reduce(0, +)
        }
    }

    /// The smallest number that is not exceeded in a share 0…1 of cases.
    static func quantile(_ share: Double, of counts: [Double]) -> Int {
        var sum = 0.0
        for (number, weight) in counts.enumerated() {
            sum += weight
            if sum >= share - 1e-9 { return number }
        }
        return counts.count - 1
    }
}
