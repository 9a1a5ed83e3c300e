package import Basics
package import Targets

/// Where a target stands (tình trạng).
package enum TargetState: String, Sendable, CaseIterable, Encodable {
    case metOnTime
    case metLate
    case lost
    case criteriaMet
    case claimed
    case superseded
    case missed
    case overdueUnknown
    case movingAway
    case notEnoughData
    case likely
    case uncertain
    case unlikely

    package var title: Phrase {
        switch self {
        case .metOnTime: Phrase(vi: "đạt đúng hạn", en: "met on time")
        case .metLate: Phrase(vi: "đạt, chậm so với hạn", en: "met late")
        case .lost: Phrase(vi: "đã đạt, nay không còn duy trì", en: "lost")
        case .criteriaMet:
            Phrase(
                vi: "đủ tiêu chí, chờ quyết định công nhận", en: "criteria met, decision pending")
        case .claimed:
            Phrase(
                vi: "tự đánh giá đạt, chờ thẩm định", en: "self-assessed, appraisal pending")
        case .superseded: Phrase(vi: "không còn đối tượng thực hiện", en: "superseded")
        case .missed: Phrase(vi: "quá hạn, chưa đạt", en: "missed")
        case .overdueUnknown:
            Phrase(
                vi: "quá hạn, chưa ghi nhận quyết định công nhận",
                en: "overdue, no decision on record")
        case .movingAway: Phrase(vi: "đang giảm so với mục tiêu", en: "moving away")
        case .notEnoughData: Phrase(vi: "chưa đủ số liệu để dự báo", en: "not enough data")
        case .likely: Phrase(vi: "nhiều khả năng đạt", en: "likely")
        case .uncertain: Phrase(vi: "chưa chắc chắn, cần tập trung", en: "uncertain")
        case .unlikely: Phrase(vi: "khó đạt đúng hạn", en: "unlikely")
        }
    }

    /// Whether it is not on its way by itself: neither met, nor waiting for a decision, nor likely.
    package var needsSupport: Bool { needOfSupport < TargetState.likely.needOfSupport }

    /// The place in a list that shows first what needs support; 0 comes first.
    package var needOfSupport: Int {
        let order: [TargetState] = [
            .missed, .lost, .movingAway, .unlikely, .overdueUnknown, .notEnoughData, .uncertain,
            .likely, .claimed, .criteriaMet, .metLate, .metOnTime, .superseded,
        ]
        return order.firstIndex(of: self) ?? order.count
    }
}

/// How a target stands on a day: its state, the rule that fired, and the part beneath.
package struct TargetProgress: Hashable, Sendable, Encodable {
    package let id: Target.ID
    package let title: Phrase
    package let unit: UnitReference
    @OrNull package var due: Day?
    package let state: TargetState
    /// Kept from the due day on: "chốt tại hạn 31/12/2024".
    package let stateOnDue: TargetState?
    /// Căn cứ xác định: the rule that fired, in words.
    package let rule: Phrase
    package let notes: [Phrase]
    package let part: Part
    /// The sentence that sets the target.
    package let sentence: String
    package let document: LegalDocument.ID
    /// Thời gian đã qua, 0…1, from the campaign's first day to the due day; `nil` without one.
    @OrNull package var elapsed: Double?

    /// The state in words; what has no due day is met, and not on time.
    package var stateTitle: Phrase {
        due == nil && state == .metOnTime ? Phrase(vi: "đạt", en: "met") : state.title
    }
}
