package import Basics
package import Targets

/// What somebody may do with the data of an area (quyền).
package enum Right: String, Sendable, Codable, CaseIterable {
    /// Boards, reports, charts.
    case read
    /// Notes, reasons of disputes, what is still to be confirmed one by one.
    case readNotes
    /// Record, correct while it is unconfirmed, plan, assess oneself, hand in, make links.
    case record
    /// Confirm or dispute.
    case confirm
    /// Void, redact, reopen.
    case settle
    /// Assess, recognise, withdraw.
    case assess
    /// Bring in other logs.
    case merge
    /// Answer what a review found.
    case review
    /// Type thresholds of the law.
    case law
    /// Close a period and keep its signed paper.
    case close
    /// Accounts, settings, sign-ins.
    case administer
    case backup

    package var title: Phrase {
        switch self {
        case .read: Phrase(vi: "xem", en: "read")
        case .readNotes: Phrase(vi: "xem ghi chú và lý do", en: "read notes and reasons")
        case .record: Phrase(vi: "ghi sổ", en: "record")
        case .confirm: Phrase(vi: "xác nhận", en: "confirm")
        case .settle: Phrase(vi: "hủy, lược bỏ, khôi phục", en: "void, redact or restore")
        case .assess: Phrase(vi: "ghi kết quả đánh giá, công nhận", en: "assess or recognise")
        case .merge: Phrase(vi: "gộp sổ", en: "merge logs")
        case .review: Phrase(vi: "trả lời rà soát", en: "answer findings")
        case .law: Phrase(vi: "nhập mức quy định", en: "enter levels of the law")
        case .close: Phrase(vi: "khóa kỳ, lưu bản ký", en: "close periods or keep signed papers")
        case .administer: Phrase(vi: "quản trị tài khoản", en: "administer accounts")
        case .backup: Phrase(vi: "sao lưu", en: "back up")
        }
    }
}

/// What an account is for (vai trò).
package enum Role: String, Sendable, Codable, CaseIterable {
    case write
    case confirm
    case coordinate
    case read
    case administer

    package var title: Phrase {
        switch self {
        case .write: Phrase(vi: "ghi", en: "write")
        case .confirm: Phrase(vi: "xác nhận", en: "confirm")
        case .coordinate: Phrase(vi: "điều phối", en: "coordinate")
        case .read: Phrase(vi: "xem", en: "read")
        case .administer: Phrase(vi: "quản trị", en: "administer")
        }
    }

    package var rights: Set<Right> {
        switch self {
        case .write: [.read, .readNotes, .record]
        case .confirm: [.read, .readNotes, .confirm]
        case .coordinate:
            [.read, .readNotes, .settle, .assess, .merge, .review, .law, .close]
        case .read: [.read]
        case .administer: [.administer, .backup]
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
    /// A place of that unit (thôn, tổ dân phố) that alone is its own; `nil` for all of it.
    package let place: String?
    /// Nobody confirms what they recorded; whoever holds the file may, and is told so.
    package let confirmsOwn: Bool

    /// - Parameters:
    ///   - area: The default is the campaign's whole area.
    ///   - place: The default is all places.
    package init(
        _ office: String, rights: Set<Right>, area: Unit.ID? = nil, place: String? = nil
    ) {
        self.init(office, rights: rights, area: area, place: place, confirmsOwn: false)
    }

    private init(
        _ office: String, rights: Set<Right>, area: Unit.ID?, place: String?, confirmsOwn: Bool
    ) {
        self.office = office
        self.rights = rights
        self.area = area
        self.place = place
        self.confirmsOwn = confirmsOwn
    }

    /// Whoever holds the file may do everything: the command line.
    package static func holder(_ office: String) -> Actor {
        Actor(
            office, rights: Set(Right.allCases), area: nil, place: nil, confirmsOwn: true)
    }
}
