package import Basics
import GRDB
package import Targets

/// The work days of a list as they stood at one moment, read when somebody goes through them.
///
/// Of each no more is held than where it stands: a revision never changes, so that those of a
/// moment can be read later, and whoever writes meanwhile is not held up.
package struct ListedWorkDays: Sendable {
    /// By first day, unit and id.
    package let workDays: Walk<LoggedWorkDay>
    package let sums: [WorkStatus: WorkDaySums]

    package var count: Int { sums.values.reduce(0) { $0 + $1.workDays } }

    init(_ workDays: Walk<LoggedWorkDay>, _ sums: [WorkStatus: WorkDaySums]) {
        self.workDays = workDays
        self.sums = sums
    }

    /// The same, gone through otherwise.
    package func rewalked(
        _ walk:
            @escaping @Sendable (
                _ own: Walk<LoggedWorkDay>, _ body: (LoggedWorkDay) throws -> Void
            ) throws -> Void
    ) -> ListedWorkDays {
        ListedWorkDays(Walk { [workDays] body in try walk(workDays, body) }, sums)
    }

    /// Those of which something is so; they are held.
    package func only(
        _ isSo: (LoggedWorkDay) -> Bool
    ) throws(LogError) -> ListedWorkDays {
        var found: [LoggedWorkDay] = []
        do {
            try workDays.forEach { if isSo($0) { found.append($0) } }
        } catch let error as LogError {
            throw error
        } catch {
            preconditionFailure("only the log is asked")
        }
        return ListedWorkDays(found)
    }

    /// Those that are held.
    package init(_ workDays: [LoggedWorkDay]) {
        var sums: [WorkStatus: WorkDaySums] = [:]
        for held in workDays {
            let workDay = held.workDay
            sums[held.status, default: WorkDaySums()].add(
                workDay.sessions, workDay.force.people, workDay.force.personDays)
        }
        self.init(Walk(workDays), sums)
    }
}

/// What work days come to.
package struct WorkDaySums: Hashable, Sendable {
    package private(set) var workDays = 0
    package private(set) var sessions = 0
    /// `nil` where none says.
    package private(set) var people: Int?
    package private(set) var personDays: Quantity?

    package init() {}

    mutating func add(_ sessions: Int, _ people: Int?, _ personDays: Quantity?) {
        workDays += 1
        self.sessions += sessions
        if let people { self.people = (self.people ?? 0) + people }
        if let personDays { self.personDays = (self.personDays ?? .zero) + personDays }
    }

    package static func + (first: WorkDaySums, second: WorkDaySums) -> WorkDaySums {
        var sums = first
        sums.workDays += second.workDays
        sums.sessions += second.sessions
        if let people = second.people { sums.people = (sums.people ?? 0) + people }
        if let days = second.personDays { sums.personDays = (sums.personDays ?? .zero) + days }
        return sums
    }
}

extension LogReading {
    /// The current work days of a list.
    ///
    /// - Parameter last: on or before which they end; `nil` for any.
    package func listed(
        _ filter: WorkDayFilter, endingBy last: Day? = nil
    ) throws(LogError) -> ListedWorkDays {
        try listed(
            where: "last_day <= ?7 AND \(WorkDayFilter.condition)",
            filter.arguments + [last?.description ?? "9999-99-99"])
    }

    /// The work days of some rows; one that was corrected since is left out.
    package func listed(rows: [Int64]) throws(LogError) -> ListedWorkDays {
        try listed(
            where: "id IN (SELECT value FROM json_each(?))", [Self.list(rows)])
    }

    private func listed(
        where condition: String, _ arguments: StatementArguments
    ) throws(LogError) -> ListedWorkDays {
        var sums: [WorkStatus: WorkDaySums] = [:]
        let rows = try reading { database in
            try PageCache.medium.use(in: database) {
                try database.rows(
                    """
                    SELECT id, status, sessions, people, person_days
                    FROM \(WorkDay.ledger.current) WHERE \(condition) \(WorkDayFilter.order)
                    """, arguments
                ) { cells in
                    let row = cells.integer()
                    sums[try cells.word(), default: WorkDaySums()].add(
                        cells.count(), cells.countOrNil(), cells.quantityOrNil())
                    return row
                }
            }
        }
        guard let later = access.later else {
            return ListedWorkDays(Walk(try revisions(at: rows[...])), sums)
        }
        return ListedWorkDays(
            Walk { body in
                for start in stride(from: 0, to: rows.count, by: rowsAtOnce) {
                    let some = rows[start..<min(start + rowsAtOnce, rows.count)]
                    for workDay in try later.revisions(at: some) { try body(workDay) }
                }
            }, sums)
    }

    /// Revisions of work days by where they stand, whether they hold or not.
    package func revisions(at rows: ArraySlice<Int64>) throws(LogError) -> [LoggedWorkDay] {
        try reading { database in
            try PageCache.medium.use(in: database) {
                try WorkDay.ledger.fetch(
                    database,
                    "WHERE id IN (SELECT value FROM json_each(?)) \(WorkDayFilter.order)",
                    [Self.list(rows)]
                ).map(\.revision)
            }
        }
    }

    private static func list(_ rows: some Collection<Int64>) -> String {
        "[" + rows.map(String.init).joined(separator: ",") + "]"
    }
}
