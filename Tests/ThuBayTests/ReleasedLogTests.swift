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

    @Test func itSaysWhatItSaid() throws {
        let thubay = try Program()
        defer { thubay.clean() }
        try thubay.write(try Self.released("log-v1.sqlite"), to: "thubay.sqlite")
        let list = try thubay("log", "list", "--until", "2030-01-01", "--format", "json")
        #expect(
            try Self.json(Data(list.output.utf8)) == Self.json(Self.released("log-v1.list.json")))
        let report = try thubay("report", "--period", "2024-06", "--format", "json")
        #expect(
            try Self.json(Data(report.output.utf8))
                == Self.json(Self.released("log-v1.report.json")))
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
        #expect(
            try Self.json(Data(report.output.utf8))
                == Self.json(Self.released("log-v1.report.json")))
    }
}
