package import Basics
package import Targets

/// A unit as reports name it.
package struct UnitReference: Hashable, Sendable, Encodable {
    package let id: Unit.ID
    package let code: String
    package let name: String
    package let kind: UnitKind

    package init(_ unit: Unit) {
        id = unit.id
        code = unit.code
        name = unit.name
        kind = unit.kind
    }

    /// `xã Hòa Ninh`, `Hòa Ninh commune`.
    package var title: Phrase {
        Phrase(vi: "\(kind.title.vi) \(name)", en: "\(name) \(kind.title.en)")
    }
}

/// How far one part of a goal has come for one unit: a standard, a criterion, an indicator and so
/// on.
///
/// A report; every figure of it says what it rests on.
package struct Part: Hashable, Sendable {
    package enum Kind: String, Sendable, Encodable {
        case standard
        case criterion
        case indicator
        case condition
        case members
        case points
        case quantity
        case declared
    }

    package let kind: Kind
    package let id: String
    package let title: Phrase
    package let unit: UnitReference
    package var state: PartState
    /// Why the state is what it is, where the figures alone do not say.
    package var reason: Phrase?
    package var flags: [PartFlag] = []
    /// Kết quả đánh giá gần nhất: the latest of any level.
    package var observed: Figure?
    /// Số đạt trên tổng số; `nil` where only a percentage was given.
    package var counted: Ratio?
    /// Ước tính theo khối lượng đã xác nhận.
    package var estimated: Figure?
    /// Nếu tính cả chưa xác nhận.
    package var reported: Figure?
    /// In percent for a share.
    package var threshold: Quantity?
    package var direction: Threshold.Direction?
    package var isShare = false
    package var measure: String?
    /// Of the threshold, or of the requirement.
    package var mark: Mark?
    package var document: LegalDocument.ID?
    package var article: String?
    /// Of the latest assessment; a note says when an earlier one decides.
    package var level: Assessment.Level?
    package var day: Day?
    /// Where the latest assessment was taken from.
    package var source: String?
    /// The number of the decision by which it is recognised.
    package var decision: String?
    /// Mức độ hoàn thành, raw; `nil` when unknown.
    package var share: Double?
    /// Criteria met, out of all.
    package var met: Int?
    package var total: Int?
    package var needed: Int?
    package var have: Int?
    package var haveClaimed: Int?
    package var missing: [UnitReference] = []
    package var score: Quantity?
    /// When and by whom the points were given, where the latest assessment gave none.
    package var scoreDay: Day?
    package var scoreLevel: Assessment.Level?
    package var passMark: Quantity?
    /// What is not counted, decisions of older standards, and so on.
    package var notes: [Phrase] = []
    package var parts: [Part] = []
    /// Of a requirement: the required standard itself, for what looks ahead; at most one, and not
    /// printed, as the unit has a report of its own on that standard.
    var required: [Part] = []

    init(_ kind: Kind, id: String, title: Phrase, unit: Unit, state: PartState = .unknown) {
        self.kind = kind
        self.id = id
        self.title = title
        self.unit = UnitReference(unit)
        self.state = state
    }

    /// Sets a flag, once.
    mutating func raise(_ flag: PartFlag) {
        if !flags.contains(flag) { flags.append(flag) }
    }

    /// Whether it is met or recognised, by self-assessment too.
    package var isReached: Bool { state == .met || state == .recognised }

    /// Whether it is met by appraised or verified values, or recognised.
    package var isReachedOfficially: Bool {
        isReached && !flags.contains(.selfAssessedOnly)
    }

    /// The weakest mark of the part and of those below it.
    package var weakestMark: Mark? {
        var weakest = mark
        Self.weaken(&weakest, by: parts)
        return weakest
    }

    /// By index, and only what is needed of each: a part is large, and copied where it is a value.
    private static func weaken(_ weakest: inout Mark?, by parts: [Part]) {
        for index in parts.indices {
            if let mark = parts[index].mark { weakest = weakest?.weakened(by: mark) ?? mark }
            if !parts[index].parts.isEmpty { weaken(&weakest, by: parts[index].parts) }
        }
    }

    /// Whether a figure here rests on a threshold that nobody checked against the legal text.
    package var needsDagger: Bool {
        (weakestMark ?? .verified) != .verified
    }
}

package enum PartState: String, Sendable, Encodable {
    case recognised
    case met
    case unmet
    case unknown

    package var title: Phrase {
        switch self {
        case .recognised: Phrase(vi: "đã được công nhận", en: "recognised")
        case .met: Phrase(vi: "đạt", en: "met")
        case .unmet: Phrase(vi: "chưa đạt", en: "unmet")
        case .unknown: Phrase(vi: "chưa có số liệu", en: "no data")
        }
    }
}

package enum PartFlag: String, Sendable, Encodable, CaseIterable {
    case selfAssessedOnly
    case ready
    case slipping
    case withdrawalRule
    case thresholdRisen
    case notApplicable

    package var title: Phrase {
        switch self {
        case .selfAssessedOnly: Phrase(vi: "mới tự đánh giá", en: "self-assessed only")
        case .ready:
            Phrase(
                vi: "khối lượng ước đạt, cần đánh giá lại",
                en: "estimate reaches the threshold: reassess")
        case .slipping:
            Phrase(vi: "có tiêu chí chưa duy trì mức đạt chuẩn", en: "slipping")
        case .withdrawalRule:
            Phrase(
                vi: "thuộc trường hợp phải xem xét thu hồi theo Quyết định 18/2022/QĐ-TTg",
                en: "withdrawal rule applies")
        case .thresholdRisen:
            Phrase(
                vi: "mức đạt chuẩn đã nâng sau ngày đánh giá", en: "threshold has risen since")
        case .notApplicable: Phrase(vi: "không áp dụng", en: "not applicable")
        }
    }
}
