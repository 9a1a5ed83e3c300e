import ArgumentParser
import Basics
import Sheets
import Targets
import Tracker
import WorkLog

struct LogImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Bring in a sheet of work days (Excel, CSV), all of it or nothing.",
        discussion: """
            Rows are taken as reported. The same file twice changes nothing. A title above the \
            header is passed over, a row of totals is checked, cells below a merged one are filled \
            in and that is said. Make a sheet with 'thubay log template'.
            """)

    @Argument(
        help: "The Excel file, or CSV in UTF-8.", completion: .file(extensions: ["xlsx", "csv"]))
    var file: FilePath

    @Option(
        help: ArgumentHelp(
            "Sign for the whole file as this role: its rows are confirmed.", valueName: "role"))
    var confirmedBy: String?

    @Option(help: "The day of that confirmation. (default: today)")
    var confirmedOn: Day?

    @Flag(help: "The rows are outings to come; bring them again without this once they are done.")
    var planned = false

    @Flag(help: "Check the sheet and say what would be written; write nothing.")
    var dryRun = false

    @Option(help: "How the file writes days that read two ways: dmy, the day before the month.")
    var days: WrittenOrder?

    @Option(
        help: ArgumentHelp(
            "What the office calls its columns: CSV of two columns, its header and ours, or “bỏ qua”. "
                + "It is remembered.", valueName: "file"),
        completion: .file(extensions: ["csv"]))
    var columns: FilePath?

    @Flag(help: "Take rows also over what was corrected in the log since they were imported.")
    var overwriteCorrections = false

    /// Months before days are never taken for granted.
    enum WrittenOrder: String, ExpressibleByArgument, CaseIterable {
        case dmy
    }

    @Flag(help: "Take the valid rows, and write the refused ones with the reasons to a file.")
    var acceptValid = false

    @Option(
        help: ArgumentHelp(
            "Where the refused rows go. (default: FILE-refused.csv beside the sheet)",
            valueName: "file"))
    var refusedTo: FilePath?

    @OptionGroup var recorder: RecorderOptions
    @OptionGroup var files: FileOptions

    func validate() throws {
        if planned, confirmedBy != nil {
            throw ValidationError("--planned and --confirmed-by exclude each other.")
        }
        if refusedTo != nil, !acceptValid {
            throw ValidationError("--refused-to needs --accept-valid.")
        }
    }

    func run() throws {
        let author = try recorder.author(files.words)
        try perform(files.words) {
            let mode = ImportMode(
                acceptsValid: acceptValid, isTrial: dryRun,
                overwritesCorrections: overwriteCorrections)
            if acceptValid, !dryRun { try refuseToReplace(refusedFile) }
            let sheet = try files.sheet(file)
            let campaign = try files.open(dryRun ? .reading : .writing)
            let memory = RememberedColumns(
                beside: files.locations.database, campaign: campaign.log.campaign, office: author)
            let own = try columns.map { try files.sheet($0) } ?? memory.file
            if columns == nil, let own { tellOfMemory(own) }
            let (report, toReview) = try campaign.write(by: author, from: .sheet) {
                desk throws(Refusal) in
                let report = try desk.importWorkDays(
                    sheet, as: purpose, mode, days: days == .dmy ? .dayFirst : nil, columns: own)
                return (report, dryRun ? 0 : try desk.countToReview(asOf: Clock.today))
            }
            show(report, of: file, files.words)
            if columns != nil, !dryRun, let own, let finding = memory.keep(own) {
                Terminal.complain(finding.text(files.words, saying: Remedy.commands))
            }
            if let refused = report.refused, !dryRun { try set(aside: refused) }
            if !dryRun { tellWhatNeedsALook(toReview, files.words) }
            if let refused = report.refused { try end(leavingOut: refused.count) }
            // Such as a total that is wrong: no row is left out for it.
            if report.findings.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
        }
    }

    private func tellOfMemory(_ own: SheetFile) {
        let words = Phrase(
            vi: "dùng tên cột riêng của đơn vị đã nhớ ở \(own.name); xóa tệp đó nếu không dùng nữa",
            en: "the office's own columns are those of \(own.name); remove it to forget them")
        Terminal.complain(words.text(files.words))
    }

    private var purpose: ImportPurpose {
        if planned { return .plan }
        return confirmedBy.map {
            .confirmed(Confirmation(by: $0.composed, on: confirmedOn ?? Clock.today))
        } ?? .report
    }

    /// `thang6-refused.csv` beside `thang6.csv`.
    private var refusedFile: FilePath {
        let name = file.description
        let ending = [".csv", ".xlsx", ".xlsm"].first { file.ends(in: $0) } ?? ""
        let stem = String(name.dropLast(ending.count))
        return refusedTo ?? FilePath(argument: stem + "-refused.csv")
    }

    /// Writes the rows that were left out to their file.
    private func set(aside refused: RefusedRows) throws {
        let text = refused.csv(files.words)
        if case .failure(let finding) = TextFile.write(text, to: refusedFile.path, isPrivate: true)
        {
            throw Refusal.findings([finding])
        }
    }

    /// Says how many rows were left out, and ends with status 1.
    private func end(leavingOut count: Int) throws {
        let words =
            dryRun
            ? Phrase(vi: "\(count) dòng sẽ bị bỏ lại", en: "\(count) rows would be left out")
            : Phrase(
                vi: "\(count) dòng chưa nhập, ghi ở \(refusedFile): sửa rồi nhập tệp đó",
                en: "\(count) rows are left out, in \(refusedFile): mend and import that file")
        print(words.text(files.words))
        throw ExitCode(1)
    }
}

/// A file that stands there is left alone: it may be one that somebody has filled in.
///
/// That the new one can be written is tried before a row is in the log.
private func refuseToReplace(_ file: FilePath) throws {
    if case .failure(let finding) = TextFile.write("", to: file.path, isPrivate: true) {
        throw Folder.holds(file.path) ? Refusal.findings([finding]) : .inaccessible(finding)
    }
    Folder.remove(file.path)
}
