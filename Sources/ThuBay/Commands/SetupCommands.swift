import ArgumentParser
import Basics
import Seasons
import Targets
import Tracker
import WorkLog

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make the log of a campaign, with the facts that were published of it.")

    @OptionGroup var recorder: RecorderOptions
    @OptionGroup var files: FileOptions

    func run() throws {
        let author = try recorder.author(files.words)
        try perform(files.words) {
            let report = try CampaignStore.create(files.locations, by: .now(author))
            print(report.text.text(files.words))
        }
    }
}

struct SimulateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Fill an empty log with a made-up season, marked as such for good.",
        discussion: """
            The same seed makes the same season on any machine. A log that holds anything beside \
            the published facts is refused.
            """)

    @Option(help: "A whole number; the season follows from it.")
    var seed: UInt64

    @Option(
        help: ArgumentHelp(
            "Make the log as it would stand on this day, with reports still to come and outings "
                + "planned ahead. (default: a whole season, to the campaign's first due day)",
            valueName: "day"))
    var until: Day?

    @OptionGroup var recorder: RecorderOptions
    @OptionGroup var files: FileOptions

    func run() throws {
        let author = try recorder.author(files.words)
        try perform(files.words) {
            let campaign = try files.open(.writing)
            let catalogue = try campaign.rules.current().catalogue
            if let until { try refuse(until, before: catalogue.campaign.begins) }
            let season = Season(catalogue: catalogue, seed: seed, until: until)
            let report = try campaign.write(by: author) { desk throws(Refusal) in
                try desk.simulate(
                    seed: seed, outings: season.outings, assessments: season.assessments,
                    recognitions: season.recognitions, workItems: season.workItems,
                    counts: season.counts, until: until)
            }
            print(report.text.text(files.words))
        }
    }

    private func refuse(_ until: Day, before first: Day) throws {
        guard until < first else { return }
        throw Refusal.refused(
            Phrase(
                vi: "Nhiệm vụ bắt đầu ngày \(first.inTable): ngày cuối phải từ ngày đó trở đi.",
                en: "The campaign begins on \(first.inTable): the day must not be before."))
    }
}

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Find everything that is wrong in targets/ and charts/.",
        discussion: "Exit status 1 when anything was found.")

    @OptionGroup var files: FileOptions

    func run() throws { try Self.check(files) }

    /// Prints all that is wrong with the rules, and ends with status 1 where anything is.
    static func check(_ files: FileOptions) throws {
        let locations = files.locations
        for folder in [locations.targets, locations.charts] where !files.hasFolder(folder) {
            Terminal.complain(Messages.noFolder(folder).text(files.words))
            throw ExitCode(2)
        }
        let findings = RulesCheck.findings(locations, today: Clock.today)
        for finding in findings { print(finding.text(files.words, saying: Remedy.commands)) }
        guard findings.isEmpty else {
            Terminal.complain(Messages.count(findings.count).text(files.words))
            throw ExitCode(1)
        }
        print(Messages.nothing.text(files.words))
    }

    private enum Messages {
        static let nothing = Phrase(
            vi: "Không có gì sai trong targets/ và charts/.",
            en: "Nothing is wrong in targets/ and charts/.")

        static func noFolder(_ path: String) -> Phrase {
            Phrase(
                vi: "không có thư mục “\(path)”: chỉ đúng thư mục bằng --targets, --charts",
                en: "there is no folder “\(path)”: name it with --targets or --charts")
        }

        static func count(_ number: Int) -> Phrase {
            Phrase(vi: "\(number) chỗ cần xem lại.", en: "\(number) findings.")
        }
    }
}
