import Basics
import GRDB
import Targets

extension WorkDay {
    /// The id that a row has that brings none: of what tells one outing from another.
    var key: ID {
        WorkDay.id(
            unit: unit, day: day, place: place, programme: programme, organiser: organiser)
    }

    fileprivate func known(as id: ID) -> WorkDay {
        WorkDay(
            id: id, day: day, until: until, unit: unit, place: place, programme: programme,
            organiser: organiser, sessions: sessions, force: force, outputs: outputs,
            contributions: contributions, note: note)
    }
}

/// Which work days of the log have another key now than their id says: their day, unit, place,
/// programme or organiser was corrected, or a sheet gave them ids of its own.
///
/// A sheet that was mended as the log was means the same work day, not one beside it.
struct WorkDayIdentities {
    private var idsOfKey: [WorkDay.ID: [WorkDay.ID]] = [:]
    private var lineOfID: [WorkDay.ID: Int] = [:]

    init(_ database: Database) throws {
        // Ids made from keys are version 8; a first revision with such an id has that key.
        let rows = try Row.fetchCursor(
            database.cachedStatement(
                sql: """
                    SELECT work_day, unit, first_day, place, programme, organiser
                    FROM current_work_day
                    WHERE (number > 1 OR work_day NOT GLOB '????????-????-8???-????-????????????')
                        AND status <> 'voided'
                    ORDER BY work_day
                    """))
        var days = DayCells()
        while let row = try rows.next() {
            let id: WorkDay.ID = row[0]
            let key = WorkDay.id(
                unit: row[1], day: try days.day(row[2]), place: row[3], programme: row[4],
                organiser: row[5])
            if key != id { idsOfKey[key, default: []].append(id) }
        }
    }

    /// Rows with the ids under which the log knows them; what is not clear is noted and left out.
    mutating func resolved(
        _ rows: ArraySlice<SheetRow<WorkDay>>, _ done: inout SheetImport<WorkDay>
    ) -> [SheetRow<WorkDay>] {
        guard !idsOfKey.isEmpty else { return Array(rows) }
        return rows.compactMap { row in
            let given = row.value
            var id = given.id
            if let ids = idsOfKey[id], given.key == id {
                guard ids.count == 1 else {
                    done.note(
                        done.sheet.finding(
                            SheetMessages.severalOfKey(ids), at: row,
                            remedy: SheetMessages.severalOfKeyRemedy), at: row)
                    return nil
                }
                id = ids[0]
            }
            if let line = lineOfID.updateValue(row.line, forKey: id) {
                done.note(
                    done.sheet.finding(
                        SheetMessages.sameAsLine(line, id), at: row,
                        remedy: SheetMessages.rowTwiceRemedy), at: row)
                return nil
            }
            return SheetRow(
                value: id == given.id ? given : given.known(as: id), line: row.line,
                offset: row.offset)
        }
    }
}
