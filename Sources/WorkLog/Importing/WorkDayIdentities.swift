import Basics
import GRDB
package import Targets

extension WorkDay {
    /// The id that a row has that brings none: of what tells one outing from another.
    var key: ID {
        WorkDay.id(
            unit: unit, day: day, place: place, programme: programme, organiser: organiser)
    }
}

/// Which work days of the log have another key now than their id says: their day, unit, place,
/// programme or organiser was corrected, or a sheet gave them ids of its own.
///
/// A sheet that was mended as the log was means the same work day, not one beside it.
struct WorkDayIdentities {
    private var idsOfKey: [WorkDay.ID: [WorkDay.ID]] = [:]
    private var lineOfID: [WorkDay.ID: Int] = [:]

    /// - Parameter rows: a key holds the day: only work days of theirs are looked at.
    init(_ database: Database, for rows: [GivenRow<WorkDay>]) throws {
        let days = rows.map(\.value.day)
        guard let first = days.min(), let last = days.max() else { return }
        let units = Set(rows.map(\.value.unit)).sorted()
        try Self.each(of: units, begunOn: first...last, database) { id, key in
            if key != id { idsOfKey[key, default: []].append(id) }
        }
        // Two of one key that an earlier version took for different places: nobody knows which.
        let taken = try String.fetchAll(
            database,
            sql: """
                SELECT work_day FROM current_work_day WHERE status <> 'voided' AND number = 1
                    AND work_day IN (SELECT value FROM json_each(?))
                """, arguments: [ListArgument.of(Array(idsOfKey.keys))])
        for id in taken { idsOfKey[id]?.append(id) }
    }

    /// Those of some units whose id may be another than that of their key, by id, with their key;
    /// voided ones left out.
    static func each(
        of units: [Unit.ID], begunOn days: ClosedRange<Day>, _ database: Database,
        _ take: (_ id: WorkDay.ID, _ key: WorkDay.ID) throws -> Void
    ) throws {
        // Ids made from keys are version 8; a first revision with such an id has that key. Those of
        // today's format were folded as keys are now.
        let isNotOfKey = "number > 1 OR work_day NOT GLOB '????????-????-8???-????-????????????'"
        let mayDiffer = try database.logVersion() >= 5 ? "(format < 3 OR \(isNotOfKey))" : "1"
        try database.each(
            """
            SELECT work_day, unit, first_day, place, programme, organiser FROM current_work_day
            WHERE id IN (
                SELECT revision.id FROM json_each(?4) AS asked
                    CROSS JOIN revision ON unit = asked.value AND last_day BETWEEN ?1 AND ?3
                WHERE first_day BETWEEN ?1 AND ?2 AND \(mayDiffer)
                UNION ALL SELECT id FROM revision
                WHERE substr(first_day, 1, 7) <> substr(last_day, 1, 7) AND last_day > ?3
                    AND first_day BETWEEN ?1 AND ?2 AND \(mayDiffer)
                    AND unit IN (SELECT value FROM json_each(?4)))
                AND (\(isNotOfKey) OR \(mayHaveOldKey("place")) OR \(mayHaveOldKey("organiser")))
                AND status <> 'voided'
            ORDER BY work_day
            """, WorkDay.begunArguments(days) + [ListArgument.of(units)]
        ) { cells in
            let id = cells.text()
            try take(
                id,
                WorkDay.id(
                    unit: cells.text(), day: try cells.day(), place: cells.text(),
                    programme: cells.text(), organiser: cells.text()))
        }
    }

    /// Names whose numbers were not folded when their id was made: `Thôn 01`, `thôn1`.
    private static func mayHaveOldKey(_ column: String) -> String {
        ["*0[0-9]*", "*[^0-9 ][0-9]*", "*[0-9][^0-9 ]*"].map { "\(column) GLOB '\($0)'" }
            .joined(separator: " OR ")
    }

    /// Rows with the ids under which the log knows them; what is not clear is noted and left out.
    mutating func resolved(
        _ rows: ArraySlice<GivenRow<WorkDay>>, _ answer: inout ImportAnswer<WorkDay>
    ) -> [GivenRow<WorkDay>] {
        guard !idsOfKey.isEmpty else { return Array(rows) }
        return rows.compactMap { row in
            var workDay = row.value
            if !row.namesID, let ids = idsOfKey[workDay.id], workDay.key == workDay.id {
                guard ids.count == 1 else {
                    answer.note(.severalOfKey(ids), at: row)
                    return nil
                }
                workDay.id = ids[0]
            }
            if let line = lineOfID.updateValue(row.line, forKey: workDay.id) {
                answer.note(.sameAsLine(line, workDay.id), at: row)
                return nil
            }
            return row.with(workDay)
        }
    }
}

extension WorkDay {
    /// The id of a work day whose key was the id of another first, which has a key of its own now:
    /// the next of a sequence that is not taken so.
    ///
    /// - Returns: the id, and the work day of it that has this key, where there is one.
    func idAfterKey(in database: Database) throws -> (id: ID, held: Stored<WorkDay>?) {
        let key = key
        var number = 2
        while true {
            let id = Identity.uuid8(of: [key, String(number)])
            let held = try WorkDay.ledger.current(of: [id], in: database)[id]
            guard let held, held.content.key != key else { return (id, held) }
            number += 1
        }
    }
}

extension GivenRow<WorkDay> {
    /// Whether the id that was made of the row's key belongs to a work day that has another key
    /// now: a row without an id means the work day that has its key today.
    func hasKey(ofAnother held: WorkDay) -> Bool {
        !namesID && held.key != held.id && value.key == held.id
    }

    /// The row with the id after that of its key.
    func afterKey(in database: Database) throws -> (GivenRow, Stored<WorkDay>?) {
        let (id, held) = try value.idAfterKey(in: database)
        var workDay = value
        workDay.id = id
        return (with(workDay), held)
    }
}

extension LogReading {
    /// The id under which a work day is recorded that somebody gives without one, and whether there
    /// is such a work day already.
    package func idOfGiven(_ workDay: WorkDay) throws(LogError) -> (id: WorkDay.ID, isKnown: Bool) {
        try reading { database in
            guard let held = try WorkDay.ledger.current(of: [workDay.id], in: database)[workDay.id]
            else { return (workDay.id, false) }
            guard workDay.key == workDay.id, held.content.key != workDay.id else {
                return (workDay.id, true)
            }
            let (id, other) = try workDay.idAfterKey(in: database)
            return (id, other != nil)
        }
    }
}
