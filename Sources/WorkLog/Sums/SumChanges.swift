import Basics
import GRDB
import Targets

/// What revisions change in the sums beside the log, written in the transaction that writes them.
///
/// A work day counts in the month and the year in which it ends, with the revision that counts and
/// while that is not voided.
struct SumChanges {
    struct Group: Hashable {
        let status: WorkStatus
        let unit: String
        let programme: String
        /// The first day of the month, or of the year.
        var month: Day
    }

    fileprivate struct Changes {
        var work: [String: (quantity: Int64, outings: Int64)] = [:]
        /// As ``forceColumns`` has them.
        var force = Array(repeating: Int64(0), count: SumChanges.forceColumns.count)
    }

    private var places: [Group: Int] = [:]
    private var changes: [Changes] = []

    /// The work day of a revision counts now, the one that it replaces no more.
    mutating func take(_ new: NewRevision<WorkDay>) {
        if let replaced = new.replaced { add(replaced.content, replaced.status, -1) }
        add(new.content, new.status, 1)
    }

    mutating func add(_ workDay: WorkDay, _ status: WorkStatus, _ sign: Int64) {
        guard status != .voided else { return }
        let group = Group(
            status: status, unit: workDay.unit, programme: workDay.programme,
            month: workDay.until.startOfMonth)
        let place = place(of: group)
        for output in workDay.outputs where output.quantity != .zero {
            changes[place].add(output.kind, output.quantity.thousandths, sign)
        }
        // What the budget paid is no contribution.
        for gift in workDay.contributions where gift.donor != .budget {
            let (kind, quantity) = Self.figure(gift)
            changes[place].add(kind, quantity, sign)
        }
        let force = workDay.force
        changes[place].count(0, 1, sign)
        changes[place].count(1, workDay.sessions, sign)
        changes[place].say(2, force.people, sign)
        changes[place].say(4, force.officials, sign)
        changes[place].say(6, force.armedForces, sign)
        changes[place].say(8, force.unionMembers, sign)
        changes[place].say(10, force.residents, sign)
        changes[place].say(12, force.personDays.map { Int($0.thousandths) }, sign)
    }

    /// Material counts by its value where that is known, else by name and measure.
    private static func figure(_ gift: Contribution) -> (kind: String, quantity: Int64) {
        guard gift.kind == .material else { return (gift.kind.rawValue, gift.quantity.thousandths) }
        if let value = gift.value { return ("vat-lieu-quy-tien", value.thousandths) }
        return ("vat-lieu\t\(gift.name ?? "")\t\(gift.measure ?? "")", gift.quantity.thousandths)
    }

    /// Adds the changes to what stands beside the log.
    func write(_ database: Database) throws {
        try write(.month, database)
        try byYear.write(.year, database)
    }

    /// The same changes, those of a year's months together.
    private var byYear: SumChanges {
        var years = SumChanges()
        for (group, place) in places {
            var group = group
            group.month = group.month.startOfYear
            years.merge(changes[place], into: group)
        }
        return years
    }

    private mutating func merge(_ other: Changes, into group: Group) {
        let place = place(of: group)
        for (kind, sums) in other.work {
            let old = changes[place].work[kind] ?? (0, 0)
            changes[place].work[kind] = (
                old.quantity.adding(sums.quantity), old.outings + sums.outings
            )
        }
        for column in other.force.indices {
            changes[place].force[column] = changes[place].force[column]
                .adding(other.force[column])
        }
    }

    private mutating func place(of group: Group) -> Int {
        let place = places[group] ?? changes.count
        if place == changes.count {
            places[group] = place
            changes.append(Changes())
        }
        return place
    }

    private func write(_ span: SumSpan, _ database: Database) throws {
        let columns = ["status", "unit", "programme", span.rawValue]
        var work = try RowInsert(
            database, into: "main.\(span.workTable)",
            ["kind"] + columns + ["quantity", "outings"], onConflict: Self.addsWork)
        var force = try RowInsert(
            database, into: "main.\(span.forceTable)", columns + Self.forceColumns,
            onConflict: Self.addsForce)
        let groups = places.sorted { $0.value < $1.value }.map(\.key)
        try work.expect(changes.reduce(0) { $0 + $1.work.count { $0.value != (0, 0) } })
        try force.expect(changes.count { $0.force.contains { $0 != 0 } })
        for (group, change) in zip(groups, changes) {
            let name = span.name(of: group.month)
            func bind(to row: inout RowInsert) {
                row.bind(group.status.rawValue)
                row.bind(group.unit)
                row.bind(group.programme)
                row.bind(name)
            }
            for (kind, sums) in change.work.sorted(by: { $0.key < $1.key }) where sums != (0, 0) {
                work.bind(kind)
                bind(to: &work)
                work.bind(sums.quantity)
                work.bind(sums.outings)
                try work.endRow()
            }
            guard change.force.contains(where: { $0 != 0 }) else { continue }
            bind(to: &force)
            for sum in change.force { force.bind(sum) }
            try force.endRow()
        }
    }

    /// How a row of `month_sum` or `year_sum` is added to the one that is there.
    static let addsWork = """
        ON CONFLICT DO UPDATE SET quantity = \(sum("quantity")),
            outings = outings + excluded.outings
        """
    /// The same of `month_force` and `year_force`.
    static let addsForce =
        "ON CONFLICT DO UPDATE SET "
        + forceColumns.map { "\($0) = \(sum($0))" }.joined(separator: ", ")

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

extension SumChanges.Changes {
    fileprivate mutating func add(_ kind: String, _ quantity: Int64, _ sign: Int64) {
        let old = work[kind] ?? (0, 0)
        work[kind] = (old.quantity.adding(sign * quantity), old.outings + sign)
    }

    fileprivate mutating func count(_ column: Int, _ number: Int, _ sign: Int64) {
        force[column] = force[column].adding(sign * Int64(number))
    }

    /// A figure, and beside it that it was said.
    fileprivate mutating func say(_ column: Int, _ figure: Int?, _ sign: Int64) {
        guard let figure else { return }
        count(column, figure, sign)
        count(column + 1, 1, sign)
    }
}

extension Int64 {
    /// The sum, or the largest or smallest number where it does not fit.
    func adding(_ other: Int64) -> Int64 {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? (other < 0 ? .min : .max) : sum
    }
}
