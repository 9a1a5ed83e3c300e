package import Basics
package import Documents
package import ProgressCalculator
package import Reports
package import Targets
package import WorkLog

/// The month's page (báo cáo kết quả ra quân), of any period: what was done and given, beside the
/// year before and what was assigned.
///
/// A row of the log belongs to the day on which it ends, with everything it holds, so that periods
/// add up. Table, JSON, CSV and pages are renderings of this value.
package struct MonthlyReport: Reportable {
    package let campaign: Campaign.ID
    package let title: Phrase
    /// Whose report it is; `nil` where the rules lack the campaign's unit.
    package let unit: UnitReference?
    /// That the unit has ended since, and who holds its area; `nil` for one that has not.
    package let ending: Phrase?
    package let period: ReportPeriod
    package let begins: Day
    /// The first day of which the log knows anything; `nil` for an empty one.
    package let logFrom: Day?
    /// The last day of the period, or the day of the report while the period is not over.
    package let asOf: Day
    /// The day whose units the figures are shown on.
    package let map: Day
    /// As the log was on this day; `nil`: as it is.
    package let knownOn: Day?
    package let simulated: Bool
    /// For the notice board: nothing that is not confirmed, no findings.
    package let isPublic: Bool
    package let total: Group
    /// Which way ``groups`` go; `nil` where none were asked for.
    package let grouping: Grouping?
    /// They add up to ``total``.
    package let groups: [Group]
    /// Units without a row of the log in the period.
    package let silent: [UnitReference]
    /// How many units the report is about.
    package let units: Int
    package let gaps: Gaps
    /// What is assigned to some of the units only; of the work of all there is no share of it.
    package let partlyAssigned: [PartlyAssigned]
    package let assessments: [Assessed]
    package let decisions: [Decision]
    /// Works and tasks; `nil` without any, and on the open page.
    package let works: WorksSummary?
    /// On the open page alone.
    package let confirmedWorks: ConfirmedWorks?
    /// Counts of carrying out; none on the open page.
    package let counts: [CountRow]
    /// Model residential areas, and pilots in the report of the whole area; `nil` for none.
    package let letters: LettersSummary?
    /// Open findings of `log review` about the period.
    package let findings: [ReviewReport.Row]
    /// What changed in earlier periods after the day on which the last of them ended.
    package let supplement: [Change]
    /// Who signs it.
    package let office: Office
    package let charts: [any Drawing]
    /// How far the log went, for whoever signs; `nil` for a public page and a log of version 1.
    package var head: HeadCode?

    /// What the groups of a report are.
    package enum Grouping: String, CaseIterable, Sendable, Codable {
        case unit, place, organiser
    }

    /// A unit, a place, an office, or all of it.
    package struct Group: Hashable, Sendable, Encodable {
        /// Of the map; `nil` for an office, for all of it, and where no unit is known.
        package let unit: UnitReference?
        package let title: Phrase
        /// Otherwise không phân bổ được: somewhere in the unit.
        package let isAllocated: Bool
        /// Nothing stands in the log for the period.
        package let isSilent: Bool
        /// In the order of the page.
        package let rows: [Row]
    }

    /// One figure over the stretches of the page.
    package struct Row: Hashable, Sendable {
        /// An activity kind, a key of the sheet's columns, or `vat-lieu: NAME (MEASURE)`.
        package let id: String
        package let section: Chapter
        package let title: Phrase
        package let measure: Phrase
        /// Part of the row above it: trong đó.
        package let isPart: Bool
        /// Kế hoạch năm.
        package let assigned: Quantity?
        /// Whether it is assigned to all the units whose work the row sums.
        package let isAssignedToAll: Bool
        package let period: Done
        package let year: Done
        package let campaign: Done
        /// `nil` where the campaign had not begun.
        package let yearBefore: Done?
    }

    package enum Chapter: String, CaseIterable, Sendable, Encodable {
        case outings, work, contributions
    }

    /// Confirmed, and with what is only reported.
    package struct Done: Hashable, Sendable {
        /// `nil` where no row of the log says.
        package let confirmed: Quantity?
        /// `nil` where no row of the log says, and on the open page.
        package let reported: Quantity?

        /// Đã báo cáo, chờ xác nhận; `nil` where there is nothing of the kind.
        var awaiting: Quantity? {
            guard let reported else { return nil }
            let rest = reported - (confirmed ?? .zero)
            return rest > .zero ? rest : nil
        }
    }

    /// An activity with a plan for some of the units.
    package struct PartlyAssigned: Hashable, Sendable, Encodable {
        package let title: Phrase
        /// How many of ``MonthlyReport/units``.
        package let units: Int
    }

    /// What the period's figures leave out, in rows of the log.
    package struct Gaps: Hashable, Sendable, Encodable {
        /// Confirmed or reported, without a number of people.
        package let withoutPeople: Int
        /// Confirmed or reported, without person-days.
        package let withoutPersonDays: Int
        /// Counted nowhere.
        package let disputed: Int
    }

    /// Assessments of one day, standard, level and source.
    package struct Assessed: Hashable, Sendable, Encodable {
        package let day: Day
        /// In the order of the units files.
        package let units: [UnitReference]
        package let standard: Phrase
        package let level: Assessment.Level
        package let count: Int
        /// How many, or what was found where it is one.
        package let what: Phrase
        package let source: String
    }

    package struct Decision: Hashable, Sendable, Encodable {
        package let day: Day
        package let unit: UnitReference?
        /// A thôn, tổ dân phố of the unit; empty for the unit itself.
        package let place: String
        package let standard: Phrase
        package let isWithdrawal: Bool
        package let document: String
        /// Of the document, as it is printed: `12-NQ/ĐU`.
        package let number: String
        package let source: String

        /// `Thôn 3, xã Hòa Ninh`.
        package func subject(_ language: Language) -> String {
            let unit = unit?.title.text(language) ?? ""
            return place.isEmpty ? unit : "\(place), \(unit)"
        }
    }

    /// What a figure of an earlier month has gained or lost since that was closed.
    package struct Change: Hashable, Sendable {
        package let month: ReportPeriod
        package let title: Phrase
        package let measure: Phrase
        /// Below zero where less is confirmed now.
        package let confirmed: Quantity
        /// `nil` on the open page.
        package let reported: Quantity?
    }
}

extension MonthlyReport.Row {
    /// So cùng kỳ: confirmed in the period over confirmed a year before; `nil` where there is
    /// nothing to compare with.
    package var ofYearBefore: Ratio? {
        period.confirmed.flatMap { now in
            yearBefore?.confirmed.flatMap { Ratio(now, $0) }
        }
    }

    /// So kế hoạch: confirmed since the start of the year over what is assigned for it; `nil` where
    /// it is assigned to some of the units only.
    package var ofAssigned: Ratio? {
        guard isAssignedToAll else { return nil }
        return year.confirmed.flatMap { done in assigned.flatMap { Ratio(done, $0) } }
    }
}

extension MonthlyReport {
    /// The stretch that ``Row/yearBefore`` is about; it may have begun before the campaign did, and
    /// of a period that is not over it has as many days as that.
    package var yearBefore: ReportPeriod? { period.yearBefore(upTo: asOf, since: begins) }
}
