public import Basics

/// One outing (buổi ra quân), or an entry over several days.
public struct WorkDay: Hashable, Sendable {
    public typealias ID = String

    public let id: ID
    public let day: Day
    /// The last day; ``day`` itself for one outing.
    public let until: Day
    public let unit: Unit.ID
    /// Thôn, tổ dân phố; empty when not said.
    public let place: String
    public let programme: String
    /// The office that called it, never a person.
    public let organiser: String
    /// Số buổi, at least 1.
    public let sessions: Int
    public let force: Force
    /// Khối lượng, in the order of the campaign's activities.
    public let outputs: [Output]
    public let contributions: [Contribution]
    public let note: String

    public init(
        id: ID, day: Day, until: Day, unit: Unit.ID, place: String, programme: String,
        organiser: String, sessions: Int, force: Force, outputs: [Output],
        contributions: [Contribution], note: String
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
    }

    /// The id of a row that brings none: made from what tells one outing from another.
    public static func id(
        unit: Unit.ID, day: Day, place: String, programme: String, organiser: String
    ) -> ID {
        id(
            unit: unit, day: day, placeKey: NameKey.of(place), programmeKey: NameKey.of(programme),
            organiserKey: NameKey.of(organiser))
    }

    /// The same of name keys that are known already.
    public static func id(
        unit: Unit.ID, day: Day, placeKey: String, programmeKey: String, organiserKey: String
    ) -> ID {
        Identity.uuid8(of: [unit, day.description, placeKey, programmeKey, organiserKey])
    }
}

/// Who came: participants (lượt người) and person-days (ngày công), two figures, never mixed.
public struct Force: Hashable, Sendable {
    public let people: Int?
    /// Of ``people``: cán bộ, đảng viên, công chức, viên chức, người lao động.
    public let officials: Int?
    /// Of ``people``: lực lượng vũ trang.
    public let armedForces: Int?
    /// Of ``people``: đoàn viên, hội viên.
    public let unionMembers: Int?
    /// Of ``people``: nhân dân.
    public let residents: Int?
    /// Labour given.
    public let personDays: Quantity?

    public init(
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
public struct Output: Hashable, Sendable {
    public let kind: ActivityKind.ID
    public let quantity: Quantity

    public init(kind: ActivityKind.ID, quantity: Quantity) {
        self.kind = kind
        self.quantity = quantity
    }
}

/// What was given voluntarily (đóng góp tự nguyện), beside labour.
public struct Contribution: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// Hiến đất, m².
        case land = "hien-dat"
        /// Households that gave land.
        case landHouseholds = "so-ho-hien-dat"
        /// Ủng hộ tiền, whole đồng.
        case money = "ung-ho-tien"
        /// Vật liệu: a name, a quantity and its measure, a value in đồng if known.
        case material = "vat-lieu"
    }

    public let kind: Kind
    public let quantity: Quantity
    /// Of material only.
    public let name: String?
    /// Of material only: bao, m³.
    public let measure: String?
    /// Of material only, in whole đồng, if known.
    public let value: Quantity?
    /// Nhóm đóng góp: officials, residents, firms or budget; `nil` when not said.
    public let donor: DonorGroup?

    public init(
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
public enum DonorGroup: String, Sendable, CaseIterable {
    case officials = "can-bo"
    case residents = "nhan-dan"
    case firms = "doanh-nghiep"
    /// Not a contribution; kept so that the sheet can say it.
    case budget = "ngan-sach"

    public var title: Phrase {
        switch self {
        case .officials: Phrase(vi: "cán bộ, đảng viên", en: "officials")
        case .residents: Phrase(vi: "nhân dân", en: "residents")
        case .firms: Phrase(vi: "doanh nghiệp, tổ chức", en: "firms, organisations")
        case .budget: Phrase(vi: "ngân sách", en: "budget")
        }
    }
}

/// How far a work day is believed.
public enum WorkStatus: String, Sendable, CaseIterable {
    case planned
    case reported
    case confirmed
    case disputed
    case voided

    public var title: Phrase {
        switch self {
        case .planned: Phrase(vi: "dự kiến", en: "planned")
        case .reported: Phrase(vi: "đã báo cáo, chờ xác nhận", en: "reported")
        case .confirmed: Phrase(vi: "đã xác nhận", en: "confirmed")
        case .disputed: Phrase(vi: "chưa thống nhất", en: "disputed")
        case .voided: Phrase(vi: "đã hủy", en: "voided")
        }
    }
}
