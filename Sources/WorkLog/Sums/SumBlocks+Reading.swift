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
    /// The spans that have blocks, each with its blocks.
    private var spans: [(SumSpan, [String: [Share]])] {
        [(.year, years), (.month, months)].filter { !$0.1.isEmpty }
    }

    /// Months are found by their own index, where there is one: SQLite would rather look for the
    /// status.
    private func index(
        of table: String, _ span: SumSpan, _ database: Database
    ) throws -> String {
        guard span == .month, try database.logVersion() >= 4 else { return "" }
        return " INDEXED BY \(table)_by_month"
    }

    /// Goes through the sums of work of all blocks: quantity in thousandths, outings, and the shares
    /// of the block.
    ///
    /// - Parameters:
    ///   - kinds: `nil` for all.
    ///   - condition: on the status, with its arguments from ?3.
    func eachWork(
        of kinds: [String]? = nil, where condition: String, _ arguments: StatementArguments,
        _ database: Database,
        _ body: (WorkKey, _ quantity: Int64, _ outings: Int64, [Share]) throws -> Void
    ) throws {
        for (span, blocks) in spans {
            let isOfKind = kinds == nil ? "?2 IS NULL" : "kind IN (SELECT value FROM json_each(?2))"
            var shares = SharesInRuns(blocks)
            try database.each(
                """
                SELECT \(span), kind, status, unit, quantity, outings
                FROM main.\(span.workTable)\(try index(of: span.workTable, span, database))
                WHERE \(span) IN (SELECT value FROM json_each(?1)) AND \(isOfKind)
                    AND (\(condition)) AND outings > 0
                """, [ListArgument.of(blocks.keys.sorted()), ListArgument.of(kinds)] + arguments
            ) { cells in
                let asked = shares.of(cells.text())
                let kind = cells.text()
                let status: WorkStatus = try cells.word()
                let key = WorkKey(unit: cells.text(), status: status, kind: kind)
                try body(key, cells.integer(), cells.integer(), asked)
            }
        }
    }

    /// Goes through the sums of people of all blocks.
    ///
    /// - Parameter condition: on the status, with its arguments from ?2.
    func eachForce(
        where condition: String, _ arguments: StatementArguments, _ database: Database,
        _ body: (ForceKey, inout RowCells, [Share]) throws -> Void
    ) throws {
        for (span, blocks) in spans {
            var shares = SharesInRuns(blocks)
            try database.each(
                """
                SELECT \(span), status, unit, \(SumChanges.forceColumns.joined(separator: ", "))
                FROM main.\(span.forceTable)\(try index(of: span.forceTable, span, database))
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
