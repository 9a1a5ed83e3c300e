extension UnitRegister {
    /// The units of all times whose work is that of a unit: those that were ever below it, what
    /// went into any of these, what these went into, and what was below those.
    ///
    /// The other successors of what went into them are not: they hold ground that was never here.
    package func area(of id: Unit.ID) -> Set<Unit.ID> {
        let below = Dictionary(grouping: parenthoods(), by: \.parent).mapValues { $0.map(\.unit) }
        func closure(_ start: Set<Unit.ID>, _ next: (Unit.ID) -> [Unit.ID]) -> Set<Unit.ID> {
            var found = start
            var ahead = Array(start)
            while let unit = ahead.popLast() {
                for other in next(unit) where found.insert(other).inserted { ahead.append(other) }
            }
            return found
        }
        func inside(_ unit: Unit.ID) -> [Unit.ID] { below[unit] ?? [] }
        let own = closure([id], inside)
        let before = closure(own) { predecessors(of: $0) + inside($0) }
        let after = closure(own) { successors(of: $0) + inside($0) }
        return before.union(after)
    }

    /// Who was below whom at any time.
    private func parenthoods() -> [(unit: Unit.ID, parent: Unit.ID)] {
        units.compactMap { unit in unit.parent.map { (unit.id, $0) } }
            + parenthoodRows.map { ($0.unit, $0.parent) }
    }
}
