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
        guard let latest = record.latest else { return nil }
        if case .verdict = latest.figure { return nil }
        let feeds = rules.feeds(of: part)
        guard !feeds.isEmpty else { return nil }
        if case .amount(let amount) = latest.figure {
            let work = work(feeds, in: unit, after: latest.day)
            return Estimate(
                confirmed: .amount(amount + work.confirmed),
                reported: .amount(amount + work.reported), acrossCount: work.acrossCount)
        }
        guard let sum = capped(part, record, feeds, for: unit),
            let confirmed = Ratio(sum.work.confirmed, sum.whole),
            let reported = Ratio(sum.work.reported, sum.whole)
        else { return nil }
        return Estimate(
            confirmed: .share(confirmed), reported: .share(reported),
            acrossCount: sum.work.acrossCount)
    }

    private typealias Work = (confirmed: Quantity, reported: Quantity, acrossCount: Int)

    /// A share's numerator with the work since, never above the denominator beside it.
    private func capped(
        _ part: PartID, _ record: Record, _ feeds: [Rules.Feed], for unit: Unit
    ) -> (work: Work, whole: Quantity)? {
        var start: Work = (.zero, .zero, 0)
        var whole = Quantity.zero
        let since: Work
        switch record.base {
        case .none:
            return nil
        case .own(let ratio, let day):
            start = (ratio.numerator, ratio.numerator, 0)
            whole = ratio.denominator
            since = work(feeds, in: unit, after: day)
        case .merged(let predecessors):
            for predecessor in predecessors {
                let record = self.record(of: part, kind: .share, for: predecessor)
                guard let sum = capped(part, record, feeds, for: predecessor) else { return nil }
                start.confirmed += sum.work.confirmed
                start.reported += sum.work.reported
                start.acrossCount += sum.work.acrossCount
                whole += sum.whole
            }
            since =
                unit.period.from.map { work(feeds, in: unit, after: $0.adding(days: -1)) }
                ?? (.zero, .zero, 0)
        }
        return (
            (
                min(whole, start.confirmed + since.confirmed),
                min(whole, start.reported + since.reported),
                start.acrossCount + since.acrossCount
            ), whole
        )
    }

    /// Work that counts for a unit, began after a day and ended by asOf, in the part's measure.
    ///
    /// The factor of each kind is applied to its sum, once.
    private func work(_ feeds: [Rules.Feed], in unit: Unit, after day: Day) -> Work {
        let last = self.day(for: unit)
        var total: Work = (.zero, .zero, 0)
        guard evidence.hasWork else { return total }
        let ground = catalogue.units.ground(of: unit.id, on: last)
        for (activity, factor) in feeds {
            var confirmed = Quantity.zero
            var reported = Quantity.zero
            for entry in ground.lazy.flatMap({ evidence.work(in: $0, kind: activity.id) })
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
