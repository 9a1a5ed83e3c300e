import Foundation
import TestSupport
import Testing

/// Every write that finds the disk full, and every name that the disk could forget.
@Suite(.serialized, .enabled(if: Faults.areAsked)) struct DiskFaultTests {
    /// A command, and what it must leave when it fails and when it does not.
    struct Act: Sendable, CustomTestStringConvertible {
        let words: [String]
        /// The file that it makes or changes.
        let file: String
        var testDescription: String { words.joined(separator: " ") }
    }

    private static let released = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("ThuBayTests/Released/log-v1.sqlite")

    static let acts: [Act] = [
        Act(words: ["init", "--database", "moi.sqlite"], file: "moi.sqlite"),
        Act(words: ["log", "import", "b.csv"], file: "thubay.sqlite"),
        Act(
            words: ["log", "import", "c.csv", "--accept-valid", "--refused-to", "d.csv"],
            file: "thubay.sqlite"),
        Act(words: ["merge", "xa.sqlite"], file: "thubay.sqlite"),
        Act(words: ["export", "--unit", "Hòa Ninh", "--to", "xuat.sqlite"], file: "xuat.sqlite"),
        Act(words: ["backup", "--out", "ban-sao"], file: "ban-sao"),
        Act(words: ["restore", "xa.sqlite", "--replace"], file: "thubay.sqlite"),
        Act(words: ["restore", "xa.sqlite", "--database", "moi.sqlite"], file: "moi.sqlite"),
        Act(
            words: ["upgrade", "--database", "cu.sqlite", "--campaign", "di-linh-nq15"],
            file: "cu.sqlite"),
    ]

    /// A small log, another to merge or to put back, sheets, and a log of an older program.
    private func withFiles(_ body: (Program, _ kept: Set<String>) throws -> Void) throws {
        try SmallLog.withOutings(40) { thubay in
            try thubay.write(SmallLog.sheet(40, of: "Xóm"), to: "b.csv")
            let bad = "2024-06-31,25036,Thôn 9,1,1,1,\n"
            try thubay.write(SmallLog.sheet(40, of: "Buôn") + bad, to: "c.csv")
            try thubay.write(try thubay.read("thubay.sqlite"), to: "xa.sqlite")
            let more = try thubay("log", "import", "b.csv", "--database", "xa.sqlite")
            try #require(more.status == 0, "\(more.errors)")
            try body(thubay, try thubay.names())
        }
    }

    /// Puts everything back as it was.
    private func prepare(
        _ thubay: Program, _ kept: Set<String>, _ files: [String: Data]
    ) throws {
        try thubay.clean(besides: kept)
        for (name, bytes) in files { try thubay.write(bytes, to: name) }
        try thubay.write(try Data(contentsOf: Self.released), to: "cu.sqlite")
    }

    /// What logs in the folder say, by name; those that are cut off are undone first.
    private func logs(_ thubay: Program) throws -> [String: LogContents] {
        var logs: [String: LogContents] = [:]
        for name in try thubay.names() where name.hasSuffix(".sqlite") && name != "cu.sqlite" {
            logs[name] = try thubay.contents(name)
        }
        return logs
    }

    /// How many rows logs in the folder have, by name.
    private func counts(_ thubay: Program) throws -> [String: Int] {
        var counts: [String: Int] = [:]
        for name in try thubay.names() where name.hasSuffix(".sqlite") {
            counts[name] = try thubay.count(name)
        }
        return counts
    }

    /// Whether programs can be traced here; only that makes single writes fail.
    private func canTrace(_ thubay: Program) throws -> Bool {
        let run = try? thubay.execute("/usr/bin/env", ["strace", "-o", "/dev/null", "true"])
        return run?.status == 0
    }

    /// Each write of a command finds the disk full in turn: the command says so, what was there is
    /// there, nothing half has a name, and the same command then does its work.
    @Test(arguments: acts) func eachWriteFindsTheDiskFull(_ act: Act) throws {
        try withFiles { thubay, kept in
            guard try canTrace(thubay) else {
                try Test.cancel("strace cannot trace a program here")
            }
            let files = try ["thubay.sqlite", "xa.sqlite"].reduce(into: [:]) {
                $0[$1] = try thubay.read($1)
            }
            try prepare(thubay, kept, files)
            let before = try logs(thubay)
            let whole = thubay.run(act.words)
            #expect(whole.status <= 1, "\(whole.errors)")
            let after = try counts(thubay)
            var failures = 0
            var place = 1
            while failures < 400 {
                try prepare(thubay, kept, files)
                let run = try thubay.execute(
                    "/usr/bin/env",
                    [
                        "strace", "-f", "-qq", "-o", "/dev/null", "-e",
                        "trace=pwrite64,copy_file_range", "-e",
                        "inject=pwrite64,copy_file_range:error=ENOSPC:when=\(place)+",
                        Program.binary.path,
                    ] + act.words)
                guard run.status > 1 || run.status == 1 && run.output.isEmpty else {
                    let now = try counts(thubay)
                    #expect(now == after, "write \(place)")
                    break
                }
                failures += 1
                #expect(run.status == 2 && !run.errors.isEmpty, "write \(place): \(run)")
                let now = try logs(thubay).filter { !$0.key.contains(".truoc-") }
                #expect(now == before, "write \(place): \(now.keys.sorted())")
                #expect(!run.errors.contains("INSERT") && !run.errors.contains("SQLite error"))
                // Near the end each of them costs as much as the whole command.
                place += max(1, place / 4)
            }
            // A log is put back by other calls: see ``theDiskEnds(_:)``.
            #expect(failures >= 3 || act.words[0] == "restore", "\(failures) writes failed")
            try prepare(thubay, kept, files)
            #expect(thubay.run(act.words).status == whole.status)
        }
    }

    /// The largest file that a process may write is limited, as when the disk ends there: copies
    /// that are made by other calls fail too.
    @Test(arguments: acts) func theDiskEnds(_ act: Act) throws {
        try withFiles { thubay, kept in
            let files = try ["thubay.sqlite", "xa.sqlite"].reduce(into: [:]) {
                $0[$1] = try thubay.read($1)
            }
            try prepare(thubay, kept, files)
            let before = try logs(thubay)
            var failures = 0
            for limit in [1, 8, 40, 120, 200, 240] {
                try prepare(thubay, kept, files)
                let words = act.words.map { "'\($0)'" }.joined(separator: " ")
                let run = try thubay.execute(
                    "/bin/bash",
                    [
                        "-c",
                        "trap '' XFSZ; ulimit -f \(limit); exec '\(Program.binary.path)' \(words)",
                    ])
                guard run.status > 1 || run.status == 1 && run.output.isEmpty else { continue }
                failures += 1
                #expect(run.status == 2 && !run.errors.isEmpty, "\(limit) KiB: \(run)")
                let now = try logs(thubay).filter { !$0.key.contains(".truoc-") }
                #expect(now == before, "\(limit) KiB: \(now.keys.sorted())")
            }
            #expect(failures > 0)
        }
    }

    /// What is reported has its name on the disk: after a name is given, changed or taken away, its
    /// folder is synced before a word is printed.
    ///
    /// A power cut may otherwise bring the journal back, and with it the log of before.
    @Test(arguments: acts) func namesAreOnTheDiskBeforeTheyAreReported(_ act: Act) throws {
        try withFiles { thubay, kept in
            guard try canTrace(thubay) else {
                try Test.cancel("strace cannot trace a program here")
            }
            try prepare(thubay, kept, [:])
            let run = try thubay.execute(
                "/usr/bin/env",
                [
                    "strace", "-f", "-y", "-o", "vet.txt", "-e",
                    "trace=unlink,unlinkat,rename,renameat,renameat2,link,linkat,fsync,fdatasync,write",
                    Program.binary.path,
                ] + act.words)
            #expect(run.status <= 1, "\(run.errors)")
            let trace = String(decoding: try thubay.read("vet.txt"), as: UTF8.self)
                .split(whereSeparator: \.isNewline).map(String.init)
            let lines = trace.prefix { !$0.contains("write(1<") }
            func isOfLog(_ line: String) -> Bool {
                // Copies in folders of their own are nobody's.
                !line.contains("/tmp/thubay-doc") && !line.contains("-server")
            }
            let named = lines.lastIndex {
                $0.contains(/(unlink|rename|link)(at|at2)?\(/) && $0.hasSuffix("= 0")
                    && ($0.contains(".sqlite") || $0.contains("ban-sao")) && isOfLog($0)
            }
            let synced = lines.lastIndex {
                $0.contains(/f(data)?sync\([0-9]+<[^>]*>\)/) && !$0.contains(".sqlite")
                    && $0.hasSuffix("= 0")
            }
            let last = try #require(named, "nothing is named")
            #expect(try #require(synced, "no folder is synced") > last, "\(lines[last])")
        }
    }
}
