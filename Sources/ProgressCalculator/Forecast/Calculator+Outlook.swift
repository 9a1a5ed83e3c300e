import Basics
import Targets

/// States that look ahead, for goals that nothing has decided yet.
extension Calculator {
    typealias Outlook = (state: TargetState, rule: Phrase)

    /// Moving away, not enough data, or as likely as the forecast says.
    func outlook(on target: Target, unit: Unit, _ part: Part) -> Outlook {
        if case .count = target.goal { return (.notEnoughData, StateRules.notEnoughData(part)) }
        if let wrong = wrongWay(target, unit: unit, part) { return (.movingAway, wrong) }
        guard case .declared = target.goal else {
            guard let due = target.due else {
                return (.notEnoughData, ForecastReasons.noDueDay)
            }
            if case .quantity(let goal) = target.goal {
                return quantityOutlook(goal, target, unit: unit, part)
            }
            let prospect = Forecaster(self).prospect(of: part)
            return Self.outlook(prospect.chance(on: due), prospect, part)
        }
        return (.notEnoughData, StateRules.notEnoughData(part))
    }

    private func quantityOutlook(
        _ goal: Target.QuantityGoal, _ target: Target, unit: Unit, _ part: Part
    ) -> Outlook {
        let work = weeklyWork(goal, unit: unit)
        guard work.weeksWithWork >= WeeklyWork.leastWeeksWithWork,
            let chance = QuantityForecast(
                work, question(goal, target, part, wantsDays: false))?.chance
        else {
            return (.notEnoughData, ForecastReasons.tooFewWeeks(work.weeksWithWork))
        }
        return (Self.state(chance), ForecastReasons.chance(chance))
    }

    static func outlook(_ chance: Chance, _ prospect: Prospect, _ part: Part) -> Outlook {
        let low = Probability(chance.low)
        let high = Probability(chance.high)
        if low == high {
            return (state(low), ForecastReasons.chance(low, chance.decisive))
        }
        // What is unknown decides nothing when either way the answer is the same.
        if high <= .unlikely {
            return (.unlikely, ForecastReasons.atMost(high, chance.decisive))
        }
        if low >= .likely { return (.likely, ForecastReasons.atLeast(low)) }
        return (.notEnoughData, ForecastReasons.missing(prospect.unknowns(), part))
    }

    /// 0,8 or more is likely, 0,2 or less unlikely.
    static func state(_ chance: Probability) -> TargetState {
        chance >= .likely ? .likely : chance <= .unlikely ? .unlikely : .uncertain
    }

    /// The Theil–Sen slope of the official figure goes the wrong way; or it stands still while
    /// most of the open parts that are measured go the wrong way.
    private func wrongWay(_ target: Target, unit: Unit, _ part: Part) -> Phrase? {
        if case .quantity = target.goal { return nil }
        guard let course = course(of: target, unit: unit, part) else { return nil }
        if let slope = course.slope {
            if slope < 0 { return ForecastReasons.falling(slope, course) }
            if slope > 0 { return nil }
        }
        guard case .standard(let id) = target.goal, let standard = catalogue.standards[id],
            standard.points == nil
        else { return nil }
        let (wrong, all) = openSlopes(of: part, unit: unit)
        return wrong * 2 > all ? ForecastReasons.partsFalling(wrong, of: all) : nil
    }

    func weeklyWork(_ goal: Target.QuantityGoal, unit: Unit) -> WeeklyWork {
        let last = day(for: unit)
        let entries = catalogue.units.scope(of: unit.id, on: asOf).ids.flatMap { id in
            evidence.work(in: id, kind: goal.activity)
                .filter { $0.isConfirmed && $0.lastDay <= last }
                .map { (first: $0.firstDay, last: $0.lastDay, quantity: $0.quantity) }
        }
        return WeeklyWork(entries, by: asOf, since: catalogue.campaign.begins)
    }

    func question(
        _ goal: Target.QuantityGoal, _ target: Target, _ part: Part, wantsDays: Bool
    ) -> QuantityForecast.Question {
        var done = Quantity.zero
        if case .amount(let amount)? = part.observed { done = amount }
        return QuantityForecast.Question(
            done: done.thousandths, goal: goal.atLeast.thousandths, asOf: asOf, due: target.due,
            from: goal.from, until: goal.until, seed: Identity.fnv64("\(target.id)|\(asOf)"),
            wantsDays: wantsDays)
    }
}
