import Basics
import Foundation
import Targets
import TestSupport
import Testing

@testable import WorkLog

/// The vectors of docs/so-ghi.md, and the same page followed by a script that knows nothing of this
/// program.
@Suite struct VectorTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    private static let page = folder.deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("docs/so-ghi.md")

    private struct Vectors: Decodable {
        struct Revision: Decodable {
            let what: String
            let format: String
            let fields: [[Value]]
            let sha256: String
        }
        struct Text: Decodable {
            let salt: String
            let text: String
            let commitment: String
        }
        struct Heads: Decodable {
            let campaign: String
            let links: [String]
            let head: String
            let code: String
        }
        enum Value: Decodable {
            case text(String)
            case number(Int64)

            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                if let number = try? container.decode(Int64.self) {
                    self = .number(number)
                } else {
                    self = .text(try container.decode(String.self))
                }
            }

            var text: String {
                switch self {
                case .text(let text): text
                case .number(let number): String(number)
                }
            }
            var number: Int64? { if case .number(let number) = self { number } else { nil } }
        }

        let text: Text
        let revisions: [Revision]
        let heads: Heads
    }

    private static func read() throws -> Vectors {
        let page = try String(contentsOf: page, encoding: .utf8)
        let block = try #require(page.components(separatedBy: "```json\n").last)
        let json = try #require(block.components(separatedBy: "\n```").first)
        return try JSONDecoder().decode(Vectors.self, from: Data(json.utf8))
    }

    private static func bytes(_ digits: String) -> [UInt8] {
        let digits = Array(digits)
        return stride(from: 0, to: digits.count, by: 2).compactMap {
            UInt8(String(digits[$0..<$0 + 2]), radix: 16)
        }
    }

    @Test func revisionsHashAsThePageSays() throws {
        let vectors = try Self.read()
        #expect(vectors.revisions.count == 9)
        for vector in vectors.revisions {
            let format = try #require(CanonicalContent.Format(rawValue: vector.format))
            var content = CanonicalContent(format)
            for field in vector.fields {
                let name = CanonicalContent.Name(field[0].text)
                switch field[1].text {
                case "text": content.text(name, field[2].text)
                case "integer": content.integer(name, field[2].number)
                case "instant":
                    content.instant(
                        name, Instant(milliseconds: try #require(field[2].number)))
                case "digest": content.digest(name, Self.bytes(field[2].text))
                default: Issue.record("an unknown type \(field)")
                }
            }
            #expect(SHA256.hexadecimal(content.hash) == vector.sha256, "\(vector.what)")
        }
        let text = vectors.text
        #expect(
            SHA256.hexadecimal(SealedText.commitment(Self.bytes(text.salt), text.text))
                == text.commitment)
    }

    @Test func headsAreRolledOnAsThePageSays() throws {
        let heads = try Self.read().heads
        var state = HeadState(campaign: heads.campaign)
        for link in heads.links { state.take(Self.bytes(link)) }
        #expect(SHA256.hexadecimal(state.head) == heads.head)
        #expect(state.code.description == heads.code)
        #expect(HeadCode(heads.code) == state.code)
    }

    /// Needs python3; a machine without it says so.
    @Test(.enabled("python3 is not installed", { python() != nil }))
    func aScriptThatFollowsThePageAgrees() throws {
        #expect(try Self.run("vectors", Self.page.path) == "9")
        let file = LogFile()
        let log = try file.create()
        var recorder = recorder()
        let gifts = [
            Contribution(
                kind: .material, quantity: Quantity(5), name: "xi măng", measure: "bao",
                donor: .residents), Contribution(kind: .land, quantity: Quantity(120)),
        ]
        let work = try workDay(note: "mưa, có tên", contributions: gifts)
        try log.append([WorkDayEntry(work)], by: &recorder)
        let role = Confirmation(by: "Trưởng thôn", on: try day("2024-06-02"))
        try log.change([work.id], .confirm(role), by: &recorder)
        try log.redact(work.id, [.note], reason: "có tên", by: recorder)
        let assessment = Assessment(
            id: "dg", unit: "25036", part: PartID(standard: "xa-mau", part: "1.2"),
            day: try day("2024-06-01"), value: .verdict(.met), level: .own, source: "",
            note: "nhà ông A")
        try log.record([assessment], by: &recorder)
        try log.redact("dg", of: Assessment.self, [.note], reason: "có tên", by: recorder)
        try log.close("2024-06", of: "25036", at: "Thôn 1", by: &recorder)
        try log.record([try workItem()], by: &recorder)
        try log.record([try dutyCount()], by: &recorder)
        var named = try workDay("buoi-2", day: "2024-06-08")
        named.workItem = "ct-1"
        try log.append([WorkDayEntry(named)], by: &recorder)
        let model = Recognition(
            id: "kdc", unit: "25036", standard: "xa-mau", document: "", day: try day("2024-06-01"),
            dayIs: .on, forYear: nil, withdrawnOn: nil, source: "", note: "", place: "Thôn 3")
        try log.record([model], by: &recorder)
        try log.answer("f", rule: "sameDay", about: [work.id], note: "đúng", by: &recorder)
        #expect(try Self.run("log", file.path) == log.head()?.description)
    }

    private static func python() -> String? {
        ["/usr/bin/python3", "/usr/local/bin/python3"].first {
            FileManager.default.isExecutableFile(atPath: $0)
        }
    }

    private static func run(_ arguments: String...) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(python()))
        process.arguments = [folder.appendingPathComponent("so_ghi.py").path] + arguments
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines)
    }
}
