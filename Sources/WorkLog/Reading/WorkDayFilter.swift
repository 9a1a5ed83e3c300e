package import Basics
package import Targets

/// Which work days to read; what is `nil` does not narrow.
package struct WorkDayFilter: Hashable, Sendable {
    package var ids: [WorkDay.ID]?
    package var units: [Unit.ID]?
    /// Work days that have a day in it.
    package var period: Period?
    /// `nil`: all but voided ones.
    package var statuses: [WorkStatus]?
    /// Work days with an output of one of these.
    package var kinds: [ActivityKind.ID]?

    package init(
        ids: [WorkDay.ID]? = nil, units: [Unit.ID]? = nil, period: Period? = nil,
        statuses: [WorkStatus]? = nil, kinds: [ActivityKind.ID]? = nil
    ) {
        self.ids = ids
        self.units = units
        self.period = period
        self.statuses = statuses
        self.kinds = kinds
    }

    /// Every work day, voided ones too.
    package static let everything = WorkDayFilter(statuses: WorkStatus.allCases)
}
