import Accounts
import Basics
import Documents
import Sheets
import Tracker
import WorkLog

// A file that somebody chose, or that was looked at and waits for its button.
extension Visit {
    /// - Returns: why there is none, where there is none.
    func brought() throws(Stop) -> Result<SheetFile, Brought> {
        guard let session else { throw .unauthorized }
        if let upload = request.uploads.first(where: { $0.field == "tep" }) {
            guard RowSource.isWorkbook(upload.bytes) else {
                return .success(SheetFile(upload.bytes, name: upload.name))
            }
            return site.strangers.workbook(upload.bytes)
                .map { SheetFile($0, name: upload.name) }
                .mapError { Brought(words: "\(upload.name): \(say($0.words))") }
        }
        guard let token = request.form["cat"] else {
            return .failure(Brought(words: say("Chưa chọn tệp nào.", "No file was chosen.")))
        }
        guard let held = site.shelf.take(token, of: session.account, at: now) else {
            return .failure(
                Brought(
                    words: say(
                        "Tệp đã chờ quá 15 phút; chọn lại tệp.",
                        "The file has waited for more than 15 minutes; choose it again.")))
        }
        return .success(held)
    }

    /// Why a file was not taken: one sentence, and all that is wrong in it.
    func refused(_ words: String, _ findings: [Finding] = []) -> HTML {
        var html = HTML()
        html.element("p", .class("finding"), .init("role", "alert"), text: words)
        html.findings(findings, language)
        return html
    }
}

/// Why nothing was brought, in a sentence.
struct Brought: Error {
    let words: String
}

extension HTML {
    /// Findings of a file, each with its place and its remedy; as many as somebody reads.
    mutating func findings(_ findings: [Finding], _ language: Language) {
        guard !findings.isEmpty else { return }
        element("ul", .class("findings")) { html in
            for finding in findings.prefix(200) {
                html.element("li") { html in
                    html.element("pre", text: finding.text(language, saying: \.plain))
                }
            }
        }
    }
}
