import Basics
import GRDB
import Sheets
import Targets
import TestSupport
import Testing

@testable import WorkLog

/// Files of an older program: read as they are, brought up to date by a copy, merged from a copy.
@Suite struct MergeSchemaTests {
    /// A log as the first program made it: a work day with a reason and a role, corrected and
    /// redacted, and an assessment.
    private func oldLog(_ file: borrowing LogFile) throws {
        try file.stranger().inDatabase { database in
            try Migration.first.make(in: database)
            try database.execute(sql: Self.rows)
        }
    }

    private static let at = "2024-06-30T08:00:00.000Z"
    private static func uid(_ number: Int) -> String {
        "0190674d-0000-7000-8000-00000000000\(number)"
    }

    private static let rows = """
        INSERT INTO log VALUES (1, 'huyen-mau', '\(at)');
        INSERT INTO revision_text (revision, field, text) VALUES (1, 'place', 'Thôn 01'),
            (2, 'place', 'Thôn 01');
        INSERT INTO revision_text VALUES (1, 'note', '[đã lược bỏ]', 'VP', '\(at)', 'có tên'),
            (2, 'note', '[đã lược bỏ]', 'VP', '\(at)', 'có tên');
        INSERT INTO revision_output VALUES (1, 'cung-hoa-duong', 150000),
            (2, 'cung-hoa-duong', 150000);
        INSERT INTO revision_parent VALUES (2, 1);
        INSERT INTO revision VALUES (1, '\(uid(1))', 'buoi-1', 1, 'Phòng Kinh tế', '\(at)',
            'disputed', 'sai số', NULL, NULL, '2024-06-01', '2024-06-01', '25036',
            'nong-thon-moi', 'UBND xã', 1, 40, NULL, NULL, NULL, NULL, 20000);
        INSERT INTO revision VALUES (2, '\(uid(2))', 'buoi-1', 2, 'Phòng Kinh tế', '\(at)',
            'confirmed', NULL, 'Trưởng thôn', '2024-06-02', '2024-06-01', '2024-06-01', '25036',
            'nong-thon-moi', 'UBND xã', 1, 40, NULL, NULL, NULL, NULL, 20000);
        INSERT INTO assessment VALUES (1, '\(uid(3))', 'dg', 1, 'Phòng Kinh tế', '\(at)',
            'recorded', NULL, '25036', 'xa-mau', '1.2', '2024-06-01', 'self', 'dat', NULL, NULL,
            NULL, NULL, '', '');
        """

    @Test func anOldLogIsReadAsItIs() throws {
        let file = LogFile()
        try oldLog(file)
        let bytes = try readFile(file.path)
        let log = try LogStore.open(file.path, mode: .reading, campaign: "huyen-mau")
        let work = try #require(try log.workDay("buoi-1"))
        #expect(work.confirmation?.role == "Trưởng thôn")
        #expect(work.workDay.place == "Thôn 01")
        #expect(try log.history(of: "buoi-1").map(\.reason) == ["sai số", nil])
        #expect(try log.outputSums().map(\.quantity) == [Quantity(150)])
        #expect(try log.head() == nil)
        #expect(try log.verify().isSound)
        #expect(try readFile(file.path) == bytes)
        let error = #expect(throws: LogError.older(path: file.path)) {
            try LogStore.open(file.path, mode: .writing, campaign: nil)
        }
        #expect(error?.remedy == .upgradeLog)
    }

    @Test func itIsBroughtUpToDateByACopy() throws {
        let file = LogFile()
        try oldLog(file)
        let bytes = try readFile(file.path)
        let before = try LogStore.open(file.path, mode: .reading, campaign: nil).workDays(
            .everything)
        let report = try #require(try LogStore.upgrade(file.path, campaign: nil, at: nil))
        #expect(report.revisions == 3)
        #expect(report.kept == file.folder + "/so.v1.sqlite")
        #expect(try readFile(report.kept) == bytes)
        let log = try LogStore.open(file.path, mode: .writing, campaign: nil)
        #expect(try log.workDays(.everything) == before)
        #expect(try log.history(of: "buoi-1").map(\.reason) == ["sai số", nil])
        // Three revisions, a redaction and the upgrade itself.
        let verification = try log.verify()
        #expect(verification.isSound, "\(verification.problems)")
        #expect(verification.links == 5)
        #expect(try LogStore.upgrade(file.path, campaign: nil, at: nil) == nil)
        #expect(Folder.files(in: file.folder, ending: "") == ["so.sqlite", "so.v1.sqlite"])
        // What the program of then called "Thôn 01" is the same place as "Thôn 1".
        var recorder = recorder()
        let sheet = workDays(
            """
            ngày,đơn vị,thôn,chương trình,đơn vị chủ trì,lượt người,ngày công,cung-hoa-duong
            2024-06-01,25036,Thôn 01,nong-thon-moi,UBND xã,40,20,150
            """)
        let answer = try log.importWorkDays(sheet.rows, by: &recorder)
        #expect(answer.counts.added == 0 && answer.counts.unchanged == 1)
    }

    /// Revisions of version 1 have the same hash wherever they are brought up to date.
    @Test func twoMachinesAgreeOnWhatWasBroughtUpToDate() throws {
        let first = LogFile()
        let second = LogFile()
        try oldLog(first)
        try oldLog(second)
        for path in [first.path, second.path] {
            #expect(try LogStore.upgrade(path, campaign: nil, at: nil) != nil)
        }
        func hashes(_ path: String) throws -> [String] {
            try DatabaseQueue(path: path).read {
                try String.fetchAll(
                    $0, sql: "SELECT hex(hash) FROM chain WHERE kind <> 'upgrade' ORDER BY number")
            }
        }
        #expect(try hashes(first.path) == hashes(second.path))
        let log = try LogStore.open(first.path, mode: .writing, campaign: nil)
        let report = try log.merge([second.path])
        #expect(report.files[0][.workDay].known == 2)
        #expect(report.files[0][.workDay].newRevisions == 0)
        #expect(try log.verify().isSound)
    }

    @Test func anOlderFileIsMergedFromACopy() throws {
        let new = LogFile()
        let old = LogFile()
        let log = try new.create()
        try oldLog(old)
        let bytes = try readFile(old.path)
        let report = try log.merge([old.path])
        #expect(report.files[0][.workDay].newRevisions == 2)
        #expect(report.files[0][.assessment].newEntries == 1)
        #expect(report.files[0].path == old.path)
        #expect(try log.workDay("buoi-1")?.workDay.place == "Thôn 01")
        #expect(try log.assessments().map(\.id) == ["dg"])
        #expect(try readFile(old.path) == bytes)
        #expect(Folder.files(in: old.folder, ending: "") == ["so.sqlite"])
        #expect(try log.merge([old.path]).files[0][.workDay].known == 2)
        let verification = try log.verify()
        #expect(verification.isSound, "\(verification.problems)")
        let incoming = try IncomingFile(old.path, for: log)
        #expect(incoming.attached != old.path)
        #expect(Folder.holds(incoming.attached))
        incoming.clean()
        #expect(!Folder.holds(incoming.attached))
    }

    /// A day of the year 0, and more people than there are: what the released program merged.
    ///
    /// The others are read, and a merge lists the two and leaves them out.
    @Test func badRowsOfAnOldFileNeverStopTheOthers() throws {
        let new = LogFile()
        let old = LogFile()
        let log = try new.create()
        try oldLog(old)
        func row(_ id: Int, _ entry: String, day: String, people: Int64) -> String {
            """
            INSERT INTO revision VALUES (\(id), '\(Self.uid(id + 3))', '\(entry)', 1, 'VP',
                '\(Self.at)', 'reported', NULL, NULL, NULL, '\(day)', '2024-06-01', '25036',
                'nong-thon-moi', 'UBND xã', 1, \(people), NULL, NULL, NULL, NULL, NULL);
            """
        }
        try old.stranger().inDatabase {
            try $0.execute(
                sql: row(3, "nam-khong", day: "0000-01-01", people: 4)
                    + row(4, "qua-dong", day: "2024-06-01", people: .max))
        }
        let merged = try log.merge([old.path]).files[0]
        #expect(merged.refused.map(\.entry) == ["nam-khong", "qua-dong"])
        #expect(merged[.workDay].newRevisions == 2)
        #expect(try log.workDays().map(\.workDay.id) == ["buoi-1"])
        #expect(try log.verify().isSound)
        _ = try LogStore.upgrade(old.path, campaign: nil, at: nil)
        let upgraded = try LogStore.open(old.path, mode: .writing, campaign: nil)
        #expect(try upgraded.workDays().map(\.workDay.id) == ["buoi-1", "qua-dong"])
        #expect(try upgraded.unreadable() == [UnreadableRevision(entry: "nam-khong", number: 1)])
        let june = ReportQuestion(
            from: try day("2024-06-01"), until: try day("2024-06-30"),
            period: try day("2024-06-01"), year: try day("2024-01-01"))
        let people = try upgraded.reportSums(june).filter { $0.figure == .people }
        #expect(people.contains { $0.quantity == .beyond })
        var recorder = recorder(hour: 9)
        try upgraded.change(["qua-dong"], .void(reason: "sai số"), by: &recorder)
        #expect(try upgraded.reportSums(june).allSatisfy { $0.quantity != .beyond })
    }

    @Test func anOlderFileThatWasAlteredIsRefused() throws {
        let new = LogFile()
        let old = LogFile()
        let log = try new.create()
        try oldLog(old)
        try old.stranger().inDatabase { try $0.execute(sql: "DROP TRIGGER log_no_delete") }
        let altered = LogError.altered(path: old.path, names: ["log_no_delete"])
        #expect(throws: LogError.unmergeable([altered])) { try log.merge([old.path]) }
    }

    @Test func theProgramTakesNothingFromALaterOne() throws {
        let new = LogFile()
        let old = LogFile()
        _ = try new.create()
        try new.stranger().inDatabase {
            try $0.execute(sql: "PRAGMA user_version = \(Schema.today.version + 1)")
        }
        let log = try old.create()
        #expect(throws: LogError.unmergeable([.newer(path: new.path)])) {
            try log.merge([new.path])
        }
    }

    /// What the statements of a version make is what is expected of a file of it.
    @Test func theSchemaOfEveryVersionIsKnown() throws {
        for migration in Migration.all {
            try DatabaseQueue().write { database in
                try migration.make(in: database)
                let differences = try Schema.today.differences(in: database, at: migration.version)
                #expect(differences.isEmpty)
            }
        }
    }
}
