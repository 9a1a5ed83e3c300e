import ArgumentParser
import Basics
import Reports
import Tracker
import WorkLog

struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract:
            "Say what the next Saturdays must be: quantity and people, and what does not fit.",
        discussion: """
            For a commune its own Saturdays; for a district those of each commune. Outings that \
            the log has as planned keep their day.
            """)

    @Argument(help: "A unit by id, code or name: 'Hòa Ninh', 'xã Di Linh', 25036.")
    var unit: String

    @Option(
        help:
            "The last day. (default: the next due day of the unit, else of the campaign, else a year from now)"
    )
    var until: Day?

    @Option(help: ArgumentHelp("Write the calendar for a phone to this file.", valueName: "file"))
    var ics: FilePath?

    @Option(
        help: ArgumentHelp(
            "With --ics: only the outings that are planned at this place.", valueName: "place"))
    var place: String?

    @Flag(
        help: ArgumentHelp(
            "A notice of the next outing, to read out or to paste into a chat; as pdf or docx a "
                + "paper of the office."))
    var notice = false

    @Flag(help: "A poster of the next outing, to hang up.")
    var poster = false

    @Flag(help: "A text of the next outing for Zalo, a line a thing.")
    var zalo = false

    @Flag(help: "The next outing to be read out on the loudspeaker: no signs, no abbreviations.")
    var loudspeaker = false

    @OptionGroup var report: ReportOptions
    @OptionGroup var files: FileOptions

    private var form: Notice.Form? {
        poster ? .poster : notice ? .notice : zalo ? .zalo : loudspeaker ? .loudspeaker : nil
    }

    func validate() throws {
        if place != nil, ics == nil { throw ValidationError("--place needs --ics.") }
        if [notice, poster, zalo, loudspeaker].count(where: \.self) > 1 {
            throw ValidationError(
                "--notice, --poster, --zalo and --loudspeaker are sheets of their own.")
        }
    }

    func run() throws {
        try perform(files.words) {
            if let form { return try announce(form) }
            let found = try files.ask(
                PlanRequest(unit.composed, until: until, asOf: report.day))
            if let ics {
                try report.output.file.write(
                    Array(found.iCalendar(files.words, at: place?.composed).utf8), to: ics.path)
                Terminal.progress(ics.description)
            }
            if ics == nil || report.format != .table {
                try Printer(files, report).show(found)
            } else {
                let file = ics?.description ?? ""
                let said = found.isEmpty ? Messages.empty(file) : Messages.written(file)
                print(said.text(files.words))
            }
        }
    }

    private func announce(_ form: Notice.Form) throws {
        let found = try files.ask(
            NoticeRequest(unit.composed, until: until, asOf: report.day, as: form))
        if let found {
            try Printer(files, report).show(found)
        } else {
            print(Messages.nothing.text(files.words))
        }
    }

    private enum Messages {
        static let nothing = Phrase(
            vi: "Không có buổi nào trong kế hoạch.", en: "The plan has no outing.")

        static func empty(_ file: String) -> Phrase {
            Phrase(
                vi: "Không có buổi nào trong kế hoạch: lịch \(file) để trống.",
                en: "The plan has no outing: the calendar \(file) is empty.")
        }

        static func written(_ file: String) -> Phrase {
            Phrase(vi: "Đã ghi lịch vào \(file).", en: "Wrote the calendar to \(file).")
        }
    }
}

struct RatesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rates",
        abstract: "Show person-days per unit of work, learnt from outings with one kind of work.")

    @OptionGroup var report: ReportOptions
    @OptionGroup var files: FileOptions

    func run() throws {
        try perform(files.words) {
            let found = try files.open().read { desk throws(Refusal) in
                try desk.rates(asOf: report.day)
            }
            try Printer(files, report).show(found)
        }
    }
}
