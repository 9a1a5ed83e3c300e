package import Basics

/// When something was recorded, in UTC to the millisecond; only for the order of what was written.
///
/// A front end reads the clock. `description` is `2024-06-30T01:02:03.004Z`.
package struct Instant: Hashable, Comparable, Sendable {
    /// Since 1970-01-01T00:00:00Z.
    package let milliseconds: Int64

    /// - Parameter milliseconds: since 1970, of the years 1970 to 9999.
    package init(milliseconds: Int64) {
        self.milliseconds = min(max(milliseconds, 0), 253_402_300_799_999)
    }

    /// An instant written as `description` writes it; `nil` for anything else.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 24, bytes[10] == UInt8(ascii: "T"), bytes[23] == UInt8(ascii: "Z"),
            let day = Day(iso: text.prefix(10)),
            let hour = Int(text.dropFirst(11).prefix(2)),
            let minute = Int(text.dropFirst(14).prefix(2)),
            let second = Int(text.dropFirst(17).prefix(2)),
            let rest = Int(text.dropFirst(20).prefix(3))
        else { return nil }
        let seconds = (Int64(day.number) * 24 + Int64(hour)) * 3_600 + Int64(minute * 60 + second)
        self.init(milliseconds: seconds * 1_000 + Int64(rest))
    }

    /// Noon of a day in Vietnam.
    package static func noon(of day: Day) -> Instant {
        Instant(milliseconds: (Int64(day.number) * 24 + 5) * 3_600_000)
    }

    package static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }

    /// Day, hour and minute at a place so many hours ahead of UTC: Vietnam is 7 ahead.
    package func local(hoursAhead: Int = 7) -> (day: Day, hour: Int, minute: Int) {
        let minutes = milliseconds / 60_000 + Int64(hoursAhead) * 60
        let day = Day(number: Int32(minutes / 1_440))
        return (day, Int(minutes % 1_440) / 60, Int(minutes % 60))
    }
}

extension Instant {
    /// The last millisecond of a day at a place so many hours ahead of UTC: Vietnam is 7 ahead.
    package init(endOf day: Day, hoursAhead: Int = 7) {
        let hours = (Int64(day.number) + 1) * 24 - Int64(hoursAhead)
        self.init(milliseconds: hours * 3_600_000 - 1)
    }
}

extension Instant: CustomStringConvertible {
    package var description: String {
        let (day, hour, minute) = local(hoursAhead: 0)
        let rest = Int(milliseconds % 60_000)
        let time = "\(Self.padded(hour, 2)):\(Self.padded(minute, 2)):"
        return "\(day)T\(time)\(Self.padded(rest / 1_000, 2)).\(Self.padded(rest % 1_000, 3))Z"
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
