import Basics
import GRDB
import Targets
import TestSupport
import Testing

@testable import WorkLog

/// Files that strangers bring, made to harm whoever opens them.
@Suite struct StrangersFileTests {
    /// A log with one work day.
    private func log(_ file: borrowing LogFile, _ id: String = "so") throws -> LogStore {
        let log = try file.create()
        var recorder = recorder(hour: id == "so" ? 1 : 2)
        try log.append([WorkDayEntry(try workDay(id))], by: &recorder)
        return log
    }

    /// SQLite, undoing what was cut off, deletes the file that the journal names.
    @Test func aJournalCannotHaveTheLogDeleted() throws {
        let office = LogFile()
        let stick = LogFile()
        let log = try log(office)
        _ = try self.log(stick, "xa")
        try writeFile(journalOfSeveralFiles(naming: office.path), stick.path + "-journal")
        let files = Folder.files(in: stick.folder, ending: "")
        for isTrial in [true, false] {
            #expect(throws: LogError.unmergeable([.unfinished(path: stick.path)])) {
                try log.merge([stick.path], isTrial: isTrial)
            }
        }
        for mode in [LogStore.Mode.reading, .writing] {
            let error = #expect(throws: LogError.foreignJournal(path: stick.path)) {
                try LogStore.open(stick.path, mode: mode, campaign: nil)
            }
            #expect(error?.isUnusable == true)
        }
        #expect(try log.workDays().map(\.workDay.id) == ["so"])
        #expect(Folder.holds(office.path))
        #expect(Folder.files(in: stick.folder, ending: "") == files)
        #expect(
            LogError.unmergeable([.unfinished(path: "a")]).remedy?.plain.vi.contains("nhờ gửi lại")
                == true)
    }

    /// The test above harms a program that does not look: SQLite itself does delete the file.
    ///
    /// Of most files, and of some logs: it stays where SQLite takes words of it for names of
    /// journals.
    @Test func suchAJournalDoesHarm() throws {
        let stick = LogFile()
        _ = try log(stick, "xa")
        let victim = stick.folder + "/bao-cao.txt"
        try writeFile(Array("Báo cáo".utf8), victim)
        try writeFile(journalOfSeveralFiles(naming: victim), stick.path + "-journal")
        _ = try? stick.stranger().read { try Int.fetchOne($0, sql: "SELECT count(*) FROM log") }
        #expect(!Folder.holds(victim))
    }

    /// What the sender has not closed lies partly beside the file.
    @Test func aFileToBeMergedIsNotTouched() throws {
        let office = LogFile()
        let stick = LogFile()
        let log = try log(office)
        _ = try self.log(stick, "xa")
        let stranger = try stick.stranger()
        try stranger.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        try stranger.inDatabase {
            try $0.execute(sql: "PRAGMA user_version = \(Schema.today.version)")
        }
        try #require(Folder.size(of: stick.path + "-wal") > 0)
        #expect(throws: LogError.unmergeable([.unfinished(path: stick.path)])) {
            try log.merge([stick.path])
        }
        try stranger.close()
        let bytes = try readFile(stick.path)
        #expect(bytes[18...19] == [2, 2], "a write-ahead log")
        #expect(try log.merge([stick.path]).files[0][.workDay].newEntries == 1)
        #expect(try readFile(stick.path) == bytes)
        #expect(Folder.files(in: stick.folder, ending: "") == ["so.sqlite"])
    }

    /// Names that SQLite keeps for itself, which only who edits its schema by hand can give.
    @Test(arguments: [
        """
        INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql)
        VALUES ('trigger', 'sqlite_evil', 'revision', 0,
            'CREATE TRIGGER sqlite_evil BEFORE INSERT ON revision
            BEGIN SELECT RAISE(IGNORE); END')
        """,
        """
        CREATE TABLE kept (x);
        UPDATE sqlite_schema SET name = 'sqlite_kept', tbl_name = 'sqlite_kept',
            sql = 'CREATE TABLE sqlite_kept (x)' WHERE name = 'kept'
        """,
        """
        CREATE TABLE kept (x);
        UPDATE sqlite_schema SET name = 'sqlite_stat1', tbl_name = 'sqlite_stat1',
            sql = 'CREATE TABLE sqlite_stat1 (x)' WHERE name = 'kept'
        """,
    ])
    func namesOfSQLiteHideNothing(_ change: String) throws {
        let file = LogFile()
        _ = try log(file)
        try file.stranger().inDatabase {
            try $0.execute(sql: "PRAGMA writable_schema = ON; \(change)")
        }
        let error = #expect(throws: LogError.self) {
            try LogStore.open(file.path, mode: .writing, campaign: nil)
        }
        guard case .altered(_, let names)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(names.allSatisfy { $0.hasPrefix("sqlite_") } && names.count == 1)
    }

    @Test func versionsAndEncodingsThatNoLogHas() throws {
        let file = LogFile()
        _ = try log(file)
        try file.stranger().inDatabase { try $0.execute(sql: "PRAGMA user_version = -1") }
        #expect(throws: LogError.altered(path: file.path, names: ["user_version"])) {
            try LogStore.open(file.path, mode: .reading, campaign: nil)
        }
        let wide = LogFile()
        _ = Folder.make(wide.folder)
        try wide.stranger().inDatabase { database in
            try database.execute(sql: "PRAGMA encoding = 'UTF-16'")
            try database.inTransaction {
                try Schema.today.newest.make(in: database)
                return .commit
            }
        }
        #expect(throws: LogError.altered(path: wide.path, names: ["encoding"])) {
            try LogStore.open(wide.path, mode: .reading, campaign: nil)
        }
    }

    /// A revision that follows one of another work day would leave that one without a head.
    @Test func aParentOfAnotherWorkDay() throws {
        let office = LogFile()
        let stick = LogFile()
        let log = try log(office)
        let other = try self.log(stick, "mot")
        var author = recorder(hour: 3)
        try other.append([WorkDayEntry(try workDay("hai", place: "Thôn 9"))], by: &author)
        try other.change(["hai"], .dispute(reason: "sai"), by: &author)
        try stick.stranger().inDatabase { database in
            let triggers = try Row.fetchAll(
                database,
                sql: """
                    SELECT name, sql FROM sqlite_schema
                    WHERE type = 'trigger' AND tbl_name = 'revision_parent'
                    """)
            for row in triggers { try database.execute(sql: "DROP TRIGGER \(row[0] as String)") }
            try database.execute(sql: "INSERT INTO revision_parent VALUES (3, 1)")
            for row in triggers { try database.execute(sql: row[1]) }
        }
        #expect(throws: LogError.unmergeable([.damaged(path: stick.path)])) {
            try log.merge([stick.path])
        }
    }
}
