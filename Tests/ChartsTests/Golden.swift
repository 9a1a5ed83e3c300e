import ChartSamples
import Charts
import Foundation
import Testing

/// Golden files: what a chart draws, as text.
///
/// A new result is written beside the old as `….txt-changed`. With `RECORD_GOLDEN` set it replaces
/// the old one and the test fails, so that a recording cannot slip through.
enum Golden {
    static func check(
        _ lines: [String], _ name: String,
        in folder: String = "\(ChartFiles.root)/Tests/ChartsTests/Golden",
        isRecording: Bool = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let path = "\(folder)/\(name).txt"
        let changed = "\(folder)/\(name)-changed.txt"
        let text = lines.joined(separator: "\n") + "\n"
        if isRecording {
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            Issue.record("recorded \(name); look at the difference", sourceLocation: sourceLocation)
            return
        }
        let old = try? String(contentsOfFile: path, encoding: .utf8)
        if old == text {
            try? FileManager.default.removeItem(atPath: changed)
            return
        }
        try text.write(toFile: changed, atomically: true, encoding: .utf8)
        let first = zip((old ?? "").split(separator: "\n"), lines).first { $0 != $1 }
        Issue.record(
            """
            \(name) draws something else; see \(name)-changed.txt
            was: \(first?.0 ?? "another number of lines")
            is:  \(first?.1 ?? "another number of lines")
            """, sourceLocation: sourceLocation)
    }
}
