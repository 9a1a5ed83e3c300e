import Basics
import GRDB
import Targets
import TestSupport
import Testing

@testable import WorkLog

/// Files that cannot be merged: a sentence each, and the log stays as it was.
@Suite struct MergeRefusalTests {
    /// A log with one work day, a good file with another, and a file that something is wrong with.
    struct Files: ~Copyable {
        let office: LogFile
        let good: LogFile
        let bad: LogFile
        let log: LogStore

        static func made() throws -> Files {
            let office = LogFile()
            let good = LogFile()
            let bad = LogFile()
            let log = try office.create()
            var author = recorder(hour: 1)
            try log.append([WorkDayEntry(try workDay("so"))], by: &author)
            author = recorder(hour: 2)
            try good.create().append([WorkDayEntry(try workDay("tot"))], by: &author)
            author = recorder(hour: 3)
            let made = try bad.create()
            let entries = try (0..<40).map {
                WorkDayEntry(try workDay("xau-\($0)", place: "Thôn \($0)"))
            }
            try made.append(entries, by: &author)
            try made.change(["xau-0"], .dispute(reason: "sai"), by: &author)
            return Files(office: office, good: good, bad: bad, log: log)
        }

        func stranger(_ statements: String...) throws {
            let stranger = try bad.stranger()
            for statement in statements {
                try stranger.inDatabase { try $0.execute(sql: statement) }
            }
        }

        /// Merges the good file and the bad one, which must be refused.
        func refused(_ path: String? = nil) throws -> [LogError] {
            let before = try LogContents(of: office.path)
            let merging = #expect(throws: LogError.self) {
                try log.merge([good.path, path ?? bad.path])
            }
            let found = merging?.ofFiles ?? []
            #expect(!found.isEmpty, "\(String(describing: merging))")
            #expect(try LogContents(of: office.path) == before)
            #expect(!Folder.holds(office.path + "-journal"))
            let whole = LogError.unmergeable(found)
            #expect(whole.message.vi != whole.message.en)
            #expect(whole.message.vi.contains(path ?? bad.path))
            #expect(whole.remedy?.plain.vi.contains("chưa gộp tệp nào") == true)
            #expect(whole.remedy?.plain.en.contains("no file was merged") == true)
            return found
        }
    }

    @Test func whatIsNoLog() throws {
        let files = try Files.made()
        let missing = files.office.folder + "/khong-co.sqlite"
        #expect(try files.refused(missing) == [.missing(path: missing)])
        #expect(!Folder.holds(missing))
        let folder = files.good.folder
        #expect(try files.refused(folder) == [.notADatabase(path: folder)])
        try writeFile(Array("ngày;xã\n".utf8) + Array(repeating: 65, count: 2_000), files.bad.path)
        #expect(try files.refused() == [.notADatabase(path: files.bad.path)])
        try writeFile([], files.bad.path)
        #expect(try files.refused() == [.notALog(path: files.bad.path)])
    }

    @Test func theLogItself() throws {
        let files = try Files.made()
        let same = LogError.sameFile(path: files.office.path)
        #expect(try files.refused(files.office.path) == [same])
        #expect(!same.isUnusable)
        let roundabout =
            files.office.folder + "/../"
            + (files.office.path.split(separator: "/").suffix(2).joined(separator: "/"))
        #expect(try files.refused(roundabout) == [.sameFile(path: roundabout)])
    }

    @Test func allThatIsWrongIsSaidAtOnce() throws {
        let files = try Files.made()
        let missing = files.office.folder + "/khong-co.sqlite"
        let error = #expect(throws: LogError.self) {
            try files.log.merge([missing, files.good.path, files.office.path])
        }
        #expect(
            error == .unmergeable([.missing(path: missing), .sameFile(path: files.office.path)]))
        #expect(error?.isUnusable == true)
    }

    @Test func anotherCampaignAndANewerSchema() throws {
        let files = try Files.made()
        let other = LogFile()
        _ = try LogStore.create(at: other.path, campaign: "khac", on: recorder().instant)
        #expect(
            try files.refused(other.path) == [
                .otherCampaign(path: other.path, found: "khac", asked: "huyen-mau")
            ])
        try files.stranger("PRAGMA user_version = \(Schema.today.version + 1)")
        #expect(try files.refused() == [.newer(path: files.bad.path)])
    }

    @Test func simulatedAndReal() throws {
        let files = try Files.made()
        let first = LogFile()
        let second = LogFile()
        let one = try first.create()
        try one.markSimulated(seed: 7, by: recorder())
        #expect(try files.refused(first.path) == [.simulatedAndReal(path: first.path)])
        try second.create().markSimulated(seed: 8, by: recorder())
        let error = #expect(throws: LogError.self) { try one.merge([second.path]) }
        #expect(error == .unmergeable([.otherSimulation(path: second.path)]))
        #expect(error?.isUnusable == false)
        #expect(throws: LogError.unmergeable([.simulatedAndReal(path: files.good.path)])) {
            try one.merge([files.good.path])
        }
    }

    /// Cut, holed, and with pages that hold something else.
    @Test func damage() throws {
        let files = try Files.made()
        let whole = try readFile(files.bad.path)
        let damaged = [LogError.damaged(path: files.bad.path)]
        try writeFile(Array(whole.prefix(whole.count - 4_096 * 3)), files.bad.path)
        #expect(try files.refused() == damaged)
        let pages = whole.count / 4_096
        var refused = 0
        for page in 1..<pages {
            var holed = whole
            holed.replaceSubrange(
                page * 4_096..<(page + 1) * 4_096, with: repeatElement(0xA5, count: 4_096))
            try writeFile(holed, files.bad.path)
            let before = try LogContents(of: files.office.path)
            do {
                _ = try files.log.merge([files.bad.path], isTrial: true)
                // A page of an index that merging does not read.
            } catch {
                #expect(error.ofFiles == damaged, "page \(page)")
                refused += 1
            }
            #expect(try LogContents(of: files.office.path) == before)
        }
        #expect(refused > pages / 3)
    }

    @Test func anAlteredSchema() throws {
        let files = try Files.made()
        try files.stranger("DROP TRIGGER revision_no_update")
        #expect(
            try files.refused() == [
                .altered(path: files.bad.path, names: ["revision_no_update"])
            ])
    }

    /// Rows that were changed behind the triggers, which were then put back.
    @Test(arguments: [
        "number = 7 WHERE number = 2", "number = 2 WHERE id = 9",
        "work_day = 'khac' WHERE number = 2", "people = -4 WHERE id = 9",
        "first_day = '2024-13-01' WHERE id = 9", "uid = 'x' WHERE id = 9",
    ])
    func alteredRows(_ change: String) throws {
        let files = try Files.made()
        try files.alter("revision", "UPDATE revision SET \(change)")
        let errors = try files.refused()
        #expect(errors.count == 1 && errors[0].saysThatItWasChanged, "\(errors)")
    }

    @Test func aParentThatIsNotThere() throws {
        let files = try Files.made()
        try files.alter("revision", "DELETE FROM revision WHERE work_day = 'xau-0' AND number = 1")
        #expect(try files.refused() == [.damaged(path: files.bad.path)])
    }

    /// The same revision with something else in it: in the file and the log, or in two files.
    @Test(arguments: [
        ("revision", "UPDATE revision SET people = 41 WHERE id = 3"),
        ("revision_output", "UPDATE revision_output SET quantity = 1 WHERE revision = 3"),
        ("revision_output", "DELETE FROM revision_output WHERE revision = 3"),
        ("revision_text", "UPDATE revision_text SET text = 'khác' WHERE revision = 3"),
        ("revision_text", "DELETE FROM revision_text WHERE revision = 3"),
        (
            "revision_contribution",
            "INSERT INTO revision_contribution VALUES (3, 1, 'hien-dat', 1, NULL, NULL, NULL, NULL)"
        ),
        ("revision_parent", "DELETE FROM revision_parent"),
    ])
    func aRevisionThatContradicts(_ table: String, _ change: String) throws {
        let files = try Files.made()
        let original = LogFile()
        _ = Folder.make(original.folder)
        try writeFile(try readFile(files.bad.path), original.path)
        try files.alter(table, change)
        let id = table == "revision_parent" ? "xau-0" : "xau-2"
        let contradicts = LogError.contradicts(path: files.bad.path, id: id)
        let before = try LogContents(of: files.office.path)
        #expect(throws: LogError.unmergeable([contradicts])) {
            try files.log.merge([original.path, files.bad.path])
        }
        #expect(try LogContents(of: files.office.path) == before)
        _ = try files.log.merge([original.path])
        #expect(try files.refused() == [contradicts])
        #expect(contradicts.isUnusable)
    }

    @Test func aFullDiskLeavesTheLogAsItWas() throws {
        let files = try Files.made()
        let before = try LogContents(of: files.office.path)
        try files.log.connected { try $0.execute(sql: "PRAGMA main.max_page_count = 80") }
        let pages = try files.log.connected { try Int.fetchOne($0, sql: "PRAGMA page_count") }
        try #require((pages ?? 0) <= 80)
        var recorder = recorder(hour: 8)
        let big = LogFile()
        try big.create().append(
            try (0..<500).map { WorkDayEntry(try workDay("to-\($0)")) }, by: &recorder)
        #expect(throws: LogError.full(path: files.office.path)) {
            try files.log.merge([big.path])
        }
        #expect(try LogContents(of: files.office.path) == before)
        try files.log.connected { try $0.execute(sql: "PRAGMA main.max_page_count = 100000") }
        #expect(try files.log.merge([big.path]).files[0][.workDay].newEntries == 500)
        #expect(try files.log.workDays().count == 501)
    }
}

extension LogError {
    /// What is wrong with each file of a merge.
    fileprivate var ofFiles: [LogError] {
        if case .unmergeable(let errors) = self { errors } else { [] }
    }
}

extension MergeRefusalTests.Files {
    /// Changes rows as somebody may who takes the triggers of a table away and puts them back.
    fileprivate func alter(_ table: String, _ change: String) throws {
        let stranger = try bad.stranger()
        try stranger.inDatabase { database in
            try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
            let triggers = try Row.fetchAll(
                database,
                sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?",
                arguments: [table])
            for row in triggers { try database.execute(sql: "DROP TRIGGER \(row[0] as String)") }
            try database.execute(sql: change)
            #expect(database.changesCount == 1)
            for row in triggers { try database.execute(sql: row[1]) }
        }
        _ = try LogStore.open(bad.path, mode: .reading, campaign: nil)
    }
}

extension LogError {
    /// By a look at what follows from what, or by the hashes.
    fileprivate var saysThatItWasChanged: Bool {
        switch self {
        case .damaged, .rewritten: true
        default: false
        }
    }
}
