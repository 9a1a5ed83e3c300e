import Basics
import GRDB
import Targets

/// What revisions change in the sums beside the log, written in the transaction that writes them.
///
/// A work day counts in the month in which it ends, with the revision that counts and while that is
/// not voided.
struct SumChanges {
    struct Group: Hashable {
        let status: String
        let unit: String
        let programme: String
        let month: String
    }

    struct Output: Hashable {
        let kind: String
        let group: Group
    }

    private var outputs: [Output: (quantity: Int64, outings: Int64)] = [:]
    private var forces: [Group: [Int64]] = [:]

    /// The work day of a revision counts now, the one that it replaces no more.
    mutating func take(_ new: NewRevision<WorkDay>) {
        if let replaced = new.replaced { add(replaced.content, replaced.status, -1) }
        add(new.content, new.status, 1)
    }

    mutating func add(_ workDay: WorkDay, _ status: WorkStatus, _ sign: Int64) {
        guard status != .voided else { return }
        let group = Group(
            status: status.rawValue, unit: workDay.unit, programme: workDay.programme,
            month: String(workDay.until.description.prefix(7)))
        for output in workDay.outputs where output.quantity != .zero {
            add(output.kind, output.quantity.thousandths, group, sign)
        }
        // What the budget paid is no contribution.
        for gift in workDay.contributions where gift.donor != .budget {
            let (kind, quantity) = Self.figure(gift)
            add(kind, quantity, group, sign)
        }
        let force = workDay.force
        let figures: [Int64?] = [
            force.people.map(Int64.init), force.officials.map(Int64.init),
            force.armedForces.map(Int64.init), force.unionMembers.map(Int64.init),
            force.residents.map(Int64.init), force.personDays?.thousandths,
        ]
        var row = [1, Int64(workDay.sessions)]
        for figure in figures { row += [figure ?? 0, figure == nil ? 0 : 1] }
        let old = forces[group] ?? Array(repeating: 0, count: row.count)
        forces[group] = zip(old, row).map { $0.adding(sign * $1) }
    }

    private mutating func add(
        _ kind: String, _ quantity: Int64, _ group: Group, _ sign: Int64
    ) {
        let old = outputs[Output(kind: kind, group: group)] ?? (0, 0)
        outputs[Output(kind: kind, group: group)] =
            (old.quantity.adding(sign * quantity), old.outings + sign)
    }

    /// Material counts by its value where that is known, else by name and measure.
    private static func figure(_ gift: Contribution) -> (kind: String, quantity: Int64) {
        guard gift.kind == .material else { return (gift.kind.rawValue, gift.quantity.thousandths) }
        if let value = gift.value { return ("vat-lieu-quy-tien", value.thousandths) }
        return ("vat-lieu\t\(gift.name ?? "")\t\(gift.measure ?? "")", gift.quantity.thousandths)
    }

    /// Adds the changes to what stands beside the log.
    func write(_ database: Database) throws {
        let adding = try database.cachedStatement(
            sql: """
                INSERT INTO main.month_sum VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET quantity = \(Self.sum("quantity")),
                    outings = outings + excluded.outings
                """)
        for (output, change) in outputs where change != (0, 0) {
            let group = output.group
            try adding.execute(arguments: [
                output.kind, group.status, group.unit, group.programme, group.month,
                change.quantity, change.outings,
            ])
        }
        let columns = Self.forceColumns
        let summing = columns.map { "\($0) = \(Self.sum($0))" }.joined(separator: ", ")
        let counting = try database.cachedStatement(
            sql: """
                INSERT INTO main.month_force
                VALUES (?, ?, ?, ?\(String(repeating: ", ?", count: columns.count)))
                ON CONFLICT DO UPDATE SET \(summing)
                """)
        for (group, change) in forces where change.contains(where: { $0 != 0 }) {
            let key: [any DatabaseValueConvertible] = [
                group.status, group.unit, group.programme, group.month,
            ]
            try counting.execute(arguments: StatementArguments(key + change))
        }
    }

    /// What does not fit stays at the largest number, which readers take for "not known".
    private static func sum(_ column: String) -> String {
        let sum = "\(column) + excluded.\(column)"
        return "iif(\(column) = \(Int64.max) OR typeof(\(sum)) <> 'integer', \(Int64.max), \(sum))"
    }

    static let forceColumns = [
        "work_days", "sessions", "people", "people_said", "officials", "officials_said",
        "armed_forces", "armed_forces_said", "union_members", "union_members_said", "residents",
        "residents_said", "person_days", "person_days_said",
    ]
}

extension Int64 {
    /// The sum, or the largest or smallest number where it does not fit.
    func adding(_ other: Int64) -> Int64 {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? (other < 0 ? .min : .max) : sum
    }
}
