import Basics

/// When an outing usually begins and ends, in Vietnamese time: a work day has no hours of its own.
///
/// A campaign file says it (`hours: "07:00-10:30"`); without it calendars have whole days and notices
/// leave the hour to be written in.
package struct OutingHours: Hashable, Sendable, Codable {
    package struct Time: Hashable, Sendable, Codable, Comparable {
        /// 0…23.
        package let hour: Int
        /// 0…59.
        package let minute: Int

        /// `07:30`.
        package var text: String { "\(Self.two(hour)):\(Self.two(minute))" }

        /// Digits as they stand in a calendar: `073000`.
        package var digits: String { "\(Self.two(hour))\(Self.two(minute))00" }

        /// `7 giờ 30 phút`.
        package var spoken: String { minute == 0 ? "\(hour) giờ" : "\(hour) giờ \(minute) phút" }

        private static func two(_ number: Int) -> String {
            number < 10 ? "0\(number)" : "\(number)"
        }

        package static func < (left: Time, right: Time) -> Bool {
            (left.hour, left.minute) < (right.hour, right.minute)
        }
    }

    package let from: Time
    package let until: Time

    /// - Parameter text: `07:00-10:30`.
    /// - Returns: `nil` for anything else, and where the end is not after the beginning.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
            .map { Time(String($0).trimmed) }
        guard parts.count == 2, let from = parts[0], let until = parts[1], from < until else {
            return nil
        }
        self.from = from
        self.until = until
    }
}

extension OutingHours.Time {
    fileprivate init?(_ text: String) {
        guard let match = text.wholeMatch(of: #/([0-9]{1,2}):([0-9]{2})/#),
            let hour = Int(match.1), let minute = Int(match.2), hour < 24, minute < 60
        else { return nil }
        self.init(hour: hour, minute: minute)
    }
}
