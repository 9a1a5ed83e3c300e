import Basics
import Documents
import Reports
import Targets
import Tracker
import WorkLog

// Lược bỏ: words that name a person are taken out of an entry, for good.
extension Visit {
    /// A form that asks which words; closed until it is needed.
    ///
    /// - Parameters:
    ///   - fields: those of which the entry has something.
    ///   - path: the address of the entry.
    func redaction(_ fields: [TextField], of path: String, _ main: inout HTML) {
        guard may(.settle), !fields.isEmpty else { return }
        main.element("details", .class("more")) { html in
            html.element("summary", text: say("Lược bỏ tên người", "Take a person's name out"))
            html.element(
                "p",
                text: say(
                    "Chữ đã chọn mất hẳn khỏi mọi lần ghi của mục này, không lấy lại được; còn lại là "
                        + "cơ quan nào lược bỏ, lúc nào, vì sao.",
                    "The words chosen leave every revision for good; which office took them out, when "
                        + "and why stays."))
            form("\(path)/luoc-bo", id: "luoc-bo", &html) { html in
                for field in fields {
                    html.element("p") { html in
                        html.element("label") { html in
                            html.void(
                                "input", .init("type", "checkbox"),
                                .init("name", Self.name(of: field)), .init("value", "1"))
                            html.text(" " + say(field.title.capitalised))
                        }
                    }
                }
                Input(
                    name: "ly-do", label: say("Lý do", "Why"),
                    hint: say("không nhắc lại chữ ấy", "without the words"), isRequired: true
                ).write(&html)
                html.element("button", text: say("Lược bỏ", "Take out"))
            }
        }
    }

    private static func name(of field: TextField) -> String { "chu-\(field.rawValue)" }

    /// Takes out the words that the form names.
    func redact(_ path: String) throws(Stop) -> WebResponse {
        let id = parameters["id"] ?? ""
        let fields = TextField.allCases.filter { request.form[Self.name(of: $0)] != nil }
        guard !fields.isEmpty else {
            throw .refusal(
                .refused(
                    Phrase(
                        vi: "Chưa chọn chữ nào để lược bỏ.", en: "No words were chosen to take out."
                    )))
        }
        let reason = request.form["ly-do"]?.trimmed ?? ""
        _ = try write { desk throws(Refusal) in try desk.redact(id, fields, reason: reason) }
        return .see("\(path)/\(Fields.encoded(id))")
    }
}
