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
            try history.show(.workDays, id)
        }
    }

    struct Redact: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "redact",
            abstract: "Take a text that should not be there out of an entry, for good.",
            discussion: """
                The one thing that leaves the log: words that name a person. They go from every revision \
                of a work day, a work, a count, an assessment or a decision; who took them out, when and \
                why stays.
                """)

        @Argument(help: "The id of the entry, or its first letters.")
        var id: String

        @Option(
            help: """
                Which text: place, note, reason, role; of a work also title, result, state_reason; may \
                be repeated.
                """)
        var field: [TextField]

        @Option(help: "Why, without the words that are taken out.")
        var reason: String

        @OptionGroup var recorder: RecorderOptions
        @OptionGroup var files: FileOptions

        func run() throws {
            try recorder.record(in: files) { desk throws(Refusal) in
                let id = try desk.redact(id.composed, field, reason: reason.composed)
                return Phrase(vi: "Đã lược bỏ: \(id)", en: "Redacted: \(id)")
            }
        }
    }
}

/// How a history is printed.
struct HistoryOptions: ParsableArguments {
    @OptionGroup var output: OutputOptions

    @OptionGroup var files: FileOptions

    func show(_ ledger: HistoryRequest.Ledger, _ id: String) throws {
        try perform(files.words) {
            try Printer(files, output).show(try files.ask(HistoryRequest(ledger, id.composed)))
        }
    }
}
