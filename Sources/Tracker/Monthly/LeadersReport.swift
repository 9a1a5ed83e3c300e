public import Basics
public import ProgressCalculator
public import Targets

/// The leaders' page: which target stands where and why, who needs support first, what the period
/// brought, what the next Saturdays must be.
public struct LeadersReport: Hashable, Sendable, Encodable {
    public let campaign: Campaign.ID
    public let title: Phrase
    public let unit: UnitReference?
    public let period: ReportPeriod
    public let asOf: Day
    public let knownOn: Day?
    public let simulated: Bool
    public let targets: [TargetProgress]
    /// Communes against the standard of communes, those that need support first.
    public let support: [Support]
    /// Outings, people, person-days, units with outings.
    public let figures: [Figure]
    /// The period that ``Figure/before`` is about.
    public let before: ReportPeriod?
    /// The next four Saturdays that have something in the plan.
    public let saturdays: [Saturday]

    public struct Support: Hashable, Sendable, Encodable {
        public let unit: UnitReference
        public let state: TargetState
        /// `15/19 tiêu chí`.
        public let result: Phrase
        public let needsDagger: Bool
    }

    public struct Figure: Hashable, Sendable, Encodable {
        public let id: String
        public let title: Phrase
        public let now: MonthlyReport.Done
        public let before: MonthlyReport.Done?
    }

    public struct Saturday: Hashable, Sendable, Encodable {
        public let day: Day
        public let units: Int
        /// `nil` where the plan does not say.
        public let people: Int?
        /// Such as `Cứng hóa đường thôn, liên thôn – làm mới 320 m; …`.
        public let work: Phrase
    }

    /// Whether a figure rests on a threshold that nobody checked.
    public var needsDagger: Bool {
        targets.contains { $0.part.needsDagger } || support.contains(where: \.needsDagger)
    }
}
