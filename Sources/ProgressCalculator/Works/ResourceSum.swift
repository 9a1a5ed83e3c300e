package import Basics
package import Targets

/// What was given, added up: by who gave it, and each material by name and measure.
///
/// What nobody said is `nil`, not zero.
package struct ResourceSum: Hashable, Sendable, Encodable {
    package struct Material: Hashable, Sendable, Encodable {
        package let name: String
        package let measure: String
        package fileprivate(set) var quantity: Quantity
    }

    /// In đồng, by donor group.
    package private(set) var officials: Quantity?
    package private(set) var residents: Quantity?
    package private(set) var firms: Quantity?
    /// What the budget paid, which is no contribution.
    package private(set) var budget: Quantity?
    /// Of which nobody said who gave it.
    package private(set) var unsaid: Quantity?
    /// In m².
    package private(set) var land: Quantity?
    package private(set) var personDays: Quantity?
    /// What material is worth, in đồng, where that is known.
    package private(set) var materialValue: Quantity?
    /// By name, then measure.
    package private(set) var materials: [Material] = []

    package init() {}

    /// Of a work itself: planned, or given beside its work days.
    package init(_ resources: WorkResources) {
        officials = resources.officials
        residents = resources.residents
        firms = resources.firms
        budget = resources.budget
        land = resources.land
        personDays = resources.personDays
        materialValue = resources.materialValue
        if let quantity = resources.materialQuantity {
            add(
                Material(
                    name: resources.material, measure: resources.materialMeasure,
                    quantity: quantity))
        }
    }

    /// Of one work day.
    package init(_ workDay: WorkDay) {
        personDays = workDay.force.personDays
        for gift in workDay.contributions { add(gift) }
    }

    private mutating func add(_ gift: Contribution) {
        switch gift.kind {
        case .land: Self.add(gift.quantity, to: &land)
        case .landHouseholds: break
        case .money:
            switch gift.donor {
            case .officials: Self.add(gift.quantity, to: &officials)
            case .residents: Self.add(gift.quantity, to: &residents)
            case .firms: Self.add(gift.quantity, to: &firms)
            case .budget: Self.add(gift.quantity, to: &budget)
            case nil: Self.add(gift.quantity, to: &unsaid)
            }
        case .material:
            add(
                Material(
                    name: gift.name ?? "", measure: gift.measure ?? "", quantity: gift.quantity))
            Self.add(gift.value, to: &materialValue)
        }
    }

    private mutating func add(_ material: Material) {
        let key = NameKey.of(material.name)
        let known = materials.firstIndex {
            NameKey.of($0.name) == key && $0.measure == material.measure
        }
        guard let known else {
            materials.append(material)
            materials.sort { ($0.name, $0.measure) < ($1.name, $1.measure) }
            return
        }
        materials[known].quantity = materials[known].quantity + material.quantity
    }

    private static func add(_ quantity: Quantity?, to sum: inout Quantity?) {
        guard let quantity else { return }
        sum = (sum ?? .zero) + quantity
    }

    package mutating func add(_ other: ResourceSum) {
        for path in Self.paths { Self.add(other[keyPath: path], to: &self[keyPath: path]) }
        for material in other.materials { add(material) }
    }

    package static func + (left: ResourceSum, right: ResourceSum) -> ResourceSum {
        var sum = left
        sum.add(right)
        return sum
    }

    private static let paths: [any WritableKeyPath<ResourceSum, Quantity?> & Sendable] = [
        \.officials, \.residents, \.firms, \.budget, \.unsaid, \.land, \.personDays,
        \.materialValue,
    ]

    /// Money that society gave, the budget's left out; `nil` where none is known.
    package var donated: Quantity? {
        let known = [officials, residents, firms, unsaid].compactMap(\.self)
        return known.isEmpty ? nil : known.reduce(.zero, +)
    }
}
