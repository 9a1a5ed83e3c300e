/// A share as numerator over denominator (số đạt trên tổng số), kept exact.
///
/// Both are quantities of one measure; the denominator is above zero and the numerator is not
/// negative.
package struct Ratio: Hashable, Sendable {
    package let numerator: Quantity
    package let denominator: Quantity

    /// `nil` when the denominator is not above zero or the numerator is negative.
    package init?(_ numerator: Quantity, _ denominator: Quantity) {
        guard denominator > .zero, numerator >= .zero else { return nil }
        self.numerator = numerator
        self.denominator = denominator
    }

    /// The share that a percentage says: 62.5 → 62.5/100.
    ///
    /// `nil` when it is negative.
    package init?(percent: Quantity) {
        self.init(percent, Quantity(100))
    }

    /// The share 0…1 as a floating-point number (above 1 when the numerator is the larger).
    package var value: Double {
        Double(numerator.thousandths) / Double(denominator.thousandths)
    }

    /// How the share stands to a percentage, in whole numbers: `100·n` against `T·d`.
    ///
    /// Below zero when the share is lower, 0 when they are equal, above zero when it is higher.
    package func compared(toPercent percent: Quantity) -> Int {
        // n/d against t/100 000, where t counts thousandths of a percent.
        let left = Int128(numerator.thousandths) * 100_000
        let right = Int128(percent.thousandths) * Int128(denominator.thousandths)
        return left < right ? -1 : left == right ? 0 : 1
    }

    /// The share times a whole number, rounded half to even: 0.625 scaled by 1 000 is 625.
    package func scaled(by factor: Int64) -> Int64 {
        let product = Int128(numerator.thousandths) * Int128(factor)
        return Int64(Int128.dividing(product, by: Int128(denominator.thousandths)))
    }

    /// The smallest whole number of members that is at least `percent` of `count`: `⌈percent ·
    /// count⌉`.
    ///
    /// 10% of 18 is 2.
    package static func least(percent: Quantity, of count: Int) -> Int {
        let product = Int128(percent.thousandths) * Int128(count)
        return Int((product + 99_999) / 100_000)
    }
}

extension Ratio: Encodable {
    /// The share 0…1 as a JSON number.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}
