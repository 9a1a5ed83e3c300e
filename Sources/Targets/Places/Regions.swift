package import Basics

/// Regions and commune groups, which decide which value of a threshold holds for a unit.
package struct Regions: Hashable, Sendable {
    /// A region of the law (vùng).
    package struct Region: Hashable, Sendable {
        package let id: String
        package let title: Phrase
        /// How well the assignment is known.
        package let mark: Mark
        /// Provinces, or single units that differ from theirs.
        package let units: [Unit.ID]
        package let place: Place
    }

    /// A group of communes, by commune and period: in special difficulty, group 1 to 3.
    package struct Group: Hashable, Sendable {
        package typealias ID = String

        package let id: ID
        package let title: Phrase
        /// The group takes this region's values.
        package let usesRegion: String?
        package let members: [Dated<Unit.ID>]
        package let place: Place
    }

    package let regions: [Region]
    package let groups: [Group]
    private let regionOfUnit: [Unit.ID: Region]
    private let membershipsOf: [Unit.ID: [Dated<Membership>]]

    /// That a unit is in a group.
    package struct Membership: Hashable, Sendable {
        package let group: Group.ID
        package let usesRegion: String?
    }

    package init(regions: [Region], groups: [Group]) {
        self.regions = regions
        self.groups = groups
        regionOfUnit = Dictionary(
            regions.flatMap { region in region.units.map { ($0, region) } },
            uniquingKeysWith: { first, _ in first })
        var memberships: [Unit.ID: [Dated<Membership>]] = [:]
        for group in groups {
            let membership = Membership(group: group.id, usesRegion: group.usesRegion)
            for member in group.members {
                memberships[member.value, default: []].append(member.with(membership))
            }
        }
        membershipsOf = memberships
    }

    /// The same with what a campaign says of the groups of its communes.
    package func with(_ more: [Dated<Campaign.Grouping>]) -> Regions {
        guard !more.isEmpty else { return self }
        return Regions(
            regions: regions,
            groups: groups.map { group in
                Group(
                    id: group.id, title: group.title, usesRegion: group.usesRegion,
                    members: group.members
                        + more.filter { $0.value.group == group.id }.map { $0.with($0.value.unit) },
                    place: group.place)
            })
    }

    /// The region of a unit: its own, else that of the nearest unit above that is named.
    package func region(of unit: Unit.ID, on day: Day, in register: UnitRegister) -> Region? {
        regionOfUnit[unit]
            ?? register.ancestors(of: unit, on: day).lazy.compactMap { regionOfUnit[$0] }.first
    }

    /// The groups of a unit at any time, in the order of the file.
    package func memberships(of unit: Unit.ID) -> [Dated<Membership>] {
        membershipsOf[unit] ?? []
    }
}
