import ArgumentParser
import Basics
import ProgressCalculator
import Reports
import Tracker
import WorkLog

struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Apply the published Open SDG progress rules, to a target or to a bare series.",
        discussion: """
            With --series FILE.json the file is {"options": {...}, "series": [[year, value], ...]} \
            or a list of such; the answer is JSON with progressValue, status and score for each. \
            Options are Open SDG's: direction, base_year, target, target_year, limit, \
            progress_thresholds.
            """)

    @Argument(help: "A target's id, as in the campaign file.")
    var target: String?

    @Option(help: ArgumentHelp("A file of bare series.", valueName: "file"))
    var series: FilePath?

    @Option(help: "The last day to count, as YYYY-MM-DD or dd/MM/yyyy. (default: today)")
    var asOf: Day?

    @OptionGroup var output: OutputOptions

    @OptionGroup var files: FileOptions

    func validate() throws {
        if (target == nil) == (series == nil) {
            throw ValidationError("Give a target or --series, one of them.")
        }
    }

    func run() throws {
        try perform(files.words) {
            if let series {
                let found = try SeriesAudit.read(series.path)
                try Printer(files, output, usually: .json).show(found)
            } else if let target {
                let found = try files.open().read { desk throws(Refusal) in
                    try desk.audit(target.composed, asOf: asOf ?? Clock.today)
                }
                try Printer(files, output).show(found)
            }
        }
    }
}

struct BacktestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backtest",
        abstract: "Compare past forecasts with what came: how often did 80% come true?",
        discussion: """
            With --seasons N, over N made-up seasons of each kind whose truth is known: steady, \
            stalling, saturating, stepwise, and weeks of work. With --series FILE, on series that \
            others made: a CSV file with the columns series, year or day, value. An indicator is a \
            series' name up to its last hyphen; values are shares in percent, unless --amounts.
            """)

    @Option(help: "So many made-up seasons of each kind, in place of the log.")
    var seasons: Int?

    @Option(help: ArgumentHelp("A CSV file of series, in place of the log.", valueName: "file"))
    var series: FilePath?

    @Flag(help: "The series are amounts, not shares in percent.")
    var amounts = false

    @OptionGroup var report: ReportOptions
    @OptionGroup var files: FileOptions

    func validate() throws {
        if let seasons, !(1...10_000).contains(seasons) {
            throw ValidationError("--seasons is 1 to 10000.")
        }
        if series != nil, seasons != nil {
            throw ValidationError("Give --seasons or --series, one of them.")
        }
        if report.day > Day.lastOfForecasts {
            throw ValidationError("--as-of is a day up to 31/12/2100.")
        }
        if amounts, series == nil { throw ValidationError("--amounts goes with --series.") }
    }

    func run() throws {
        try perform(files.words) {
            if let series {
                let bytes = try TextFile.bytes(at: series.path).mapError { finding -> Refusal in
                    Folder.holds(series.path)
                        ? .findings([finding]) : .inaccessible(finding)
                }.get()
                let table = try SeriesTable(
                    bytes, file: series.description, amounts: amounts)
                let found = SeriesBacktestReport(
                    SeriesBacktest(table.series, amounts: amounts))
                return try Printer(files, report).show(found)
            }
            let found: BacktestReport
            if let seasons {
                found = .knownSeasons(seasons)
            } else {
                found = try files.open().read { desk throws(Refusal) in
                    try desk.backtest(asOf: report.day)
                }
            }
            try Printer(files, report).show(found)
        }
    }
}

extension Day {
    /// Quarters beyond it say nothing about a campaign and take minutes.
    fileprivate static let lastOfForecasts = Day(iso: "2100-12-31") ?? Day(number: 47_846)
}
