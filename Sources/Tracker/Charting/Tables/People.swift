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
        let totals = try reading { () throws(LogError) in
            try log.forceTotals(in: period(question))
        }.filter { area.scope.contains($0.unit) }
        var people: [Day: Amount] = [:]
        var personDays: [Day: Amount] = [:]
        for total in totals {
            if let count = total.people {
                people[total.month, default: .zero].add(Quantity(count), total.status)
            }
            if let days = total.personDays {
                personDays[total.month, default: .zero].add(days, total.status)
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
            rows, subtitle: subtitle(area.title, question, from: months.first))
    }
}
