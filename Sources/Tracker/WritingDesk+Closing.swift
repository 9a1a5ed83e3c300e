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
    /// - Throws: ``Refusal/refused(_:)`` for a month that has not begun.
    package mutating func close(month: Day, of unit: Unit.ID?) throws(Refusal) {
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
        do throws(LogError) {
            try log.close(
                String(month.description.prefix(7)), of: unit, at: unit == nil ? nil : actor.place,
                by: &recorder)
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
}
