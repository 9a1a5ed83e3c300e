import Basics
import GRDB
import Targets
import Testing

@testable import WorkLog

@Suite struct OpeningTests {
    @Test func opensWhatItMade() throws {
        let file = LogFile()
        _ = try file.create()
        let log = try LogStore.open(file.path, mode: .reading, campaign: "huyen-mau")
        #expect(try log.workDays().isEmpty)
        #expect(try log.simulation() == nil)
        #expect(try LogStore.open(file.path, mode: .writing, campaign: nil).campaign == "huyen-mau")
        #expect(throws: LogError.exists(path: file.path)) { try file.create() }
        let other = LogError.otherCampaign(path: file.path, found: "huyen-mau", asked: "khac")
        #expect(throws: other) { try LogStore.open(file.path, mode: .reading, campaign: "khac") }
        #expect(other.isUnusable)
        #expect(other.message.vi.contains("là sổ của nhiệm vụ “huyen-mau”, không phải “khac”"))
    }

    @Test func setsTheConnectionUp() throws {
        let file = LogFile()
        _ = try file.create()
        let header = try readFile(file.path)
        #expect(header[18...19] == [1, 1], "a rollback journal, not a write-ahead log")
        #expect(Array(header[68..<72]) == [0x54, 0x42, 0x37, 0x00])
        #expect(Array(header[60..<64]) == [0, 0, 0, UInt8(Schema.today.version)])
    }

    @Test func refusesWhatIsNoLog() throws {
        let file = LogFile()
        #expect(throws: LogError.missing(path: file.path)) {
            try LogStore.open(file.path, mode: .reading, campaign: nil)
        }
        try writeFile(Array(repeating: 65, count: 5_000), file.path)
        #expect(throws: LogError.notADatabase(path: file.path)) {
            try LogStore.open(file.path, mode: .reading, campaign: nil)
        }
        #expect(throws: LogError.exists(path: file.path)) { try file.create() }
        #expect(try readFile(file.path) == Array(repeating: 65, count: 5_000))
        #expect(throws: LogError.notADatabase(path: file.folder)) {
            try LogStore.open(file.folder, mode: .reading, campaign: nil)
        }
    }

    @Test func refusesAnotherDatabase() throws {
        let file = LogFile()
        try file.stranger().inDatabase { try $0.execute(sql: "CREATE TABLE x (y)") }
        #expect(throws: LogError.notALog(path: file.path)) {
            try LogStore.open(file.path, mode: .writing, campaign: nil)
        }
        #expect(throws: LogError.exists(path: file.path)) { try file.create() }
    }

    @Test func anEmptyFileIsWhatAKilledInitLeaves() throws {
        let file = LogFile()
        try writeFile([], file.path)
        #expect(throws: LogError.notALog(path: file.path)) {
            try LogStore.open(file.path, mode: .reading, campaign: nil)
        }
        _ = try file.create()
        #expect(try LogStore.open(file.path, mode: .reading, campaign: nil).workDays().isEmpty)
    }

    @Test(arguments: [
        ("DROP TRIGGER revision_no_update", "revision_no_update"),
        ("DROP VIEW current_work_day", "current_work_day"),
        ("DROP INDEX revision_of_work_day", "revision_of_work_day"),
        ("ALTER TABLE revision ADD COLUMN x TEXT", "revision"),
        ("CREATE TABLE extra (x)", "extra"),
        (
            "CREATE TRIGGER extra AFTER INSERT ON revision BEGIN SELECT 1; END", "extra"
        ),
        (
            """
            DROP TRIGGER log_no_delete;
            CREATE TRIGGER log_no_delete BEFORE DELETE ON log BEGIN SELECT 1; END
            """, "log_no_delete"
        ),
    ])
    func refusesAnAlteredSchema(_ change: String, _ name: String) throws {
        let file = LogFile()
        _ = try file.create()
        try file.stranger().inDatabase { try $0.execute(sql: change) }
        let error = #expect(throws: LogError.self) {
            try LogStore.open(file.path, mode: .reading, campaign: nil)
        }
        #expect(error?.isUnusable == true)
        #expect(error?.message.vi.contains("đã bị sửa từ bên ngoài") == true)
        #expect(error?.message.vi.contains(name) == true)
    }

    @Test func statisticsOfSQLiteAreNoAlteration() throws {
        let file = LogFile()
        _ = try file.create()
        try file.stranger().inDatabase { try $0.execute(sql: "ANALYZE") }
        _ = try LogStore.open(file.path, mode: .reading, campaign: nil)
    }

    @Test func refusesANewerSchema() throws {
        let file = LogFile()
        _ = try file.create()
        try file.stranger().inDatabase {
            try $0.execute(sql: "PRAGMA user_version = \(Schema.today.version + 1)")
        }
        #expect(throws: LogError.newer(path: file.path)) {
            try LogStore.open(file.path, mode: .writing, campaign: nil)
        }
    }

    @Test func refusesADamagedFile() throws {
        let file = LogFile()
        let log = try file.create()
        var recorder = recorder()
        try log.append([WorkDayEntry(try workDay())], by: &recorder)
        let whole = try readFile(file.path)
        let cut = LogFile()
        try writeFile(Array(whole.prefix(whole.count / 2)), cut.path)
        #expect(throws: LogError.damaged(path: cut.path)) {
            try LogStore.open(cut.path, mode: .reading, campaign: nil)
        }
        let holed = LogFile()
        try writeFile(
            Array(whole.prefix(100)) + Array(repeating: 7, count: whole.count - 100), holed.path)
        #expect(throws: LogError.damaged(path: holed.path)) {
            try LogStore.open(holed.path, mode: .reading, campaign: nil)
        }
    }

    @Test func readingDoesNotWrite() throws {
        let file = LogFile()
        _ = try file.create()
        let log = try LogStore.open(file.path, mode: .reading, campaign: nil)
        var recorder = recorder()
        #expect(throws: LogError.readOnly(path: file.path)) {
            try log.append([WorkDayEntry(try workDay())], by: &recorder)
        }
    }

    @Test func aLockedLogSaysSo() throws {
        let file = LogFile()
        let log = try file.create()
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: file.path, configuration: configuration)
        try other.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
        // Reports go on while another program prepares to write.
        #expect(try LogStore.open(file.path, mode: .reading, campaign: nil).workDays().isEmpty)
        var recorder = recorder()
        #expect(throws: LogError.locked(path: file.path)) {
            try log.append([WorkDayEntry(try workDay())], by: &recorder)
        }
        try other.inDatabase { try $0.execute(sql: "ROLLBACK") }
        try log.append([WorkDayEntry(try workDay())], by: &recorder)
    }

    @Test func everyErrorSpeaksBothLanguages() {
        let errors: [LogError] = [
            .missing(path: "a"), .exists(path: "a"), .cannotOpen(path: "a"),
            .notADatabase(path: "a"), .notALog(path: "a"), .damaged(path: "a"),
            .altered(path: "a", names: ["b"]), .newer(path: "a"),
            .otherCampaign(path: "a", found: "b", asked: "c"), .readOnly(path: "a"),
            .locked(path: "a"), .needsRecovery(path: "a"), .full(path: "a"),
            .failed(path: "a", code: 1), .noAuthor, .noReason, .noRole, .unknown(id: "a"),
            .severalIDs(prefix: "a", ids: ["ab"]), .alreadyLogged(id: "a"),
            .notAllowed(id: "a", from: .planned, to: .confirmed), .voided(id: "a"),
            .nothingToRedact(id: "a"), .notEmpty(entries: 1),
            .withdrawnBefore(id: "a", day: Day(number: 0)), .againstRule("a"),
        ]
        for error in errors {
            let texts = [error.message, error.remedy?.plain].compactMap(\.self)
            #expect(texts.allSatisfy { !$0.vi.isEmpty && !$0.en.isEmpty && $0.vi != $0.en })
        }
    }
}
