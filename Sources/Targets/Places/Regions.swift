public import Basics

/// Regions and commune groups, which decide which value of a threshold holds for a unit.
public struct Regions: Hashable, Sendable {
    /// A region of the law (vùng).
    public struct Region: Hashable, Sendable {
        public let id: String
        public let title: Phrase
        /// How well the assignment is known.
        public let mark: Mark
        /// Provinces, or single units that differ from theirs.
        public let units: [Unit.ID]
        public let place: Place
    }

    /// A group of communes, by commune and period: in special difficulty, group 1 to 3.
    public struct Group: Hashable, Sendable {
        public let id: String
        public let title: Phrase
        /// The group takes this region's values.
        public let usesRegion: String?
        public let members: [Member]
        public let place: Place
    }

    public struct Member: Hashable, Sendable {
        public let unit: Unit.ID
        public let period: Period
        public let source: Source
        public let place: Place
    }

    public let regions: [Region]
    public let groups: [Group]
    private let regionOfUnit: [Unit.ID: String]

    public init(regions: [Region], groups: [Group]) {
        self.regions = regions
        self.groups = groups
        regionOfUnit = Dictionary(
            regions.flatMap { region in region.units.map { ($0, region.id) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// The region of a unit: its own, else that of the nearest unit above that is named.
    public func region(of unit: Unit.ID, on day: Day, in register: UnitRegister) -> String? {
        let chain = [unit] + register.ancestors(of: unit, on: day)
        return chain.lazy.compactMap { regionOfUnit[$0] }.first
    }

    /// The groups of a unit on a day, in the order of the file.
    public func groups(of unit: Unit.ID, on day: Day) -> [Group] {
        groups.filter { group in
            group.members.contains { $0.unit == unit && $0.period.contains(day) }
        }
    }

    /// The keys under which a threshold's value is looked for, the most specific first; keys of one
    /// rank stand together.
    public func keys(of unit: Unit.ID, on day: Day, in register: UnitRegister) -> [[String]] {
        let groups = groups(of: unit, on: day)
        let byGroup = groups.map(\.id)
        let byGroupRegion = groups.compactMap(\.usesRegion)
        let region = region(of: unit, on: day, in: register).map { [$0] } ?? []
        return [byGroup, byGroupRegion, region, [Threshold.common]].filter { !$0.isEmpty }
    }
}
