import ArgumentParser
import Basics
import Documents
import Reports
import Tracker
import WorkLog

struct ProgressCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "progress",
        abstract: "Show the board: each target, how far it has come, and why.",
        discussion: """
            Without a target, all targets of the campaign. With one, or with --unit, everything \
            down to the indicators.
            """)

    @Argument(help: "A target's id, as in the campaign file.")
    var target: String?

    @Option(help: "A unit by id, code or name: 'Hòa Ninh', 'xã Di Linh', 25036.")
    var unit: String?

    @Option(
        help: ArgumentHelp(
            "The day whose units the figures are shown on. (default: the last day to count)",
            valueName: "day"))
    var map: Day?

    @Flag(
        help: "Say of every figure where it comes from, what it must reach and by which document.")
    var explain = false

    @OptionGroup var report: ReportOptions
    @OptionGroup var files: FileOptions

    func validate() throws {
        if target != nil, unit != nil {
            throw ValidationError("Give a target or --unit, not both.")
        }
        if explain, target == nil, unit == nil {
            throw ValidationError("Say what to explain: a target's id or --unit.")
        }
    }

    func run() throws {
        try perform(files.words) {
            let printer = Printer(files, report)
            if let target {
                try show(
                    TargetRequest(target.composed, asOf: report.day, map: map),
                    .target(target.composed), printer)
            } else if let unit {
                try show(
                    UnitRequest(unit.composed, asOf: report.day, map: map),
                    .unit(unit.composed), printer)
            } else {
                try printer.show(try files.ask(BoardRequest(asOf: report.day, map: map)))
            }
        }
    }

    private func show<R: Request>(
        _ request: R, _ subject: ExplanationRequest.Subject, _ printer: Printer
    ) throws where R.Answer: Reportable {
        guard explain else { return try printer.show(try files.ask(request)) }
        try printer.show(
            try files.ask(ExplanationRequest(subject, asOf: report.day, map: map)))
    }
}
