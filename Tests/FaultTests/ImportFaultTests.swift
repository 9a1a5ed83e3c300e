import Foundation
import TestSupport
import Testing

/// Importing while machines are switched off, disks are full and others write: the log is sound,
/// has all that was reported as written, and nothing half.
@Suite(.serialized, .enabled(if: Faults.areAsked)) struct ImportFaultTests {
    private static let rows = 1_000

    /// A run that says that it added rows has added them; one that was killed has added all or
    /// none.
    @Test func killedAtAnyMoment() throws {
        try SmallLog.with { thubay in
            try thubay.write(SmallLog.sheet(Self.rows), to: "a.csv")
            let log = try thubay.read("thubay.sqlite")
            let after = 5 * Self.rows
            let killings = try thubay.killing(
                ["log", "import", "a.csv"], times: 50, seed: 11
            ) {
                try thubay.write(log, to: "thubay.sqlite")
            } check: { run in
                let now = try thubay.count()
                if let run {
                    #expect(run.status == 0)
                    #expect(run.output.contains("thêm \(Self.rows)"))
                    #expect(now == after)
                } else {
                    #expect(now == 0 || now == after, "\(now) of \(after)")
                }
            }
            #expect(killings.cutOff > 0, "none was in the middle of a write: \(killings)")
        }
    }

    /// The valid rows are in the log or none is; the refused ones are told by the next run too.
    @Test func killedWhileTakingTheValidRows() throws {
        try SmallLog.with { thubay in
            let bad = "2024-06-31,25036,Thôn 9,1,1,1,\n2024-06-01,99999,Thôn 9,1,1,1,\n"
            try thubay.write(SmallLog.sheet(Self.rows) + bad, to: "a.csv")
            let log = try thubay.read("thubay.sqlite")
            let kept = try thubay.names()
            let after = 5 * Self.rows
            let words = [
                "log", "import", "a.csv", "--accept-valid", "--refused-to", "con-lai.csv",
            ]
            func refused() throws -> Int {
                String(decoding: try thubay.read("con-lai.csv"), as: UTF8.self)
                    .split(whereSeparator: \.isNewline).count - 1
            }
            try thubay.killing(words, times: 40, seed: 17) {
                try thubay.clean(besides: kept)
                try thubay.write(log, to: "thubay.sqlite")
            } check: { run in
                let now = try thubay.count()
                if let run {
                    #expect(run.status == 1 && run.output.contains("thêm \(Self.rows)"))
                    #expect(now == after)
                    #expect(try refused() == 2)
                } else {
                    #expect(now == 0 || now == after, "\(now) of \(after)")
                }
                try? FileManager.default.removeItem(atPath: thubay.path("con-lai.csv"))
                let again = thubay.run(words)
                #expect(again.status == 1, "\(again.errors)")
                #expect(try thubay.count() == after)
                #expect(try refused() == 2)
            }
        }
    }

    /// The largest file that a process may write is limited, as when the disk ends there.
    @Test func noRoom() throws {
        try SmallLog.with { thubay in
            try thubay.write(SmallLog.sheet(Self.rows), to: "a.csv")
            let log = try thubay.read("thubay.sqlite")
            let before = try thubay.contents()
            for limit in [64, 140, 300] {
                let run = try thubay.execute(
                    "/bin/bash",
                    ["-c", "ulimit -f \(limit); exec '\(Program.binary.path)' log import a.csv"])
                #expect(run.status == 2, "\(limit) KiB: \(run.output)")
                #expect(run.errors.contains("hết chỗ trên đĩa"), "\(run.errors)")
                #expect(run.errors.contains("chưa có gì được ghi"))
                #expect(try thubay.contents() == before)
                #expect(try thubay.read("thubay.sqlite") == log)
            }
            #expect(try thubay("log", "import", "a.csv").status == 0)
        }
    }

    @Test func aDiskThatIsFull() throws {
        try SmallLog.with { thubay in
            try thubay.write(SmallLog.sheet(Self.rows), to: "a.csv")
            let before = try thubay.contents()
            let disk = thubay.folder.appendingPathComponent("dia").path
            try FileManager.default.createDirectory(
                atPath: disk, withIntermediateDirectories: true)
            let script = """
                mount -t tmpfs -o size=400k tmpfs '\(disk)' || exit 126
                cp thubay.sqlite '\(disk)/so.sqlite'
                '\(Program.binary.path)' log import --database '\(disk)/so.sqlite' a.csv
                status=$?
                cp '\(disk)/so.sqlite' sau.sqlite
                exit $status
                """
            let run = try thubay.execute("/usr/bin/env", ["unshare", "-m", "bash", "-c", script])
            // Only who may mount a file system can try this.
            if [1, 126, 127].contains(run.status) {
                try Test.cancel("cannot mount a small disk: \(run.errors)")
            }
            #expect(run.status == 2)
            #expect(run.errors.contains("hết chỗ trên đĩa"))
            #expect(try thubay.contents("sau.sqlite") == before)
        }
    }

    /// Where the refused rows cannot go is found before anything is written.
    ///
    /// Before, the valid rows were in the log and the refused ones nowhere.
    @Test func noRoomForTheRefusedRows() throws {
        try SmallLog.with { thubay in
            try thubay.write(
                "day,unit,place\n2024-06-01,25036,a\n2024-06-31,25036,b\n", to: "a.csv")
            let run = try thubay(
                "log", "import", "a.csv", "--accept-valid", "--refused-to", "khong-co/b.csv")
            #expect(run.status == 2)
            #expect(run.errors.contains("khong-co/b.csv: không ghi được tệp"))
            #expect(run.output.isEmpty)
            let again = try thubay(
                "log", "import", "a.csv", "--accept-valid", "--refused-to", "b.csv")
            #expect(again.status == 1 && again.output.contains("thêm 1"))
        }
    }

    @Test func severalAtOnce() throws {
        try SmallLog.with { thubay in
            let log = try thubay.read("thubay.sqlite")
            for name in ["a", "b", "c"] {
                try thubay.write(SmallLog.sheet(300, of: name), to: "\(name).csv")
            }
            for _ in 0..<3 {
                try thubay.write(log, to: "thubay.sqlite")
                let imports = ["a", "b", "c", "a"]
                    .map { "'\(Program.binary.path)' log import \($0).csv & " }.joined()
                let run = try thubay.execute("/bin/bash", ["-c", "\(imports)wait"])
                // Whoever waited longer than five seconds for the others is told, and wrote
                // nothing.
                let told =
                    run.errors.components(separatedBy: "đang được chương trình khác ghi").count - 1
                let wrote = run.output.components(separatedBy: "thêm 300").count - 1
                let known = run.output.components(separatedBy: "không có gì mới").count - 1
                #expect(wrote + known + told == 4, "\(run.output)\(run.errors)")
                #expect(wrote <= 3 && wrote >= 1)
                #expect(try thubay.count() == wrote * 5 * 300)
            }
        }
    }

    @Test func aLogThatMayOnlyBeRead() throws {
        try SmallLog.with { thubay in
            try thubay.write(SmallLog.sheet(3), to: "a.csv")
            for (name, mode) in [("thubay.sqlite", 0o444), ("", 0o555)] {
                try FileManager.default.setAttributes(
                    [.posixPermissions: mode],
                    ofItemAtPath: thubay.folder.appendingPathComponent(name).path)
            }
            defer {
                try? FileManager.default.setAttributes(
                    [.posixPermissions: 0o755], ofItemAtPath: thubay.folder.path)
            }
            func asNobody(_ words: [String]) throws -> Program.Run {
                // Root ignores modes: it becomes nobody first. The output goes to a shell's file,
                // which
                // is open already.
                let arguments = [Program.binary.path] + words
                return getuid() == 0
                    ? try thubay.execute(
                        "/usr/bin/setpriv",
                        ["--reuid=65534", "--regid=65534", "--clear-groups"] + arguments)
                    : try thubay.execute(arguments[0], words)
            }
            guard getuid() == 0 else {
                // The harness keeps the output in the folder, which only root may write now.
                try Test.cancel("needs root, to give its rights away")
            }
            let before = try thubay.read("thubay.sqlite")
            let refused = try asNobody(["log", "import", "a.csv"])
            #expect(refused.status == 2)
            #expect(refused.errors.contains("chỉ cho đọc"))
            // A trial only reads.
            #expect(
                try asNobody(["log", "import", "a.csv", "--dry-run"]).output.contains("sẽ thêm 3"))
            #expect(try thubay.read("thubay.sqlite") == before)
        }
    }
}
