import Basics
import Foundation
import Targets
import Testing
import WorkLog

/// Files and folders that may only be read.
///
/// Root may write them all the same, so for root these tests run once more as nobody.
@Suite(.serialized) struct ReadOnlyTests {
    @Test(.enabled(if: isRoot, "runs the others as nobody"))
    func asNobody() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
            ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
            + [CommandLine.arguments[0], "--testing-library", "swift-testing"]
            + ["--filter", "ReadOnlyTests"]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        process.currentDirectoryURL = FileManager.default.temporaryDirectory
        try process.run()
        let text = String(
            decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        // 126 and 127: there is no setpriv, or nobody may not run the tests where they stand.
        if [126, 127].contains(process.terminationStatus) {
            try Test.cancel("cannot run as nobody: \(text)")
        }
        #expect(process.terminationStatus == 0, "\(text)")
        #expect(text.contains("readsFromAReadOnlyFolderAndSaysThatItCannotWrite() passed"))
        #expect(text.contains("whereNothingCanBeWrittenItSaysWhatToDo() passed"))
    }

    @Test(.enabled(if: !isRoot, "file modes do not bind root"))
    func readsFromAReadOnlyFolderAndSaysThatItCannotWrite() throws {
        let file = LogFile()
        let made = try file.create()
        var recorder = recorder()
        try made.append([WorkDayEntry(try workDay())], by: &recorder)
        try setMode(0o444, file.path)
        try setMode(0o555, file.folder)
        defer { try? setMode(0o755, file.folder) }
        let reading = try LogStore.open(file.path, mode: .reading, campaign: nil)
        #expect(try reading.workDays().count == 1)
        let writing = try LogStore.open(file.path, mode: .writing, campaign: nil)
        #expect(throws: LogError.readOnly(path: file.path)) {
            try writing.append([WorkDayEntry(try workDay("khac"))], by: &recorder)
        }
        #expect(throws: LogError.cannotOpen(path: file.folder + "/moi.sqlite")) {
            try LogStore.create(
                at: file.folder + "/moi.sqlite", campaign: "x", on: recorder.instant)
        }
    }

    @Test(.enabled(if: !isRoot, "file modes do not bind root"))
    func whereNothingCanBeWrittenItSaysWhatToDo() throws {
        let file = LogFile()
        let other = LogFile()
        try RecoveryTests.cutOff(file, to: other)
        try setMode(0o444, other.path)
        try setMode(0o444, other.path + "-journal")
        try setMode(0o555, other.folder)
        defer { try? setMode(0o755, other.folder) }
        let error = #expect(throws: LogError.self) {
            try LogStore.open(other.path, mode: .reading, campaign: nil)
        }
        #expect(error == .needsRecovery(path: other.path))
        #expect(error?.remedy?.plain.vi.contains("-journal") == true)
    }
}
