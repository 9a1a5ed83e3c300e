import ArgumentParser
import Basics
import Reports
import Sheets
import Targets
import Tracker
import WorkLog

struct WorkItemCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "work-item",
        abstract: "Record works and tasks that people give to, and how far they are.",
        subcommands: [
            Template.self, Add.self, Import.self, List.self, Show.self, Correct.self,
            Finish.self, Confirm.self, Void.self, Restore.self,
        ])

    /// The options of a work.
    enum Fields: OptionForm {
        static var fields: [GivenField] { Form<WorkItem>.givenFields }
        static let helps = [
            "day": "When it was registered or begun, as dd/MM/yyyy or YYYY-MM-DD.",
            "unit": "The unit, as it was on the day: 'Hòa Ninh', 'xã Di Linh', 25036.",
            "place": "Thôn, tổ dân phố.",
            "lead": "The office that leads it, never a person's name.",
            "partners": "The offices that take part.",
            "serves": "The criterion or indicator that it serves: 17.3.",
            "state": "dang-ky, dang-lam, hoan-thanh or dung. (default: dang-ky)",
            "result": "The result, so that it can be checked.",
            "note": "A note; no names of people.",
        ]
    }

    struct Template: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "template", abstract: "Write an empty sheet of works, for Excel.")

        @OptionGroup var template: TemplateOptions
        @OptionGroup var files: FileOptions

        func run() throws { try template.put(WorkItem.self, files) }
    }

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add", abstract: "Record one work or task.",
            discussion: """
                thubay work-item add --by 'UBND xã Hòa Ninh' --day 01/06/2024 --unit 'Hòa Ninh' \
                --place 'Thôn 5' --title 'Bê tông đường thôn 5' --lead 'UBND xã' --serves 2.2 \
                --quantity 350 --measure m --due 31/08/2024 --planned-residents 120000000

                Work days name it with 'log add --work-item'; what they give adds up there.
                """)

        @OptionGroup var fields: FormFields<Fields>
        @OptionGroup var options: FactRecordOptions

        func run() throws {
            // Only now: an option that there is not has been told by then.
            guard !fields.cells.isEmpty else {
                throw ValidationError("Say at least --day, --unit and --title.")
            }
            try options.add(WorkItem.self, fields.cells)
        }
    }

    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: "Bring in a sheet of works (Excel, CSV), all of it or nothing.")

        @OptionGroup var options: ImportOptions

        func run() throws { try options.take(.workItems, WorkItem.self) }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "List works with how far they are and what they got.")

        @Option(help: "A unit, with those below it and those that went into it.")
        var unit: String?

        @Option(help: "dang-ky, dang-lam, hoan-thanh or dung. (default: all)")
        var state: WorkItemState?

        @OptionGroup var report: ReportOptions
        @OptionGroup var files: FileOptions

        func run() throws {
            try perform(files.words) {
                let list = try files.ask(
                    WorkItemsRequest(
                        unit: unit?.composed, states: state.map { [$0] }, asOf: report.day))
                try Printer(files, report).show(list)
            }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Show one work with its whole history.")

        @Argument(help: "The id of the work, or its first letters.")
        var id: String

        @OptionGroup var history: HistoryOptions

        func run() throws { try history.show(.workItems, id) }
    }

    struct Correct: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "correct",
            abstract: "Correct fields of one work; what it was stays in its history.")

        @Argument(help: "The id of the work, or its first letters.")
        var id: String

        @Option(help: "Why.")
        var reason: String?

        @OptionGroup var fields: FormFields<Fields>
        @OptionGroup var options: FactRecordOptions

        func run() throws {
            try options.correct(WorkItem.self, id, fields.cells, reason: reason)
        }
    }

    struct Finish: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "finish",
            abstract: "Record that a work is finished, with the result that can be checked.")

        @Argument(help: "The id of the work, or its first letters.")
        var id: String

        @Option(help: "The day on which it was finished. (default: today)")
        var on: Day?

        @Option(help: "The result, so that it can be checked: '350 m bê tông, rộng 3 m'.")
        var result: String

        @OptionGroup var options: FactRecordOptions

        func run() throws {
            try options.change { desk throws(Refusal) in
                try desk.finish(id.composed, on: on ?? Clock.today, result: result.composed)
            }
        }
    }

    struct Confirm: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "confirm",
            abstract: "Confirm that a work is finished, as somebody saw on the spot.")

        @Argument(help: "The id of the work, or its first letters.")
        var id: String

        @Option(help: "Who confirms: a role, never a person's name.")
        var confirmedBy: String

        @Option(help: "The day of the confirmation. (default: today)")
        var confirmedOn: Day?

        @OptionGroup var options: FactRecordOptions

        func run() throws {
            try options.change { desk throws(Refusal) in
                try desk.confirm(
                    work: id.composed,
                    Confirmation(by: confirmedBy.composed, on: confirmedOn ?? Clock.today))
            }
        }
    }

    struct Void: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "void", abstract: "Void a work that should not have been recorded.")

        @OptionGroup var change: FactChangeOptions

        func run() throws { try change.void(WorkItem.self) }
    }

    struct Restore: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "restore", abstract: "Take back that a work was voided.")

        @OptionGroup var change: FactChangeOptions

        func run() throws { try change.restore(WorkItem.self) }
    }
}

extension WorkItemState: ExpressibleByArgument {}
