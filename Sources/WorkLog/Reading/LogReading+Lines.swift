package import Basics
import GRDB
package import Targets

/// A work day as a list names it: no more of it is read than a line shows.
package struct WorkDayLine: Hashable, Sendable {
    package let id: WorkDay.ID
    package let status: WorkStatus
    package let day: Day
    package let until: Day
    package let unit: Unit.ID
    package let place: String
    package let organiser: String
    package let people: Int?
    /// By kind.
    package var outputs: [Output] = []
}

extension LogReading {
    /// The lines of some rows, in their order; one that was corrected since is left out.
    ///
    /// A quarter of the time that whole work days take: a page of a list asks for a hundred.
    package func lines(rows: [Int64]) throws(LogError) -> [WorkDayLine] {
        try reading { database in
            let list = "[" + rows.map(String.init).joined(separator: ",") + "]"
            var places: [Int64: Int] = [:]
            places.reserveCapacity(rows.count)
            for (place, row) in rows.enumerated() { places[row] = place }
            var lines = [WorkDayLine?](repeating: nil, count: rows.count)
            let isAsked = "IN (SELECT value FROM json_each(?))"
            try database.each(
                """
                SELECT id, work_day, status, first_day, last_day, unit, place, organiser, people
                FROM \(WorkDay.ledger.current) WHERE id \(isAsked)
                """, [list]
            ) { cells in
                guard let place = places[cells.integer()] else { return }
                lines[place] = WorkDayLine(
                    id: cells.text(), status: try cells.word(), day: try cells.day(),
                    until: try cells.day(), unit: cells.text(), place: cells.text(),
                    organiser: cells.text(), people: cells.countOrNil())
            }
            try database.each(
                """
                SELECT revision, kind, quantity FROM revision_output
                WHERE revision \(isAsked) ORDER BY revision, kind
                """, [list]
            ) { cells in
                guard let place = places[cells.integer()] else { return }
                lines[place]?.outputs.append(
                    Output(kind: cells.text(), quantity: cells.quantity()))
            }
            return lines.compactMap(\.self)
        }
    }
}
