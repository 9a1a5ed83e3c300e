import Basics
import GRDB
import Targets
import Testing
import WorkLog

/// What somebody with the SQLite shell may try.
@Suite struct AppendOnlyTests {
    /// A log with one of everything.
    private func filled(_ file: borrowing LogFile) throws {
        let log = try file.create()
        var recorder = recorder()
        let money = Contribution(kind: .money, quantity: Quantity(5_000))
        try log.markSimulated(seed: 7, by: recorder)
        let work = try workDay(note: "tốt", contributions: [money])
        try log.append([WorkDayEntry(work)], by: &recorder)
        try log.change([work.id], .void(reason: "nhầm"), by: &recorder)
        let day = try day("2024-06-01")
        let part = PartID(standard: "xa-mau", part: "1.2")
        let assessment = Assessment(
            id: "a", unit: "25036", part: part, day: day, value: .verdict(.met), level: .own,
            source: "", note: "")
        try log.record([assessment], by: &recorder)
        try log.void(Assessment.self, "a", reason: "nhầm", by: &recorder)
        let recognition = Recognition(
            id: "r", unit: "25036", standard: "xa-mau", document: "1", day: day, dayIs: .on,
            forYear: nil, withdrawnOn: nil, source: "", note: "tốt")
        try log.record([recognition], by: &recorder)
        try log.withdraw("r", on: day, by: &recorder)
        try log.record([try workItem()], by: &recorder)
        try log.void(WorkItem.self, "ct-1", reason: "nhầm", by: &recorder)
        try log.record([try dutyCount()], by: &recorder)
        try log.void(DutyCount.self, "sl-1", reason: "nhầm", by: &recorder)
        try log.answer("f", rule: "sameDay", about: ["b", "a"], note: "hai buổi", by: &recorder)
        try log.redact(work.id, [.note], reason: "có tên", by: recorder)
        // What no command of one log alone makes.
        let at = "2024-06-30T08:00:00.000Z"
        try file.stranger().inDatabase { database in
            try database.execute(
                sql: """
                    INSERT INTO closing (uid, period, unit, head, author, recorded_at)
                    VALUES ('0190674d-0000-7000-8000-000000000000', '2024-06', NULL, '1-A', 'x', '\(at)');
                    INSERT INTO merging (file, file_hash, first, last, accepted, pending, texts,
                        author, recorded_at)
                    VALUES ('a', printf('%064d', 0), 1, 0, '[]', '[]', x'00', 'x', '\(at)');
                    INSERT INTO upgrade VALUES (1, 1, x'00', 'x', '\(at)');
                    INSERT INTO export VALUES (1, '1-A', '[]', NULL, x'00', '\(at)');
                    """)
        }
    }

    static let tables = [
        "log", "simulation", "revision", "revision_parent", "revision_output",
        "revision_contribution", "revision_text", "assessment", "assessment_parent", "recognition",
        "recognition_parent", "review_answer", "chain", "redaction", "closing", "merging",
        "upgrade", "export", "work_item", "work_item_parent", "duty_count", "duty_count_parent",
        "assessment_text", "recognition_text", "work_item_text", "duty_count_text",
    ]

    /// Made from the log, and made anew from it.
    static let beside: Set = ["month_sum", "month_force", "year_sum", "year_force"]

    /// A table that is not tried here is not known to be sealed.
    @Test func everyTableIsTried() throws {
        let file = LogFile()
        _ = try file.create()
        let found = try file.stranger().read { database in
            try String.fetchSet(
                database,
                sql: """
                    SELECT name FROM sqlite_schema
                    WHERE type = 'table' AND name NOT LIKE 'sqlite%'
                    """)
        }
        #expect(found == Set(Self.tables).union(Self.beside))
    }

    @Test(arguments: tables)
    func refusesUpdateDeleteAndReplace(_ table: String) throws {
        let file = LogFile()
        try filled(file)
        let stranger = try file.stranger()
        let column = try stranger.read { try $0.columns(in: table)[0].name }
        #expect(try rows(stranger, table) > 0, "nothing in \(table) to change")
        let attempts = [
            "UPDATE \(table) SET \(column) = \(column)",
            "UPDATE OR REPLACE \(table) SET \(column) = \(column)",
            "UPDATE OR IGNORE \(table) SET \(column) = \(column)", "DELETE FROM \(table)",
            "INSERT INTO \(table) SELECT * FROM \(table)",
            "INSERT OR REPLACE INTO \(table) SELECT * FROM \(table)",
            "INSERT OR IGNORE INTO \(table) SELECT * FROM \(table)",
            "REPLACE INTO \(table) SELECT * FROM \(table) LIMIT 1",
            """
            INSERT INTO \(table) SELECT * FROM \(table) WHERE true
            ON CONFLICT DO UPDATE SET \(column) = \(column)
            """,
        ]
        let before = try content(stranger, table)
        for attempt in attempts {
            let error = #expect(throws: DatabaseError.self, "\(attempt)") {
                try stranger.inDatabase { try $0.execute(sql: attempt) }
            }
            #expect(error?.message?.contains("the log is only added to") == true)
        }
        #expect(try content(stranger, table) == before)
    }

    private func rows(_ database: DatabaseQueue, _ table: String) throws -> Int {
        try content(database, table).count
    }

    private func content(_ database: DatabaseQueue, _ table: String) throws -> [String] {
        try database.read { try Row.fetchAll($0, sql: "SELECT * FROM \(table)").map(\.description) }
    }

    /// A new primary key beside the id that an older row bears: the third trigger sees both.
    @Test(arguments: ["revision", "assessment", "recognition", "review_answer"])
    func replacingByTheUniqueIDIsRefused(_ table: String) throws {
        let file = LogFile()
        try filled(file)
        let stranger = try file.stranger()
        let before = try content(stranger, table)
        let columns = try stranger.read { try $0.columns(in: table).map(\.name) }
        let values = columns.map { $0 == "id" ? "id + 90" : $0 }.joined(separator: ", ")
        for verb in ["INSERT OR REPLACE", "INSERT OR IGNORE", "REPLACE", "INSERT"] {
            let error = #expect(throws: DatabaseError.self, "\(verb)") {
                try stranger.inDatabase {
                    try $0.execute(sql: "\(verb) INTO \(table) SELECT \(values) FROM \(table)")
                }
            }
            #expect(error?.message?.contains("the log is only added to") == true)
        }
        #expect(try content(stranger, table) == before)
    }

    /// Whoever takes a trigger away can do anything; then the file opens no more.
    @Test(arguments: tables)
    func aLogWithoutOneOfItsTriggersIsNotOpened(_ table: String) throws {
        let file = LogFile()
        try filled(file)
        let stranger = try file.stranger()
        for verb in ["update", "delete", "insert"] {
            let name = "\(table)_no_\(verb)"
            let text = try stranger.read {
                try String.fetchOne(
                    $0, sql: "SELECT sql FROM sqlite_schema WHERE name = ?", arguments: [name])
            }
            let trigger = try #require(text)
            try stranger.inDatabase { try $0.execute(sql: "DROP TRIGGER \(name)") }
            for mode in [LogStore.Mode.reading, .writing] {
                #expect(throws: LogError.altered(path: file.path, names: [name])) {
                    _ = try LogStore.open(file.path, mode: mode, campaign: nil)
                }
            }
            // One that never fires in its place.
            let tame = trigger.replacing("\nBEGIN", with: "\nWHEN false BEGIN")
            if !trigger.contains("WHEN") {
                try stranger.inDatabase { try $0.execute(sql: tame) }
                #expect(throws: LogError.altered(path: file.path, names: [name])) {
                    _ = try LogStore.open(file.path, mode: .reading, campaign: nil)
                }
                try stranger.inDatabase { try $0.execute(sql: "DROP TRIGGER \(name)") }
            }
            try stranger.inDatabase { try $0.execute(sql: trigger) }
            _ = try LogStore.open(file.path, mode: .writing, campaign: nil)
        }
    }

    @Test func nothingIsAddedToARevisionThatStands() throws {
        let file = LogFile()
        try filled(file)
        let stranger = try file.stranger()
        for statement in [
            "INSERT INTO revision_output VALUES (1, 'thu-gom-rac', 1000)",
            "INSERT INTO revision_contribution VALUES (1, 9, 'hien-dat', 1000, NULL, NULL, NULL, NULL)",
            "INSERT INTO revision_text (revision, field, text) VALUES (2, 'place', 'x')",
            "INSERT INTO revision_parent VALUES (2, 0)",
            "INSERT INTO assessment_parent VALUES (2, 0)",
            "INSERT INTO recognition_parent VALUES (2, 0)",
        ] {
            #expect(throws: DatabaseError.self, "\(statement)") {
                try stranger.inDatabase { try $0.execute(sql: statement) }
            }
        }
    }

    @Test func partsThatAreLeftBehindAreNeverAdopted() throws {
        let file = LogFile()
        try filled(file)
        try file.stranger().inDatabase {
            try $0.execute(sql: "INSERT INTO revision_output VALUES (3, 'thu-gom-rac', 1000)")
        }
        let log = try LogStore.open(file.path, mode: .writing, campaign: nil)
        var next = recorder(hour: 9)
        try log.append([WorkDayEntry(try workDay("khac", place: "Thôn 5"))], by: &next)
        #expect(try log.workDay("khac")?.workDay.outputs.map(\.kind) == ["cung-hoa-duong"])
    }

    static let wrongRows = [
        "the first day is a day of the calendar": "first_day = '2024-02-31'",
        "a work day does not end before it begins": "last_day = '2024-05-01'",
        "a confirmation, and nothing else, has a day": "confirmed_on = '2024-06-02'",
        "people are not negative": "people = -1",
        "those named are not more than the people": "officials = 41",
        "a work day has at least one outing": "sessions = 0",
        "a revision is recorded at an instant in UTC with milliseconds": "recorded_at = '2024'",
    ]

    @Test(arguments: wrongRows.sorted { $0.key < $1.key })
    func theSchemaHoldsItsRules(_ rule: String, _ change: String) throws {
        let file = LogFile()
        try filled(file)
        let name = String(change.split(separator: " ")[0])
        let error = #expect(throws: DatabaseError.self) {
            try file.stranger().inDatabase { database in
                let values = try database.columns(in: "revision").map { column -> String in
                    switch column.name {
                    case "id": "50"
                    case "uid": "'00000000-0000-0000-0000-000000000000'"
                    case name: String(change.drop { $0 != "=" }.dropFirst())
                    default: column.name
                    }
                }
                try database.execute(
                    sql: """
                        INSERT INTO revision SELECT \(values.joined(separator: ", "))
                        FROM revision WHERE number = 1
                        """)
            }
        }
        #expect(error?.message == "CHECK constraint failed: \(rule)")
    }

    @Test func textsAreRedactedOnce() throws {
        let file = LogFile()
        let log = try file.create()
        var recorder = recorder()
        let work = try workDay(place: "nhà ông A", note: "số điện thoại")
        try log.append([WorkDayEntry(work)], by: &recorder)
        try log.change([work.id], .dispute(reason: "sai"), by: &recorder)
        try log.redact(work.id, [.note], reason: "có số điện thoại", by: recorder)
        #expect(
            try log.history(of: work.id).map(\.workDay.note) == [
                WorkDay.redacted, WorkDay.redacted,
            ])
        #expect(try log.history(of: work.id).map(\.workDay.place) == ["nhà ông A", "nhà ông A"])
        #expect(throws: LogError.nothingToRedact(id: work.id)) {
            try log.redact(work.id, [.note], reason: "có số điện thoại", by: recorder)
        }
        #expect(throws: LogError.unknown(id: "x")) {
            try log.redact("x", [.note], reason: "tên người", by: recorder)
        }
        #expect(throws: LogError.noReason) {
            try log.redact(work.id, [.place], reason: "", by: recorder)
        }
        for change in [
            "text = 'khác'", "redacted_by = NULL, redacted_at = NULL, redacted_for = NULL",
            "revision = 9", "redacted_for = 'khác'",
            "text = 'x', redacted_by = 'a', redacted_at = '2024-06-01T00:00:00.000Z', "
                + "redacted_for = 'vì'",
        ] {
            for field in ["place", "note"] {
                #expect(throws: DatabaseError.self, "\(change)") {
                    try file.stranger().inDatabase {
                        try $0.execute(
                            sql: "UPDATE revision_text SET \(change) WHERE field = ?",
                            arguments: [field])
                    }
                }
            }
        }
        // What was redacted does not come back with the sheet or a correction.
        #expect(try !log.correct(work, by: &recorder))
        let more = try workDay(place: "nhà ông A", people: 41, note: "số điện thoại")
        #expect(try log.correct(more, by: &recorder))
        #expect(try log.workDay(work.id)?.workDay.note == WorkDay.redacted)
        #expect(try !log.correct(more, by: &recorder))
    }
}
