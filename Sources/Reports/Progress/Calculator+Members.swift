package import Basics
package import ProgressCalculator
package import Targets

extension Catalogue {
    /// The commune-level units in the campaign's area on a day, in the order of the units file.
    package func campaignUnits(on day: Day) -> [Unit] {
        guard let root = units[campaign.unit] else { return [] }
        guard root.period.contains(day) else { return units.units(holding: root.id, on: day) }
        let below = units.descendants(of: root.id, on: day).filter { $0.kind.level == .commune }
        return below.isEmpty ? [root] : below
    }
}

extension Calculator {
    /// The commune-level units in the campaign's area against a standard that applies to them.
    package func members(under standard: Standard) -> [Part] {
        let units = catalogue.campaignUnits(on: asOf)
            .filter { standard.appliesTo.contains($0.kind) }
        return Parallel.map(units) { self.standard(standard.id, unit: $0) }
    }

    /// How many units below one were recognised for a standard on a day.
    ///
    /// For a standard of the unit itself, how many of its criteria it met. `nil` where nothing is
    /// on record.
    func count(of id: Standard.ID, in unit: Unit, on day: Day) -> Int? {
        guard let standard = catalogue.standards[id] else { return nil }
        let then = Calculator(catalogue: catalogue, evidence: evidence, asOf: day)
        if standard.appliesTo.contains(unit.kind) {
            let part = then.standard(id, unit: unit)
            let isAssessed = part.parts.contains { $0.state != .unknown }
            return isAssessed ? part.met : nil
        }
        return catalogue.units.descendants(of: unit.id, on: day)
            .filter { standard.appliesTo.contains($0.kind) }
            .count { then.standard(id, unit: $0).state == .recognised }
    }
}
