package import Basics

/// A kind of count of carrying out, as `targets/counts.yaml` defines it.
package struct DutyKind: Hashable, Sendable {
    package typealias ID = String

    /// How the numbers of several periods make one.
    package enum Sums: String, Sendable, CaseIterable {
        /// What happened in each: they add up (giám sát, thông báo).
        case add
        /// How it stood at the end of each: the last holds (chi bộ đã quán triệt).
        case latest
    }

    package enum PeriodLength: String, Sendable, CaseIterable {
        case month, quarter, year
    }

    package let id: ID
    package let title: Phrase
    package let measure: String
    /// What the number is a part of: "chi bộ"; `nil` where it stands alone.
    package let of: Phrase?
    package let sums: Sums
    /// How long its periods are; `nil` for any.
    package let period: PeriodLength?
    /// Neither number is taken where one of them or their difference is below this.
    ///
    /// So few people are persons. `nil` for no such bound.
    package let least: Quantity?
    /// Whether parts of one are counted too: tỷ đồng, not chi bộ.
    package let hasFractions: Bool
    package let place: Place

    /// Whether nobody can be told by the two numbers.
    package func mayBeKept(_ amount: Quantity, of whole: Quantity?) -> Bool {
        guard let least else { return true }
        guard let whole else { return amount >= least }
        return amount >= least && whole - amount >= least
    }

    /// Whether it is counted over such a period.
    package func takes(_ found: ReportPeriod) -> Bool {
        switch (period, found.kind) {
        case (nil, _), (.month, .month), (.quarter, .quarter), (.year, .year): true
        default: false
        }
    }
}

extension Catalogue {
    package func duty(_ id: DutyKind.ID) -> DutyKind? { duties.first { $0.id == id } }
}
