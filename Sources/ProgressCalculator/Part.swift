package import Basics
package import Targets

/// A unit as reports name it.
package struct UnitReference: Hashable, Sendable, Encodable {
    package let id: Unit.ID
    /// `nil` for an area of several units.
    package let code: String?
    package let name: String
    package let kind: UnitKind
    /// `xã Hòa Ninh`, `Hòa Ninh commune`.
    package let title: Phrase

    private enum CodingKeys: String, CodingKey {
        case id, code, name, kind
    }

    package init(_ unit: Unit) {
        id = unit.id
        code = unit.kind == .area ? nil : unit.code
        title = unit.title
        name = unit.name
        kind = unit.kind
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        // Also where there is none: `null`.
        try container.encode(code, forKey: .code)
        try container.encode(name, forKey: .name)
        try container.encode(kind, forKey: .kind)
    }
}

/// How far one part of a goal has come for one unit: a standard, a criterion, an indicator and so
/// on.
///
/// A report; every figure of it says what it rests on. Here stands what any part has; what only
/// one kind has is in ``content``, beside the rule that it was worked out by.
package struct Part: Hashable, Sendable {
    /// Its full name; of a target the target's own.
    package let name: PartID
    package let title: Phrase
    package let unit: UnitReference
    package var state = PartState.unknown
    /// Why the state is what it is, where the figures alone do not say.
    package var reason: Phrase?
    package var flags: [PartFlag] = []
    /// The weakest of what it rests on: its own threshold or requirement, and the parts below.
    package var mark: Mark?
    package var document: LegalDocument.ID?
    package var article: String?
    /// Who compared its threshold with the text, and where it was read.
    package var checked: Check?
    package var reading: Citation.Reading?
    package var basis = Basis()
    /// Mức độ hoàn thành, raw; `nil` when unknown.
    package var share: Double?
    /// What is not counted, decisions of older standards, and so on.
    package var notes: [Phrase] = []
    package var content: Content

    /// What the state rests on: the latest assessment of any level, or the decision.
    ///
    /// A note says when an earlier assessment decides.
    package struct Basis: Hashable, Sendable {
        /// Kết quả đánh giá gần nhất.
        var observed: Figure?
        var level: Assessment.Level?
        var day: Day?
        /// Where it was taken from.
        var source: String?
        /// The number of the decision by which it is recognised.
        var decision: String?
    }

    init(
        _ name: PartID, _ title: Phrase, _ unit: Unit, _ content: Content = .declared,
        because reason: Phrase? = nil
    ) {
        self.name = name
        self.title = title
        self.unit = UnitReference(unit)
        self.content = content
        self.reason = reason
    }

    /// Inside its standard; the standard's for the whole of it.
    package var id: String { name.part ?? name.standard }

    /// Sets a flag, once.
    mutating func raise(_ flag: PartFlag) {
        if !flags.contains(flag) { flags.append(flag) }
    }

    mutating func cite(_ source: Citation?) {
        mark = source?.mark
        document = source?.document
        article = source?.article
        checked = source?.checked
        reading = source?.reading
    }

    /// Takes the state from a decision that is in force.
    mutating func recognise(by decision: Recognition) {
        state = .recognised
        share = 1
        reason = nil
        basis = Basis(
            day: decision.day, source: decision.source,
            decision: decision.document.isEmpty ? nil : decision.document)
    }

    /// Whether it is met or recognised, by self-assessment too.
    package var isReached: Bool { state == .met || state == .recognised }

    /// Whether it is met by appraised or verified values, or recognised.
    package var isReachedOfficially: Bool {
        isReached && !flags.contains(.selfAssessedOnly)
    }

    /// What rests on parts is no better known than they are.
    mutating func weaken(by parts: [Part]) {
        for index in parts.indices {
            if let below = parts[index].mark { mark = mark?.weakened(by: below) ?? below }
        }
    }

    /// Whether a figure here rests on a threshold that nobody checked against the legal text.
    package var needsDagger: Bool { (mark ?? .verified) != .verified }
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
