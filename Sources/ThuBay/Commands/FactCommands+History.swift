import ArgumentParser
import Basics
import Tracker
import WorkLog

/// Looking at assessments, and voiding wrong ones.
extension AssessCommand {
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List assessments that hold, by day.")

        @Option(help: "A unit, with those below it.")
        var unit: String?

        @Option(help: "The standard's id. (default: all)")
        var standard: String?

        @OptionGroup var report: ReportOptions
        @OptionGroup var files: FileOptions

        func run() throws {
            try perform(files.words) {
                let tracker = try Tracker.open(files.locations, mode: .reading)
                let list = try tracker.assessments(
                    unit: unit?.composed, standard: standard, asOf: report.day)
                try Printer(files, report).show(list, text: list.text, csv: list.csv)
            }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show one assessment with its whole history.")

        @Argument(help: "The id of the assessment, or its first letters.")
        var id: String

        @OptionGroup var history: HistoryOptions

        func run() throws {
            try history.show { tracker throws(TrackerError) in
                try tracker.history(ofAssessment: id.composed)
            }
        }
    }

    struct Void: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Void an assessment that should not have been recorded.")

        @Argument(help: "The id of the assessment, or its first letters.")
        var id: String

        @Option(help: "Why.")
        var reason: String

        @OptionGroup var recorder: RecorderOptions
        @OptionGroup var files: FileOptions

        func run() throws {
            let author = try recorder.author(files.words)
            try perform(files.words) {
                let tracker = try Tracker.open(files.locations, mode: .writing)
                let id = try tracker.voidAssessment(
                    id.composed, reason: reason.composed, by: .now(author))
                print(voided(id).text(files.words))
            }
        }
    }
}

/// Looking at decisions, withdrawing them and voiding wrong ones.
extension RecogniseCommand {
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show one decision with its whole history.")

        @Argument(help: "The id of the decision, or its first letters.")
        var id: String

        @OptionGroup var history: HistoryOptions

        func run() throws {
            try history.show { tracker throws(TrackerError) in
                try tracker.history(ofRecognition: id.composed)
            }
        }
    }

    struct Withdraw: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Record that a recognition is withdrawn from a day on.")

        @Argument(help: "The id of the decision, or its first letters.")
        var id: String

        @Option(help: "The first day on which it is no longer in force.")
        var on: Day

        @Option(help: "Why, such as the number of the decision that withdraws it.")
        var reason: String?

        @OptionGroup var recorder: RecorderOptions
        @OptionGroup var files: FileOptions

        func run() throws {
            let author = try recorder.author(files.words)
            try perform(files.words) {
                let tracker = try Tracker.open(files.locations, mode: .writing)
                let id = try tracker.withdraw(
                    id.composed, on: on, reason: reason?.composed, by: .now(author))
                print(
                    Phrase(
                        vi: "Đã ghi thu hồi từ ngày \(on.inTable): \(id)",
                        en: "Withdrawn from \(on.inTable): \(id)"
                    ).text(files.words))
            }
        }
    }

    struct Void: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Void a decision that should not have been recorded.")

        @Argument(help: "The id of the decision, or its first letters.")
        var id: String

        @Option(help: "Why.")
        var reason: String

        @OptionGroup var recorder: RecorderOptions
        @OptionGroup var files: FileOptions

        func run() throws {
            let author = try recorder.author(files.words)
            try perform(files.words) {
                let tracker = try Tracker.open(files.locations, mode: .writing)
                let id = try tracker.voidRecognition(
                    id.composed, reason: reason.composed, by: .now(author))
                print(voided(id).text(files.words))
            }
        }
    }
}

private func voided(_ id: String) -> Phrase {
    Phrase(vi: "Đã hủy: \(id)", en: "Voided: \(id)")
}
