import Foundation
import TestSupport
import Testing

/// Making, bringing up to date, putting aside and putting back while the machine is switched off:
/// one whole log is there, nothing that was reported is missing, and the next command works.
@Suite(.serialized, .enabled(if: Faults.areAsked)) struct KeepingFaultTests {
    private static let released = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("ThuBayTests/Released/log-v1.sqlite")

    private func path(_ thubay: Program, _ name: String) -> String {
        thubay.folder.appendingPathComponent(name).path
    }

    private func names(_ thubay: Program) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: thubay.folder.path).sorted()
    }

    /// Takes away what a killed run left unfinished, and whatever a run made.
    private func clean(_ thubay: Program, besides kept: Set<String>) throws {
        for name in try names(thubay) where !kept.contains(name) {
            try FileManager.default.removeItem(atPath: path(thubay, name))
        }
    }

    @Test func anUpgradeLeavesOneWholeLog() throws {
        let thubay = try Program()
        defer { thubay.clean() }
        let old = try Data(contentsOf: Self.released)
        let days = ["log", "list", "--until", "2030-01-01", "--format", "json"]
        try thubay.write(old, to: "thubay.sqlite")
        let list = try thubay.execute(Program.binary.path, days).output
        let kept = Set(try names(thubay))
        let killings = try thubay.killing(["upgrade"], times: 60, seconds: 20, seed: 3) {
            try clean(thubay, besides: kept)
            try thubay.write(old, to: "thubay.sqlite")
        } check: { run in
            let now = try thubay.read("thubay.sqlite")
            if run != nil { #expect(now != old) }
            if now != old {
                #expect(try thubay.read("thubay.v1.sqlite") == old)
                #expect(try thubay.execute(Program.binary.path, ["verify"]).status == 0)
            }
            #expect(try thubay.execute(Program.binary.path, days).output == list)
            let again = try thubay.execute(Program.binary.path, ["upgrade"])
            #expect(again.status == 0, "\(again.errors)")
        }
        #expect(killings.killed > 0, "\(killings)")
    }

    @Test func aBackupIsWholeOrNotThere() throws {
        try withSeason { thubay in
            let before = try LogContents(of: path(thubay, "thubay.sqlite"))
            let kept = Set(try names(thubay))
            let killings = try thubay.killing(
                ["backup", "--out", "ban-sao"], times: 40, seconds: 25, seed: 5
            ) {
                try clean(thubay, besides: kept)
            } check: { run in
                let made =
                    (try? FileManager.default.contentsOfDirectory(atPath: path(thubay, "ban-sao")))
                    ?? []
                let whole = made.filter { !$0.hasSuffix("dang-ghi") }
                if run != nil { #expect(whole.count == 1) }
                for name in whole {
                    let copy = path(thubay, "ban-sao/\(name)/thubay.sqlite")
                    #expect(try LogContents(of: copy) == before)
                }
                let now = try LogContents(of: path(thubay, "thubay.sqlite"))
                #expect(now == before)
            }
            #expect(killings.killed > 0, "\(killings)")
        }
    }

    @Test func aRestoreLeavesOneOfTheTwo() throws {
        try withSeason { thubay in
            let season = try thubay.read("thubay.sqlite")
            let wanted = try LogContents(of: path(thubay, "thubay.sqlite"))
            try thubay.write(season, to: "ban-sao.sqlite")
            try FileManager.default.removeItem(atPath: path(thubay, "thubay.sqlite"))
            #expect(try thubay("init").status == 0)
            let fresh = try thubay.read("thubay.sqlite")
            let before = try LogContents(of: path(thubay, "thubay.sqlite"))
            let kept = Set(try names(thubay))
            let killings = try thubay.killing(
                ["restore", "ban-sao.sqlite", "--replace"], times: 40, seconds: 25, seed: 9
            ) {
                try clean(thubay, besides: kept)
                try thubay.write(fresh, to: "thubay.sqlite")
            } check: { run in
                let now = try LogContents(of: path(thubay, "thubay.sqlite"))
                #expect(now == before || now == wanted)
                if run != nil { #expect(now == wanted) }
                if now == wanted {
                    let old = try names(thubay).filter { $0.contains(".truoc-") }
                    #expect(old.count == 1)
                    for name in old { #expect(try LogContents(of: path(thubay, name)) == before) }
                }
            }
            #expect(killings.killed > 0, "\(killings)")
        }
    }

    @Test func initAppearsWholeOrNotAtAll() throws {
        let thubay = try Program()
        defer { thubay.clean() }
        let kept = Set(try names(thubay))
        #expect(try thubay.execute(Program.binary.path, ["init"]).status == 0)
        let whole = try LogContents(of: path(thubay, "thubay.sqlite"))
        let killings = try thubay.killing(["init"], times: 60, seconds: 20, seed: 13) {
            try clean(thubay, besides: kept)
        } check: { run in
            guard try names(thubay).contains("thubay.sqlite") else {
                #expect(run == nil)
                return
            }
            #expect(try LogContents(of: path(thubay, "thubay.sqlite")) == whole)
        }
        #expect(killings.killed > 0, "\(killings)")
    }
}
