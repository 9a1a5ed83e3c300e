import Basics
import Targets
import Testing

@testable import Reports

/// RFC 5545: what a phone accepts.
@Suite struct ICalendarTests {
    private static let event = ICalendar.Event(
        uid: "x@thubay", sequence: 3, stamp: Day(number: 19_904), day: Day(number: 19_910),
        hours: OutingHours("07:00-10:30"),
        summary: "xã Hòa Ninh: Cứng hóa đường thôn, liên thôn – làm mới 120 m; Trồng cây xanh",
        description:
            "Số người: 35\nĐơn vị chủ trì: Đoàn Thanh niên; Hội Nông dân, \\ và nhiều hội khác",
        location: "Thôn 3, xã Hòa Ninh", isFixed: true)

    private static let lines: [String] = {
        var calendar = ICalendar(name: "Thứ Bảy – xã Hòa Ninh")
        calendar.add(event)
        return calendar.text.components("\r\n")
    }()

    @Test func linesHaveAtMost75Octets() {
        for line in Self.lines { #expect(line.utf8.count <= 75) }
        #expect(Self.lines.last == "")
        #expect(Self.lines.contains { $0.hasPrefix(" ") })
    }

    /// Joined again, nothing is lost.
    @Test func unfolded() {
        let text = Self.lines.joined(separator: "\r\n").components("\r\n ").joined()
        #expect(
            text.contains(
                "SUMMARY:xã Hòa Ninh: Cứng hóa đường thôn\\, liên thôn – làm mới 120 m\\; "
                    + "Trồng cây xanh\r\n"))
        #expect(
            text.contains(
                "DESCRIPTION:Số người: 35\\nĐơn vị chủ trì: Đoàn Thanh niên\\; Hội Nông dân\\, "
                    + "\\\\ và nhiều hội khác\r\n"))
    }

    @Test(arguments: [74, 75, 76, 148, 149, 150])
    func folding(_ length: Int) {
        let pieces = ICalendar.folded(String(repeating: "ạ", count: length / 3) + "bcd")
        #expect(pieces.allSatisfy { $0.utf8.count <= 75 })
        let joined = pieces.enumerated().map { $0 == 0 ? $1 : String($1.dropFirst()) }.joined()
        #expect(joined == String(repeating: "ạ", count: length / 3) + "bcd")
    }

    @Test func headAndZone() {
        for line in [
            "BEGIN:VCALENDAR", "VERSION:2.0", "CALSCALE:GREGORIAN", "BEGIN:VTIMEZONE",
            "TZID:Asia/Ho_Chi_Minh", "TZOFFSETFROM:+0700", "TZOFFSETTO:+0700", "BEGIN:VEVENT",
            "UID:x@thubay", "SEQUENCE:3", "DTSTAMP:20240630T000000Z",
            "DTSTART;TZID=Asia/Ho_Chi_Minh:20240706T070000",
            "DTEND;TZID=Asia/Ho_Chi_Minh:20240706T103000", "STATUS:CONFIRMED", "END:VEVENT",
            "END:VCALENDAR",
        ] {
            #expect(Self.lines.contains(line), "\(line)")
        }
    }
}

extension String {
    fileprivate func components(_ separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
