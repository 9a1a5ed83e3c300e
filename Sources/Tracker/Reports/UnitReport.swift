package import Basics
package import ProgressCalculator
package import Targets

/// How far one unit has come towards every standard of the campaign that applies to it.
package struct UnitReport: Hashable, Sendable, Encodable {
    package let campaign: Campaign.ID
    package let asOf: Day
    package let map: Day
    package let simulated: Bool
    package let unit: UnitReference
    package let parts: [Part]
    /// What was done and given there, with what went into the unit and what lies below it.
    package let work: [WorkRow]
    /// The units of the map that hold the ground of a unit that is not on it, against the same
    /// standards.
    package let onMap: [Part]
}

extension UnitReport {
    /// Standards in force on the day first; those that have nothing on record are left out unless
    /// they are in force.
    ///
    /// - Parameter work: of all units, on the map that was asked for.
    init(
        _ calculator: Calculator, unit: Unit, work: WorkReport, simulated: Bool
    ) {
        let catalogue = calculator.catalogue
        campaign = catalogue.campaign.id
        asOf = calculator.asOf
        map = work.map
        self.work = work.rows(in: unit, calculator.catalogue.units)
        self.simulated = simulated
        self.unit = UnitReference(unit)
        parts = calculator.standards(for: unit)
        onMap =
            unit.period.contains(work.map)
            ? []
            : catalogue.units.units(holding: unit.id, on: work.map)
                .filter { $0 != unit }.flatMap { calculator.standards(for: $0) }
    }
}

extension Calculator {
    /// A unit against each standard of the campaign that applies to it and is in force.
    fileprivate func standards(for unit: Unit) -> [Part] {
        let day = unit.period.nearest(to: asOf)
        return catalogue.campaign.standards.compactMap { catalogue.standards[$0] }
            .filter { $0.appliesTo.contains(unit.kind) && $0.inForce.contains(day) }
            .map { standard($0.id, unit: unit) }
    }
}
