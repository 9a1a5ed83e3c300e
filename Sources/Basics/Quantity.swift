/// An amount in whole thousandths of its measure's unit (khối lượng): metres, trees, people,
/// percent, đồng.
///
/// Sums of quantities are exact and do not depend on their order.
package struct Quantity: Hashable, Comparable, Sendable {
    /// The amount times 1 000.
    package let thousandths: Int64

    /// Above this many units a figure is taken for a slip: 10¹² (a thousand billion đồng is 10¹²).
    package static let largest = Quantity(thousandths: 1_000_000_000_000_000)
    package static let zero = Quantity(thousandths: 0)
    /// What a sum is that does not fit: no row of figures ends the program.
    package static let beyond = Quantity(thousandths: .max)

    package init(thousandths: Int64) {
        self.thousandths = thousandths
    }

    /// So many whole units; ``beyond`` where that does not fit.
    package init(_ units: Int) {
        let (product, overflow) = Int64(units).multipliedReportingOverflow(by: 1_000)
        thousandths = overflow ? (units < 0 ? .min : .max) : product
    }

    /// The nearest to a number, half away from zero; at most ``largest``.
    package init(rounding number: Double) {
        let limit = Double(Self.largest.thousandths)
        thousandths = Int64(min(limit, max(-limit, (number * 1_000).rounded())))
    }

    package static func < (left: Quantity, right: Quantity) -> Bool {
        left.thousandths < right.thousandths
    }

    package static func + (left: Quantity, right: Quantity) -> Quantity {
        let (sum, overflow) = left.thousandths.addingReportingOverflow(right.thousandths)
        return Quantity(thousandths: overflow ? (right.thousandths < 0 ? .min : .max) : sum)
    }

    package static func += (left: inout Quantity, right: Quantity) {
        left = left + right
    }

    package static func - (left: Quantity, right: Quantity) -> Quantity {
        let (rest, overflow) = left.thousandths.subtractingReportingOverflow(right.thousandths)
        return Quantity(thousandths: overflow ? (right.thousandths < 0 ? .max : .min) : rest)
    }

    /// This amount times a factor, rounded once, half to even.
    ///
    /// Apply it to a sum, never to its terms.
    package func times(_ factor: Quantity) -> Quantity {
        let product = Int128(thousandths) * Int128(factor.thousandths)
        return Quantity(thousandths: Int64(clamping: Int128.dividing(product, by: 1_000)))
    }

    package var isWhole: Bool { thousandths % 1_000 == 0 }

    /// The amount as a floating-point number, for drawing and for JSON.
    package var value: Double { Double(thousandths) / 1_000 }
}

extension Int128 {
    /// The quotient of two whole numbers, rounded half to even; `divisor` is positive.
    package static func dividing(_ dividend: Int128, by divisor: Int128) -> Int128 {
        precondition(divisor > 0, "a rounded division needs a positive divisor")
        var (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
        if remainder < 0 {
            quotient -= 1
            remainder += divisor
        }
        let twice = remainder * 2
        let roundsUp = twice > divisor || (twice == divisor && quotient % 2 != 0)
        return roundsUp ? quotient + 1 : quotient
    }
}

extension Quantity: CustomStringConvertible {
    /// The amount with a decimal point and no grouping: `1234.5`.
    package var description: String {
        let digits = thousandths.magnitude.quotientAndRemainder(dividingBy: 1_000)
        var text = (thousandths < 0 ? "-" : "") + String(digits.quotient)
        if digits.remainder > 0 {
            var decimals = Day.padded(Int(digits.remainder), 3)
            while decimals.hasSuffix("0") { decimals.removeLast() }
            text += "." + decimals
        }
        return text
    }

    /// The amount written with a decimal point and no grouping, at most three decimals; `nil` for
    /// anything else.
    package init?(plain text: some StringProtocol) {
        guard case .success(let quantity) = NumberStyle.plain.quantity(text) else { return nil }
        self = quantity
    }
}

extension Quantity: Encodable {
    /// A JSON number.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if isWhole {
            try container.encode(thousandths / 1_000)
        } else {
            try container.encode(value)
        }
    }
}
