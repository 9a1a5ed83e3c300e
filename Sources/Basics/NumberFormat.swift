/// Numbers as they are printed: `1.234,5` and `62,5%` in Vietnamese, `1,234.5` and `62.5%` in
/// English.
package struct NumberFormat: Hashable, Sendable {
    package let language: Language

    package init(_ language: Language) {
        self.language = language
    }

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

    /// A value beside one that it has reached or not, never rounded across it: 79,95 prints as 79,9
    /// beside 80.
    ///
    /// - Parameter whole: what a value below it is never rounded up to. The default is nothing.
    package func text(
        _ value: Double, decimals: Int, beside other: Double? = nil, whole: Double? = nil
    ) -> String {
        precondition((0...3).contains(decimals), "a quantity has at most three decimals")
        let step = [1_000, 100, 10, 1][decimals]
        let thousandths = Int128((value * 1_000).rounded())
        var shown = Int(Int128.dividing(thousandths, by: Int128(step)))
        // What differs by less is the same figure, computed another way.
        if let other, abs(value - other) > 1e-9 {
            let scaled = other * Double(1_000 / step)
            shown =
                value < other
                ? min(shown, Int(scaled.rounded(.up)) - 1)
                : max(shown, Int(scaled.rounded(.down)) + 1)
        }
        if let whole, value < whole {
            shown = min(shown, Int((whole * Double(1_000 / step)).rounded(.up)) - 1)
        }
        return fixed(shown, decimals: decimals)
    }

    /// A share 0…1 as percent with one decimal: `62,5%`.
    ///
    /// A share below the whole never prints as 100%.
    ///
    /// - Parameters:
    ///   - threshold: where given, the printed figure is never rounded across it: 79,95% prints as
    ///     79,9% where at least 80% is needed, 5,04% as 5,1% where at most 5% is. Only where no figure
    ///     of one decimal lies between a threshold and the whole are there more decimals.
    ///   - atMost: whether it is the most that is allowed.
    package func percent(
        _ share: Ratio, threshold: Quantity? = nil, atMost: Bool = false
    ) -> String {
        let whole = Quantity(100)
        // In thousandths of a percent: what may be printed.
        var (least, most) = (Int64.min, Int64.max)
        if share.compared(toPercent: whole) < 0 {
            most = Int64(whole.thousandths) - 1
        } else {
            least = Int64(whole.thousandths)
        }
        if let threshold {
            let needed = Int64(threshold.thousandths)
            let order = share.compared(toPercent: threshold)
            // Whatever the direction: what lies on one side of the threshold is printed on that side.
            if order < 0 || (order == 0 && atMost) {
                most = min(most, atMost ? needed : needed - 1)
            } else {
                least = max(least, atMost ? needed + 1 : needed)
            }
        }
        for (decimals, step) in [(1, Int64(100)), (2, 10), (3, 1)] {
            let lowest = least == .min ? Int64.min : Self.dividedUp(least, by: step)
            let highest = most == .max ? Int64.max : Self.dividedDown(most, by: step)
            guard lowest <= highest || step == 1 else { continue }
            let shown = min(max(share.scaled(by: 100_000 / step), lowest), highest)
            return fixed(Int(shown), decimals: decimals) + "%"
        }
        return ""
    }

    private static func dividedDown(_ number: Int64, by step: Int64) -> Int64 {
        number >= 0 ? number / step : -dividedUp(-number, by: step)
    }

    private static func dividedUp(_ number: Int64, by step: Int64) -> Int64 {
        number > 0 ? (number - 1) / step + 1 : -(-number / step)
    }

    /// A share 0…1 as percent with one decimal, for figures that face no threshold; what is below
    /// the whole never prints as 100%.
    package func percent(_ share: Double) -> String {
        let tenths = Int((share * 1_000).rounded(.toNearestOrEven))
        return fixed(share < 1 ? min(999, tenths) : tenths, decimals: 1) + "%"
    }

    /// `number` divided by 10^decimals, with exactly so many decimals.
    private func fixed(_ number: Int, decimals: Int) -> String {
        let unit = [1, 10, 100, 1_000][decimals]
        let parts = Int(number.magnitude).quotientAndRemainder(dividingBy: unit)
        let head = grouped(UInt(parts.quotient), negative: number < 0)
        return decimals == 0 ? head : head + String(point) + Day.padded(parts.remainder, decimals)
    }

    /// Written byte by byte from behind: pages hold hundreds of numbers.
    private func grouped(_ magnitude: UInt, negative: Bool) -> String {
        let group = language == .vi ? UInt8(ascii: ".") : UInt8(ascii: ",")
        // Twenty digits, six marks, a sign.
        var bytes: InlineArray<27, UInt8> = .init(repeating: 0)
        var (place, rest, count) = (27, magnitude, 0)
        repeat {
            if count > 0, count.isMultiple(of: 3) {
                place -= 1
                bytes[place] = group
            }
            place -= 1
            bytes[place] = 48 + UInt8(rest % 10)
            rest /= 10
            count += 1
        } while rest > 0
        if negative {
            place -= 1
            bytes[place] = UInt8(ascii: "-")
        }
        return String(unsafeUninitializedCapacity: 27 - place) { text in
            for index in place..<27 { text.initializeElement(at: index - place, to: bytes[index]) }
            return 27 - place
        }
    }
}
