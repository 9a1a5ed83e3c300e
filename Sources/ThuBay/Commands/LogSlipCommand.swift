import ArgumentParser
import Basics
import Reports
import Tracker

extension LogCommand {
    struct YearSlip: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "slip",
            abstract: "Write a place's year-end slip: its confirmed outings with empty boxes.",
            discussion: """
                For paper: --out slip.pdf or slip.docx. The member ticks and signs, the cell signs and \
                keeps it; the program keeps nobody. Upward go two counts, with 'count add --kind \
                tham-gia-noi-cu-tru'. --aloud writes what the cell reads to its members first.
                """)

        @Option(help: "The unit, as it was at the end of the year.")
        var unit: String?

        @Option(help: "Thôn, tổ dân phố.")
        var place: String?

        @Option(help: "The year. (default: this year)")
        var year: Int?

        @Flag(help: "What the cell reads aloud to its members before the slips are given out.")
        var aloud = false

        @OptionGroup var output: OutputOptions
        @OptionGroup var files: FileOptions

        func validate() throws {
            if !aloud, unit == nil || place == nil {
                throw ValidationError("Say whose slip with --unit and --place.")
            }
        }

        func run() throws {
            try perform(files.words) {
                if aloud {
                    return try Printer(files, output).show(
                        Reports.Report(YearSlipReading(), simulated: false))
                }
                try Printer(files, output).show(
                    try files.ask(
                        YearSlipRequest(
                            unit: unit?.composed ?? "", place: place?.composed ?? "",
                            year: year ?? Clock.today.year)))
            }
        }
    }
}
