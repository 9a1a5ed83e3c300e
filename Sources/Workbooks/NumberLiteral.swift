package import Basics

/// A number as a workbook stores it, `22.5` or `1.5E+3`, read exactly.
///
/// Excel stores seventeen digits and shows fifteen: 0.1 + 0.2 is stored as 0.30000000000000004.
/// So fifteen count here too, and the seventeenth makes no third decimal.
package struct NumberLiteral: Hashable, Sendable {
    private static let shownDigits = 15

    /// The digits that count, without noughts before and behind, as a number.
    private let digits: Int64
    /// What it is multiplied by is ten to this power.
    private let power: Int
    private let isNegative: Bool

    /// - Parameter text: `nil` is returned for what is no such number.
    package init?(_ text: some Sequence<UInt8>) {
        var (digits, count, power) = (Int64(0), 0, 0)
        var (isNegative, hasPoint, hasDigits) = (false, false, false)
        var (exponent, exponentSign, inExponent, exponentDigits) = (0, 1, false, 0)
        var roundsUp: Bool?
        var isFirst = true
        for byte in text {
            defer { isFirst = false }
            switch byte {
            case 48...57 where inExponent:
                exponentDigits += 1
                exponent = exponent * 10 + Int(byte - 48)
                guard exponent < 1_000 else { return nil }
            case 48...57:
                hasDigits = true
                if hasPoint { power -= 1 }
                guard digits > 0 || byte > 48 else { continue }
                if count < Self.shownDigits {
                    digits = digits * 10 + Int64(byte - 48)
                    count += 1
                } else {
                    if roundsUp == nil { roundsUp = byte >= 53 }
                    power += 1
                    guard power < 1_000 else { return nil }
                }
            case UInt8(ascii: "-") where isFirst: isNegative = true
            case UInt8(ascii: "+") where isFirst: continue
            case UInt8(ascii: ".") where !hasPoint && !inExponent: hasPoint = true
            case UInt8(ascii: "e"), UInt8(ascii: "E"):
                guard hasDigits, !inExponent else { return nil }
                inExponent = true
            case UInt8(ascii: "-") where inExponent && exponentDigits == 0: exponentSign = -1
            case UInt8(ascii: "+") where inExponent && exponentDigits == 0: continue
            default: return nil
            }
        }
        guard hasDigits, !inExponent || exponentDigits > 0 else { return nil }
        if roundsUp == true { digits += 1 }
        power += exponentSign * exponent
        while digits > 0, digits % 10 == 0 {
            digits /= 10
            power += 1
        }
        self.digits = digits
        self.power = digits == 0 ? 0 : power
        self.isNegative = isNegative && digits > 0
    }

    /// The amount, exact to thousandths.
    package var quantity: Result<Quantity, NumberStyle.Refusal> {
        guard power >= -3 else { return .failure(.tooManyDecimals) }
        var thousandths = digits
        for _ in 0..<min(power + 3, 20) {
            let (product, overflows) = thousandths.multipliedReportingOverflow(by: 10)
            guard !overflows else { return .failure(.tooLarge) }
            thousandths = product
        }
        guard thousandths == 0 || power + 3 <= 20 else { return .failure(.tooLarge) }
        let quantity = Quantity(thousandths: isNegative ? -thousandths : thousandths)
        return thousandths <= Quantity.largest.thousandths
            ? .success(quantity) : .failure(.tooLarge)
    }

    /// A hundred times as much, as a cell that is formatted as a percentage shows it.
    package var hundredfold: NumberLiteral { NumberLiteral(self, power: 2) }

    private init(_ number: NumberLiteral, power: Int) {
        digits = number.digits
        self.power = number.digits == 0 ? 0 : number.power + power
        isNegative = number.isNegative
    }

    /// The whole part, as a day is counted; `nil` below nought or beyond what days reach.
    var whole: Int? {
        guard !isNegative, power < 7, power > -30 else { return nil }
        var number = digits
        for _ in 0..<max(0, power) { number *= 10 }
        for _ in 0..<max(0, -power) { number /= 10 }
        return number < 3_000_000 ? Int(number) : nil
    }

    /// `225E-1`: read again it is the same number.
    var literal: String { (isNegative ? "-" : "") + "\(digits)E\(power)" }

    /// As a Vietnamese sheet has it: `22,5`; many decimals stay.
    package var inSheet: String {
        var text = String(digits)
        if power >= 0 {
            guard power <= 20 else { return (isNegative ? "-" : "") + "\(digits)E+\(power)" }
            text += String(repeating: "0", count: power)
        } else if -power <= 40 {
            let missing = max(0, 1 - power - text.count)
            text = String(repeating: "0", count: missing) + text
            text.insert(",", at: text.index(text.endIndex, offsetBy: power))
        } else {
            text = "\(digits)E\(power)"
        }
        return (isNegative ? "-" : "") + text
    }
}
