import ArgumentParser
import Basics
import Tracker
import WorkLog

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check that the log is whole and says what was written.",
        discussion: """
            Every revision is compared with its hash, the hashes with their chain, texts with what \
            commits to them, sums with the log. Somebody who has the file can rewrite all of it; \
            then a code that stands on signed paper differs: give it with --head. Exit status 1 when \
            anything does not fit.
            """)

    @Option(
        help: ArgumentHelp(
            "A code that was printed, such as 1024-7QF2-0D3K-9ZAB-CDEF.", valueName: "code"))
    var head: HeadCode?

    @Flag(help: "Make the sums beside the log anew first.")
    var rebuild = false

    @OptionGroup var files: FileOptions

    func run() throws {
        try perform(files.words) {
            let verification =
                rebuild
                ? try files.upgrading { () throws(Refusal) in try verify() } : try verify()
            print(verification.text.text(files.words))
            guard verification.isSound else { throw ExitCode(1) }
        }
    }

    private func verify() throws(Refusal) -> Verification {
        try CampaignStore.verify(files.locations, against: head, rebuilds: rebuild)
    }
}

struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Put a dated, checked copy of the log aside.",
        discussion: """
            Works while others read and write. The folder also takes the accounts and the signed \
            papers that lie beside the log, the office's own rules (THUBAY_OWN), and a list of all \
            files with their SHA-256. Exit status 1 when the log is copied but does not fit its \
            hashes.
            """)

    @Option(
        help: ArgumentHelp(
            "The folder of all copies. (default: sao-luu beside the log)", valueName: "folder"),
        completion: .directory)
    var out: FilePath?

    @Option(help: ArgumentHelp("Keep so many copies, the newest.", valueName: "n"))
    var keep = LogBackup.usualKeep

    @OptionGroup var files: FileOptions

    func validate() throws {
        guard keep >= 1 else { throw ValidationError("--keep must be at least 1.") }
    }

    func run() throws {
        try perform(files.words) {
            let locations = files.locations
            let own = locations.own.map { Folder.exists($0) ? [$0] : [] } ?? []
            let report = try CampaignStore.backup(
                locations, in: out?.path, with: own, keep: keep, on: Clock.now)
            print(report.text.text(files.words))
            guard report.verification?.isSound ?? true else { throw ExitCode(1) }
        }
    }
}

struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Put a copy back in the place of the log.",
        discussion: """
            The copy is checked first: every file of the folder, every revision of the log. With \
            --replace the log of before is kept beside it under another name.
            """)

    @Argument(
        help: "A folder of 'thubay backup', or a log.",
        completion: .file(extensions: ["sqlite"]))
    var copy: FilePath

    @Flag(help: "There may be a log already: it is moved aside.")
    var replace = false

    @OptionGroup var files: FileOptions

    func run() throws {
        try perform(files.words) {
            let report = try CampaignStore.restore(
                copy.path, to: files.locations, replaces: replace, on: Clock.now)
            print(report.text.text(files.words))
        }
    }
}

struct UpgradeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "upgrade",
        abstract: "Bring a log of an older program up to date.",
        discussion: """
            A copy is made, checked and put in place; the old file stays beside it as NAME.v1.sqlite. \
            The first command that writes does the same.
            """)

    @OptionGroup var files: FileOptions

    func run() throws {
        try perform(files.words) {
            let report = try CampaignStore.upgrade(files.locations, at: Clock.now)
            let text =
                report?.text
                ?? Phrase(
                    vi: "Sổ đã là bản mới nhất, không phải nâng cấp.",
                    en: "The log is up to date already.")
            print(text.text(files.words))
        }
    }
}

extension HeadCode: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
