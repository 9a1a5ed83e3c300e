import Foundation
import TestSupport
import Testing

/// A log that the program of 2026-11-21 made opens for ever, says the same, and takes more.
@Suite struct ReleasedLogTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Released")

    private static func json(_ data: Data) throws -> NSDictionary {
        try #require(try JSONSerialization.jsonObject(with: data) as? NSDictionary)
    }

    private static func released(_ name: String) throws -> Data {
        try Data(contentsOf: folder.appendingPathComponent(name))
    }

    /// What was printed, but that a figure which no work day gave is unknown and no longer 0.
    private static func expectTheReport(_ output: String) throws {
        let now = try JSONSerialization.jsonObject(with: Data(output.utf8))
        let then = try JSONSerialization.jsonObject(with: released("log-v1.report.json"))
        #expect(fits(now, then))
    }

    private static func fits(_ now: Any, _ then: Any) -> Bool {
        switch (now, then) {
        case (let now as [String: Any], let then as [String: Any]):
            Set(then.keys).isSubset(of: now.keys)
                && then.allSatisfy { key, old in now[key].map { fits($0, old) } ?? false }
        case (let now as [Any], let then as [Any]):
            now.count == then.count && zip(now, then).allSatisfy { fits($0, $1) }
        case (is NSNull, let then as NSNumber): then == 0
        case (let now as NSObject, let then as NSObject): now == then
        default: false
        }
    }

    @Test func itSaysWhatItSaid() throws {
        let thubay = try Program()
        defer { thubay.clean() }
        try thubay.write(try Self.released("log-v1.sqlite"), to: "thubay.sqlite")
        let list = try thubay("log", "list", "--until", "2030-01-01", "--format", "json")
        #expect(
            try Self.json(Data(list.output.utf8)) == Self.json(Self.released("log-v1.list.json")))
        let report = try thubay("report", "--period", "2024-06", "--format", "json")
        try Self.expectTheReport(report.output)
    }

    @Test func itTakesMore() throws {
        let thubay = try Program()
        defer { thubay.clean() }
        try thubay.write(try Self.released("log-v1.sqlite"), to: "thubay.sqlite")
        let added = try thubay(
            "log", "add", "--day", "08/06/2024", "--unit", "Hòa Ninh", "--place", "Thôn 9",
            "--organiser", "Đoàn Thanh niên", "--people", "5")
        #expect(added.status == 0 && added.output.contains("Đã ghi 1 buổi"), "\(added.errors)")
    }

    /// Beside a log of today, which has what was published as revisions of today.
    @Test func itIsMergedIntoANewLog() throws {
        let thubay = try Program()
        defer { thubay.clean() }
        try thubay.write(try Self.released("log-v1.sqlite"), to: "cu.sqlite")
        #expect(try thubay("init").status == 0)
        let merged = try thubay("merge", "cu.sqlite", "--accept", "all")
        #expect(merged.status == 0, "\(merged.errors)")
        let list = try thubay("log", "list", "--until", "2030-01-01", "--format", "json")
        #expect(
            try Self.json(Data(list.output.utf8)) == Self.json(Self.released("log-v1.list.json")))
        let verified = try thubay("verify")
        #expect(verified.status == 0, "\(verified.output)")
        #expect(thubay.exists("sao-luu"))
    }

    @Test func itIsBroughtUpToDateByName() throws {
        let thubay = try Program()
        defer { thubay.clean() }
        let before = try Self.released("log-v1.sqlite")
        try thubay.write(before, to: "thubay.sqlite")
        let upgraded = try thubay("upgrade")
        #expect(upgraded.status == 0 && upgraded.output.contains("thubay.v1.sqlite"))
        #expect(try thubay.read("thubay.v1.sqlite") == before)
        #expect(try thubay("verify").status == 0)
        #expect(try thubay("upgrade").output.contains("bản mới nhất"))
        let report = try thubay("report", "--period", "2024-06", "--format", "json")
        try Self.expectTheReport(report.output)
    }

    /// Schema 2, made by the program of the morning of 2026-11-27: 34 links.
    private static let head2 = "34-PYSR-9NFZ-8M3S-5BHC"

    @Test func aLogOfVersion2SaysWhatItSaid() throws {
        let thubay = try Program()
        defer { thubay.clean() }
        let before = try Self.released("log-v2.sqlite")
        try thubay.write(before, to: "thubay.sqlite")
        let list = try thubay("log", "list", "--until", "2030-01-01", "--format", "json")
        #expect(
            try Self.json(Data(list.output.utf8)) == Self.json(Self.released("log-v2.list.json")))
        let report = try thubay("report", "--period", "2024-06", "--format", "json")
        #expect(
            Self.fits(
                try Self.json(Data(report.output.utf8)),
                try Self.json(Self.released("log-v2.report.json"))))
        #expect(try thubay("verify", "--head", Self.head2).status == 0)
        #expect(try thubay.read("thubay.sqlite") == before)
    }

    /// The first command that writes takes it to today's schema; what stood on paper still holds.
    @Test func aLogOfVersion2TakesMore() throws {
        let thubay = try Program()
        defer { thubay.clean() }
        let before = try Self.released("log-v2.sqlite")
        try thubay.write(before, to: "thubay.sqlite")
        let added = try thubay(
            "work-item", "add", "--day", "08/06/2024", "--unit", "Hòa Ninh", "--title",
            "Cống thôn 5")
        #expect(added.status == 0, "\(added.errors)")
        #expect(try thubay.read("thubay.v2.sqlite") == before)
        let verified = try thubay("verify", "--head", Self.head2)
        #expect(verified.status == 0 && verified.output.contains("35 lần ghi"))
        let list = try thubay("log", "list", "--until", "2030-01-01", "--format", "json")
        #expect(
            try Self.json(Data(list.output.utf8)) == Self.json(Self.released("log-v2.list.json")))
    }

    /// Schema 3, made by the program of the afternoon of 2026-11-27 from the one above: a work, an
    /// outing, its correction and a redaction more.
    private static let head3 = "38-SVRP-K766-3QZ0-16QS"

    @Test func aLogOfVersion3SaysWhatItSaid() throws {
        let thubay = try Program()
        defer { thubay.clean() }
        let before = try Self.released("log-v3.sqlite")
        try thubay.write(before, to: "thubay.sqlite")
        let list = try thubay("log", "list", "--until", "2030-01-01", "--format", "json")
        #expect(
            try Self.json(Data(list.output.utf8)) == Self.json(Self.released("log-v3.list.json")))
        let report = try thubay("report", "--period", "2024-06", "--format", "json")
        #expect(
            Self.fits(
                try Self.json(Data(report.output.utf8)),
                try Self.json(Self.released("log-v3.report.json"))))
        #expect(try thubay("verify", "--head", Self.head3).status == 0)
        #expect(try thubay.read("thubay.sqlite") == before)
    }

    /// Sums by year are made when it is taken to today's schema, and what was printed stays.
    @Test func aLogOfVersion3TakesMore() throws {
        let thubay = try Program()
        defer { thubay.clean() }
        let before = try Self.released("log-v3.sqlite")
        try thubay.write(before, to: "thubay.sqlite")
        let upgraded = try thubay("upgrade")
        #expect(upgraded.status == 0 && upgraded.output.contains("thubay.v3.sqlite"))
        #expect(try thubay.read("thubay.v3.sqlite") == before)
        let verified = try thubay("verify", "--head", Self.head3)
        #expect(verified.status == 0 && verified.output.contains("38 lần ghi"))
        let report = try thubay("report", "--period", "2024-06", "--format", "json")
        #expect(
            Self.fits(
                try Self.json(Data(report.output.utf8)),
                try Self.json(Self.released("log-v3.report.json"))))
    }

    /// Schema 4, made by the program of the night to 2026-11-28 from the one above: a count and its
    /// correction, and one of the work, each with a note.
    private static let head4 = "41-SW4T-6KRC-N28K-VCSW"

    @Test func aLogOfVersion4SaysWhatItSaid() throws {
        let thubay = try Program()
        defer { thubay.clean() }
        let before = try Self.released("log-v4.sqlite")
        try thubay.write(before, to: "thubay.sqlite")
        let list = try thubay("log", "list", "--until", "2030-01-01", "--format", "json")
        #expect(
            try Self.json(Data(list.output.utf8)) == Self.json(Self.released("log-v4.list.json")))
        let report = try thubay("report", "--period", "2024-06", "--format", "json")
        #expect(
            Self.fits(
                try Self.json(Data(report.output.utf8)),
                try Self.json(Self.released("log-v4.report.json"))))
        #expect(try thubay("count", "show", "2f044394").output.contains("họp ngày 19/6"))
        #expect(try thubay("verify", "--head", Self.head4).status == 0)
        #expect(try thubay.read("thubay.sqlite") == before)
    }

    /// Words that were hashed as they are stay and cannot be redacted; those that come now can.
    @Test func aLogOfVersion4TakesMore() throws {
        let thubay = try Program()
        defer { thubay.clean() }
        let before = try Self.released("log-v4.sqlite")
        try thubay.write(before, to: "thubay.sqlite")
        let added = try thubay(
            "count", "add", "--kind", "chi-bo-quan-triet", "--unit", "Đinh Trang Hòa", "--period",
            "2024-06", "--amount", "7", "--of-amount", "12", "--note", "chi bộ thôn 1 chờ")
        #expect(added.status == 0, "\(added.errors)")
        #expect(try thubay.read("thubay.v4.sqlite") == before)
        let verified = try thubay("verify", "--head", Self.head4)
        #expect(verified.status == 0 && verified.output.contains("42 lần ghi"))
        #expect(try thubay("count", "show", "2f044394").output.contains("họp ngày 12/6"))
        let old = try thubay(
            "log", "redact", "2f044394", "--field", "note", "--reason", "thừa")
        #expect(old.status == 1 && old.errors.contains("do phiên bản trước ghi"), "\(old.errors)")
        let id = try #require(added.output.firstMatch(of: /mã ([0-9a-f]{8})/)?.1)
        let new = try thubay(
            "log", "redact", String(id), "--field", "note", "--reason", "thừa")
        #expect(new.status == 0, "\(new.errors)")
        #expect(try thubay("count", "show", String(id)).output.contains("[đã lược bỏ]"))
        #expect(try thubay("verify").status == 0)
    }

    /// What was published is of version 4 in one log and of version 5 in the other: the same.
    @Test func aLogOfVersion4MergesWithOneOfToday() throws {
        let thubay = try Program()
        defer { thubay.clean() }
        try thubay.write(try Self.released("log-v4.sqlite"), to: "old.sqlite")
        #expect(try thubay("init").status == 0)
        let merged = try thubay("merge", "old.sqlite", "--accept", "all")
        #expect(merged.status == 0, "\(merged.errors)")
        #expect(try thubay("verify").status == 0)
        let list = try thubay("log", "list", "--until", "2030-01-01", "--format", "json")
        #expect(
            try Self.json(Data(list.output.utf8)) == Self.json(Self.released("log-v4.list.json")))
        try thubay.write(try Self.released("log-v4.sqlite"), to: "office.sqlite")
        let back = try thubay(
            "merge", "thubay.sqlite", "--database", "office.sqlite", "--accept", "all")
        #expect(back.status == 0, "\(back.errors)")
        #expect(try thubay("verify", "--database", "office.sqlite").status == 0)
    }
}
