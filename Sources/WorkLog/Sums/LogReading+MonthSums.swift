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
    /// by stretches of whole months where nothing asks for days: those rows last from the first to
    /// the last day of their stretch.
    ///
    /// - Parameters:
    ///   - kinds: which work.
    ///   - day: only what ended on or before it.
    ///   - starts: days on which something begins to count anew: there a stretch ends and another
    ///     begins; work of their months is told day by day, unless they are the first of a month.
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
            guard let sums = try monthly(cuts, Stretch.of(cuts, starts), kinds, database) else {
                return nil
            }
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
        _ cuts: MonthCuts, _ stretches: [Stretch], _ kinds: [ActivityKind.ID], _ database: Database
    ) throws -> [OutputEntry]? {
        guard let first = stretches.first?.first, let last = stretches.last?.last else { return [] }
        let blocks = SumBlocks(
            stretches.enumerated().flatMap { tag, stretch in
                stretch.months.map { (month: $0, tag: tag) }
            }, hasYears: try database.logVersion() >= 4)
        var totals = BlockTotals<WorkKey>(tags: blocks.tags, width: 1)
        try blocks.eachWork(
            of: kinds, where: "status = 'confirmed' OR (?3 = 0 AND status <> 'voided')",
            [view.confirmedOnly], database, into: &totals
        ) { totals, key, quantity, _, shares in
            totals.add(quantity, 0, of: key, shares)
        }
        guard !totals.isBeyond else { return nil }
        // Work over several months has days of its own.
        let long = try Self.daily(first...last, kinds, onlyOverMonths: true, database).compactMap {
            entry in
            stretches.firstIndex { ($0.first...$0.last).contains(entry.lastDay) }
                .map { (entry, stretch: $0) }
        }
        for (entry, stretch) in long {
            let key = WorkKey(unit: entry.unit, status: entry.status, kind: entry.kind)
            totals.add(
                -entry.quantity.thousandths, 0, of: totals.number(of: key),
                [SumBlocks.Share(sign: 1, tag: stretch)])
        }
        return totals.keys.indices.flatMap { index in
            stretches.enumerated().compactMap { tag, stretch in
                let quantity = totals.figures(index, tag).first ?? 0
                guard quantity != 0 else { return nil }
                let key = totals.keys[index]
                return OutputEntry(
                    unit: key.unit, kind: key.kind, firstDay: stretch.first,
                    lastDay: stretch.last, quantity: Quantity(thousandths: quantity),
                    status: key.status)
            }
        } + long.map(\.0)
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

/// Whole months in a row, within which nothing begins to count.
private struct Stretch {
    private(set) var months: [String]
    let first: Day
    private(set) var last: Day

    static func of(_ cuts: MonthCuts, _ starts: [Day]) -> [Stretch] {
        let starts = Set(starts)
        var stretches: [Stretch] = []
        for month in cuts.wholeMonths {
            guard let first = Day(iso: month + "-01") else { continue }
            let place = stretches.count - 1
            if place >= 0, stretches[place].last.adding(days: 1) == first, !starts.contains(first) {
                stretches[place].months.append(month)
                stretches[place].last = first.endOfMonth
            } else {
                stretches.append(Stretch(months: [month], first: first, last: first.endOfMonth))
            }
        }
        return stretches
    }
}
