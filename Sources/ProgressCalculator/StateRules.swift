import Basics
import Targets

/// The rule that fired, in words (căn cứ xác định).
enum StateRules {
    enum Reached {
        case decision(Recognition)
        case members(Part)
        case quantity(Part)
        case count(Part)
    }

    static func reached(_ reached: Reached) -> Phrase {
        switch reached {
        case .decision(let decision):
            let number = decision.document.isEmpty ? "" : " \(decision.document)"
            let year = decision.forYear.map { " đạt chuẩn năm \($0)" } ?? ""
            let yearEnglish = decision.forYear.map { " for the year \($0)" } ?? ""
            return Phrase(
                vi: "quyết định công nhận\(number) ngày \(decision.day.inCitation)\(year)",
                en: "decision\(number) of \(decision.day.inTable)\(yearEnglish)")
        case .members(let part), .count(let part):
            return Phrase { part.result($0) }
        case .quantity(let part):
            return Phrase { language in
                let done = part.observed?.text(language, measure: part.measure ?? "") ?? ""
                return language == .vi ? "đã xác nhận \(done)" : "\(done) confirmed"
            }
        }
    }

    /// - Parameter byDecision: whether a decision is asked for; else it is what was assessed.
    static func lost(_ day: Day, byDecision: Bool) -> Phrase {
        guard byDecision else {
            return Phrase(
                vi: "đạt đến ngày \(day.inTable), kết quả đánh giá sau đó không còn đạt",
                en: "met until \(day.inTable), no longer by what was assessed since")
        }
        return Phrase(
            vi: "công nhận không còn hiệu lực sau ngày \(day.inTable)",
            en: "the recognition was in force until \(day.inTable)")
    }

    static func criteriaMet(_ part: Part) -> Phrase {
        Phrase { language in
            let figures = figures(part, language)
            return language == .vi
                ? "\(figures), theo kết quả thẩm tra hoặc thẩm định; "
                    + "chưa ghi nhận quyết định công nhận"
                : "\(figures), by verified or appraised values; no decision on record"
        }
    }

    static func claimed(_ part: Part) -> Phrase {
        Phrase { language in
            let figures = figures(part, language)
            return language == .vi
                ? "\(figures), có nội dung mới tự đánh giá"
                : "\(figures), in part by self-assessment only"
        }
    }

    /// A law that ended a level of units.
    struct Law {
        let level: Phrase
        let number: String
        let mark: Mark

        /// ` theo văn bản 203/2025/QH15 (chưa đối chiếu)`.
        var cited: Phrase {
            let doubt = mark == .verified ? Phrase("") : Phrase { " (\(mark.title.text($0)))" }
            return Phrase(vi: " theo văn bản \(number)\(doubt.vi)", en: " by \(number)\(doubt.en)")
        }
    }

    static func superseded(_ ended: Day, _ unit: Unit, _ law: Law?) -> Phrase {
        let byUnit = unit.period.until == ended
        let cited = law?.cited ?? Phrase("")
        return Phrase(
            vi: byUnit
                ? "\(unit.title.vi) kết thúc hoạt động sau ngày \(ended.inTable)\(cited.vi), trước hạn"
                : "bộ tiêu chí hết hiệu lực sau ngày \(ended.inTable), trước hạn",
            en: byUnit
                ? "\(unit.title.en) ended on \(ended.inTable)\(cited.en), before the due day"
                : "the standard ended on \(ended.inTable), before the due day")
    }

    static func missed(_ part: Part, _ due: Day?) -> Phrase {
        Phrase { language in
            let figures = figures(part, language)
            let day = due?.inTable ?? ""
            return language == .vi
                ? "đã qua hạn \(day); kết quả gần nhất: \(figures)"
                : "past the due day \(day); latest: \(figures)"
        }
    }

    static func overdueUnknown(_ due: Day?) -> Phrase {
        let day = due?.inTable ?? ""
        return Phrase(
            vi: "đã qua hạn \(day); chưa có quyết định công nhận, cũng chưa đủ kết quả đánh giá",
            en: "past the due day \(day); neither a decision nor enough assessments on record")
    }

    static func notEnoughData(_ part: Part) -> Phrase {
        if let reason = part.reason, part.state == .unknown, part.parts.isEmpty {
            return reason
        }
        return Phrase { language in
            let figures = figures(part, language)
            return language == .vi
                ? "\(figures); chưa có dự báo cho mục tiêu này"
                : "\(figures); there is no forecast of this target yet"
        }
    }

    /// The figure that officials use, and how many conditions hold beside it.
    static func figures(_ part: Part, _ language: Language) -> String {
        let conditions = part.parts.filter { $0.kind == .condition || $0.kind == .members }
        guard part.kind == .standard, !conditions.isEmpty else { return part.result(language) }
        let met = conditions.count(where: \.isReached)
        let all = "\(met)/\(conditions.count)"
        return part.result(language)
            + (language == .vi ? ", \(all) điều kiện" : ", \(all) conditions")
    }

    /// - Parameter decided: the day of a later decision that reaches back.
    static func fixed(_ due: Day, _ state: TargetState, _ decided: Day?) -> Phrase {
        let by = Phrase(
            vi: decided.map { ", theo quyết định ghi nhận ngày \($0.inTable)" } ?? "",
            en: decided.map { ", by the decision on record of \($0.inTable)" } ?? "")
        return Phrase(
            vi: "Chốt tại hạn \(due.inTable): \(state.title.vi)\(by.vi).",
            en: "As it stood on the due day \(due.inTable): \(state.title.en)\(by.en).")
    }

    static func unitEnded(
        _ unit: Unit, _ from: Day, _ successors: [Unit], _ law: Law?
    ) -> Phrase {
        let count = successors.count < 10 ? "0\(successors.count)" : "\(successors.count)"
        let kinds = Set(successors.map(\.kind))
        let kind = kinds.count == 1 ? kinds.first?.title : nil
        let names = successors.map(\.name).joined(separator: ", ")
        let titles = Phrase { language in
            successors.map { $0.title.text(language) }.joined(separator: ", ")
        }
        let areaVietnamese =
            successors.isEmpty
            ? ""
            : successors.count == 1
                ? " Địa bàn nay thuộc \(titles.vi)\(successors[0].name == unit.name ? " mới" : "")."
                : " Địa bàn nay gồm \(count) \(kind?.vi ?? "đơn vị"): "
                    + (kind == nil ? titles.vi : names) + "."
        let areaEnglish =
            successors.isEmpty ? "" : " Its ground is now in: \(titles.en)."
        return Phrase(
            vi: (law.map {
                "Từ \(from.inCitation) kết thúc hoạt động của \($0.level.vi)\($0.cited.vi)."
            } ?? "Từ \(from.inCitation) \(unit.title.vi) sắp xếp theo đơn vị hành chính mới.")
                + areaVietnamese,
            en: (law.map {
                "From \(from.inTable) there is no \($0.level.en)\($0.cited.en)."
            } ?? "\(unit.title.en) was reorganised from \(from.inTable).") + areaEnglish)
    }

    static func countsAs(_ from: Day, _ old: Phrase, _ new: Phrase) -> Phrase {
        Phrase(
            vi: "Từ \(from.inCitation) không còn “\(old.vi)”; đơn vị đã được công nhận được tính "
                + "là “\(new.vi)”.",
            en: "From \(from.inTable) “\(old.en)” is no more; what was recognised counts as "
                + "“\(new.en)”.")
    }
}
