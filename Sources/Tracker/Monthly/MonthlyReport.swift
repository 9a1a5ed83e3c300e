public import Basics
public import ProgressCalculator
public import Targets

/// The month's page (báo cáo kết quả ra quân), of any period: what was done and given, beside the
/// year before and what was assigned.
///
/// A row of the log belongs to the day on which it ends, with everything it holds, so that periods
/// add up. Table, JSON, CSV and pages are renderings of this value.
public struct MonthlyReport: Hashable, Sendable {
    public let campaign: Campaign.ID
    public let title: Phrase
    /// Whose report it is; `nil` where the rules lack the campaign's unit.
    public let unit: UnitReference?
    /// That the unit has ended since, and who holds its ground; `nil` for one that has not.
    public let ending: Phrase?
    public let period: ReportPeriod
    public let begins: Day
    /// The last day of the period, or the day of the report while the period is not over.
    public let asOf: Day
    /// The day whose units the figures are shown on.
    public let map: Day
    /// As the log was on this day; `nil`: as it is.
    public let knownOn: Day?
    public let simulated: Bool
    /// For the notice board: nothing that is not confirmed, no findings.
    public let isPublic: Bool
    public let total: Group
    /// Which way ``groups`` go; `nil` where none were asked for.
    public let grouping: Grouping?
    /// They add up to ``total``.
    public let groups: [Group]
    /// Units without a row of the log in the period.
    public let silent: [UnitReference]
    /// How many units the report is about.
    public let units: Int
    public let gaps: Gaps
    /// What is assigned to some of the units only; the share of it is of the work of all.
    public let partlyAssigned: [PartlyAssigned]
    public let assessments: [Assessed]
    public let decisions: [Decision]
    /// Open findings of `log review` about the period.
    public let findings: [ReviewReport.Row]
    /// What changed in earlier periods after the day on which the last of them ended.
    public let supplement: [Change]

    /// What the groups of a report are.
    public enum Grouping: String, CaseIterable, Sendable, Encodable {
        case unit, place, organiser
    }

    /// A unit, a place, an office, or all of it.
    public struct Group: Hashable, Sendable, Encodable {
        /// Of the map; `nil` for an office, for all of it, and where no unit is known.
        public let unit: UnitReference?
        public let title: Phrase
        /// Otherwise không phân bổ được: somewhere in the unit.
        public let isAllocated: Bool
        /// Nothing stands in the log for the period.
        public let isSilent: Bool
        /// In the order of the page.
        public let rows: [Row]
    }

    /// One figure over the stretches of the page.
    public struct Row: Hashable, Sendable {
        /// An activity kind, a key of the sheet's columns, or `vat-lieu: NAME (MEASURE)`.
        public let id: String
        public let section: Section
        public let title: Phrase
        public let measure: Phrase
        /// Part of the row above it: trong đó.
        public let isPart: Bool
        /// Kế hoạch năm.
        public let assigned: Quantity?
        public let period: Done
        public let year: Done
        public let campaign: Done
        /// `nil` where the campaign had not begun.
        public let yearBefore: Done?
    }

    public enum Section: String, CaseIterable, Sendable, Encodable {
        case outings, work, contributions
    }

    /// Confirmed, and with what is only reported.
    public struct Done: Hashable, Sendable {
        /// `nil` where no row of the log says.
        public let confirmed: Quantity?
        /// `nil` where no row of the log says, and on the open page.
        public let reported: Quantity?
    }

    /// An activity with a plan for some of the units.
    public struct PartlyAssigned: Hashable, Sendable, Encodable {
        public let title: Phrase
        /// How many of ``MonthlyReport/units``.
        public let units: Int
    }

    /// What the period's figures leave out, in rows of the log.
    public struct Gaps: Hashable, Sendable, Encodable {
        /// Confirmed or reported, without a number of people.
        public let withoutPeople: Int
        /// Confirmed or reported, without person-days.
        public let withoutPersonDays: Int
        /// Counted nowhere.
        public let disputed: Int
    }

    /// Assessments of one day, standard, level and source.
    public struct Assessed: Hashable, Sendable, Encodable {
        public let day: Day
        /// In the order of the units files.
        public let units: [UnitReference]
        public let standard: Phrase
        public let level: Assessment.Level
        public let count: Int
        /// How many, or what was found where it is one.
        public let what: Phrase
        public let source: String
    }

    public struct Decision: Hashable, Sendable, Encodable {
        public let day: Day
        public let unit: UnitReference?
        public let standard: Phrase
        public let isWithdrawal: Bool
        public let document: String
        public let source: String
    }

    /// What a figure of an earlier month has gained or lost since that was closed.
    public struct Change: Hashable, Sendable {
        public let month: ReportPeriod
        public let title: Phrase
        public let measure: Phrase
        /// Below zero where less is confirmed now.
        public let confirmed: Quantity
        /// `nil` on the open page.
        public let reported: Quantity?
    }
}

extension MonthlyReport.Row {
    /// So cùng kỳ: confirmed in the period over confirmed a year before; `nil` where there is
    /// nothing to compare with.
    public var ofYearBefore: Ratio? {
        period.confirmed.flatMap { now in
            yearBefore?.confirmed.flatMap { Ratio(now, $0) }
        }
    }

    /// So kế hoạch: confirmed since the start of the year over what is assigned for it.
    public var ofAssigned: Ratio? {
        year.confirmed.flatMap { done in assigned.flatMap { Ratio(done, $0) } }
    }
}

extension MonthlyReport {
    /// The stretch that ``Row/yearBefore`` is about; it may have begun before the campaign did, and
    /// of a period that is not over it has as many days as that.
    public var yearBefore: ReportPeriod? { period.yearBefore(upTo: asOf, since: begins) }
}
