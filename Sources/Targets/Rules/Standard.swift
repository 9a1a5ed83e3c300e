package import Basics

/// A set of criteria that a unit must meet (bộ tiêu chí).
package struct Standard: Hashable, Sendable {
    package typealias ID = String

    package let id: ID
    package let title: Phrase
    package let document: LegalDocument.ID
    package let amendedBy: [LegalDocument.ID]
    /// None where it is of places.
    package let appliesTo: [UnitKind]
    /// Its subject is a thôn or a tổ dân phố, not a unit.
    package let ofPlaces: Bool
    package let inForce: Period
    /// How well the frame (names and number of the criteria) is known.
    package internal(set) var mark: Mark
    /// Who read the frame in the text of the document, and when; `nil` where nobody of an office did.
    package internal(set) var checked: Check?
    /// Where the frame stands in the document; `nil` where nobody said.
    package internal(set) var article: String? = nil
    /// The regions or groups by which it sets its levels; empty: by region.
    package let levelsBy: [String]
    /// How many indicators the law counts; `nil` where that is not known.
    package let indicatorCount: Int?
    /// Standards that the same unit must have; recognition of this one counts for those.
    package let requires: [ID]
    /// Older standards whose recognitions are printed beneath, and not counted.
    package let follows: [ID]
    /// Standards as one of which a recognition of this counts from a day on.
    package let countsAs: [Dated<ID>]
    package let note: Phrase?
    package let withdrawal: WithdrawalRule?
    package let points: PointsRule?
    package internal(set) var criteria: [Criterion]
    /// What must hold beside the criteria.
    package internal(set) var conditions: [Condition]
    package let place: Place

    /// How many indicators it has as the law counts them: parts of one are one.
    package var countOfIndicators: Int {
        Set(criteria.flatMap(\.indicators).map { $0.whole?.id ?? $0.id }).count
    }

    /// The day whose rules judge what was found on a day: at the latest the standard's last.
    package func judging(_ day: Day) -> Day { inForce.until.map { min(day, $0) } ?? day }
}

/// One criterion (tiêu chí): met when all its indicators are.
package struct Criterion: Hashable, Sendable {
    package let id: String
    package let title: Phrase
    /// A criterion that is its own single indicator has one indicator of the same id.
    package internal(set) var indicators: [Indicator]
    /// For standards by points: maximum and floor, dated.
    package let points: [Dated<Bounds>]
    package let place: Place

    package struct Bounds: Hashable, Sendable {
        package let max: Quantity
        /// Điểm sàn; `nil` where it is not known.
        package let floor: Quantity?
        /// How well the floor is known; `nil`: as well as the maximum.
        package let floorMark: Mark?
    }
}

/// A condition beside the criteria (điều kiện).
package enum Condition: Hashable, Sendable {
    case indicator(Indicator)
    case members(MembersRule)

    package var id: String {
        switch self {
        case .indicator(let indicator): indicator.id
        case .members(let rule): rule.id
        }
    }

    package var place: Place {
        switch self {
        case .indicator(let indicator): indicator.place
        case .members(let rule): rule.place
        }
    }
}

/// So many of a unit's members must meet a standard, a part of one, or an indicator of their own.
package struct MembersRule: Hashable, Sendable {
    package let id: String
    package let title: Phrase
    /// Members are the units of these kinds below the unit.
    package let kinds: [UnitKind]
    /// What a member must have.
    package let need: Need
    /// In percent of the members.
    package let share: Threshold
    package let place: Place

    package enum Need: Hashable, Sendable {
        /// Recognised for the standard, or meeting it.
        case standard(Standard.ID)
        /// Assessed on each member under the rule's own id.
        case indicator(Indicator)
        /// Meeting one part of a standard: a criterion, an indicator, a condition.
        case part(PartID)
    }

    /// The standard of which each member needs the whole or a part.
    package var neededStandard: Standard.ID? {
        switch need {
        case .standard(let id): id
        case .part(let part): part.standard
        case .indicator: nil
        }
    }
}

/// When a recognition must be reconsidered (Decision 18/2022/QĐ-TTg).
package struct WithdrawalRule: Hashable, Sendable {
    package let source: Citation
    /// A later document whose text of the rule was not found; `nil` for none.
    package let change: Change?
    /// Percent of criteria unmet that is enough alone.
    package let unmetShare: Quantity?
    /// Percent of criteria unmet that is enough when one of ``named`` is among them.
    package let unmetShareWithNamed: Quantity?
    /// Criteria; empty where they are not known.
    package let named: [String]
    /// Percent of the members withdrawn.
    package let membersWithdrawnShare: Quantity?

    package struct Change: Hashable, Sendable {
        package let document: LegalDocument.ID
        package let day: Day
    }
}
