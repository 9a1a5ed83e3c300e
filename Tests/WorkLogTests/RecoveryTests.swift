import Basics
import GRDB
import Targets
import Testing
import WorkLog

@Suite struct RecoveryTests {
    /// Copies a log in the middle of a write, as a machine leaves it that is switched off.
    static func cutOff(_ file: borrowing LogFile, to other: borrowing LogFile) throws {
        let log = try file.create()
        var recorder = recorder()
        try log.append([WorkDayEntry(try workDay())], by: &recorder)
        let stranger = try file.stranger()
        try stranger.inDatabase { try $0.execute(sql: "PRAGMA cache_size = 1") }
        let before = try readFile(file.path)
        try? stranger.inDatabase { database in
            try database.inTransaction {
                for key in 10..<5_000 {
                    try database.execute(
                        sql: "INSERT INTO revision_output VALUES (?, 'thu-gom-rac', 1)",
                        arguments: [key])
                }
                try writeFile(try readFile(file.path), other.path)
                try writeFile(try readFile(file.path + "-journal"), other.path + "-journal")
                return .rollback
            }
        }
        #expect(try readFile(other.path) != before)
    }

    @Test func aWriteThatWasCutOffIsUndoneEvenByAReport() throws {
        let file = LogFile()
        let other = LogFile()
        try Self.cutOff(file, to: other)
        let log = try LogStore.open(other.path, mode: .reading, campaign: nil)
        #expect(try log.workDays().map(\.workDay.id) == ["buoi-1"])
        #expect(try log.outputSums().map(\.kind) == ["cung-hoa-duong"])
        let left = try other.stranger().read {
            try Int.fetchOne($0, sql: "SELECT count(*) FROM revision_output")
        }
        #expect(left == 1)
    }
}
