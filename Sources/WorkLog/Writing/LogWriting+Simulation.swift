import Basics
import GRDB

/// The mark of a log that holds made-up data.
package struct Simulation: Hashable, Sendable {
    package let seed: UInt64
    package let author: String
    package let recordedAt: Instant
}

extension LogWriting {
    /// Marks the log as one that holds simulated data, for good.
    ///
    /// - Parameter published: ids of entries that may stand in the log already: the facts that come with a campaign.
    /// - Throws: ``LogError/notEmpty(entries:)`` when there is anything else, or a simulation.
    package func markSimulated(
        seed: UInt64, besides published: Set<String> = [], by recorder: Recorder
    ) throws(LogError) {
        guard !recorder.author.isBlank else { throw .noAuthor }
        try writing { database in
            let entries = LedgerTables.all.map { "SELECT \($0.entry) FROM \($0.table)" }
            let ids = try String.fetchSet(
                database, sql: entries.joined(separator: " UNION "))
            let others = ids.subtracting(published).count
            guard others == 0 else { throw LogError.notEmpty(entries: others) }
            try database.execute(
                sql: "INSERT INTO simulation (one, seed, author, recorded_at) VALUES (1, ?, ?, ?)",
                arguments: [String(seed), recorder.author, recorder.instant.description])
            try ChainEvents.chain(.simulation, after: 0, in: database)
        }
    }
}

extension LogReading {
    /// The mark of simulated data; `nil` for a log of real work.
    package func simulation() throws(LogError) -> Simulation? {
        try reading(Simulation.read)
    }
}

extension Simulation {
    static func read(_ database: Database) throws -> Simulation? {
        try database.rows("SELECT seed, author, recorded_at FROM simulation") { cells in
            guard let seed = UInt64(cells.text()) else {
                throw UnreadableCell()
            }
            return Simulation(seed: seed, author: cells.text(), recordedAt: try cells.instant())
        }.first
    }
}
