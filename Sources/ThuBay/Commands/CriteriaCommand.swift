import ArgumentParser
import Basics
import Reports
import Tracker

struct CriteriaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "criteria",
        abstract: "Show what the Saturdays so far gave to each criterion of a standard.",
        discussion: """
            Which kinds of work serve a criterion is said by the rules: a kind counts into an \
            indicator or only helps it. What nobody said and what nobody recorded is "–".
            """)

    @Argument(help: "A unit, with those below it and those that went into it; all when left out.")
    var unit: String?

    @Option(
        help: "The standard. (default: the communes' that is in force)", completion: .standards)
    var standard: String?

    @OptionGroup var report: ReportOptions
    @OptionGroup var files: FileOptions

    func run() throws {
        try perform(files.words) {
            try Printer(files, report).show(
                try files.ask(
                    CriteriaWorkRequest(
                        unit: unit?.composed, standard: standard, asOf: report.day)))
        }
    }
}
