import Basics
import Targets

extension Calculator {
    /// Forecasts at every past quarter's end of what came by the calculator's day: measured levels,
    /// verdicts, the standards of communes, the targets.
    ///
    /// Each forecast uses only what was assessed by its quarter's end. Levels and verdicts are
    /// compared with the last assessment, standards with the calculator's day, targets with their
    /// due day.
    package func backtest() -> [BacktestCase] {
        let begins = catalogue.campaign.begins
        let quarters = Quarters.pastEnds(from: begins, until: asOf.adding(days: -1))
        let rates = Dictionary(
            quarters.map { ($0, on($0).turnRate().perYear) }, uniquingKeysWith: { $1 })
        let standards = catalogue.campaign.standards.compactMap { catalogue.standards[$0] }
        var cases: [BacktestCase] = []
        for unit in backtestUnits {
            for standard in standards where standard.appliesTo.contains(unit.kind) {
                for indicator in standard.allIndicators {
                    cases += levelCases(of: indicator, standard, unit, quarters)
                    cases += turnCases(of: indicator.id, standard, unit, quarters, rates)
                }
                for criterion in standard.criteria
                where !criterion.indicators.contains(where: { $0.id == criterion.id }) {
                    cases += turnCases(of: criterion.id, standard, unit, quarters, rates)
                }
            }
        }
        for quarter in quarters {
            cases += standardCases(standards, asOf: quarter)
        }
        return cases + targetCases(quarters)
    }

    /// The campaign's unit and those below it while it lived.
    private var backtestUnits: [Unit] {
        guard let root = catalogue.units[catalogue.campaign.unit] else { return [] }
        return [root] + catalogue.units.descendants(of: root.id, on: asOf)
    }

    private func levelCases(
        of indicator: Indicator, _ standard: Standard, _ unit: Unit, _ quarters: [Day]
    ) -> [BacktestCase] {
        let id = PartID(standard: standard.id, part: indicator.id)
        let indicator = indicator.on(day(for: unit, standard))
        let points = levels(of: id, kind: indicator.kind, for: unit)
        guard points.count > LevelForecast.leastDays, let truth = points.last,
            let threshold = indicator.threshold,
            let needed = self.threshold(
                threshold, of: id, for: place(of: unit), on: truth.day,
                counting: record(of: id, kind: indicator.kind, for: unit).latest?.count
            ).value
        else { return [] }
        return quarters.compactMap { quarter in
            LevelForecast.backtest(
                known: points.filter { $0.day <= quarter }, truth: truth,
                threshold: needed.value, atLeast: threshold.direction == .atLeast,
                isShare: indicator.isShare, asOf: quarter)
        }
    }

    private func turnCases(
        of part: String, _ standard: Standard, _ unit: Unit, _ quarters: [Day],
        _ rates: [Day: Double?]
    ) -> [BacktestCase] {
        let id = PartID(standard: standard.id, part: part)
        let verdicts = evidence.assessments(of: unit.id, id, upTo: day(for: unit))
            .compactMap { assessment -> (day: Day, isMet: Bool)? in
                guard case .verdict(let verdict) = assessment.value else { return nil }
                return (assessment.day, verdict != .unmet)
            }
        guard verdicts.count > 1, let truth = verdicts.last else { return [] }
        return quarters.compactMap { quarter in
            guard let known = verdicts.last(where: { $0.day <= quarter }), !known.isMet,
                known.day < truth.day, let rate = rates[quarter] ?? nil
            else { return nil }
            let years = LevelForecast.years(from: known.day, to: truth.day)
            return BacktestCase(
                .turn, asOf: quarter, until: truth.day,
                probability: Probability(TurnRate.chance(rate: rate, years: years)),
                cameTrue: truth.isMet)
        }
    }

    private func standardCases(_ standards: [Standard], asOf quarter: Day) -> [BacktestCase] {
        let then = on(quarter).knowing(quarter).towards(asOf)
        let forecaster = Forecaster(then)
        return backtestUnits.filter { $0.kind.level == .commune }.flatMap { unit in
            standards.filter {
                $0.appliesTo.contains(unit.kind) && $0.points == nil && !$0.criteria.isEmpty
                    && $0.inForce.contains(quarter)
            }.compactMap { standard -> BacktestCase? in
                let part = then.standard(standard, unit: unit)
                guard !part.isReached else { return nil }
                let chance = forecaster.prospect(of: part).chance(on: asOf)
                let now = self.standard(standard, unit: unit)
                guard chance.isKnown, now.state != .unknown else { return nil }
                return BacktestCase(
                    .standard, asOf: quarter, until: asOf,
                    probability: Probability(chance.low), cameTrue: now.isReached)
            }
        }
    }

    private func targetCases(_ quarters: [Day]) -> [BacktestCase] {
        catalogue.campaign.targets.flatMap { target -> [BacktestCase] in
            guard let due = target.due, due < asOf, let unit = catalogue.units[target.unit] else {
                return []
            }
            let outcome = towards(due).on(due).verdict(on: target, unit: unit, isClosed: true)
            let cameTrue: Bool
            switch outcome.state {
            case .metOnTime, .metLate, .criteriaMet, .claimed: cameTrue = true
            case .missed: cameTrue = false
            default: return []
            }
            return quarters.filter { $0 < due }.compactMap { quarter in
                on(quarter).knowing(quarter).forecast(of: target)?.probability.map {
                    BacktestCase(
                        .target, asOf: quarter, until: due, probability: $0, cameTrue: cameTrue)
                }
            }
        }
    }
}
