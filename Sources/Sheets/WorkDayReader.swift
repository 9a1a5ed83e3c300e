import Basics
import Targets

/// Makes a work day of the cells of a row; remembers what many rows share.
struct WorkDayReader {
    private let catalogue: Catalogue
    private var units: UnitCells
    private var programmes: [String: String] = [:]
    private var keys = NameKeys()

    init(_ catalogue: Catalogue) {
        self.catalogue = catalogue
        units = UnitCells(catalogue.units)
    }

    /// - Returns: `nil` when day, unit or programme are missing or refused.
    mutating func workDay(_ cells: inout SheetCells, _ columns: WorkDayColumns) -> WorkDay? {
        let place = cells.words(columns.place, atMost: 200)
        if place == WorkDaySheet.samplePlace.vi || place == WorkDaySheet.samplePlace.en {
            cells.refuse(
                SheetMessages.sampleRow, in: columns.place, remedy: SheetMessages.sampleRowRemedy)
            return nil
        }
        let day = cells.day(columns.day)
        if day == nil, cells.text(columns.day).isEmpty { _ = cells.required(columns.day) }
        let until = cells.day(columns.until) ?? day
        let unitText = cells.required(columns.unit)
        var unit: Unit?
        if let day, let unitText {
            unit = units.unit(unitText, on: day, in: columns.unit, of: &cells)
        }
        if let day, let until, until < day {
            cells.refuse(
                SheetMessages.endsBefore(until, day), in: columns.until,
                remedy: SheetMessages.endsBeforeRemedy)
        } else if let unit, let until {
            checkLife(of: unit, until: until, &cells, columns)
        }
        let programme = programme(&cells, columns)
        let sessions = cells.count(columns.sessions) ?? 1
        if sessions < 1 {
            cells.refuse(
                SheetMessages.noSession, in: columns.sessions,
                remedy: SheetMessages.noSessionRemedy)
        }
        let force = force(&cells, columns)
        let outputs = columns.outputs.compactMap { kind, column -> Output? in
            guard let quantity = cells.quantity(column), quantity > .zero else { return nil }
            return Output(kind: kind, quantity: quantity)
        }
        let contributions = cells.contributions(columns)
        let organiser = cells.words(columns.organiser, atMost: 200)
        let note = cells.words(columns.note)
        let given = id(&cells, columns)
        guard let day, let until, let unit, let programme else { return nil }
        return WorkDay(
            id: given
                ?? WorkDay.id(
                    unit: unit.id, day: day, placeKey: keys[place], programmeKey: keys[programme],
                    organiserKey: keys[organiser]),
            day: day, until: until, unit: unit.id, place: place, programme: programme,
            organiser: organiser, sessions: max(1, sessions), force: force, outputs: outputs,
            contributions: contributions, note: note)
    }

    /// A work day across a change of its unit is logged in two.
    private func checkLife(
        of unit: Unit, until: Day, _ cells: inout SheetCells, _ columns: WorkDayColumns
    ) {
        guard let end = unit.period.until, end < until else { return }
        let holders = units.holders(of: unit, on: end.adding(days: 1))
        cells.refuse(
            SheetMessages.acrossChange(unit, end), in: columns.until,
            remedy: SheetMessages.acrossChangeRemedy(end, holders))
    }

    private mutating func programme(
        _ cells: inout SheetCells, _ columns: WorkDayColumns
    ) -> String? {
        let text = cells.text(columns.programme)
        if let known = programmes[text] { return known }
        let programmesOfCampaign = catalogue.campaign.programmes
        let found = text.isEmpty ? programmesOfCampaign.first : catalogue.programme(text)
        guard let found else {
            cells.refuse(
                SheetMessages.noProgramme(text), in: columns.programme,
                expected: SheetMessages.choices(programmesOfCampaign.map(\.title)),
                suggestions: NearMiss.suggestions(
                    for: text, among: programmesOfCampaign.flatMap { [$0.id, $0.title.vi] }))
            return nil
        }
        programmes[text] = found.id
        return found.id
    }

    private func force(_ cells: inout SheetCells, _ columns: WorkDayColumns) -> Force {
        let before = cells.findings.count
        let force = Force(
            people: cells.count(columns.people), officials: cells.count(columns.officials),
            armedForces: cells.count(columns.armedForces),
            unionMembers: cells.count(columns.unionMembers),
            residents: cells.count(columns.residents),
            personDays: cells.quantity(columns.personDays))
        guard cells.findings.count == before else { return force }
        let parts = [force.officials, force.armedForces, force.unionMembers, force.residents]
            .compactMap(\.self)
        let sum = parts.reduce(0, +)
        if let people = force.people, sum > people {
            cells.refuse(
                SheetMessages.partsExceed(sum, people), in: columns.people,
                remedy: SheetMessages.partsRemedy)
        } else if force.people == nil, !parts.isEmpty {
            cells.refuse(
                SheetMessages.partsWithoutPeople, in: columns.people,
                remedy: SheetMessages.partsRemedy)
        }
        return force
    }

    private func id(_ cells: inout SheetCells, _ columns: WorkDayColumns) -> WorkDay.ID? {
        let text = cells.text(columns.id)
        guard !text.isEmpty else { return nil }
        if text.count > 64 || text.contains(where: { $0.isWhitespace }) {
            cells.refuse(SheetMessages.badID, in: columns.id)
        }
        // A UUID is the same in capital letters.
        let isUUID = text.utf8.count == 36 && text.allSatisfy { $0.isHexDigit || $0 == "-" }
        return isUUID ? text.lowercased() : text
    }
}

/// Name keys of texts that come again and again.
private struct NameKeys {
    private var known: [String: String] = [:]

    subscript(name: String) -> String {
        mutating get {
            if let key = known[name] { return key }
            if known.count > 20_000 { known = [:] }
            let key = NameKey.of(name)
            known[name] = key
            return key
        }
    }
}
