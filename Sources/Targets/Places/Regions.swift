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
        public typealias ID = String

        public let id: ID
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
    private let regionOfUnit: [Unit.ID: Region]
    private let membershipsOf: [Unit.ID: [Membership]]

    /// That a unit is in a group for a period.
    public struct Membership: Hashable, Sendable {
        public let group: Group.ID
        public let usesRegion: String?
        public let period: Period
        public let source: Source
    }

    public init(regions: [Region], groups: [Group]) {
        self.regions = regions
        self.groups = groups
        regionOfUnit = Dictionary(
            regions.flatMap { region in region.units.map { ($0, region) } },
            uniquingKeysWith: { first, _ in first })
        var memberships: [Unit.ID: [Membership]] = [:]
        for group in groups {
            for member in group.members {
                memberships[member.unit, default: []].append(
                    Membership(
                        group: group.id, usesRegion: group.usesRegion, period: member.period,
                        source: member.source))
            }
        }
        membershipsOf = memberships
    }

    /// The region of a unit: its own, else that of the nearest unit above that is named.
    public func region(of unit: Unit.ID, on day: Day, in register: UnitRegister) -> Region? {
        regionOfUnit[unit]
            ?? register.ancestors(of: unit, on: day).lazy.compactMap { regionOfUnit[$0] }.first
    }

    /// The groups of a unit at any time, in the order of the file.
    public func memberships(of unit: Unit.ID) -> [Membership] {
        membershipsOf[unit] ?? []
    }
}
