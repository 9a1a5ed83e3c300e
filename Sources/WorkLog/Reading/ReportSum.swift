package import Basics
package import Targets

/// What a report adds up.
package enum ReportFigure: Hashable, Sendable {
    /// Rows of the log.
    case workDays
    case sessions
    case people, officials, armedForces, unionMembers, residents
    case personDays
    /// Rows of the log that do not say how many people came.
    case withoutPeople
    /// Rows of the log that do not say how many person-days were given.
    case withoutPersonDays
    case output(ActivityKind.ID)
    /// m².
    case land
    case landHouseholds
    /// Đồng.
    case money
    /// Material whose value is known, in đồng.
    case materialValue
    /// Material whose value is not known, by name and measure.
    case material(name: String, measure: String)
}

/// Which stretches a row of the log counts for.
package struct ReportStretches: OptionSet, Hashable, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    /// The period of the report.
    package static let period = ReportStretches(rawValue: 1)
    /// From the start of its year.
    package static let year = ReportStretches(rawValue: 2)
    /// The same period a year before.
    package static let yearBefore = ReportStretches(rawValue: 4)
}

/// A figure of some rows of the log that are of one unit, group, state and stretch.
package struct ReportSum: Hashable, Sendable {
    package let unit: Unit.ID
    /// What is grouped by: a place, an office, a day as `YYYY-MM-DD`; empty where nothing is.
    package let group: String
    /// Reported, confirmed or disputed.
    package let status: WorkStatus
    package let stretches: ReportStretches
    package let figure: ReportFigure
    package let quantity: Quantity
}

/// What sums are asked for: a row of the log belongs to the day on which it ends.
package struct ReportQuestion: Hashable, Sendable {
    package enum Grouping: Hashable, Sendable {
        case none, place, organiser, lastDay
    }

    /// All that counts; both ends given.
    package var from: Day
    package var until: Day
    /// Up to ``until``.
    package var period: Day
    /// Up to ``until``.
    package var year: Day
    /// With both ends; `nil` where there is none.
    package var yearBefore: Period?
    package var grouping: Grouping
    /// `nil` for all work days.
    package var workDays: [WorkDay.ID]?

    /// - Parameters:
    ///   - period: the first day of the report's period, which ends on `until`.
    ///   - year: the first day of its year.
    ///   - workDays: The default is `nil`.
    package init(
        from: Day, until: Day, period: Day, year: Day,
        yearBefore: Period? = nil, grouping: Grouping = .none,
        workDays: [WorkDay.ID]? = nil
    ) {
        self.from = from
        self.until = until
        self.period = period
        self.year = year
        self.yearBefore = yearBefore
        self.grouping = grouping
        self.workDays = workDays
    }
}
