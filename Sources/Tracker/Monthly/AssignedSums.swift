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

    func of(_ ground: ReportGround) -> Sums { of(ground.unit?.id) }

    /// What is assigned to the ground as a whole and to none of its members.
    func rest(of ground: ReportGround) -> Sums {
        var rest = of(ground)
        for member in ground.members {
            for (activity, quantity) in of(member.id) {
                rest[activity] = (rest[activity] ?? .zero) - quantity
            }
        }
        return rest.filter { $0.value > .zero }
    }

    /// Activities that are assigned to some members of the ground and not to the ground itself,
    /// with
    /// how many of the members.
    func partly(of ground: ReportGround) -> [(activity: ActivityKind.ID?, members: Int)] {
        let own = Set(rows.filter { $0.unit == ground.unit?.id }.map(\.activity))
        let counts = ground.members.reduce(into: [ActivityKind.ID?: Int]()) { counts, member in
            for activity in of(member.id).keys where member.id != ground.unit?.id {
                counts[activity, default: 0] += 1
            }
        }
        return counts.filter { !own.contains($0.key) && $0.value < ground.members.count }
            .map { (activity: $0.key, members: $0.value) }
            .sorted { ($0.activity ?? "") < ($1.activity ?? "") }
    }

    func of(_ unit: Unit.ID?) -> Sums {
        guard let unit, !rows.isEmpty else { return [:] }
        let below = Set(catalogue.units.ground(of: unit, on: map)).subtracting([unit])
        var sums = sum(rows.filter { below.contains($0.unit) })
        for (activity, quantity) in sum(rows.filter { $0.unit == unit }) {
            sums[activity] = quantity
        }
        return sums
    }

    private func sum(_ rows: [AssignedQuantity]) -> Sums {
        rows.reduce(into: [:]) { $0[$1.activity, default: .zero] += $1.quantity }
    }
}
