import Basics
import Targets

/// Looks the units of a sheet up, each text once for a stretch of days in which no unit begins or
/// ends.
struct UnitCells {
    private struct Key: Hashable {
        let text: String
        let stretch: Int
    }

    /// No unit has a longer name, in bytes; looking longer texts up takes time.
    private static let longestName = 400
    private let register: UnitRegister
    /// Whose campaign it is, and the units whose work is its; `nil` where there is no campaign.
    private let area: (of: Unit, units: Set<Unit.ID>)?
    /// The days on which some unit begins or is gone, sorted.
    private let changes: [Day]
    private var known: [Key: UnitLookup] = [:]

    init(_ catalogue: Catalogue?) {
        register = catalogue?.units ?? UnitRegister(units: [])
        area = catalogue.flatMap { rules in
            rules.units[rules.campaign.unit].map { ($0, rules.area) }
        }
        changes = register.changes
    }

    /// The unit that a cell names on a day; otherwise says why not in the row's findings.
    mutating func unit(
        _ text: String, on day: Day, in column: Int?, of cells: inout SheetCells
    ) -> Unit? {
        let key = Key(text: text, stretch: changes.partitioningIndex { $0 > day })
        let lookup =
            text.utf8.count > Self.longestName
            ? .none(suggestions: [])
            : known[key] ?? register.find(text, on: day, first: area?.units ?? [])
        known[key] = lookup
        switch lookup {
        case .one(let unit):
            guard let area, !area.units.contains(unit.id) else { return unit }
            cells.refuse(
                SheetMessages.outside(unit, area.of), in: column,
                expected: SheetMessages.insideForm(area.of),
                remedy: SheetMessages.outsideRemedy)
        case .several(let units):
            cells.refuse(
                SheetMessages.severalUnits(text, units) { [register] unit in
                    register.ancestors(of: unit.id, on: day).last.flatMap { register[$0] }
                }, in: column,
                remedy: SheetMessages.severalUnitsRemedy(units))
        case .notThen(let units):
            let unit = units[0]
            // What took its place lies outside too: to write that would be refused as well.
            if let area, !area.units.contains(unit.id) {
                cells.refuse(
                    SheetMessages.outside(unit, area.of), in: column,
                    expected: SheetMessages.insideForm(area.of),
                    remedy: SheetMessages.outsideRemedy)
                return nil
            }
            cells.refuse(
                SheetMessages.notThen(unit, on: day), in: column,
                remedy: SheetMessages.notThenRemedy(unit, holders(of: unit, on: day)))
        case .none(let suggestions):
            if cells.refuseOld(text, column) { return nil }
            cells.refuse(
                SheetMessages.noUnit(text), in: column,
                expected: SheetMessages.unitForm, suggestions: suggestions)
        }
        return nil
    }

    /// The units for which a unit's work counted on a day outside its life.
    func holders(of unit: Unit, on day: Day) -> [Unit] {
        if let from = unit.period.from, day < from {
            return register.predecessors(of: unit.id).compactMap { register[$0] }
                .filter { $0.period.contains(day) }
        }
        let place = register.restatement(of: unit.id, on: day)
        return place.isAllocated ? [place.unit.flatMap { register[$0] }].compactMap(\.self) : []
    }
}
