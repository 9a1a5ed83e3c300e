import Foundation
import TestSupport
import Testing

/// Ten launches of the built program: status, streams, signals and pipes of a real process.
@Suite struct LaunchTests {
    private func withProgram(_ body: (Program) throws -> Void) throws {
        let thubay = try Program()
        defer { thubay.clean() }
        try body(thubay)
    }

    @Test func aLaunchSaysWhatARunInProcessSays() throws {
        try withLog { thubay in
            let words = ["progress", "--as-of", "2025-09-01"]
            let launched = try thubay.execute(Program.binary.path, words)
            let run = thubay.run(words)
            #expect(launched.status == 0)
            #expect(launched.errors.isEmpty)
            #expect(launched.output == run.output)
        }
    }

    @Test(arguments: [
        (["--version"], 0), (["log", "show", "khong-co"], 1), (["progress"], 2),
        (["progres"], 64),
    ])
    func theStatusSaysHowItEnded(_ words: [String], _ status: Int) throws {
        try withProgram { thubay in
            if status == 1 { try thubay.write(try PreparedLog.new.get(), to: "thubay.sqlite") }
            let run = try thubay.execute(Program.binary.path, words)
            #expect(run.status == Int32(status), "\(run.errors)")
            #expect(run.output.isEmpty == (status != 0))
            #expect(run.errors.isEmpty == (status == 0))
        }
    }

    /// The reader of a pipe goes away: the program ends, and says nothing.
    @Test func aPipeThatIsClosed() throws {
        try withProgram { thubay in
            let script = "'\(Program.binary.path)' units tree 68 | head -1; echo ${PIPESTATUS[0]}"
            let run = try thubay.execute("/bin/bash", ["-c", script])
            #expect(run.errors.isEmpty, "\(run.errors)")
            let lines = run.output.split(separator: "\n")
            #expect(lines.first?.contains("Lâm Đồng") == true, "\(run.output)")
            // 141: ended by SIGPIPE; 0 when everything was written before the reader went.
            #expect(["0", "141"].contains(lines.last))
        }
    }

    /// The signal of a file that grows too large is a sentence, not the end without a word.
    @Test func aFileThatMayNotGrow() throws {
        try withProgram { thubay in
            let script = "ulimit -f 4; exec '\(Program.binary.path)' init"
            let run = try thubay.execute("/bin/bash", ["-c", script])
            #expect(run.status == 2)
            #expect(run.errors.contains("hết chỗ trên đĩa"), "\(run.errors)")
        }
    }

    @Test func helpIsAsWideAsAskedFor() throws {
        try withProgram { thubay in
            var thubay = thubay
            thubay.environment["COLUMNS"] = "60"
            let help = try thubay.launch("log", "import", "--help")
            let lines = help.output.split(separator: "\n")
            #expect(lines.allSatisfy { $0.hasPrefix("USAGE") || $0.count <= 60 })
        }
    }
}
