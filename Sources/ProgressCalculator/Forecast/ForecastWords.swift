import Basics
import Targets

/// The sentences of a forecast.
enum ForecastWords {
    /// "Nếu giữ nhịp độ hai năm qua, đến 31/12/2024 dự báo có 16–18/18 xã đạt chuẩn; khả năng hoàn
    /// thành mục tiêu: 35%. Đơn vị cần tập trung hỗ trợ: xã Sơn Điền."
    static func sentence(_ draft: ForecastDraft, _ result: ForecastDraft.Result) -> Phrase {
        Phrase { language in
            result.method == .none || result.probability == nil && !result.isBounded
                ? withoutChance(draft, result, language)
                : withChance(draft, result, language)
        }
    }

    private static func withoutChance(
        _ draft: ForecastDraft, _ result: ForecastDraft.Result, _ language: Language
    ) -> String {
        let title = draft.target.title.text(language)
        let state = draft.verdict.state.title.text(language)
        let reason = (result.reason ?? draft.verdict.rule).text(language)
        return "\(title): \(state) – \(reason)."
    }

    private static func withChance(
        _ draft: ForecastDraft, _ result: ForecastDraft.Result, _ language: Language
    ) -> String {
        let vietnamese = language == .vi
        let due = draft.target.due?.inTable ?? ""
        var text = pace(result.paceYears, language)
        text += vietnamese ? ", đến \(due) " : ", by \(due) "
        if let members = result.members {
            let count =
                members.low == members.high ? "\(members.low)" : "\(members.low)–\(members.high)"
            text +=
                vietnamese
                ? "dự báo có \(count)/\(members.total) \(members.noun.vi) đạt chuẩn; "
                : "\(count) of \(members.total) \(members.noun.en)s are expected to meet the "
                    + "standard; "
        } else if let last = result.band?.last, result.method == .weeks {
            let format = NumberFormat(language)
            let whole = { (value: Double) in format.text(Int(value.rounded())) }
            let measure = draft.verdict.part.measure ?? ""
            text +=
                vietnamese
                ? "dự báo được \(whole(last.low))–\(whole(last.high)) \(measure); "
                : "\(whole(last.low))–\(whole(last.high)) \(measure) are expected; "
        }
        text += vietnamese ? "khả năng hoàn thành mục tiêu: " : "chance of reaching the target: "
        if let chance = result.probability {
            text += chance.text(language)
        } else if let (low, high) = result.bounds {
            text +=
                vietnamese
                ? "chưa rõ, trong khoảng \(low.text(language))–\(high.text(language))"
                : "not known, between \(low.text(language)) and \(high.text(language))"
        }
        text += "."
        if let decisive = result.decisive {
            text += " " + support(decisive, language)
        }
        return text
    }

    /// The unit that needs support most, or the part when it is the unit's own.
    private static func support(_ decisive: Decisive, _ language: Language) -> String {
        let subject = decisive.subject.text.text(language)
        let part = decisive.part.map { part in
            let number = part.number.map { "\($0) " } ?? ""
            return " (\(number)\(part.title.text(language)))"
        }
        if decisive.subject.part == nil {
            return language == .vi
                ? "Đơn vị cần tập trung hỗ trợ: \(subject)\(part ?? "")."
                : "Needs support most: \(subject)\(part ?? "")."
        }
        return language == .vi
            ? "Nội dung cần tập trung: \(subject)." : "Needs attention most: \(subject)."
    }

    private static func pace(_ years: Double?, _ language: Language) -> String {
        let count = min(10, max(1, Int((years ?? 1).rounded())))
        let words = [
            "", "", "hai ", "ba ", "bốn ", "năm ", "sáu ", "bảy ", "tám ", "chín ", "mười ",
        ]
        return language == .vi
            ? "Nếu giữ nhịp độ \(words[count])năm qua"
            : count == 1
                ? "At the pace of the last year" : "At the pace of the last \(count) years"
    }

    static func decided(_ state: TargetState) -> Phrase {
        switch state {
        case .metOnTime, .metLate:
            Phrase(
                vi: "đã hoàn thành, không cần dự báo", en: "reached; there is nothing to forecast")
        case .criteriaMet, .claimed:
            Phrase(
                vi: "đã đủ tiêu chí theo số liệu, còn chờ thẩm định hoặc quyết định",
                en: "the criteria are met; appraisal or decision is pending")
        default:
            Phrase(vi: "đã qua hạn hoặc đã kết thúc", en: "the due day is past, or it has ended")
        }
    }

    // MARK: Assumptions

    static func assumptions(_ leaves: [Prospect.Leaf], _ part: Part) -> [Phrase] {
        var list = [
            Phrase(
                vi: "Nội dung đã đạt hoặc đã được công nhận được tính là giữ vững.",
                en: "What is met or recognised now is taken to stay so."),
            Phrase(
                vi: "Quyết định công nhận theo kịp khi đủ tiêu chí.",
                en: "The decision follows without delay once all criteria are met."),
        ]
        let atRisk = part.slippingCount
        if atRisk > 0 {
            list.append(
                Phrase(
                    vi:
                        "Rủi ro: \(atRisk) nội dung đã đạt có dấu hiệu chưa duy trì hoặc có mức đạt "
                        + "chuẩn đã nâng.",
                    en: "At risk: \(atRisk) parts that are met slip, or their threshold has risen.")
            )
        }
        if leaves.contains(where: \.isLevel) {
            list.append(
                Phrase(
                    vi:
                        "Chỉ tiêu đo bằng số: từ kết quả cuối, đi tiếp với bốn phần mười độ dốc "
                        + "Theil–Sen (thang logit hoặc logarit); khoảng 80% theo các bước đã qua.",
                    en: "Measured levels: from the last value on at four tenths of the Theil–Sen "
                        + "slope (on a logit or logarithmic scale); the 80% band from past steps."))
        }
        let rates = leaves.compactMap { leaf -> Double? in
            if case .turn(let rate, _) = leaf.basis { rate } else { nil }
        }
        if let rate = rates.first {
            list.append(
                Phrase { language in
                    let text = NumberFormat(language).text(
                        Quantity(thousandths: Int64((rate * 1_000).rounded())), decimals: 2)
                    return language == .vi
                        ? "Nội dung đạt/chưa đạt: ba năm qua, mỗi nội dung chưa đạt có \(text) lượt "
                            + "chuyển thành đạt mỗi năm."
                        : "Pass or fail: over the last three years \(text) turns a year for each "
                            + "unmet part."
                })
        }
        if leaves.count > 1 {
            list.append(
                Phrase { language in
                    let rho = NumberFormat(language).text(
                        Quantity(thousandths: Int64(Copula.correlation * 1_000)))
                    return language == .vi
                        ? "Các nội dung, đơn vị phụ thuộc nhau qua một yếu tố chung, ρ = \(rho)."
                        : "Parts and units depend on one common factor, ρ = \(rho)."
                })
        }
        return list
    }

    static func weekAssumptions(_ work: WeeklyWork) -> [Phrase] {
        [
            Phrase { language in
                let runs = NumberFormat(language).text(QuantityForecast.runs)
                return language == .vi
                    ? "Các tuần tới như \(work.weeks.count) tuần trọn vừa qua (\(work.weeksWithWork) "
                        + "tuần có khối lượng); \(runs) lượt rút ngẫu nhiên có lặp lại."
                    : "Weeks to come are like the last \(work.weeks.count) complete ones "
                        + "(\(work.weeksWithWork) with work); \(runs) draws with replacement."
            },
            Phrase(
                vi: "Chỉ tính khối lượng đã xác nhận.", en: "Only confirmed work counts."),
        ]
    }
}

extension Prospect.Leaf {
    var isLevel: Bool {
        if case .level = basis { true } else { false }
    }
}

extension Part {
    /// Parts below that are met, and slip or are below a threshold that has risen.
    var slippingCount: Int {
        let own =
            parts.isEmpty && isReached
            && (flags.contains(.slipping) || flags.contains(.thresholdRisen))
        return (own ? 1 : 0) + parts.map(\.slippingCount).reduce(0, +)
    }
}
