import ArgumentParser
import Basics
import Reports
import Targets
import Tracker
import WorkLog

struct LogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "Record work days, confirm and correct them, list them.",
        subcommands: [
            Template.self, Add.self, LogImportCommand.self, List.self, Show.self, Sheet.self,
            Confirm.self, Dispute.self, Correct.self, Report.self, Void.self, Redact.self,
            Review.self, YearSlip.self,
        ])

    struct Template: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "template",
            abstract: "Write an empty sheet of work days, for Excel.")

        @OptionGroup var template: TemplateOptions
        @OptionGroup var files: FileOptions

        func run() throws {
            try perform(files.words) {
                let templates = try SheetTemplates(files.locations)
                try template.put(
                    csv: templates.workDays(files.words),
                    workbook: { templates.workDays(asOf: template.day) }, files)
            }
        }
    }

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: "Record one work day.",
            discussion: """
                thubay log add --by 'UBND xã Hòa Ninh' --day 08/06/2024 --unit 'Hòa Ninh' \
                --place 'Thôn 5' --organiser 'Đoàn Thanh niên' --people 45 --person-days 22.5 \
                --output khoi-thong-cong-ranh=250
                """)

        @OptionGroup var fields: WorkDayFields
        @OptionGroup var recorder: RecorderOptions
        @OptionGroup var files: FileOptions

        func run() throws {
            // Only now: an option that there is not has been told by then.
            let cells = try fields.cells()
            guard !cells.isEmpty else {
                throw ValidationError(
                    "Say at least --day and --unit, and what was done: --people, --output.")
            }
            let author = try recorder.author(files.words)
            try perform(files.words) {
                let ((workDay, report), toReview) = try files.open(.writing).write(by: author) {
                    desk throws(Refusal) in
                    let added = try desk.add(cells)
                    return (added, try desk.countToReview(asOf: Clock.today))
                }
                print(recorded(report, workDay.id, files.words))
                tellWhatNeedsALook(toReview, files.words)
            }
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "List work days, the oldest first.")

        @Option(help: "A unit, with those below it and those that went into it.")
        var unit: String?

        @Option(help: "Only work days on or after this day.")
        var from: Day?

        @Option(help: "Only work days on or before this day. (default: that end by --as-of)")
        var until: Day?

        @Option(
            help: ArgumentHelp(
                "The day on which the unit is meant, and the last day listed but for --status planned, "
                    + "as YYYY-MM-DD or dd/MM/yyyy. (default: today)"))
        var asOf: Day?

        @Option(help: "planned, reported, confirmed, disputed or voided. (default: all but voided)")
        var status: WorkStatus?

        @OptionGroup var output: OutputOptions

        @Flag(help: "Add the notes to json and csv; they are free text.")
        var notes = false

        @OptionGroup var files: FileOptions

        func run() throws {
            try perform(files.words) {
                let list = try files.ask(
                    WorkDaysRequest(
                        unit: unit?.composed, from: from, until: until,
                        statuses: status.map { [$0] }, asOf: asOf ?? Clock.today,
                        withNotes: notes))
                try Printer(files, output).show(list)
            }
        }
    }

    struct Correct: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "correct",
            abstract: "Correct fields of one work day; what it was stays in its history.",
            discussion: """
                A correction of day, unit, people, work or contributions has to be confirmed again.
                """)

        @Argument(help: "The id of the work day, or its first letters.")
        var id: String

        @Option(help: "Why.")
        var reason: String?

        @OptionGroup var fields: WorkDayFields
        @OptionGroup var recorder: RecorderOptions
        @OptionGroup var files: FileOptions

        func run() throws {
            let cells = try fields.cells()
            try recorder.record(in: files) { desk throws(Refusal) in
                let before = try desk.desk.workDay(id).status
                let (workDay, changed) = try desk.correct(id, cells, reason: reason?.composed)
                return Messages.corrected(workDay, changed, from: before)
            }
        }
    }

    private enum Messages {
        static func corrected(
            _ workDay: LoggedWorkDay, _ changed: Bool, from before: WorkStatus
        ) -> Phrase {
            let id = workDay.workDay.id
            guard changed else {
                return Phrase(vi: "Không có gì khác: \(id)", en: "Nothing differs: \(id)")
            }
            let isOpenAgain = before == .confirmed && workDay.status == .reported
            let gone = Phrase(
                vi: "; xác nhận trước đây không còn, cần xác nhận lại",
                en: "; its confirmation is gone, it has to be confirmed again")
            return Phrase { language in
                let start = language.say(
                    "Đã sửa (lần \(workDay.number)): ", "Corrected (revision \(workDay.number)): ")
                return "\(start)\(id) – \(workDay.status.title.text(language))"
                    + (isOpenAgain ? gone.text(language) : "")
            }
        }
    }
}

/// `Đã ghi 1 buổi, mã f835ec40`: enough of the id to tell it.
func recorded(_ report: ImportReport, _ id: String, _ language: Language) -> String {
    guard report.counts.added == 1 else {
        return "\(report.counts.summary.text(language)): \(id)"
    }
    let short = id.count == 36 ? String(id.prefix(8)) : id
    return language.say("Đã ghi 1 buổi, mã \(short)", "1 work day recorded, id \(short)")
}

/// Prints what became of an import, and its warnings.
func show(_ report: ImportReport, of file: FilePath, _ language: Language) {
    for finding in report.findings {
        Terminal.complain(finding.text(language, saying: Remedy.commands))
    }
    for change in report.changes { print(change.sentence.text(language)) }
    print("\(file): \(report.summary.text(language))")
}

/// Writes a text to a new file, or to standard output.
///
/// A file that stands there is left alone: it may be a sheet that somebody has filled in.
func write(_ text: String, to file: FilePath?) throws {
    guard let file else {
        print(text, terminator: "")
        return
    }
    if case .failure(let finding) = TextFile.write(text, to: file.path) {
        throw Folder.holds(file.path)
            ? Refusal.findings([finding]) : .inaccessible(finding)
    }
    print(file)
}
