package import Foundation
import Synchronization
import ThuBay
import WorkLog

/// The program in a folder of its own: run in this process, or launched as a process.
package struct Program: Sendable {
    package struct Run: Sendable {
        package let status: Int32
        package let output: String
        package let errors: String

        package init(status: Int32, output: String, errors: String) {
            self.status = status
            self.output = output
            self.errors = errors
        }
    }

    /// Where the runs happen; removed by ``clean()``.
    package let folder: URL
    package var environment: [String: String]
    /// What the clock of a run in this process says, milliseconds since 1970; `nil` for the machine's.
    package var now: Int64?

    package init() throws {
        // Letters alone: a path in a sheet that held ten digits would be taken for a person's number.
        let name = String(UUID().uuidString.filter { $0 != "-" }.map(Self.letter))
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("thubay-\(name)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        environment = [
            "THUBAY_TARGETS": Self.root.appendingPathComponent("targets").path,
            "THUBAY_CHARTS": Self.root.appendingPathComponent("charts").path,
            "THUBAY_CAMPAIGN": "di-linh-nq15", "THUBAY_BY": "Văn phòng điều phối",
        ]
    }

    private static func letter(_ digit: Character) -> Character {
        digit.wholeNumberValue.map { Array("ghijklmnop")[$0] } ?? digit
    }

    package func clean() {
        try? FileManager.default.removeItem(at: folder)
    }

    /// Runs a command line in this process.
    @discardableResult
    package func callAsFunction(_ arguments: String...) throws -> Run {
        run(arguments)
    }

    /// Runs a command line in this process; beside others, as nothing that it uses is shared.
    package func run(_ arguments: [String]) -> Run {
        let output = Text()
        let errors = Text()
        let invocation = Invocation(
            variable: { environment[$0] }, folder: folder.path,
            now: {
                Instant(milliseconds: now ?? Int64(Date().timeIntervalSince1970 * 1_000))
            },
            output: output.append, errors: errors.append)
        let status = invocation.run(arguments)
        // Paths are as they were typed, from the folder.
        let texts = [output, errors].map {
            $0.text.replacingOccurrences(of: folder.path + "/", with: "")
        }
        return Run(status: status, output: texts[0], errors: texts[1])
    }

    /// Runs the built program as a process of its own.
    package func launch(_ arguments: String...) throws -> Run {
        try execute(Self.binary.path, arguments)
    }

    /// Runs any program in the folder, and waits for it.
    package func execute(_ path: String, _ arguments: [String]) throws -> Run {
        let process = process(path, arguments)
        let files = ["out", "err"].map {
            folder.appendingPathComponent(".\($0)-\(UUID().uuidString)")
        }
        for file in files { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: files[0])
        process.standardError = try FileHandle(forWritingTo: files[1])
        try process.run()
        process.waitUntilExit()
        let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
        for file in files { try FileManager.default.removeItem(at: file) }
        return Run(status: process.terminationStatus, output: texts[0], errors: texts[1])
    }

    /// A process in the folder that has not begun.
    package func process(_ path: String, _ arguments: [String]) -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        process.environment = environment.merging(["PATH": path]) { own, _ in own }
        process.standardInput = FileHandle.nullDevice
        return process
    }

    /// The checkout.
    package static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Beside the tests, where the package manager puts it.
    package static let binary: URL = {
        let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        return tests.deletingLastPathComponent().appendingPathComponent("thubay")
    }()

    /// A text that grows.
    private final class Text: Sendable {
        private let parts = Mutex<[String]>([])

        var text: String { parts.withLock { $0.joined() } }

        @Sendable func append(_ text: String) {
            parts.withLock { $0.append(text) }
        }
    }
}
