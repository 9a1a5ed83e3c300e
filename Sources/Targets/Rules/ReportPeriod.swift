package import Basics

/// The days that a report is about (kỳ báo cáo).
///
/// ```swift
/// let june = try ReportPeriod.read("2024-06", ReportCalendar()).get()   // 2024-06-01…2024-06-30
/// ```
package struct ReportPeriod: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// 1…12.
        case month(Int)
        /// 1…4.
        case quarter(Int)
        /// 1 or 2.
        case half(Int)
        case year
        /// Days as they were given.
        case days
    }

    package let kind: Kind
    /// The year that the last day belongs to.
    package let year: Int
    package let first: Day
    package let last: Day
    package let calendar: ReportCalendar

    package var days: Period { Period(from: first, until: last) }

    /// The days of the same year up to the last day (lũy kế từ đầu năm).
    package var yearSoFar: Period {
        Period(from: calendar.days(ofMonths: 1...12, year)?.first ?? first, until: last)
    }
}

extension ReportPeriod {
    /// A month, quarter, half-year or year; `nil` for a number that there is not.
    package init?(_ kind: Kind, _ year: Int, _ calendar: ReportCalendar) {
        guard Self.years.contains(year), let months = kind.months,
            let days = calendar.days(ofMonths: months, year)
        else { return nil }
        self.init(
            kind: kind, year: year, first: days.first, last: days.last, calendar: calendar)
    }

    /// Both days included; `nil` when the last comes before the first.
    package init?(from first: Day, to last: Day, _ calendar: ReportCalendar) {
        guard first <= last else { return nil }
        self.init(
            kind: .days, year: calendar.month(of: last).year, first: first, last: last,
            calendar: calendar)
    }

    private static let years = 1_900...2_999

    /// The same period a year before (cùng kỳ năm trước); 29 February becomes the 28th.
    package var yearBefore: ReportPeriod? {
        guard kind == .days else { return ReportPeriod(kind, year - 1, calendar) }
        guard let from = first.yearBefore, let to = last.yearBefore else { return nil }
        return ReportPeriod(from: from, to: to, calendar)
    }

    /// As many days of the same period a year before as have passed by a day; `nil` where they end
    /// before another day.
    package func yearBefore(upTo day: Day, since begins: Day) -> ReportPeriod? {
        guard var found = yearBefore else { return nil }
        if day >= first, day < last, let end = day.yearBefore,
            let part = ReportPeriod(from: found.first, to: end, calendar)
        {
            found = part
        }
        return found.last >= begins ? found : nil
    }

    /// The period right before: the month before a month, as many days before given days.
    package var before: ReportPeriod? {
        switch kind {
        case .month(1): ReportPeriod(.month(12), year - 1, calendar)
        case .month(let month): ReportPeriod(.month(month - 1), year, calendar)
        case .quarter(1): ReportPeriod(.quarter(4), year - 1, calendar)
        case .quarter(let quarter): ReportPeriod(.quarter(quarter - 1), year, calendar)
        case .half(1): ReportPeriod(.half(2), year - 1, calendar)
        case .half: ReportPeriod(.half(1), year, calendar)
        case .year: ReportPeriod(.year, year - 1, calendar)
        case .days:
            ReportPeriod(
                from: first.adding(days: -last.days(since: first) - 1),
                to: first.adding(days: -1), calendar)
        }
    }
}

extension ReportPeriod.Kind {
    fileprivate var months: ClosedRange<Int>? {
        switch self {
        case .month(let month) where (1...12).contains(month): month...month
        case .quarter(let quarter) where (1...4).contains(quarter): quarter * 3 - 2...quarter * 3
        case .half(let half) where (1...2).contains(half): half * 6 - 5...half * 6
        case .year: 1...12
        case .month, .quarter, .half, .days: nil
        }
    }
}

extension Day {
    fileprivate var yearBefore: Day? {
        let (year, month, day) = civil
        return Day(
            year: year - 1, month: month,
            day: min(day, Day.length(ofMonth: month, year: year - 1)))
    }
}
