public import Basics

/// A kind of work of an outing (nội dung): its measure, theme and role.
public struct ActivityKind: Hashable, Sendable {
    public typealias ID = String

    /// Sáng – xanh – sạch – đẹp, the letter's own words.
    public enum Theme: String, Sendable, CaseIterable, Encodable {
        case bright = "sang"
        case green = "xanh"
        case clean = "sach"
        case beautiful = "dep"
    }

    public enum Role: String, Sendable, CaseIterable {
        /// Moves an indicator: what was done counts into its numerator.
        case adds
        /// Helps a criterion without being counted in it.
        case supports
        /// Keeps up what is counted already.
        case maintains
        case none
    }

    /// An indicator that the kind feeds.
    public struct Feed: Hashable, Sendable {
        public let indicator: PartID
        /// Units of the indicator's measure per unit of work; applied to a sum, not to its terms.
        public let factor: Quantity
        public let place: Place
    }

    public let id: ID
    public let title: Phrase
    /// ĐVT: m, cây, kg, buổi, bóng.
    public let measure: String
    public let theme: Theme?
    public let role: Role
    public let feeds: [Feed]
    /// The work depends on budget, material and machines more than on hands.
    public let budgetHeavy: Bool
    public let place: Place
}

/// The full name of a part of a standard: `xa-ntm-2021-2025/2.2`.
public struct PartID: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let standard: Standard.ID
    /// A criterion, an indicator or a condition; `nil` for the whole standard.
    public let part: String?

    public init(standard: Standard.ID, part: String?) {
        self.standard = standard
        self.part = part
    }

    /// `standard/part`, or the standard alone.
    public init?(_ text: String) {
        let halves = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let standard = halves.first, !standard.isEmpty, halves.count < 2 || !halves[1].isEmpty
        else { return nil }
        self.standard = String(standard)
        part = halves.count == 2 ? String(halves[1]) : nil
    }

    public static func < (left: PartID, right: PartID) -> Bool {
        (left.standard, left.part ?? "") < (right.standard, right.part ?? "")
    }

    public var description: String {
        part.map { "\(standard)/\($0)" } ?? standard
    }
}
