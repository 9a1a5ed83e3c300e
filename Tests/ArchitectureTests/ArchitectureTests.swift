import Foundation
import Testing

/// Which module may import which: the arrows of the design, read from the import lines.
///
/// A module that is not listed may import nothing: add it here together with its arrows.
private let arrows: [String: Set<String>] = [
    // Rules are read and charts drawn on all cores.
    "Basics": ["Dispatch", "Synchronization"],
    "Targets": ["Basics"],
    "WorkLog": [
        "Basics", "CSodium", "CSQLite", "Dispatch", "Targets", "GRDB", "GRDBSQLite",
        "Synchronization",
    ],
    "Workbooks": ["Basics", "CExpat", "CZip"],
    "Sheets": ["Basics", "Targets", "Workbooks"],
    "ProgressCalculator": ["Basics", "Targets", "Synchronization"],
    "Charts": ["Basics", "Documents"],
    "Documents": ["Basics"],
    "Office": ["Basics", "Charts", "Documents", "CXlsxWriter", "CZip", "Glibc"],
    "CairoCanvas": ["Basics", "Charts", "CCairo"],
    "Paper": ["Basics", "Charts", "CairoCanvas", "Documents"],
    "Seasons": ["Basics", "Targets", "ProgressCalculator"],
    "Reports": ["Basics", "Targets", "WorkLog", "Sheets", "ProgressCalculator", "Documents"],
    "Tracker": [
        "Basics", "Targets", "WorkLog", "Sheets", "ProgressCalculator", "Charts", "CairoCanvas",
        "Documents", "Paper", "Reports", "Synchronization",
    ],
    // The only SQL beside the log's.
    "Accounts": [
        "Basics", "CGLib", "CSodium", "GRDB", "Synchronization", "Targets", "Tracker", "WorkLog",
    ],
    "Web": [
        "Accounts", "Basics", "CairoCanvas", "Charts", "Documents", "Office", "Paper",
        "ProgressCalculator", "Reports", "Sheets", "Synchronization", "Targets", "Tracker",
        "WorkLog", "HTTPTypes",
        "Hummingbird", "Logging", "NIOCore", "NIOPosix",
    ],
    // The front end: it alone has arguments, a clock and standard streams.
    "Program": ["ThuBay"],
    "ThuBay": [
        "Basics", "Targets", "WorkLog", "Sheets", "ProgressCalculator", "Charts", "CairoCanvas",
        "Documents", "Office", "Paper", "Reports", "Seasons", "Tracker", "ArgumentParser",
        "Accounts", "Dispatch", "Foundation", "Glibc", "Synchronization", "Web",
    ],
]

/// What only one folder of a module may import.
private let foldersOnly: [String: Set<String>] = ["Basics/Files/": ["Foundation", "Glibc", "Yams"]]

/// The modules whose words are those of the terminal.
private let frontEnd: Set<String> = ["Program", "ThuBay"]

/// Texts that a browser runs: its own words, and its own clock.
private let ofTheBrowser = "Web/Assets/"

/// Mathematics and vectors without a machine below them.
private let everywhere: Set<String> = ["Swift", "RealModule", "Numerics"]

@Suite struct ArchitectureTests {
    @Test func arrowsPointDown() throws {
        for file in try sources() where !file.path.hasPrefix(ofTheBrowser) {
            guard !file.module.hasPrefix("C") || arrows[file.module] != nil else { continue }
            let inFolder = foldersOnly.filter { file.path.hasPrefix($0.key) }.values
            let allowed = (arrows[file.module] ?? [])
                .union(everywhere).union(inFolder.flatMap { $0 })
            for (line, name) in file.imports where !allowed.contains(name) {
                Issue.record("Sources/\(file.path):\(line) must not import \(name)")
            }
        }
    }

    /// No clock and no locale below the front end.
    @Test func noClockBelowTheFrontEnd() throws {
        let words = [
            "Date()", "Date.now", ".now(", "Locale.current", "TimeZone.current", "time(nil)",
        ]
        for file in try sources()
        where !frontEnd.contains(file.module) && !file.path.hasPrefix(ofTheBrowser) {
            for word in words where file.text.contains(word) {
                Issue.record("Sources/\(file.path) asks the machine: \(word)")
            }
        }
    }

    /// A command and an option are words of who types; below, the next step is a fact.
    @Test func noWordsOfTheTerminalBelowTheFrontEnd() throws {
        for file in try sources()
        where !frontEnd.contains(file.module) && !file.path.hasPrefix(ofTheBrowser)
            // Looked for in the whole file first: lines and an expression take seconds.
            && (file.text.contains("thubay ") || file.text.contains("--"))
        {
            let words = file.words.filter { $0.text.contains(/thubay [a-z]|--[a-z\\]/) }
            for (line, text) in words {
                Issue.record("Sources/\(file.path):\(line) speaks to who types: \(text)")
            }
        }
    }

    @Test func importLinesAreReadWhateverTheirForm() {
        let text = """
            import A
            public import B
            @testable import C
            @preconcurrency internal import D.Part
            import struct E.Thing
            // import F
            let text = "import G"
            """
        #expect(
            Source(path: "X/x.swift", text: text).imports.map(\.name) == ["A", "B", "C", "D", "E"])
    }

    private struct Source {
        let path: String
        let text: String

        var module: String { String(path.prefix { $0 != "/" }) }

        /// The lines that are not comments.
        var words: [(line: Int, text: Substring)] {
            text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
                .map { ($0.offset + 1, $0.element.drop { $0 == " " }) }
                .filter { !$0.1.hasPrefix("//") }
        }

        var imports: [(line: Int, name: String)] {
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            return lines.enumerated().compactMap { index, line in
                var words = line.split(separator: " ").filter { !$0.hasPrefix("@") }
                let access = ["public", "package", "internal", "fileprivate", "private"]
                if let first = words.first, access.contains(String(first)) { words.removeFirst() }
                guard words.first == "import", var name = words.dropFirst().first else {
                    return nil
                }
                let kinds = [
                    "struct", "class", "enum", "protocol", "typealias", "func", "let", "var",
                ]
                if kinds.contains(String(name)), let next = words.dropFirst(2).first { name = next }
                return (index + 1, String(name.prefix { $0 != "." }))
            }
        }
    }

    /// Every Swift file below `Sources/`, sorted.
    private func sources() throws -> [Source] {
        let root =
            URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().path + "/Sources"
        let names = try FileManager.default.subpathsOfDirectory(atPath: root)
            .filter { $0.hasSuffix(".swift") }.sorted()
        try #require(!names.isEmpty)
        return try names.map { name in
            Source(path: name, text: try String(contentsOfFile: "\(root)/\(name)", encoding: .utf8))
        }
    }
}
