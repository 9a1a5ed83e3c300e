package import Basics

/// All units with their periods, parents and successors.
package struct UnitRegister: Hashable, Sendable {
    /// A unit that changes its parent within its life has one of these for each.
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
    let indicesOfKey: [String: [Int]]

    package init(
        units: [Unit], parenthoods: [Parenthood] = [], successions: [Succession] = [],
        villages: [Village] = []
    ) {
        self.units = units
        self.successions = successions
        self.villages = villages
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
        }
        indicesOfKey = keys
    }

    package subscript(id: Unit.ID) -> Unit? {
        indexOfID[id].map { units[$0] }
    }

    /// The unit above on a day; on its last day for a unit that has ended, on its first for one
    /// that
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

    /// The units whose work counts for a unit on the map of a day, itself first, each once.
    ///
    /// Those below it then, those that went into any of them, and those that ended below any of
    /// them without a successor: work that cannot be given to a smaller unit.
    package func ground(of id: Unit.ID, on day: Day) -> [Unit.ID] {
        let asked = self[id]?.period.nearest(to: day) ?? day
        var found = [id]
        var seen: Set<Unit.ID> = [id]
        var next = 0
        while next < found.count {
            let current = found[next]
            next += 1
            let below = (childrenOf[current] ?? []).filter { counts($0, for: current, on: asked) }
            for unit in below + predecessors(of: current) where seen.insert(unit).inserted {
                found.append(unit)
            }
        }
        return found
    }

    /// Whether a unit lies right below another on a day, or ended below it without a successor.
    private func counts(_ id: Unit.ID, for parent: Unit.ID, on day: Day) -> Bool {
        guard let unit = self[id], self.parent(of: id, on: day) == parent else { return false }
        if unit.period.contains(day) { return true }
        return unit.period.until.map { $0 < day } ?? false && successors(of: id).isEmpty
    }

    /// Units to which this one went, all of it.
    package func successors(of id: Unit.ID) -> [Unit.ID] {
        successorsOf[id] ?? []
    }

    /// Units that went into this one.
    package func predecessors(of id: Unit.ID) -> [Unit.ID] {
        predecessorsOf[id] ?? []
    }

    package func isAlive(_ id: Unit.ID, on day: Day) -> Bool {
        self[id]?.period.contains(day) ?? false
    }

    /// The units that hold a unit's ground on a day: itself while it lives, else its successors
    /// then.
    ///
    /// Empty for a unit that ended without one.
    package func holders(of id: Unit.ID, on day: Day) -> [Unit.ID] {
        guard let unit = self[id] else { return [] }
        if let until = unit.period.until, until < day {
            return successors(of: id).flatMap { holders(of: $0, on: day) }
        }
        return [id]
    }
}
