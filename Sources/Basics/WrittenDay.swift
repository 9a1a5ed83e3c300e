/// A day as people write it in a sheet: `8/6/2024`, `08-06-2024`, `8.6.2024`, `2024-06-08`,
/// `2024/06/08`; a time of day behind it is left out, and a weekday before it: `Thứ Bảy, 8/6/2024`,
/// `T7 ngày 8/6/2024`.
///
/// The day comes before the month, as in Vietnam, unless the year comes first.
package struct WrittenDay: Hashable, Sendable {
    package let year: Int
    package let month: Int
    package let dayOfMonth: Int
    /// The year stands before month and day.
    package let isYearFirst: Bool
    /// That stands before it, 1 for Monday to 7 for Sunday; `nil` where none does.
    package let weekday: Int?

    /// The same marks would be another day if the month came first.
    package var readsTwoWays: Bool {
        !isYearFirst && dayOfMonth <= 12 && month <= 12 && dayOfMonth != month
    }

    /// `nil` where the calendar has no such day.
    package var day: Day? { Day(year: year, month: month, day: dayOfMonth) }

    /// Day and month were swapped: the calendar has the other one.
    package var isSwapped: Bool {
        day == nil && Day(year: year, month: dayOfMonth, day: month) != nil
    }

    /// `nil` for anything that is not three groups of digits with one mark between them.
    package init?(_ text: some StringProtocol) {
        let (named, day) = Self.split(text)
        weekday = named
        var rest = Array(day.utf8)[...]
        guard let first = Self.group(&rest), let mark = rest.popFirst(),
            [UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(mark),
            let second = Self.group(&rest), rest.popFirst() == mark,
            let third = Self.group(&rest), Self.isTime(rest), second.length <= 2
        else { return nil }
        switch (first.length, third.length) {
        case (4, 1...2): (year, dayOfMonth) = (first.number, third.number)
        case (1...2, 4): (year, dayOfMonth) = (third.number, first.number)
        default: return nil
        }
        month = second.number
        isYearFirst = first.length == 4
    }

    /// The weekday before a day, 1 for Monday to 7 for Sunday, and what follows; the text itself
    /// where there is none.
    private static func split(
        _ text: some StringProtocol
    ) -> (weekday: Int?, rest: String) {
        guard text.first?.isLetter ?? false else { return (nil, String(text)) }
        let words = text.split { " ,\u{A0}".contains($0) }
        let isDay = { (word: Substring) in
            word.first?.isNumber ?? false && word.contains { "/-.".contains($0) }
        }
        guard let start = words.map({ Substring($0) }).first(where: isDay)?.startIndex else {
            return (nil, String(text))
        }
        var before = NameKey.of(text[..<start])
        if before == "ngay" { return (nil, String(text[start...])) }
        if before.hasSuffix(" ngay") { before.removeLast(5) }
        guard let weekday = weekdays[before] else { return (nil, String(text)) }
        return (weekday, String(text[start...]))
    }

    private static let weekdays: [String: Int] = {
        let names = ["hai", "ba", "tu", "nam", "sau", "bay"]
        var found = ["chu nhat": 7, "cn": 7]
        for (index, name) in names.enumerated() {
            for spelling in ["thu \(name)", "thu \(index + 2)", "t\(index + 2)", "t \(index + 2)"] {
                found[spelling] = index + 1
            }
        }
        return found
    }()

    /// One to four digits.
    private static func group(
        _ rest: inout ArraySlice<UInt8>
    ) -> (number: Int, length: Int)? {
        let digits = rest.prefix { (48...57).contains($0) }
        guard (1...4).contains(digits.count) else { return nil }
        rest = rest.dropFirst(digits.count)
        return (digits.reduce(0) { $0 * 10 + Int($1 - 48) }, digits.count)
    }

    /// Nothing, or a blank or a `T` and then `7:30`, `07:30:00`, `07:30:00.000Z`, `7:30 SA`.
    private static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first else { return true }
        guard first == UInt8(ascii: " ") || first == UInt8(ascii: "T") else { return false }
        var rest = bytes.dropFirst().drop { $0 == UInt8(ascii: " ") }
        guard let hour = group(&rest), hour.number < 24 else { return false }
        var groups = 1
        while groups < 3, rest.first == UInt8(ascii: ":") {
            rest = rest.dropFirst()
            guard let part = group(&rest), part.length == 2, part.number < 60 else { return false }
            groups += 1
        }
        if groups == 3, rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst().drop { (48...57).contains($0) }
        }
        let ending = String(decoding: rest.drop { $0 == UInt8(ascii: " ") }, as: UTF8.self)
        return groups > 1 && ["", "Z", "AM", "PM", "SA", "CH"].contains(ending)
    }
}
