package import Basics
package import Targets

/// What outings gave to each criterion of a standard: which kinds of work serve it, and how much of
/// them was done.
package struct WorkByCriterion: Hashable, Sendable {
    /// In the order of the standard; one without work of any kind stands there too.
    package let criteria: [Row]
    /// Work that was done and serves no criterion.
    package let besides: [Work]
    /// On so many days outings ended.
    package let days: Int

    package struct Row: Hashable, Sendable {
        package let criterion: Criterion
        /// In the order of the kinds.
        package let work: [Work]
    }

    package struct Work: Hashable, Sendable {
        package let activity: ActivityKind
        /// What of the criterion it serves: indicators, or all of it; none for nothing.
        package let parts: [PartID]
        /// `nil` where none is on record: then nobody knows whether there was any.
        package let amount: Amount?

        /// Whether it counts into the figures of the parts, and does not only help.
        package var counts: Bool { !parts.isEmpty && activity.role == .adds }
    }

    /// - Parameters:
    ///   - work: what ended in the period that is looked at, by kind.
    ///   - kinds: of the campaign.
    ///   - days: on which outings ended.
    package init(
        _ work: [ActivityKind.ID: Amount], of kinds: [ActivityKind], for standard: Standard,
        days: Int
    ) {
        self.days = days
        var serving: Set<ActivityKind.ID> = []
        criteria = standard.criteria.map { criterion in
            let parts = Set([criterion.id] + criterion.indicators.map(\.id))
            let found = kinds.compactMap { kind -> Work? in
                let served = kind.feeds.map(\.indicator).filter {
                    $0.standard == standard.id && parts.contains($0.part ?? "")
                }
                guard !served.isEmpty else { return nil }
                return Work(activity: kind, parts: served, amount: work[kind.id])
            }
            serving.formUnion(found.map(\.activity.id))
            return Row(criterion: criterion, work: found)
        }
        besides = kinds.compactMap { kind in
            guard !serving.contains(kind.id), let amount = work[kind.id] else { return nil }
            return Work(activity: kind, parts: [], amount: amount)
        }
    }

    /// Criteria that work on record serves.
    package var served: [Criterion] {
        criteria.filter { $0.work.contains { $0.amount != nil } }.map(\.criterion)
    }
}
