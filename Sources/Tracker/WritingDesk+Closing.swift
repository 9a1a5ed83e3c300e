package import Basics
package import Targets
package import WorkLog

extension WritingDesk {
    /// Hands a unit's month in (gửi số liệu tháng), or closes it for the whole campaign (khóa kỳ).
    ///
    /// Nothing is forbidden afterwards: what comes later is the supplement. An actor of one place
    /// hands in that place.
    ///
    /// - Parameter unit: `nil` for the whole campaign, which only who may close does.
    /// - Returns: whether it was recorded: what was handed in, and where nothing came since, is not.
    /// - Throws: ``Refusal/refused(_:)`` for a month that has not begun.
    @discardableResult
    package mutating func close(month: Day, of unit: Unit.ID?) throws(Refusal) -> Bool {
        if let unit {
            if actor.rights.contains(.close) {
                try allow(.close, in: unit)
            } else {
                try allow(.record, in: unit, at: actor.place)
            }
        } else {
            try allow(.close)
        }
        let days = desk.catalogue.campaign.calendar.days(ofMonthNamed: month)
        guard days.first <= recorder.instant.local().day else {
            throw .refused(
                Phrase(
                    vi: "Tháng \(month.monthInTable) chưa đến, chưa gửi hay khóa được.",
                    en: "\(month.monthInTable) has not begun: it cannot be handed in or closed."))
        }
        let place = unit == nil ? nil : actor.place
        let known = try desk.closing(of: month, unit: unit, place: place)
        if let known, let unit, try !desk.hasNews(since: known, of: unit, place: place, in: days) {
            return false
        }
        do throws(LogError) {
            try log.close(
                String(month.description.prefix(7)), of: unit, at: place, by: &recorder)
            return true
        } catch {
            throw .log(error)
        }
    }
}

extension Desk {
    /// When months were handed in or closed, and by which office.
    package func closings(of month: Day) throws(Refusal) -> [Closing] {
        let period = String(month.description.prefix(7))
        return try reading { () throws(LogError) in try log.closings() }
            .filter { $0.period == period }
    }

    /// When a unit, or a place of it, last handed a month in; of `nil` when all was closed.
    package func closing(
        of month: Day, unit: Unit.ID?, place: String?
    ) throws(Refusal) -> Closing? {
        // Of one instant that which the log received last.
        try closings(of: month).filter {
            $0.unit == unit && PlaceName.areOne($0.place ?? "", place ?? "")
        }.max {
            ($0.recordedAt, $0.head?.number ?? 0) < ($1.recordedAt, $1.head?.number ?? 0)
        }
    }

    /// Whether the log received anything of a unit's month since it was handed in.
    ///
    /// - Parameter place: that alone handed it in; `nil` for the whole unit.
    fileprivate func hasNews(
        since closing: Closing, of unit: Unit.ID, place: String?, in days: (first: Day, last: Day)
    ) throws(Refusal) -> Bool {
        let units = catalogue.units.scope(of: unit, on: days.last).ids
        return try reading { () throws(LogError) in
            if try log.hasOfficeFacts(since: closing, of: units) { return true }
            let ids = try log.workDays(
                since: closing, of: units, from: days.first, until: days.last)
            guard let place else { return !ids.isEmpty }
            return try log.workDays(WorkDayFilter(ids: ids, statuses: WorkStatus.allCases))
                .contains { PlaceName.areOne($0.workDay.place, place) }
        }
    }
}
