import Basics
import GRDB

extension StoredFact {
    /// Facts in force whose day is between two others or on one of them, in the order in which they
    /// were recorded: revision ids begin with the instant.
    ///
    /// A board reads thousands. Rows are read in the order of the file, which is nearly always that
    /// of the revision ids, and which revision holds is decided here as the view of current facts
    /// decides it: asked for each row, the view takes half as long again.
    static func recorded(
        from first: String = "", upTo day: String, in database: Database
    ) throws -> [Fact] {
        try PageCache.small.use(in: database) {
            try recorded(from: first, upTo: day, by: "id", in: database)
        } ?? recorded(from: first, upTo: day, by: "uid", in: database) ?? []
    }

    /// - Parameter order: the column by which rows are read.
    /// - Returns: `nil` when that is not the order of the revision ids.
    private static func recorded(
        from first: String, upTo day: String, by order: String, in database: Database
    ) throws -> [Fact]? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT \(Fact.table), \(Fact.columns.joined(separator: ", ")), uid, number,
                    status = 'voided', status = 'recorded' AND day BETWEEN ? AND ?
                FROM \(Fact.table) ORDER BY \(order)
                """)
        let end = Fact.columns.count + 1
        let rows = try Row.fetchCursor(statement, arguments: [first, day])
        var cells = RowCells(statement)
        var uids = TextOrder()
        var holding: [UInt128: Revision] = [:]
        var facts: [Fact] = []
        var older: [Int] = []
        // Memory that is not written to is not taken.
        let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM \(Fact.table)") ?? 0
        holding.reserveCapacity(count)
        facts.reserveCapacity(count)
        while try rows.next() != nil {
            guard uids.takes(cells.bytes(end)) else { return nil }
            let isAsked = cells.integer(end + 3) == 1
            let revision = Revision(
                number: Int32(clamping: cells.integer(end + 1)),
                isVoided: cells.integer(end + 2) == 1, place: isAsked ? Int32(facts.count) : nil)
            // Of 128 bits, as the ids themselves are made: the hash stands for the id.
            let id = Identity.fnv128(cells.bytes(0))
            let before = holding[id]
            let holds = before.map { !$0.outranks(revision) } ?? true
            if let place = holds ? before?.place : revision.place { older.append(Int(place)) }
            if holds { holding[id] = revision }
            if isAsked { facts.append(try Fact(&cells)) }
        }
        facts.removeSubranges(RangeSet(older.map { $0..<$0 + 1 }))
        return facts
    }
}

/// A row as it takes part in the question which revision of a fact holds; small, as there are many.
private struct Revision {
    let number: Int32
    let isVoided: Bool
    /// Among the facts that are asked for; `nil` for one that is not.
    let place: Int32?

    /// Whether it holds beside one with a greater revision id: the higher number does, and of two
    /// the void.
    ///
    /// The view of current facts says the same.
    func outranks(_ later: Revision) -> Bool {
        number != later.number ? number > later.number : isVoided && !later.isVoided
    }
}
