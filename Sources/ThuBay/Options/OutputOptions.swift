import ArgumentParser
import Basics

/// In which form a report is given, and where it goes.
struct OutputOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How to print: table, json, csv, xlsx, html, pdf or docx. "
                + "(default: as --out ends, else table)"))
    var format: OutputFormat?

    @Option(
        help: ArgumentHelp("Write to this file; its ending says the form.", valueName: "file"))
    var out: FilePath?

    @OptionGroup var file: ReplaceOption

    func validate() throws {
        guard let format else {
            try out?.refuse(endingBesides: OutputFormat.endings)
            return
        }
        if !format.isText { try out?.refuse(endingBesides: [format.rawValue]) }
        if !format.isText, out == nil {
            throw ValidationError("--format \(format) needs --out FILE.")
        }
        if let out, let ending, ending != format {
            throw ValidationError("'\(out)' asks for --format \(ending).")
        }
    }

    /// - Parameter usual: where neither says. The default is a table.
    func chosen(usually usual: OutputFormat = .table) -> OutputFormat { format ?? ending ?? usual }

    private var ending: OutputFormat? { out.flatMap { OutputFormat(rawValue: $0.ending) } }
}

enum OutputFormat: String, CaseIterable {
    case table
    case json
    case csv
    case html
    case pdf
    /// A workbook that is computed on, such as in Excel.
    case xlsx
    /// A text that is edited on, such as in Word.
    case docx

    /// Of files, a table in plain text among them.
    static var endings: [String] {
        allCases.map { $0 == .table ? "txt" : $0.rawValue }.sorted()
    }

    /// Whether it can stand on a terminal.
    var isText: Bool {
        switch self {
        case .table, .json, .csv, .html: true
        case .pdf, .docx, .xlsx: false
        }
    }

    /// Whether it is a page or a workbook, with room for charts, that is read where nobody types commands.
    var hasPages: Bool {
        switch self {
        case .html, .pdf, .docx, .xlsx: true
        case .table, .json, .csv: false
        }
    }
}

/// Which day a report is of, and how it is given.
struct ReportOptions: ParsableArguments {
    @Option(help: "The last day to count, as YYYY-MM-DD or dd/MM/yyyy. (default: today)")
    var asOf: Day?

    @OptionGroup var output: OutputOptions

    var day: Day { asOf ?? Clock.today }
    var format: OutputFormat { output.chosen() }
}
