import Foundation
import Testing

/// The built program, run in a folder of its own.
struct Program {
    struct Run {
        let status: Int32
        let output: String
        let errors: String
    }

    /// Where the runs happen; removed by ``clean()``.
    let folder: URL
    var environment: [String: String] = [:]

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("thubay-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        environment = [
            "THUBAY_TARGETS": Self.root.appendingPathComponent("targets").path,
            "THUBAY_CHARTS": Self.root.appendingPathComponent("charts").path,
            "THUBAY_CAMPAIGN": "di-linh-nq15", "THUBAY_BY": "Văn phòng điều phối",
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "",
        ]
    }

    func clean() {
        try? FileManager.default.removeItem(at: folder)
    }

    /// Writes a file into the folder.
    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        try write(Data(text.utf8), to: name)
    }

    @discardableResult
    func write(_ data: Data, to name: String) throws -> String {
        let url = folder.appendingPathComponent(name)
        try data.write(to: url)
        return name
    }

    func read(_ name: String) throws -> Data {
        try Data(contentsOf: folder.appendingPathComponent(name))
    }

    func exists(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path)
    }

    @discardableResult
    func callAsFunction(_ arguments: String...) throws -> Run {
        try run(Self.binary.path, arguments)
    }

    /// Runs any program in the folder, and waits for it.
    func run(_ path: String, _ arguments: [String]) throws -> Run {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = environment
        let files = ["out", "err"].map {
            folder.appendingPathComponent(".\($0)-\(UUID().uuidString)")
        }
        for file in files { try Data().write(to: file) }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: files[0])
        process.standardError = try FileHandle(forWritingTo: files[1])
        try process.run()
        process.waitUntilExit()
        let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
        for file in files { try FileManager.default.removeItem(at: file) }
        return Run(status: process.terminationStatus, output: texts[0], errors: texts[1])
    }

    /// The checkout.
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Beside the tests, where the package manager puts it.
    static let binary: URL = {
        let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        return tests.deletingLastPathComponent().appendingPathComponent("thubay")
    }()
}

/// Logs of the Di Linh campaign, each made once for all tests.
private enum PreparedLog {
    static let new = Result { try made { _ in } }
    static let season = Result {
        try made { thubay in
            let run = try thubay("simulate", "--seed", "7")
            try #require(run.status == 0, "simulate: \(run.errors)")
        }
    }

    private static func made(_ fill: (Program) throws -> Void) throws -> Data {
        let thubay = try Program()
        defer { thubay.clean() }
        let run = try thubay("init")
        try #require(run.status == 0, "init: \(run.errors)")
        try fill(thubay)
        return try thubay.read("thubay.sqlite")
    }
}

/// Runs a test against a new log of the Di Linh campaign.
func withLog(_ body: (Program) throws -> Void) throws {
    try run(with: PreparedLog.new, body)
}

/// Runs a test against a log of the Di Linh campaign with the season of seed 7.
func withSeason(_ body: (Program) throws -> Void) throws {
    try run(with: PreparedLog.season, body)
}

private func run(
    with log: Result<Data, any Error>, _ body: (Program) throws -> Void
) throws {
    let thubay = try Program()
    defer { thubay.clean() }
    try thubay.write(try log.get(), to: "thubay.sqlite")
    try body(thubay)
}
