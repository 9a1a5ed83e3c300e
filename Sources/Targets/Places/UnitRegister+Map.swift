package import Basics

/// Where the work of a unit is counted on the map of a day.
package struct Restatement: Hashable, Sendable {
    /// A unit of the map; `nil` where none of the map is known to hold it.
    package let unit: Unit.ID?
    /// Otherwise the work lies somewhere in the unit, and no smaller one can be named (không phân
    /// bổ được).
    package let isAllocated: Bool

    static let nowhere = Restatement(unit: nil, isAllocated: false)
}

extension UnitRegister {
    /// The unit of a day's map for which the work of a unit counts.
    ///
    /// In this order: the unit itself while it lives; its successor; what became of the unit above
    /// it where it ended without one, not allocated; of a unit that is to come, the one it was made
    /// of, or the nearest that held all of those, not allocated.
    package func restatement(of id: Unit.ID, on map: Day) -> Restatement {
        var seen: Set<Unit.ID> = []
        return restatement(of: id, on: map, &seen)
    }

    private func restatement(
        of id: Unit.ID, on map: Day, _ seen: inout Set<Unit.ID>
    ) -> Restatement {
        guard let unit = self[id], seen.insert(id).inserted else { return .nowhere }
        if unit.period.contains(map) { return Restatement(unit: id, isAllocated: true) }
        let next = next(to: unit, on: map)
        if !next.isEmpty {
            let restated = next.map { other in
                var seen = seen
                return restatement(of: other, on: map, &seen)
            }
            return restated.allSatisfy { $0 == restated[0] }
                ? restated[0] : holder(of: restated, on: map)
        }
        guard let above = parent(of: id, on: map) else { return .nowhere }
        return Restatement(
            unit: restatement(of: above, on: map, &seen).unit, isAllocated: false)
    }

    /// Towards a day: the successors of a unit that has ended by then, the predecessors of one that
    /// is to come, as far as they are known.
    func next(to unit: Unit, on map: Day) -> [Unit.ID] {
        let hasEnded = unit.period.until.map { $0 < map } ?? false
        return (hasEnded ? successors(of: unit.id) : predecessors(of: unit.id))
            .filter { self[$0] != nil }
    }

    /// The nearest unit of the map that holds all of some.
    private func holder(of restated: [Restatement], on map: Day) -> Restatement {
        let chains = restated.map { part in
            part.unit.map { [$0] + ancestors(of: $0, on: map) } ?? []
        }
        let common = chains[0].first { unit in chains.allSatisfy { $0.contains(unit) } }
        return Restatement(unit: common, isAllocated: false)
    }

    /// The units of a day's map on which a unit's area lies, in the order in which they are met.
    ///
    /// The unit itself while it lives; else what it went to or was made of; else what became of the
    /// units below it.
    package func units(holding id: Unit.ID, on map: Day) -> [Unit] {
        guard let unit = self[id] else { return [] }
        if unit.period.contains(map) { return [unit] }
        let own = restatement(of: id, on: map)
        if own.isAllocated { return own.unit.flatMap { self[$0] }.map { [$0] } ?? [] }
        let hasEnded = unit.period.until.map { $0 < map } ?? false
        let parts =
            hasEnded
            ? descendants(of: id, on: map).map(\.id)
            : predecessors(of: id).isEmpty
                ? descendants(of: id, on: unit.period.nearest(to: map)).map(\.id)
                : predecessors(of: id)
        var seen: Set<Unit.ID> = []
        return parts.flatMap { units(holding: $0, on: map) }
            .filter { seen.insert($0.id).inserted }
    }
}
