import Basics
package import Targets

extension Calculator {
    /// The forecast of a target on the calculator's day.
    ///
    /// - Returns: `nil` when the target's unit is not among the units.
    package func forecast(of target: Target) -> Forecast? {
        guard let unit = catalogue.units[target.unit] else { return nil }
        let here = towards(target.due)
        let verdict = here.verdictOnce(on: target, unit: unit)
        let draft = ForecastDraft(here, target, unit, verdict)
        guard verdict.state.looksAhead else { return draft.none(nil) }
        return switch target.goal {
        case .quantity(let goal): draft.quantity(goal)
        case .count, .declared: draft.none(verdict.rule)
        case .standard, .members: draft.prospect()
        }
    }

    /// What an open goal of parts hangs on most by its due day: the forecast's decisive part.
    func decisive(of target: Target) -> Decisive? {
        guard let unit = catalogue.units[target.unit], let due = target.due else { return nil }
        switch target.goal {
        case .quantity, .count, .declared: return nil
        case .standard, .members: break
        }
        let here = towards(due)
        let verdict = here.verdictOnce(on: target, unit: unit)
        guard verdict.state.looksAhead else { return nil }
        let prospect = Forecaster(here).prospect(of: verdict.part)
        return prospect.decisive(prospect.chance(on: due), on: due)
    }
}

extension TargetState {
    /// Nothing has decided it yet.
    fileprivate var looksAhead: Bool {
        switch self {
        case .movingAway, .notEnoughData, .likely, .uncertain, .unlikely: true
        case .metOnTime, .metLate, .lost, .criteriaMet, .claimed, .superseded, .missed,
            .overdueUnknown:
            false
        }
    }
}

extension Prospect {
    /// The part that a chance on a day hangs on most.
    fileprivate func decisive(_ chance: Chance, on day: Day) -> Decisive? {
        if case .leaf(let leaf) = self { leaf.decisive(on: day) } else { chance.decisive }
    }
}

/// Puts together the forecast of a target.
struct ForecastDraft {
    let calculator: Calculator
    let target: Target
    let unit: Unit
    let verdict: Calculator.Verdict

    init(
        _ calculator: Calculator, _ target: Target, _ unit: Unit, _ verdict: Calculator.Verdict
    ) {
        self.calculator = calculator
        self.target = target
        self.unit = unit
        self.verdict = verdict
    }

    /// What a method fills in.
    struct Result {
        var method = Forecast.Method.none
        var probability: Probability?
        var bounds: (low: Probability, high: Probability)?
        var reason: Phrase?
        var day50: Day?
        var day80: Day?
        var decisive: Decisive?
        var members: MemberCounts?
        var band: [BandPoint]?
        var open: [Forecast.OpenPart] = []
        var assumptions: [Phrase] = []
        var missing: [Forecast.Missing] = []
        var enough: [Phrase] = []
        /// How far back the pace was measured, in years.
        var paceYears: Double?

        /// Whether the bounds of an unknown chance say anything.
        var isBounded: Bool {
            bounds.map { $0.low > .unlikely || $0.high < .likely } ?? false
        }
    }

    func forecast(_ result: Result) -> Forecast {
        Forecast(
            target: target.id, title: target.title, unit: UnitReference(unit),
            asOf: calculator.asOf, due: target.due, state: verdict.state, rule: verdict.rule,
            method: result.method, probability: result.probability,
            probabilityAtLeast: result.bounds?.low, probabilityAtMost: result.bounds?.high,
            reason: result.reason, day50: result.day50, day80: result.day80,
            decisive: result.probability != nil || result.isBounded ? result.decisive : nil,
            members: result.members, band: result.band,
            open: result.open, assumptions: result.assumptions, missing: result.missing,
            enough: result.enough, sentence: ForecastWords.sentence(self, result),
            needsDagger: verdict.part.needsDagger)
    }

    /// What is decided, or has no checklist.
    func none(_ reason: Phrase?) -> Forecast {
        var result = Result()
        result.reason = reason ?? ForecastWords.decided(verdict.state)
        return forecast(result)
    }

    // MARK: Standards and members

    func prospect() -> Forecast {
        let prospect = Forecaster(calculator).prospect(of: verdict.part)
        let leaves = prospect.leaves()
        var result = Result()
        result.method = method(of: prospect)
        result.missing = missing(prospect.unknowns())
        result.open = leaves.map { $0.openPart(on: target.due) }
        result.assumptions = ForecastWords.assumptions(leaves, verdict.part)
        result.paceYears = leaves.compactMap { $0.pastYears(to: calculator.asOf) }.max()
        if leaves.count == 1, let due = target.due,
            case .level(let level, let goal) = leaves[0].basis
        {
            result.band = bandDays(from: level.lastDay, to: due).map { level.band(on: $0, goal) }
        }
        if let due = target.due {
            let chance = prospect.chance(on: due)
            result.decisive = prospect.decisive(chance, on: due)
            result.members = chance.counts
            if chance.isKnown {
                result.probability = Probability(chance.low)
            } else {
                result.bounds = (Probability(chance.low), Probability(chance.high))
                result.reason = ForecastReasons.missing(prospect.unknowns(), verdict.part)
            }
        } else {
            result.reason = ForecastReasons.noDueDay
        }
        if result.missing.isEmpty || result.probability != nil {
            result.day50 = firstMonth(prospect, reaching: Probability(0.5))
            result.day80 = firstMonth(prospect, reaching: .likely)
        }
        result.enough = ForecastWords.enough(leaves, result, due: target.due)
        return forecast(result)
    }

    private func method(of prospect: Prospect) -> Forecast.Method {
        switch prospect {
        case .reached: .none
        case .leaf: .levels
        case .all(let parts, _): parts.count == 1 ? method(of: parts[0]) : .allOf
        case .some: .atLeast
        }
    }

    private func missing(_ leaves: [Prospect.Leaf]) -> [Forecast.Missing] {
        leaves.compactMap { leaf in
            guard case .unknown(let reason, let enough) = leaf.basis else { return nil }
            return Forecast.Missing(subject: leaf.subject, reason: reason, enough: enough)
        }
    }

    private func bandDays(from first: Day, to due: Day) -> [Day] {
        [first] + Quarters.ends(after: first, until: max(first, due)).filter { $0 > first }
    }

    /// The first month's end within ten years by which it holds with a chance.
    ///
    /// First by years, then by the months of that year: the chance grows with time but for the two
    /// days on which the band widens.
    private func firstMonth(_ prospect: Prospect, reaching chance: Probability) -> Day? {
        let start = calculator.asOf.endOfMonth
        let ends = (0..<120).reduce(into: [start]) { days, _ in
            days.append((days.last ?? start).startOfNextMonth.endOfMonth)
        }
        let holds = { (day: Day) in Probability(prospect.chance(on: day).low) >= chance }
        let years = stride(from: 0, through: 120, by: 12)
        guard let year = years.first(where: { holds(ends[$0]) }) else { return nil }
        return ends[max(0, year - 11)...year].first(where: holds)
    }

    // MARK: Quantities

    func quantity(_ goal: Target.QuantityGoal) -> Forecast {
        let work = calculator.weeklyWork(goal, unit: unit)
        var result = Result()
        result.method = .weeks
        result.paceYears = Double(work.weeks.count) / 52
        guard work.weeksWithWork >= WeeklyWork.leastWeeksWithWork,
            let forecast = QuantityForecast(
                work, calculator.question(goal, target, verdict.part, wantsDays: true))
        else {
            result.method = .none
            result.reason = ForecastReasons.tooFewWeeks(work.weeksWithWork)
            result.missing = [
                Forecast.Missing(
                    subject: ProspectSubject(
                        unit: UnitReference(unit), part: nil, title: target.title),
                    reason: ForecastReasons.tooFewWeeks(work.weeksWithWork),
                    enough: ForecastWords.moreWeeks(work.weeksWithWork))
            ]
            return self.forecast(result)
        }
        result.probability = forecast.chance
        if target.due == nil { result.reason = ForecastReasons.noDueDay }
        result.day50 = forecast.day50
        result.day80 = forecast.day80
        result.band = forecast.band
        result.assumptions = ForecastWords.weekAssumptions(work)
        result.enough = ForecastWords.enough(goal, verdict.part, work, calculator, target.due)
        return self.forecast(result)
    }
}

extension Prospect.Leaf {
    func openPart(on due: Day?) -> Forecast.OpenPart {
        var level: LevelForecast?
        var goal: Prospect.Goal?
        if case .level(let forecast, let wanted) = basis { (level, goal) = (forecast, wanted) }
        return Forecast.OpenPart(
            subject: subject,
            probability: isUnknown ? nil : due.map { Probability(chance(on: $0).low) },
            value: level?.lastValue, threshold: goal?.threshold, slope: level?.slope,
            measure: goal.map { $0.isShare ? "%" : $0.measure })
    }

    /// `nil` where nobody assessed it.
    func decisive(on due: Day) -> Decisive? {
        guard !isUnknown || isUnmet else { return nil }
        return Decisive(
            subject: subject, probability: isUnknown ? nil : Probability(chance(on: due).low),
            part: nil)
    }

    /// How far back the course was measured.
    func pastYears(to asOf: Day) -> Double? {
        switch basis {
        case .level(let forecast, _): LevelForecast.years(from: forecast.firstDay, to: asOf)
        case .turn: TurnRate.window
        case .unknown: nil
        }
    }
}

extension LevelForecast {
    /// The band of what a goal measures: 0…1 for a share.
    func band(on day: Day, _ goal: Prospect.Goal) -> BandPoint {
        let percent = band(on: day)
        guard goal.isShare else { return percent }
        return BandPoint(
            day: day, low: percent.low / 100, centre: percent.centre / 100,
            high: percent.high / 100)
    }
}
