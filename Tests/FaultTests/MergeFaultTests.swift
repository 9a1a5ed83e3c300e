import Foundation
import TestSupport
import Testing

/// Merging while machines are switched off, disks are full and others write: the log is sound, has
/// all that was reported as written, and nothing half.
@Suite(.serialized, .enabled(if: Faults.areAsked)) struct MergeFaultTests {
    /// Into `thubay.sqlite`, the log of one commune, the files of all others are to be merged.
    private func withFiles(
        _ body: (Program, _ before: Data, _ files: [String]) throws -> Void
    ) throws {
        try withSeason { thubay in
            var files: [String] = []
            for unit in ["Hòa Ninh", "Liên Đầm", "Đinh Lạc", "Gia Hiệp", "TT. Di Linh"] {
                let file = "xa-\(files.count).sqlite"
                let run = try thubay(
                    "export", "--unit", unit, "--to", file, "--as-of", "2024-06-30")
                try #require(run.status == 0, "\(run.errors)")
                files.append(file)
            }
            let log = try thubay.read(files[0])
            try thubay.write(log, to: "thubay.sqlite")
            try body(thubay, log, Array(files.dropFirst()))
        }
    }

    private func contents(_ thubay: Program) throws -> LogContents {
        try LogContents(of: thubay.folder.appendingPathComponent("thubay.sqlite").path)
    }

    @Test func killedAtAnyMoment() throws {
        try withFiles { thubay, log, files in
            let before = try contents(thubay)
            let arguments = ["merge"] + files
            #expect(try thubay.execute(Program.binary.path, arguments).status == 0)
            let after = try contents(thubay)
            #expect(before != after)
            let killings = try thubay.killing(arguments, times: 40, seed: 41) {
                try thubay.write(log, to: "thubay.sqlite")
            } check: { run in
                let now = try contents(thubay)
                if let run {
                    #expect(run.status == 0)
                    #expect(now == after)
                } else {
                    #expect(now == before || now == after, "half written")
                }
            }
            #expect(killings.cutOff > 0, "none was in the middle of a write: \(killings)")
        }
    }

    /// The largest file that a process may write is limited, as when the disk ends there; the
    /// signal that comes with it ends the process, or is ignored and the write fails.
    @Test(arguments: [true, false])
    func noRoom(signalIsIgnored: Bool) throws {
        try withFiles { thubay, log, files in
            let before = try contents(thubay)
            let merge = "'\(Program.binary.path)' merge \(files.joined(separator: " "))"
            #expect(try thubay.execute("/bin/bash", ["-c", merge]).status == 0)
            let after = try contents(thubay)
            let size = try thubay.read("thubay.sqlite").count / 1_024
            let ignoring = signalIsIgnored ? "trap '' XFSZ; " : ""
            var failed = 0
            for limit in stride(from: 4, to: size + size / 8, by: size / 8) {
                try thubay.write(log, to: "thubay.sqlite")
                let run = try thubay.execute(
                    "/bin/bash", ["-c", "\(ignoring)ulimit -f \(limit); exec \(merge)"])
                let now = try contents(thubay)
                #expect(now == (run.status == 0 ? after : before), "\(limit) KiB")
                if run.status != 0 { failed += 1 }
                if signalIsIgnored, run.status != 0 {
                    #expect(run.status == 2)
                    #expect(!run.errors.isEmpty)
                    #expect(!run.errors.contains("INSERT"))
                }
            }
            #expect(failed >= 3)
        }
    }

    @Test func aDiskThatIsFull() throws {
        try withFiles { thubay, _, files in
            let disk = thubay.folder.appendingPathComponent("dia").path
            try FileManager.default.createDirectory(
                atPath: disk, withIntermediateDirectories: true)
            let size = try thubay.read("thubay.sqlite").count / 1_024 + 40
            let script = """
                mount -t tmpfs -o size=\(size)k tmpfs '\(disk)' || exit 126
                cp thubay.sqlite '\(disk)/so.sqlite'
                '\(Program.binary.path)' merge --database '\(disk)/so.sqlite' \
                \(files.joined(separator: " "))
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
            let left = thubay.folder.appendingPathComponent("sau.sqlite").path
            #expect(try LogContents(of: left) == contents(thubay))
        }
    }

    @Test func severalAtOnce() throws {
        try withFiles { thubay, log, files in
            #expect(try thubay.execute(Program.binary.path, ["merge"] + files).status == 0)
            let after = try contents(thubay)
            for _ in 0..<5 {
                try thubay.write(log, to: "thubay.sqlite")
                let merges = files.map { "'\(Program.binary.path)' merge \($0) & " }.joined()
                let script =
                    "\(merges) status=0; for job in $(jobs -p); do wait $job || status=$?; "
                    + "done; exit $status"
                let run = try thubay.execute("/bin/bash", ["-c", script])
                #expect(run.status == 0, "\(run.errors)")
                let now = try contents(thubay)
                #expect(now == after, "\(now.differences(from: after))")
            }
        }
    }
}
