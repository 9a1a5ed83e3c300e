package import Basics
package import ProgressCalculator
package import Targets

/// The forecast of one target, for every way of printing.
package struct ForecastReport: Hashable, Sendable, Encodable {
    package let campaign: Campaign.ID
    package let simulated: Bool
    package let forecast: Forecast

    private enum CodingKeys: String, CodingKey {
        case campaign, simulated
    }

    /// The forecast's own keys, with the campaign beside them.
    package func encode(to encoder: any Encoder) throws {
        try forecast.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(campaign, forKey: .campaign)
        try container.encode(simulated, forKey: .simulated)
    }
}

extension Tracker {
    /// Whether a target will be reached by its due day.
    package func forecast(_ id: Target.ID, asOf day: Day) throws(TrackerError) -> ForecastReport {
        let target = try campaignTarget(id)
        guard let forecast = try calculator(asOf: day).forecast(of: target) else {
            throw .unknown(
                what: Phrase(vi: "đơn vị", en: "unit"), text: target.unit, suggestions: [])
        }
        return ForecastReport(
            campaign: catalogue.campaign.id, simulated: isSimulated, forecast: forecast)
    }

    /// - Throws: near misses, when the campaign has no such target.
    func campaignTarget(_ id: Target.ID) throws(TrackerError) -> Target {
        let targets = catalogue.campaign.targets + catalogue.assignedTargets
        if let target = targets.first(where: { $0.id == id }) { return target }
        let ids = catalogue.campaign.targets.map(\.id)
        let near = NearMiss.suggestions(for: id, among: ids)
        throw .unknown(
            what: Phrase(vi: "mục tiêu", en: "target"), text: id,
            suggestions: near.isEmpty ? ids : near)
    }
}
