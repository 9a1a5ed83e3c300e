import ArgumentParser
import Basics
import Reports
import Tracker
import WorkLog

/// What needs a look.
extension LogCommand {
    struct Review: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "review",
            abstract: "List what is not plausible, those that need a look first.",
            discussion: """
                Nothing here blocks: a finding is mended, or answered with a note and then stays \
                answered until the work day changes. The exit status is 0 with findings, too.
                """)

        @Option(help: "Only a unit, with those below it and those that went into it.")
        var unit: String?

        @Flag(help: "Answered ones too.")
        var all = false

        @Option(
            help: ArgumentHelp("Answer the finding with this id.", valueName: "finding"))
        var answer: String?

        @Option(help: "The answer: why it is right as it is; no names of people.")
        var note: String?

        @OptionGroup var report: ReportOptions
        @OptionGroup var recorder: RecorderOptions
        @OptionGroup var files: FileOptions

        func validate() throws {
            guard (answer == nil) == (note == nil) else {
                throw ValidationError("--answer and --note go together.")
            }
        }

        func run() throws {
            if let answer, let note { return try record(note.composed, to: answer) }
            try perform(files.words) {
                let found = try files.ask(
                    ReviewRequest(unit: unit?.composed, withAnswered: all, asOf: report.day))
                try Printer(files, report).show(found)
            }
        }

        private func record(_ note: String, to finding: String) throws {
            try recorder.record(in: files) { desk throws(Refusal) in
                let found = try desk.answer(finding, note: note, asOf: report.day)
                return Phrase(
                    vi: "Đã trả lời: \(found.what.vi).", en: "Answered: \(found.what.en).")
            }
        }
    }
}

/// After work days were recorded: how many of them need a look.
///
/// - Parameter count: `nil` where so many were recorded that nobody counted.
func tellWhatNeedsALook(_ count: Int?, _ language: Language) {
    guard let count else {
        print(
            Phrase(
                vi: "Xem những dòng cần xem lại: thubay log review",
                en: "See what needs a look: thubay log review"
            ).text(language))
        return
    }
    guard count > 0 else { return }
    print(
        Phrase(
            vi: "\(count) dòng cần xem lại: thubay log review",
            en: "\(count) rows need a look: thubay log review"
        ).text(language))
}
