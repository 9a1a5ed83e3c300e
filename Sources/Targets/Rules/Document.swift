public import Basics

/// A legal document (văn bản): every target and every threshold names one.
public struct Document: Hashable, Sendable {
    public typealias ID = String

    public let id: ID
    /// As printed: `318/QĐ-TTg`.
    public let number: String
    /// The day of signing; `nil` where the copy at hand does not show it.
    public let day: Day?
    public let issuer: Phrase
    public let title: Phrase
    public let inForce: Period
    /// How well number, day and title are known.
    public let mark: Mark
    /// Where they were read.
    public let source: String
    public let place: Place
}

/// How well a rule is known (`domain` notes: V, V2, R; office).
///
/// Nothing but ``verified`` is ever shown as law without a dagger.
public enum Mark: String, Sendable, CaseIterable, Encodable {
    /// Đã đối chiếu văn bản.
    case verified
    /// Dẫn lại.
    case secondHand = "second-hand"
    /// Chưa đối chiếu.
    case recalled
    /// Đơn vị tự đặt: this office set it without a document.
    case assumed

    public var title: Phrase {
        switch self {
        case .verified: Phrase(vi: "đã đối chiếu văn bản", en: "verified")
        case .secondHand: Phrase(vi: "dẫn lại", en: "second-hand")
        case .recalled: Phrase(vi: "chưa đối chiếu", en: "recalled")
        case .assumed: Phrase(vi: "đơn vị tự đặt", en: "assumed")
        }
    }

    /// From the strongest to the weakest.
    private var weakness: Int {
        switch self {
        case .verified: 0
        case .secondHand: 1
        case .recalled: 2
        case .assumed: 3
        }
    }

    /// The weaker of two marks: what is derived is no better than its inputs.
    public func weakened(by other: Mark) -> Mark {
        other.weakness > weakness ? other : self
    }
}

/// Where a rule comes from: document, article, mark.
public struct Source: Hashable, Sendable {
    /// `nil` only for what an office set itself.
    public let document: Document.ID?
    public let article: String?
    public let mark: Mark

    public init(document: Document.ID?, article: String?, mark: Mark) {
        self.document = document
        self.article = article
        self.mark = mark
    }
}
