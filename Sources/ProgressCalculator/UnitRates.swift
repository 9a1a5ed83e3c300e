public import Basics
public import Targets

/// What one outing tells of the labour that a kind of work takes.
public struct RatedOuting: Hashable, Sendable {
    public let unit: Unit.ID
    public let personDays: Quantity
    /// Of one kind of work, in its measure.
    public let quantity: Quantity

    /// `nil` where one of the two is not above zero.
    public init?(unit: Unit.ID, personDays: Quantity, quantity: Quantity) {
        guard personDays > .zero, quantity > .zero else { return nil }
        self.unit = unit
        self.personDays = personDays
        self.quantity = quantity
    }
}

/// Mức hao phí ngày công thực tế: person-days for so much work, learnt from outings of one kind.
///
/// It says what was, and is no norm.
///
/// ```swift
/// let rates = UnitRates(outings, per: Quantity(100))
/// rates.rate(of: "25036")           // median person-days per 100 m; nil below three outings
/// ```
public struct UnitRates: Hashable, Sendable {
    /// Outings below which a median says nothing: 3.
    public static let fewest = 3

    private let ratesOfUnits: [Unit.ID: [Double]]

    /// - Parameter per: how much work a rate is for, in the work's measure.
    public init(_ outings: [RatedOuting], per: Quantity) {
        ratesOfUnits = Dictionary(grouping: outings, by: \.unit).mapValues { outings in
            outings.map { $0.personDays.value / $0.quantity.value * per.value }.sorted()
        }
    }

    /// The median over a unit's outings; `nil` below ``fewest``.
    public func rate(of unit: Unit.ID) -> Double? {
        Self.median(ratesOfUnits[unit] ?? [])
    }

    /// How many outings a unit's rate rests on.
    public func count(of unit: Unit.ID) -> Int {
        ratesOfUnits[unit]?.count ?? 0
    }

    /// The median over the outings of all units.
    public var common: Double? {
        Self.median(ratesOfUnits.values.joined().sorted())
    }

    private static func median(_ sorted: [Double]) -> Double? {
        guard sorted.count >= fewest else { return nil }
        let middle = sorted.count / 2
        return sorted.count.isMultiple(of: 2)
            ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }
}
