import ArgumentParser
import Basics
import Reports
import Tracker
import WorkLog

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a unit's part of the log to a file, to be carried to another machine.",
        discussion: """
            The file holds the whole history of the unit's work days, assessments and recognitions, \
            with those of the units below it and of those that went into it. Bring it in elsewhere \
            with 'thubay merge'. Exporting and merging again is safe: nothing is counted twice.
            """)

    @Option(help: "The unit: 'xã Hòa Ninh', 25036.")
    var unit: String

    @Option(
        help: ArgumentHelp("Where to write it; a new file.", valueName: "file"),
        completion: .file(extensions: ["sqlite"]))
    var to: FilePath

    @Flag(
        help: ArgumentHelp(
            "Send the notes along; they stay out otherwise.",
            discussion: "Those of works, counts, assessments and decisions that an earlier version "
                + "recorded always go along."))
    var notes = false

    @Option(
        help: "The day on which the unit is meant, as YYYY-MM-DD or dd/MM/yyyy. (default: today)")
    var asOf: Day?

    @OptionGroup var files: FileOptions

    func run() throws {
        try perform(files.words) {
            let summary = try files.open().export(
                unit: unit.composed, to: to.path, withNotes: notes, asOf: asOf ?? Clock.today,
                on: Clock.now)
            try Printer(files).show(summary)
        }
    }
}

struct MergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Bring in what other logs of the campaign have, all of the files or none.",
        discussion: """
            Merging the same files twice, or in another order, gives the same log. What was \
            recorded differently in two places is listed by 'thubay conflicts'. Simulated and real \
            logs never merge.
            """)

    @Argument(
        help: "Files of 'thubay export', or whole logs; they are only read.",
        completion: .file(extensions: ["sqlite"]))
    var logs: [FilePath]

    @Flag(help: "Say what the files would bring, and write nothing.")
    var dryRun = false

    @Option(
        help: ArgumentHelp(
            """
            Which redactions, voids and confirmations of others are taken: 'all', or some of \
            redactions,voids,confirmations. Without it they wait, and the rest is merged.
            """, valueName: "what"))
    var accept: MergeAcceptance = .nothing

    @Option(
        help: ArgumentHelp(
            "Which office merges; kept with where everything came from. (THUBAY_BY)",
            valueName: "role"))
    var by: String?

    @OptionGroup var files: FileOptions

    func run() throws {
        try perform(files.words) {
            Terminal.progress(Messages.merging(logs.count).text(files.words))
            let summary = try files.upgrading { () throws(Refusal) in
                try CampaignStore.merge(
                    logs.map(\.path), into: files.locations, accepting: accept, isTrial: dryRun,
                    by: (by ?? Environment["THUBAY_BY"])?.composed, on: Clock.now,
                    reading: Invocation.current.foreignLogs)
            }
            try Printer(files).show(summary)
            if summary.content.refusedCount > 0 { throw ExitCode(1) }
        }
    }

    private enum Messages {
        static func merging(_ count: Int) -> Phrase {
            Phrase(vi: "Đang gộp \(count) tệp …", en: "Merging \(count) files …")
        }
    }
}

struct ConflictsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "conflicts",
        abstract: "List what was recorded differently in different places.",
        discussion: """
            The first revision of each counts until somebody decides with 'thubay log correct', \
            'confirm' or 'void', or records the assessment or the decision again. Redactions, voids \
            and confirmations of others that no merge has accepted yet are listed behind.
            """)

    @OptionGroup var output: OutputOptions

    @OptionGroup var files: FileOptions

    func run() throws {
        try perform(files.words) {
            let list = try files.open().read { desk throws(Refusal) in try desk.conflicts() }
            try Printer(files, output).show(list)
        }
    }
}

extension MergeAcceptance: ExpressibleByArgument {
    /// `all`, or words with commas between them.
    public init?(argument: String) {
        guard argument != "all" else {
            self = .everything
            return
        }
        var accepted = MergeAcceptance.nothing
        for word in argument.split(separator: ",") {
            guard let known = Self.named.first(where: { $0.name == word }) else { return nil }
            accepted.insert(known.what)
        }
        guard accepted != .nothing else { return nil }
        self = accepted
    }

    public var defaultValueDescription: String {
        self == .nothing ? "nothing" : names.joined(separator: ",")
    }

    public static var allValueStrings: [String] { ["all"] + named.map(\.name) }
}
