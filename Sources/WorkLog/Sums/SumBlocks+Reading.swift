import Basics
import GRDB
import Targets

/// What a sum of work is of.
struct WorkKey: Hashable {
    let unit: Unit.ID
    let status: WorkStatus
    let kind: String
}

/// What a sum of people is of.
struct ForceKey: Hashable {
    let unit: Unit.ID
    let status: WorkStatus
}

extension SumBlocks {
    /// Months are found by their own index, where there is one: SQLite would rather look for the
    /// status.
    private static func index(of table: String, _ database: Database) throws -> String {
        try database.logVersion() >= 4 ? " INDEXED BY \(table)_by_month" : ""
    }

    /// Years that count for the same, each list with what it counts for: SQLite adds them up.
    private var alike: [(years: [String], shares: [Share])] {
        Dictionary(grouping: years.keys) { years[$0] ?? [] }
            .map { (years: $1.sorted(), shares: $0) }
    }

    /// Goes through the sums of work of all blocks: the number of their key, quantity in thousandths,
    /// outings, and the shares of the block.
    ///
    /// - Parameters:
    ///   - kinds: `nil` for all.
    ///   - condition: on the status, with its arguments from ?3.
    ///   - totals: numbers the keys.
    func eachWork(
        of kinds: [String]? = nil, where condition: String, _ arguments: StatementArguments,
        _ database: Database, into totals: inout BlockTotals<WorkKey>,
        _ body: (
            inout BlockTotals<WorkKey>, _ key: Int, _ quantity: Int64, _ outings: Int64, [Share]
        ) -> Void
    ) throws {
        let isAsked = """
            \(kinds == nil ? "?2 IS NULL" : "kind IN (SELECT value FROM json_each(?2))")
                AND (\(condition)) AND outings > 0
            """
        for (years, shares) in alike {
            // In the order of the table's key.
            try database.each(
                """
                SELECT kind, status, unit, quantity, outings FROM main.year_sum
                WHERE year IN (SELECT value FROM json_each(?1)) AND \(isAsked)
                """, [ListArgument.of(years), ListArgument.of(kinds)] + arguments
            ) { cells in
                let key = try Self.key(&cells, in: &totals)
                body(&totals, key, cells.integer(), cells.integer(), shares)
            }
        }
        guard !months.isEmpty else { return }
        var shares = SharesInRuns(months)
        try database.each(
            """
            SELECT kind, status, unit, quantity, outings, month
            FROM main.month_sum\(try Self.index(of: "month_sum", database))
            WHERE month IN (SELECT value FROM json_each(?1)) AND \(isAsked)
            """, [ListArgument.of(months.keys.sorted()), ListArgument.of(kinds)] + arguments
        ) { cells in
            let key = try Self.key(&cells, in: &totals)
            let (quantity, outings) = (cells.integer(), cells.integer())
            body(&totals, key, quantity, outings, shares.of(cells.text()))
        }
    }

    /// The number of the key that a row begins with.
    private static func key(
        _ cells: inout RowCells, in totals: inout BlockTotals<WorkKey>
    ) throws -> Int {
        let start = cells.column
        let known = totals.number { key in
            cells.column = start
            return cells.isText(key.kind) && cells.isText(key.status.rawValue)
                && cells.isText(key.unit)
        }
        if let known { return known }
        cells.column = start
        let kind = cells.text()
        let status: WorkStatus = try cells.word()
        return totals.number(of: WorkKey(unit: cells.text(), status: status, kind: kind))
    }

    /// Goes through the sums of people of all blocks.
    ///
    /// - Parameter condition: on the status, with its arguments from ?2.
    func eachForce(
        where condition: String, _ arguments: StatementArguments, _ database: Database,
        _ body: (ForceKey, inout RowCells, [Share]) throws -> Void
    ) throws {
        let spans: [(SumSpan, [String: [Share]])] = [(.year, years), (.month, months)]
        for (span, blocks) in spans where !blocks.isEmpty {
            let index = span == .month ? try Self.index(of: "month_force", database) : ""
            var shares = SharesInRuns(blocks)
            try database.each(
                """
                SELECT \(span), status, unit, \(SumChanges.forceColumns.joined(separator: ", "))
                FROM main.\(span.forceTable)\(index)
                WHERE \(span) IN (SELECT value FROM json_each(?1)) AND (\(condition))
                    AND work_days > 0
                """, [ListArgument.of(blocks.keys.sorted())] + arguments
            ) { cells in
                let asked = shares.of(cells.text())
                let status: WorkStatus = try cells.word()
                try body(ForceKey(unit: cells.text(), status: status), &cells, asked)
            }
        }
    }
}

/// The shares of blocks whose names come in runs.
private struct SharesInRuns {
    private let blocks: [String: [SumBlocks.Share]]
    private var last: (name: String, shares: [SumBlocks.Share]) = ("", [])

    init(_ blocks: [String: [SumBlocks.Share]]) { self.blocks = blocks }

    mutating func of(_ name: String) -> [SumBlocks.Share] {
        if last.name != name { last = (name, blocks[name] ?? []) }
        return last.shares
    }
}
