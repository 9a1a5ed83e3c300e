package import Basics

/// How a standard by points is passed (phân loại đô thị): a total, and a floor for each criterion.
package struct PointsRule: Hashable, Sendable {
    /// Điểm tối đa.
    package let maximum: Quantity
    /// Điểm tối thiểu để công nhận, dated.
    package let passMark: [Dated<Quantity>]
    package let relief: [Dated<Relief>]
    /// What a standard earns that is not considered (không áp dụng), dated; nothing is known of it on
    /// other days.
    package let notConsidered: [Dated<NotConsidered>]

    package enum NotConsidered: String, Hashable, Sendable, CaseIterable {
        /// The points of its low bound, or of its lowest level.
        case minimum
    }

    /// What part of a low bound a region needs, in percent.
    package struct Relief: Hashable, Sendable {
        /// The name that indicators refer to: `population`, `density`.
        package let of: String
        /// By `chung` or region, in percent.
        package let values: [String: Quantity]
    }
}

/// How an indicator earns points.
package struct Scoring: Hashable, Sendable {
    package enum Rows: Hashable, Sendable {
        case scale([Dated<Scale>])
        /// Points by the name of a level.
        case levels([Dated<[String: Quantity]>])
    }

    package let rows: Rows
    /// Which relief lowers the low bound.
    package let relief: String?

    /// Between `low` and `high` the points rise on a straight line from `min` to `max`.
    package struct Scale: Hashable, Sendable {
        package let low: Quantity
        package let high: Quantity
        package let min: Quantity
        package let max: Quantity
    }
}
