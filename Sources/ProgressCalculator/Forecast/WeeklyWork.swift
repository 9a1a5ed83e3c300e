import Basics
import Targets

/// Confirmed work by weeks, Monday to Sunday, in whole thousandths.
struct WeeklyWork: Hashable, Sendable {
    /// Oldest first; weeks without work are 0.
    let weeks: [Int64]

    /// How many complete weeks are looked at.
    static let window = 52
    /// So many weeks with work are needed.
    static let leastWeeksWithWork = 8

    /// The last complete weeks by a day, none that began before the campaign.
    init(_ entries: [(first: Day, last: Day, quantity: Quantity)], by day: Day, since begins: Day) {
        let end = Self.lastSunday(by: day)
        let count = min(Self.window, max(0, (end.days(since: begins) + 1) / 7))
        var weeks = [Int64](repeating: 0, count: count)
        let start = end.adding(days: 1 - 7 * count)
        for entry in entries {
            for (share, on) in Self.spread(entry.quantity, from: entry.first, to: entry.last)
            where on >= start && on <= end {
                weeks[on.days(since: start) / 7] += share
            }
        }
        self.weeks = weeks
    }

    init(weeks: [Int64]) {
        self.weeks = weeks
    }

    var weeksWithWork: Int { weeks.count { $0 > 0 } }

    /// The last Sunday on or before a day.
    static func lastSunday(by day: Day) -> Day {
        day.adding(days: -(day.weekday % 7))
    }

    /// The first Saturday after a day.
    static func nextSaturday(after day: Day) -> Day {
        day.adding(days: (12 - day.weekday) % 7 + 1)
    }

    /// An entry over several days falls on its Saturdays in equal parts, what is left over on the
    /// last; without a Saturday on its last day.
    private static func spread(
        _ quantity: Quantity, from first: Day, to last: Day
    ) -> [(Int64, Day)] {
        guard first < last else { return [(quantity.thousandths, last)] }
        var saturdays: [Day] = []
        var saturday = nextSaturday(after: first.adding(days: -1))
        while saturday <= last {
            saturdays.append(saturday)
            saturday = saturday.adding(days: 7)
        }
        guard saturdays.count > 1 else {
            return [(quantity.thousandths, saturdays.first ?? last)]
        }
        let share = quantity.thousandths / Int64(saturdays.count)
        let rest = quantity.thousandths - share * Int64(saturdays.count)
        return saturdays.enumerated().map { index, day in
            (index + 1 == saturdays.count ? share + rest : share, day)
        }
    }
}
