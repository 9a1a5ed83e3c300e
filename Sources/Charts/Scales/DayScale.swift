package import Basics

/// From days to places in proportion, with ticks at the beginnings of months or years.
package struct DayScale: Hashable, Sendable {
    package let first: Day
    package let last: Day
    /// First days of months, evenly many months apart, ascending.
    package let ticks: [Day]

    /// - Parameter count: At most so many ticks; the default is 8.
    package init(from first: Day, to last: Day, ticks count: Int = 8) {
        self.first = first
        self.last = last > first ? last : first.adding(days: 1)
        let months = self.last.monthNumber - first.monthNumber + 1
        let step = [1, 3, 6, 12, 24, 60, 120].first { months <= $0 * count } ?? 240
        var ticks: [Day] = []
        var number = (first.monthNumber + step - 1) / step * step
        while let day = Day(year: number / 12, month: number % 12 + 1, day: 1), day <= self.last {
            if day >= first { ticks.append(day) }
            number += step
        }
        self.ticks = ticks
    }

    /// 0 on the first day, 1 on the last, clipped to these.
    package func share(of day: Day) -> Double {
        let share = Double(day.days(since: first)) / Double(last.days(since: first))
        return min(1, max(0, share))
    }
}
