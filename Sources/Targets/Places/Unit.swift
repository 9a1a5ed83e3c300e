package import Basics

/// An administrative unit (đơn vị hành chính) for as long as it existed.
package struct Unit: Hashable, Sendable {
    /// Never changes and is never used again, unlike the code: `25018`, `25018@2025-07-01`.
    package typealias ID = String

    package let id: ID
    /// The statistics office's code: 2 digits for a province, 3 a district, 5 a commune.
    ///
    /// Codes are used again with another meaning.
    package let code: String
    /// Without its kind: `Hòa Ninh`.
    package let name: String
    package let kind: UnitKind
    /// Both days included.
    package let period: Period
    /// For its whole life; `nil` when parents with periods are given, and for provinces.
    package let parent: ID?
    package let area: Quantity?
    package let population: Quantity?
    /// The year that the source gives for the population.
    package let populationYear: Int?
    package let source: String
    package let place: Place
    /// Of an area, which has no kind before its name.
    var ownTitle: Phrase? = nil

    /// `xã Hòa Ninh`, `Hòa Ninh commune`.
    package var title: Phrase {
        ownTitle ?? Phrase(vi: "\(kind.title.vi) \(name)", en: "\(name) \(kind.title.en)")
    }
}

package enum UnitKind: String, Sendable, CaseIterable, Encodable {
    case province = "tinh"
    case centralCity = "thanh_pho_tw"
    case provincialCity = "thanh_pho"
    case urbanDistrict = "quan"
    case town = "thi_xa"
    case district = "huyen"
    case ward = "phuong"
    case township = "thi_tran"
    case commune = "xa"
    case specialZone = "dac_khu"
    /// Several units that carry a campaign together; no administrative unit.
    case area

    /// The kinds of administrative units.
    package static let allCases: [UnitKind] = [
        .province, .centralCity, .provincialCity, .urbanDistrict, .town, .district, .ward,
        .township, .commune, .specialZone,
    ]

    package enum Level: Int, Sendable, Comparable {
        case province = 1
        case district = 2
        case commune = 3

        package static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
    }

    package var level: Level {
        switch self {
        case .province, .centralCity: .province
        case .provincialCity, .urbanDistrict, .town, .district, .area: .district
        case .ward, .township, .commune, .specialZone: .commune
        }
    }

    package var title: Phrase {
        switch self {
        case .province: Phrase(vi: "tỉnh", en: "province")
        case .centralCity: Phrase(vi: "thành phố", en: "city")
        case .provincialCity: Phrase(vi: "thành phố", en: "city")
        case .urbanDistrict: Phrase(vi: "quận", en: "urban district")
        case .town: Phrase(vi: "thị xã", en: "town")
        case .district: Phrase(vi: "huyện", en: "district")
        case .ward: Phrase(vi: "phường", en: "ward")
        case .township: Phrase(vi: "thị trấn", en: "township")
        case .commune: Phrase(vi: "xã", en: "commune")
        case .specialZone: Phrase(vi: "đặc khu", en: "special zone")
        case .area: Phrase(vi: "địa bàn", en: "area")
        }
    }

    /// How people write the kind before a name, as name keys.
    var spellings: [String] {
        switch self {
        case .province: ["tinh", "t"]
        case .centralCity: ["thanh pho", "tp"]
        case .provincialCity: ["thanh pho", "tp"]
        case .urbanDistrict: ["quan", "q"]
        case .town: ["thi xa", "tx"]
        case .district: ["huyen", "h"]
        case .ward: ["phuong", "p"]
        case .township: ["thi tran", "tt"]
        case .commune: ["xa", "x"]
        case .specialZone: ["dac khu", "dk"]
        case .area: []
        }
    }
}

/// A village or residential group (thôn, tổ dân phố) of a unit.
package struct Village: Hashable, Sendable {
    package let unit: Unit.ID
    package let name: String
    package let period: Period
    /// What it was renamed to or merged into; `nil` where nothing is said.
    package let successor: VillageKey?
    /// How that is written; `nil` where nothing is said.
    package var successorName: String? = nil
    package let place: Place
}

/// What tells one village from another: the unit as it was when the village was named, and the name.
package struct VillageKey: Hashable, Sendable {
    package let unit: Unit.ID
    /// A name key: however people spell it.
    package let name: String

    package init(unit: Unit.ID, name: String) {
        self.unit = unit
        self.name = PlaceName.key(name)
    }
}

/// All that was of one unit goes to another on a day (sắp xếp đơn vị hành chính).
package struct Succession: Hashable, Sendable {
    package let from: Unit.ID
    package let to: Unit.ID
    /// The first day of the successor.
    package let on: Day
    package let source: String
    package let place: Place
}
