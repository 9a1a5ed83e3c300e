import Basics
import GRDB
import Targets
import TestSupport
import Testing

@testable import WorkLog

/// The rows of a stranger's log, told as plain values and made a log of again.
struct PlainLogTests {
    private func filled(_ file: borrowing LogFile) throws -> LogStore {
        let log = try file.create()
        var recorder = recorder(hour: 1)
        try log.append(
            [
                WorkDayEntry(try workDay("a", note: "Đường trơn")),
                WorkDayEntry(try workDay("b", place: "Thôn 4")),
            ], by: &recorder)
        return log
    }

    private func rows(_ path: String) throws -> [String] {
        try DatabaseQueue(path: path).read { database in
            try PlainLog.tables.flatMap { table in
                try Row.fetchAll(database, sql: "SELECT * FROM \(table)")
                    .map { "\(table) \($0.databaseValues)" }
            }
        }
    }

    @Test func theLogThatIsMadeHasTheSameRows() throws {
        let file = LogFile()
        _ = try filled(file)
        let (plain, clean) = (file.folder + "/plain", file.folder + "/clean.sqlite")
        #expect(ForeignReader.tell(file.path, into: plain) == nil)
        try PlainLog.make(clean, of: plain)
        let found = try rows(file.path)
        // Two work days, their outputs and texts, the log itself and two links of the chain.
        #expect(found.count >= 5)
        #expect(try rows(clean) == found)
    }

    /// What a broken process may hand over, and no byte of it is believed.
    @Test func bytesThatAreNoLogAreDamaged() throws {
        let file = LogFile()
        _ = try filled(file)
        let plain = file.folder + "/plain"
        #expect(ForeignReader.tell(file.path, into: plain) == nil)
        let whole = try readFile(plain)
        var broken: [[UInt8]] = [
            [], Array("khong phai".utf8), Array(whole.dropLast()), whole + [0],
            PlainLog.mark + Array(repeating: 0xFF, count: 64),
        ]
        // Every byte of the first table, changed: a kind, a length or a count is another.
        for index in PlainLog.mark.count..<min(PlainLog.mark.count + 40, whole.count) {
            var changed = whole
            changed[index] ^= 0x7F
            broken.append(changed)
        }
        for (number, bytes) in broken.enumerated() {
            let (path, clean) = ("\(plain)-\(number)", "\(file.folder)/\(number).sqlite")
            try writeFile(bytes, path)
            // Another letter of a text is another text: everything else is refused.
            do { try PlainLog.make(clean, of: path) } catch is LogError {} catch is DatabaseError {}
            guard number < 5 else { continue }
            #expect(throws: LogError.damaged(path: path)) {
                try PlainLog.make(clean + "-2", of: path)
            }
        }
    }

    @Test func aReaderThatLiesIsRefusedByTheMerge() throws {
        let office = LogFile()
        let stick = LogFile()
        let log = try office.create()
        _ = try filled(stick)
        let lying = ForeignReader { _, plain in
            (try? writeFile(PlainLog.mark + [1, 2, 3], plain)) == nil ? .ended : .told
        }
        #expect(throws: LogError.unmergeable([.damaged(path: stick.path)])) {
            try log.merge([stick.path], reading: lying)
        }
        let honest = ForeignReader { copy, plain in
            ForeignReader.tell(copy, into: plain).map { .refused($0) } ?? .told
        }
        _ = try log.merge([stick.path], reading: honest)
        #expect(try log.workDays().count == 2)
    }
}
