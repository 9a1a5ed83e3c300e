package import Basics
import ProgressCalculator
package import Reports
package import Targets

extension Desk {
    /// Whether a target will be reached by its due day.
    package func forecast(_ id: Target.ID, asOf day: Day) throws(Refusal) -> ForecastReport {
        let target = try campaignTarget(id)
        guard let forecast = try calculator(asOf: day).forecast(of: target) else {
            throw .unknown(
                what: Phrase(vi: "đơn vị", en: "unit"), text: target.unit, suggestions: [])
        }
        return ForecastReport(
            campaign: catalogue.campaign.id, simulated: isSimulated, forecast: forecast)
    }

    /// - Throws: near misses, when the campaign has no such target.
    func campaignTarget(_ id: Target.ID) throws(Refusal) -> Target {
        let targets = catalogue.campaign.targets + catalogue.assignedTargets
        if let target = targets.first(where: { $0.id == id }) { return target }
        let ids = catalogue.campaign.targets.map(\.id)
        let near = NearMiss.suggestions(for: id, among: ids)
        throw .unknown(
            what: Phrase(vi: "mục tiêu", en: "target"), text: id,
            suggestions: near.isEmpty ? ids : near)
    }

    /// The official figure of a target by the Open SDG rules, beside our own verdict.
    package func audit(_ id: Target.ID, asOf day: Day) throws(Refusal) -> AuditReport {
        let target = try campaignTarget(id)
        let calculator = try calculator(asOf: day)
        guard let audit = calculator.audit(of: target),
            let forecast = calculator.forecast(of: target)
        else {
            throw .unknown(
                what: Phrase(vi: "đơn vị", en: "unit"), text: target.unit, suggestions: [])
        }
        return AuditReport(
            campaign: catalogue.campaign.id, asOf: day, simulated: isSimulated, audit: audit,
            state: forecast.state, rule: forecast.rule, probability: forecast.probability)
    }

    /// Forecasts at every past quarter's end, compared with what came.
    package func backtest(asOf day: Day) throws(Refusal) -> BacktestReport {
        BacktestReport(
            campaign: catalogue.campaign.id, asOf: day, simulated: isSimulated, seasons: nil,
            backtest: Backtest(try calculator(asOf: day).backtest()))
    }
}

extension SeriesAudit {
    /// Reads a file of series.
    package static func read(_ path: String) throws(Refusal) -> SeriesAudit {
        let bytes: [UInt8]
        switch TextFile.bytes(at: path) {
        case .success(let read): bytes = read
        case .failure(let finding):
            throw Folder.holds(path) ? .findings([finding]) : .inaccessible(finding)
        }
        switch JSONText.values(SDGSeries.self, from: bytes, file: path) {
        case .success(let (values, isList)):
            return SeriesAudit(
                results: values.map { SDGAudit($0.series, $0.options) }, isList: isList)
        case .failure(let finding):
            throw .findings([finding])
        }
    }
}
