package import Basics
package import Targets

/// What a month's page is asked for.
package struct MonthlyOrder: Hashable, Codable, Sendable {
    /// `2024-06`, `2024-Q2`, `2024-H1`, `2024` or `FROM..TO`.
    package var period: String
    /// A unit, with those below it; `nil` for the campaign's.
    package var unit: String?
    package var grouping: MonthlyReport.Grouping?
    /// The day whose units the figures are shown on; `nil`: the last day of the period.
    package var map: Day?
    /// Today: a period that is not over is one up to this day.
    package var today: Day
    /// Ids of charts for forms that have pages; `nil`: the usual one of the leaders' page.
    ///
    /// Those of a commune's report are of the commune.
    package var charts: [String]?
    /// Of the charts.
    package var language: Language
    /// Who issues it; `nil` for the first office of the campaign that reports of the unit.
    package var agency: Agency.ID?
    /// The leaders' page ends with a place to sign.
    package var isSigned: Bool

    /// - Parameters:
    ///   - unit: The default is the campaign's.
    ///   - grouping: The default is none.
    ///   - map: The default is the last day of the period.
    ///   - charts: The default is none.
    ///   - language: The default is Vietnamese.
    ///   - agency: The default is the first that reports of the unit.
    ///   - isSigned: The default is `false`.
    package init(
        period: String, unit: String? = nil, grouping: MonthlyReport.Grouping? = nil,
        map: Day? = nil, today: Day, charts: [String]? = [],
        language: Language = .vi, agency: Agency.ID? = nil, isSigned: Bool = false
    ) {
        self.period = period
        self.unit = unit
        self.grouping = grouping
        self.map = map
        self.today = today
        self.charts = charts
        self.language = language
        self.agency = agency
        self.isSigned = isSigned
    }
}
