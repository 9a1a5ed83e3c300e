public import Basics

/// How a standard by points is passed (phân loại đô thị): a total, and a floor for each criterion.
public struct PointsRule: Hashable, Sendable {
    /// Điểm tối đa.
    public let maximum: Quantity
    /// Điểm tối thiểu để công nhận, dated.
    public let passMark: [PassMark]
    public let relief: [Relief]

    public struct PassMark: Hashable, Sendable {
        public let period: Period
        public let source: Source
        public let value: Quantity
        public let place: Place
    }

    /// What part of a low bound a region needs, in percent.
    public struct Relief: Hashable, Sendable {
        public let period: Period
        public let source: Source
        /// The name that indicators refer to: `population`, `density`.
        public let of: String
        /// By `chung` or region, in percent.
        public let values: [String: Quantity]
        public let place: Place
    }

    public func passMark(on day: Day) -> PassMark? {
        passMark.last { $0.period.contains(day) }
    }
}

/// How an indicator earns points.
public struct Scoring: Hashable, Sendable {
    public enum Rows: Hashable, Sendable {
        case scale([Scale])
        case levels([Levels])
    }

    public let rows: Rows
    /// Which relief lowers the low bound.
    public let relief: String?

    /// Between `low` and `high` the points rise on a straight line from `min` to `max`.
    public struct Scale: Hashable, Sendable {
        public let period: Period
        public let source: Source
        public let low: Quantity
        public let high: Quantity
        public let min: Quantity
        public let max: Quantity
        public let place: Place
    }

    /// Points by the name of a level.
    public struct Levels: Hashable, Sendable {
        public let period: Period
        public let source: Source
        public let values: [String: Quantity]
        public let place: Place
    }
}
