import Basics
import Targets
import WorkLog

extension ChartTable {
    /// People and person-days by month, two figures that are never mixed.
    static var people: ChartTable {
        ChartTable(
            "people-by-month", on: [.awaitingWork], takes: [.unit],
            columns: [
                .day("month", \.month),
                .text("figure", keys: ["people", "personDays"], \.figure),
            ] + .amounts(\.amount), rows: Desk.people)
    }
}

private struct PeopleRow {
    let month: Day
    let figure: String
    /// `nil` when the month's outings do not say.
    let amount: Amount?
}

extension Desk {
    fileprivate func people(
        _ question: ChartQuestion
    ) throws(Refusal) -> ChartRows<PeopleRow> {
        let area = try area(question)
        let totals = try forceTotals(in: period(question)).filter {
            area.scope.contains($0.total.unit)
        }
        var people: [Day: Amount] = [:]
        var personDays: [Day: Amount] = [:]
        for (month, total) in totals {
            if let count = total.people {
                people[month, default: .zero].add(Quantity(count), total.status)
            }
            if let days = total.personDays {
                personDays[month, default: .zero].add(days, total.status)
            }
        }
        let outings = Set(totals.map(\.month))
        let months = totals.isEmpty ? [] : try months(upTo: question.asOf)
        let rows = [("people", people), ("personDays", personDays)].flatMap { figure, amounts in
            months.map { month in
                // A month without outings has none; one whose outings do not say is unknown.
                PeopleRow(
                    month: month, figure: figure,
                    amount: amounts[month] ?? (outings.contains(month) ? nil : .zero))
            }
        }
        return ChartRows(
            rows, subtitle: subtitle(area.title, question, of: months))
    }

    /// Totals by month of reports: where those are not the calendar's, each is asked for by itself.
    private func forceTotals(
        in period: Period
    ) throws(Refusal) -> [(month: Day, total: ForceTotal)] {
        let calendar = catalogue.campaign.calendar
        return try reading { () throws(LogError) in
            guard calendar.monthEnds != nil, let first = period.from, let last = period.until
            else { return try log.forceTotals(in: period).map { (month: $0.month, total: $0) } }
            var found: [(month: Day, total: ForceTotal)] = []
            var month = calendar.naming(first)
            while month <= calendar.naming(last) {
                let days = calendar.days(ofMonthNamed: month)
                let stretch = Period(from: max(first, days.first), until: min(last, days.last))
                found += try log.forceTotals(in: stretch).map { (month: month, total: $0) }
                month = month.startOfNextMonth
            }
            return found
        }
    }
}
