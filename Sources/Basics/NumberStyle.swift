/// How the numbers of a file are written.
package enum NumberStyle: Hashable, Sendable {
    /// `1234.5`: a point before decimals, no grouping.
    case plain
    /// `1.234,5`: a comma before decimals, points between groups of three.
    case vietnamese
    /// Vietnamese headers in a file that does not say which it uses: what can be read two ways is
    /// refused.
    case uncertain

    /// Why a text is not a quantity.
    package enum Refusal: Error, Hashable, Sendable {
        case notANumber
        case tooManyDecimals
        case tooLarge
        /// Digits in groups of three that may be thousands or decimals.
        case twoReadings(grouped: Quantity, decimal: Quantity)
        /// Groups that are not three digits long, or a first one that begins with a zero.
        case badGrouping
    }

    /// Reads an amount; a leading minus is read, so that the caller can refuse it in its own words.
    package func quantity(_ text: some StringProtocol) -> Result<Quantity, Refusal> {
        var digits = Array(text.utf8)
        var negative = false
        if digits.first == UInt8(ascii: "-") {
            negative = true
            digits.removeFirst()
        }
        guard let first = digits.first, let last = digits.last, Self.isDigit(first),
            Self.isDigit(last)
        else { return .failure(.notANumber) }
        let points = digits.count { $0 == UInt8(ascii: ".") }
        let commas = digits.count { $0 == UInt8(ascii: ",") }
        guard digits.allSatisfy({ Self.isDigit($0) || $0 == 46 || $0 == 44 }) else {
            return .failure(.notANumber)
        }
        let read: Result<Quantity, Refusal>
        switch (self, points, commas) {
        case (_, 0, 0):
            read = Self.join(whole: digits[...], decimals: [])
        case (.plain, 1, 0):
            read = Self.decimal(digits, mark: 46)
        case (.plain, _, _):
            read = Self.twoReadings(digits) ?? .failure(.notANumber)
        case (.uncertain, 1, 0), (.uncertain, 0, 1):
            let mark: UInt8 = points == 1 ? 46 : 44
            read = Self.twoReadings(digits) ?? Self.decimal(digits, mark: mark)
        case (.uncertain, _, _), (.vietnamese, _, _):
            read = Self.vietnamese(digits, commas: commas)
        }
        return read.map { negative ? Quantity(thousandths: -$0.thousandths) : $0 }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

    private static func decimal(_ digits: [UInt8], mark: UInt8) -> Result<Quantity, Refusal> {
        let parts = digits.split(separator: mark, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return .failure(.notANumber) }
        return join(whole: parts[0], decimals: parts[1])
    }

    private static func vietnamese(_ digits: [UInt8], commas: Int) -> Result<Quantity, Refusal> {
        let parts = digits.split(separator: 44, omittingEmptySubsequences: false)
        guard commas <= 1, let head = parts.first else { return .failure(.notANumber) }
        let groups = head.split(separator: 46, omittingEmptySubsequences: false)
        guard parts.count == 1 || !parts[1].contains(46) else { return .failure(.notANumber) }
        if groups.count > 1 {
            guard (1...3).contains(groups[0].count), groups[0].first != 48,
                groups.dropFirst().allSatisfy({ $0.count == 3 })
            else { return .failure(.badGrouping) }
        }
        return join(whole: Array(groups.joined())[...], decimals: parts.count == 2 ? parts[1] : [])
    }

    /// `1.250` or `1,250`: one mark before exactly three digits; no group begins with a zero.
    private static func twoReadings(_ digits: [UInt8]) -> Result<Quantity, Refusal>? {
        let parts = digits.split(omittingEmptySubsequences: false) { $0 == 46 || $0 == 44 }
        guard parts.count == 2, parts[1].count == 3, (1...3).contains(parts[0].count),
            parts[0].first != 48,
            case .success(let grouped) = join(whole: Array(parts.joined())[...], decimals: []),
            case .success(let decimal) = join(whole: parts[0], decimals: parts[1])
        else { return nil }
        return .failure(.twoReadings(grouped: grouped, decimal: decimal))
    }

    private static func join(
        whole: ArraySlice<UInt8>, decimals: ArraySlice<UInt8>
    ) -> Result<Quantity, Refusal> {
        guard !whole.isEmpty, whole.allSatisfy(isDigit), decimals.allSatisfy(isDigit) else {
            return .failure(.notANumber)
        }
        // Noughts behind the third say nothing: 177,9260 is no thousand.
        guard decimals.dropFirst(3).allSatisfy({ $0 == 48 }) else {
            return .failure(.tooManyDecimals)
        }
        let significant = whole.drop { $0 == 48 }
        guard significant.count <= 13 else { return .failure(.tooLarge) }
        var thousandths = significant.reduce(Int64(0)) { $0 * 10 + Int64($1 - 48) }
        for place in 0..<3 {
            let index = decimals.startIndex + place
            thousandths =
                thousandths * 10 + (index < decimals.endIndex ? Int64(decimals[index] - 48) : 0)
        }
        let quantity = Quantity(thousandths: thousandths)
        return quantity <= .largest ? .success(quantity) : .failure(.tooLarge)
    }
}
