import Basics
import WorkLog

/// When something was recorded, as it is printed: day and time in Vietnam.
enum Moment {
    /// `08/06/2024 07:30`; a text that is no instant stays as it is.
    static func words(_ text: String) -> String {
        guard let instant = Instant(text) else { return text }
        let (day, hour, minute) = instant.local()
        return "\(day.inTable) \(padded(hour)):\(padded(minute))"
    }

    private static func padded(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }
}
