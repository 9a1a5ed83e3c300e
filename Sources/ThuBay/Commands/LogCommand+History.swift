import ArgumentParser
import Basics
import Reports
import Targets
import Tracker
import WorkLog

/// Looking at one work day, and taking a text out of it.
extension LogCommand {
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Show one work day with its whole history.",
            discussion: """
                Every revision: which office, when, its status and why, and what it changed, before \
                and after.
                """)

        @Argument(help: "The id of the work day, or its first letters.")
        var id: String

        @OptionGroup var history: HistoryOptions

        func run() throws {
            try history.show { tracker throws(TrackerError) in
                try tracker.history(ofWorkDay: id.composed)
            }
        }
    }

    struct Redact: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "redact",
            abstract: "Take a text that should not be there out of a work day, for good.",
            discussion: """
                The one thing that leaves the log: a place or a note that names a person. It goes from \
                every revision; who took it out, when and why stays.
                """)

        @Argument(help: "The id of the work day, or its first letters.")
        var id: String

        @Option(help: "Which text: place or note; may be repeated.")
        var field: [TextField]

        @Option(help: "Why, without the words that are taken out.")
        var reason: String

        @OptionGroup var recorder: RecorderOptions
        @OptionGroup var files: FileOptions

        func run() throws {
            try recorder.record(in: files) { tracker, recorder in
                let id = try tracker.redact(
                    id.composed, field, reason: reason.composed, by: recorder)
                return Phrase(vi: "Đã lược bỏ: \(id)", en: "Redacted: \(id)")
            }
        }
    }
}

/// How a history is printed.
struct HistoryOptions: ParsableArguments {
    @Option(help: "How to print: table, json, csv or html.")
    var format: OutputFormat = .table

    @OptionGroup var files: FileOptions

    func show(_ history: (Tracker) throws(TrackerError) -> Report<HistoryReport>) throws {
        try perform(files.words) {
            let tracker = try Tracker.open(files.locations, mode: .reading)
            let report = try history(tracker)
            try Printer(files, format).show(report)
        }
    }
}
