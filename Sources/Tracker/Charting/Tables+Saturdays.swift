import Basics
import Charts
import Targets
import WorkLog

extension Tracker {
    /// The last Saturdays by commune: whether people went out.
    ///
    /// An outing of another day is not shown; an entry over several days shows on its Saturdays
    /// when it lasts no longer than a week.
    func saturdays(_ question: ChartQuestion) throws(TrackerError) -> ChartTable {
        let count = try saturdayCount(question)
        let units = ChartUnits(of: catalogue, on: question.asOf)
        var last = question.asOf
        while !last.isSaturday { last = last.adding(days: -1) }
        let days = (0..<count).map { last.adding(days: 7 * ($0 - count + 1)) }
            .filter { $0 >= catalogue.campaign.begins }
        guard let first = days.first else {
            return ChartTable(.saturdays([]), subtitle: campaignUnitTitle)
        }
        let period = Period(from: first.adding(days: -6), until: last)
        let entries = try reading { () throws(LogError) in
            try log.workDays(
                WorkDayFilter(period: period, statuses: [.confirmed, .reported]))
        }
        var states: [SaturdayKey: WorkStatus] = [:]
        for entry in entries where entry.workDay.until.days(since: entry.workDay.day) < 7 {
            for day in days where entry.workDay.day <= day && day <= entry.workDay.until {
                let key = SaturdayKey(row: units.row(of: entry.workDay.unit), day: day)
                if states[key] != .confirmed { states[key] = entry.status }
            }
        }
        let working = days.count { !catalogue.isDayOff($0) }
        let rows = units.units.enumerated().flatMap { index, unit in
            let found = days.compactMap { states[SaturdayKey(row: index, day: $0)] }
            let confirmed = found.count { $0 == .confirmed }
            return days.enumerated().map { place, day in
                SaturdayRow(
                    unit: unit.chartName(question.language), day: day,
                    state: states[SaturdayKey(row: index, day: day)]?.rawValue
                        ?? (catalogue.isDayOff(day) ? "dayOff" : "none"),
                    confirmed: confirmed, reported: found.count - confirmed,
                    saturdays: working,
                    isFirst: place == 0)
            }
        }
        let (from, until) = (first.inTable, last.inTable)
        let summary = Phrase(
            vi: "\(working) thứ Bảy, không kể ngày nghỉ",
            en: "\(working) Saturdays that are no days off")
        return ChartTable(
            .saturdays(
                entries.isEmpty ? [] : rows,
                summary: entries.isEmpty ? "" : summary.text(question.language)),
            subtitle: Phrase { language in
                "\(campaignUnitTitle.text(language)), \(from)–\(until)"
            })
    }

    private func saturdayCount(_ question: ChartQuestion) throws(TrackerError) -> Int {
        guard let answer = question.choices[.weeks] else { return 52 }
        if let count = ChartQuestion.saturdayCount(answer.text) { return count }
        let words = ChartQuestion.Messages.weeks
        guard let place = answer.place else { throw .refused(words) }
        throw .findings([Finding(words, at: place)])
    }
}

private struct SaturdayKey: Hashable {
    let row: Int
    let day: Day
}

struct SaturdayRow {
    let unit: String
    let day: Day
    /// `confirmed`, `reported`, `none`, `dayOff`.
    let state: String
    /// Saturdays with an outing that is confirmed; those with others only.
    let confirmed: Int
    let reported: Int
    /// Saturdays that are no days off.
    let saturdays: Int
    let isFirst: Bool
}

extension DataTable {
    /// - Parameter summary: how many Saturdays count; empty without work.
    static func saturdays(_ rows: [SaturdayRow], summary: String = "") -> DataTable {
        DataTable(
            columns: [
                "day": .days(rows.map(\.day)),
                "unit": .texts(rows.map(\.unit)),
                "state": .texts(rows.map(\.state)),
                "confirmed": .numbers(rows.map { Double($0.confirmed) }),
                "reported": .numbers(rows.map { Double($0.reported) }),
                "figures": .texts(
                    rows.map {
                        "\($0.confirmed)" + ($0.reported > 0 ? " + \($0.reported)" : "")
                    }),
                "saturdays": .numbers(rows.map { Double($0.saturdays) }),
                "first": .flags(rows.map(\.isFirst)),
            ], words: ["summary": summary],
            values: ["state": ["confirmed", "reported", "none", "dayOff"]])
    }
}
