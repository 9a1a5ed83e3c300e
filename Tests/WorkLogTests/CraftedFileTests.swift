import Basics
import Foundation
import GRDB
import Targets
import TestSupport
import Testing

@testable import WorkLog

/// Files of somebody who knows the format: rules switched off, rows written that no program of ours
/// writes, and the whole chain computed anew over them.
@Suite struct CraftedFileTests {
    /// What is written behind the rules, of which entry it is, and which field is said to be wrong.
    struct Craft: Sendable, CustomTestStringConvertible {
        let sql: String
        let entry: String
        let column: String
        var testDescription: String { sql }

        init(_ entry: String, _ column: String, _ sql: String) {
            (self.entry, self.column, self.sql) = (entry, column, sql)
        }
    }

    /// One good work day, one that is confirmed, an assessment, a decision and an answer.
    private func crafted(_ file: borrowing LogFile, _ sql: String = "") throws {
        let log = try file.create()
        var recorder = recorder(hour: 2)
        try log.append([WorkDayEntry(try workDay("tot"))], by: &recorder)
        try log.append([WorkDayEntry(try workDay("xau", place: "Thôn 9"))], by: &recorder)
        try log.change(
            ["xau"], .confirm(Confirmation(by: "Trưởng thôn", on: try day("2024-06-02"))),
            by: &recorder)
        let first = try day("2024-06-01")
        try log.record(
            [
                Assessment(
                    id: "dg", unit: "25036", part: PartID(standard: "xa-mau", part: "1.2"),
                    day: first, value: .share(try #require(Ratio(Quantity(5), Quantity(9)))),
                    level: .own,
                    source: "", note: "")
            ], by: &recorder)
        try log.record(
            [
                Recognition(
                    id: "qd", unit: "25036", standard: "xa-mau", document: "1/QĐ", day: first,
                    dayIs: .on, forYear: nil, withdrawnOn: nil, source: "", note: "")
            ], by: &recorder)
        try log.answer("f", rule: "sameDay", about: ["tot"], note: "đúng", by: &recorder)
        guard !sql.isEmpty else { return }
        try file.stranger().inDatabase { database in
            try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
            let triggers = try Row.fetchAll(
                database, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
            for row in triggers { try database.execute(sql: "DROP TRIGGER \(row[0] as String)") }
            try database.execute(sql: sql)
            try Self.rechain(database)
            for row in triggers { try database.execute(sql: row[1]) }
        }
    }

    /// What the chain and the texts commit to, computed anew as this program does.
    private static func rechain(_ database: Database) throws {
        let texts = try Row.fetchAll(
            database,
            sql: "SELECT revision, field, text, salt FROM revision_text WHERE salt IS NOT NULL")
        for row in texts {
            let commitment = SealedText.commitment([UInt8](row["salt"] as Data), row["text"])
            try database.execute(
                sql: "UPDATE revision_text SET commitment = ? WHERE revision = ? AND field = ?",
                arguments: [
                    Data(commitment), row["revision"] as Int64, row["field"] as String,
                ])
        }
        try database.execute(sql: "DELETE FROM chain")
        for ledger in LedgerTables.all { try ledger.chain(after: 0, in: database) }
        for kind in ChainEvents.kinds { try ChainEvents.chain(kind, after: 0, in: database) }
        try MonthSums.rebuild(database)
    }

    static let crafts: [Craft] = [
        Craft("xau", "first_day", "UPDATE revision SET first_day = '0000-01-01' WHERE id = 3"),
        Craft("xau", "last_day", "UPDATE revision SET last_day = '9999-12-31' WHERE id = 3"),
        Craft(
            "xau", "confirmed_on", "UPDATE revision SET confirmed_on = '0000-06-02' WHERE id = 3"),
        Craft(
            "xau", "recorded_at",
            "UPDATE revision SET recorded_at = '0000-06-30T08:00:00.000Z' WHERE id = 3"),
        Craft(
            "xau", "recorded_at",
            "UPDATE revision SET recorded_at = '-4713-11-24T12:00:00.000Z' WHERE id = 3"),
        Craft("xau", "people", "UPDATE revision SET people = 9223372036854775807 WHERE id = 3"),
        Craft("xau", "people", "UPDATE revision SET people = 100000000000000000 WHERE id = 3"),
        Craft("xau", "sessions", "UPDATE revision SET sessions = 9223372036854775807 WHERE id = 3"),
        Craft("xau", "people", "UPDATE revision SET people = -4 WHERE id = 3"),
        Craft("xau", "status", "UPDATE revision SET status = 'khác' WHERE id = 3"),
        Craft(
            "xau", "quantity",
            "UPDATE revision_output SET quantity = 9223372036854775807 WHERE revision = 3"),
        Craft(
            "xau", "organiser",
            "UPDATE revision SET organiser = printf('%.*c', 3000, 'x') WHERE id = 3"),
        Craft(
            "xau", "author", "UPDATE revision SET author = 'a' || char(27) || '[2J' WHERE id = 3"),
        Craft(
            "xau", "place",
            "UPDATE revision_text SET text = char(8238) || '1' WHERE field = 'place' AND revision = 3"
        ),
        Craft(
            "xau", "role",
            "UPDATE revision_text SET text = 'a' || char(155) WHERE field = 'role'"),
        Craft("dg", "numerator", "UPDATE assessment SET numerator = 9223372036854775807"),
        Craft("dg", "denominator", "UPDATE assessment SET denominator = 9223372036854775807"),
        Craft("dg", "day", "UPDATE assessment SET day = '0000-01-01'"),
        Craft("qd", "day", "UPDATE recognition SET day = '0000-01-01'"),
        Craft("qd", "document", "UPDATE recognition SET document = char(8238)"),
    ]

    /// What no log takes is named and left out; everything else comes, and every report goes on.
    @Test(arguments: crafts)
    func aBadRowIsNamedAndLeftOut(_ craft: Craft) throws {
        let office = LogFile()
        let stick = LogFile()
        let log = try office.create()
        try crafted(stick, craft.sql)
        let merged = try log.merge([stick.path]).files[0]
        #expect(merged.refused.map(\.entry) == [craft.entry])
        #expect(merged.refused.map(\.problem.column) == [craft.column])
        let said = merged.refused[0].problem.sentence.vi.unicodeScalars
        #expect(said.allSatisfy { !$0.isUnsafeInText })
        try isWhole(log)
        #expect(try log.workDays().contains { $0.workDay.id == "tot" })
    }

    /// Every question that a report asks has an answer.
    private func isWhole(_ log: LogStore) throws {
        let june = ReportQuestion(
            from: try day("2024-06-01"), until: try day("2024-06-30"),
            period: try day("2024-06-01"), year: try day("2024-01-01"))
        _ = try log.reportSums(june)
        _ = try log.outputSums()
        _ = try log.assessments()
        _ = try log.recognitions()
        _ = try log.reviewAnswers()
        _ = try log.conflicts()
        let verification = try log.verify()
        #expect(verification.isSound, "\(verification.problems)")
    }

    /// What an answer is about is no list: every review of the office would have ended there.
    @Test(arguments: [
        ("work_days", "UPDATE review_answer SET work_days = '[\"a\"b\"]'"),
        ("note", "UPDATE review_answer SET note = char(27) || ']0;x'"),
        ("author", "UPDATE review_answer SET author = printf('%.*c', 3000, 'x')"),
    ])
    func aBadAnswerIsNamedAndLeftOut(_ column: String, _ sql: String) throws {
        let office = LogFile()
        let stick = LogFile()
        let log = try office.create()
        try crafted(stick, sql)
        let merged = try log.merge([stick.path])
        #expect(merged.files[0].refused.map(\.problem.column) == [column])
        #expect(merged.newAnswers == 0)
        try isWhole(log)
        #expect(try log.reviewAnswers().isEmpty)
        // Who opens the file itself reads the others too.
        let theirs = try LogStore.open(stick.path, mode: .reading, campaign: nil)
        #expect(try theirs.workDays().count == 2)
        _ = try theirs.reviewAnswers()
    }

    /// Thousands of revisions beside each other, which every list would have gone through.
    @Test func thousandsOfHeads() throws {
        let office = LogFile()
        let stick = LogFile()
        let log = try office.create()
        let columns = """
            work_day, number, author, recorded_at, status, confirmed_on, first_day, last_day, unit,
            programme, organiser, sessions, people, person_days, origin, key, format
            """
        try crafted(
            stick,
            """
            WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 4000)
            INSERT INTO revision (id, uid, \(columns))
            SELECT 100 + n, printf('0190674d-0000-7000-8000-%012d', n), \(columns)
            FROM number, revision WHERE id = 1
            """)
        let merged = try log.merge([stick.path]).files[0]
        #expect(merged.refusedCount == 4_001)
        #expect(merged.refused.allSatisfy { $0.problem.kind == .heads })
        #expect(try log.workDays().map(\.workDay.id) == ["xau"])
        try isWhole(log)
    }

    /// A chain that was computed anew holds, and its figures are taken for what somebody says.
    ///
    /// The head on paper is what tells.
    @Test func aForgedHistoryIsTakenForWhatItSays() throws {
        let stick = LogFile()
        let honest = LogFile()
        try crafted(honest)
        let code = try #require(
            try LogStore.open(honest.path, mode: .reading, campaign: nil).head())
        try crafted(stick, "UPDATE revision SET people = 4500, author = 'Ban Công tác Mặt trận'")
        let forged = try LogStore.open(stick.path, mode: .reading, campaign: nil)
        #expect(try forged.verify().isSound)
        let compared = try forged.verify(against: code).comparison
        #expect(compared == .differs(code, now: try #require(try forged.head())))
    }

    /// Pages that hold those of others: an error in words, never the end of the process.
    @Test func swappedPages() throws {
        let file = LogFile()
        try crafted(file)
        let whole = try readFile(file.path)
        let days = try LogStore.open(file.path, mode: .reading, campaign: nil).workDays()
        let pages = whole.count / 4_096
        for first in stride(from: 1, to: pages - 1, by: 3) {
            for second in [first + 1, pages - 1] {
                var bytes = whole
                let one = first * 4_096..<(first + 1) * 4_096
                let other = second * 4_096..<(second + 1) * 4_096
                bytes.replaceSubrange(one, with: whole[other])
                bytes.replaceSubrange(other, with: whole[one])
                try writeFile(bytes, file.path)
                do {
                    let log = try LogStore.open(file.path, mode: .reading, campaign: nil)
                    let found = try log.workDays()
                    _ = try log.outputSums()
                    let answers = try log.reviewAnswers()
                    // Two pages without rows may change places: nothing is said otherwise then.
                    if try log.verify().isSound {
                        #expect(found == days && answers.count == 1, "\(first), \(second)")
                    }
                } catch {
                    #expect(!error.message.vi.isEmpty)
                }
            }
        }
    }
}
