import ArgumentParser
import Basics
import Targets
import Tracker
import WorkLog

struct LogImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Bring in a sheet of work days (Excel, CSV), all of it or nothing.",
        discussion: """
            Rows are taken as reported. The same file twice changes nothing. A title above the \
            header is passed over, a row of totals is checked, cells below a merged one are filled \
            in and that is said. Make a sheet with 'thubay log template'.
            """)

    @Option(
        help: ArgumentHelp(
            "Sign for the whole file as this role: its rows are confirmed.", valueName: "role"))
    var confirmedBy: String?

    @Option(help: "The day of that confirmation. (default: today)")
    var confirmedOn: Day?

    @Flag(help: "The rows are outings to come; bring them again without this once they are done.")
    var planned = false

    @OptionGroup var options: ImportOptions

    func validate() throws {
        if planned, confirmedBy != nil {
            throw ValidationError("--planned and --confirmed-by exclude each other.")
        }
    }

    func run() throws {
        try options.take(.workDays, reviews: true) { desk, sheet, choices throws(Refusal) in
            try desk.importWorkDays(sheet, as: purpose, choices)
        }
    }

    private var purpose: ImportPurpose {
        if planned { return .plan }
        return confirmedBy.map {
            .confirmed(Confirmation(by: $0.composed, on: confirmedOn ?? Clock.today))
        } ?? .report
    }
}
