import Basics

/// An exact number of points, so that a sum is rounded only where it is printed.
struct Fraction: Hashable, Sendable {
    /// In thousandths.
    private let numerator: Int128
    /// Above zero.
    private let denominator: Int128

    static let zero = Fraction(Quantity.zero)

    init(_ quantity: Quantity) {
        numerator = Int128(quantity.thousandths)
        denominator = 1
    }

    /// The percentage that a share says.
    init(percentOf ratio: Ratio) {
        self.init(
            Int128(ratio.numerator.thousandths) * 100_000,
            over: Int128(ratio.denominator.thousandths))
    }

    /// So many percent of an amount.
    init(percent: Quantity, of amount: Quantity) {
        self.init(
            Int128(percent.thousandths) * Int128(amount.thousandths), over: 100_000)
    }

    private init(_ numerator: Int128, over denominator: Int128) {
        precondition(denominator > 0, "a fraction has a denominator above zero")
        let divisor = Self.commonDivisor(numerator.magnitude, denominator.magnitude)
        self.numerator = numerator / Int128(divisor)
        self.denominator = denominator / Int128(divisor)
    }

    private static func commonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
        var (left, right) = (left, right)
        while right != 0 { (left, right) = (right, left % right) }
        return left
    }

    /// Exact while the common denominator fits into 128 bits (scales by whole numbers do by far),
    /// else rounded to 10⁻¹² of a thousandth.
    static func + (left: Fraction, right: Fraction) -> Fraction {
        let divisor = Int128(commonDivisor(left.denominator.magnitude, right.denominator.magnitude))
        let (whole, tooWide) = (left.denominator / divisor)
            .multipliedReportingOverflow(by: right.denominator)
        let (first, firstTooWide) = left.numerator
            .multipliedReportingOverflow(by: right.denominator / divisor)
        let (second, secondTooWide) = right.numerator
            .multipliedReportingOverflow(by: left.denominator / divisor)
        let (sum, sumTooWide) = first.addingReportingOverflow(second)
        if tooWide || firstTooWide || secondTooWide || sumTooWide {
            return Fraction(left.fine + right.fine, over: fineness)
        }
        return Fraction(sum, over: whole)
    }

    private static let fineness: Int128 = 1_000_000_000_000

    private var fine: Int128 {
        let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
        let (scaled, tooWide) = rest.multipliedReportingOverflow(by: Self.fineness)
        return whole * Self.fineness
            + (tooWide
                ? rest / (denominator / Self.fineness)
                : Int128.dividing(scaled, by: denominator))
    }

    /// Below zero when it is less than a quantity, 0 when equal, above zero when more.
    func compared(to quantity: Quantity) -> Int {
        let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
        let other = Int128(quantity.thousandths)
        if whole != other { return whole < other ? -1 : 1 }
        return rest < 0 ? -1 : rest == 0 ? 0 : 1
    }

    static func >= (left: Fraction, right: Fraction) -> Bool {
        (left + Fraction(0 - right.numerator, over: right.denominator)).numerator >= 0
    }

    /// On a straight line: `start + rise · (self − low) / run`.
    ///
    /// - Parameter run: above zero.
    func onLine(from low: Quantity, run: Quantity, start: Quantity, rise: Quantity) -> Fraction {
        let part = Fraction(self + Fraction(Quantity.zero - low), times: rise, over: run)
        return Fraction(start) + part
    }

    private init(_ fraction: Fraction, times factor: Quantity, over divisor: Quantity) {
        let ratio = Fraction(Int128(factor.thousandths), over: Int128(divisor.thousandths))
        let cross = Self.commonDivisor(fraction.numerator.magnitude, ratio.denominator.magnitude)
        let other = Self.commonDivisor(ratio.numerator.magnitude, fraction.denominator.magnitude)
        self.init(
            (fraction.numerator / Int128(max(cross, 1)))
                * (ratio.numerator / Int128(max(other, 1))),
            over: (fraction.denominator / Int128(max(other, 1)))
                * (ratio.denominator / Int128(max(cross, 1))))
    }

    /// In thousandths, half to even, but never rounded up to a bound that it does not reach.
    func rounded(below bound: Quantity?) -> Quantity {
        let rounded = Quantity(
            thousandths: Int64(Int128.dividing(numerator, by: denominator)))
        guard let bound, rounded >= bound, compared(to: bound) < 0 else { return rounded }
        return Quantity(thousandths: bound.thousandths - 1)
    }

    var value: Double { Double(numerator) / Double(denominator) / 1_000 }
}
