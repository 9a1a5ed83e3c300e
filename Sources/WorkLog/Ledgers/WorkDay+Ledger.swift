import Basics
import GRDB
package import Targets

extension WorkDay {
    package static let ledger = Ledger<WorkDay>(
        tables: LedgerTables(
            kind: .workDay, table: "revision",
            said: [
                "uid", "work_day", "number", "author", "recorded_at", "status", "confirmed_on",
            ] + ownColumns + ["origin", "request", "place_id", "work_item"] + laterCounts,
            entry: "work_day",
            parts: ["revision_output", "revision_contribution"],
            later: ForceColumn.later.reduce(into: ["work_item": 3]) { $0[$1.name] = $1.since }),
        source: "recorded_work_day",
        columns: ownColumns + ["place", "note", "work_item"] + laterCounts,
        written: ownColumns,
        hasConfirmations: true, parts: [.outputs, .contributions, .texts("revision_text")],
        bind: { workDay, row in
            let force = workDay.force
            row.bind(workDay.day.description)
            row.bind(workDay.until.description)
            row.bind(workDay.unit)
            row.bind(workDay.programme)
            row.bind(workDay.organiser)
            row.bind(workDay.sessions)
            for count in ForceColumn.first { row.bind(force[keyPath: count.path]) }
            row.bind(force.personDays?.thousandths)
        },
        read: { cells in
            var workDay = WorkDay(
                id: cells.text(), day: try cells.day(), until: try cells.day(), unit: cells.text(),
                place: "", programme: cells.text(), organiser: cells.text(),
                sessions: cells.count(), force: Force(people: nil), outputs: [],
                contributions: [], note: "")
            for count in ForceColumn.first {
                workDay.force[keyPath: count.path] = cells.countOrNil()
            }
            workDay.force.personDays = cells.quantityOrNil()
            workDay.place = cells.text()
            workDay.note = cells.text()
            workDay.workItem = cells.textOrNil()
            for count in ForceColumn.later {
                workDay.force[keyPath: count.path] = cells.countOrNil()
            }
            return workDay
        },
        complete: { try WorkDayParts.read(into: &$0, $1) }, sayings: { new, _ in new.sayings },
        texts: [FreeText("note", \.note), FreeText("place", \.place)],
        own: ["request", "place_id", "work_item"] + laterCounts + ["key"],
        bindOwn: { new, row in
            row.bind(new.request)
            row.bind(new.placeID)
            row.bind(new.content.workItem)
            for count in ForceColumn.later { row.bind(new.content.force[keyPath: count.path]) }
            row.bind(new.content.key)
        }, sums: { new, changes in changes.take(new) })

    private static let ownColumns =
        ["first_day", "last_day", "unit", "programme", "organiser", "sessions"]
        + ForceColumn.first.map(\.name) + ["person_days"]

    private static let laterCounts = ForceColumn.later.map(\.name)

    /// Those that begin between ?1 and ?2, without a look at the others: they end by ?3, the end of
    /// the last month, unless they are among the few that go over into another.
    static let begun = """
        id IN (SELECT id FROM revision WHERE last_day BETWEEN ?1 AND ?3
            UNION ALL SELECT id FROM revision
            WHERE substr(first_day, 1, 7) <> substr(last_day, 1, 7) AND last_day > ?3)
            AND first_day BETWEEN ?1 AND ?2
        """

    static func begunArguments(_ days: ClosedRange<Day>) -> StatementArguments {
        [
            days.lowerBound.description, days.upperBound.description,
            days.upperBound.endOfMonth.description,
        ]
    }

    /// Another work day of the same day, unit, place, programme and organiser; voided ones left
    /// out.
    func twin(in database: Database) throws -> WorkDay.ID? {
        let key = key
        // The first revision of an id that was made of the key says that key.
        let first =
            key == id
            ? nil
            : try String.fetchOne(
                database,
                sql: """
                    SELECT work_day FROM current_work_day
                    WHERE work_day = ? AND number = 1 AND status <> 'voided'
                    """, arguments: [key])
        var found = first
        try WorkDayIdentities.each(of: [unit], begunOn: day...day, database) { other, its in
            if found == nil, its == key, other != id { found = other }
        }
        return found
    }
}
