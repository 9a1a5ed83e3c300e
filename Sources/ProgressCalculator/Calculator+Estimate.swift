import Basics
import Targets

/// An estimate: the observation and the work done since.
package struct Estimate: Hashable, Sendable {
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
        guard isOfThisStretch(latest.day, of: part, unit) else { return nil }
        let feeds = rules.feeds(of: part)
        guard !feeds.isEmpty else { return nil }
        if case .amount(let amount) = latest.figure {
            let work = work(feeds, in: unit, after: latest.day)
            return Estimate(
                confirmed: .amount(amount + work.done.confirmed),
                reported: .amount(amount + work.done.total), acrossCount: work.acrossCount)
        }
        guard let sum = capped(part, record, feeds, for: unit),
            let confirmed = Ratio(sum.work.done.confirmed, sum.whole),
            let reported = Ratio(sum.work.done.total, sum.whole)
        else { return nil }
        return Estimate(
            confirmed: .share(confirmed), reported: .share(reported),
            acrossCount: sum.work.acrossCount)
    }

    /// What was done, with what was done before; entries across the day of assessment left out.
    private struct Work {
        var done: Amount
        var acrossCount = 0

        static func += (left: inout Work, right: Work) {
            left.done += right.done
            left.acrossCount += right.acrossCount
        }
    }

    /// A share's numerator with the work since, never above the denominator beside it.
    private func capped(
        _ part: PartID, _ record: Record, _ feeds: [Rules.Feed], for unit: Unit
    ) -> (work: Work, whole: Quantity)? {
        var sum = Work(done: .zero)
        var whole = Quantity.zero
        switch record.base {
        case .none:
            return nil
        case .own(let ratio, let day):
            sum.done.confirmed = ratio.numerator
            whole = ratio.denominator
            sum += work(feeds, in: unit, after: day)
        case .merged(let predecessors):
            for predecessor in predecessors {
                let record = self.record(of: part, kind: .share, for: predecessor)
                guard let own = capped(part, record, feeds, for: predecessor) else { return nil }
                sum += own.work
                whole += own.whole
            }
            if let first = unit.period.from {
                sum += work(feeds, in: unit, after: first.adding(days: -1))
            }
        }
        let confirmed = min(whole, sum.done.confirmed)
        sum.done = Amount(
            confirmed: confirmed, awaiting: min(whole, sum.done.total) - confirmed)
        return (sum, whole)
    }

    /// Work that counts for a unit, began after a day and ended by asOf, in the part's measure.
    ///
    /// The factor of each kind is applied to its sum, once.
    private func work(_ feeds: [Rules.Feed], in unit: Unit, after day: Day) -> Work {
        let last = self.day(for: unit)
        var total = Work(done: .zero)
        guard evidence.hasWork else { return total }
        let scope = catalogue.units.scope(of: unit.id, on: asOf).ids
        for (activity, factor) in feeds {
            var done = Amount.zero
            for entry in scope.lazy.flatMap({ evidence.work(in: $0, kind: activity.id) })
            where entry.lastDay <= last && entry.lastDay > day {
                guard entry.firstDay > day else {
                    total.acrossCount += 1
                    continue
                }
                done.add(entry.quantity, isConfirmed: entry.isConfirmed)
            }
            total.done += done.times(factor)
        }
        return total
    }
}

extension Amount {
    /// The factor is applied to each sum, with what awaits confirmation too, and rounded once.
    fileprivate func times(_ factor: Quantity) -> Amount {
        let confirmed = confirmed.times(factor)
        return Amount(confirmed: confirmed, awaiting: total.times(factor) - confirmed)
    }
}
