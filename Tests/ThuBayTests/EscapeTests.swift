import Foundation
import GRDB
import TestSupport
import Testing

@testable import Workbooks

/// A log that somebody filled past this program with what a terminal obeys and what turns the
/// direction of writing: nothing of it reaches a screen or a file raw.
@Suite struct EscapeTests {
    /// ESC and its one-byte twin, the bell, a mark that turns the direction, and one that parts lines.
    private static let hostile = "\u{1B}[2J\u{9B}31m\u{7}\u{202E}\u{2028}xã\u{2066}"

    private static func isHostile(_ text: String) -> Bool {
        text.unicodeScalars.contains {
            [0x1B, 0x9B, 0x07, 0x202E, 0x2028, 0x2066].contains($0.value)
        }
    }

    private func withHostileLog(_ body: (Program) throws -> Void) throws {
        try withLog { thubay in
            let added = try thubay(
                "log", "add", "--day", "08/06/2024", "--unit", "Hòa Ninh", "--place", "Thôn 1",
                "--organiser", "Đoàn xã", "--people", "5", "--note", "tốt", "--output",
                "trong-cay-xanh=20")
            try #require(added.status == 0, "\(added.errors)")
            let path = thubay.folder.appendingPathComponent("thubay.sqlite").path
            var configuration = Configuration()
            configuration.foreignKeysEnabled = false
            try DatabaseQueue(path: path, configuration: configuration).inDatabase { database in
                let triggers = try Row.fetchAll(
                    database, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
                for row in triggers {
                    try database.execute(sql: "DROP TRIGGER \(row[0] as String)")
                }
                for change in [
                    "revision SET organiser = organiser || ?1, author = author || ?1",
                    "revision_text SET text = text || ?1",
                ] {
                    try database.execute(sql: "UPDATE " + change, arguments: [Self.hostile])
                }
                for row in triggers { try database.execute(sql: row[1]) }
            }
            try body(thubay)
        }
    }

    @Test(arguments: [
        ["log", "list", "--until", "2024-06-30", "--notes"],
        ["log", "list", "--until", "2024-06-30", "--notes", "--format", "csv"],
        ["log", "list", "--until", "2024-06-30", "--format", "json"],
        ["log", "list", "--until", "2024-06-30", "--format", "html"], ["log", "review"],
        ["report", "--period", "2024-06", "--by", "organiser"],
        ["report", "--period", "2024-06", "--by", "place", "--format", "csv"],
        ["verify"], ["conflicts"],
    ])
    func nothingRawReachesTheScreen(_ words: [String]) throws {
        try withHostileLog { thubay in
            let run = thubay.run(words)
            #expect(run.status <= 1, "\(run.errors)")
            #expect(!Self.isHostile(run.output), "\(run.output.debugDescription)")
            #expect(!Self.isHostile(run.errors), "\(run.errors.debugDescription)")
        }
    }

    @Test func nothingRawReachesAPage() throws {
        try withHostileLog { thubay in
            let list = ["log", "list", "--until", "2024-06-30", "--notes", "--out", "a.pdf"]
            #expect(thubay.run(list).status == 0)
            let file = thubay.folder.appendingPathComponent("a.pdf").path
            #expect(try PDFWords.pages(file).allSatisfy { !Self.isHostile($0) })
            let plan = ["plan", "679", "--as-of", "2024-06-10", "--until", "2024-07-31"]
            let run = thubay.run(plan + ["--ics", "lich.ics"])
            #expect(run.status == 0 && !Self.isHostile(run.output), "\(run.errors)")
            let calendar = String(decoding: try thubay.read("lich.ics"), as: UTF8.self)
            #expect(!Self.isHostile(calendar))
        }
    }

    /// Both are archives of XML: each part that holds texts is looked at.
    @Test(arguments: [
        ("log list --until 2024-06-30 --notes --out a.xlsx", "xl/sharedStrings.xml"),
        ("report --period 2024-06 --by organiser --out a.xlsx", "xl/sharedStrings.xml"),
        ("log list --until 2024-06-30 --notes --out a.docx", "word/document.xml"),
        ("report --period 2024-06 --by organiser --out a.docx", "word/document.xml"),
    ])
    func nothingRawReachesExcelOrWord(_ words: String, _ main: String) throws {
        try withHostileLog { thubay in
            let run = thubay.run(words.split(separator: " ").map(String.init))
            #expect(run.status == 0, "\(run.errors)")
            let name = words.hasSuffix("docx") ? "a.docx" : "a.xlsx"
            let archive = try Archive(Array(try thubay.read(name)))
            for part in [main, "xl/worksheets/sheet1.xml", "docProps/core.xml", "docProps/app.xml"]
            {
                guard let found = try archive.part(part) else { continue }
                var bytes = [UInt8](repeating: 0, count: found.size)
                var count = 0
                try bytes.withUnsafeMutableBytes { buffer in
                    while count < buffer.count {
                        let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
                        let read = try found.read(into: rest)
                        if read == 0 { break }
                        count += read
                    }
                }
                let text = String(decoding: bytes[..<count], as: UTF8.self)
                #expect(!Self.isHostile(text), "\(part)")
                if part == main { #expect(text.contains("Đoàn xã")) }
            }
        }
    }
}
