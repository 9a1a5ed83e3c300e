/// Numbers as they are printed: `1.234,5` and `62,5%` in Vietnamese, `1,234.5` and `62.5%` in
/// English.
package struct NumberFormat: Hashable, Sendable {
    package let language: Language

    package init(_ language: Language) {
        self.language = language
    }

    private var group: Character { language == .vi ? "." : "," }
    private var point: Character { language == .vi ? "," : "." }

    /// A whole number with its groups of three.
    package func text(_ number: Int) -> String {
        grouped(number.magnitude, negative: number < 0)
    }

    /// A quantity with the decimals it has, at most three.
    package func text(_ quantity: Quantity) -> String {
        let parts = quantity.thousandths.magnitude.quotientAndRemainder(dividingBy: 1_000)
        var text = grouped(UInt(parts.quotient), negative: quantity.thousandths < 0)
        if parts.remainder > 0 {
            var decimals = Day.padded(Int(parts.remainder), 3)
            while decimals.hasSuffix("0") { decimals.removeLast() }
            text.append(point)
            text += decimals
        }
        return text
    }

    /// A quantity of which `count` thousandths are shown, with a fixed number of decimals 0…3, half
    /// to even.
    package func text(_ quantity: Quantity, decimals: Int) -> String {
        precondition((0...3).contains(decimals), "a quantity has at most three decimals")
        let step = [1_000, 100, 10, 1][decimals]
        let rounded = Int128.dividing(Int128(quantity.thousandths), by: Int128(step))
        return fixed(Int(rounded), decimals: decimals)
    }

    /// A share 0…1 as percent with one decimal: `62,5%`.
    ///
    /// - Parameter threshold: where given, the printed figure is never rounded across it: 79,95%
    ///   prints as
    ///   79,9% where 80% is needed, and a share that reaches it never prints as less.
    package func percent(_ share: Ratio, threshold: Quantity? = nil) -> String {
        var tenths = share.scaled(by: 1_000)
        if let threshold {
            let reached = share.compared(toPercent: threshold) >= 0
            let needed = Int64(threshold.thousandths)
            if !reached, tenths * 100 >= needed {
                tenths = (needed - 1) / 100
            } else if reached, tenths * 100 < needed {
                tenths = (needed + 99) / 100
            }
        }
        return fixed(Int(tenths), decimals: 1) + "%"
    }

    /// A share 0…1 as percent with one decimal, for figures that face no threshold.
    package func percent(_ share: Double) -> String {
        fixed(Int((share * 1_000).rounded(.toNearestOrEven)), decimals: 1) + "%"
    }

    /// `number` divided by 10^decimals, with exactly so many decimals.
    private func fixed(_ number: Int, decimals: Int) -> String {
        let unit = [1, 10, 100, 1_000][decimals]
        let parts = Int(number.magnitude).quotientAndRemainder(dividingBy: unit)
        let head = grouped(UInt(parts.quotient), negative: number < 0)
        return decimals == 0 ? head : head + String(point) + Day.padded(parts.remainder, decimals)
    }

    private func grouped(_ magnitude: UInt, negative: Bool) -> String {
        let digits = Array(String(magnitude))
        var text = negative ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(group) }
            text.append(digit)
        }
        return text
    }
}
