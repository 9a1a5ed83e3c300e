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
        let rows = units.units.enumerated().flatMap { index, unit in
            let out = days.count { states[SaturdayKey(row: index, day: $0)] != nil }
            return days.enumerated().map { place, day in
                SaturdayRow(
                    unit: unit.chartName(question.language), day: day,
                    state: states[SaturdayKey(row: index, day: day)]?.rawValue
                        ?? (catalogue.isDayOff(day) ? "dayOff" : "none"),
                    out: out, saturdays: days.count { !catalogue.isDayOff($0) },
                    isFirst: place == 0)
            }
        }
        let (from, until) = (first.inTable, last.inTable)
        return ChartTable(
            .saturdays(entries.isEmpty ? [] : rows),
            subtitle: Phrase { language in
                "\(campaignUnitTitle.text(language)), \(from)–\(until)"
            })
    }

    private func saturdayCount(_ question: ChartQuestion) throws(TrackerError) -> Int {
        guard let answer = question.choices[.weeks] else { return 52 }
        if let count = Int(answer.text), (4...160).contains(count) { return count }
        let words = Phrase(
            vi: "“weeks” là số thứ Bảy, từ 4 đến 160",
            en: "“weeks” is a number of Saturdays, 4 to 160")
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
    /// Saturdays with an outing.
    let out: Int
    /// Saturdays that are no days off.
    let saturdays: Int
    let isFirst: Bool
}

extension DataTable {
    static func saturdays(_ rows: [SaturdayRow]) -> DataTable {
        DataTable(columns: [
            "day": .days(rows.map(\.day)),
            "unit": .texts(rows.map(\.unit)),
            "state": .texts(rows.map(\.state)),
            "out": .numbers(rows.map { Double($0.out) }),
            "saturdays": .numbers(rows.map { Double($0.saturdays) }),
            "first": .flags(rows.map(\.isFirst)),
        ])
    }
}
