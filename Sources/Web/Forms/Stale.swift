import Basics
import Documents
import Sheets

/// What became of an entry while somebody had its form open.
enum Meanwhile {
    case corrected
    case confirmed
    case disputed
    case voided
}

extension Visit {
    /// What an office did to an entry meanwhile, and what to do with what was typed.
    ///
    /// - Parameter mayCorrect: whether this account may correct it as it stands now.
    func words(
        of change: Meanwhile, by office: String, _ number: Int, mayCorrect: Bool
    ) -> String {
        let done =
            switch change {
            case .corrected: say("vừa sửa mục này", "has just corrected it")
            case .confirmed: say("vừa xác nhận mục này", "has just confirmed it")
            case .disputed:
                say("vừa ghi chưa thống nhất về mục này", "has just disputed it")
            case .voided: say("vừa hủy mục này", "has just voided it")
            }
        let step =
            if mayCorrect {
                say(
                    "Phần vừa gõ còn nguyên bên dưới; xem chỗ khác nhau rồi lưu lại nếu vẫn đúng.",
                    "What you typed is kept below; look where it differs, and save again if it still "
                        + "is right.")
            } else if change == .voided {
                say(
                    "Phần vừa gõ chưa vào sổ, còn nguyên bên dưới; nhờ văn phòng điều phối khôi phục "
                        + "rồi sửa.",
                    "What you typed is not in the log, and kept below; ask the office to restore it."
                )
            } else {
                say(
                    "Phần vừa gõ chưa vào sổ, còn nguyên bên dưới; nhờ văn phòng điều phối sửa.",
                    "What you typed is not in the log, and kept below; ask the office to correct it."
                )
            }
        return "\(office) \(done) (\(say("lần", "revision")) \(number)). \(step)"
    }

    /// Somebody corrected an entry since its form was opened: what was typed beside what stands now.
    ///
    /// - Parameters:
    ///   - words: what became of it, and what to do.
    ///   - now: what stands in the fields, as the form shows it.
    func stale(
        _ words: String, _ inputs: [FormInput], now: [String: String], _ main: inout HTML
    ) {
        main.element("p", .class("finding"), .init("role", "alert"), text: words)
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
