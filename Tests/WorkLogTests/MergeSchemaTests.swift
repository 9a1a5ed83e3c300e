import Basics
import GRDB
import Targets
import TestSupport
import Testing

@testable import WorkLog

/// Files of an older program: there is one version so far, so these tests know a second one.
@Suite struct MergeSchemaTests {
    /// What a later version might bring: a column, another view, an index.
    static let later = Schema(
        steps: Migration.all + [
            Migration(
                version: 2,
                statements: [
                    "ALTER TABLE assessment ADD COLUMN method TEXT",
                    "DROP VIEW current_recognition",
                    "CREATE VIEW current_recognition AS SELECT * FROM recognition",
                    "CREATE INDEX day_of_assessment ON assessment (day)",
                ])
        ])

    /// A log as the later program makes it.
    private func laterLog(_ file: borrowing LogFile) throws -> LogStore {
        _ = try file.create()
        try file.stranger().inDatabase { try Self.later.upgrade($0, from: 1) }
        return try LogStore.open(
            file.path, mode: .writing, campaign: "huyen-mau", schema: Self.later)
    }

    private func olderLog(_ file: borrowing LogFile) throws {
        let log = try file.create()
        var recorder = recorder(hour: 4)
        try log.append([WorkDayEntry(try workDay(note: "mưa"))], by: &recorder)
        let assessment = Assessment(
            id: "dg", unit: "25036", part: PartID(standard: "xa-mau", part: "1.2"),
            day: try day("2024-06-01"), value: .verdict(.met), level: .own, source: "", note: "")
        try log.record([assessment], by: &recorder)
    }

    @Test func anOlderFileIsBroughtUpToDateOnACopy() throws {
        let new = LogFile()
        let old = LogFile()
        let log = try laterLog(new)
        try olderLog(old)
        let bytes = try readFile(old.path)
        let report = try log.merge([old.path])
        #expect(report.files[0][.workDay].newEntries == 1)
        #expect(report.files[0][.assessment].newEntries == 1)
        #expect(report.files[0].path == old.path)
        #expect(try log.workDay("buoi-1")?.workDay.note == "mưa")
        #expect(try log.assessments().map(\.id) == ["dg"])
        #expect(try readFile(old.path) == bytes)
        #expect(Folder.files(in: old.folder, ending: "") == ["so.sqlite"])
        #expect(try log.merge([old.path]).files[0][.workDay].known == 1)
        let incoming = try IncomingFile(old.path, for: log)
        #expect(incoming.attached != old.path)
        #expect(Folder.holds(incoming.attached))
        incoming.clean()
        #expect(!Folder.holds(incoming.attached))
    }

    @Test func anOlderFileThatWasAlteredIsRefused() throws {
        let new = LogFile()
        let old = LogFile()
        let log = try laterLog(new)
        try olderLog(old)
        try old.stranger().inDatabase { try $0.execute(sql: "DROP TRIGGER log_no_delete") }
        let altered = LogError.altered(path: old.path, names: ["log_no_delete"])
        #expect(throws: LogError.unmergeable([altered])) { try log.merge([old.path]) }
    }

    @Test func theOlderProgramTakesNothingFromTheLater() throws {
        let new = LogFile()
        let old = LogFile()
        _ = try laterLog(new)
        let log = try old.create()
        #expect(throws: LogError.unmergeable([.newer(path: new.path)])) {
            try log.merge([new.path])
        }
    }

    @Test func anOlderLogIsMergedIntoANewOne() throws {
        let old = LogFile()
        try olderLog(old)
        let error = #expect(throws: LogError.older(path: old.path)) {
            try LogStore.open(old.path, mode: .reading, campaign: nil, schema: Self.later)
        }
        #expect(error?.remedy == .mergeIntoNewLog)
    }

    /// What a trial of the steps says a database should have, it has.
    @Test func theSchemaOfEveryVersionIsKnown() throws {
        let new = LogFile()
        _ = try laterLog(new)
        let stranger = try new.stranger()
        let (second, first) = try stranger.read { database in
            (
                try Self.later.differences(in: database, at: 2),
                try Self.later.differences(in: database, at: 1)
            )
        }
        #expect(second.isEmpty)
        #expect(first == ["assessment", "current_recognition", "day_of_assessment"])
    }
}
