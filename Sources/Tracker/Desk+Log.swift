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
        let filter = try filter(
            unit: unit, from: from, until: until, statuses: statuses, kinds: nil, asOf: day)
        return try list(withNotes) { () throws(LogError) in
            try log.listed(filter, endingBy: until == nil ? filter.period?.until : nil)
        }
    }

    /// What is listed, read when somebody goes through it.
    private func list(
        _ withNotes: Bool = false, _ find: () throws(LogError) -> ListedWorkDays
    ) throws(Refusal) -> Report<WorkDayList> {
        report(WorkDayList(try reading(find).refusing, catalogue, withNotes: withNotes))
    }

    private func filter(
        unit: String?, from: Day?, until: Day?, statuses: [WorkStatus]?,
        kinds: [ActivityKind.ID]?, asOf day: Day
    ) throws(Refusal) -> WorkDayFilter {
        if let from, let until, until < from {
            throw .usage(
                Phrase(
                    vi:
                        "Ngày cuối \(until.inTable) trước ngày đầu \(from.inTable); xem lại hai ngày.",
                    en: "The last day, \(until.inTable), comes before the first, \(from.inTable)."))
        }
        let last = until ?? (statuses == [.planned] ? nil : day)
        return WorkDayFilter(
            units: try scope(of: unit, on: day)?.ids, period: Period(from: from, until: last),
            statuses: statuses, kinds: kinds)
    }

    /// Where the work days of a list stand, to read a page of it.
    package func rows(
        unit: String?, from: Day?, until: Day?, statuses: [WorkStatus]?,
        kinds: [ActivityKind.ID]?, asOf day: Day
    ) throws(Refusal) -> [Int64] {
        let filter = try filter(
            unit: unit, from: from, until: until, statuses: statuses, kinds: kinds, asOf: day)
        return try reading { () throws(LogError) in try log.rows(of: filter) }
    }

    /// A page of a list, or all of it.
    ///
    /// - Parameter place: whose work days alone; `nil` or nothing for any.
    package func workDays(
        rows: [Int64], at place: String? = nil
    ) throws(Refusal) -> Report<WorkDayList> {
        try list { () throws(LogError) in
            let found = try log.listed(rows: rows)
            guard let place, !place.isEmpty else { return found }
            return try found.only { PlaceName.areOne($0.workDay.place, place) }
        }
    }

    /// The same as lines, in the order of the rows: a page of a list shows no more of them.
    package func lines(
        rows: [Int64], at place: String = ""
    ) throws(Refusal) -> [WorkDayLine] {
        let found = try reading { () throws(LogError) in try log.lines(rows: rows) }
        guard !place.isEmpty else { return found }
        let key = PlaceName.key(place)
        return found.filter { PlaceName.key($0.place) == key }
    }

    package func workDay(_ start: String) throws(Refusal) -> LoggedWorkDay {
        do throws(LogError) {
            return try log.workDay(idStarting: start)
        } catch {
            throw .log(error)
        }
    }
}

extension ListedWorkDays {
    /// With what the log cannot do later as a refusal, too.
    fileprivate var refusing: ListedWorkDays {
        rewalked { walk, body in
            do {
                try walk.forEach(body)
            } catch let error as LogError {
                throw Refusal.log(error)
            }
        }
    }
}
