package import Basics

/// One outing (buổi ra quân), or an entry over several days.
package struct WorkDay: Hashable, Sendable {
    package typealias ID = String

    package var id: ID
    package var day: Day
    /// The last day; ``day`` itself for one outing.
    package var until: Day
    package var unit: Unit.ID
    /// Thôn, tổ dân phố; empty when not said.
    package var place: String
    package var programme: String
    /// The office that called it, never a person.
    package var organiser: String
    /// Số buổi, at least 1.
    package var sessions: Int
    package var force: Force
    /// Khối lượng, in the order of the campaign's activities.
    package var outputs: [Output]
    package var contributions: [Contribution]
    package var note: String
    /// The work or task to which it belongs; `nil` for none.
    package var workItem: WorkItem.ID?

    /// Whether strangers may be told before it: unless its note says "không công khai".
    package var isOpen: Bool { !NameKey.of(note).contains(NameKey.of("không công khai")) }

    package init(
        id: ID, day: Day, until: Day, unit: Unit.ID, place: String, programme: String,
        organiser: String, sessions: Int, force: Force, outputs: [Output],
        contributions: [Contribution], note: String, workItem: WorkItem.ID? = nil
    ) {
        self.id = id
        self.day = day
        self.until = until
        self.unit = unit
        self.place = place
        self.programme = programme
        self.organiser = organiser
        self.sessions = sessions
        self.force = force
        self.outputs = outputs
        self.contributions = contributions
        self.note = note
        self.workItem = workItem
    }

    /// The id of a row that brings none: made from what tells one outing from another.
    package static func id(
        unit: Unit.ID, day: Day, place: String, programme: String, organiser: String
    ) -> ID {
        id(
            unit: unit, day: day, placeKey: PlaceName.key(place),
            programmeKey: NameKey.folded(programme), organiserKey: NameKey.folded(organiser))
    }

    /// The same of name keys that are known already.
    package static func id(
        unit: Unit.ID, day: Day, placeKey: String, programmeKey: String, organiserKey: String
    ) -> ID {
        Identity.uuid8(of: [unit, day.description, placeKey, programmeKey, organiserKey])
    }
}

/// Who came: participants (lượt người) and person-days (ngày công), two figures, never mixed.
package struct Force: Hashable, Sendable, Encodable {
    package var people: Int?
    /// Of ``people``: cán bộ, đảng viên, công chức, viên chức, người lao động.
    package var officials: Int?
    /// Of ``people``: lực lượng vũ trang.
    package var armedForces: Int?
    /// Of ``people``: đoàn viên, hội viên.
    package var unionMembers: Int?
    /// Of ``people``: nhân dân.
    package var residents: Int?
    /// Labour given.
    package var personDays: Quantity?

    package init(
        people: Int?, officials: Int? = nil, armedForces: Int? = nil, unionMembers: Int? = nil,
        residents: Int? = nil, personDays: Quantity? = nil
    ) {
        self.people = people
        self.officials = officials
        self.armedForces = armedForces
        self.unionMembers = unionMembers
        self.residents = residents
        self.personDays = personDays
    }
}

/// So much of one activity kind, in its measure.
package struct Output: Hashable, Sendable {
    package let kind: ActivityKind.ID
    package var quantity: Quantity

    package init(kind: ActivityKind.ID, quantity: Quantity) {
        self.kind = kind
        self.quantity = quantity
    }
}

/// What was given voluntarily (đóng góp tự nguyện), beside labour.
package struct Contribution: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        /// Hiến đất, m².
        case land = "hien-dat"
        /// Households that gave land.
        case landHouseholds = "so-ho-hien-dat"
        /// Ủng hộ tiền, whole đồng.
        case money = "ung-ho-tien"
        /// Vật liệu: a name, a quantity and its measure, a value in đồng if known.
        case material = "vat-lieu"
    }

    package var kind: Kind
    package var quantity: Quantity
    /// Of material only.
    package var name: String?
    /// Of material only: bao, m³.
    package var measure: String?
    /// Of material only, in whole đồng, if known.
    package var value: Quantity?
    /// Nhóm đóng góp: officials, residents, firms or budget; `nil` when not said.
    package var donor: DonorGroup?

    package init(
        kind: Kind, quantity: Quantity, name: String? = nil, measure: String? = nil,
        value: Quantity? = nil, donor: DonorGroup? = nil
    ) {
        self.kind = kind
        self.quantity = quantity
        self.name = name
        self.measure = measure
        self.value = value
        self.donor = donor
    }
}

/// Who gave, as a group.
package enum DonorGroup: String, Sendable, CaseIterable {
    case officials = "can-bo"
    case residents = "nhan-dan"
    case firms = "doanh-nghiep"
    /// Not a contribution; kept so that the sheet can say it.
    case budget = "ngan-sach"

    package var title: Phrase {
        switch self {
        case .officials: Phrase(vi: "cán bộ, đảng viên", en: "officials")
        case .residents: Phrase(vi: "nhân dân", en: "residents")
        case .firms: Phrase(vi: "doanh nghiệp, tổ chức", en: "firms, organisations")
        case .budget: Phrase(vi: "ngân sách", en: "budget")
        }
    }
}

/// How far a work day is believed.
package enum WorkStatus: String, Codable, Sendable, CaseIterable {
    case planned
    case reported
    case confirmed
    case disputed
    case voided

    package var title: Phrase {
        switch self {
        case .planned: Phrase(vi: "dự kiến", en: "planned")
        case .reported: Phrase(vi: "đã báo cáo, chờ xác nhận", en: "reported")
        case .confirmed: Phrase(vi: "đã xác nhận", en: "confirmed")
        case .disputed: Phrase(vi: "chưa thống nhất", en: "disputed")
        case .voided: Phrase(vi: "đã hủy", en: "voided")
        }
    }
}
