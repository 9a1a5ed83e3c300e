/// From numbers to places: straight, and with ticks at round numbers.
package struct LinearScale: Hashable, Sendable {
    package let lower: Double
    package let upper: Double
    /// Round numbers inside `lower…upper`, ascending.
    package let ticks: [Double]

    /// Covers exactly `lower…upper`; the ticks are the round numbers inside.
    ///
    /// - Parameter count: About how many ticks; the default is 5. Never more than twice as many.
    package init(exactly lower: Double, _ upper: Double, ticks count: Int = 5) {
        self.lower = lower
        self.upper = upper > lower ? upper : lower + 1
        let step = Self.roundStep(over: self.upper - lower, count: count)
        self.ticks = Self.multiples(of: step, from: lower, to: self.upper)
    }

    /// Ends exactly at `upper`, and begins at the round number at or below `lower`.
    init(from lower: Double, exactly upper: Double, ticks count: Int) {
        let step = Self.roundStep(over: max(upper - lower, 1e-9), count: count)
        let first = (lower / step + 1e-9).rounded(.down) * step
        self.init(exactly: first, upper, ticks: count)
    }

    /// 0…1 with a tick at each quarter.
    package static let share = LinearScale(lower: 0, upper: 1, ticks: [0, 0.25, 0.5, 0.75, 1])

    private init(lower: Double, upper: Double, ticks: [Double]) {
        self.lower = lower
        self.upper = upper
        self.ticks = ticks
    }

    /// Covers `lower…upper`: begins at a round number, and ends at one or halfway to the next, so
    /// that marks fill the plot.
    package init(covering lower: Double, _ upper: Double, ticks count: Int = 5) {
        let top = upper > lower ? upper : lower + 1
        let step = Self.roundStep(over: top - lower, count: count)
        self.lower = (lower / step + 1e-9).rounded(.down) * step
        let half = step / 2
        self.upper = (top / half - 1e-9).rounded(.up) * half
        self.ticks = Self.multiples(of: step, from: self.lower, to: self.upper)
    }

    /// How far along the range a number stands: 0 at `lower`, 1 at `upper`, clipped to these.
    package func share(of number: Double) -> Double {
        min(1, max(0, (number - lower) / (upper - lower)))
    }

    /// 1, 2 or 5 times a power of ten, so that about `count` steps fill `span`.
    private static func roundStep(over span: Double, count: Int) -> Double {
        let rough = span / Double(max(1, count))
        var power = 1.0
        while power * 10 <= rough { power *= 10 }
        while power > rough { power /= 10 }
        // The borders are the geometric means of 1, 2, 5 and 10.
        switch rough / power {
        case ..<1.414: return power
        case ..<3.162: return 2 * power
        case ..<7.071: return 5 * power
        default: return 10 * power
        }
    }

    private static func multiples(of step: Double, from lower: Double, to upper: Double) -> [Double]
    {
        // Adding zero turns -0 into 0.
        let first = (lower / step - 1e-9).rounded(.up) + 0
        let last = (upper / step + 1e-9).rounded(.down)
        guard first <= last else { return [] }
        // A tick is a whole number of steps, or of parts of one: 3 / 10, not 3 * 0.1.
        let inverse = (1 / step).rounded()
        return stride(from: first, through: last, by: 1).map {
            step < 1 ? $0 / inverse : $0 * step
        }
    }
}
