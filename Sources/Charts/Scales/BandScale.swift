/// From the 1st, 2nd … of a list to places: equal steps, each with a band in its middle.
package struct BandScale: Hashable, Sendable {
    package let count: Int
    /// The part of a step that its band fills, 0…1.
    package let filled: Double

    /// - Parameter filled: The default is 0,7.
    package init(count: Int, filled: Double = 0.7) {
        self.count = max(1, count)
        self.filled = filled
    }

    /// The length of a step, as a share of the range.
    package var step: Double { 1 / Double(count) }

    /// The middle of the band at `index` (0 is the first), as a share of the range.
    package func centre(of index: Int) -> Double {
        (Double(index) + 0.5) * step
    }

    /// Every how many bands a label is shown, so that labels of `needed` points do not touch on a
    /// range of `length` points.
    package func labelStride(needed: Double, on length: Double) -> Int {
        let room = length * step
        return max(1, Int((needed / room - 1e-6).rounded(.up)))
    }
}
