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
/// stands for the shorter ones within it. How it stood in a unit that has ended is replaced by what
/// its successor says of itself; what happened in both adds up.
package struct DutyCounts: Sendable {
    private let counts: [DutyKind.ID: [Unit.ID: [DutyCount]]]
    private let catalogue: Catalogue

    /// - Parameter counts: all on record; those that are held back are in no total.
    package init(_ counts: [DutyCount], _ catalogue: Catalogue) {
        self.catalogue = catalogue
        let held = HeldBackCounts(counts, catalogue)
        let shown = counts.filter { !held.holds($0.id) }
        self.counts = Dictionary(grouping: shown, by: \.kind).mapValues { ofKind in
            Dictionary(grouping: ofKind, by: \.unit)
        }
    }

    package var isEmpty: Bool { counts.isEmpty }

    /// - Parameters:
    ///   - map: the day on whose map the unit is meant.
    ///   - begins: periods that end earlier are left out, of the campaign's first year only what was
    ///     before it; `nil` for none.
    ///   - first: of what adds up, periods that begin earlier are left out too, of how it stands,
    ///     those that end earlier; `nil` for none.
    ///   - last: periods that end later are left out.
    /// - Returns: `nil` where nobody said anything.
    package func total(
        _ kind: DutyKind, of unit: Unit.ID, on map: Day, since begins: Day? = nil,
        from first: Day? = nil, upTo last: Day
    ) -> CountTotal? {
        guard let ofKind = counts[kind.id] else { return nil }
        let ids = catalogue.units.scope(of: unit, on: map).ids
        // The widest first, and a unit before those that went into it.
        let said = ids.compactMap { id -> (id: Unit.ID, own: Own)? in
            guard let counts = ofKind[id] else { return nil }
            let known = counts.filter { count in
                count.day <= last
                    && begins.map { $0 <= count.day } ?? true
                    && first.map { count.isOf(kind, since: $0) } ?? true
            }
            return Own(known, kind).map { (id, $0) }
        }.sorted { rank($0.id) < rank($1.id) }
        let scopes = said.map { catalogue.units.scope(of: $0.id, on: last).ids }
        let before = said.map { kind.sums == .latest ? predecessors(of: $0.id) : [] }
        var below: [Unit.ID: CountTotal] = [:]
        var ended: [Unit.ID: CountTotal] = [:]
        var total: CountTotal?
        for index in said.indices.reversed() {
            let (id, own) = said[index]
            let value = own.total(beside: below[id], insteadOf: ended[id])
            let wider = said.indices.prefix(index)
            if let successor = wider.last(where: { before[$0].contains(id) }) {
                ended[said[successor].id].add(value)
            } else if let above = wider.last(where: {
                level(said[$0].id) < level(id) && scopes[$0].contains(id)
            }) {
                below[said[above].id].add(value)
            } else {
                total.add(value)
            }
        }
        return total
    }

    private func level(_ id: Unit.ID) -> Int { catalogue.units[id]?.kind.level.rawValue ?? 4 }

    private func rank(_ id: Unit.ID) -> (Int, Int, Unit.ID) {
        (level(id), catalogue.units[id]?.period.from.map { -Int($0.number) } ?? Int.max, id)
    }

    /// All that went into a unit, however long ago.
    private func predecessors(of id: Unit.ID) -> Set<Unit.ID> {
        var found: Set<Unit.ID> = []
        var open = [id]
        while let next = open.popLast() {
            open += catalogue.units.predecessors(of: next).filter { found.insert($0).inserted }
        }
        return found
    }
}

/// What one unit says: as a whole, and the sum of its places.
private struct Own {
    private let whole: CountTotal?
    private let places: CountTotal?

    /// `nil` where it says nothing.
    init?(_ counts: [DutyCount], _ kind: DutyKind) {
        let byPlace = Dictionary(grouping: counts) { PlaceName.key($0.place) }
        var places: CountTotal?
        for key in byPlace.keys.sorted() where !key.isEmpty {
            if let one = Self.over(periods: byPlace[key] ?? [], kind) { places.add(one) }
        }
        whole = Self.over(periods: byPlace[""] ?? [], kind)
        self.places = places
        if whole == nil, places == nil { return nil }
    }

    /// - Parameters:
    ///   - below: what the units below it say; the greater holds.
    ///   - ended: what the units that it was made of said; it holds until this one says a number as
    ///     a whole.
    func total(beside below: CountTotal?, insteadOf ended: CountTotal?) -> CountTotal {
        let said = [whole, places, below, whole == nil ? ended : nil].compactMap(\.self)
        return said.dropFirst().reduce(said[0]) { $1.amount > $0.amount ? $1 : $0 }
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
    fileprivate func isOf(_ kind: DutyKind, since first: Day) -> Bool {
        switch kind.sums {
        case .add: firstDay >= first
        case .latest: day >= first
        }
    }
}
