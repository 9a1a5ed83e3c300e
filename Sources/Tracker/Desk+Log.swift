package import Basics
package import Reports
package import Targets
package import WorkLog

/// Reading work days.
extension Desk {
    /// Work days of a unit's scope, or of all.
    ///
    /// - Parameters:
    ///   - until: by default `day`, on or before which they end; planned ones are listed to the last.
    ///   - day: the day of the map on which the unit is meant.
    ///   - withNotes: notes stay out of what is printed unless they are asked for.
    package func workDays(
        unit: String?, from: Day?, until: Day?, statuses: [WorkStatus]?, asOf day: Day,
        withNotes: Bool = false
    ) throws(Refusal) -> Report<WorkDayList> {
        let scope = try scope(of: unit, on: day)
        let last = until ?? (statuses == [.planned] ? nil : day)
        let filter = WorkDayFilter(
            units: scope?.ids, period: Period(from: from, until: last), statuses: statuses)
        do throws(LogError) {
            let found = try log.workDays(filter).filter { logged in
                until != nil || last.map { logged.workDay.until <= $0 } ?? true
            }
            return report(WorkDayList(found, catalogue, withNotes: withNotes))
        } catch {
            throw .log(error)
        }
    }

    package func workDay(_ start: String) throws(Refusal) -> LoggedWorkDay {
        do throws(LogError) {
            return try log.workDay(idStarting: start)
        } catch {
            throw .log(error)
        }
    }
}
