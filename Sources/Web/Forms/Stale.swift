import Basics
import Documents
import Sheets

extension Visit {
    /// Somebody corrected an entry since its form was opened: what was typed beside what stands now.
    ///
    /// - Parameters:
    ///   - author: who corrected it, and as which revision.
    ///   - now: what stands in the fields, as the form shows it.
    func stale(
        _ author: String, _ number: Int, _ inputs: [FormInput], now: [String: String],
        _ main: inout HTML
    ) {
        main.element(
            "p", .class("finding"), .init("role", "alert"),
            text: say(
                "\(author) vừa sửa mục này (lần \(number)). Phần vừa gõ còn nguyên bên dưới; xem chỗ "
                    + "khác nhau rồi lưu lại nếu vẫn đúng.",
                "\(author) has just corrected it (revision \(number)). What you typed is kept below; "
                    + "look where it differs, and save again if it still is right."))
        let rows = inputs.compactMap { input -> [(inout HTML) -> Void]? in
            let held = now[input.key] ?? ""
            guard input.key != "id", let typed = request.form[input.key]?.trimmed, held != typed
            else { return nil }
            return [
                { $0.text(self.say(input.label)) }, { $0.text(held.isEmpty ? "–" : held) },
                { $0.text(typed.isEmpty ? "–" : typed) },
            ]
        }
        guard !rows.isEmpty else { return }
        main.table(
            say("Chỗ khác nhau", "Where they differ"),
            [
                say("Mục", "Field"), say("Trong sổ nay là", "In the log now"),
                say("Vừa gõ", "Typed"),
            ],
            rows)
    }

    /// The fields of a form that say something else than what stands.
    func changed(_ inputs: [FormInput], from now: [String: String]) -> [String: String] {
        var changed: [String: String] = [:]
        for input in inputs where input.key != "id" {
            guard let value = request.form[input.key]?.trimmed, value != now[input.key] ?? "" else {
                continue
            }
            changed[input.key] = value
        }
        return changed
    }
}
