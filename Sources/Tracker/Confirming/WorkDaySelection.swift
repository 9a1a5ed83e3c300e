package import Basics
import Targets
package import WorkLog

/// Which work days a confirmation, a dispute or a void is about.
package enum WorkDaySelection: Hashable, Sendable {
    /// The first letters of their ids.
    case ids([String])
    /// Those of a unit's scope that end in a month.
    case month(UnitMonth)
}

/// A unit's month, or that of one of its places.
package struct UnitMonth: Hashable, Codable, Sendable {
    /// As people write it; looked up on the month's last day.
    package let unit: String
    /// The first day of the calendar's month of that name; which days belong to the month is the
    /// campaign's to say.
    package let month: Day
    /// Thôn, tổ dân phố; `nil` for all.
    package let place: String?

    package init(unit: String, month: Day, place: String? = nil) {
        self.unit = unit
        self.month = month.startOfMonth
        self.place = place
    }
}

extension Desk {
    /// The work days of a selection, voided ones of a month too.
    func selected(_ selection: WorkDaySelection) throws(Refusal) -> [LoggedWorkDay] {
        switch selection {
        case .ids(let starts):
            var found: [LoggedWorkDay] = []
            for start in starts {
                let held = try workDay(start)
                if !found.contains(held) { found.append(held) }
            }
            return found
        case .month(let month):
            return try workDays(of: month)
        }
    }

    package func workDays(of month: UnitMonth) throws(Refusal) -> [LoggedWorkDay] {
        let (first, last) = catalogue.campaign.calendar.days(ofMonthNamed: month.month)
        let unit = try self.unit(named: month.unit, on: last)
        let filter = WorkDayFilter(
            units: catalogue.units.scope(of: unit.id, on: last).ids,
            period: Period(from: first, until: last), statuses: WorkStatus.allCases)
        let place = month.place.map { PlaceName.key($0) }
        do throws(LogError) {
            return try log.workDays(filter).filter { held in
                held.workDay.until <= last
                    && (place.map { $0 == PlaceName.key(held.workDay.place) } ?? true)
            }
        } catch {
            throw .log(error)
        }
    }
}
