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
            and signature blocks; --leaders one page for the leaders; --public a page for the \
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

    @Option(
        help: "How to print: table, json, csv or pdf. (default: as --out ends, else table)")
    var format: PaperFormat?

    @Option(help: ArgumentHelp("Write to this file.", valueName: "file"))
    var out: FilePath?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Ids of charts that go into the PDF.", valueName: "chart"),
        completion: .charts)
    var chart: [String] = []

    @Flag(help: "The leaders' page: targets, who needs support, the month's work, next Saturdays.")
    var leaders = false

    @Flag(help: "The open page: only what is confirmed, no findings.")
    var `public` = false

    @OptionGroup var output: ReplaceOption
    @OptionGroup var files: FileOptions

    /// The form that the name of the file asks for.
    private var ending: PaperFormat? { out.flatMap { PaperFormat(rawValue: $0.ending) } }

    private var form: PaperFormat { format ?? ending ?? .table }

    func validate() throws {
        if form == .pdf, out == nil { throw ValidationError("--format pdf needs --out FILE.") }
        if let out, let ending, ending != form {
            throw ValidationError("'\(out)' asks for --format \(ending).")
        }
        if form != .pdf, !chart.isEmpty {
            throw ValidationError("--chart goes with --format pdf.")
        }
        if leaders, `public` || by != nil || map != nil {
            throw ValidationError("--leaders goes without --public, --by and --map.")
        }
        if leaders, chart.count > 1 { throw ValidationError("--leaders has room for one chart.") }
        if leaders, form == .csv {
            throw ValidationError("--leaders is printed as table, json or pdf.")
        }
    }

    func run() throws {
        try perform(files.words) {
            let tracker = try Tracker.open(
                files.locations, mode: .reading,
                seeing: LogView(
                    knownBy: knownOn.map { Instant(endOf: $0) }, confirmedOnly: `public`))
            let order = MonthlyOrder(
                period: period.composed, unit: unit?.composed, grouping: by, map: map,
                today: Clock.today)
            if leaders {
                let report = try tracker.leadersReport(order)
                try show(report, text: report.text, csv: nil) {
                    try tracker.pages(of: report, chart: chart.first?.composed, files.words)
                }
            } else {
                let report = try tracker.monthlyReport(order)
                try show(report, text: report.text, csv: report.csv) {
                    try tracker.pages(of: report, charts: chart.map(\.composed), files.words)
                }
            }
        }
    }

    private func show(
        _ report: some Encodable, text: (Language, Int) -> String, csv: ((Language) -> String)?,
        pages: () throws -> PrintedPages
    ) throws {
        let language = files.words
        switch form {
        case .pdf:
            let printed = try pages()
            for finding in printed.findings {
                Terminal.complain(finding.text(language, saying: Remedy.commands))
            }
            return try write(printed.bytes)
        case .json: try write(try JSONText.of(report, language: language) + "\n")
        case .csv: try write(csv?(language) ?? "")
        case .table: try write(text(language, Terminal.width) + "\n")
        }
    }

    private func write(_ text: String) throws {
        guard out != nil else { return print(text, terminator: "") }
        try write(Array(text.utf8))
    }

    private func write(_ bytes: [UInt8]) throws {
        guard let out else { return }
        try output.write(bytes, to: out.path)
        print(Phrase(vi: "Đã ghi \(out).", en: "Wrote \(out).").text(files.words))
    }
}

/// How the month's page is printed.
enum PaperFormat: String, CaseIterable {
    case table
    case json
    case csv
    case pdf
}
