import Basics
import Targets

/// Which whole months of a stretch of days can be answered by the sums beside the log, and which
/// days have to be read one by one: those of months through which a question cuts.
struct MonthCuts: Hashable {
    /// First and last whole month, as `2024-06`; `nil` where there is none.
    let whole: ClosedRange<String>?
    /// Months between them through which something cuts, sorted.
    let cut: [String]
    /// Days to be read one by one, in order: those of the cut months and of the ends.
    let days: [ClosedRange<Day>]

    /// - Parameter starts: days on which something begins to count, or the day after it ends.
    init(from first: Day, upTo last: Day, startingAnewOn starts: [Day]) {
        let inner = Set(
            starts.filter { $0 > first && $0 <= last && $0.startOfMonth != $0 }.map(Self.month))
        var days: [ClosedRange<Day>] = []
        var months: [String] = []
        var cut: [String] = []
        var day = first
        while day <= last {
            let end = min(day.endOfMonth, last)
            let isWhole =
                day.startOfMonth == day && end == day.endOfMonth && !inner.contains(Self.month(day))
            if isWhole {
                months.append(Self.month(day))
            } else {
                cut.append(Self.month(day))
                if let before = days.last, before.upperBound.adding(days: 1) == day {
                    days[days.count - 1] = before.lowerBound...end
                } else {
                    days.append(day...end)
                }
            }
            day = end.adding(days: 1)
        }
        let whole = months.first.flatMap { first in months.last.map { first...$0 } }
        self.whole = whole
        self.cut = cut.filter { month in whole.map { $0.contains(month) } ?? false }
        self.days = days
    }

    /// The whole months, in order.
    var wholeMonths: [String] {
        guard let whole, let first = Day(iso: whole.lowerBound + "-01") else { return [] }
        let cut = Set(cut)
        var months: [String] = []
        var day = first
        while case let month = Self.month(day), month <= whole.upperBound {
            if !cut.contains(month) { months.append(month) }
            day = day.startOfNextMonth
        }
        return months
    }

    static func month(_ day: Day) -> String { String(day.description.prefix(7)) }
}
