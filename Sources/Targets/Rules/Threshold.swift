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

    /// By ``common``, region or group.
    package typealias Values = [String: Value]

    /// The key of the value that holds where none more specific is given.
    package static let common = "chung"

    package let direction: Direction
    /// Oldest first, without gap or overlap.
    package let rows: [Dated<Values>]
}
