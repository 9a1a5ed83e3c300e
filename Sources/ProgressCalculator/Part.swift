public import Basics
public import Targets

/// A unit as reports name it.
public struct UnitReference: Hashable, Sendable, Encodable {
    public let id: Unit.ID
    public let code: String
    public let name: String
    public let kind: UnitKind

    public init(_ unit: Unit) {
        id = unit.id
        code = unit.code
        name = unit.name
        kind = unit.kind
    }

    /// `xã Hòa Ninh`, `Hòa Ninh commune`.
    public var title: Phrase {
        Phrase(vi: "\(kind.title.vi) \(name)", en: "\(name) \(kind.title.en)")
    }
}

/// How far one part of a goal has come for one unit: a standard, a criterion, an indicator and so
/// on.
///
/// A report; every figure of it says what it rests on.
public struct Part: Hashable, Sendable {
    public enum Kind: String, Sendable, Encodable {
        case standard
        case criterion
        case indicator
        case condition
        case members
        case points
        case quantity
        case declared
    }

    public let kind: Kind
    public let id: String
    public let title: Phrase
    public let unit: UnitReference
    public var state: PartState
    /// Why the state is what it is, where the figures alone do not say.
    public var reason: Phrase?
    public var flags: [PartFlag] = []
    /// Kết quả đánh giá gần nhất: the latest of any level.
    public var observed: Figure?
    /// Số đạt trên tổng số; `nil` where only a percentage was given.
    public var counted: Ratio?
    /// Ước tính theo khối lượng đã xác nhận.
    public var estimated: Figure?
    /// Nếu tính cả chưa xác nhận.
    public var reported: Figure?
    /// In percent for a share.
    public var threshold: Quantity?
    public var direction: Threshold.Direction?
    public var isShare = false
    public var measure: String?
    /// Of the threshold, or of the requirement.
    public var mark: Mark?
    public var document: Document.ID?
    public var article: String?
    /// Of the latest assessment; a note says when an earlier one decides.
    public var level: Assessment.Level?
    public var day: Day?
    /// Where the latest assessment was taken from.
    public var source: String?
    /// The number of the decision by which it is recognised.
    public var decision: String?
    /// Mức độ hoàn thành, raw; `nil` when unknown.
    public var share: Double?
    /// Criteria met, out of all.
    public var met: Int?
    public var total: Int?
    public var needed: Int?
    public var have: Int?
    public var haveClaimed: Int?
    public var missing: [UnitReference] = []
    public var score: Quantity?
    /// When and by whom the points were given, where the latest assessment gave none.
    public var scoreDay: Day?
    public var scoreLevel: Assessment.Level?
    public var passMark: Quantity?
    /// What is not counted, decisions of older standards, and so on.
    public var notes: [Phrase] = []
    public var parts: [Part] = []
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
    public var isReached: Bool { state == .met || state == .recognised }

    /// Whether it is met by appraised or verified values, or recognised.
    public var isReachedOfficially: Bool {
        isReached && !flags.contains(.selfAssessedOnly)
    }

    /// The weakest mark of the part and of those below it.
    public var weakestMark: Mark? {
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
    public var needsDagger: Bool {
        (weakestMark ?? .verified) != .verified
    }
}

public enum PartState: String, Sendable, Encodable {
    case recognised
    case met
    case unmet
    case unknown

    public var title: Phrase {
        switch self {
        case .recognised: Phrase(vi: "đã được công nhận", en: "recognised")
        case .met: Phrase(vi: "đạt", en: "met")
        case .unmet: Phrase(vi: "chưa đạt", en: "unmet")
        case .unknown: Phrase(vi: "chưa có số liệu", en: "no data")
        }
    }
}

public enum PartFlag: String, Sendable, Encodable, CaseIterable {
    case selfAssessedOnly
    case ready
    case slipping
    case withdrawalRule
    case thresholdRisen
    case notApplicable

    public var title: Phrase {
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
