import ArgumentParser
import Basics
import Foundation
import Tracker

/// Where the data is, and in which language to speak; every command includes it.
struct FileOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The SQLite file of the log. (default: thubay.sqlite; THUBAY_DATABASE)",
            valueName: "file"),
        completion: .file(extensions: ["sqlite"]))
    var database: FilePath?

    @Option(
        help: ArgumentHelp(
            "The folder of rules. (default: targets/ here, else beside the program; THUBAY_TARGETS)",
            valueName: "folder"),
        completion: .directory)
    var targets: FilePath?

    @Option(
        help: ArgumentHelp(
            "The folder of chart files. (default: charts/ here, else beside the program; "
                + "THUBAY_CHARTS)",
            valueName: "folder"),
        completion: .directory)
    var charts: FilePath?

    @Option(
        help: ArgumentHelp(
            "The campaign. (default: the log's, else the only one; THUBAY_CAMPAIGN)",
            valueName: "id"),
        completion: .campaigns)
    var campaign: String?

    @Option(help: "The language of what is printed: vi or en. (default: vi; THUBAY_LANGUAGE)")
    var language: Language?

    func validate() throws {
        if language == nil, let word = Environment["THUBAY_LANGUAGE"],
            Language(rawValue: word) == nil
        {
            throw ValidationError("THUBAY_LANGUAGE is '\(word)': it must be vi or en.")
        }
    }

    var words: Language {
        language ?? Environment["THUBAY_LANGUAGE"].flatMap(Language.init(rawValue:)) ?? .vi
    }

    func hasFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            && isFolder.boolValue
    }

    var hasLog: Bool { FileManager.default.fileExists(atPath: locations.database) }

    var locations: Locations {
        let log = database ?? Self.path("THUBAY_DATABASE") ?? FilePath(argument: "thubay.sqlite")
        return Locations(
            database: log.path,
            targets: (targets ?? Self.path("THUBAY_TARGETS"))?.path ?? Self.dataFolder("targets"),
            charts: (charts ?? Self.path("THUBAY_CHARTS"))?.path ?? Self.dataFolder("charts"),
            own: Self.own(beside: log.path),
            campaign: campaign ?? Environment["THUBAY_CAMPAIGN"])
    }

    /// The office's own folder: that of THUBAY_OWN, else `rieng` beside the log.
    private static func own(beside log: String) -> String? {
        path("THUBAY_OWN")?.path ?? Locations.ownFolder(beside: log)
    }

    private static func path(_ variable: String) -> FilePath? {
        Environment[variable].map(FilePath.init)
    }

    /// A folder of that name here, else beside the installed program.
    private static func dataFolder(_ name: String) -> String {
        let here = FilePath(argument: name).path
        if Folder.exists(here) { return here }
        let beside = Invocation.programFolder.map {
            ["\($0)/\(name)", "\($0)/../share/thubay/\(name)"]
        }
        return beside?.first(where: Folder.exists) ?? here
    }
}

/// Who records; only commands that write include it.
struct RecorderOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The office or role that records this, never a person's name. (THUBAY_BY)",
            valueName: "role"))
    var by: String?

    /// - Throws: exit status 64, when nobody signs.
    func author(_ language: Language) throws -> String {
        guard let author = (by ?? Environment["THUBAY_BY"])?.composed, !author.isBlank else {
            let words = Phrase(
                vi: "Cho biết đơn vị ghi sổ: --by 'Phòng Kinh tế', hoặc đặt biến THUBAY_BY.",
                en: "Say which office records this: --by 'Phòng Kinh tế', or set THUBAY_BY.")
            Terminal.complain(words.text(language))
            throw ExitCode(64)
        }
        guard !Persons.seemNamed(in: author) else {
            let words = Phrase(
                vi: "“\(author)” có thể là tên người; ghi cơ quan hoặc chức danh.",
                en: "“\(author)” may be a person's name; give the office or the role.")
            Terminal.complain(words.text(language))
            throw ExitCode(64)
        }
        return author
    }
}
