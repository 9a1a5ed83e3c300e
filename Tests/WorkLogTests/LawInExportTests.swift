import Basics
import GRDB
import Targets
import TestSupport
import Testing

@testable import WorkLog

/// An export carries the hashes of the office's own tables of the law; who merges it learns them.
@Suite struct LawInExportTests {
    private static let hash = String(repeating: "3f", count: 32)

    private func merged(
        _ law: LawHashes?, change: (String) throws -> Void = { _ in }
    ) throws -> MergeReport {
        let office = LogFile()
        let commune = LogFile()
        let (at, of) = (try office.create(), try commune.create())
        var there = recorder(hour: 2)
        try of.append([WorkDayEntry(try workDay())], by: &there)
        let path = "\(commune.folder)/gui.sqlite"
        _ = try of.export(units: ["25036"], to: path, law: law, on: recorder().instant)
        #expect(try LogStore.open(path, mode: .reading, campaign: nil).verify().isSound)
        try change(path)
        return try at.merge([path])
    }

    @Test func whoMergesLearnsTheSendersTables() throws {
        let law = LawHashes(["xa-ntm-2026-2030": Self.hash, "a": Self.hash])
        #expect(try merged(law).files[0].law == law)
        // An office without tables says so; an older program says nothing.
        #expect(try merged(LawHashes([:])).files[0].law == LawHashes([:]))
        #expect(try merged(nil).files[0].law == nil)
    }

    /// The hashes stand in the chain: who changes them is found out.
    @Test func changedHashesAreAFinding() throws {
        #expect(throws: LogError.self) {
            try merged(LawHashes(["xa": Self.hash])) { path in
                try DatabaseQueue(path: path).write { database in
                    for name in try String.fetchAll(
                        database, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
                    {
                        try database.execute(sql: "DROP TRIGGER \"\(name)\"")
                    }
                    try database.execute(sql: "UPDATE export SET law = 'xa=0'")
                }
            }
        }
    }

    /// What a stranger wrote is read as ids with hashes, or not at all.
    @Test(arguments: [
        "", "xa", "xa=", "=\(hash)", "xa=\(hash)0", "xa=\(hash.uppercased())", "../a=\(hash)",
        "xa\u{1B}[2J=\(hash)", "xa==\(hash)",
    ])
    func whatIsNoHashIsLeftOut(_ text: String) throws {
        #expect(LawHashes(written: text) == LawHashes([:]))
        #expect(
            LawHashes(written: "\(text)\nxa-1=\(Self.hash)")
                == LawHashes(["xa-1": Self.hash]))
    }

    @Test func whatIsWrittenIsRead() {
        let law = LawHashes(["b": Self.hash, "a": Self.hash])
        #expect(law.written == "a=\(Self.hash)\nb=\(Self.hash)")
        #expect(LawHashes(written: law.written) == law)
        let many = (0..<1_000).map { "s\($0)=\(Self.hash)" }.joined(separator: "\n")
        #expect(LawHashes(written: many).byStandard.count == 200)
    }
}
