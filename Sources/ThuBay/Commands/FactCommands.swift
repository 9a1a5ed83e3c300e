import ArgumentParser
import Basics
import Documents
import Reports
import Tracker
import WorkLog

struct AssessCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assess",
        abstract: "Record what was found of indicators, criteria and standards.",
        subcommands: [
            Template.self, Import.self, List.self, Show.self, Void.self, Restore.self,
        ])

    struct Template: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "template",
            abstract: "Write a sheet of assessments to fill in, for Excel.",
            discussion: """
                It has a row for each indicator and unit, with its last value and its threshold \
                beside it; rows that stay empty are passed over. Before there is a log the CSV has \
                the heads alone.
                """)

        @Option(help: "Only this unit. (default: every commune)")
        var unit: String?

        @Option(
            help: "Only this standard. (default: all in force)",
            completion: .standards)
        var standard: String?

        @OptionGroup var template: TemplateOptions
        @OptionGroup var files: FileOptions

        func run() throws {
            try perform(files.words) {
                let request = AssessmentTemplateRequest(
                    unit: unit, standard: standard, asOf: template.day)
                // Whoever names a unit or a standard wants rows.
                let isPlain = unit == nil && standard == nil && !files.hasLog
                try template.put(
                    csv: isPlain
                        ? SheetTemplates.assessments(files.words)
                        : try files.ask(request).document(files.words).csv(),
                    workbook: { () throws in try files.ask(request) }, files)
            }
        }
    }

    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: "Bring in a sheet of assessments (Excel, CSV), all of it or nothing.")

        @OptionGroup var options: ImportOptions

        func run() throws {
            try options.take(.assessments) { desk, sheet, choices throws(Refusal) in
                try desk.importAssessments(sheet, choices)
            }
        }
    }
}

struct RecogniseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recognise",
        abstract: "Record decisions that a unit meets a standard.",
        subcommands: [
            Template.self, Import.self, Add.self, List.self, Places.self, Show.self,
            Withdraw.self, Void.self, Restore.self,
        ])

    struct Template: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "template",
            abstract: "Write an empty sheet of decisions, for Excel.")

        @OptionGroup var template: TemplateOptions
        @OptionGroup var files: FileOptions

        func run() throws {
            try perform(files.words) {
                let templates = try SheetTemplates(files.locations)
                try template.put(
                    csv: templates.recognitions(files.words),
                    workbook: { templates.recognitions(asOf: template.day) }, files)
            }
        }
    }

    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: "Bring in a sheet of decisions (Excel, CSV), all of it or nothing.")

        @OptionGroup var options: ImportOptions

        func run() throws {
            try options.take(.recognitions) { desk, sheet, choices throws(Refusal) in
                try desk.importRecognitions(sheet, choices)
            }
        }
    }

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: "Record one decision.")

        @Option(help: "The unit, as it was on the day of signing.")
        var unit: String

        @Option(
            help: "The standard's id, as the name of its file in targets/standards/.",
            completion: .standards)
        var standard: String

        @Option(help: "Thôn, tổ dân phố, where the standard is of places.")
        var place: String?

        @Option(help: "The number of the decision.")
        var document: String?

        @Option(help: "The day of signing, as dd/MM/yyyy or YYYY-MM-DD.")
        var day: String

        @Flag(help: "The decision was known by that day; it may be older.")
        var knownBy = false

        @Option(help: "The year that the decision says the standard was met for.")
        var forYear: Int?

        @Option(help: "Where this was read.")
        var source: String?

        @Option(help: "A note.")
        var note: String?

        @OptionGroup var recorder: RecorderOptions
        @OptionGroup var files: FileOptions

        func run() throws {
            let author = try recorder.author(files.words)
            var cells = ["unit": unit, "standard": standard, "day": day]
            cells["document"] = document
            cells["place"] = place
            cells["day_is"] = knownBy ? "by" : nil
            cells["for_year"] = forYear.map(String.init)
            cells["source"] = source
            cells["note"] = note
            let composed = cells.mapValues(\.composed)
            try perform(files.words) {
                let (row, report) = try files.open(.writing).write(by: author) {
                    desk throws(Refusal) in try desk.recognise(composed)
                }
                let id = ShortIDs([row.id])[row.id]
                let done = report.counts.summary
                let words = Phrase(vi: "\(done.vi), mã \(id)", en: "\(done.en), id \(id)")
                print(words.text(files.words))
            }
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "List decisions by day of signing.")

        @Option(help: "A unit, with those below it and those that went into it.")
        var unit: String?

        @OptionGroup var report: ReportOptions
        @OptionGroup var files: FileOptions

        func run() throws {
            try perform(files.words) {
                let list = try files.ask(
                    RecognitionsRequest(unit: unit?.composed, asOf: report.day))
                try Printer(files, report).show(list)
            }
        }
    }
}
