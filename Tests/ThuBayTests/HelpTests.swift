import Foundation
import TestSupport
import Testing

/// Whole help screens, so that their words are reviewed.
@Test(arguments: [
    [], ["init"], ["check"], ["simulate"], ["log"], ["log", "template"], ["log", "add"],
    ["log", "import"], ["log", "list"], ["log", "show"], ["log", "sheet"], ["log", "confirm"],
    ["log", "dispute"], ["log", "correct"], ["log", "report"], ["log", "void"], ["log", "redact"],
    ["log", "review"],
    ["assess"], ["assess", "import"], ["assess", "list"], ["assess", "show"], ["assess", "void"],
    ["assess", "restore"],
    ["recognise"], ["recognise", "add"], ["recognise", "list"], ["recognise", "show"],
    ["recognise", "withdraw"], ["recognise", "void"], ["recognise", "restore"],
    ["law"], ["law", "list"], ["law", "sheet"], ["law", "import"],
    ["export"], ["merge"], ["conflicts"], ["backup"], ["restore"], ["verify"], ["upgrade"],
    ["progress"], ["criteria"], ["chart"], ["units"], ["units", "find"], ["units", "show"],
    ["units", "tree"],
    ["forecast"], ["plan"], ["rates"], ["backtest"], ["audit"],
    ["units", "work"], ["report"],
])
func helpScreen(_ command: [String]) throws {
    let thubay = try Program()
    defer { thubay.clean() }
    let help = thubay.run(command + ["--help"])
    #expect(help.status == 0)
    #expect(help.errors.isEmpty)
    let name = (["thubay"] + command).joined(separator: "-")
    try expectGolden(help.output, "Help/\(name).txt")
}

/// Compares with a golden file; `RECORD_GOLDEN` writes it anew and fails.
func expectGolden(_ text: String, _ name: String) throws {
    let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
        try FileManager.default.createDirectory(
            at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: golden)
        Issue.record("recorded \(name); look at the difference and run the tests again")
        return
    }
    let expected = try? String(contentsOf: golden, encoding: .utf8)
    #expect(text == expected, "\(name) differs; RECORD_GOLDEN=1 writes it anew")
}
