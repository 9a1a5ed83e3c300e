import ArgumentParser
import Basics
import Office
import Reports
import Tracker

/// In which form an empty sheet is written, and where.
struct TemplateOptions: ParsableArguments {
    enum Form: String, ExpressibleByArgument, CaseIterable {
        case csv
        case xlsx
    }

    @Option(help: "csv or xlsx, a workbook with lists and checks. (default: as --out ends)")
    var format: Form?

    @Option(
        help: ArgumentHelp("Where to write it. (default: standard output)", valueName: "file"))
    var out: FilePath?

    @Option(help: "The day of the map whose units a workbook offers. (default: today)")
    var asOf: Day?

    @OptionGroup var file: ReplaceOption

    func validate() throws {
        if format == .xlsx, out == nil { throw ValidationError("--format xlsx needs --out FILE.") }
        if format != .csv { try out?.refuse(endingBesides: Form.allCases.map(\.rawValue)) }
        if let format, let ending, format != ending, let out {
            throw ValidationError("'\(out)' asks for --format \(ending).")
        }
    }

    private var ending: Form? { out.flatMap { Form(rawValue: $0.ending) } }

    var isWorkbook: Bool { (format ?? ending) == .xlsx }

    var day: Day { asOf ?? Clock.today }

    /// - Parameter workbook: is asked only for a workbook.
    func put(
        csv: @autoclosure () throws -> String, workbook: () throws -> SheetTemplate,
        _ files: FileOptions
    ) throws {
        guard isWorkbook, let out else { return try write(try csv(), to: out) }
        let document = try workbook().document(files.words)
        let bytes = try Printer.excel { try document.workbook() }
        try file.write(bytes, to: out.path)
        print(out)
    }
}
