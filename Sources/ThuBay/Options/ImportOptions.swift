import ArgumentParser
import Basics
import Sheets
import Tracker
import WorkLog

/// How a sheet that somebody brings writes its days.
struct DayOptions: ParsableArguments {
    @Option(help: "How the file writes days that read two ways: dmy, the day before the month.")
    var days: WrittenOrder?

    /// Months before days are never taken for granted.
    enum WrittenOrder: String, ExpressibleByArgument, CaseIterable {
        case dmy
    }

    var order: DayOrder? { days == .dmy ? .dayFirst : nil }
}

/// What every command takes that brings a sheet into the log.
struct ImportOptions: ParsableArguments {
    @Argument(
        help: "The Excel file, or CSV in UTF-8.", completion: .file(extensions: ["xlsx", "csv"]))
    var file: FilePath

    @Flag(help: "Check the sheet and say what would be written; write nothing.")
    var dryRun = false

    @OptionGroup var written: DayOptions

    @Option(
        help: ArgumentHelp(
            "What the office calls its columns: CSV of two columns, its header and ours, or “bỏ qua”. "
                + "It is remembered.", valueName: "file"),
        completion: .file(extensions: ["csv"]))
    var columns: FilePath?

    @Flag(help: "Take rows also over what was corrected in the log since they were imported.")
    var overwriteCorrections = false

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
        if refusedTo != nil, !acceptValid {
            throw ValidationError("--refused-to needs --accept-valid.")
        }
    }

    /// Brings the sheet in, and says what became of it.
    ///
    /// - Parameters:
    ///   - kind: under which the office's own columns are remembered.
    ///   - reviews: whether it is counted what needs a look afterwards. The default is `false`.
    ///   - bring: brings it in.
    func take(
        _ kind: RememberedColumns.Kind, reviews: Bool = false,
        _ bring: (inout WritingDesk, SheetFile, ImportChoices) throws(Refusal) -> ImportReport
    ) throws {
        let author = try recorder.author(files.words)
        try perform(files.words) {
            if acceptValid, !dryRun { try refuseToReplace(refusedFile) }
            let sheet = try files.sheet(file)
            let campaign = try files.open(dryRun ? .reading : .writing)
            let memory = RememberedColumns(
                beside: files.locations.database, campaign: campaign.log.campaign, office: author,
                of: kind)
            let own = try columns.map { try files.sheet($0) } ?? memory.file
            if columns == nil, let own { tellOfMemory(own) }
            let choices = ImportChoices(
                ImportMode(
                    acceptsValid: acceptValid, isTrial: dryRun,
                    overwritesCorrections: overwriteCorrections),
                days: written.order, columns: own)
            // Columns that were understood are remembered, also where a cell keeps the sheet out.
            func keepColumns() {
                guard columns != nil, !dryRun, let own, let finding = memory.keep(own) else {
                    return
                }
                Terminal.complain(finding.text(files.words, saying: Remedy.commands))
            }
            let brought: (report: ImportReport, toReview: Int?)
            do throws(Refusal) {
                brought = try campaign.write(by: author, from: .sheet) {
                    desk throws(Refusal) in
                    let report = try bring(&desk, sheet, choices)
                    let isCounted = reviews && !dryRun
                    return (report, isCounted ? try desk.countToReview(asOf: Clock.today) : 0)
                }
            } catch {
                if case .findings(let findings) = error, !findings.areOfColumns { keepColumns() }
                throw error
            }
            let (report, toReview) = brought
            show(report, of: file, files.words)
            keepColumns()
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
