import Basics
import ProgressCalculator
import Reports
import Targets

extension ChartTable {
    /// How many residential areas were recognised, at the end of each year and on the day.
    static var places: ChartTable {
        ChartTable(
            "places", on: [],
            columns: [
                .day("day", \.day), .text("standard", \.standard), .count("have", \.have),
                .text("label") { row, _ in row.have.map(String.init) ?? "" },
            ], rows: Desk.placesOverTime)
    }
}

private struct PlacesRow {
    let day: Day
    let standard: String
    let have: Int?
}

extension Desk {
    fileprivate func placesOverTime(
        _ question: ChartQuestion
    ) throws(Refusal) -> ChartRows<PlacesRow> {
        let report = try places(asOf: question.asOf).content
        let rows = report.standards.flatMap { own in
            own.course.map {
                PlacesRow(
                    day: $0.day, standard: own.title.text(question.language), have: $0.have)
            }
        }
        let isEmpty = rows.allSatisfy { $0.have ?? 0 == 0 }
        return ChartRows(isEmpty ? [] : rows, subtitle: subtitle(campaignUnitTitle, question))
    }
}
