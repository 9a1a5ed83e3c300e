import Basics
import Targets

/// What is assigned for a year (kế hoạch năm), by unit of a map and activity.
///
/// A unit's own figure counts; where it has none, the sum of the units that it was made of or that
/// are below it.
struct AssignedSums {
    /// By activity, `nil` for person-days.
    typealias Sums = [ActivityKind.ID?: Quantity]

    private let rows: [AssignedQuantity]
    private let map: Day
    private let catalogue: Catalogue

    init(_ catalogue: Catalogue, year: Int, on map: Day) {
        self.catalogue = catalogue
        self.map = map
        rows = catalogue.assigned.filter { $0.year == year }
    }

    func of(_ area: ReportArea) -> Sums { of(area.unit?.id) }

    /// What is assigned to the area as a whole and to none of its members.
    func rest(of area: ReportArea) -> Sums {
        var rest = of(area)
        for member in area.members {
            for (activity, quantity) in of(member.id) {
                rest[activity] = (rest[activity] ?? .zero) - quantity
            }
        }
        return rest.filter { $0.value > .zero }
    }

    /// Activities that are assigned to some members of the area and not to the area itself,
    /// with
    /// how many of the members.
    func partly(of area: ReportArea) -> [(activity: ActivityKind.ID?, members: Int)] {
        let own = Set(rows.filter { $0.unit == area.unit?.id }.map(\.activity))
        let counts = area.members.reduce(into: [ActivityKind.ID?: Int]()) { counts, member in
            for activity in of(member.id).keys where member.id != area.unit?.id {
                counts[activity, default: 0] += 1
            }
        }
        return counts.filter { !own.contains($0.key) && $0.value < area.members.count }
            .map { (activity: $0.key, members: $0.value) }
            .sorted { ($0.activity ?? "") < ($1.activity ?? "") }
    }

    func of(_ unit: Unit.ID?) -> Sums {
        guard let unit, !rows.isEmpty else { return [:] }
        let scope = catalogue.units.scope(of: unit, on: map)
        var sums = sum(rows.filter { $0.unit != unit && scope.contains($0.unit) && hasBegun($0) })
        for (activity, quantity) in sum(rows.filter { $0.unit == unit }) {
            sums[activity] = quantity
        }
        return sums
    }

    /// What is assigned to a unit that is to come is assigned anew, not beside what its
    /// predecessors have.
    private func hasBegun(_ row: AssignedQuantity) -> Bool {
        catalogue.units[row.unit]?.period.from.map { $0 <= map } ?? true
    }

    private func sum(_ rows: [AssignedQuantity]) -> Sums {
        rows.reduce(into: [:]) { $0[$1.activity, default: .zero] += $1.quantity }
    }
}
