import Basics
import ProgressCalculator
import Targets

/// Which units a report is about, on the map of a day.
struct ReportArea {
    /// `nil` where the rules lack the campaign's unit.
    let unit: Unit?
    /// The commune-level units, in the order of the units files.
    let members: [Unit]
    let map: Day
    private let register: UnitRegister
    /// `nil`: the work of every unit counts, where the rules lack the campaign's.
    private let scope: UnitScope?

    /// On a day, or on the last or first on which the unit was there.
    ///
    /// - Parameter unit: `nil` for the campaign's, with the units that followed it.
    init(_ unit: Unit?, on day: Day, in catalogue: Catalogue) {
        let map = unit?.period.nearest(to: day) ?? day
        let units = catalogue.units
        let whole = unit ?? units[catalogue.campaign.unit]
        let held = whole.map { units.units(holding: $0.id, on: map) } ?? []
        let below = held.flatMap { unit in
            unit.kind.level == .commune
                ? [unit]
                : units.descendants(of: unit.id, on: map)
                    .filter { $0.kind.level == .commune }
        }
        let wanted = Set(below.map(\.id))
        members = units.units.filter { wanted.contains($0.id) }
        scope = unit.map { units.scope(of: $0.id, on: day) } ?? catalogue.campaignScope(on: day)
        register = units
        self.map = map
        self.unit = whole
    }

    func holds(_ id: Unit.ID) -> Bool { scope?.contains(id) ?? true }

    /// The unit of the map that holds another.
    func holder(of id: Unit.ID) -> Restatement { register.restatement(of: id, on: map) }
}
