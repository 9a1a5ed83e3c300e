package import Basics

/// A legal document (văn bản): every target and every threshold names one.
package struct LegalDocument: Hashable, Sendable {
    package typealias ID = String

    package let id: ID
    /// As printed: `318/QĐ-TTg`.
    package let number: String
    /// The day of signing; `nil` where the copy at hand does not show it.
    package let day: Day?
    package let issuer: Phrase
    package let title: Phrase
    package let inForce: Period
    /// How well number, day and title are known.
    package let mark: Mark
    /// Where they were read.
    package let source: String
    package let place: Place
}

extension LegalDocument {
    /// By kind and number: `Nghị quyết số 15-NQ/TU`.
    package var name: Phrase {
        let kinds = [
            "Nghị quyết", "Quyết định", "Công văn", "Kế hoạch", "Chỉ thị", "Chương trình",
            "Hướng dẫn", "Kết luận", "Thông báo", "Thông tư", "Nghị định", "Quy định", "Luật",
        ]
        let kind = kinds.first { title.vi.hasPrefix($0) }
        let english = kind == nil ? nil : title.en.split(separator: " ").first
        return Phrase(
            vi: kind.map { "\($0) số \(number)" } ?? number,
            en: english.map { "\($0) \(number)" } ?? number)
    }
}

/// How well a rule is known.
///
/// Nothing but ``verified`` is ever shown as law without a dagger.
package enum Mark: String, Sendable, CaseIterable, Encodable {
    /// Đã đối chiếu văn bản: somebody read the text of the document itself.
    case verified
    /// Dẫn lại: a page that reports the law, a mirror or a copy says it.
    case secondHand = "second-hand"
    /// Chưa đối chiếu.
    case recalled
    /// Đơn vị tự đặt: this office set it without a document.
    case assumed

    package var title: Phrase {
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
    package func weakened(by other: Mark) -> Mark {
        other.weakness > weakness ? other : self
    }

    /// Whether what bears this mark may stand in the place of what bears the other.
    package func mayReplace(_ other: Mark) -> Bool { weakness <= other.weakness }
}

/// Where a rule comes from: document, article, mark.
package struct Citation: Hashable, Sendable {
    /// `nil` only for what an office set itself.
    package let document: LegalDocument.ID?
    package let article: String?
    package let mark: Mark
    /// Who compared it with the text, and when; `nil` where no office did.
    package let checked: Check?
    /// Where it was read; `nil` where that is not said.
    package let reading: Reading?

    /// A page that was read, and when.
    package struct Reading: Hashable, Sendable {
        package let source: String
        package let day: Day?
    }

    /// - Parameters:
    ///   - checked: The default is `nil`.
    ///   - reading: The default is `nil`.
    package init(
        document: LegalDocument.ID?, article: String?, mark: Mark, checked: Check? = nil,
        reading: Reading? = nil
    ) {
        self.document = document
        self.article = article
        self.mark = mark
        self.checked = checked
        self.reading = reading
    }
}

/// That an office compared a value with the text of its document (đối chiếu văn bản).
package struct Check: Hashable, Sendable, Encodable {
    /// An office or a role, never a person.
    package let office: String
    package let day: Day

    package init(office: String, day: Day) {
        self.office = office
        self.day = day
    }
}
