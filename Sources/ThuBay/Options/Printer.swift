import Basics
import CairoCanvas
import Documents
import Office
import Paper
import Reports
import Tracker

/// Gives a report in the form that was asked for: prints it, or writes it to a file.
struct Printer {
    private let language: Language
    private let format: OutputFormat
    /// `nil`: standard output.
    private let output: OutputOptions?

    init(_ files: FileOptions, _ report: ReportOptions) {
        self.init(files, report.output)
    }

    /// - Parameter usual: The form where nobody asks for one; the default is a table.
    init(_ files: FileOptions, _ output: OutputOptions, usually usual: OutputFormat = .table) {
        language = files.words
        format = output.chosen(usually: usual)
        self.output = output
    }

    /// To standard output.
    ///
    /// - Parameter format: The default is a table.
    init(_ files: FileOptions, _ format: OutputFormat = .table) {
        language = files.words
        self.format = format
        output = nil
    }

    func show(_ report: some Reportable) throws {
        guard let output, let out = output.out else {
            return try write(report, width: Terminal.width) { print($0, terminator: "") }
        }
        switch format {
        case .pdf: try output.file.write(pages(of: document(of: report)), to: out.path)
        case .docx: try output.file.write(word(document(of: report)), to: out.path)
        case .xlsx:
            let document = document(of: report)
            try output.file.make(out.path) { path in
                try Self.excel { try document.workbook(at: path) }
            }
        case .table, .json, .csv, .html:
            try output.file.write(to: out.path) { add in
                try write(report, width: 132) { try add($0.safeInText) }
            }
        }
        print(Phrase(vi: "Đã ghi \(out).", en: "Wrote \(out).").text(language))
    }

    /// What is printed, to the end of its last line; a form that is no text as JSON.
    ///
    /// - Parameters:
    ///   - width: of a line, in characters.
    ///   - add: is given it piece by piece: of a long list little is held.
    private func write(
        _ report: some Reportable, width: Int, to add: (String) throws -> Void
    ) throws {
        switch format {
        case .table: try add(document(of: report).text(width: width) + "\n")
        case .csv: try document(of: report).writeCSV(to: add)
        case .html: try document(of: report).writeHTML(to: add)
        case .json, .pdf, .docx, .xlsx:
            try JSONText.write(report, language: language, saying: Remedy.commands, to: add)
            try add("\n")
        }
    }

    private func document(of report: some Reportable) -> Document {
        var document = report.document(language)
        // A page is read where nobody types commands.
        if !format.hasPages { document.words = Remedy.commands }
        return document
    }

    private static let outOfMemory = Refusal.refused(
        Phrase(
            vi: "Không lập được các trang: thiếu bộ nhớ.",
            en: "The pages could not be made: out of memory."))

    static func excel<Made>(_ make: () throws -> Made) throws -> Made {
        do {
            return try make()
        } catch is ExcelUnwritable {
            throw Refusal.refused(
                Phrase(
                    vi: "Không lập được tệp Excel: ổ đĩa, hay nơi chứa tệp tạm, hết chỗ.",
                    en:
                        "The workbook could not be made: the disk, or that of temporary files, is full."
                ))
        }
    }

    private func word(_ document: Document) throws -> [UInt8] {
        do {
            return try document.fittedOnPaper().word()
        } catch is OfficeError {
            throw Self.outOfMemory
        }
    }

    private func pages(of document: Document) throws -> [UInt8] {
        let printed: PrintedDocument
        do {
            printed = try document.pdf()
        } catch is CairoError {
            throw Self.outOfMemory
        }
        for text in Set(printed.missingGlyphs).sorted() {
            let words = Phrase(
                vi: "“\(text)”: máy này không có phông chữ đủ dấu",
                en: "“\(text)”: no font on this machine has all of its letters")
            Terminal.complain(
                Finding(words, at: Place(file: document.title))
                    .text(language, saying: Remedy.commands))
        }
        return printed.bytes
    }
}
