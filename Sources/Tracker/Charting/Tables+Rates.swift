import Basics
import Charts
import ProgressCalculator
import Targets
import WorkLog

extension Tracker {
    /// Person-days for so much work by commune, from confirmed outings of one kind alone.
    func unitRates(_ question: ChartQuestion) throws(TrackerError) -> ChartTable {
        let activity = try activity(question)
        let units = ChartUnits(try calculator(asOf: question.asOf))
        let entries = try reading { () throws(LogError) in
            try log.workDays(
                WorkDayFilter(
                    period: period(question), statuses: [.confirmed], kinds: [activity.id]))
        }
        let outings = entries.compactMap { entry -> RatedOuting? in
            let workDay = entry.workDay
            guard workDay.outputs.count == 1, workDay.day == workDay.until,
                let personDays = workDay.force.personDays
            else { return nil }
            let row = units.row(of: workDay.unit)
            let unit = row < units.units.count ? units.units[row].id : workDay.unit
            return RatedOuting(
                unit: unit, personDays: personDays, quantity: workDay.outputs[0].quantity)
        }
        let per = ["m", "kg", "cây"].contains(activity.measure) ? 100 : 1
        let rates = UnitRates(outings, per: Quantity(per))
        let rows = units.units.map { unit in
            RateRow(
                unit: unit.chartName(question.language), rate: rates.rate(of: unit.id),
                outings: rates.count(of: unit.id), common: rates.common)
        }
        // From low to high, what is not known last.
        let sorted = rows.enumerated().sorted {
            ($0.element.rate ?? .infinity, $0.offset) < ($1.element.rate ?? .infinity, $1.offset)
        }.map(\.element)
        var words = RateWords()
        words.activity = activity.title.text(question.language)
        words.measure = per == 1 ? activity.measure : "\(per) \(activity.measure)"
        if let common = rates.common {
            let amount = Quantity(thousandths: Int64((common * 1_000).rounded()))
            words.common = NumberFormat(question.language).text(amount, decimals: 1)
        }
        return ChartTable(
            .unitRates(outings.isEmpty ? [] : sorted, words: words),
            subtitle: Phrase { language in
                "\(campaignUnitTitle.text(language)), \(months(question).text(language))"
            })
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
