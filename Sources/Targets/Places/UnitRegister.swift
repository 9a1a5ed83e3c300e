public import Basics

/// All units with their periods, parents and successors.
public struct UnitRegister: Hashable, Sendable {
    /// A unit that changes its parent within its life has one of these for each.
    public struct Parenthood: Hashable, Sendable {
        public let unit: Unit.ID
        public let parent: Unit.ID
        public let period: Period
        public let place: Place
    }

    /// In the order of the files.
    public let units: [Unit]
    public let successions: [Succession]
    public let villages: [Village]
    private let indexOfID: [Unit.ID: Int]
    /// Parents with periods, in the order of the file.
    let parenthoodRows: [Parenthood]
    private let parenthoods: [Unit.ID: [Parenthood]]
    private let childrenOf: [Unit.ID: [Unit.ID]]
    private let successorsOf: [Unit.ID: [Unit.ID]]
    private let predecessorsOf: [Unit.ID: [Unit.ID]]
    let indicesOfKey: [String: [Int]]

    public init(
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

    public subscript(id: Unit.ID) -> Unit? {
        indexOfID[id].map { units[$0] }
    }

    /// The unit above on a day; on the last day of a unit that has ended when the day is later.
    public func parent(of id: Unit.ID, on day: Day) -> Unit.ID? {
        guard let unit = self[id] else { return nil }
        if let parent = unit.parent { return parent }
        let asked = unit.period.until.map { min(day, $0) } ?? day
        return parenthoods[id]?.first { $0.period.contains(asked) }?.parent
    }

    /// The units above on a day, the nearest first.
    public func ancestors(of id: Unit.ID, on day: Day) -> [Unit.ID] {
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
    public func children(of id: Unit.ID, on day: Day) -> [Unit] {
        guard let unit = self[id] else { return [] }
        let asked = unit.period.until.map { min(day, $0) } ?? day
        return (childrenOf[id] ?? []).compactMap { self[$0] }.filter {
            $0.period.contains(asked) && parent(of: $0.id, on: asked) == id
        }
    }

    /// The units below at any depth on a day.
    public func descendants(of id: Unit.ID, on day: Day) -> [Unit] {
        children(of: id, on: day).flatMap { [$0] + descendants(of: $0.id, on: day) }
    }

    /// Units to which this one went, all of it.
    public func successors(of id: Unit.ID) -> [Unit.ID] {
        successorsOf[id] ?? []
    }

    /// Units that went into this one.
    public func predecessors(of id: Unit.ID) -> [Unit.ID] {
        predecessorsOf[id] ?? []
    }

    public func isAlive(_ id: Unit.ID, on day: Day) -> Bool {
        self[id]?.period.contains(day) ?? false
    }

    /// The units that hold a unit's ground on a day: itself while it lives, else its successors
    /// then.
    ///
    /// Empty for a unit that ended without one.
    public func holders(of id: Unit.ID, on day: Day) -> [Unit.ID] {
        guard let unit = self[id] else { return [] }
        if let until = unit.period.until, until < day {
            return successors(of: id).flatMap { holders(of: $0, on: day) }
        }
        return [id]
    }
}
