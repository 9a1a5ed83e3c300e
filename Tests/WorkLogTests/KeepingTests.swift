import Basics
import Foundation
import GRDB
import Targets
import Testing

@testable import WorkLog

/// What was reported as written is there, for those who may read it, and under the name that was
/// given.
@Suite struct KeepingTests {
    private func mode(_ path: String) throws -> Int {
        let found = try FileManager.default.attributesOfItem(atPath: path)
        return try #require(found[.posixPermissions] as? Int)
    }

    /// EXTRA (3): the end of a journal is on the disk before a write is reported.
    ///
    /// A redacted text is overwritten, whatever SQLite was built with.
    @Test func theConnectionKeepsWhatItWrites() throws {
        let file = LogFile()
        _ = try file.create()
        for mode in [LogStore.Mode.reading, .writing] {
            let log = try LogStore.open(file.path, mode: mode, campaign: nil)
            let found = try log.connected { database in
                try ["synchronous", "secure_delete", "cell_size_check", "trusted_schema"].map {
                    try Int.fetchOne(database, sql: "PRAGMA \($0)")
                }
            }
            #expect(found == [3, 1, 1, 0])
        }
    }

    @Test func aRedactedNoteIsNowhereInTheFile() throws {
        let file = LogFile()
        let log = try file.create()
        var recorder = recorder()
        let note = "số điện thoại của ông Nguyễn Văn Mẫu"
        try log.append([WorkDayEntry(try workDay(note: note))], by: &recorder)
        try log.redact("buoi-1", [.note], reason: "riêng tư", by: recorder)
        #expect(Data(try readFile(file.path)).range(of: Data(note.utf8)) == nil)
    }

    @Test func onlyTheOwnerReadsALog() throws {
        let file = LogFile()
        let log = try file.create()
        #expect(try mode(file.path) == 0o600)
        let export = file.folder + "/xuat.sqlite"
        _ = try log.export(units: ["25036"], to: export, on: recorder().instant)
        #expect(try mode(export) == 0o600)
    }

    /// Names that SQLite takes for memory, or for another file.
    @Test(arguments: [":memory:", "file:so.sqlite?vfs=unix-none", "so 1.sqlite"])
    func aNameIsANameOfAFile(_ name: String) throws {
        let file = LogFile()
        let path = name.contains(":") ? name : file.folder + "/" + name
        try #require(!Folder.holds(path))
        defer { Folder.remove(path) }
        _ = try LogStore.create(at: path, campaign: "huyen-mau", on: recorder().instant)
        #expect(Folder.holdsFile(path))
        #expect(throws: LogError.exists(path: path)) {
            try LogStore.create(at: path, campaign: "huyen-mau", on: recorder().instant)
        }
    }

    /// The journal of another log would be played into the new one at its first opening.
    @Test func nothingNewBesideAJournal() throws {
        let file = LogFile()
        let log = try file.create()
        let export = file.folder + "/xuat.sqlite"
        try writeFile([1, 2, 3], export + "-journal")
        #expect(throws: LogError.leftBeside(path: export)) {
            try log.export(units: ["25036"], to: export, on: recorder().instant)
        }
        #expect(throws: LogError.leftBeside(path: export)) {
            try LogStore.create(at: export, campaign: "huyen-mau", on: recorder().instant)
        }
        #expect(try readFile(export + "-journal") == [1, 2, 3])
    }

    /// What lies where an export is written on the way is somebody's.
    @Test func anExportTakesNothingAway() throws {
        let file = LogFile()
        let log = try file.create()
        let theirs = file.folder + "/xuat.sqlite.dang-ghi"
        _ = Folder.make(theirs)
        try writeFile([7], theirs + "/a")
        _ = try log.export(
            units: ["25036"], to: file.folder + "/xuat.sqlite", on: recorder().instant)
        #expect(try readFile(theirs + "/a") == [7])
        #expect(
            Folder.files(in: file.folder, ending: "") == [
                "so.sqlite", "xuat.sqlite", "xuat.sqlite.dang-ghi",
            ])
    }
}
