package import Basics

/// A kind of work of an outing (nội dung): its measure, theme and role.
package struct ActivityKind: Hashable, Sendable {
    package typealias ID = String

    /// Sáng – xanh – sạch – đẹp, the letter's own words.
    package enum Theme: String, Sendable, CaseIterable, Encodable {
        case bright = "sang"
        case green = "xanh"
        case clean = "sach"
        case beautiful = "dep"
    }

    package enum Role: String, Sendable, CaseIterable {
        /// Moves an indicator: what was done counts into its numerator.
        case adds
        /// Helps a criterion without being counted in it.
        case supports
        /// Keeps up what is counted already.
        case maintains
        case none
    }

    /// An indicator that the kind feeds.
    package struct Feed: Hashable, Sendable {
        package let indicator: PartID
        /// Units of the indicator's measure per unit of work; applied to a sum, not to its terms.
        package let factor: Quantity
        package let place: Place
    }

    package let id: ID
    package let title: Phrase
    /// ĐVT: m, cây, kg, buổi, bóng.
    package let measure: String
    package let theme: Theme?
    package let role: Role
    package let feeds: [Feed]
    /// The work depends on budget, material and machines more than on hands.
    package let budgetHeavy: Bool
    package let place: Place
}

/// The full name of a part of a standard: `xa-ntm-2021-2025/2.2`.
package struct PartID: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let standard: Standard.ID
    /// A criterion, an indicator or a condition; `nil` for the whole standard.
    package let part: String?

    package init(standard: Standard.ID, part: String?) {
        self.standard = standard
        self.part = part
    }

    /// `standard/part`, or the standard alone.
    package init?(_ text: String) {
        let halves = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let standard = halves.first, !standard.isEmpty, halves.count < 2 || !halves[1].isEmpty
        else { return nil }
        self.standard = String(standard)
        part = halves.count == 2 ? String(halves[1]) : nil
    }

    package static func < (left: PartID, right: PartID) -> Bool {
        (left.standard, left.part ?? "") < (right.standard, right.part ?? "")
    }

    package var description: String {
        part.map { "\(standard)/\($0)" } ?? standard
    }

    /// The number by which an office knows a part: `17.6`, and of `5/toi-thieu` the `5`.
    ///
    /// What follows is a key of ours; `nil` for the whole and for what has no number.
    package static func number(of part: String?) -> String? {
        let number = part.flatMap { $0.split(separator: "/").first }
        return number.flatMap { $0.first?.isNumber ?? false ? String($0) : nil }
    }

    package var number: String? { Self.number(of: part) }
}
