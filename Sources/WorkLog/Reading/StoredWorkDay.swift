import Basics
import GRDB
import Targets

/// A revision with what only the database knows of it.
struct StoredWorkDay {
    /// The primary key of the revision.
    let key: Int64
    let logged: LoggedWorkDay
    /// Texts that were redacted: they compare equal to any text, and stay redacted.
    ///
    /// Where a revision is to follow, those of all revisions of the work day.
    var redactions: [RedactedText]
    /// The primary keys of the revisions of the work day that no other names; read where a revision
    /// is to follow.
    var heads: [Int64] = []

    var workDay: WorkDay { logged.workDay }

    /// Whether several revisions stand beside each other and none has decided between them.
    var isContested: Bool { heads.count > 1 }
}

/// A redacted text of a work day: which, by whom, when and why.
struct RedactedText: Hashable {
    let field: String
    let author: String
    let instant: String
    let reason: String
}

extension StoredWorkDay {
    static let columns = """
        id, uid, work_day, number, author, recorded_at, status, reason, confirmed_by,
        confirmed_on, first_day, last_day, unit, programme, organiser, sessions, people, officials,
        armed_forces, union_members, residents, person_days, place, note
        """

    /// The current revisions of work days, by id, with what the next revisions need.
    static func current(of ids: [WorkDay.ID], in database: Database) throws
        -> [WorkDay.ID: StoredWorkDay]
    {
        let rows = try fetch(
            database,
            """
            SELECT \(columns) FROM current_work_day
            WHERE work_day IN (SELECT value FROM json_each(?1))
            """, [ListArgument.of(ids)])
        var current = Dictionary(
            rows.map { ($0.workDay.id, $0) }, uniquingKeysWith: { first, _ in first })
        for id in current.keys { current[id]?.redactions = [] }
        guard !current.isEmpty else { return [:] }
        let list: StatementArguments = [ListArgument.of(ids)]
        let heads = try Row.fetchCursor(
            database.cachedStatement(sql: Ledger.workDays.headsOfEntries), arguments: list)
        while let row = try heads.next() { current[row[0] as String]?.heads.append(row[1]) }
        let redactions = try Row.fetchCursor(
            database.cachedStatement(
                sql: """
                    SELECT DISTINCT work_day, field, redacted_by, redacted_at, redacted_for
                    FROM revision JOIN revision_text ON revision = id
                    WHERE work_day IN (SELECT value FROM json_each(?))
                        AND redacted_by IS NOT NULL
                    ORDER BY work_day, field
                    """), arguments: list)
        while let row = try redactions.next() {
            current[row[0] as String]?.redactions.append(
                RedactedText(field: row[1], author: row[2], instant: row[3], reason: row[4]))
        }
        return current
    }

    /// Another work day of the same day, unit, place, programme and organiser; voided ones left
    /// out.
    static func twin(of workDay: WorkDay, in database: Database) throws -> WorkDay.ID? {
        let key = workDay.key
        return try fetch(
            database,
            """
            SELECT \(columns) FROM current_work_day
            WHERE unit = ?1 AND first_day = ?2 AND status <> 'voided' AND work_day <> ?3
            ORDER BY work_day
            """, [workDay.unit, workDay.day.description, workDay.id]
        ).map(\.workDay).first { $0.key == key }?.id
    }

    /// The revisions that a query finds, in its order; the query selects ``columns``.
    static func fetch(
        _ database: Database, _ sql: String, _ arguments: StatementArguments
    ) throws -> [StoredWorkDay] {
        let rows = try Row.fetchAll(
            database.cachedStatement(sql: sql), arguments: arguments)
        guard !rows.isEmpty else { return [] }
        let keys: [Int64] = rows.map { $0[0] }
        let parts = try RevisionParts(of: keys, in: database)
        var days = DayCells()
        return try rows.map { row in
            let key: Int64 = row[0]
            return StoredWorkDay(
                key: key, logged: try logged(row, key: key, parts: parts, days: &days),
                redactions: parts.redactions[key] ?? [])
        }
    }

    private static func logged(
        _ row: Row, key: Int64, parts: RevisionParts, days: inout DayCells
    ) throws -> LoggedWorkDay {
        let personDays: Int64? = row[21]
        let workDay = WorkDay(
            id: row[2], day: try days.day(row[10]), until: try days.day(row[11]), unit: row[12],
            place: row[22], programme: row[13], organiser: row[14], sessions: row[15],
            force: Force(
                people: row[16], officials: row[17], armedForces: row[18], unionMembers: row[19],
                residents: row[20], personDays: personDays.map(Quantity.init(thousandths:))),
            outputs: parts.outputs[key] ?? [], contributions: parts.contributions[key] ?? [],
            note: row[23])
        let role: String? = row[8]
        let confirmedOn: String? = row[9]
        var confirmation: Confirmation?
        if let role, let confirmedOn {
            confirmation = Confirmation(by: role, on: try days.day(confirmedOn))
        }
        guard let status = WorkStatus(rawValue: row[6]), let instant = Instant(row[5]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        return LoggedWorkDay(
            revision: row[1], workDay: workDay, status: status, number: row[3], author: row[4],
            recordedAt: instant, reason: row[7], confirmation: confirmation)
    }
}

/// Days as the database writes them; few different ones are met very often.
struct DayCells {
    private var known: [String: Day] = [:]
    private var last: (text: String, day: Day)?

    mutating func day(_ text: String) throws -> Day {
        if let last, last.text == text { return last.day }
        guard let day = known[text] ?? Day(iso: text) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        known[text] = day
        last = (text, day)
        return day
    }
}
