package import Basics

/// One indicator (chỉ tiêu): what is measured, and what it must reach.
///
/// What an amendment changes from a day on, kind and title too, stands in ``before``: whoever looks
/// at a day asks ``on(_:)``.
package struct Indicator: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable, Encodable {
        /// Đạt or không đạt.
        case pass
        /// Numerator over denominator; thresholds in percent.
        case share
        /// An amount in ``Indicator/measure``.
        case amount
        /// A named level that is worth points.
        case level
    }

    package let id: String
    package let title: Phrase
    package let kind: Kind
    /// Of numerator and denominator for a share, of the value for an amount; empty for a pass.
    package let measure: String
    /// `nil` for a pass, and for what is scored by points.
    package internal(set) var threshold: Threshold?
    /// Where the requirement of a pass comes from, and the frame of anything else.
    package internal(set) var source: Citation
    package let scoring: Scoring?
    package let place: Place
    /// What the law counts in it, for who assesses; `nil` for nothing to say.
    package internal(set) var help: Phrase?

    /// What it was, oldest first; each ends before the next begins, the last before ``since``.
    package internal(set) var before: [Dated<Indicator>] = []
    /// The first day of what it is now; `nil` where it has been so from the standard's first day.
    package internal(set) var since: Day?
    /// Of which indicator of the law it is a part; `nil` for one that the law counts by itself.
    package internal(set) var whole: Whole?
    /// Another part that cannot be met without this one: where this one was not assessed, what that
    /// one shows counts for it.
    package internal(set) var impliedBy: String?

    /// What the law counts as one indicator, met when all of its parts are (all_of).
    package struct Whole: Hashable, Sendable {
        package let id: String
        package let title: Phrase
        /// Whether a figure that is recorded of the whole is one of this part.
        package let takesFigures: Bool
    }

    /// The share is given in percent, `value` 0…100.
    package var isShare: Bool { kind == .share }

    /// What it was on a day.
    package func on(_ day: Day) -> Indicator {
        before.first { $0.period.until.map { day <= $0 } ?? false }?.value ?? self
    }

    /// What it must reach on a day; `nil` for a pass, and for what is scored by points.
    package func threshold(on day: Day) -> Threshold? {
        before.isEmpty ? threshold : on(day).threshold
    }

    /// It and all that it was, oldest first.
    package var stretches: [Indicator] { before.map(\.value) + [self] }

    /// The first day of the stretch that a day lies in; `nil` where it has been so always.
    ///
    /// A stretch is of one kind, measure and direction. A change of the title alone begins none.
    package func stretchBegins(on day: Day) -> Day? {
        let now = on(day)
        var begins: Day?
        for (from, other) in starts.reversed() where from.map({ $0 <= day }) ?? true {
            guard other.isMeasured(as: now) else { break }
            begins = from
        }
        return begins
    }

    private var starts: [(from: Day?, Indicator)] {
        before.map { ($0.period.from, $0.value) } + [(since, self)]
    }

    /// Whether figures of both can stand in one course.
    package func isMeasured(as other: Indicator) -> Bool {
        kind == other.kind && measure == other.measure
            && threshold?.direction == other.threshold?.direction
    }
}
