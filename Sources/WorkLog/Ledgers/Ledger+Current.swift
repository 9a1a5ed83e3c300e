import Basics
import GRDB

extension Ledger where Content: LedgerFact {
    /// Facts in force whose day is between two others or on one of them, in the order in which they
    /// were recorded: revision ids begin with the instant.
    ///
    /// A board reads thousands. Rows are read in the order of the file, which is nearly always that
    /// of the revision ids, and which revision holds is decided here as the view of current facts
    /// decides it: asked for each row, the view takes half as long again.
    ///
    /// - Parameter withTexts: whether free texts are read too, which no figure asks for.
    func recorded(
        from first: String = "", upTo day: String, withTexts: Bool = true, in database: Database
    ) throws -> [Content] {
        // Of a few days little is read: which of it holds, the view decides.
        guard first.isEmpty else {
            return try fetch(
                database, from: current,
                "WHERE status = 'recorded' AND day BETWEEN ?1 AND ?2 ORDER BY uid", [first, day]
            ).map(\.content)
        }
        let source = try withTexts ? recorded(at: database.logVersion()) : tables.table
        return try PageCache.small.use(in: database) {
            try recorded(from: first, upTo: day, in: source, by: "id", database)
        } ?? recorded(from: first, upTo: day, in: source, by: "uid", database) ?? []
    }

    /// - Parameter order: the column by which rows are read.
    /// - Returns: `nil` when that is not the order of the revision ids.
    private func recorded(
        from first: String, upTo day: String, in source: String, by order: String,
        _ database: Database
    ) throws -> [Content]? {
        var uids = TextOrder()
        var holding: [UInt128: Candidate] = [:]
        var facts: [Content] = []
        var older: [Int] = []
        // Memory that is not written to is not taken.
        let version = try database.logVersion()
        guard version >= tables.since else { return [] }
        let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM \(tables.table)") ?? 0
        holding.reserveCapacity(count)
        facts.reserveCapacity(count)
        let statement = try database.cachedStatement(
            sql: """
                SELECT uid, number, status = 'voided',
                    status = 'recorded' AND day BETWEEN ? AND ?, \(tables.entry),
                    \(selected(columns, at: version))
                FROM \(source) ORDER BY \(order)
                """)
        let rows = try Row.fetchCursor(statement, arguments: [first, day])
        var cells = RowCells(statement)
        while try rows.next() != nil {
            cells.column = 0
            guard uids.takes(cells.bytes()) else { return nil }
            let number = Int32(clamping: cells.integer())
            let (isVoided, isAsked) = (cells.integer() == 1, cells.integer() == 1)
            // Of 128 bits, as the ids themselves are made: the hash stands for the id.
            let start = cells.column
            let id = Identity.fnv128(cells.bytes())
            cells.column = start
            let fact = isAsked ? try readable(&cells) : nil
            let candidate = Candidate(
                number: number, isVoided: isVoided,
                place: fact == nil ? nil : Int32(facts.count))
            let before = holding[id]
            let holds = before.map { !$0.outranks(candidate) } ?? true
            if let place = holds ? before?.place : candidate.place { older.append(Int(place)) }
            if holds { holding[id] = candidate }
            if let fact { facts.append(fact) }
        }
        facts.removeSubranges(RangeSet(older.map { $0..<$0 + 1 }))
        return facts
    }
}

extension Ledger {
    /// `nil` for a row that cannot be read.
    private func readable(_ cells: inout RowCells) throws -> Content? {
        do {
            return try read(&cells)
        } catch is UnreadableCell {
            return nil
        }
    }
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
