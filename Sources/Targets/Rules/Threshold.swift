public import Basics

/// What an indicator must reach (mức đạt chuẩn): a history of dated values, each with its source.
public struct Threshold: Hashable, Sendable {
    public enum Direction: String, Sendable, CaseIterable, Encodable {
        case atLeast
        case atMost
    }

    /// What one region or group needs.
    public enum Value: Hashable, Sendable {
        /// In the measure of the indicator; percent for a share.
        case number(Quantity)
        /// The province sets it; a campaign gives the value.
        case province
        /// There is one, and it was not found.
        case unknown
    }

    /// The values of one stretch of time.
    public struct Row: Hashable, Sendable {
        public let period: Period
        public let source: Source
        /// By `chung` (common), region or group.
        public let values: [String: Value]
        public let place: Place
    }

    /// The key of the value that holds where none more specific is given.
    public static let common = "chung"

    public let direction: Direction
    /// Oldest first, without gap or overlap.
    public let rows: [Row]

    /// The values in force on a day, or `nil` before the first row and after a repeal.
    public func row(on day: Day) -> Row? {
        rows.last { $0.period.contains(day) }
    }
}
