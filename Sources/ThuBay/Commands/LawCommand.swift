import ArgumentParser
import Basics
import Targets
import Tracker

struct LawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "law",
        abstract: "Compare the levels of the law with the texts that an office has.",
        discussion: """
            What an office enters stands in its own folder: that of THUBAY_OWN, else the folder \
            'rieng' beside the log, as standards/STANDARD.values.csv. It replaces what is shipped \
            only where it is at least as well known.
            """,
        subcommands: [List.self, Sheet.self, Import.self])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Show how well each standard is known, and what rests on it.")

        @Option(
            help: "Also list the values of this mark: verified, second-hand, recalled, assumed.")
        var mark: Mark?

        @Flag(help: "Also list the values that are not known.")
        var unknown = false

        @Option(
            help: "Only this standard, with its values. (default: all)", completion: .standards)
        var standard: String?

        @OptionGroup var output: OutputOptions
        @OptionGroup var files: FileOptions

        func run() throws {
            try perform(files.words) {
                let desk = try LawDesk(files.locations)
                let id = try standard.map { text throws(Refusal) in try desk.standard(text).id }
                let list = try desk.list(
                    marked: mark, unknown: unknown, of: id, asOf: Clock.today)
                try Printer(files, output).show(list)
            }
        }
    }

    struct Sheet: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "sheet",
            abstract: "Write a sheet of a standard to fill in, for Excel.",
            discussion: "One row an indicator and region or group; what is known is filled in.")

        @Argument(help: "The standard, such as xa-ntm-2026-2030.", completion: .standards)
        var standard: String

        @OptionGroup var template: TemplateOptions
        @OptionGroup var files: FileOptions

        func run() throws {
            try perform(files.words) {
                let desk = try LawDesk(files.locations)
                let chosen = try desk.standard(standard)
                try template.put(
                    csv: desk.csv(chosen, files.words), workbook: { try desk.sheet(chosen) }, files)
            }
        }
    }

    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: "Bring in a sheet that was filled in (Excel, CSV), all of it or nothing.",
            discussion: "Rows that say nothing are passed over. The rules are checked afterwards.")

        @Argument(
            help: "The Excel file, or CSV in UTF-8.",
            completion: .file(extensions: ["xlsx", "csv"]))
        var file: FilePath

        @Flag(help: "Only say what it would bring.")
        var dryRun = false

        @OptionGroup var written: DayOptions
        @OptionGroup var files: FileOptions

        func run() throws {
            try perform(files.words) {
                let report = try LawDesk(files.locations).bringIn(
                    try files.sheet(file), as: .holder(""), on: Clock.today, days: written.order,
                    isTrial: dryRun)
                print(report.text(withFolders: true).text(files.words))
            }
            if !dryRun { try CheckCommand.check(files) }
        }
    }
}

extension Mark: ExpressibleByArgument {}
