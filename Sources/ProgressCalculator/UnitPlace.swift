import Basics
import Targets

/// A unit, and what decides which values of a rule hold for it: groups and region.
struct UnitPlace {
    let unit: Unit
    private let region: Regions.Region?
    private let memberships: [Dated<Regions.Membership>]

    init(_ unit: Unit, on day: Day, in catalogue: Catalogue) {
        self.unit = unit
        region = catalogue.regions.region(of: unit.id, on: day, in: catalogue.units)
        memberships = catalogue.regions.memberships(of: unit.id)
    }

    func isInAGroup(on day: Day) -> Bool { !memberships.all(at: day).isEmpty }

    /// What was found among values by group, region or ``Threshold/common``.
    enum Pick<Value> {
        case none
        /// A value, its key, and how well it is known that it holds for the unit.
        case one(Value, key: String, Mark)
        /// Keys of one rank whose values differ.
        case several([String])
    }

    /// The most specific of some values: the group's, that of the region whose values the group
    /// takes, that of the unit's own region, the common one.
    func pick<Value: Equatable>(from values: [String: Value], on day: Day) -> Pick<Value> {
        if !memberships.isEmpty {
            let groups = memberships.all(at: day)
            let ranks = [
                groups.map { ($0.value.group, $0.mark) },
                groups.compactMap { group in
                    group.value.usesRegion.map { ($0, group.mark) }
                },
            ]
            for rank in ranks {
                let found = rank.compactMap { key, mark in values[key].map { (key, $0, mark) } }
                guard let first = found.first else { continue }
                guard found.allSatisfy({ $0.1 == first.1 }) else {
                    return .several(found.map(\.0))
                }
                return .one(first.1, key: first.0, first.2)
            }
        }
        if let region, let value = values[region.id] {
            return .one(value, key: region.id, region.mark)
        }
        return values[Threshold.common].map { .one($0, key: Threshold.common, .verified) } ?? .none
    }
}
