import Basics
import GRDB
import Targets
import TestSupport
import Testing

@testable import WorkLog

/// Somebody with the sqlite3 shell rewrites history: whatever the way, the check names the first
/// thing that does not fit, or the head that stands on paper differs.
@Suite struct VerifyTests {
    /// Three work days, the second confirmed and with a note, an assessment, a redaction.
    ///
    /// - Returns: the code as it stood on paper before, after the second work day.
    @discardableResult
    private func filled(_ file: borrowing LogFile) throws -> HeadCode {
        let log = try file.create()
        var recorder = recorder()
        try log.append([WorkDayEntry(try workDay("buoi-1"))], by: &recorder)
        try log.append([WorkDayEntry(try workDay("buoi-2", note: "đường lầy"))], by: &recorder)
        let code = try #require(try log.head())
        let role = Confirmation(by: "Trưởng thôn", on: try day("2024-06-02"))
        try log.change(["buoi-2"], .confirm(role), by: &recorder)
        try log.append([WorkDayEntry(try workDay("buoi-3", note: "có tên"))], by: &recorder)
        try log.redact("buoi-3", [.note], reason: "có tên", by: recorder)
        #expect(code.number == 2)
        return code
    }

    private func verify(
        _ file: borrowing LogFile, _ code: HeadCode? = nil
    ) throws -> Verification {
        try LogStore.open(file.path, mode: .reading, campaign: nil).verify(against: code)
    }

    /// Runs statements as a shell does that has switched the triggers off.
    private func rewrite(_ file: borrowing LogFile, _ sql: String) throws {
        try file.stranger().inDatabase { database in
            let triggers = try Row.fetchAll(
                database, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
            for row in triggers { try database.execute(sql: "DROP TRIGGER \(row[0] as String)") }
            try database.execute(sql: sql)
            for row in triggers { try database.execute(sql: row[1]) }
        }
    }

    /// What is rewritten before a printed code does not pass because the links are those of then.
    @Test func aCodeDoesNotFitWhatWasRewrittenBeforeIt() throws {
        let file = LogFile()
        let code = try filled(file)
        try rewrite(file, "UPDATE revision SET people = 999 WHERE id = 1")
        #expect(try verify(file, code).comparison == .broken(code))
        try rewrite(file, "UPDATE revision SET people = 40 WHERE id = 1")
        #expect(try verify(file, code).comparison == .fits(later: 3))
    }

    @Test func anUntouchedLogFits() throws {
        let file = LogFile()
        let code = try filled(file)
        let verification = try verify(file, code)
        #expect(verification.isSound, "\(verification.problems)")
        #expect(verification.links == 5)
        #expect(verification.comparison == .fits(later: 3))
        #expect(try verify(file, verification.head).comparison == .fits(later: 0))
    }

    /// A way to rewrite history, and what is said first.
    struct Rewriting: Sendable, CustomTestStringConvertible {
        let sql: String
        let problem: VerifyProblem
        var testDescription: String { sql }

        init(_ number: Int64?, _ kind: VerifyProblem.Kind, _ sql: String) {
            self.sql = sql
            problem = VerifyProblem(number: number, kind: kind)
        }
    }

    static let rewritings: [Rewriting] = [
        Rewriting(
            2, .rewritten(entry: "buoi-2", revision: 1),
            """
            UPDATE revision SET people = 999 WHERE id = 2
            """),
        Rewriting(
            1, .rewritten(entry: "buoi-1", revision: 1),
            """
            UPDATE revision SET author = 'khác' WHERE id = 1
            """),
        Rewriting(
            3, .rewritten(entry: "buoi-2", revision: 2),
            """
            UPDATE revision SET recorded_at = '2023-01-01T00:00:00.000Z' WHERE id = 3
            """),
        Rewriting(
            1, .rewritten(entry: "buoi-1", revision: 1),
            """
            UPDATE revision_output SET quantity = 999000 WHERE revision = 1
            """),
        Rewriting(
            1, .rewritten(entry: "buoi-1", revision: 1),
            """
            INSERT INTO revision_contribution (revision, position, kind, quantity) VALUES (1, 1, 'hien-dat', 1000)
            """),
        Rewriting(
            1, .otherText(entry: "buoi-1", revision: 1, field: "place"),
            """
            UPDATE revision_text SET text = 'Thôn 9' WHERE revision = 1 AND field = 'place'
            """),
        Rewriting(
            3, .otherText(entry: "buoi-2", revision: 2, field: "role"),
            """
            UPDATE revision_text SET text = 'Bí thư' WHERE field = 'role'
            """),
        Rewriting(
            2, .rewritten(entry: "buoi-2", revision: 1),
            """
            DELETE FROM revision_text WHERE revision = 2 AND field = 'note'
            """),
        Rewriting(
            2, .textWithoutRedaction(entry: "buoi-2", revision: 1, field: "note"),
            """
            UPDATE revision_text SET text = '[không gửi kèm]', salt = NULL WHERE revision = 2 AND field = 'note'
            """),
        Rewriting(
            2, .textWithoutRedaction(entry: "buoi-2", revision: 1, field: "note"),
            """
            UPDATE revision_text SET text = '[đã lược bỏ]', salt = NULL, redacted_by = 'x', redacted_at = '2024-07-01T00:00:00.000Z', redacted_for = 'y' WHERE revision = 2 AND field = 'note'
            """),
        Rewriting(
            4, .otherText(entry: "buoi-3", revision: 1, field: "note"),
            """
            UPDATE revision_text SET text = 'có tên', redacted_by = NULL, redacted_at = NULL, redacted_for = NULL WHERE revision = 4 AND field = 'note'
            """),
        Rewriting(
            5, .otherEvent(kind: "redaction"),
            """
            UPDATE redaction SET reason = 'khác'; UPDATE revision_text SET redacted_for = 'khác' WHERE redacted_by IS NOT NULL
            """),
        Rewriting(
            nil, .otherEvent(kind: "redaction"),
            """
            DELETE FROM chain WHERE number = 5
            """),
        Rewriting(
            2, .brokenLink,
            """
            DELETE FROM chain WHERE number = 2; UPDATE chain SET number = number - 1 WHERE number > 2
            """),
        Rewriting(
            nil, .sum("cung-hoa-duong confirmed 25036 2024-06"),
            """
            UPDATE month_sum SET quantity = 1 WHERE status = 'confirmed'
            """),
    ]

    @Test(arguments: rewritings)
    func aRewrittenLogIsNamed(_ rewriting: Rewriting) throws {
        let file = LogFile()
        try filled(file)
        try rewrite(file, rewriting.sql)
        let verification = try verify(file)
        #expect(verification.problems.first == rewriting.problem, "\(verification.problems)")
        #expect(!verification.isSound)
    }

    /// Whoever kept text and salt of a redacted note puts both back, with its marks or without.
    @Test(arguments: [", redacted_by = NULL, redacted_at = NULL, redacted_for = NULL", ""])
    func aTextPutBackAfterARedactionIsNamed(_ marks: String) throws {
        let file = LogFile()
        let log = try file.create()
        var recorder = recorder()
        try log.append([WorkDayEntry(try workDay("buoi-1", note: "có tên"))], by: &recorder)
        let kept = try #require(
            try file.stranger().read {
                try Row.fetchOne(
                    $0, sql: "SELECT hex(salt) FROM revision_text WHERE field = 'note'")
            })
        try log.redact("buoi-1", [.note], reason: "có tên", by: recorder)
        #expect(try verify(file).isSound)
        try rewrite(
            file,
            """
            PRAGMA ignore_check_constraints = ON;
            UPDATE revision_text SET text = 'có tên', salt = x'\(kept[0] as String)' \(marks)
            WHERE field = 'note'
            """)
        let problem = VerifyProblem(
            number: 1, kind: .otherText(entry: "buoi-1", revision: 1, field: "note"))
        #expect(try verify(file).problems.contains(problem))
    }

    /// A reason that is recorded after an earlier one was taken out is none that came back.
    @Test func aLaterReasonIsNoTextPutBack() throws {
        let file = LogFile()
        let log = try file.create()
        var recorder = recorder()
        try log.append([WorkDayEntry(try workDay("buoi-1"))], by: &recorder)
        try log.change(["buoi-1"], .dispute(reason: "có tên"), by: &recorder)
        try log.redact("buoi-1", [.reason], reason: "có tên", by: recorder)
        try log.change(["buoi-1"], .report(reason: "đếm lại"), by: &recorder)
        let verification = try verify(file)
        #expect(verification.isSound, "\(verification.problems)")
    }

    /// With its outputs, texts and links, as if it had never been.
    @Test func aDeletedWorkDayIsNamed() throws {
        let file = LogFile()
        try filled(file)
        let parts = ["revision_output", "revision_text"].map {
            "DELETE FROM \($0) WHERE revision = 1;"
        }.joined()
        try rewrite(file, parts + "DELETE FROM revision WHERE id = 1")
        #expect(
            try verify(file).problems.first
                == VerifyProblem(number: 1, kind: .gone(kind: "revision")))
    }

    @Test func aWorkDayPutInFromOutsideIsNamed() throws {
        let file = LogFile()
        try filled(file)
        try rewrite(
            file,
            """
            INSERT INTO revision SELECT 9, '0190674d-0000-7000-8000-000000000009', 'buoi-9', number,
                author, recorded_at, status, confirmed_on, first_day, last_day, unit, programme,
                organiser, sessions, people, officials, armed_forces, union_members, residents,
                person_days, origin, request, place_id, work_item, key, format FROM revision WHERE id = 1
            """)
        #expect(
            try verify(file).problems.first?.kind == .unchained(entry: "buoi-9", revision: 1))
    }

    /// The triggers taken out of the schema itself and put back, and a rewritten copy in its place.
    @Test func triggersOutAndBackByTheSchemaItself() throws {
        let file = LogFile()
        try filled(file)
        try file.stranger().inDatabase { database in
            try database.execute(
                sql: """
                    CREATE TEMP TABLE kept AS SELECT * FROM main.sqlite_schema
                    WHERE type = 'trigger';
                    PRAGMA writable_schema = ON;
                    DELETE FROM main.sqlite_schema WHERE type = 'trigger';
                    PRAGMA writable_schema = RESET;
                    UPDATE revision SET people = 999 WHERE id = 1;
                    PRAGMA writable_schema = ON;
                    INSERT INTO main.sqlite_schema SELECT * FROM temp.kept;
                    PRAGMA writable_schema = RESET;
                    """)
        }
        let problem = VerifyProblem(number: 1, kind: .rewritten(entry: "buoi-1", revision: 1))
        #expect(try verify(file).problems.first == problem)
        let copy = LogFile()
        try file.stranger().inDatabase {
            try $0.execute(sql: "VACUUM INTO ?", arguments: [copy.path])
        }
        #expect(try verify(copy).problems.first == problem)
    }

    /// Who knows the format computes everything anew: only the paper tells.
    @Test func whoRewritesTheWholeChainIsBetrayedByTheHeadOnPaper() throws {
        let file = LogFile()
        let other = LogFile()
        let code = try filled(file)
        // The same history, but for the people of the first work day.
        let log = try other.create()
        var recorder = recorder()
        try log.append([WorkDayEntry(try workDay("buoi-1", people: 999))], by: &recorder)
        try log.append([WorkDayEntry(try workDay("buoi-2", note: "đường lầy"))], by: &recorder)
        let forged = try verify(other, code)
        #expect(forged.problems.isEmpty)
        #expect(!forged.isSound)
        #expect(forged.comparison == .differs(code, now: try #require(forged.head)))
    }

    @Test func theEndCutOff() throws {
        let file = LogFile()
        try filled(file)
        let code = try #require(try verify(file).head)
        try rewrite(
            file,
            """
            DELETE FROM chain WHERE number >= 4; DELETE FROM redaction;
            DELETE FROM revision_text WHERE revision = 4;
            DELETE FROM revision_output WHERE revision = 4; DELETE FROM revision WHERE id = 4
            """)
        let rebuilt = try LogStore.open(file.path, mode: .writing, campaign: nil).verify(
            against: code, rebuilds: true)
        #expect(rebuilt.problems.isEmpty, "\(rebuilt.problems)")
        #expect(rebuilt.comparison == .beyond(code, links: 3))
        #expect(!rebuilt.isSound)
    }

    @Test func codesAreReadAsPeopleTypeThem() throws {
        let file = LogFile()
        let code = try filled(file)
        let text = code.description
        #expect(HeadCode(text) == code)
        #expect(HeadCode(text.lowercased()) == code)
        let letters = text.drop { $0 != "-" }.filter { $0 != "-" }
        #expect(HeadCode("2-" + letters) == code)
        for bad in ["", "2", "2-AAAA", text + "A", "x" + text, text.dropLast() + "U"] {
            #expect(HeadCode(String(bad)) == nil, "\(bad)")
        }
    }
}
