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
        var revisions: [Revision] = []
        var facts: [Fact] = []
        // Memory that is not written to is not taken.
        let count = try Int.fetchOne(database, sql: "SELECT max(id) FROM \(Fact.table)") ?? 0
        revisions.reserveCapacity(count)
        facts.reserveCapacity(count)
        while try rows.next() != nil {
            guard uids.takes(cells.bytes(end)) else { return nil }
            let isAsked = cells.integer(end + 3) == 1
            revisions.append(
                Revision(
                    id: Identity.fnv128(cells.bytes(0)),
                    number: Int32(clamping: cells.integer(end + 1)),
                    isVoided: cells.integer(end + 2) == 1, place: Int32(revisions.count),
                    fact: isAsked ? Int32(facts.count) : nil))
            if isAsked { facts.append(try Fact(&cells)) }
        }
        let older = Revision.places(ofOlderIn: revisions).map { $0..<$0 + 1 }
        facts.removeSubranges(RangeSet(older))
        return facts
    }
}

/// A row as it takes part in the question which revision of a fact holds.
private struct Revision: Comparable {
    /// The hash that stands for the fact's id.
    let id: UInt128
    let number: Int32
    let isVoided: Bool
    /// Among all, in the order of the revision ids.
    let place: Int32
    /// Its place among the facts that are asked for; `nil` for one that is not.
    let fact: Int32?

    /// The greatest holds: the highest number, a void before a record, the latest.
    ///
    /// The view of current facts says the same.
    static func < (left: Revision, right: Revision) -> Bool {
        if left.id != right.id { return left.id < right.id }
        if left.number != right.number { return left.number < right.number }
        if left.isVoided != right.isVoided { return right.isVoided }
        return left.place < right.place
    }

    /// The places of facts that a greater revision has taken over from.
    static func places(ofOlderIn revisions: [Revision]) -> [Int] {
        let sorted = revisions.sorted()
        var places: [Int] = []
        for index in sorted.indices.dropLast() where sorted[index].id == sorted[index + 1].id {
            if let place = sorted[index].fact { places.append(Int(place)) }
        }
        return places
    }
}
