import ArgumentParser
import Basics
import Reports
import Targets
import Tracker
import WorkLog

/// Confirming, disputing and voiding.
extension LogCommand {
    struct Confirm: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "confirm",
            abstract: "Confirm that work days happened as reported.",
            discussion: """
                By id, by a unit's month (what is reported; what is disputed or planned is left and \
                counted), or by a file: 'thubay log sheet --unit U --month M --out FILE.csv', filled in.
                """)

        @OptionGroup var chosen: SelectionOptions

        @Option(help: "A sheet of confirmations (CSV), all of it or nothing.")
        var file: FilePath?

        @Option(
            name: [.long, .customLong("confirmed-by")],
            help: "Who confirms: 'Trưởng thôn', 'Ban Công tác Mặt trận'; a role, not a name.")
        var role: String?

        @Option(
            name: [.long, .customLong("confirmed-on")],
            help: "The day of the confirmation. (default: today)")
        var on: Day?

        @OptionGroup var written: DayOptions
        @OptionGroup var recorder: RecorderOptions
        @OptionGroup var files: FileOptions

        func validate() throws {
            if file != nil {
                guard !chosen.isGiven, role == nil, on == nil else {
                    throw ValidationError(
                        "--file says by itself which work days, who confirms and when.")
                }
            } else if role == nil {
                throw ValidationError("Say who confirms with --role.")
            }
        }

        func run() throws {
            if let file { return try confirm(file) }
            let change = StatusChange.confirm(
                Confirmation(by: role?.composed ?? "", on: on ?? Clock.today))
            try LogCommand.apply(change, to: chosen, recorder, files)
        }

        private func confirm(_ file: FilePath) throws {
            let author = try recorder.author(files.words)
            try perform(files.words) {
                let sheet = try files.sheet(file)
                let (report, selfConfirmed) = try files.open(.writing).write(by: author) {
                    desk throws(Refusal) in
                    try desk.confirm(sheet, days: written.order, isTrial: chosen.dryRun)
                }
                for finding in report.findings {
                    Terminal.complain(finding.text(files.words, saying: Remedy.commands))
                }
                print(Messages.confirmed(file, report).text(files.words))
                LogCommand.warn(ofOwn: selfConfirmed, files.words)
            }
        }
    }

    struct Dispute: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "dispute",
            abstract: "Record that work days are disputed: they do not count until it is settled.",
            discussion: """
                Settle it with 'thubay log correct' and a new confirmation, or with 'thubay log void'.
                """)

        @OptionGroup var chosen: SelectionOptions

        @Option(help: "Why, and by which role: 'Trưởng thôn: chỉ có 20 người'.")
        var reason: String

        @OptionGroup var recorder: RecorderOptions
        @OptionGroup var files: FileOptions

        func run() throws {
            try LogCommand.apply(.dispute(reason: reason.composed), to: chosen, recorder, files)
        }
    }

    struct Report: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "report",
            abstract: "Record that plans were carried out as planned, or that voided or disputed "
                + "work days stand after all.")

        @Argument(help: "Ids of work days, or their first letters.")
        var ids: [String]

        @Option(help: "Why; a voided work day needs it.")
        var reason: String?

        @OptionGroup var recorder: RecorderOptions
        @OptionGroup var files: FileOptions

        func run() throws {
            try recorder.record(in: files) { desk throws(Refusal) in
                Messages.changed(
                    try desk.change(
                        .ids(ids.map(\.composed)), .report(reason: reason?.composed)))
            }
        }
    }

    struct Void: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "void",
            abstract: "Void work days that should not have been recorded.")

        @Argument(help: "Ids of work days, or their first letters.")
        var ids: [String]

        @Option(help: "Why.")
        var reason: String

        @OptionGroup var recorder: RecorderOptions
        @OptionGroup var files: FileOptions

        func run() throws {
            try recorder.record(in: files) { desk throws(Refusal) in
                Messages.changed(
                    try desk.change(.ids(ids.map(\.composed)), .void(reason: reason.composed)))
            }
        }
    }

    struct Sheet: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "sheet",
            abstract: "Write a unit's month as a sheet to print, sign and type back.",
            discussion: """
                The table is for printing. The CSV opens in Excel; filled in, it is the file of 'thubay \
                log confirm --file'.
                """)

        @OptionGroup var month: MonthOptions

        @OptionGroup var output: OutputOptions

        @OptionGroup var files: FileOptions

        func run() throws {
            guard let chosen = month.chosen else {
                throw ValidationError("Say which sheet with --unit and --month.")
            }
            try perform(files.words) {
                try Printer(files, output).show(
                    try files.ask(SignatureSheetRequest(chosen)))
            }
        }
    }

    /// Lists what a month's change touches, makes it, and says what was left out.
    static func apply(
        _ change: StatusChange, to chosen: SelectionOptions, _ recorder: RecorderOptions,
        _ files: FileOptions
    ) throws {
        let author = try recorder.author(files.words)
        let selection = try chosen.selection()
        try perform(files.words) {
            let campaign = try files.open(chosen.dryRun ? .reading : .writing)
            let report = try campaign.write(by: author) { desk throws(Refusal) in
                try desk.change(selection, change, isTrial: chosen.dryRun)
            }
            if chosen.dryRun || chosen.month.chosen != nil {
                try Printer(files).show(report.workDays)
            }
            if chosen.dryRun { print(Messages.trial.text(files.words)) }
            print(Messages.changed(report).text(files.words))
            if let left = Messages.leftOut(report) { print(left.text(files.words)) }
            LogCommand.warn(ofOwn: report.selfConfirmed, files.words)
        }
    }

    static func warn(ofOwn count: Int, _ language: Language) {
        guard count > 0 else { return }
        Terminal.complain(
            Phrase(
                vi: "Lưu ý: \(count) buổi do chính cơ quan đã ghi sổ xác nhận; xem thubay log "
                    + "review",
                en: "Note: \(count) work days are confirmed by the office that recorded them; see "
                    + "thubay log review"
            ).text(language))
    }

    private enum Messages {
        static let trial = Phrase(
            vi: "Chạy thử, chưa ghi gì. Sẽ đổi:", en: "Tried only, nothing is written. It would be:"
        )

        static func changed(_ report: StatusReport) -> Phrase {
            let count = report.workDays.count
            return Phrase(
                vi: "\(count) buổi: \(report.status.title.vi).",
                en: "\(count) work days: \(report.status.title.en).")
        }

        /// Of a month: what is not touched, by state.
        static func leftOut(_ report: StatusReport) -> Phrase? {
            guard !report.leftOut.isEmpty else { return nil }
            let list = Phrase { language in
                report.leftOut.map { "\($0.count) \($0.status.title.text(language))" }
                    .joined(separator: "; ")
            }
            return Phrase(vi: "Để nguyên: \(list.vi).", en: "Left as they are: \(list.en).")
        }

        static func confirmed(_ file: FilePath, _ report: ConfirmationReport) -> Phrase {
            Phrase(
                vi: "\(file): xác nhận \(report.confirmed.count), chưa thống nhất "
                    + "\(report.disputed.count), không đổi \(report.unchanged)",
                en: "\(file): \(report.confirmed.count) confirmed, \(report.disputed.count) "
                    + "disputed, \(report.unchanged) unchanged")
        }
    }
}
