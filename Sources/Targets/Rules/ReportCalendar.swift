package import Basics

/// Where the months of an office begin and end (ngày chốt số liệu).
///
/// Many offices close the figures of a month on its 14th, as Nghị định 09/2019/NĐ-CP has it: their
/// June runs from 15 May to 14 June. Quarters, half-years and years are made of these months.
package struct ReportCalendar: Hashable, Sendable {
    /// The last day of each month, 1…28; `nil` for the calendar's own.
    package let monthEnds: Int?

    /// Days that every month has.
    package static let possibleEnds = 1...28

    /// - Parameter monthEnds: The default is `nil`: months of the calendar.
    package init(monthEnds: Int? = nil) {
        precondition(
            monthEnds.map(Self.possibleEnds.contains) ?? true, "a month ends on a day it has")
        self.monthEnds = monthEnds
    }

    /// The last day of a month of a year 1…9999; month 0 is the December before.
    package func end(ofMonth month: Int, _ year: Int) -> Day? {
        guard month > 0 else { return end(ofMonth: 12, year - 1) }
        return Day(
            year: year, month: month,
            day: monthEnds ?? Day.length(ofMonth: month, year: year))
    }

    /// The days from the first of some months to the last of them; `nil` outside of the calendar.
    package func days(ofMonths months: ClosedRange<Int>, _ year: Int) -> (first: Day, last: Day)? {
        guard let before = end(ofMonth: months.lowerBound - 1, year),
            let last = end(ofMonth: months.upperBound, year)
        else { return nil }
        return (before.adding(days: 1), last)
    }

    /// The first day of the calendar's month that gives its name to the month of a day: of 20 May,
    /// where months end on the 14th, 1 June.
    package func naming(_ day: Day) -> Day {
        let (year, month) = month(of: day)
        return Day(year: year, month: month, day: 1) ?? day.startOfMonth
    }

    /// The days of the month that is named like that of the calendar in which a day lies.
    package func days(ofMonthNamed day: Day) -> (first: Day, last: Day) {
        let (year, month, _) = day.civil
        return days(ofMonths: month...month, year) ?? (day.startOfMonth, day.endOfMonth)
    }

    /// The month 1…12, with its year, that a day belongs to.
    package func month(of day: Day) -> (year: Int, month: Int) {
        let (year, month, number) = day.civil
        guard let monthEnds, number > monthEnds else { return (year, month) }
        return month == 12 ? (year + 1, 1) : (year, month + 1)
    }
}
