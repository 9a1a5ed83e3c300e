public import Basics

/// A set of criteria that a unit must meet (bộ tiêu chí).
public struct Standard: Hashable, Sendable {
    public typealias ID = String

    public let id: ID
    public let title: Phrase
    public let document: Document.ID
    public let amendedBy: [Document.ID]
    public let appliesTo: [UnitKind]
    public let inForce: Period
    /// How well the frame (names and number of the criteria) is known.
    public let mark: Mark
    /// Standards that the same unit must have; recognition of this one counts for those.
    public let requires: [ID]
    /// Older standards whose recognitions are printed beneath, and not counted.
    public let follows: [ID]
    public let countsAs: [Equivalence]
    public let note: Phrase?
    public let withdrawal: WithdrawalRule?
    public let points: PointsRule?
    public let criteria: [Criterion]
    /// What must hold beside the criteria.
    public let conditions: [Condition]
    public let place: Place

    /// From a day on a recognition of this standard counts as one of another.
    public struct Equivalence: Hashable, Sendable {
        public let from: Day
        public let standard: ID
        public let source: Source
        public let place: Place
    }
}

/// One criterion (tiêu chí): met when all its indicators are.
public struct Criterion: Hashable, Sendable {
    public let id: String
    public let title: Phrase
    /// A criterion that is its own single indicator has one indicator of the same id.
    public let indicators: [Indicator]
    /// For standards by points: maximum and floor, dated.
    public let points: [PointsRow]
    public let place: Place

    public struct PointsRow: Hashable, Sendable {
        public let period: Period
        public let source: Source
        public let max: Quantity
        /// Điểm sàn; `nil` where it is not known.
        public let floor: Quantity?
        public let place: Place
    }
}

/// One indicator (chỉ tiêu): what is measured, and what it must reach.
public struct Indicator: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable, Encodable {
        /// Đạt or không đạt.
        case pass
        /// Numerator over denominator; thresholds in percent.
        case share
        /// An amount in ``Indicator/measure``.
        case amount
        /// A named level that is worth points.
        case level
    }

    public let id: String
    public let title: Phrase
    public let kind: Kind
    /// Of numerator and denominator for a share, of the value for an amount; empty for a pass.
    public let measure: String
    /// `nil` for a pass, and for what is scored by points.
    public let threshold: Threshold?
    /// Where the requirement of a pass comes from, and the frame of anything else.
    public let source: Source
    public let scoring: Scoring?
    public let place: Place

    /// The share is given in percent, `value` 0…100.
    public var isShare: Bool { kind == .share }
}

/// A condition beside the criteria (điều kiện).
public enum Condition: Hashable, Sendable {
    case indicator(Indicator)
    case members(MembersRule)

    public var id: String {
        switch self {
        case .indicator(let indicator): indicator.id
        case .members(let rule): rule.id
        }
    }

    public var place: Place {
        switch self {
        case .indicator(let indicator): indicator.place
        case .members(let rule): rule.place
        }
    }
}

/// So many of a unit's members must meet a standard, a part of one, or an indicator of their own.
public struct MembersRule: Hashable, Sendable {
    public let id: String
    public let title: Phrase
    /// Members are the units of these kinds below the unit.
    public let kinds: [UnitKind]
    /// What a member must have.
    public let need: Need
    /// In percent of the members.
    public let share: Threshold
    public let place: Place

    public enum Need: Hashable, Sendable {
        /// Recognised for the standard, or meeting it.
        case standard(Standard.ID)
        /// Assessed on each member under the rule's own id.
        case indicator(Indicator)
        /// Meeting one part of a standard: a criterion, an indicator, a condition.
        case part(PartID)
    }

    /// The standard of which each member needs the whole or a part.
    public var neededStandard: Standard.ID? {
        switch need {
        case .standard(let id): id
        case .part(let part): part.standard
        case .indicator: nil
        }
    }
}

/// When a recognition must be reconsidered (Decision 18/2022/QĐ-TTg).
public struct WithdrawalRule: Hashable, Sendable {
    public let source: Source
    /// Percent of criteria unmet that is enough alone.
    public let unmetShare: Quantity?
    /// Percent of criteria unmet that is enough when one of ``named`` is among them.
    public let unmetShareWithNamed: Quantity?
    /// Criteria; empty where they are not known.
    public let named: [String]
    /// Percent of the members withdrawn.
    public let membersWithdrawnShare: Quantity?
}
