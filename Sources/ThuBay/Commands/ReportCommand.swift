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
            and signature blocks, --format docx the same to edit in Word. --kind office is the \
            report that an office sends: prose in five parts, the tables as an annex. --kind \
            leaders is one page for the leaders, --kind findings what is to be looked at, --kind \
            zalo a dozen lines to paste into a chat. --public makes a page for the notice board, \
            of confirmed work alone.
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

    @Option(
        help: ArgumentHelp(
            "What is made: month, office, leaders, findings or zalo. (default: month)",
            valueName: "kind"))
    var kind: PeriodReport?

    @Option(
        help: ArgumentHelp(
            "The office that issues it, by its id in the campaign file. (default: the first of "
                + "the unit)", valueName: "id"))
    var agency: String?

    @Flag(help: "The leaders' page; as --kind leaders.")
    var leaders = false

    @Flag(help: "The leaders' page with a place to sign.")
    var signed = false

    @Flag(help: "The open page: only what is confirmed, no findings.")
    var `public` = false

    @OptionGroup var files: FileOptions

    func validate() throws {
        if !chart.isEmpty, !output.chosen().hasPages {
            throw ValidationError("--chart goes with --format pdf, docx or html.")
        }
        if leaders, kind != nil, kind != .leaders {
            throw ValidationError("--leaders and --kind \(made) name two reports.")
        }
        if made != .month, `public` || by != nil || map != nil {
            throw ValidationError("--\(flag) goes without --public, --by and --map.")
        }
        if made == .leaders, chart.count > 1 {
            throw ValidationError("--\(flag) has room for one chart.")
        }
        if signed, made != .leaders { throw ValidationError("--signed goes with --leaders.") }
        if !chart.isEmpty, [.findings, .zalo].contains(made) {
            throw ValidationError("--\(flag) has no room for charts.")
        }
    }

    private var made: PeriodReport { leaders ? .leaders : kind ?? .month }
    /// As it was asked for.
    private var flag: String { leaders ? "leaders" : "kind \(made)" }

    func run() throws {
        try perform(files.words) {
            let view = LogView(
                knownBy: knownOn.map { Instant(endOf: $0) }, confirmedOnly: `public`)
            let format = output.chosen()
            let charts = chart.map(\.composed)
            // The leaders' page has its usual chart where it has room for one.
            let isUsual = made == .leaders && charts.isEmpty && format.hasPages
            let order = MonthlyOrder(
                period: period.composed, unit: unit?.composed, grouping: by, map: map,
                today: Clock.today, charts: isUsual ? nil : charts, language: files.words,
                agency: agency?.composed, isSigned: signed)
            let report = try files.ask(PeriodReportRequest(made, order, seeing: view))
            try Printer(files, output).show(report)
        }
    }
}

extension PeriodReport: ExpressibleByArgument {}
