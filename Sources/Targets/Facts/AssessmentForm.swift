package import Basics

/// In what form a part of a standard is assessed: what can be compared with its threshold.
package enum AssessmentForm: Hashable, Sendable {
    /// Đạt or không đạt, and nothing else.
    case verdict
    /// A share, its percentage, or a verdict.
    case share
    /// An amount in this measure, or a verdict.
    case amount(String)
    /// Points for the whole, or a verdict.
    case points
    /// The share or amount from which points follow, or không áp dụng; another verdict earns none.
    case scale
    /// One of these levels, each worth points, or không áp dụng; sorted.
    case levels([String])

    /// Whether a value can be read so.
    package func reads(_ value: Assessment.Value) -> Bool {
        switch (self, value) {
        case (.verdict, .verdict), (.share, .verdict), (.amount, .verdict), (.points, .verdict):
            true
        // What is not considered has a figure nowhere.
        case (.scale, .verdict(.notApplicable)), (.levels, .verdict(.notApplicable)): true
        case (.share, .share), (.scale, .share): true
        case (.share, .number), (.amount, .number), (.points, .number), (.scale, .number): true
        case (.levels(let names), .level(let name)): names.contains(name)
        default: false
        }
    }

    /// What follows a number: `%`, ` điểm`, ` triệu đồng`.
    package var measure: Phrase {
        switch self {
        case .share: Phrase("%")
        case .amount(let measure): Phrase(" \(measure)")
        case .points: Phrase(vi: " điểm", en: " points")
        case .verdict, .scale, .levels: Phrase("")
        }
    }

    /// How it is written in a sheet of assessments.
    package var words: Phrase {
        switch self {
        case .verdict:
            Phrase(vi: "đạt, không đạt hoặc không áp dụng", en: "met, unmet or not applicable")
        case .share:
            Phrase(
                vi: "số đạt và tổng số, hoặc tỷ lệ %, hoặc đạt/không đạt",
                en: "numerator and denominator, or the percentage as value, or pass")
        case .amount(let measure):
            Phrase(
                vi: "giá trị (\(measure)), hoặc đạt/không đạt", en: "value (\(measure)), or pass")
        case .points:
            Phrase(vi: "số điểm ở cột giá trị, hoặc đạt/không đạt", en: "points as value, or pass")
        case .scale:
            Phrase(
                vi: "số đạt và tổng số, hoặc giá trị, vì điểm tính từ con số; hoặc không áp dụng",
                en: "numerator and denominator, or value: points follow from the figure; or not "
                    + "applicable")
        case .levels(let names):
            Phrase(
                vi: "một trong các mức ở cột giá trị: " + names.joined(separator: ", ")
                    + "; hoặc không áp dụng",
                en: "one of these levels as value: " + names.joined(separator: ", ")
                    + "; or not applicable")
        }
    }
}

extension Standard {
    /// The indicator of this id, or the one that is assessed under a condition's id; of what has
    /// parts, the part that takes the figures of the whole.
    package func indicator(_ id: String) -> Indicator? {
        criteria.lazy.flatMap(\.indicators).first {
            $0.id == id || $0.whole?.id == id && $0.whole?.takesFigures == true
        } ?? conditions.first { $0.id == id }?.assessedIndicator
    }

    /// - Parameter indicator: the indicator that is assessed; `nil` for a criterion, a condition
    ///   without one, or the whole standard.
    /// - Parameter day: an assessment is read by the kind of its own day.
    package func assessmentForm(of indicator: Indicator?, on day: Day) -> AssessmentForm {
        guard let indicator = indicator?.on(judging(day)) else {
            return points == nil ? .verdict : .points
        }
        switch (indicator.scoring?.rows, indicator.kind) {
        case (.scale, _): return .scale
        case (.levels(let rows), _): return .levels(Set(rows.flatMap(\.value.keys)).sorted())
        case (nil, .share): return .share
        case (nil, .amount): return .amount(indicator.measure)
        case (nil, .pass), (nil, .level): return .verdict
        }
    }
}

extension Condition {
    /// What is assessed under the condition's id: its indicator, or that of each member.
    fileprivate var assessedIndicator: Indicator? {
        switch self {
        case .indicator(let indicator): indicator
        case .members(let rule):
            if case .indicator(let indicator) = rule.need { indicator } else { nil }
        }
    }
}
