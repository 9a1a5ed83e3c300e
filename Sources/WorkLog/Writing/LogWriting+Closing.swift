import Basics
import GRDB
package import Targets

/// That a month was closed (chốt kỳ): what comes later is the supplement; nothing is forbidden.
package struct Closing: Hashable, Sendable {
    /// The id of the closing (UUIDv7).
    package let id: String
    /// As reports name it: `2024-06`.
    package let period: String
    /// `nil` for the whole campaign.
    package let unit: Unit.ID?
    /// The place of the unit that alone handed it in; `nil` for all of it.
    package let place: String?
    /// What the log said when it was closed.
    package let head: HeadCode?
    package let author: String
    package let recordedAt: Instant
}

extension LogWriting {
    /// Closes a period of a unit: an event in the chain, with the head of that moment.
    ///
    /// Nothing is written where the log received nothing since the same was closed.
    ///
    /// - Parameters:
    ///   - unit: `nil` for the whole campaign.
    ///   - place: of the unit; the default is `nil`, all of it.
    /// - Throws: ``LogError/againstRule(_:)`` for a period without a name.
    package func close(
        _ period: String, of unit: Unit.ID?, at place: String? = nil, by recorder: inout Recorder
    ) throws(LogError) {
        guard !recorder.author.isBlank else { throw .noAuthor }
        let uid = recorder.uids(1)[0]
        let author = recorder
        try writing { database in
            let last = try ChainEvents.lastKey(.closing, in: database)
            let head = try HeadState.last(in: database).code
            let isAgain = try Bool.fetchOne(
                database,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM closing JOIN chain
                            ON chain.kind = 'closing' AND chain.row = closing.id
                        WHERE (period, unit, place) IS (?1, ?2, ?3) AND chain.number = ?4)
                    """, arguments: [period, unit, place, head.number])
            guard isAgain != true else { return }
            try database.execute(
                sql: """
                    INSERT INTO closing (uid, period, unit, head, author, recorded_at, place)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    uid, period, unit, head.description, author.author,
                    author.instant.description, place,
                ])
            try ChainEvents.chain(.closing, after: last, in: database)
        }
    }
}

extension LogReading {
    /// Closings in the order in which they were made; none of a log of version 1.
    package func closings() throws(LogError) -> [Closing] {
        try reading { database in
            let version = try database.logVersion()
            guard version >= 2 else { return [] }
            return try database.rows(
                """
                SELECT uid, period, unit, \(version < 5 ? "NULL" : "place"), head, author, recorded_at
                FROM main.closing
                ORDER BY recorded_at, uid
                """
            ) { cells in
                Closing(
                    id: cells.text(), period: cells.text(), unit: cells.textOrNil(),
                    place: cells.textOrNil(), head: HeadCode(cells.text()), author: cells.text(),
                    recordedAt: try cells.instant())
            }
        }
    }
}
