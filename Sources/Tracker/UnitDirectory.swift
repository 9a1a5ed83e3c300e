package import Basics
package import Reports
import Targets
import WorkLog

/// Looking at units needs the units files alone: those of the whole country.
///
/// Where there is a campaign, its own units come first.
package struct UnitDirectory: Sendable {
    private let units: UnitRegister
    /// The units of all times whose work is the campaign's; empty without one.
    private let own: Set<Unit.ID>

    /// - Throws: the findings of units files that cannot be used.
    package init(_ locations: Locations) throws(Refusal) {
        let (units, findings) = UnitRegister.load(folder: locations.targets)
        let errors = findings.filter { $0.severity == .error }
        guard errors.isEmpty else { throw .findings(errors) }
        self.units = units
        own = Self.own(locations, in: units)
    }

    /// The units of the campaign that is named, or whose log is there.
    private static func own(_ locations: Locations, in units: UnitRegister) -> Set<Unit.ID> {
        var id = locations.campaign
        if id == nil, Folder.holds(locations.database) {
            id = (try? LogStore.open(locations.database, mode: .reading, campaign: nil))?.campaign
        }
        guard let id,
            let catalogue = Catalogue.load(
                folder: locations.targets, own: locations.own, campaign: id
            ).catalogue
        else { return [] }
        // Among the units of the whole country: what went into them may lie in no file of the campaign.
        let campaign = catalogue.campaign
        return (campaign.area?.units ?? [campaign.unit]).reduce(into: []) { own, unit in
            own.formUnion(units.area(of: unit))
        }
    }

    /// Units that a text may mean, on a day or of all times; where none has the name, those with
    /// a part of it.
    package func find(_ text: String, on day: Day?) throws(Refusal) -> UnitList {
        let found: [Unit]
        guard !text.isBlank else {
            throw .usage(
                Phrase(
                    vi: "Ghi tên, một phần tên hoặc mã của đơn vị.",
                    en: "Give the name of a unit, a part of it, or a code."))
        }
        switch units.find(text, on: day) {
        case .one(let unit): found = [unit]
        case .several(let several): found = several
        case .notThen(let then): found = then
        case .none(let suggestions):
            found = units.containing(text, on: day)
            guard !found.isEmpty else {
                throw .unknown(
                    what: Phrase(vi: "đơn vị", en: "unit"), text: text, suggestions: suggestions)
            }
        }
        let ownFirst =
            found.filter { own.contains($0.id) } + found.filter { !own.contains($0.id) }
        return UnitList(on: day, units: ownFirst.map { UnitCard($0, in: units) })
    }

    /// What is on record of each unit that a text may mean.
    package func cards(_ text: String, on day: Day?) throws(Refusal) -> UnitCards {
        UnitCards(try find(text, on: day))
    }

    /// The units below one on a day; the provinces, without what is below them, when none is named.
    package func tree(_ text: String?, on day: Day) throws(Refusal) -> UnitTrees {
        guard let text else {
            let top = units.units.filter {
                $0.period.contains(day) && units.parent(of: $0.id, on: day) == nil
            }
            return UnitTrees(top.map { UnitTree($0, on: day, in: units, depth: 0) })
        }
        switch units.find(text, on: day, first: own) {
        case .one(let unit): return UnitTrees([UnitTree(unit, on: day, in: units)])
        case .several(let several):
            throw .severalUnits(text: text, units: several.map(\.described))
        case .notThen(let then):
            throw .notThen(text: text, day: day, units: then.map(\.described))
        case .none(let suggestions):
            throw .unknown(
                what: Phrase(vi: "đơn vị", en: "unit"), text: text, suggestions: suggestions)
        }
    }
}
