import Basics
import GRDB

extension Ledger where Content: LedgerFact {
    /// Facts in force whose day is between two others or on one of them, in the order in which they
    /// were recorded: revision ids begin with the instant.
    ///
    /// A board reads thousands. Rows are read in the order of the file, which is nearly always that
    /// of the revision ids, and which revision holds is decided here as the view of current facts
    /// decides it: asked for each row, the view takes half as long again.
    func recorded(
        from first: String = "", upTo day: String, in database: Database
    ) throws -> [Content] {
        // Of a few days little is read: which of it holds, the view decides.
        guard first.isEmpty else {
            return try fetch(
                database, from: current,
                // Not by the index of revision ids, which leads through all rows.
                "WHERE status = 'recorded' AND day BETWEEN ?1 AND ?2 ORDER BY +uid", [first, day]
            ).map(\.content)
        }
        let version = try database.logVersion()
        guard version >= tables.since else { return [] }
        let (facts, older) = try taken(
            upTo: day, selected(columns, at: version), from: recorded(at: version), in: database,
            into: [Content]()
        ) { facts, cells in facts.append(try read(&cells)) }
        var held = facts
        held.removeSubranges(RangeSet(older.map { $0..<$0 + 1 }))
        return held
    }

    /// Goes through facts up to a day in the order in which they were recorded, those too that a later
    /// revision replaced.
    ///
    /// - Parameters:
    ///   - columns: what is read of each after its id.
    ///   - source: the rows; `nil` for the table, without the texts that stand beside it.
    ///   - start: what is taken before the first.
    ///   - knowsAll: whether every revision of the log is seen. The default is `false`.
    ///   - take: takes one, or throws ``UnreadableCell`` before it took anything.
    /// - Returns: what was taken, and which of it does not hold, by the order of taking.
    func taken<Taken>(
        upTo day: String, _ columns: String, from source: String? = nil, in database: Database,
        into start: Taken, knowsAll: Bool = false,
        _ take: (inout Taken, inout RowCells) throws -> Void
    ) throws -> (Taken, older: [Int]) {
        try PageCache.small.use(in: database) {
            if knowsAll, try database.isOfOneHand() {
                var taken = start
                let isInOrder = try takeUnfollowed(upTo: day, columns, in: database) {
                    try take(&taken, &$0)
                }
                if isInOrder { return (taken, []) }
            }
            // Nearly always the order of the file is that of the revision ids.
            for order in ["id", "uid"] {
                var taken = start
                let older = try older(
                    upTo: day, columns, from: source ?? tables.table, by: order, in: database
                ) {
                    try take(&taken, &$0)
                }
                if let older { return (taken, older) }
            }
            return (start, [])
        }
    }

    /// Goes through facts where none stands beside another: those that hold are the ones that none
    /// follows.
    ///
    /// - Returns: whether the order of the file is that of the revision ids.
    private func takeUnfollowed(
        upTo day: String, _ columns: String, in database: Database,
        _ take: (inout RowCells) throws -> Void
    ) throws -> Bool {
        let followed = try Int64.fetchSet(
            database, sql: "SELECT parent FROM main.\(tables.parents)")
        var uids = TextOrder()
        let statement = try database.cachedStatement(
            sql: """
                SELECT id, uid, status = 'recorded' AND day <= ?, \(tables.entry), \(columns)
                FROM main.\(tables.table) ORDER BY id
                """)
        let rows = try Row.fetchCursor(statement, arguments: [day])
        var cells = RowCells(statement)
        while try rows.next() != nil {
            cells.column = 0
            let isFollowed = followed.contains(cells.integer())
            guard uids.takes(cells.bytes()) else { return false }
            let isAsked = cells.integer() == 1
            if isAsked, !isFollowed { _ = try Self.takes(&cells, take) }
        }
        return true
    }

    /// - Parameter order: the column by which rows are read.
    /// - Returns: which of those that were taken do not hold; `nil` when that is not the order of
    ///   the revision ids.
    private func older(
        upTo day: String, _ columns: String, from source: String, by order: String,
        in database: Database,
        _ take: (inout RowCells) throws -> Void
    ) throws -> [Int]? {
        var uids = TextOrder()
        var holding: [EntryKey: Candidate] = [:]
        var count = 0
        var older: [Int] = []
        // Memory that is not written to is not taken.
        holding.reserveCapacity(
            try Int.fetchOne(database, sql: "SELECT count(*) FROM \(tables.table)") ?? 0)
        let statement = try database.cachedStatement(
            sql: """
                SELECT uid, number, status = 'voided', status = 'recorded' AND day <= ?,
                    \(tables.entry), \(columns)
                FROM \(source) ORDER BY \(order)
                """)
        let rows = try Row.fetchCursor(statement, arguments: [day])
        var cells = RowCells(statement)
        while try rows.next() != nil {
            cells.column = 0
            guard uids.takes(cells.bytes()) else { return nil }
            let number = Int32(clamping: cells.integer())
            let (isVoided, isAsked) = (cells.integer() == 1, cells.integer() == 1)
            let start = cells.column
            let id = EntryKey(Identity.bits(cells.bytes()))
            cells.column = start
            let isTaken = try isAsked && Self.takes(&cells, take)
            let candidate = Candidate(
                number: number, isVoided: isVoided, place: isTaken ? Int32(count) : nil)
            if let before = holding.updateValue(candidate, forKey: id) {
                // Seldom: most facts are as they were recorded.
                let holds = !before.outranks(candidate)
                if let place = holds ? before.place : candidate.place { older.append(Int(place)) }
                if !holds { holding[id] = before }
            }
            if isTaken { count += 1 }
        }
        return older.sorted()
    }

    /// - Returns: whether the row could be read.
    private static func takes(
        _ cells: inout RowCells, _ take: (inout RowCells) throws -> Void
    ) throws -> Bool {
        do {
            try take(&cells)
            return true
        } catch is UnreadableCell {
            return false
        }
    }
}

/// An entry by the bits of its id.
private struct EntryKey: Hashable {
    private let bits: UInt128

    init(_ bits: UInt128) { self.bits = bits }

    /// The bits are as good as random in any part.
    func hash(into hasher: inout Hasher) { hasher.combine(UInt64(truncatingIfNeeded: bits)) }
}

/// A row as it takes part in the question which revision of a fact holds; small, as there are many.
private struct Candidate {
    let number: Int32
    let isVoided: Bool
    /// Among the facts that are asked for; `nil` for one that is not.
    let place: Int32?

    /// Whether it holds beside one with a greater revision id: the higher number does, and of two
    /// the void.
    ///
    /// The view of current facts says the same.
    func outranks(_ later: Candidate) -> Bool {
        number != later.number ? number > later.number : isVoided && !later.isVoided
    }
}
