import ArgumentParser
import Basics
import Reports
import Targets
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

        @Option(help: "One indicator or criterion: 17.6. (default: all)")
        var indicator: String?

        @OptionGroup var report: ReportOptions
        @OptionGroup var files: FileOptions

        func run() throws {
            try perform(files.words) {
                let list = try files.ask(
                    AssessmentsRequest(
                        unit: unit?.composed, standard: standard, indicator: indicator,
                        asOf: report.day))
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
            try history.show(.assessments, id)
        }
    }

    struct Void: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "void",
            abstract: "Void an assessment that should not have been recorded.")

        @OptionGroup var change: FactChangeOptions

        func run() throws {
            try change.record { desk, id, reason throws(Refusal) in
                voided(try desk.void(Assessment.self, id, reason: reason))
            }
        }
    }

    struct Restore: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "restore",
            abstract: "Take back that an assessment was voided: it holds again as it was.")

        @OptionGroup var change: FactChangeOptions

        func run() throws {
            try change.record { desk, id, reason throws(Refusal) in
                restored(try desk.restore(Assessment.self, id, reason: reason))
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
            try history.show(.recognitions, id)
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
            try recorder.record(in: files) { desk throws(Refusal) in
                let id = try desk.withdraw(id.composed, on: on, reason: reason?.composed)
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
            try change.record { desk, id, reason throws(Refusal) in
                voided(try desk.void(Recognition.self, id, reason: reason))
            }
        }
    }

    struct Restore: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "restore",
            abstract: "Take back that a decision was voided: it holds again as it was.")

        @OptionGroup var change: FactChangeOptions

        func run() throws {
            try change.record { desk, id, reason throws(Refusal) in
                restored(try desk.restore(Recognition.self, id, reason: reason))
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
        _ body: (inout WritingDesk, _ id: String, _ reason: String) throws(Refusal) -> Phrase
    ) throws {
        try recorder.record(in: files) { desk throws(Refusal) in
            try body(&desk, id.composed, reason.composed)
        }
    }
}

func voided(_ id: String) -> Phrase {
    Phrase(vi: "Đã hủy: \(id)", en: "Voided: \(id)")
}

func restored(_ id: String) -> Phrase {
    Phrase(vi: "Đã khôi phục: \(id)", en: "Restored: \(id)")
}
