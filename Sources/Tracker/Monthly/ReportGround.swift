import Basics
import ProgressCalculator
import Targets

/// Which units a report is about, on the map of a day.
struct ReportGround {
    /// `nil` where the rules lack the campaign's unit.
    let unit: Unit?
    /// The commune-level units, in the order of the units files.
    let members: [Unit]
    let map: Day
    private let register: UnitRegister
    /// `nil`: the work of every unit counts.
    private let ids: Set<Unit.ID>?

    /// - Parameter unit: `nil` for the campaign's, whose log holds nothing else.
    init(_ unit: Unit?, on map: Day, in catalogue: Catalogue) {
        register = catalogue.units
        self.map = map
        self.unit = unit ?? register[catalogue.campaign.unit]
        ids = unit.map { Set([$0.id] + catalogue.units.ground(of: $0.id, on: map)) }
        let held = self.unit.map { catalogue.units.units(holding: $0.id, on: map) } ?? []
        let below = held.flatMap { unit in
            unit.kind.level == .commune
                ? [unit]
                : catalogue.units.descendants(of: unit.id, on: map)
                    .filter { $0.kind.level == .commune }
        }
        let wanted = Set(below.map(\.id))
        members = catalogue.units.units.filter { wanted.contains($0.id) }
    }

    func holds(_ id: Unit.ID) -> Bool { ids?.contains(id) ?? true }

    /// The unit of the map that holds another.
    func holder(of id: Unit.ID) -> Restatement { register.restatement(of: id, on: map) }
}
