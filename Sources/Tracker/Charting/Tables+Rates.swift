import Basics
import Charts
import ProgressCalculator
import Targets
import WorkLog

extension Tracker {
    /// Person-days for so much work by commune, from confirmed outings of one kind alone.
    func unitRates(_ question: ChartQuestion) throws(TrackerError) -> ChartTable {
        let activity = try activity(question)
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
        var words = RateWords()
        words.activity = activity.title.text(question.language)
        let per = UnitRate.per(activity.measure)
        words.measure = per == 1 ? activity.measure : "\(per) \(activity.measure)"
        if let common {
            let amount = Quantity(thousandths: Int64((common * 1_000).rounded()))
            words.common = NumberFormat(question.language).text(amount, decimals: 1)
        }
        return ChartTable(
            .unitRates(overall == nil ? [] : sorted, words: words),
            subtitle: subtitle(campaignUnitTitle, question))
    }
}

/// Words of the table `unit-rates`.
struct RateWords {
    var activity = ""
    /// `100 m`.
    var measure = ""
    /// The median of all outings.
    var common = ""
}

struct RateRow {
    let unit: String
    /// Person-days; `nil` with too few outings.
    let rate: Double?
    let outings: Int
    /// The median of all outings.
    let common: Double?
}

extension DataTable {
    static func unitRates(_ rows: [RateRow], words: RateWords) -> DataTable {
        DataTable(
            columns: [
                "unit": .texts(rows.map(\.unit)),
                "rate": .numbers(rows.map(\.rate)),
                "outings": .numbers(rows.map { Double($0.outings) }),
                "common": .numbers(rows.map(\.common)),
            ],
            words: [
                "activity": words.activity, "measure": words.measure, "common": words.common,
            ])
    }
}
