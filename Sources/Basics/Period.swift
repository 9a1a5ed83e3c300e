/// A stretch of days, both ends included; a missing end is open.
package struct Period: Hashable, Sendable {
    /// `nil`: since before our records.
    package let from: Day?
    /// `nil`: without an end known.
    package let until: Day?

    package init(from: Day?, until: Day?) {
        self.from = from
        self.until = until
    }

    package func contains(_ day: Day) -> Bool {
        (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }

    /// The day itself, or the end of the period that is nearest to it.
    package func nearest(to day: Day) -> Day {
        let notLater = until.map { min($0, day) } ?? day
        return from.map { max($0, notLater) } ?? notLater
    }

    package func overlaps(_ other: Period) -> Bool {
        let startsInTime = other.until.map { until in from.map { $0 <= until } ?? true } ?? true
        let endsLate = other.from.map { start in until.map { start <= $0 } ?? true } ?? true
        return startsInTime && endsLate
    }
}
