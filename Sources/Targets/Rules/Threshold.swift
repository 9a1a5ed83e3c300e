package import Basics

/// What an indicator must reach (mức đạt chuẩn): a history of dated values, each with its source.
package struct Threshold: Hashable, Sendable {
    package enum Direction: String, Sendable, CaseIterable, Encodable {
        case atLeast
        case atMost
    }

    /// What one region or group needs.
    package enum Value: Hashable, Sendable {
        /// In the measure of the indicator; percent for a share.
        case number(Quantity)
        /// The province sets it; a campaign gives the value.
        case province
        /// There is one, and it was not found.
        case unknown
    }

    /// The values of one stretch of time.
    package struct Row: Hashable, Sendable {
        package let period: Period
        package let source: Source
        /// By `chung` (common), region or group.
        package let values: [String: Value]
        package let place: Place
    }

    /// The key of the value that holds where none more specific is given.
    package static let common = "chung"

    package let direction: Direction
    /// Oldest first, without gap or overlap.
    package let rows: [Row]

    /// The values in force on a day, or `nil` before the first row and after a repeal.
    package func row(on day: Day) -> Row? {
        rows.last { $0.period.contains(day) }
    }
}
