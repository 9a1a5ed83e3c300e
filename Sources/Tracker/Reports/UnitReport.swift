public import Basics
public import ProgressCalculator
public import Targets

/// How far one unit has come towards every standard of the campaign that applies to it.
public struct UnitReport: Hashable, Sendable, Encodable {
    public let campaign: Campaign.ID
    public let asOf: Day
    public let map: Day
    public let simulated: Bool
    public let unit: UnitReference
    public let parts: [Part]
}

extension UnitReport {
    /// Standards in force on the day first; those that have nothing on record are left out unless
    /// they are in force.
    init(_ calculator: Calculator, unit: Unit, simulated: Bool) {
        let catalogue = calculator.catalogue
        campaign = catalogue.campaign.id
        asOf = calculator.asOf
        map = calculator.asOf
        self.simulated = simulated
        self.unit = UnitReference(unit)
        let day = unit.period.until.map { min($0, calculator.asOf) } ?? calculator.asOf
        parts = catalogue.campaign.standards.compactMap { catalogue.standards[$0] }
            .filter { $0.appliesTo.contains(unit.kind) && $0.inForce.contains(day) }
            .map { calculator.standard($0.id, unit: unit) }
    }
}
