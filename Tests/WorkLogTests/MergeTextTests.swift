import Basics
import GRDB
import Sheets
import Targets
import TestSupport
import Testing
import Tracker
import WorkLog

/// Notes that stay at home, and texts that are redacted somewhere.
@Suite struct MergeTextTests {
    private let leftOut = "[không gửi kèm]"
    private let asBefore = "[như lần ghi trước, không gửi kèm]"

    private func export(
        _ log: LogStore, beside file: borrowing LogFile, withNotes: Bool = false
    ) throws -> String {
        let number = Folder.files(in: file.folder, ending: ".xuat").count
        let path = "\(file.folder)/\(number).xuat"
        _ = try log.export(
            units: ["25036"], to: path, withNotes: withNotes, on: recorder().instant)
        return path
    }

    private func notes(of log: LogStore) throws -> [String] {
        try log.history(of: "buoi-1").map(\.workDay.note)
    }

    @Test func aNoteComesLaterAndNeverGoes() throws {
        let office = LogFile()
        let commune = LogFile()
        let (at, of) = (try office.create(), try commune.create())
        var there = recorder(hour: 2)
        try of.append([WorkDayEntry(try workDay(note: "mưa"))], by: &there)
        let without = try export(of, beside: commune)
        let with = try export(of, beside: commune, withNotes: true)
        _ = try at.merge([without])
        #expect(try notes(of: at) == [leftOut])
        #expect(try at.merge([with]).textsChanged == 1)
        #expect(try notes(of: at) == ["mưa"])
        #expect(try at.merge([without]).textsChanged == 0)
        #expect(try notes(of: at) == ["mưa"])
        #expect(try LogContents(of: office.path) == LogContents(of: commune.path))
    }

    @Test func whatIsWrittenOverALeftOutNoteKeepsTheNote() throws {
        let office = LogFile()
        let commune = LogFile()
        let (at, of) = (try office.create(), try commune.create())
        var (here, there) = (recorder(hour: 1), recorder(hour: 2))
        try of.append([WorkDayEntry(try workDay(note: "mưa"))], by: &there)
        _ = try at.merge([try export(of, beside: commune)])
        let confirmation = Confirmation(by: "Trưởng thôn", on: try day("2024-06-10"))
        try at.change(["buoi-1"], .confirm(confirmation), by: &here)
        let held = try #require(try at.workDay("buoi-1")).workDay
        try at.correct(
            try workDay(people: 41, note: held.note), reason: "đếm lại", by: &here)
        #expect(try notes(of: at) == [leftOut, asBefore, asBefore])
        // The office's own export knows no more than the office.
        let back = try export(at, beside: office)
        #expect(try of.merge([back]).textsChanged == 2)
        #expect(try notes(of: of) == ["mưa", "mưa", "mưa"])
        #expect(try of.workDay("buoi-1")?.workDay.force.people == 41)
        // The commune's next file brings the office the note of all three.
        _ = try at.merge([try export(of, beside: commune, withNotes: true)])
        #expect(try notes(of: at) == ["mưa", "mưa", "mưa"])
    }

    @Test func aMarkFromASheetSaysNothingOfTheNote() throws {
        let log = try emptyLog()
        var recorder = recorder()
        try log.append([WorkDayEntry(try workDay(note: "mưa"))], by: &recorder)
        for mark in [leftOut, asBefore] {
            #expect(try !log.correct(try workDay(note: mark), by: &recorder))
        }
        #expect(try notes(of: log) == ["mưa"])
    }

    @Test func aRedactionAnywhereWinsEverywhere() throws {
        let office = LogFile()
        let commune = LogFile()
        let (at, of) = (try office.create(), try commune.create())
        var (here, there) = (recorder(hour: 1), recorder(hour: 2))
        try of.append([WorkDayEntry(try workDay(note: "nhà ông A"))], by: &there)
        _ = try at.merge([of.path])
        // The office corrects, and so copies the text, while the commune redacts it.
        try at.correct(try workDay(people: 41, note: "nhà ông A"), by: &here)
        try of.redact("buoi-1", [.note], reason: "tên người", by: there)
        let redacted = try export(of, beside: commune)
        let whole = try export(at, beside: office, withNotes: true)
        #expect(try at.merge([redacted]).textsChanged == 2)
        _ = try of.merge([whole])
        for log in [at, of] {
            #expect(try notes(of: log) == [WorkDay.redacted, WorkDay.redacted])
        }
        #expect(try LogContents(of: office.path) == LogContents(of: commune.path))
        // It does not come back with a note of an old file, nor with a new one.
        _ = try at.merge([whole])
        try at.correct(try workDay(people: 42, note: "nhà ông A"), by: &here)
        #expect(try notes(of: at).allSatisfy { $0 == WorkDay.redacted })
    }

    @Test func ofTwoRedactionsTheEarlierIsKept() throws {
        let office = LogFile()
        let commune = LogFile()
        let (at, of) = (try office.create(), try commune.create())
        var there = recorder(hour: 2)
        try of.append([WorkDayEntry(try workDay(note: "nhà ông A"))], by: &there)
        _ = try at.merge([of.path])
        try at.redact("buoi-1", [.note], reason: "tên người", by: recorder("Văn phòng", hour: 9))
        try of.redact("buoi-1", [.note], reason: "tên người", by: recorder("UBND xã", hour: 5))
        _ = try at.merge([of.path])
        _ = try of.merge([at.path])
        for path in [office.path, commune.path] {
            let marks = try LogContents(of: path).lines.filter { $0.contains(WorkDay.redacted) }
            #expect(marks.count == 1)
            #expect(marks.allSatisfy { $0.contains("UBND xã") })
        }
    }

    /// Whoever has the file may fill in what was left out, once; nothing else.
    @Test func theSchemaLetsATextGoOneWayOnly() throws {
        let office = LogFile()
        let commune = LogFile()
        let (at, of) = (try office.create(), try commune.create())
        var there = recorder(hour: 2)
        try of.append([WorkDayEntry(try workDay(note: "mưa"))], by: &there)
        _ = try at.merge([try export(of, beside: commune)])
        let stranger = try office.stranger()
        func change(_ assignments: String, _ field: String = "note") throws {
            try stranger.inDatabase {
                try $0.execute(
                    sql: "UPDATE revision_text SET \(assignments) WHERE field = '\(field)'")
            }
        }
        #expect(throws: DatabaseError.self) { try change("text = 'x'", "place") }
        #expect(throws: DatabaseError.self) { try change("revision = 7, text = 'x'") }
        try change("text = 'mưa'")
        #expect(throws: DatabaseError.self) { try change("text = 'x'") }
        #expect(throws: DatabaseError.self) { try change("text = '\(leftOut)'") }
    }
}
