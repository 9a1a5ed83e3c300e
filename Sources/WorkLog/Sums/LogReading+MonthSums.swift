package import Basics
import GRDB
package import Targets

/// Reads the sums beside the log, and what they leave open day by day.
extension LogReading {
    /// Whether the sums say what this view of the log says.
    func hasSums(_ database: Database) throws -> Bool {
        guard view.knownBy == nil else { return false }
        return try database.logVersion() >= 2
    }

    /// Sums of outputs by unit, kind, days and status, as ``outputSums(kinds:upTo:)`` has them, but
    /// by whole months where nothing asks for days: those rows last from the first to the last day
    /// of their month.
    ///
    /// - Parameters:
    ///   - kinds: which work.
    ///   - day: only what ended on or before it.
    ///   - starts: days on which something begins to count anew: work of their months is told day by
    ///     day, unless they are the first of a month.
    ///   - recent: work that ends on or after it is told day by day.
    package func outputSums(
        kinds: [ActivityKind.ID], upTo day: Day, startingAnewOn starts: [Day], since recent: Day?
    ) throws(LogError) -> [OutputEntry] {
        let byMonth: [OutputEntry]? = try reading { database in
            guard try hasSums(database),
                let first = try String.fetchOne(
                    database, sql: "SELECT min(last_day) FROM revision"),
                let begins = Day(iso: first)
            else { return nil }
            let last = min(day, recent?.adding(days: -1) ?? day)
            let cuts = MonthCuts(
                from: begins.startOfMonth, upTo: max(last, begins.startOfMonth),
                startingAnewOn: starts)
            guard let sums = try monthly(cuts, kinds, database) else { return nil }
            var entries = sums
            let days = cuts.days + (recent.map { $0 <= day ? [$0...day] : [] } ?? [])
            for range in days {
                entries += try Self.daily(range, kinds, onlyOverMonths: false, database)
            }
            return entries
        }
        if let byMonth { return byMonth }
        return try outputSums(kinds: kinds, upTo: day)
    }

    /// - Returns: `nil` where a sum does not fit.
    private func monthly(
        _ cuts: MonthCuts, _ kinds: [ActivityKind.ID], _ database: Database
    ) throws -> [OutputEntry]? {
        guard let whole = cuts.whole, let first = Day(iso: whole.lowerBound + "-01"),
            let last = Day(iso: whole.upperBound + "-01")?.endOfMonth
        else { return [] }
        var days: [String: (Day, Day)] = [:]
        var isBeyond = false
        var sums: [MonthKey: Quantity] = [:]
        var order: [MonthKey] = []
        try database.each(
            """
            SELECT kind, status, unit, month, \(SafeSum.of("quantity")) FROM main.month_sum
            WHERE kind IN (SELECT value FROM json_each(?1)) AND status <> 'voided'
                AND (?2 = 0 OR status = 'confirmed')
                AND month BETWEEN ?3 AND ?4
                AND month NOT IN (SELECT value FROM json_each(?5)) AND outings > 0
            GROUP BY kind, status, unit, month
            """,
            [
                ListArgument.of(kinds), view.confirmedOnly, whole.lowerBound, whole.upperBound,
                ListArgument.of(cuts.cut),
            ]
        ) { cells in
            let kind = cells.text()
            let status: WorkStatus = try cells.word()
            let key = MonthKey(
                unit: cells.text(), kind: kind, status: status, month: cells.text())
            let quantity = cells.quantity()
            if quantity == .beyond { isBeyond = true }
            sums[key] = quantity
            order.append(key)
        }
        guard !isBeyond else { return nil }
        // Work over several months has days of its own.
        let long = try Self.daily(first...last, kinds, onlyOverMonths: true, database).filter {
            let month = MonthCuts.month($0.lastDay)
            return whole.contains(month) && !cuts.cut.contains(month)
        }
        for entry in long {
            let key = MonthKey(
                unit: entry.unit, kind: entry.kind, status: entry.status,
                month: MonthCuts.month(entry.lastDay))
            sums[key] = sums[key].map { $0 - entry.quantity }
        }
        return order.compactMap { key in
            guard let quantity = sums[key], quantity != .zero else { return nil }
            if days[key.month] == nil, let first = Day(iso: key.month + "-01") {
                days[key.month] = (first, first.endOfMonth)
            }
            return days[key.month].map { first, last in
                OutputEntry(
                    unit: key.unit, kind: key.kind, firstDay: first, lastDay: last,
                    quantity: quantity, status: key.status)
            }
        } + long
    }

    /// Work that ends on one of some days, by its own days.
    private static func daily(
        _ days: ClosedRange<Day>, _ kinds: [ActivityKind.ID], onlyOverMonths: Bool,
        _ database: Database
    ) throws -> [OutputEntry] {
        let isLong =
            onlyOverMonths ? "AND substr(first_day, 1, 7) <> substr(last_day, 1, 7)" : ""
        return try database.rows(
            """
            SELECT unit, kind, first_day, last_day, \(SafeSum.of("quantity")), status
            FROM current_work_day AS current JOIN revision_output ON revision = current.id
            WHERE status <> 'voided' AND last_day BETWEEN ?1 AND ?2 \(isLong)
                AND kind IN (SELECT value FROM json_each(?3))
            GROUP BY unit, kind, first_day, last_day, status
            """,
            [
                days.lowerBound.description, days.upperBound.description,
                ListArgument.of(kinds),
            ]
        ) { cells in
            OutputEntry(
                unit: cells.text(), kind: cells.text(), firstDay: try cells.day(),
                lastDay: try cells.day(), quantity: cells.quantity(), status: try cells.word())
        }
    }
}

private struct MonthKey: Hashable {
    let unit: Unit.ID
    let kind: ActivityKind.ID
    let status: WorkStatus
    let month: String
}
