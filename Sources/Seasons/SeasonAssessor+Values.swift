import Basics
import ProgressCalculator
import Targets

extension SeasonAssessor {
    /// All rounds of one unit against one standard.
    func assessments(of unit: Unit, _ standard: Standard) -> [Assessment] {
        let indicators = standard.criteria.flatMap(\.indicators)
        guard !indicators.isEmpty || isChosen(unit, standard) else { return [] }
        let judged = standard.criteria.filter { needsVerdict($0, standard, unit) }.map(\.id)
        // One that is its own indicator is measured or judged, not both on one day.
        var made = indicators.filter { !judged.contains($0.id) }
            .flatMap { series(of: $0, standard, unit) }
        for criterion in judged { made += verdicts(criterion, standard, unit, from: 1) }
        for condition in standard.conditions {
            switch condition {
            case .indicator(let indicator):
                made += verdicts(indicator.id, standard, unit, from: 2)
            case .members(let rule):
                guard case .indicator(let each) = rule.need else { continue }
                let units = plan.units.filter { rule.kinds.contains($0.kind) }
                made += units.flatMap { member in
                    series(of: each, standard, member).filter { $0.level > .own }
                }
            }
        }
        return made
    }

    /// Where a standard's criteria have no indicators, every township and district is assessed, and
    /// of the communes the strongest.
    private func isChosen(_ unit: Unit, _ standard: Standard) -> Bool {
        unit.kind != .commune || plan.strength(of: unit) > 0.93 || plan.now != nil
    }

    /// Whether a round is looked at from above: those that close a year, and the half-years of a
    /// season up to a day.
    private func isVerified(_ round: Day) -> Bool {
        round.month == 12 || plan.now != nil && round.month == 6
    }

    /// A criterion without indicators, or with one whose threshold is not known, is judged whole.
    private func needsVerdict(
        _ criterion: Criterion, _ standard: Standard, _ unit: Unit
    ) -> Bool {
        criterion.indicators.isEmpty
            || criterion.indicators.contains { indicator in
                guard let threshold = indicator.threshold else { return false }
                let part = PartID(standard: standard.id, part: indicator.id)
                return indicator.id == criterion.id
                    ? needed(indicator, part, unit, plan.last) == nil
                    : threshold.rows.contains { $0.value.values.contains(.unknown) }
            }
    }

    /// Verdicts at the year's end, more of them met with each round.
    private func verdicts(
        _ part: String, _ standard: Standard, _ unit: Unit, from first: Int
    ) -> [Assessment] {
        var random = plan.generator("verdict|\(unit.id)|\(standard.id)|\(part)")
        let turn = random.unit() * 1.25 - plan.strength(of: unit) * 0.5
        return rounds.enumerated().compactMap { index, day in
            guard index >= first, isVerified(day) else { return nil }
            let isMet = way(to: index) >= turn
            return assessment(
                part, standard, unit, day, .verdict(isMet ? .met : .unmet), level: .verified)
        }
    }

    /// How far the season has gone at a round, 0…1; of one up to a day, how far the campaign has
    /// gone to its last due day.
    private func way(to index: Int) -> Double {
        let done = Double(index) / Double(max(1, rounds.count - 1))
        guard let now = plan.now,
            let due = plan.catalogue.campaign.targets.compactMap(\.due).max(), due > now
        else { return done }
        let whole = Double(max(1, due.days(since: plan.first)))
        return done * Double(now.days(since: plan.first)) / whole
    }

    private func series(
        of indicator: Indicator, _ standard: Standard, _ unit: Unit
    ) -> [Assessment] {
        // The parts of one indicator are counted over the same, and go together.
        let name = indicator.whole?.id ?? indicator.id
        var random = plan.generator("series|\(unit.id)|\(standard.id)|\(name)")
        let strength = plan.strength(of: unit)
        // Where in the season the goal is reached: below 0 from the start, above 1 not at all.
        let turn = random.unit() * 1.5 - strength * 0.7
        var path = Path(turn: turn, random: &random, measure: indicator.measure)
        path.keepsNear = plan.now != nil
        let part = PartID(standard: standard.id, part: indicator.id)
        return rounds.enumerated().map { index, day in
            let way = way(to: index)
            let needed = needed(indicator, part, unit, day, path.whole)
            let before = index > 0 ? rounds[index - 1] : nil
            let work = before.map { before in
                plan.catalogue.feeds(of: part).map {
                    confirmed($0.activity.id, in: unit, after: before, by: day).times($0.factor)
                }.reduce(.zero, +)
            }
            let value = path.value(
                indicator.on(standard.judging(day)), needed: needed, way: way,
                addedWork: work ?? .zero,
                noise: random.unit())
            return assessment(
                indicator.id, standard, unit, day, value,
                level: isVerified(day) ? .verified : .own)
        }
    }

    private func needed(
        _ indicator: Indicator, _ part: PartID, _ unit: Unit, _ day: Day, _ count: Int? = nil
    ) -> Double? {
        let calculator = Calculator(
            catalogue: plan.catalogue,
            evidence: Evidence(assessments: [], recognitions: [], work: []), asOf: day)
        return calculator.needed(
            of: indicator, part, unit: unit, counting: count.map { Quantity($0) })?.value
    }

    private func assessment(
        _ part: String, _ standard: Standard, _ unit: Unit, _ day: Day, _ value: Assessment.Value,
        level: Assessment.Level
    ) -> Assessment {
        let id = PartID(standard: standard.id, part: part)
        return Assessment(
            id: Assessment.id(unit: unit.id, part: id, day: day, level: level), unit: unit.id,
            part: id, day: day, value: value, level: level, source: Phrase.simulatedData.vi,
            note: "")
    }
}

/// How one indicator of one unit moves over a season.
private struct Path {
    let turn: Double
    /// Denominator of a share.
    let whole: Int
    private var numerator: Int?
    /// Of what is to be small, a value is at most twice what it must be.
    var keepsNear = false

    init(turn: Double, random: inout SplitMix64, measure: String) {
        self.turn = turn
        switch measure {
        case "m": whole = random.whole(9_000...42_000)
        case "hộ": whole = random.whole(900...3_200)
        case "người": whole = random.whole(4_200...12_500)
        case "trường": whole = random.whole(3...6)
        default: whole = random.whole(40...400)
        }
    }

    mutating func value(
        _ indicator: Indicator, needed: Double?, way: Double, addedWork: Quantity, noise: Double
    ) -> Assessment.Value {
        let isPast = way >= turn
        switch indicator.kind {
        case .pass, .level:
            return .verdict(isPast ? .met : .unmet)
        case .amount:
            let needed = needed ?? 50
            let lag = indicator.threshold?.direction == .atMost ? turn - way : way - turn
            let amount = needed * (1 + 0.12 * max(-1, min(1, lag)) + 0.01 * (noise - 0.5))
            return .number(Quantity(thousandths: Int64((amount * 10).rounded()) * 100))
        case .share:
            return .share(share(indicator, needed: needed, way: way, addedWork, noise))
        }
    }

    private mutating func share(
        _ indicator: Indicator, needed: Double?, way: Double, _ addedWork: Quantity,
        _ noise: Double
    ) -> Ratio {
        let target = needed ?? 75
        let lag = max(-1, min(1, way - turn))
        let sign = indicator.threshold?.direction == .atMost ? -1.0 : 1.0
        let reach = keepsNear && sign < 0 ? target : max(4, (100 - target) * 0.5)
        let percent = target + sign * lag * reach + (noise - 0.5)
        var count = Int((Double(whole) * min(100, max(0, percent)) / 100).rounded(.down))
        if lag >= 0, sign > 0 {
            count = max(count, Int((Double(whole) * target / 100).rounded(.up)))
        }
        if let numerator, addedWork > .zero {
            count = max(count, numerator + Int(addedWork.thousandths / 1_000))
        }
        if sign > 0 { count = max(count, numerator ?? 0) }
        count = min(whole, max(0, count))
        numerator = count
        guard let ratio = Ratio(Quantity(count), Quantity(whole)) else {
            preconditionFailure("a denominator of a season is above zero")
        }
        return ratio
    }
}
