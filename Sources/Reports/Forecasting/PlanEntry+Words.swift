import Basics
import ProgressCalculator
import Targets

extension Plan.Entry {
    /// Why the Saturday is for this; of a planned outing where it is.
    func reason(_ language: Language) -> String {
        guard workDay != nil else { return remark(language) }
        return [language.say("dự kiến", "planned"), place].compactMap(\.self)
            .joined(separator: ", ")
    }

    /// Why the Saturday is for this: `chỉ tiêu 2.2`, `hỗ trợ 17.6, không tính được vào chỉ tiêu`.
    func remark(_ language: Language) -> String {
        let number = purpose.flatMap(PartID.init)?.number
        let noun = language.say(
            number?.contains(".") ?? true ? "chỉ tiêu" : "tiêu chí",
            number?.contains(".") ?? true ? "indicator" : "criterion")
        let part =
            number.map { "\(noun) \($0)" } ?? purposeTitle.map { "“\($0.text(language))”" } ?? ""
        let why =
            switch why {
            case .planned: language.say("dự kiến", "planned")
            case .adds: language.say("tính vào \(part)", "counts into \(part)")
            case .supports:
                language.say(
                    "hỗ trợ \(part), không tính được vào chỉ tiêu", "helps \(part), not counted")
            case .assigned: language.say("chậm so với kế hoạch năm", "behind the year's plan")
            case .keeps: language.say("giữ \(part) đã đạt", "keeps \(part), which is met")
            }
        guard dependsOnBudget else { return why }
        return why
            + language.say(
                "; còn phụ thuộc vốn, vật liệu, máy thi công",
                "; depends on money, material and machines")
    }
}

extension Plan.Decides {
    /// What the target hangs on, and that Saturdays move it or do not.
    var sentence: Phrase {
        let number = subject.number.map { "\($0) " } ?? ""
        let noun = subject.noun
        func list(_ language: Language) -> String {
            activities.map { $0.text(language).lowercasedFirst }.joined(separator: ", ")
        }
        return Phrase { language in
            let unit = subject.unit.title.text(language)
            let what = subject.part == nil ? "" : "\(number)\(subject.title.text(language))"
            let until = due.map {
                language == .vi ? " (hạn \($0.inTable))" : " (due \($0.inTable))"
            }
            let head =
                language == .vi
                ? "Mục tiêu “\(title.vi)”\(until ?? "") vướng nhất: \(unit)"
                    + (what.isEmpty ? "." : ", \(noun.vi) \(what).")
                : "The target “\(title.en)”\(until ?? "") hangs most on \(unit)"
                    + (what.isEmpty ? "." : ", \(noun.en) \(what).")
            let work = list(language)
            let reach =
                switch (self.reach, language) {
                case (.adds, .vi): "Ra quân thứ Bảy tính được vào kết quả: \(work)."
                case (.adds, .en): "Saturday work counts into it: \(work)."
                case (.supports, .vi):
                    "Ra quân thứ Bảy chỉ hỗ trợ (\(work)), không tính được vào kết quả; cần "
                        + "giải pháp khác và đánh giá lại."
                case (.supports, .en):
                    "Saturday work only helps (\(work)) and is not counted into it; other means "
                        + "and a new assessment are needed."
                case (.none, .vi):
                    "Ra quân thứ Bảy không làm thay đổi kết quả này; cần giải pháp khác."
                case (.none, .en): "Saturday work does not move it; other means are needed."
                }
            return "\(head) \(reach)"
        }
    }
}
