import Basics
import ProgressCalculator
import Reports
import Targets
import WorkLog

/// The units that a chart shows as rows, and which of them the work of any unit counts for.
struct ChartUnits {
    /// The commune-level units on the day of the map, in the order of the units file.
    let units: [Unit]
    private let map: Day
    private let register: UnitRegister
    private let rows: [Unit.ID: Int]

    init(of catalogue: Catalogue, on map: Day) {
        units = catalogue.campaignUnits(on: map)
        self.map = map
        register = catalogue.units
        rows = Dictionary(
            units.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The row of a unit's work; the row after the last for work that belongs to no unit shown.
    func row(of id: Unit.ID) -> Int {
        guard let holder = register.restatement(of: id, on: map).unit else { return units.count }
        return ([holder] + register.ancestors(of: holder, on: map)).lazy
            .compactMap { rows[$0] }.first ?? units.count
    }

    /// The rows' names, with one for what belongs to none when it is asked for.
    func names(_ language: Language, withRest: Bool) -> [String] {
        units.map { $0.chartName(language) }
            + (withRest ? [ChartUnits.unallocated.text(language)] : [])
    }

    static let unallocated = Phrase(vi: "Không phân bổ được", en: "Not allocated")
}

extension Unit {
    /// Short, and with its kind where the kind is not the common one: `TT. Di Linh`.
    func chartName(_ language: Language) -> String { kind.chartName(name, language) }
}

extension UnitReference {
    /// Short, as ``Unit/chartName(_:)``.
    func chartName(_ language: Language) -> String { kind.chartName(name, language) }
}

extension UnitKind {
    fileprivate func chartName(_ name: String, _ language: Language) -> String {
        switch (self, language) {
        case (.township, .vi): "TT. \(name)"
        case (.township, .en): "\(name) (township)"
        default: name
        }
    }
}

extension Amount {
    /// `798 + 45`: what awaits confirmation behind what has it.
    func text(_ language: Language) -> String {
        let format = NumberFormat(language)
        let beside = awaiting > .zero ? " + \(format.text(awaiting))" : ""
        return format.text(confirmed) + beside
    }
}

extension Desk {
    var campaignUnitTitle: Phrase {
        (catalogue.units[catalogue.campaign.unit]?.title ?? catalogue.campaign.title).capitalised
    }

    /// Whose work counts for the unit asked for, or for the campaign where none is.
    func area(
        _ question: ChartQuestion
    ) throws(Refusal) -> (title: Phrase, scope: UnitScope) {
        guard let unit = try unit(question) else { return (campaignUnitTitle, .nobody) }
        return area(of: unit, question)
    }

    func area(of unit: Unit, _ question: ChartQuestion) -> (title: Phrase, scope: UnitScope) {
        let ofCampaign =
            question.choices[.unit] == nil && unit.id == catalogue.campaign.unit
            ? catalogue.campaignScope(on: question.asOf) : nil
        return (
            unit.title.capitalised,
            ofCampaign ?? catalogue.units.scope(of: unit.id, on: question.asOf)
        )
    }

    /// From the campaign's first day to the day asked for.
    func period(_ question: ChartQuestion) -> Period {
        Period(from: catalogue.campaign.begins, until: question.asOf)
    }

    /// `Huyện Di Linh, từ tháng 06/2022 đến tháng 06/2024`; no period before the campaign begins.
    ///
    /// - Parameter day: where what is shown begins; the default is the campaign's first day.
    func subtitle(_ title: Phrase, _ question: ChartQuestion, from day: Day? = nil) -> Phrase {
        let begins = day ?? catalogue.campaign.begins
        guard begins <= question.asOf else { return title }
        let (first, last) = (begins.monthInTable, question.asOf.monthInTable)
        return Phrase(
            vi: "\(title.vi), từ tháng \(first) đến tháng \(last)",
            en: "\(title.en), from \(first) to \(last)")
    }

    /// The same of what is shown month by month: `…, tháng chốt ngày 14` where those of reports are
    /// not the calendar's.
    func subtitle(_ title: Phrase, _ question: ChartQuestion, of months: [Day]) -> Phrase {
        guard let first = months.first, let last = months.last,
            let end = catalogue.campaign.calendar.monthEnds
        else { return subtitle(title, question, from: months.first) }
        let (from, to) = (first.monthInTable, last.monthInTable)
        return Phrase(
            vi: "\(title.vi), từ tháng \(from) đến tháng \(to), tháng chốt ngày \(end)",
            en: "\(title.en), from \(from) to \(to), months ending on day \(end)")
    }
}
