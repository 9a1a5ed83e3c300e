package import Targets

/// Where the data of a campaign is.
package struct Locations: Hashable, Sendable {
    /// The SQLite file of the log.
    package var database: String
    /// The folder of rules.
    package var targets: String
    /// The folder of chart files.
    package var charts: String
    /// The office's own folder: its campaigns, and its tables of the law; it need not be there.
    package var own: String?
    /// `nil`: the campaign of the log, else the only one in the folder of rules.
    package var campaign: Campaign.ID?

    /// - Parameter own: The default is `rieng` beside the log.
    package init(
        database: String, targets: String, charts: String, own: String? = nil,
        campaign: Campaign.ID?
    ) {
        self.database = database
        self.targets = targets
        self.charts = charts
        self.own = own ?? Self.ownFolder(beside: database)
        self.campaign = campaign
    }

    /// Where an office's own rules are when nobody says: `rieng` beside the log.
    package static func ownFolder(beside log: String) -> String {
        guard let slash = log.lastIndex(of: "/") else { return "rieng" }
        return "\(log[..<slash])/rieng"
    }
}
