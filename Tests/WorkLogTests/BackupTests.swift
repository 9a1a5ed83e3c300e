import Basics
import Foundation
import GRDB
import Targets
import TestSupport
import Testing

@testable import WorkLog

/// Copies that are put aside and back.
@Suite struct BackupTests {
    private func filled(_ file: borrowing LogFile) throws -> LogStore {
        let log = try file.create()
        var recorder = recorder()
        try log.append([WorkDayEntry(try workDay(note: "mưa"))], by: &recorder)
        return log
    }

    @Test func aCopyIsWholeAndSaysWhatIsInIt() throws {
        let file = LogFile()
        let log = try filled(file)
        try writeFile(Array("tài khoản".utf8), file.folder + "/so.accounts")
        let out = file.folder + "/ban-sao"
        let report = try LogBackup.make(
            of: log, in: out, on: recorder().instant, isQuick: false)
        #expect(report.files == ["so.sqlite", "so.accounts"])
        #expect(report.head == (try log.head()))
        #expect(report.verification?.isSound == true)
        #expect(report.folder == out + "/so-2024-06-30-150000")
        let copy = try LogStore.open(report.folder + "/so.sqlite", mode: .reading, campaign: nil)
        #expect(try copy.workDay("buoi-1")?.workDay.note == "mưa")
        let manifest = try BackupManifest(folder: report.folder)
        #expect(manifest.files.map(\.name) == ["so.sqlite", "so.accounts"])
        #expect(manifest.files[0].sha256 == SHA256.ofFile(report.folder + "/so.sqlite"))
        // Nobody else reads it.
        let mode = try FileManager.default.attributesOfItem(atPath: report.folder)
        #expect((mode[.posixPermissions] as? NSNumber)?.intValue == 0o700)
    }

    /// A file of a stranger lies in the office's folder, and a journal beside it that names another
    /// file, such as the log: whoever let SQLite open it, to copy it, had that file deleted.
    @Test func aStrangersFileBesideTheLogIsNotOpened() throws {
        let file = LogFile()
        let log = try filled(file)
        let beside = file.folder + "/so-xa.sqlite"
        try writeFile(try readFile(file.path), beside)
        let victim = file.folder + "/bao-cao.txt"
        try writeFile(Array("Báo cáo".utf8), victim)
        try writeFile(journalOfSeveralFiles(naming: victim), beside + "-journal")
        let report = try LogBackup.make(of: log, on: recorder().instant)
        #expect(Folder.holds(file.path) && Folder.holds(victim))
        #expect(report.files == ["so.sqlite", "so-xa.sqlite"])
        #expect(try readFile(report.folder + "/so-xa.sqlite") == (try readFile(beside)))
    }

    /// A backup that a stranger brings names files that SQLite would act on, or that lie elsewhere.
    @Test(arguments: ["so.sqlite-journal", "../khac.sqlite", ".an", "so.tep/../../x", "/tmp/so.x"])
    func aCraftedListOfFilesIsRefused(_ name: String) throws {
        let file = LogFile()
        let report = try LogBackup.make(of: try filled(file), on: recorder().instant)
        let list = report.folder + "/" + LogBackup.manifestName
        let good = String(decoding: try readFile(list), as: UTF8.self)
        let other =
            "{\"bytes\":1,\"name\":\"\(name)\",\"sha256\":\"\(SHA256.ofFile(list) ?? "")\"},"
        let at = try #require(good.range(of: "\"files\" : ["))
        try writeFile(Array((good[..<at.upperBound] + other + good[at.upperBound...]).utf8), list)
        #expect(throws: LogError.self) {
            try LogStore.restore(
                report.folder, to: file.folder + "/moi.sqlite", campaign: nil, replaces: false,
                on: recorder().instant)
        }
        #expect(!Folder.holds(file.folder + "/moi.sqlite"))
    }

    @Test func theNewestAreKept() throws {
        let file = LogFile()
        let log = try filled(file)
        for hour in 1...5 {
            _ = try LogBackup.make(of: log, keep: 2, on: recorder(hour: Int64(hour)).instant)
        }
        #expect(
            Folder.folders(in: file.folder + "/sao-luu") == [
                "so-2024-06-30-110000", "so-2024-06-30-120000",
            ])
    }

    /// A copy before a merge stays where the merge changed the log, and is counted apart: it takes
    /// no dated one away, and none of another log whose name begins alike.
    @Test func copiesBeforeMergesAreCountedApart() throws {
        let file = LogFile()
        let log = try filled(file)
        let copies = file.folder + "/sao-luu"
        _ = try LogBackup.make(of: log, on: recorder().instant)
        let beside = try LogStore.create(
            at: file.folder + "/so-xa.sqlite", campaign: log.campaign, on: recorder().instant)
        _ = try LogBackup.make(of: beside, on: recorder().instant)
        let kept = ["so-2024-06-30-150000", "so-xa-2024-06-30-150000"]
        for hour in 1...12 {
            #expect(throws: LogError.noRole) {
                try LogBackup.beforeMerge(of: log, on: recorder(hour: Int64(hour)).instant) {
                    () throws(LogError) in throw .noRole
                }
            }
            try LogBackup.beforeMerge(of: log, on: recorder(hour: Int64(hour)).instant) {}
        }
        #expect(Folder.folders(in: copies) == kept)
        for hour in 9...20 {
            var recorder = recorder(hour: Int64(hour))
            let entry = WorkDayEntry(try workDay("b-\(hour)", place: "Thôn \(hour)"))
            _ = try LogBackup.beforeMerge(of: log, on: recorder.instant) { () throws(LogError) in
                try log.append([entry], by: &recorder)
            }
        }
        let before = Folder.folders(in: copies).filter { $0.contains("truoc-gop") }
        #expect(before.count == LogBackup.usualKeep)
        #expect(before.first == "so-truoc-gop-2024-06-30-180000", "\(before)")
        // A dated one takes none of those away.
        _ = try LogBackup.make(of: log, keep: 1, on: recorder(hour: 21).instant)
        #expect(Folder.folders(in: copies).count == 2 + before.count)
        #expect(Folder.holds(copies + "/" + kept[1]) && !Folder.holds(copies + "/" + kept[0]))
    }

    /// A commune's export is not put in the place of the office's log; under a new name it may be.
    @Test func aPartDoesNotTakeThePlaceOfTheWhole() throws {
        let file = LogFile()
        let log = try filled(file)
        let part = file.folder + "/xa.sqlite"
        _ = try log.export(units: ["25036"], to: part, on: recorder().instant)
        let before = try readFile(file.path)
        #expect(throws: LogError.partOfALog(path: part)) {
            try LogStore.restore(
                part, to: file.path, campaign: nil, replaces: true, on: recorder().instant)
        }
        #expect(try readFile(file.path) == before)
        let new = file.folder + "/moi.sqlite"
        func restore(_ copy: String, replaces: Bool) throws {
            _ = try LogStore.restore(
                copy, to: new, campaign: nil, replaces: replaces, on: recorder().instant)
        }
        try restore(part, replaces: false)
        // The log that began as this export has its own copies.
        let begun = try LogStore.open(new, mode: .writing, campaign: nil)
        let copy = try LogBackup.make(of: begun, on: recorder().instant)
        try restore(copy.folder, replaces: true)
        // What the whole says stands in the place of a part.
        try restore(file.path, replaces: true)
        #expect(try LogStore.open(new, mode: .reading, campaign: nil).head() == log.head())
    }

    @Test func aCopyIsPutBackAndTheLogOfBeforeKept() throws {
        let file = LogFile()
        let log = try filled(file)
        let report = try LogBackup.make(of: log, on: recorder().instant)
        var recorder = recorder(hour: 9)
        try log.change(["buoi-1"], .void(reason: "nhầm"), by: &recorder)
        #expect(throws: LogError.exists(path: file.path)) {
            try LogStore.restore(
                report.folder, to: file.path, campaign: nil, replaces: false,
                on: recorder.instant)
        }
        let restored = try LogStore.restore(
            report.folder, to: file.path, campaign: nil, replaces: true, on: recorder.instant)
        let back = try LogStore.open(file.path, mode: .writing, campaign: nil)
        #expect(try back.workDay("buoi-1")?.status == .reported)
        let kept = try LogStore.open(try #require(restored.kept), mode: .reading, campaign: nil)
        #expect(try kept.workDay("buoi-1")?.status == .voided)
        let elsewhere = file.folder + "/moi.sqlite"
        _ = try LogStore.restore(
            report.folder + "/so.sqlite", to: elsewhere, campaign: nil, replaces: false,
            on: recorder.instant)
        #expect(
            try LogStore.open(elsewhere, mode: .reading, campaign: nil).workDay("buoi-1") != nil)
    }

    /// A copy with one byte changed, and one whose history was rewritten: the log stays.
    @Test func aDamagedCopyIsNotPutBack() throws {
        let file = LogFile()
        let log = try filled(file)
        let report = try LogBackup.make(of: log, on: recorder().instant)
        let copy = report.folder + "/so.sqlite"
        let bytes = try readFile(copy)
        var changed = bytes
        changed[bytes.count / 2] ^= 1
        try writeFile(changed, copy)
        let before = try readFile(file.path)
        #expect(throws: LogError.damaged(path: copy)) {
            try LogStore.restore(
                report.folder, to: file.path, campaign: nil, replaces: true,
                on: recorder().instant)
        }
        try writeFile(bytes, copy)
        try DatabaseQueue(path: copy).inDatabase { database in
            let trigger = try #require(
                try String.fetchOne(
                    database,
                    sql: "SELECT sql FROM sqlite_schema WHERE name = 'revision_no_update'"))
            try database.execute(sql: "DROP TRIGGER revision_no_update")
            try database.execute(sql: "UPDATE revision SET people = 999")
            try database.execute(sql: trigger)
        }
        #expect(throws: LogError.self) {
            try LogStore.restore(
                copy, to: file.path, campaign: nil, replaces: true, on: recorder().instant)
        }
        #expect(try readFile(file.path) == before)
        #expect(
            Folder.files(in: file.folder, ending: "").allSatisfy { !$0.contains("dang-ghi") })
    }
}
