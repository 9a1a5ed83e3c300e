package import Basics

/// Whose work counts for some units on the map of a day: the one answer to "a unit and those below
/// it".
///
/// Whatever flows into a unit counts for it: the unit itself, those below it, and those that either
/// succeeded. Lists, reports, charts, exports and plans all ask here, so that they speak of the same
/// work days.
package struct UnitScope: Hashable, Sendable {
    /// The units asked for first, each once.
    package let ids: [Unit.ID]
    private let members: Set<Unit.ID>

    fileprivate init(_ ids: [Unit.ID], _ members: Set<Unit.ID>) {
        self.ids = ids
        self.members = members
    }

    /// Of no unit.
    package static let nobody = UnitScope([], [])

    package func contains(_ id: Unit.ID) -> Bool { members.contains(id) }

    /// What counts for either.
    package func union(_ other: UnitScope) -> UnitScope {
        UnitScope(ids + other.ids.filter { !contains($0) }, members.union(other.members))
    }
}

extension UnitRegister {
    /// The scope of a unit on the map of a day.
    ///
    /// On the map that a unit stands on, these are the units whose ``restatement(of:on:)`` is the
    /// unit or lies below it. A unit that has ended by then means itself and what flowed into it as
    /// it was on its last day, a unit that is to come, on its first.
    package func scope(of id: Unit.ID, on map: Day) -> UnitScope {
        let day = self[id]?.period.nearest(to: map) ?? map
        var walk = ScopeWalk(id)
        while let unit = walk.next() {
            walk.add(children(flowingInto: unit, on: day))
            walk.add(predecessors(of: unit))
            guard day == map else { continue }
            // What is to come flows back into the units that it is to be made of.
            for other in successors(of: unit) where begins(other, after: map) {
                guard let holder = restatement(of: other, on: map).unit, walk.has(holder)
                else { continue }
                walk.add([other])
            }
        }
        return UnitScope(walk.ids, walk.seen)
    }

    /// The units right below one on a day, and those without a successor that were or will be: their
    /// work cannot be given to a smaller unit.
    private func children(flowingInto parent: Unit.ID, on day: Day) -> [Unit.ID] {
        everChildren(of: parent).filter { id in
            guard let unit = self[id], self.parent(of: id, on: day) == parent else { return false }
            if unit.period.contains(day) { return true }
            return next(to: unit, on: day).isEmpty
        }
    }

    private func begins(_ id: Unit.ID, after day: Day) -> Bool {
        self[id]?.period.from.map { $0 > day } ?? false
    }
}

/// Units as they are met, each once.
private struct ScopeWalk {
    private(set) var ids: [Unit.ID]
    private(set) var seen: Set<Unit.ID>
    private var index = 0

    init(_ id: Unit.ID) {
        ids = [id]
        seen = [id]
    }

    func has(_ id: Unit.ID) -> Bool { seen.contains(id) }

    mutating func next() -> Unit.ID? {
        guard index < ids.count else { return nil }
        index += 1
        return ids[index - 1]
    }

    mutating func add(_ units: [Unit.ID]) {
        for unit in units where seen.insert(unit).inserted { ids.append(unit) }
    }
}

extension Catalogue {
    /// The scope of the whole campaign: of its unit, and once that has ended, of the units on which
    /// its area lies; `nil` where the rules lack the unit.
    package func campaignScope(on map: Day) -> UnitScope? {
        guard units[campaign.unit] != nil else { return nil }
        return units.units(holding: campaign.unit, on: map)
            .map { units.scope(of: $0.id, on: map) }
            .reduce(units.scope(of: campaign.unit, on: map)) { $0.union($1) }
    }

    /// The units of the campaign's area on a day: its communes.
    ///
    /// - Parameter withAbove: whether those above communes belong to them. The default is `false`.
    package func members(on day: Day, withAbove: Bool = false) -> [Unit] {
        let scope = campaignScope(on: day)
        return units.units.filter { unit in
            unit.period.contains(day) && (scope?.contains(unit.id) ?? true)
                && (withAbove || unit.kind.level == .commune)
        }
    }
}
