import Basics
import ProgressCalculator
import Targets

extension ChartTable {
    /// Person-days for so much work by commune, from confirmed outings of one kind alone.
    static var unitRates: ChartTable {
        ChartTable(
            "unit-rates", on: [], takes: [.activity],
            columns: [
                .text("unit", \.unit), .number("rate", \.rate), .count("outings", \.outings),
                .number("common", \.common),
            ], words: ["activity", "measure", "common"], rows: Desk.unitRates)
    }
}

private struct RateRow {
    let unit: String
    /// Person-days; `nil` with too few outings.
    let rate: Double?
    let outings: Int
    /// The median of all outings.
    let common: Double?
}

extension Desk {
    fileprivate func unitRates(
        _ question: ChartQuestion
    ) throws(Refusal) -> ChartRows<RateRow> {
        guard let activity = try activity(question).or(usualActivity(question)) else {
            return ChartRows([], subtitle: campaignUnitTitle)
        }
        let units = ChartUnits(of: catalogue, on: question.asOf)
        let wanted = period(question)
        let entries = try outings(upTo: question.asOf)
            .filter { $0.kind == activity.id && wanted.contains($0.day) }
            .map { entry in
                let row = units.row(of: entry.unit)
                return row < units.units.count ? entry.placed(in: units.units[row].id) : entry
            }
        let rates = RateBook(entries, catalogue)
        let overall = rates.overall.first { $0.activity == activity.id }
        let common = overall.flatMap { $0.isUsable ? $0.median : nil }
        let rows = units.units.map { unit in
            let rate = rates.byUnit.first { $0.unit?.id == unit.id }
            return RateRow(
                unit: unit.chartName(question.language),
                rate: rate.flatMap { $0.isUsable ? $0.median : nil },
                outings: rate?.outings ?? 0, common: common)
        }
        // From low to high, what is not known last.
        let sorted = rows.enumerated().sorted {
            ($0.element.rate ?? .infinity, $0.offset) < ($1.element.rate ?? .infinity, $1.offset)
        }.map(\.element)
        let per = UnitRate.per(activity.measure)
        return ChartRows(
            overall == nil ? [] : sorted,
            words: [
                "activity": activity.title.text(question.language),
                // `100 m`
                "measure": per == 1 ? activity.measure : "\(per) \(activity.measure)",
                "common": common.map { question.format.text(Quantity(rounding: $0), decimals: 1) }
                    ?? "",
            ],
            subtitle: subtitle(campaignUnitTitle, question))
    }
}
