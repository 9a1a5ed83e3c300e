import Basics
import GRDB
import Targets
import TestSupport
import Testing

@testable import WorkLog

/// Words of works, counts, assessments and decisions stand beside their rows: they are redacted and
/// left out as those of work days are.
@Suite struct FactTextTests {
    private func count(_ note: String, amount: Int = 9) throws -> DutyCount {
        var count = try dutyCount(amount: amount)
        count.note = note
        return count
    }

    private func notes(_ log: LogStore) throws -> [String] {
        try log.history(of: DutyCount.self, idStarting: "sl").map(\.revision.content.note)
    }

    private func export(
        _ log: LogStore, beside file: borrowing LogFile, withNotes: Bool = false
    ) throws -> (String, ExportReport) {
        let number = Folder.files(in: file.folder, ending: ".xuat").count
        let path = "\(file.folder)/\(number).xuat"
        let report = try log.export(
            units: ["25036"], to: path, withNotes: withNotes, on: recorder().instant)
        return (path, report)
    }

    private func holds(_ words: String, _ path: String) throws -> Bool {
        String(decoding: try readFile(path), as: UTF8.self).contains(words)
    }

    /// The row keeps none of the words, in any column that names a place, a reason, a role.
    @Test func everyWordStandsBesideTheRow() throws {
        let file = LogFile()
        let log = try file.create()
        var recorder = recorder()
        var work = try workItem(state: .finished, on: "2024-08-20")
        (work.note, work.result) = ("chữ một", "chữ hai")
        try log.record([work], by: &recorder)
        work.confirmation = Confirmation(by: "Trưởng thôn", on: try day("2024-08-25"))
        try log.record([work], reason: "chữ ba", by: &recorder)
        #expect(try log.workItems() == [work])
        let rows = try file.stranger().inDatabase { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT format, title || place || note || result || state_reason
                        || coalesce(reason, '') || coalesce(confirmed_by, '') AS words
                    FROM work_item
                    """
            ).map { "\($0[0] as Int) \($0[1] as String)" }
        }
        #expect(rows == ["3 ", "3 "])
        #expect(
            try log.history(of: WorkItem.self, idStarting: "ct").last?.revision.reason == "chữ ba")
        #expect(try log.verify().isSound)
    }

    @Test func aTextIsTakenOutOfEveryRevisionForGood() throws {
        let file = LogFile()
        let log = try file.create()
        var recorder = recorder()
        try log.record([try count("nhà ông A")], by: &recorder)
        try log.record([try count("nhà ông A", amount: 8)], by: &recorder)
        let code = try #require(try log.head())
        try log.redact("sl-1", of: DutyCount.self, [.note], reason: "có tên", by: recorder)
        #expect(try notes(log) == [WorkDay.redacted, WorkDay.redacted])
        let redaction = try #require(
            try log.history(of: DutyCount.self, idStarting: "sl").last?.redactions.first)
        #expect(redaction.field == .note && redaction.reason == "có tên")
        // It does not come back with the sheet, and the figure may still be corrected.
        try log.record([try count("nhà ông A", amount: 7)], by: &recorder)
        #expect(try notes(log).allSatisfy { $0 == WorkDay.redacted })
        #expect(try log.dutyCounts().first?.amount == Quantity(7))
        try file.stranger().inDatabase { try $0.execute(sql: "VACUUM") }
        #expect(try !holds("nhà ông A", file.path))
        let verified = try log.verify(against: code)
        #expect(verified.isSound && verified.comparison == .fits(later: 2))
        #expect(throws: LogError.nothingToRedact(id: "sl-1")) {
            try log.redact("sl-1", of: DutyCount.self, [.note], reason: "có tên", by: recorder)
        }
    }

    /// Words that are put back, changed, or taken away without an event are found.
    @Test(arguments: [
        "UPDATE duty_count_text SET text = 'khác' WHERE revision = 1 AND field = 'note'",
        "DELETE FROM duty_count_text WHERE revision = 1",
        "UPDATE duty_count_text SET text = '[đã lược bỏ]', salt = NULL, redacted_by = 'VP', "
            + "redacted_at = '2024-06-30T08:00:00.000Z', redacted_for = 'a' WHERE revision = 1",
        "UPDATE duty_count_text SET redacted_by = NULL, redacted_at = NULL, redacted_for = NULL, "
            + "text = 'nhà ông B' WHERE revision = 2",
        "UPDATE redaction SET ledger = 'work_item'",
    ])
    func whoRewritesTheWordsIsFound(_ sql: String) throws {
        let file = LogFile()
        let log = try file.create()
        var recorder = recorder()
        try log.record([try count("đủ cả")], by: &recorder)
        var other = try dutyCount("sl-2")
        other.note = "nhà ông A"
        try log.record([other], by: &recorder)
        try log.redact("sl-2", of: DutyCount.self, [.note], reason: "có tên", by: recorder)
        #expect(try log.verify().isSound)
        try file.stranger().inDatabase { database in
            let triggers = try Row.fetchAll(
                database, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
            for row in triggers { try database.execute(sql: "DROP TRIGGER \(row[0] as String)") }
            try database.execute(sql: sql)
            for row in triggers { try database.execute(sql: row[1]) }
        }
        #expect(try !log.verify().isSound)
    }

    @Test func aNoteStaysBehindAndComesLater() throws {
        let office = LogFile()
        let commune = LogFile()
        let (at, of) = (try office.create(), try commune.create())
        var there = recorder(hour: 2)
        try of.record([try count("mưa")], by: &there)
        let (without, report) = try export(of, beside: commune)
        #expect(report.notesLeftOut == 1 && report.notesSent == 0)
        #expect(try !holds("mưa", without))
        _ = try at.merge([without])
        #expect(try notes(at) == ["[không gửi kèm]"])
        // The figure is corrected here, where the note is not known.
        var here = recorder(hour: 3)
        var known = try #require(try at.dutyCounts().first)
        known.amount = Quantity(10)
        try at.record([known], by: &here)
        let (with, _) = try export(of, beside: commune, withNotes: true)
        #expect(try at.merge([with]).textsChanged == 2)
        #expect(try notes(at) == ["mưa", "mưa"])
        #expect(try at.verify().isSound)
    }

    /// A redaction of others waits, and is taken where somebody accepts it.
    @Test func aRedactionOfOthersWaits() throws {
        let office = LogFile()
        let commune = LogFile()
        let (at, of) = (try office.create(), try commune.create())
        var there = recorder(hour: 2)
        try of.record([try count("nhà ông A")], by: &there)
        _ = try at.merge([of.path])
        try of.redact("sl-1", of: DutyCount.self, [.note], reason: "có tên", by: there)
        let held = try at.merge([of.path], accepting: .nothing)
        #expect(held.files.first?.heldCount == 1)
        #expect(try notes(at) == ["nhà ông A"])
        #expect(try at.waiting().map(\.entry) == ["sl-1"])
        _ = try at.merge([of.path])
        #expect(try notes(at) == [WorkDay.redacted])
        #expect(try at.waiting().isEmpty && at.verify().isSound)
        #expect(try LogContents(of: office.path) == LogContents(of: commune.path))
    }

    /// Of a file that holds words in a row and beside it, or in a row that should have none.
    @Test func aRowOfFormat3HasNoWords() throws {
        let file = LogFile()
        let log = try file.create()
        var recorder = recorder()
        try log.record([try count("mưa")], by: &recorder)
        let error = #expect(throws: DatabaseError.self) {
            try file.stranger().inDatabase { database in
                try database.execute(sql: "DROP TRIGGER duty_count_no_update")
                try database.execute(sql: "UPDATE duty_count SET note = 'mưa'")
            }
        }
        #expect(error?.message?.contains("words of a count stand beside it") ?? false)
    }
}
