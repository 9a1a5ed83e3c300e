package import Basics
import ProgressCalculator
package import Reports
package import Targets
import WorkLog

extension Desk {
    /// The board: every target of the campaign.
    ///
    /// - Parameter map: the day whose units the figures are shown on; `nil` for the same day.
    package func board(asOf day: Day, on map: Day? = nil) throws(Refusal) -> Report<
        BoardReport
    > {
        let works = WorksSummary(
            try givings(upTo: day), from: catalogue.campaign.begins, upTo: day, catalogue)
        let area = ReportArea(nil, on: map ?? day, in: catalogue)
        return report(
            BoardReport(
                try calculator(asOf: day, byMonth: true), map: map, works: works,
                areas: try letters(of: area, isWhole: true, upTo: day),
                counts: try counts(of: area, from: catalogue.campaign.begins, upTo: day)),
            asOf: day)
    }

    /// One target down to its indicators.
    package func target(
        _ id: Target.ID, asOf day: Day, on map: Day? = nil
    ) throws(Refusal) -> Report<TargetReport> {
        let target = try campaignTarget(id)
        let calculator = try calculator(asOf: day)
        guard let progress = calculator.target(target) else {
            throw .unknown(
                what: Phrase(vi: "đơn vị", en: "unit"), text: target.unit, suggestions: [])
        }
        let isOnMap = map.map { catalogue.units.isAlive(target.unit, on: $0) } ?? true
        let onMap = isOnMap ? [] : map.map { calculator.parts(of: target, on: $0) } ?? []
        return report(
            TargetReport(calculator, target: progress, onMap: onMap, map: map), asOf: day)
    }

    /// One unit against every standard that applies to it.
    ///
    /// - Parameter map: the day among whose units it is looked up; `nil` for the same day.
    package func unit(
        _ text: String, asOf day: Day, on map: Day? = nil
    ) throws(Refusal) -> Report<UnitReport> {
        let unit = try unit(named: text, on: map ?? day)
        let work = try work(asOf: day, on: map, in: unit).content
        return report(
            UnitReport(try calculator(asOf: day, byMonth: true), unit: unit, work: work),
            asOf: day)
    }

    /// A target's figures, down to the last indicator of the last member.
    package func explain(
        _ target: Report<TargetReport>
    ) throws(Refusal) -> Report<Explanation> {
        let recorded = try reading { () throws(LogError) in try log.recorded() }
        return report(
            Explanation(target.content, catalogue, recorded: recorded), asOf: target.asOf)
    }

    /// A unit's figures, down to the last indicator.
    package func explain(_ unit: Report<UnitReport>) throws(Refusal) -> Report<Explanation> {
        let recorded = try reading { () throws(LogError) in try log.recorded() }
        return report(Explanation(unit.content, catalogue, recorded: recorded), asOf: unit.asOf)
    }

    /// The unit that a text means on a day; one that has ended is found by its name too.
    package func unit(named text: String, on day: Day) throws(Refusal) -> Unit {
        switch catalogue.units.find(text, on: day, first: catalogue.area) {
        case .one(let unit):
            return unit
        case .several(let units):
            throw .severalUnits(text: text, units: units.map(\.described))
        case .notThen(let units):
            guard units.count == 1 else {
                throw .notThen(text: text, day: day, units: units.map(\.described))
            }
            return units[0]
        case .none(let suggestions):
            throw .unknown(
                what: Refusal.unit, text: text, suggestions: suggestions)
        }
    }
}

extension Desk {
    /// The scope of the unit that a text means on the map of a day; `nil` where none is asked for.
    func scope(of text: String?, on day: Day) throws(Refusal) -> UnitScope? {
        guard let text else { return nil }
        return catalogue.units.scope(of: try unit(named: text, on: day).id, on: day)
    }
}

extension Unit {
    /// With its id, for messages: `xã Di Linh (25000@2025-07-01)`.
    var described: Phrase {
        Phrase(vi: "\(title.vi) (\(id))", en: "\(title.en) (\(id))")
    }
}
