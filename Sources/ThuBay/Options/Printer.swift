import Basics
import Documents
import Reports

/// Prints a report in the form that was asked for.
struct Printer {
    let language: Language
    let format: OutputFormat

    init(_ files: FileOptions, _ report: ReportOptions) {
        self.init(files, report.format)
    }

    /// - Parameter format: The default is a table.
    init(_ files: FileOptions, _ format: OutputFormat = .table) {
        language = files.words
        self.format = format
    }

    func show(_ report: some Reportable) throws {
        print(try text(of: report, width: Terminal.width), terminator: "")
    }

    func show(
        _ report: some Encodable, text: (Language, Int) -> String, csv: (Language) -> String
    ) throws {
        switch format {
        case .table, .html: print(text(language, Terminal.width))
        case .json: print(try JSONText.of(report, language: language, saying: Remedy.commands))
        case .csv: print(csv(language), terminator: "")
        }
    }

    /// What is printed, to the end of its last line.
    ///
    /// - Parameter width: of a line, in characters.
    func text(of report: some Reportable, width: Int) throws -> String {
        var document = report.document(language)
        // A page is read where nobody types commands.
        if format != .html { document.words = Remedy.commands }
        switch format {
        case .table: return try document.text(width: width) + "\n"
        case .json:
            return try JSONText.of(report, language: language, saying: Remedy.commands) + "\n"
        case .csv: return try document.csv()
        case .html: return try document.html()
        }
    }
}
