import Basics
import Targets

/// Writes iCalendar (RFC 5545): lines of at most 75 octets, folded, with CRLF, text escaped.
struct ICalendar {
    private var lines: [String] = []

    /// - Parameter name: shown as the calendar's name.
    init(name: String) {
        add("BEGIN:VCALENDAR")
        add("VERSION:2.0")
        add("PRODID:-//Thu Bay//thubay//VI")
        add("CALSCALE:GREGORIAN")
        add("METHOD:PUBLISH")
        add("X-WR-CALNAME:" + Self.escaped(name))
        add("X-WR-TIMEZONE:" + Self.zone)
        // Vietnam is seven hours ahead of UTC all year.
        add("BEGIN:VTIMEZONE")
        add("TZID:" + Self.zone)
        add("BEGIN:STANDARD")
        add("DTSTART:19700101T000000")
        add("TZOFFSETFROM:+0700")
        add("TZOFFSETTO:+0700")
        add("TZNAME:+07")
        add("END:STANDARD")
        add("END:VTIMEZONE")
    }

    static let zone = "Asia/Ho_Chi_Minh"

    /// One outing.
    struct Event {
        /// Stays the same when the calendar is made anew.
        let uid: String
        /// Rises with each change, so that the newer one wins.
        let sequence: Int
        /// The day of the figures; stands for the time stamp, so that no clock is read.
        let stamp: Day
        let day: Day
        /// Vietnamese time; `nil` for the whole day.
        let hours: OutingHours?
        let summary: String
        let description: String
        let location: String?
        /// `TENTATIVE` for a proposal, `CONFIRMED` for what the log has as planned.
        let isFixed: Bool
    }

    mutating func add(_ event: Event) {
        add("BEGIN:VEVENT")
        add("UID:" + event.uid)
        add("SEQUENCE:\(event.sequence)")
        add("DTSTAMP:\(Self.date(event.stamp))T000000Z")
        if let hours = event.hours {
            let day = "TZID=\(Self.zone):\(Self.date(event.day))"
            add("DTSTART;\(day)T\(hours.from.digits)")
            add("DTEND;\(day)T\(hours.until.digits)")
        } else {
            add("DTSTART;VALUE=DATE:\(Self.date(event.day))")
            add("DTEND;VALUE=DATE:\(Self.date(event.day.adding(days: 1)))")
        }
        add("SUMMARY:" + Self.escaped(event.summary))
        if !event.description.isEmpty { add("DESCRIPTION:" + Self.escaped(event.description)) }
        if let location = event.location { add("LOCATION:" + Self.escaped(location)) }
        add("STATUS:" + (event.isFixed ? "CONFIRMED" : "TENTATIVE"))
        add("TRANSP:OPAQUE")
        add("END:VEVENT")
    }

    /// The whole calendar.
    var text: String {
        (lines + ["END:VCALENDAR", ""]).joined(separator: "\r\n")
    }

    private mutating func add(_ line: String) {
        lines += Self.folded(line)
    }

    /// Breaks a line so that no piece has more than 75 octets, each but the first begun with a
    /// blank; a letter is never cut.
    static func folded(_ line: String) -> [String] {
        var pieces: [String] = []
        var piece = ""
        var size = 0
        for letter in line {
            let octets = letter.utf8.count
            if size + octets > 75 {
                pieces.append(piece)
                piece = " "
                size = 1
            }
            piece.append(letter)
            size += octets
        }
        return pieces + [piece]
    }

    /// Backslash, semicolon, comma and line break are escaped.
    static func escaped(_ text: String) -> String {
        text.reduce(into: "") { escaped, letter in
            switch letter {
            case "\\", ";", ",": escaped += "\\\(letter)"
            case "\n", "\r\n": escaped += "\\n"
            case "\r": break
            default: escaped.append(letter)
            }
        }
    }

    private static func date(_ day: Day) -> String {
        day.description.filter { $0 != "-" }
    }
}
