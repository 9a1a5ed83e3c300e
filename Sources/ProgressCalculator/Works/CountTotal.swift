package import Basics
package import Targets

/// A count over a unit and some days: what its offices and places said, added up once.
package struct CountTotal: Hashable, Sendable, Encodable {
    package private(set) var amount: Quantity
    /// Of how many; `nil` where the kind has none, or some of those that said the number did not say
    /// of how many.
    package private(set) var of: Quantity?
    /// The day of the last of them: of the last inspection.
    package private(set) var lastOn: Day?
    /// Units that said a number themselves.
    package private(set) var units: [Unit.ID]

    fileprivate init(_ count: DutyCount) {
        amount = count.amount
        of = count.ofAmount
        lastOn = count.lastOn
        units = [count.unit]
    }

    fileprivate mutating func add(_ other: CountTotal) {
        amount = amount + other.amount
        of = of.flatMap { one in other.of.map { one + $0 } }
        lastOn = [lastOn, other.lastOn].compactMap(\.self).max()
        units += other.units.filter { !units.contains($0) }
    }

    /// Of how many this is the share; `nil` where that is not known or nothing.
    package var share: Ratio? { of.flatMap { Ratio(amount, $0) } }
}

/// All counts on record, asked for by kind and unit.
///
/// A number is counted once, however many levels report it: between a unit and its places, and
/// between a district and its communes, the greater of what the unit says and the sum of those below
/// holds, so that nothing which those below sent is ever hidden. Of one unit or place a longer period
/// stands for the shorter ones within it.
package struct DutyCounts: Sendable {
    private let counts: [DutyKind.ID: [Unit.ID: [DutyCount]]]
    private let catalogue: Catalogue

    package init(_ counts: [DutyCount], _ catalogue: Catalogue) {
        self.catalogue = catalogue
        self.counts = Dictionary(grouping: counts, by: \.kind).mapValues { ofKind in
            Dictionary(grouping: ofKind, by: \.unit)
        }
    }

    package var isEmpty: Bool { counts.isEmpty }

    /// - Parameters:
    ///   - map: the day on whose map the unit is meant.
    ///   - first: periods that begin earlier are left out of what adds up; `nil` for none.
    ///   - last: periods that end later are left out.
    ///   - isWithin: whether how it stood before the first day says nothing either. The default is
    ///     `false`.
    /// - Returns: `nil` where nobody said anything.
    package func total(
        _ kind: DutyKind, of unit: Unit.ID, on map: Day, from first: Day? = nil, upTo last: Day,
        within isWithin: Bool = false
    ) -> CountTotal? {
        guard let ofKind = counts[kind.id] else { return nil }
        let ids = catalogue.units.scope(of: unit, on: map).ids
        // The widest first.
        let said = ids.compactMap { id -> (id: Unit.ID, own: CountTotal)? in
            guard let counts = ofKind[id] else { return nil }
            return own(kind, counts, first, last, isWithin).map { (id, $0) }
        }.sorted { (level($0.id), $0.id) < (level($1.id), $1.id) }
        let scopes = said.map { catalogue.units.scope(of: $0.id, on: last).ids }
        var below: [Unit.ID: CountTotal] = [:]
        var total: CountTotal?
        for index in said.indices.reversed() {
            let (id, own) = said[index]
            let value = below[id].map { Self.greater(own, $0) } ?? own
            let above = said.indices.prefix(index).last { wider in
                level(said[wider].id) < level(id) && scopes[wider].contains(id)
            }
            if let above {
                below[said[above].id].add(value)
            } else {
                total.add(value)
            }
        }
        return total
    }

    /// What a unit says, unless those below it say more.
    private static func greater(_ own: CountTotal, _ below: CountTotal) -> CountTotal {
        below.amount > own.amount ? below : own
    }

    private func level(_ id: Unit.ID) -> Int { catalogue.units[id]?.kind.level.rawValue ?? 4 }

    /// Of one unit: as a whole, unless its places say more.
    private func own(
        _ kind: DutyKind, _ counts: [DutyCount], _ first: Day?, _ last: Day, _ isWithin: Bool
    ) -> CountTotal? {
        let known = counts.filter { count in
            count.day <= last && kind.mayBeKept(count.amount, of: count.ofAmount)
                && (first.map { count.isOf(kind, since: $0, isWithin) } ?? true)
        }
        let places = Dictionary(grouping: known) { PlaceName.key($0.place) }
        var below: CountTotal?
        for key in places.keys.sorted() where !key.isEmpty {
            if let one = Self.over(periods: places[key] ?? [], kind) { below.add(one) }
        }
        guard let whole = Self.over(periods: places[""] ?? [], kind) else { return below }
        return below.map { Self.greater(whole, $0) } ?? whole
    }

    /// Of one place: the latest, or the sum of periods that do not lie within each other.
    private static func over(periods counts: [DutyCount], _ kind: DutyKind) -> CountTotal? {
        switch kind.sums {
        case .latest:
            return counts.max { ($0.day, $1.firstDay, $0.id) < ($1.day, $0.firstDay, $1.id) }
                .map(CountTotal.init)
        case .add:
            let sorted = counts.sorted {
                ($1.day.days(since: $1.firstDay), $0.firstDay, $0.id)
                    < ($0.day.days(since: $0.firstDay), $1.firstDay, $1.id)
            }
            var taken: [DutyCount] = []
            for count in sorted {
                let overlaps = taken.contains {
                    $0.firstDay <= count.day && count.firstDay <= $0.day
                }
                if !overlaps { taken.append(count) }
            }
            var total: CountTotal?
            for count in taken { total.add(CountTotal(count)) }
            return total
        }
    }
}

extension CountTotal? {
    /// Adds to what there is, or begins with it.
    fileprivate mutating func add(_ other: CountTotal) {
        self?.add(other)
        self = self ?? other
    }
}

extension DutyCounts {
    /// Communes of a unit for which nobody said a number; none for a commune itself.
    package func silent(_ total: CountTotal?, of unit: Unit, on day: Day) -> [UnitReference] {
        guard let total, unit.kind.level != .commune else { return [] }
        let said = Set(total.units.flatMap { catalogue.units.scope(of: $0, on: day).ids })
        return catalogue.units.descendants(of: unit.id, on: day)
            .filter { $0.kind.level == .commune && !said.contains($0.id) }
            .map { UnitReference($0) }
    }
}

extension DutyCount {
    /// Whether it counts since a day: what adds up by its first day, how it stands by its last.
    fileprivate func isOf(_ kind: DutyKind, since first: Day, _ isWithin: Bool) -> Bool {
        switch kind.sums {
        case .add: firstDay >= first
        case .latest: !isWithin || day >= first
        }
    }
}
