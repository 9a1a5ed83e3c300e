import Basics
import Targets

/// An estimate: the observation and the work done since.
struct Estimate {
    let confirmed: Figure
    /// With what is only reported.
    let reported: Figure
    /// Entries that last across the day of assessment.
    let acrossCount: Int
}

extension Calculator {
    /// `min(denominator, numerator + factor · Σ quantity)` over work after the assessment's day.
    ///
    /// Merged units: each predecessor is capped at its own denominator, then they are summed, then
    /// the unit's own later work is added, capped at the sum. An amount has no cap.
    ///
    /// - Returns: `nil` where no kind of work adds to the part or the share has no exact parts.
    func estimate(of part: PartID, _ record: Record, for unit: Unit) -> Estimate? {
        let feeds = catalogue.feeds(of: part)
        guard !feeds.isEmpty, let latest = record.latest else { return nil }
        if case .amount(let amount) = latest.figure {
            let work = work(feeds, in: unit, after: latest.day)
            return Estimate(
                confirmed: .amount(amount + work.confirmed),
                reported: .amount(amount + work.reported), acrossCount: work.acrossCount)
        }
        guard !record.bases.isEmpty else { return nil }
        var confirmed = Quantity.zero
        var reported = Quantity.zero
        var whole = Quantity.zero
        var across = 0
        for base in record.bases {
            let work = work(feeds, in: base.unit, after: base.day)
            confirmed += min(base.ratio.denominator, base.ratio.numerator + work.confirmed)
            reported += min(base.ratio.denominator, base.ratio.numerator + work.reported)
            whole += base.ratio.denominator
            across += work.acrossCount
        }
        if let start = unit.period.from, record.bases.contains(where: { $0.unit.id != unit.id }) {
            let own = work(feeds, in: unit, after: start.adding(days: -1))
            confirmed = min(whole, confirmed + own.confirmed)
            reported = min(whole, reported + own.reported)
            across += own.acrossCount
        }
        guard let confirmed = Ratio(confirmed, whole), let reported = Ratio(reported, whole) else {
            return nil
        }
        return Estimate(
            confirmed: .share(confirmed), reported: .share(reported), acrossCount: across)
    }

    private typealias Work = (confirmed: Quantity, reported: Quantity, acrossCount: Int)

    /// Work in a unit or below it that began after a day and ended by asOf, in the part's measure.
    ///
    /// The factor of each kind is applied to its sum, once.
    private func work(
        _ feeds: [(activity: ActivityKind, factor: Quantity)], in unit: Unit, after day: Day
    ) -> Work {
        let last = self.day(for: unit)
        let units = [unit] + catalogue.units.descendants(of: unit.id, on: last)
        var total: Work = (.zero, .zero, 0)
        for (activity, factor) in feeds {
            var confirmed = Quantity.zero
            var reported = Quantity.zero
            for entry in units.flatMap({ evidence.work(in: $0.id, kind: activity.id) })
            where entry.lastDay <= last && entry.lastDay > day {
                guard entry.firstDay > day else {
                    total.acrossCount += 1
                    continue
                }
                reported += entry.quantity
                if entry.isConfirmed { confirmed += entry.quantity }
            }
            total.confirmed += confirmed.times(factor)
            total.reported += reported.times(factor)
        }
        return total
    }
}
