public import Basics
public import Targets

/// Which work days to read; what is `nil` does not narrow.
public struct WorkDayFilter: Hashable, Sendable {
    public var ids: [WorkDay.ID]?
    public var units: [Unit.ID]?
    /// Work days that have a day in it.
    public var period: Period?
    /// `nil`: all but voided ones.
    public var statuses: [WorkStatus]?
    /// Work days with an output of one of these.
    public var kinds: [ActivityKind.ID]?

    public init(
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
    public static let everything = WorkDayFilter(statuses: WorkStatus.allCases)
}
