import ArgumentParser
import Basics
import Reports
import Sheets
import Targets
import Tracker
import WorkLog

struct CountCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "count",
        abstract: "Record counts of carrying out: cells that had the letter read, supervisions.",
        discussion: "The kinds of counts stand in targets/counts.yaml.",
        subcommands: [
            Template.self, Add.self, Import.self, List.self, Show.self, Correct.self, Void.self,
            Restore.self,
        ])

    /// The options of a count.
    enum Fields: OptionForm {
        static var fields: [GivenField] { Form<DutyCount>.givenFields }
        static let helps = [
            "kind": "What is counted, by its id in targets/counts.yaml: chi-bo-quan-triet.",
            "period": "2024-06, 2024-Q2, 2024-H1, 2024, or FROM..TO.",
            "unit": "The unit, as it was on the last day of the period.",
            "place": "Thôn, tổ dân phố; left out for the unit as a whole.",
            "amount": "The number.", "of_amount": "Of how many.",
            "last_on": "The day of the last of them: of the last inspection.",
        ]
    }

    struct Template: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "template", abstract: "Write an empty sheet of counts, for Excel.")

        @OptionGroup var template: TemplateOptions
        @OptionGroup var files: FileOptions

        func run() throws { try template.put(DutyCount.self, files) }
    }

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add", abstract: "Record one count.",
            discussion: """
                thubay count add --by 'Đảng ủy xã' --kind chi-bo-quan-triet --unit 'Hồ Đắc Kiện' \
                --period 2021-07 --amount 9 --of-amount 10
                """)

        @OptionGroup var fields: FormFields<Fields>
        @OptionGroup var options: FactRecordOptions

        func run() throws {
            // Only now: an option that there is not has been told by then.
            guard !fields.cells.isEmpty else {
                throw ValidationError("Say at least --kind, --unit, --period and --amount.")
            }
            try options.add(DutyCount.self, fields.cells)
        }
    }

    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: "Bring in a sheet of counts (Excel, CSV), all of it or nothing.")

        @OptionGroup var options: ImportOptions

        func run() throws { try options.take(.dutyCounts, DutyCount.self) }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "List counts by kind, period and unit.")

        @Option(help: "A unit, with those below it and those that went into it.")
        var unit: String?

        @Option(help: "One kind of count. (default: all)")
        var kind: String?

        @OptionGroup var report: ReportOptions
        @OptionGroup var files: FileOptions

        func run() throws {
            try perform(files.words) {
                let list = try files.ask(
                    DutyCountsRequest(
                        unit: unit?.composed, kind: kind?.composed, asOf: report.day))
                try Printer(files, report).show(list)
            }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Show one count with its whole history.")

        @Argument(help: "The id of the count, or its first letters.")
        var id: String

        @OptionGroup var history: HistoryOptions

        func run() throws { try history.show(.dutyCounts, id) }
    }

    struct Correct: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "correct",
            abstract: "Correct fields of one count; what it was stays in its history.")

        @Argument(help: "The id of the count, or its first letters.")
        var id: String

        @Option(help: "Why.")
        var reason: String?

        @OptionGroup var fields: FormFields<Fields>
        @OptionGroup var options: FactRecordOptions

        func run() throws {
            try options.correct(DutyCount.self, id, fields.cells, reason: reason)
        }
    }

    struct Void: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "void", abstract: "Void a count that should not have been recorded.")

        @OptionGroup var change: FactChangeOptions

        func run() throws { try change.void(DutyCount.self) }
    }

    struct Restore: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "restore", abstract: "Take back that a count was voided.")

        @OptionGroup var change: FactChangeOptions

        func run() throws { try change.restore(DutyCount.self) }
    }
}
