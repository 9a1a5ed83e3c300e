import ArgumentParser
import Basics
import Reports
import Tracker
import WorkLog

/// Looking at assessments, and voiding wrong ones.
extension AssessCommand {
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "List assessments that hold, by day.")

        @Option(help: "A unit, with those below it and those that went into it.")
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
                try Printer(files, report).show(list)
            }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
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
            commandName: "void",
            abstract: "Void an assessment that should not have been recorded.")

        @OptionGroup var change: FactChangeOptions

        func run() throws {
            try change.record { tracker, id, reason, recorder in
                voided(try tracker.voidAssessment(id, reason: reason, by: recorder))
            }
        }
    }

    struct Restore: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "restore",
            abstract: "Take back that an assessment was voided: it holds again as it was.")

        @OptionGroup var change: FactChangeOptions

        func run() throws {
            try change.record { tracker, id, reason, recorder in
                restored(try tracker.restoreAssessment(id, reason: reason, by: recorder))
            }
        }
    }
}

/// Looking at decisions, withdrawing them and voiding wrong ones.
extension RecogniseCommand {
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
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
            commandName: "withdraw",
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
            try recorder.record(in: files) { tracker, recorder in
                let id = try tracker.withdraw(
                    id.composed, on: on, reason: reason?.composed, by: recorder)
                return Phrase(
                    vi: "Đã ghi thu hồi từ ngày \(on.inTable): \(id)",
                    en: "Withdrawn from \(on.inTable): \(id)")
            }
        }
    }

    struct Void: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "void",
            abstract: "Void a decision that should not have been recorded.")

        @OptionGroup var change: FactChangeOptions

        func run() throws {
            try change.record { tracker, id, reason, recorder in
                voided(try tracker.voidRecognition(id, reason: reason, by: recorder))
            }
        }
    }

    struct Restore: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "restore",
            abstract: "Take back that a decision was voided: it holds again as it was.")

        @OptionGroup var change: FactChangeOptions

        func run() throws {
            try change.record { tracker, id, reason, recorder in
                restored(try tracker.restoreRecognition(id, reason: reason, by: recorder))
            }
        }
    }
}

/// Which assessment or decision is changed, why, and who says so.
struct FactChangeOptions: ParsableArguments {
    @Argument(help: "The id, or its first letters.")
    var id: String

    @Option(help: "Why.")
    var reason: String

    @OptionGroup var recorder: RecorderOptions
    @OptionGroup var files: FileOptions

    func record(
        _ body: (Tracker, _ id: String, _ reason: String, Recorder) throws -> Phrase
    ) throws {
        try recorder.record(in: files) { tracker, recorder in
            try body(tracker, id.composed, reason.composed, recorder)
        }
    }
}

private func voided(_ id: String) -> Phrase {
    Phrase(vi: "Đã hủy: \(id)", en: "Voided: \(id)")
}

private func restored(_ id: String) -> Phrase {
    Phrase(vi: "Đã khôi phục: \(id)", en: "Restored: \(id)")
}
