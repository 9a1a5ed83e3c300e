import Basics
import Documents
import Office
import Paper
import Tracker

/// The forms in which a report is taken away (tải về).
enum FileForm: String, CaseIterable {
    case pdf
    case docx
    case xlsx
    case csv
    case json

    var title: Phrase {
        switch self {
        case .pdf: Phrase("PDF")
        case .docx: Phrase("Word")
        case .xlsx: Phrase("Excel")
        case .csv: Phrase("CSV")
        case .json: Phrase("JSON")
        }
    }

    private var type: String {
        switch self {
        case .pdf: "application/pdf"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .csv: "text/csv; charset=utf-8"
        case .json: "application/json; charset=utf-8"
        }
    }

    /// A report as a file of that form, under a name of ours.
    func response(
        _ report: some Reportable, _ language: Language, name: String
    ) throws(Stop) -> WebResponse {
        guard self == .json else {
            return try response(report.document(language), name: "\(name).\(rawValue)")
        }
        return try made(as: "\(name).json") {
            Array(try JSONText.of(report, language: language, saying: \.plain).utf8)
        }
    }

    /// - Parameter name: with its ending.
    func response(_ document: Document, name: String) throws(Stop) -> WebResponse {
        try made(as: name) {
            switch self {
            case .pdf: try document.pdf().bytes
            case .docx: try document.fittedOnPaper().word()
            case .xlsx: try document.workbook()
            case .csv, .json: Array(try document.csv().utf8)
            }
        }
    }

    /// - Parameters:
    ///   - name: with its ending.
    ///   - bytes: of the file.
    func made(
        as name: String, _ bytes: () throws -> [UInt8]
    ) throws(Stop) -> WebResponse {
        do {
            return .file(try bytes(), type: type, name: name)
        } catch let refusal as Refusal {
            throw .refusal(refusal)
        } catch {
            throw .refusal(
                .refused(
                    Phrase(
                        vi: "Không lập được tệp: thiếu bộ nhớ.",
                        en: "The file could not be made: out of memory.")))
        }
    }
}
