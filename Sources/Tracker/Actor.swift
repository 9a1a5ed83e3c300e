package import Basics
package import Targets

/// What somebody may do with the data of an area (quyền).
package enum Right: String, Sendable, Codable, CaseIterable {
    /// Record, correct while it is unconfirmed, plan, hand in.
    case write
    /// Confirm or dispute.
    case confirm
    /// Void, redact, reopen.
    case void
    /// Assess, recognise, withdraw.
    case assess
    /// Bring in other logs.
    case merge
    /// Answer what a review found.
    case review

    package var title: Phrase {
        switch self {
        case .write: Phrase(vi: "ghi sổ", en: "record")
        case .confirm: Phrase(vi: "xác nhận", en: "confirm")
        case .void: Phrase(vi: "hủy, lược bỏ, khôi phục", en: "void, redact or restore")
        case .assess: Phrase(vi: "ghi kết quả đánh giá, công nhận", en: "assess or recognise")
        case .merge: Phrase(vi: "gộp sổ", en: "merge logs")
        case .review: Phrase(vi: "trả lời rà soát", en: "answer findings")
        }
    }
}

/// Who writes: an office or a role at a place, never a person, with what it may do and where.
///
/// Rights are asked for where something is written, never in a front end.
package struct Actor: Hashable, Sendable {
    /// The author of what it writes.
    package let office: String
    package let rights: Set<Right>
    /// The unit with those below it and those that went into it; `nil`: the campaign's whole area.
    package let area: Unit.ID?

    package init(_ office: String, rights: Set<Right>, area: Unit.ID? = nil) {
        self.office = office
        self.rights = rights
        self.area = area
    }

    /// Whoever holds the file may do everything: the command line.
    package static func holder(_ office: String) -> Actor {
        Actor(office, rights: Set(Right.allCases))
    }
}
