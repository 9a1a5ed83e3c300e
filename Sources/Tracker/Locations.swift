package import Targets

/// Where the data of a campaign is.
package struct Locations: Hashable, Sendable {
    /// The SQLite file of the log.
    package var database: String
    /// The folder of rules.
    package var targets: String
    /// The folder of chart files.
    package var charts: String
    /// `nil`: the campaign of the log, else the only one in the folder of rules.
    package var campaign: Campaign.ID?

    package init(database: String, targets: String, charts: String, campaign: Campaign.ID?) {
        self.database = database
        self.targets = targets
        self.charts = charts
        self.campaign = campaign
    }
}
