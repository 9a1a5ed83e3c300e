import Foundation
import TestSupport
import Testing

/// Making, bringing up to date, sending, putting aside and putting back while the machine is
/// switched off: one whole log is there, nothing that was reported is missing, and the next command
/// works.
@Suite(.serialized, .enabled(if: Faults.areAsked)) struct KeepingFaultTests {
    private static let released = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("ThuBayTests/Released/log-v1.sqlite")

    private static let rows = 300

    @Test func initAppearsWholeOrNotAtAll() throws {
        try SmallLog.with { thubay in
            let whole = try thubay.contents()
            let kept = try thubay.names().subtracting(["thubay.sqlite"])
            try thubay.killing(["init"], times: 40, seed: 13) {
                try thubay.clean(besides: kept)
            } check: { run in
                guard thubay.exists("thubay.sqlite") else {
                    #expect(run == nil)
                    #expect(try thubay("init").status == 0)
                    return
                }
                #expect(try thubay.contents() == whole)
                let again = try thubay("init")
                #expect(again.status != 0 && again.errors.contains("thubay.sqlite"))
            }
        }
    }

    @Test func anUpgradeLeavesOneWholeLog() throws {
        let thubay = try Program()
        defer { thubay.clean() }
        let old = try Data(contentsOf: Self.released)
        let days = ["log", "list", "--until", "2030-01-01", "--format", "json"]
        try thubay.write(old, to: "thubay.sqlite")
        let list = thubay.run(days).output
        let kept = try thubay.names()
        try thubay.killing(["upgrade"], times: 35, seed: 3) {
            try thubay.clean(besides: kept)
            try thubay.write(old, to: "thubay.sqlite")
        } check: { run in
            let now = try thubay.read("thubay.sqlite")
            if run != nil { #expect(now != old) }
            if now != old {
                #expect(try thubay.read("thubay.v1.sqlite") == old)
                #expect(try thubay("verify").status == 0)
            }
            #expect(thubay.run(days).output == list)
            let again = try thubay("upgrade")
            #expect(again.status == 0, "\(again.errors)")
            #expect(try thubay("verify").status == 0)
        }
    }

    @Test func anExportIsWholeOrNotThere() throws {
        try SmallLog.withOutings(Self.rows) { thubay in
            let before = try thubay.contents()
            let kept = try thubay.names()
            let words = ["export", "--unit", "Hòa Ninh", "--to", "xuat.sqlite", "--notes"]
            try thubay.killing(words, times: 35, seed: 7) {
                try thubay.clean(besides: kept)
            } check: { run in
                let log = try thubay.contents()
                #expect(log == before)
                if run != nil { #expect(thubay.exists("xuat.sqlite")) }
                guard thubay.exists("xuat.sqlite") else {
                    #expect(thubay.run(words).status == 0)
                    return
                }
                let rows = try thubay.count("xuat.sqlite")
                #expect(rows == 5 * Self.rows)
                let verified = try thubay("verify", "--database", "xuat.sqlite")
                #expect(verified.status == 0)
                let again = thubay.run(words)
                #expect(again.status != 0 && again.errors.contains("xuat.sqlite"))
            }
        }
    }

    @Test func aBackupIsWholeOrNotThere() throws {
        try SmallLog.withOutings(Self.rows) { thubay in
            let before = try thubay.contents()
            let kept = try thubay.names()
            try thubay.killing(["backup", "--out", "ban-sao"], times: 30, seed: 5) {
                try thubay.clean(besides: kept)
            } check: { run in
                let made =
                    (try? FileManager.default.contentsOfDirectory(atPath: thubay.path("ban-sao")))
                    ?? []
                let whole = made.filter { !$0.hasSuffix("dang-ghi") && !$0.hasPrefix(".") }
                if run != nil { #expect(whole.count == 1) }
                for name in whole {
                    let copy = try thubay.contents("ban-sao/\(name)/thubay.sqlite")
                    #expect(copy == before)
                }
                let log = try thubay.contents()
                #expect(log == before)
                let again = try thubay("backup", "--out", "ban-sao")
                #expect(again.status == 0)
            }
        }
    }

    @Test func aRestoreLeavesOneOfTheTwo() throws {
        try SmallLog.withOutings(Self.rows) { thubay in
            let wanted = try thubay.contents()
            try thubay.write(try thubay.read("thubay.sqlite"), to: "ban-sao.sqlite")
            try FileManager.default.removeItem(atPath: thubay.path("thubay.sqlite"))
            #expect(try thubay("init").status == 0)
            let fresh = try thubay.read("thubay.sqlite")
            let before = try thubay.contents()
            let kept = try thubay.names()
            let words = ["restore", "ban-sao.sqlite", "--replace"]
            try thubay.killing(words, times: 30, seed: 9) {
                try thubay.clean(besides: kept)
                try thubay.write(fresh, to: "thubay.sqlite")
            } check: { run in
                let now = try thubay.contents()
                #expect(now == before || now == wanted)
                if run != nil { #expect(now == wanted) }
                let old = try thubay.names().filter { $0.contains(".truoc-") }
                if now == wanted { #expect(old.count == 1) }
                for name in old { #expect(try thubay.contents(name) == before) }
                #expect(thubay.run(words).status == 0)
                #expect(try thubay.contents() == wanted)
            }
        }
    }
}
