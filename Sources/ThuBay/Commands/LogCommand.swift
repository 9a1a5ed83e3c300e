import ArgumentParser
import Basics
import Targets
import Tracker
import WorkLog

struct LogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "Record work days, confirm and correct them, list them.",
        subcommands: [
            Template.self, Add.self, Import.self, List.self, Show.self, Sheet.self, Confirm.self,
            Dispute.self, Correct.self, Void.self, Redact.self, Review.self,
        ])

    struct Template: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write an empty sheet of work days, for Excel.")

        @Option(
            help: ArgumentHelp("Where to write it. (default: standard output)", valueName: "file"))
        var out: String?

        @OptionGroup var files: FileOptions

        func run() throws {
            try perform(files.words) {
                try write(
                    try SheetTemplates(files.locations).workDays(files.words), to: out)
            }
        }
    }

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
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
            let author = try recorder.author(files.words)
            let cells = try fields.cells()
            try perform(files.words) {
                let tracker = try Tracker.open(files.locations, mode: .writing)
                let recorder = Recorder.now(author)
                let (workDay, report) = try tracker.add(cells, by: recorder)
                print("\(report.counts.summary.text(files.words)): \(workDay.id)")
                try tellWhatNeedsALook(tracker, recorder, files.words)
            }
        }
    }

    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Bring in a sheet of work days (CSV), all of it or nothing.",
            discussion: """
                Rows are taken as reported. The same file twice changes nothing. Make a sheet with \
                'thubay log template'.
                """)

        @Argument(help: "The CSV file, UTF-8.", completion: .file(extensions: ["csv"]))
        var file: String

        @Option(
            help: ArgumentHelp(
                "Sign for the whole file as this role: its rows are confirmed.", valueName: "role"))
        var confirmedBy: String?

        @Option(help: "The day of that confirmation. (default: today)")
        var confirmedOn: Day?

        @OptionGroup var recorder: RecorderOptions
        @OptionGroup var files: FileOptions

        func run() throws {
            let author = try recorder.author(files.words)
            try perform(files.words) {
                let tracker = try Tracker.open(files.locations, mode: .writing)
                let signature = confirmedBy.map {
                    Confirmation(by: $0.composed, on: confirmedOn ?? Clock.today)
                }
                let recorder = Recorder.now(author)
                let report = try tracker.importWorkDays(
                    file, confirmedBy: signature, by: recorder)
                show(report, of: file, files.words)
                try tellWhatNeedsALook(tracker, recorder, files.words)
            }
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List work days, the oldest first.")

        @Option(help: "A unit, with those below it.")
        var unit: String?

        @Option(help: "Only work days on or after this day.")
        var from: Day?

        @Option(help: "Only work days on or before this day.")
        var until: Day?

        @Option(help: "planned, reported, confirmed, disputed or voided. (default: all but voided)")
        var status: WorkStatus?

        @Option(help: "How to print: table, json or csv.")
        var format: OutputFormat = .table

        @OptionGroup var files: FileOptions

        func run() throws {
            try perform(files.words) {
                let tracker = try Tracker.open(files.locations, mode: .reading)
                let list = try tracker.workDays(
                    unit: unit?.composed, from: from, until: until, statuses: status.map { [$0] },
                    asOf: until ?? Clock.today)
                try Printer(files, format).show(list, text: list.text, csv: list.csv)
            }
        }
    }

    struct Correct: ParsableCommand {
        static let configuration = CommandConfiguration(
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
            let author = try recorder.author(files.words)
            let cells = try fields.cells()
            try perform(files.words) {
                let tracker = try Tracker.open(files.locations, mode: .writing)
                let (workDay, changed) = try tracker.correct(
                    id, cells, reason: reason?.composed, by: .now(author))
                print(Messages.corrected(workDay, changed).text(files.words))
            }
        }
    }

    private enum Messages {
        static func corrected(_ workDay: LoggedWorkDay, _ changed: Bool) -> Phrase {
            let id = workDay.workDay.id
            guard changed else {
                return Phrase(vi: "Không có gì khác: \(id)", en: "Nothing differs: \(id)")
            }
            return Phrase(
                vi: "Đã sửa (lần \(workDay.number)): \(id) – \(workDay.status.title.vi)",
                en: "Corrected (revision \(workDay.number)): \(id) – \(workDay.status.title.en)")
        }
    }
}

/// Prints what became of an import, and its warnings.
func show(_ report: ImportReport, of file: String, _ language: Language) {
    for finding in report.findings { Terminal.complain(finding.text(language)) }
    print("\(file): \(report.counts.summary.text(language))")
}

/// Writes a text to a new file, or to standard output.
///
/// A file that stands there is left alone: it may be a sheet that somebody has filled in.
func write(_ text: String, to file: String?) throws {
    guard let file else {
        print(text, terminator: "")
        return
    }
    guard !Folder.holds(file) else {
        throw TrackerError.refused(
            Phrase(
                vi: "Đã có tệp \(file); chọn tên khác để khỏi ghi đè.",
                en: "There is a file \(file) already; choose another name."))
    }
    if case .failure(let finding) = TextFile.write(text, to: file) {
        throw TrackerError.findings([finding])
    }
    print(file)
}
