import ArgumentParser
import Basics
import Tracker
import WorkLog

struct ForecastCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forecast",
        abstract: "Say whether a target will be reached by its due day, and what it hangs on.",
        discussion: """
            One sentence first; then the figures, what is missing, what would be enough, and the \
            assumptions. The same question gives the same answer on any machine.
            """)

    @Argument(help: "A target's id, as in the campaign file.")
    var target: String

    @OptionGroup var report: ReportOptions
    @OptionGroup var files: FileOptions

    func run() throws {
        try perform(files.words) {
            let found = try files.ask(ForecastRequest(target.composed, asOf: report.day))
            try Printer(files, report).show(found)
        }
    }
}
