import Basics
import Targets
import WorkLog

extension ChartTable {
    /// Work days by month and theme; one with several kinds counts once in each theme.
    static var workByMonth: ChartTable {
        ChartTable(
            "work-by-month", on: [.awaitingWork], takes: [.unit],
            columns: [
                .day("month", \.month),
                .text(
                    "theme", keys: ActivityKind.Theme.allCases.map(\.rawValue), \.theme.rawValue),
            ] + .amounts(\.outings), rows: Desk.workByMonth)
    }
}

private struct ThemeRow {
    let month: Day
    let theme: ActivityKind.Theme
    let outings: Amount
}

extension Desk {
    fileprivate func workByMonth(
        _ question: ChartQuestion
    ) throws(Refusal) -> ChartRows<ThemeRow> {
        let area = try area(question)
        let entries = try reading { () throws(LogError) in
            try log.workDayKinds(in: period(question))
        }
        let themes = Dictionary(
            catalogue.activities.compactMap { kind in kind.theme.map { (kind.id, $0) } },
            uniquingKeysWith: { first, _ in first })
        let calendar = catalogue.campaign.calendar
        var counts: [Day: [ActivityKind.Theme: Amount]] = [:]
        for entry in entries where area.scope.contains(entry.unit) {
            for theme in Set(entry.kinds.compactMap { themes[$0] }) {
                counts[calendar.naming(entry.lastDay), default: [:]][theme, default: .zero]
                    .add(Quantity(1), entry.status)
            }
        }
        let months = counts.isEmpty ? [] : try months(upTo: question.asOf)
        let rows = months.flatMap { month in
            ActivityKind.Theme.allCases.map { theme in
                ThemeRow(
                    month: month, theme: theme, outings: counts[month]?[theme] ?? .zero)
            }
        }
        return ChartRows(
            rows, subtitle: subtitle(area.title, question, of: months))
    }

    /// Each month of reports to that of a day, by the first day of the calendar's month of its name,
    /// from the campaign's first or from the first of which the log knows anything: what was done
    /// before is unknown, not nothing.
    func months(upTo day: Day) throws(Refusal) -> [Day] {
        let begins = catalogue.campaign.begins
        let known = try reading { () throws(LogError) in try log.firstDay() } ?? begins
        let calendar = catalogue.campaign.calendar
        let last = calendar.naming(day)
        return Array(
            sequence(first: calendar.naming(max(begins, known)), next: \.startOfNextMonth)
                .prefix { $0 <= last })
    }
}
