package import Basics
import Documents
import ProgressCalculator
package import Reports
import Sheets
import Targets
import WorkLog

/// Empty sheets, for Excel; a log makes them better and is not needed.
package struct SheetTemplates: Sendable {
    private let catalogue: Catalogue
    private let log: LogStore?

    /// So many names that were used before are offered.
    private static let mostNames = 300
    private static let room = 300

    /// - Throws: the findings of rules that cannot be used.
    package init(_ locations: Locations) throws(Refusal) {
        log = try? LogStore.open(locations.database, mode: .reading, campaign: locations.campaign)
        let campaign: Campaign.ID
        if let log {
            campaign = log.campaign
        } else {
            campaign = try RulesStore.campaign(of: locations)
        }
        catalogue = try RulesStore.read(campaign, in: locations)
    }

    /// As CSV.
    package func workDays(_ language: Language) -> String {
        Form.workDays(catalogue).template(language: language)
    }

    /// As CSV.
    package static func assessments(_ language: Language) -> String {
        Form.assessments(nil).template(language: language)
    }

    /// As CSV.
    package func recognitions(_ language: Language) -> String {
        Form.recognitions(catalogue).template(language: language)
    }

    /// Works or counts, as CSV.
    package func facts<Fact: OfficeFact>(_: Fact.Type, _ language: Language) -> String {
        Fact.form(catalogue).template(language: language)
    }

    /// Works or counts, with lists of what there is on a day.
    package func facts<Fact: OfficeFact>(_: Fact.Type, asOf day: Day) -> SheetTemplate {
        SheetTemplate(
            Fact.historyTitle, Fact.form(catalogue).formColumns.filter { $0.key != "id" },
            lists: [
                "unit": catalogue.unitTitles(on: day, withAbove: true),
                "duty": catalogue.duties.map(\.title),
                "state": WorkItemState.allCases.map(\.title),
            ], room: Self.room, isSimulated: false)
    }

    /// With lists of what there is on a day, and of what was used before.
    package func workDays(asOf day: Day) -> SheetTemplate {
        var names = (organisers: [String](), places: [String]())
        if let log, let found = try? log.usualNames(atMost: Self.mostNames) { names = found }
        let shown = WorkDay.example(catalogue, asOf: day)
        var example: SheetTemplate.Begun = [
            "day": .day(shown.day),
            "unit": catalogue.unitTitles(on: day).first.map { .text($0.vi) } ?? .blank,
            "place": .text(shown.place), "organiser": .text(shown.organiser),
        ]
        example["people"] = shown.force.people.map { .number($0) }
        example["person_days"] = shown.force.personDays.map { .number($0) }
        for output in shown.outputs { example[output.kind] = .number(output.quantity) }
        let programmes = catalogue.campaign.programmes.map(\.title)
        if let programme = programmes.first { example["programme"] = .text(programme.vi) }
        return SheetTemplate(
            Phrase(vi: "Buổi ra quân", en: "Work days"),
            Form.workDays(catalogue).formColumns.filter { $0.key != "id" }, example: example,
            lists: [
                "unit": catalogue.unitTitles(on: day), "programme": programmes,
                "organiser": names.organisers.map { Phrase($0) },
                "place": names.places.map { Phrase($0) },
                "donor": DonorGroup.allCases.map(\.title),
            ], room: Self.room, isSimulated: false)
    }

    /// Decisions, with the standards of the campaign.
    package func recognitions(asOf day: Day) -> SheetTemplate {
        SheetTemplate(
            Phrase(vi: "Quyết định công nhận", en: "Recognitions"),
            Form.recognitions(catalogue).formColumns,
            lists: [
                "unit": catalogue.unitTitles(on: day, withAbove: true),
                "standard": catalogue.standardTitles,
            ], room: 100, isSimulated: false)
    }
}

extension Catalogue {
    /// What the communes of the campaign are called on a day; by its code where two have one name.
    func unitTitles(on day: Day, withAbove: Bool = false) -> [Phrase] {
        let found = members(on: day, withAbove: withAbove)
        let counts = Dictionary(grouping: found, by: \.title).mapValues(\.count)
        return found.map { counts[$0.title] == 1 ? $0.title : Phrase($0.code) }
    }

    var standardTitles: [Phrase] {
        campaign.standards.compactMap { standards[$0]?.title }
    }
}
