package import Basics

/// All units with their periods, parents and successors.
package struct UnitRegister: Hashable, Sendable {
    /// That a unit lies below another for a period; one that changes its parent has several.
    package struct Parenthood: Hashable, Sendable {
        package let unit: Unit.ID
        package let parent: Unit.ID
        package let period: Period
        package let place: Place
    }

    /// In the order of the files.
    package let units: [Unit]
    package let successions: [Succession]
    package let villages: [Village]
    private let indexOfID: [Unit.ID: Int]
    /// Parents with periods, in the order of the file.
    let parenthoodRows: [Parenthood]
    private let parenthoods: [Unit.ID: [Parenthood]]
    private let childrenOf: [Unit.ID: [Unit.ID]]
    private let successorsOf: [Unit.ID: [Unit.ID]]
    private let predecessorsOf: [Unit.ID: [Unit.ID]]
    private let successorOfVillage: [VillageKey: VillageKey]
    let indicesOfKey: [String: [Int]]
    /// The days on which some unit begins or is gone, sorted.
    package let changes: [Day]

    package init(
        units: [Unit], parenthoods: [Parenthood] = [], successions: [Succession] = [],
        villages: [Village] = []
    ) {
        self.units = units
        changes = Set(
            units.flatMap {
                [$0.period.from, $0.period.until?.adding(days: 1)].compactMap(\.self)
            }
        ).sorted()
        self.successions = successions
        self.villages = villages
        successorOfVillage = Dictionary(
            villages.compactMap { village in
                village.successor.map { (VillageKey(unit: village.unit, name: village.name), $0) }
            }, uniquingKeysWith: { first, _ in first })
        indexOfID = Dictionary(
            units.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        parenthoodRows = parenthoods
        self.parenthoods = Dictionary(grouping: parenthoods, by: \.unit)
        var children: [Unit.ID: [Unit.ID]] = [:]
        for unit in units {
            if let parent = unit.parent { children[parent, default: []].append(unit.id) }
        }
        for row in parenthoods { children[row.parent, default: []].append(row.unit) }
        childrenOf = children
        successorsOf = Dictionary(grouping: successions, by: \.from).mapValues { $0.map(\.to) }
        predecessorsOf = Dictionary(grouping: successions, by: \.to).mapValues { $0.map(\.from) }
        var keys: [String: [Int]] = [:]
        for (index, unit) in units.enumerated() {
            keys[NameKey.of(unit.name), default: []].append(index)
            guard let title = unit.ownTitle, title.vi != unit.name else { continue }
            keys[NameKey.of(title.vi), default: []].append(index)
        }
        indicesOfKey = keys
    }

    package subscript(id: Unit.ID) -> Unit? {
        indexOfID[id].map { units[$0] }
    }

    /// The unit above on a day; on its last day for a unit that has ended, on its first for one that
    /// is to come.
    package func parent(of id: Unit.ID, on day: Day) -> Unit.ID? {
        guard let unit = self[id] else { return nil }
        if let parent = unit.parent { return parent }
        let asked = unit.period.nearest(to: day)
        return parenthoods[id]?.first { $0.period.contains(asked) }?.parent
    }

    /// The units above on a day, the nearest first.
    package func ancestors(of id: Unit.ID, on day: Day) -> [Unit.ID] {
        var chain: [Unit.ID] = []
        var current = id
        while let parent = parent(of: current, on: day), !chain.contains(parent) {
            chain.append(parent)
            current = parent
        }
        return chain
    }

    /// The units right below on a day, in the order of the files.
    ///
    /// A unit that has ended is taken on its last day.
    package func children(of id: Unit.ID, on day: Day) -> [Unit] {
        guard let unit = self[id], let children = childrenOf[id] else { return [] }
        let asked = unit.period.until.map { min(day, $0) } ?? day
        return children.compactMap { self[$0] }.filter {
            $0.period.contains(asked) && parent(of: $0.id, on: asked) == id
        }
    }

    /// The units below at any depth on a day.
    package func descendants(of id: Unit.ID, on day: Day) -> [Unit] {
        var found: [Unit] = []
        var seen: Set<Unit.ID> = [id]
        collect(below: id, on: self[id]?.period.until.map { min(day, $0) } ?? day, &found, &seen)
        return found
    }

    private func collect(
        below id: Unit.ID, on day: Day, _ found: inout [Unit], _ seen: inout Set<Unit.ID>
    ) {
        guard childrenOf[id] != nil else { return }
        for child in children(of: id, on: day) where seen.insert(child.id).inserted {
            found.append(child)
            collect(below: child.id, on: day, &found, &seen)
        }
    }

    /// The units that are right below one at any time.
    func everChildren(of id: Unit.ID) -> [Unit.ID] {
        childrenOf[id] ?? []
    }

    /// Units to which this one went, all of it.
    package func successors(of id: Unit.ID) -> [Unit.ID] {
        successorsOf[id] ?? []
    }

    /// Units that went into this one.
    package func predecessors(of id: Unit.ID) -> [Unit.ID] {
        predecessorsOf[id] ?? []
    }

    /// What a village is on a day: itself, or what it was renamed to or merged into since.
    package func village(_ key: VillageKey, on day: Day) -> VillageKey {
        var key = key
        var seen: Set<VillageKey> = [key]
        while let next = successorOfVillage[key],
            self[next.unit]?.period.from.map({ $0 <= day }) ?? true, seen.insert(next).inserted
        {
            key = next
        }
        return key
    }

    /// How a village is written: as the list of villages has it, or as what went into it says.
    package func name(of key: VillageKey) -> String {
        villages.first { VillageKey(unit: $0.unit, name: $0.name) == key }?.name
            ?? villages.lazy.compactMap { $0.successorName }
            .first { PlaceName.key($0) == key.name } ?? key.name
    }

    package func isAlive(_ id: Unit.ID, on day: Day) -> Bool {
        self[id]?.period.contains(day) ?? false
    }
}
