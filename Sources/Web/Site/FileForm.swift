import Basics
import Documents
import Office
import Paper
import Tracker

/// The forms in which a report is taken away (tải về).
enum FileForm: String, CaseIterable {
    case pdf
    case docx
    case csv
    case json

    var title: Phrase {
        switch self {
        case .pdf: Phrase("PDF")
        case .docx: Phrase("Word")
        case .csv: Phrase("CSV")
        case .json: Phrase("JSON")
        }
    }

    private var type: String {
        switch self {
        case .pdf: "application/pdf"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .csv: "text/csv; charset=utf-8"
        case .json: "application/json; charset=utf-8"
        }
    }

    /// A report as a file of that form, under a name of ours.
    func response(
        _ report: some Reportable, _ language: Language, name: String
    ) throws(Stop) -> WebResponse {
        do {
            let document = report.document(language)
            let bytes: [UInt8] =
                switch self {
                case .pdf: try document.pdf().bytes
                case .docx: try document.word()
                case .csv: Array(try document.csv().utf8)
                case .json: Array(try JSONText.of(report, language: language, saying: \.plain).utf8)
                }
            return .file(bytes, type: type, name: "\(name).\(rawValue)")
        } catch {
            throw .refusal(
                .refused(
                    Phrase(
                        vi: "Không lập được tệp: thiếu bộ nhớ.",
                        en: "The file could not be made: out of memory.")))
        }
    }
}
