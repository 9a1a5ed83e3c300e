package import Basics
package import Targets

/// So much of something that was done or given in a unit.
package struct UnitQuantity: Hashable, Sendable {
    package let unit: Unit.ID
    /// What it is: an activity kind, `people`, `person_days`, a kind of contribution.
    package let subject: String
    package let quantity: Quantity
    /// Confirmed, not only reported.
    package let isConfirmed: Bool

    package init(unit: Unit.ID, subject: String, quantity: Quantity, isConfirmed: Bool) {
        self.unit = unit
        self.subject = subject
        self.quantity = quantity
        self.isConfirmed = isConfirmed
    }
}

/// What was done and given, by unit and subject, on the map of a day.
///
/// Whatever the map, the rows of one subject add up to the same: what cannot be given to a unit
/// stands in a row of its own.
package struct WorkByUnit: Hashable, Sendable {
    package struct Row: Hashable, Sendable {
        /// Of the map; `nil` where no unit of the map is known to hold the area.
        package let unit: Unit?
        /// Otherwise không phân bổ được: somewhere in the unit.
        package let isAllocated: Bool
        package let subject: String
        package let amount: Amount
    }

    package let map: Day
    /// By unit in the order of the units files, what is not allocated after it, then by subject.
    package let rows: [Row]

    package init(_ work: [UnitQuantity], on map: Day, in register: UnitRegister) {
        self.map = map
        var places: [Unit.ID: Restatement] = [:]
        var sums: [Key: Amount] = [:]
        for entry in work {
            let place = places[entry.unit] ?? register.restatement(of: entry.unit, on: map)
            places[entry.unit] = place
            sums[Key(place: place, subject: entry.subject), default: .zero]
                .add(entry.quantity, isConfirmed: entry.isConfirmed)
        }
        let used = Set(places.values.compactMap(\.unit))
        let order = Dictionary(
            register.units.enumerated().filter { used.contains($1.id) }.map { ($1.id, $0) },
            uniquingKeysWith: { first, _ in first })
        func rank(_ key: Key) -> (Int, Int, String) {
            (
                key.place.unit.flatMap { order[$0] } ?? Int.max, key.place.isAllocated ? 0 : 1,
                key.subject
            )
        }
        rows = sums.sorted { rank($0.key) < rank($1.key) }.map { key, sum in
            Row(
                unit: key.place.unit.flatMap { register[$0] }, isAllocated: key.place.isAllocated,
                subject: key.subject, amount: sum)
        }
    }

    private struct Key: Hashable {
        let place: Restatement
        let subject: String
    }

    /// All of one subject; the same on every map.
    package func total(of subject: String) -> Amount {
        rows.reduce(into: .zero) { if $1.subject == subject { $0 += $1.amount } }
    }
}
