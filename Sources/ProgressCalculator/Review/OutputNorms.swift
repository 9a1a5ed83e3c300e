package import Basics
import RealModule
package import Targets

/// One outing with work of one kind only: how much, by how many person-days.
package struct RateSample: Hashable, Sendable {
    package let kind: ActivityKind.ID
    package let quantity: Quantity
    package let personDays: Quantity

    /// `nil` unless both are above zero.
    package init?(kind: ActivityKind.ID, quantity: Quantity, personDays: Quantity) {
        guard quantity > .zero, personDays > .zero else { return nil }
        self.kind = kind
        self.quantity = quantity
        self.personDays = personDays
    }

    /// In the measure of the kind, a person-day.
    var rate: Double { quantity.value / personDays.value }
}

/// What the campaign's own log shows of each kind of work per person-day.
///
/// Median and MAD (median absolute deviation) of the natural logarithms: a tenth of the usual is as
/// far out as ten times the usual. A value is far outside when its modified z-score,
/// `0,6745 · |x − median| / MAD`, exceeds 3,5, the cut-off that Iglewicz and Hoaglin recommend
/// ("How
/// to Detect and Handle Outliers", ASQC 1993; NIST/SEMATECH e-Handbook, 1.3.5.17), and it is also
/// twice the median or more, or half of it or less: where outings are much alike, MAD is next to
/// nothing and small differences are no matter.
///
/// - Note: No norm: a machine that helped, or good soil, explains a value; somebody should say so.
package struct OutputNorms: Hashable, Sendable {
    /// Fewer outings than this show nothing; the kind is then not judged.
    package static let leastOutings = 10
    /// The cut-off of the modified z-score.
    package static let cutOff = 3.5

    private struct Norm: Hashable {
        let median: Double
        let deviation: Double
    }

    private let norms: [ActivityKind.ID: Norm]

    /// - Parameter samples: single-kind outings of the whole campaign that are more than planned.
    package init(_ samples: [RateSample]) {
        norms = Dictionary(grouping: samples, by: \.kind).compactMapValues { samples in
            let rates = samples.map { Double.log($0.rate) }
            guard rates.count >= Self.leastOutings, let median = rates.median,
                let deviation = rates.map({ abs($0 - median) }).median
            else { return nil }
            return Norm(median: median, deviation: deviation)
        }
    }

    /// The usual rate of the kind, where a sample is far outside of it.
    func usual(where sample: RateSample) -> Double? {
        guard let norm = norms[sample.kind] else { return nil }
        let distance = abs(Double.log(sample.rate) - norm.median)
        guard distance >= Double.log(2),
            0.6745 * distance > Self.cutOff * norm.deviation
        else { return nil }
        return Double.exp(norm.median)
    }
}
