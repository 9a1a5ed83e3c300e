import ArgumentParser
import Basics
import Tracker
import WorkLog

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Print the month's page: what was done and given, to be signed.",
        discussion: """
            Of a month, quarter, half-year, year or of given days. A row of the log counts on the \
            day on which it ends, so that periods add up. --format pdf makes A4 pages with heading \
            and signature blocks, --format docx the same to edit in Word; --leaders one page for the leaders; --public a page for the \
            notice board, of confirmed work alone.
            """)

    @Option(
        help: ArgumentHelp(
            "2024-06, 2024-Q2, 2024-H1, 2024, or FROM..TO with two days.", valueName: "period"))
    var period: String

    @Option(help: "A unit, with those below it. (default: the campaign's)")
    var unit: String?

    @Option(help: "Also by unit, place or organiser.")
    var by: MonthlyReport.Grouping?

    @Option(
        help: ArgumentHelp(
            "As the log was at the end of this day, by when things were recorded.",
            valueName: "day"))
    var knownOn: Day?

    @Option(
        help: ArgumentHelp(
            "The day whose units the figures are shown on. (default: the period's last)",
            valueName: "day"))
    var map: Day?

    @OptionGroup var output: OutputOptions

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Ids of charts that go onto the pages.", valueName: "chart"),
        completion: .charts)
    var chart: [String] = []

    @Flag(help: "The leaders' page: targets, who needs support, the month's work, next Saturdays.")
    var leaders = false

    @Flag(help: "The open page: only what is confirmed, no findings.")
    var `public` = false

    @OptionGroup var files: FileOptions

    func validate() throws {
        if !chart.isEmpty, !output.chosen().hasPages {
            throw ValidationError("--chart goes with --format pdf, docx or html.")
        }
        if leaders, `public` || by != nil || map != nil {
            throw ValidationError("--leaders goes without --public, --by and --map.")
        }
        if leaders, chart.count > 1 { throw ValidationError("--leaders has room for one chart.") }
    }

    func run() throws {
        try perform(files.words) {
            let view = LogView(
                knownBy: knownOn.map { Instant(endOf: $0) }, confirmedOnly: `public`)
            let format = output.chosen()
            let charts = chart.map(\.composed)
            // The leaders' page has its usual chart where it has room for one.
            let isUsual = leaders && charts.isEmpty && format.hasPages
            let order = MonthlyOrder(
                period: period.composed, unit: unit?.composed, grouping: by, map: map,
                today: Clock.today, charts: isUsual ? nil : charts, language: files.words)
            let printer = Printer(files, output)
            if leaders {
                try printer.show(try files.ask(LeadersReportRequest(order, seeing: view)))
            } else {
                try printer.show(try files.ask(MonthlyReportRequest(order, seeing: view)))
            }
        }
    }
}
