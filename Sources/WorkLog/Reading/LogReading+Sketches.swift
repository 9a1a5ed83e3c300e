package import Basics
import GRDB
package import Targets

/// A work day as far as it can be told without its parts: what a review needs of most.
package struct WorkDaySketch: Sendable {
    /// Where it stands in the log.
    package let row: Int64
    /// Without contributions; of outputs the one of a work day that has one only.
    package fileprivate(set) var workDay: WorkDay
    package let status: WorkStatus
    /// The role that confirmed it.
    package fileprivate(set) var confirmedBy: String?
    /// Why it was corrected or disputed.
    package fileprivate(set) var reason: String?
    /// Of a confirmed one the offices that recorded what it says, as ``LogReading/recorders(of:)``.
    package fileprivate(set) var recorders: [String]
    /// Everybody who recorded something of it.
    package fileprivate(set) var authors: [String]
}

extension LogReading {
    /// Current work days that have a day in a period, voided ones left out, in no order; `nil` for a
    /// log that an older program made.
    ///
    /// - Parameter days: from the first to the last.
    package func sketches(of days: ClosedRange<Day>) throws(LogError) -> [WorkDaySketch]? {
        let found: SketchReading? = try reading { database in
            guard try database.logVersion() >= 2 else { return nil }
            var found = SketchReading(database)
            try found.readRows(of: days)
            try found.decideBetweenRevisions()
            if view.confirmedOnly { found.keep { $0.status == .confirmed } }
            try found.readTexts()
            try found.readOutputs()
            return found
        }
        guard let found else { return nil }
        var sketches = found.sketches
        let asked = sketches.indices.filter {
            sketches[$0].status == .confirmed && found.several.contains(sketches[$0].workDay.id)
        }
        let recorders = try recorders(of: asked.map { sketches[$0].workDay.id })
        for place in asked {
            sketches[place].recorders = recorders[sketches[place].workDay.id] ?? []
        }
        return sketches
    }
}

/// Reads sketches table by table, each in the order of its rows.
private struct SketchReading {
    private let database: Database
    private(set) var sketches: [WorkDaySketch] = []
    /// Work days of several revisions: which of them count is still to be decided.
    private(set) var several: Set<WorkDay.ID> = []
    private var places: [Int64: Int] = [:]

    init(_ database: Database) { self.database = database }

    /// The revisions that have a day in the period.
    ///
    /// They end by the end of its last month unless they are among the few that go over into another.
    mutating func readRows(of days: ClosedRange<Day>) throws {
        var alone: [String] = []
        try database.each(
            """
            SELECT id, status, author, recorded_at, confirmed_on, first_day, last_day, unit,
                programme, organiser, sessions, people, person_days, work_day,
                \(try database.mayHaveOthers("held"))
            FROM revision AS held
            WHERE id IN (SELECT id FROM revision WHERE last_day BETWEEN ?1 AND ?3
                UNION ALL SELECT id FROM revision
                WHERE substr(first_day, 1, 7) <> substr(last_day, 1, 7) AND last_day > ?3)
                AND first_day <= ?2
            """, WorkDay.begunArguments(days)
        ) { cells in
            let row = cells.integer()
            let status: WorkStatus = try cells.word()
            let author = cells.text()
            // A row that cannot be read whole is read by nobody.
            _ = try cells.instant()
            _ = try cells.dayOrNil()
            var workDay = WorkDay(
                id: "", day: try cells.day(), until: try cells.day(), unit: cells.text(),
                place: "", programme: cells.text(), organiser: cells.text(),
                sessions: cells.count(), force: Force(people: cells.countOrNil()), outputs: [],
                contributions: [], note: "")
            workDay.force.personDays = cells.quantityOrNil()
            workDay.id = cells.text()
            if cells.integer() == 1 {
                several.insert(workDay.id)
            } else if status == .voided {
                return
            }
            // One office records much in a row: one list is enough.
            if alone.first != author { alone = [author] }
            sketches.append(
                WorkDaySketch(
                    row: row, workDay: workDay, status: status,
                    recorders: status == .confirmed ? alone : [],
                    authors: alone))
        }
    }

    mutating func keep(_ isKept: (WorkDaySketch) -> Bool) { sketches.removeAll { !isKept($0) } }

    /// Of several revisions the one with the greatest number counts, of those the void, of those the
    /// one with the greatest id: as the view of current work days has it.
    mutating func decideBetweenRevisions() throws {
        guard !several.isEmpty else { return }
        struct All {
            var row: Int64 = 0
            var rank: (number: Int64, isVoided: Bool, uid: String) = (0, false, "")
            var authors: Set<String> = []
        }
        var all: [WorkDay.ID: All] = [:]
        try database.each(
            """
            SELECT work_day, id, number, status, uid, author FROM revision
            WHERE work_day IN (SELECT value FROM json_each(?1))
            """, [ListArgument.of(several.sorted())]
        ) { cells in
            let (id, row, number) = (cells.text(), cells.integer(), cells.integer())
            let (status, uid, author) = (cells.text(), cells.text(), cells.text())
            var known = all[id] ?? All()
            let isVoided = status == WorkStatus.voided.rawValue
            if (known.rank.number, known.rank.isVoided ? 1 : 0, known.rank.uid)
                < (number, isVoided ? 1 : 0, uid)
            {
                known.row = row
                known.rank = (number, isVoided, uid)
            }
            known.authors.insert(author)
            all[id] = known
        }
        sketches = sketches.compactMap { sketch in
            guard let known = all[sketch.workDay.id] else { return sketch }
            guard known.row == sketch.row, !known.rank.isVoided else { return nil }
            var sketch = sketch
            sketch.authors = known.authors.sorted()
            return sketch
        }
    }

    mutating func readTexts() throws {
        for (place, sketch) in sketches.enumerated() { places[sketch.row] = place }
        try each("revision, field, text FROM", in: "revision_text", sketches.map(\.row)) {
            sketch, cells in
            let (field, text) = (cells.text(), cells.text())
            switch field {
            case "place": sketch.workDay.place = text
            case "note": sketch.workDay.note = text
            case "reason": sketch.reason = text
            default: sketch.confirmedBy = sketch.status == .confirmed ? text : nil
            }
        }
    }

    /// Only one output of a work day of one day with person-days says what a person-day brings.
    mutating func readOutputs() throws {
        let asked = sketches.filter {
            $0.workDay.day == $0.workDay.until && $0.workDay.force.personDays != nil
        }.map(\.row)
        var (last, isSeveral) = (Int64(-1), false)
        try each("revision, kind, quantity FROM", in: "revision_output", asked) { sketch, cells in
            isSeveral = sketch.row == last && (isSeveral || !sketch.workDay.outputs.isEmpty)
            last = sketch.row
            guard !isSeveral else { return sketch.workDay.outputs = [] }
            sketch.workDay.outputs = [Output(kind: cells.text(), quantity: cells.quantity())]
        }
    }

    /// Goes through rows of a table that belong to some revisions, revision by revision.
    private mutating func each(
        _ selected: String, in table: String, _ rows: [Int64],
        _ body: (inout WorkDaySketch, inout RowCells) throws -> Void
    ) throws {
        guard !rows.isEmpty else { return }
        let list = "[" + rows.map(String.init).joined(separator: ",") + "]"
        try database.each(
            "SELECT \(selected) json_each(?1) CROSS JOIN \(table) ON revision = value", [list]
        ) { cells in
            guard let place = places[cells.integer()] else { return }
            try body(&sketches[place], &cells)
        }
    }
}
