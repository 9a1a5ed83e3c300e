package import Basics

/// A dated value of an indicator, a criterion or a whole standard (kết quả đánh giá).
package struct Assessment: Hashable, Sendable {
    package typealias ID = String

    package enum Level: String, Sendable, CaseIterable, Comparable, Encodable {
        /// Tự đánh giá.
        case own = "self"
        /// Thẩm tra.
        case verified
        /// Thẩm định.
        case appraised

        private var rank: Int {
            switch self {
            case .own: 0
            case .verified: 1
            case .appraised: 2
            }
        }

        package static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }

        package var title: Phrase {
            switch self {
            case .own: Phrase(vi: "tự đánh giá", en: "self-assessed")
            case .verified: Phrase(vi: "thẩm tra", en: "verified")
            case .appraised: Phrase(vi: "thẩm định", en: "appraised")
            }
        }
    }

    package enum Verdict: String, Sendable, CaseIterable {
        case met = "dat"
        case unmet = "khong-dat"
        /// Counts as met and is printed as such.
        case notApplicable = "khong-ap-dung"
    }

    /// What was found.
    package enum Value: Hashable, Sendable {
        case verdict(Verdict)
        /// Exact parts of a share.
        case share(Ratio)
        /// A share of which only the percentage is known, or an amount, or points.
        case number(Quantity)
        /// The name of a level.
        case level(String)

        /// How many there are in all; `nil` where that is not on record.
        package var denominator: Quantity? {
            if case .share(let ratio) = self { ratio.denominator } else { nil }
        }
    }

    package var id: ID
    package var unit: Unit.ID
    package var part: PartID
    package var day: Day
    package var value: Value
    package var level: Level
    package var source: String
    package var note: String

    package init(
        id: ID, unit: Unit.ID, part: PartID, day: Day, value: Value, level: Level, source: String,
        note: String
    ) {
        self.id = id
        self.unit = unit
        self.part = part
        self.day = day
        self.value = value
        self.level = level
        self.source = source
        self.note = note
    }

    /// One office's finding on one part of one unit on one day, at one level, is one assessment.
    package static func id(unit: Unit.ID, part: PartID, day: Day, level: Level) -> ID {
        Identity.uuid8(of: [unit, part.description, day.description, level.rawValue])
    }
}

/// How exact a day is.
package enum DayPrecision: String, Sendable, CaseIterable {
    case on
    /// Known by then; the act itself may be earlier.
    case by
}

/// A decision that a unit meets a standard (công nhận).
package struct Recognition: Hashable, Sendable {
    package typealias ID = String

    package var id: ID
    package var unit: Unit.ID
    package var standard: Standard.ID
    /// The number of the decision; empty when not known.
    package var document: String
    /// The day of signing.
    package var day: Day
    package var dayIs: DayPrecision
    /// Đạt chuẩn năm.
    package var forYear: Int?
    /// Thu hồi: no longer in force from this day on.
    package var withdrawnOn: Day?
    package var source: String
    package var note: String
    /// The thôn or tổ dân phố that the decision is about; empty where it is the unit itself.
    package var place: String

    package init(
        id: ID, unit: Unit.ID, standard: Standard.ID, document: String, day: Day,
        dayIs: DayPrecision, forYear: Int?, withdrawnOn: Day?, source: String, note: String,
        place: String = ""
    ) {
        self.id = id
        self.unit = unit
        self.standard = standard
        self.document = document
        self.day = day
        self.dayIs = dayIs
        self.forYear = forYear
        self.withdrawnOn = withdrawnOn
        self.source = source
        self.note = note
        self.place = place
    }

    package static func id(
        unit: Unit.ID, standard: Standard.ID, day: Day, place: String = ""
    ) -> ID {
        let subject = [unit, standard, day.description]
        return Identity.uuid8(of: place.isEmpty ? subject : subject + [PlaceName.key(place)])
    }

    /// Whether the decision is in force on a day: from its signing to the day before it is
    /// withdrawn.
    package func isInForce(on day: Day) -> Bool {
        self.day <= day && (withdrawnOn.map { day < $0 } ?? true)
    }

    /// Whether the unit counts as meeting the standard on a day: "đạt chuẩn năm Y" counts from the
    /// earlier of the signing day and 31/12/Y.
    package func counts(on day: Day) -> Bool {
        let yearEnd = forYear.flatMap { Day(year: $0, month: 12, day: 31) }
        let start = yearEnd.map { min($0, self.day) } ?? self.day
        return start <= day && (withdrawnOn.map { day < $0 } ?? true)
    }
}
