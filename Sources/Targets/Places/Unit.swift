public import Basics

/// An administrative unit (đơn vị hành chính) for as long as it existed.
public struct Unit: Hashable, Sendable {
    /// Never changes and is never used again, unlike the code: `25018`, `25018@2025-07-01`.
    public typealias ID = String

    public let id: ID
    /// The statistics office's code: 2 digits for a province, 3 a district, 5 a commune.
    ///
    /// Codes are used again with another meaning.
    public let code: String
    /// Without its kind: `Hòa Ninh`.
    public let name: String
    public let kind: UnitKind
    /// Both days included.
    public let period: Period
    /// For its whole life; `nil` when parents with periods are given, and for provinces.
    public let parent: ID?
    public let area: Quantity?
    public let population: Quantity?
    /// The year that the source gives for the population.
    public let populationYear: Int?
    public let source: String
    public let place: Place

    /// `xã Hòa Ninh`, `Hòa Ninh commune`.
    public var title: Phrase {
        Phrase(vi: "\(kind.title.vi) \(name)", en: "\(name) \(kind.title.en)")
    }
}

public enum UnitKind: String, Sendable, CaseIterable, Encodable {
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

    public enum Level: Int, Sendable, Comparable {
        case province = 1
        case district = 2
        case commune = 3

        public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
    }

    public var level: Level {
        switch self {
        case .province, .centralCity: .province
        case .provincialCity, .urbanDistrict, .town, .district: .district
        case .ward, .township, .commune, .specialZone: .commune
        }
    }

    public var title: Phrase {
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
        }
    }
}

/// A village or residential group (thôn, tổ dân phố) of a unit.
public struct Village: Hashable, Sendable {
    public let unit: Unit.ID
    public let name: String
    public let period: Period
    public let place: Place
}

/// All that was of one unit goes to another on a day (sắp xếp đơn vị hành chính).
public struct Succession: Hashable, Sendable {
    public let from: Unit.ID
    public let to: Unit.ID
    /// The first day of the successor.
    public let on: Day
    public let source: String
    public let place: Place
}
