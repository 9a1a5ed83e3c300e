package import Basics
package import Documents
package import ProgressCalculator
package import Reports
package import Targets

/// The leaders' page: which target stands where and why, who needs support first, what the period
/// brought, what the next Saturdays must be.
package struct LeadersReport: Reportable {
    package let campaign: Campaign.ID
    package let title: Phrase
    package let unit: UnitReference?
    package let period: ReportPeriod
    package let asOf: Day
    package let knownOn: Day?
    package let simulated: Bool
    /// What was found, in one sentence; `nil` where there are no communes to speak of.
    package let headline: Phrase?
    package let targets: [TargetProgress]
    /// Communes against the standard of communes, those that need support first.
    package let support: [Support]
    /// Communes of which nothing is known yet.
    package let withoutData: [UnitReference]
    /// Outings, people, person-days, units with outings.
    package let figures: [Figure]
    /// The period that ``Figure/before`` is about.
    package let before: ReportPeriod?
    /// The next four Saturdays that have something in the plan.
    package let saturdays: [Saturday]
    /// Works and tasks; `nil` without any.
    package let works: WorksSummary?
    /// Counts of carrying out that somebody gave.
    package let counts: [CountRow]
    package let office: Office
    /// Ends with a place to sign.
    package let isSigned: Bool
    /// Below it all; `nil` for none.
    package let chart: (any Drawing)?

    private enum CodingKeys: String, CodingKey {
        case campaign, title, unit, period, asOf, knownOn, simulated, headline, targets, support
        case withoutData, figures, before, saturdays, works, counts
    }

    package struct Support: Hashable, Sendable, Encodable {
        package let unit: UnitReference
        package let state: TargetState
        /// `15/19 tiêu chí`.
        package let result: Phrase
        package let needsDagger: Bool
    }

    package struct Figure: Hashable, Sendable, Encodable {
        package let id: String
        package let title: Phrase
        package let now: MonthlyReport.Done
        package let before: MonthlyReport.Done?
        /// Of so many; `nil` for what has no bound.
        package let outOf: Int?
    }

    package struct Saturday: Hashable, Sendable, Encodable {
        package let day: Day
        package let units: Int
        /// `nil` where the plan does not say.
        package let people: Int?
        /// Such as `Cứng hóa đường thôn, liên thôn – làm mới 320 m; …`.
        package let work: Phrase
    }

    /// Whether a figure rests on a threshold that nobody checked.
    package var needsDagger: Bool {
        targets.contains { $0.part.needsDagger } || support.contains(where: \.needsDagger)
    }
}
