/// A civil date of the Gregorian calendar (ngày), without time of day or time zone.
///
/// ```swift
/// let day = Day(year: 2024, month: 6, day: 30)   // 2024-06-30
/// ```
package struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01, which is 0.
    package let number: Int32

    /// The day so many days after 1970-01-01 (before it when negative).
    package init(number: Int32) {
        self.number = number
    }

    /// The day of a year, month 1…12 and day of the month, or `nil` when the calendar has no such
    /// day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= Day.length(ofMonth: month, year: year)
        else { return nil }
        // Days from civil: March starts the year, so that the leap day comes last.
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// The day written as `YYYY-MM-DD`, or `nil` for anything else.
    package init?(iso text: some StringProtocol) {
        // Year, month and day, read byte by byte: files have many days.
        var numbers = (0, 0, 0)
        var length = 0
        for byte in text.utf8 {
            defer { length += 1 }
            if length == 4 || length == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
                continue
            }
            guard (48...57).contains(byte) else { return nil }
            let digit = Int(byte - 48)
            switch length {
            case 0..<4: numbers.0 = numbers.0 * 10 + digit
            case 5..<7: numbers.1 = numbers.1 * 10 + digit
            case 8..<10: numbers.2 = numbers.2 * 10 + digit
            default: return nil
            }
        }
        guard length == 10 else { return nil }
        self.init(year: numbers.0, month: numbers.1, day: numbers.2)
    }

    /// The day written in Vietnam's order, `d/M/yyyy` with or without leading zeros, or `nil`.
    package init?(vietnamese text: some StringProtocol) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, (1...2).contains(parts[0].utf8.count),
            (1...2).contains(parts[1].utf8.count), parts[2].utf8.count == 4,
            let day = Day.digits(parts[0]), let month = Day.digits(parts[1]),
            let year = Day.digits(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    package static func < (left: Day, right: Day) -> Bool {
        left.number < right.number
    }

    /// How many days the month 1…12 of a year has.
    package static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func digits(_ text: some StringProtocol) -> Int? {
        text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
    }
}

extension Day {
    /// Year, month 1…12 and day of the month.
    package var civil: (year: Int, month: Int, day: Int) {
        let shifted = Int(number) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }

    package var year: Int { civil.year }
    package var month: Int { civil.month }

    /// The day of the week, 1 for Monday to 7 for Sunday (ISO 8601).
    package var weekday: Int {
        let shifted = (Int(number) + 3) % 7
        return (shifted < 0 ? shifted + 7 : shifted) + 1
    }

    package var isSaturday: Bool { weekday == 6 }

    /// The day so many days later (earlier when negative).
    package func adding(days: Int) -> Day {
        Day(number: number + Int32(days))
    }

    /// The first day of this day's month.
    package var startOfMonth: Day {
        adding(days: 1 - civil.day)
    }

    /// The first of January of this day's year.
    package var startOfYear: Day { Day(year: year, month: 1, day: 1) ?? self }

    /// The last day of this day's month.
    package var endOfMonth: Day {
        let (year, month, day) = civil
        return adding(days: Day.length(ofMonth: month, year: year) - day)
    }

    /// The first day of the next month.
    package var startOfNextMonth: Day {
        endOfMonth.adding(days: 1)
    }

    /// Days from `other` to this day.
    package func days(since other: Day) -> Int {
        Int(number - other.number)
    }
}

extension Day: CustomStringConvertible {
    /// `YYYY-MM-DD`.
    package var description: String {
        let (year, month, day) = civil
        return Day.written((year, 4), "-", (month, 2), "-", (day, 2))
    }

    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    /// Three numbers with leading zeros, each to its width, and what stands between them.
    ///
    /// Written byte by byte: reports name thousands of days.
    static func written(
        _ first: (number: Int, width: Int), _ mark: Unicode.Scalar,
        _ second: (number: Int, width: Int), _ other: Unicode.Scalar,
        _ third: (number: Int, width: Int)
    ) -> String {
        let length = first.width + second.width + third.width + 2
        return String(unsafeUninitializedCapacity: length) { bytes in
            var position = length
            func write(_ part: (number: Int, width: Int)) {
                var rest = part.number
                for _ in 0..<part.width {
                    position -= 1
                    bytes.initializeElement(at: position, to: 48 + UInt8(rest % 10))
                    rest /= 10
                }
            }
            func write(_ mark: Unicode.Scalar) {
                position -= 1
                bytes.initializeElement(at: position, to: UInt8(ascii: mark))
            }
            write(third)
            write(other)
            write(second)
            write(mark)
            write(first)
            return length
        }
    }
}
