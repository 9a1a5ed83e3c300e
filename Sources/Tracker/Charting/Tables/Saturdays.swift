import Basics
import Targets
import WorkLog

extension ChartTable {
    /// The last Saturdays by commune: whether people went out.
    ///
    /// An outing of another day is not shown; an entry over several days shows on its Saturdays
    /// when it lasts no longer than a week.
    static var saturdays: ChartTable {
        ChartTable(
            "saturdays", on: [.awaitingWork], takes: [.weeks],
            columns: [
                .day("day", \.day), .text("unit", \.unit),
                .text(
                    "state", keys: ["confirmed", "reported", "none", "dayOff"],
                    { $0.status?.rawValue ?? ($0.isDayOff ? "dayOff" : "none") }),
            ] + .amounts(\.outings) + [
                .text("figures") { $0.outings.text($1) }, .count("saturdays", \.saturdays),
                .flag("first", \.isFirst),
            ], words: ["summary"], rows: Desk.saturdays)
    }
}

private struct SaturdayRow {
    let unit: String
    let day: Day
    let status: WorkStatus?
    let isDayOff: Bool
    /// Of the unit: Saturdays with an outing that is confirmed; those with others only.
    let outings: Amount
    /// Saturdays that are no days off.
    let saturdays: Int
    let isFirst: Bool
}

extension Desk {
    fileprivate func saturdays(
        _ question: ChartQuestion
    ) throws(Refusal) -> ChartRows<SaturdayRow> {
        let count = try saturdayCount(question)
        let units = ChartUnits(of: catalogue, on: question.asOf)
        var last = question.asOf
        while !last.isSaturday { last = last.adding(days: -1) }
        let days = (0..<count).map { last.adding(days: 7 * ($0 - count + 1)) }
            .filter { $0 >= catalogue.campaign.begins }
        guard let first = days.first else { return ChartRows([], subtitle: campaignUnitTitle) }
        let entries = try reading { () throws(LogError) in
            try log.workDays(
                WorkDayFilter(
                    period: Period(from: first.adding(days: -6), until: last),
                    statuses: [.confirmed, .reported]))
        }
        var states = [[Day: WorkStatus]](repeating: [:], count: units.units.count + 1)
        for entry in entries where entry.workDay.until.days(since: entry.workDay.day) < 7 {
            let row = units.row(of: entry.workDay.unit)
            for day in days where entry.workDay.day <= day && day <= entry.workDay.until {
                if states[row][day] != .confirmed { states[row][day] = entry.status }
            }
        }
        let working = days.count { !catalogue.isDayOff($0) }
        let rows = zip(units.units, states).flatMap { unit, states in
            var outings = Amount.zero
            for status in states.values { outings.add(Quantity(1), status) }
            return days.map { day in
                SaturdayRow(
                    unit: unit.chartName(question.language), day: day, status: states[day],
                    isDayOff: catalogue.isDayOff(day), outings: outings, saturdays: working,
                    isFirst: day == first)
            }
        }
        let summary = Phrase(
            vi: "\(working) thứ Bảy, không kể ngày nghỉ",
            en: "\(working) Saturdays that are no days off")
        let title = campaignUnitTitle
        return ChartRows(
            entries.isEmpty ? [] : rows,
            words: entries.isEmpty ? [:] : ["summary": summary.text(question.language)],
            subtitle: Phrase { "\(title.text($0)), \(first.inTable)–\(last.inTable)" })
    }

    private func saturdayCount(_ question: ChartQuestion) throws(Refusal) -> Int {
        guard let answer = question.choices[.weeks] else { return 52 }
        if let count = ChartQuestion.saturdayCount(answer.text) { return count }
        let words = ChartQuestion.Messages.weeks
        guard let place = answer.place else { throw .refused(words) }
        throw .findings([Finding(words, at: place)])
    }
}
