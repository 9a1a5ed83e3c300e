import ArgumentParser
import Basics
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
            let tracker = try Tracker.open(
                files.locations, mode: .reading, asOf: report.day)
            let printer = Printer(files, report)
            if let target {
                let found = try tracker.target(target.composed, asOf: report.day, on: map)
                if explain {
                    let why = tracker.explain(found)
                    try printer.show(why, text: why.text, csv: why.csv)
                } else {
                    try printer.show(found, text: found.text, csv: found.csv)
                }
            } else if let unit {
                let found = try tracker.unit(unit.composed, asOf: report.day, on: map)
                if explain {
                    let why = tracker.explain(found)
                    try printer.show(why, text: why.text, csv: why.csv)
                } else {
                    try printer.show(found, text: found.text, csv: found.csv)
                }
            } else {
                let board = try tracker.board(asOf: report.day, on: map)
                try Printer(files, report).show(board, text: board.text, csv: board.csv)
            }
        }
    }
}

/// Prints a report in the form that was asked for.
struct Printer {
    let language: Language
    let format: OutputFormat

    init(_ files: FileOptions, _ report: ReportOptions) {
        self.init(files, report.format)
    }

    init(_ files: FileOptions, _ format: OutputFormat) {
        language = files.words
        self.format = format
    }

    func show(
        _ report: some Encodable, text: (Language, Int) -> String, csv: (Language) -> String
    ) throws {
        switch format {
        case .table: print(text(language, Terminal.width))
        case .json: print(try JSONText.of(report, language: language, saying: Remedy.commands))
        case .csv: print(csv(language), terminator: "")
        }
    }
}
