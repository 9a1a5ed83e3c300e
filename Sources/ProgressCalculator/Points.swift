import Basics
import Targets

/// Which assessments are looked at: up to a day, from a level.
struct Window {
    let until: Day
    let from: Assessment.Level

    /// The same without what a unit found of itself.
    var official: Window { Window(until: until, from: .verified) }
}

/// Points and what they say, from the assessments of one window.
struct Score {
    /// `nil` where only a verdict is on record.
    var points: Fraction?
    /// When and by whom the points were given, where the latest assessment gave none.
    var given: (day: Day, level: Assessment.Level)?
    /// The latest day of what it is made of.
    let day: Day
    /// The lowest level of what it is made of.
    let level: Assessment.Level
    var source = ""
    var judgement: Judgement
    /// Why, where the figures alone do not say.
    var reason: Phrase?
    /// What gave an indicator its points.
    var rule: Citation?
}

extension Score {
    /// A verdict without points shows the newest points before it.
    fileprivate mutating func take(pointsOf sum: Score) {
        guard points == nil || given.map({ sum.day > $0.day }) ?? false else { return }
        points = sum.points
        given = (sum.day, sum.level)
        reason = nil
    }
}

/// Works out the points of one unit by one standard.
struct Scorer {
    let calculator: Calculator
    let standard: Standard
    let rule: PointsRule
    let place: UnitPlace

    init(_ calculator: Calculator, _ standard: Standard, _ rule: PointsRule, _ place: UnitPlace) {
        self.calculator = calculator
        self.standard = standard
        self.rule = rule
        self.place = place
    }

    /// What is on record of a part, or of the whole for `nil`.
    func assessments(of part: String?, _ window: Window) -> [Assessed] {
        let id = PartID(standard: standard.id, part: part)
        return calculator.evidence.assessments(of: place.unit.id, id, upTo: window.until)
            .filter { $0.level >= window.from }
    }

    /// The total: the sum of the criteria, or a newer figure for the whole.
    func total(_ window: Window) -> Score? {
        let criteria = standard.criteria.map { ($0.id, score(of: $0, window)) }
        let whole = assessed(nil, window) { points, day in
            guard let pass = rule.passMark.at(standard.judging(day))?.value else {
                return (.unknown(Reasons.noPassMark), Reasons.totalOnly)
            }
            return (points.compared(to: pass) >= 0 ? .met : .unmet, Reasons.totalOnly)
        }
        guard let sum = Self.sum(criteria.map(\.1)) else {
            return belowFloor(criteria, beside: whole)
        }
        guard var whole, whole.day > sum.day else { return judged(sum, criteria) }
        whole.take(pointsOf: sum)
        if whole.reason == Reasons.totalOnly {
            whole.reason = Reasons.totalNewer(below: Self.below(criteria))
        }
        return whole
    }

    /// Without points of every criterion: one below its floor decides, unless the whole was
    /// assessed since.
    private func belowFloor(
        _ criteria: [(id: String, score: Score?)], beside whole: Score?
    ) -> Score? {
        let known = criteria.filter { $0.score?.points != nil }
        let unmet = known.compactMap(\.score).filter { $0.judgement == .unmet }
        if var whole, unmet.allSatisfy({ $0.day < whole.day }) {
            if whole.reason == Reasons.totalOnly, !known.isEmpty {
                whole.reason = Reasons.totalNewer(below: Self.below(criteria))
            }
            return whole
        }
        guard let day = unmet.map(\.day).max(), let level = unmet.map(\.level).min() else {
            return whole
        }
        return Score(
            points: whole?.points,
            given: whole.flatMap { $0.points == nil ? nil : $0.given ?? ($0.day, $0.level) },
            day: day, level: level, judgement: .unmet,
            reason: Reasons.floorMissed(Self.below(criteria)))
    }

    private static func below(_ criteria: [(id: String, score: Score?)]) -> [String] {
        criteria.filter { $0.score?.judgement == .unmet }.map(\.id)
    }

    private func judged(_ sum: Score, _ criteria: [(id: String, score: Score?)]) -> Score {
        var sum = sum
        let below = Self.below(criteria)
        guard let pass = rule.passMark.at(standard.judging(sum.day))?.value,
            let points = sum.points
        else {
            sum.judgement = .unknown(Reasons.noPassMark)
            return sum
        }
        if points.compared(to: pass) < 0 {
            sum.judgement = .unmet
        } else if !below.isEmpty {
            sum.judgement = .unmet
            sum.reason = Reasons.floorMissed(below)
        } else if criteria.allSatisfy({ $0.score?.judgement == .met }) {
            sum.judgement = .met
        } else {
            sum.judgement = .unknown(Reasons.floorUnknown)
        }
        return sum
    }

    /// The points of a criterion against the floor of their own day.
    func score(of criterion: Criterion, _ window: Window) -> Score? {
        let judge = { (points: Fraction, day: Day) -> (Judgement, Phrase?) in
            guard let floor = criterion.points.at(standard.judging(day))?.value.floor
            else { return (.unknown(Reasons.floorUnknown), nil) }
            return (points.compared(to: floor) >= 0 ? .met : .unmet, nil)
        }
        let whole = assessed(criterion.id, window, judge)
        let parts = criterion.indicators.map { score(of: $0, window) }
        guard var sum = Self.sum(parts), let points = sum.points else { return whole }
        if var whole, whole.day > sum.day {
            whole.take(pointsOf: sum)
            return whole
        }
        (sum.judgement, sum.reason) = judge(points, sum.day)
        return sum
    }

    /// A figure or verdict for something as a whole.
    private func assessed(
        _ part: String?, _ window: Window, _ judge: (Fraction, Day) -> (Judgement, Phrase?)
    ) -> Score? {
        let all = assessments(of: part, window)
        let numbers = all.compactMap { assessment -> (Fraction, Day, Assessment.Level)? in
            guard case .number(let points) = assessment.value else { return nil }
            return (Fraction(points), assessment.day, assessment.level)
        }
        guard let latest = all.last else { return nil }
        var score = Score(
            points: numbers.last?.0, day: latest.day, level: latest.level, source: latest.source,
            judgement: .unknown(Reasons.notComparable))
        switch latest.value {
        case .verdict(let verdict):
            score.judgement = verdict == .unmet ? .unmet : .met
            if let (points, day, level) = numbers.last {
                score.reason = judge(points, day).1
                score.given = (day, level)
            }
        case .number:
            if let (points, day, _) = numbers.last {
                (score.judgement, score.reason) = judge(points, day)
            }
        default:
            break
        }
        return score
    }

    /// The points of an indicator; met when it earns any.
    func score(of indicator: Indicator, _ window: Window) -> Score? {
        guard let assessment = assessments(of: indicator.id, window).last else { return nil }
        var score = Score(
            points: nil, day: assessment.day, level: assessment.level, source: assessment.source,
            judgement: .unknown(Reasons.notComparable))
        guard let (points, source) = points(of: assessment, indicator) else { return score }
        score.points = points
        score.rule = source
        score.judgement = points == .zero ? .unmet : .met
        return score
    }

    private func points(of assessment: Assessed, _ indicator: Indicator) -> (Fraction, Citation)? {
        let day = standard.judging(assessment.day)
        if assessment.value == .verdict(.notApplicable) {
            return leastPoints(of: indicator, on: day)
        }
        switch indicator.scoring?.rows {
        case .scale(let rows):
            guard let row = rows.at(day),
                let value = Self.number(assessment.value)
            else { return nil }
            let points = row.value.points(of: value, reliefPercent: Quantity(100))
            guard points == .zero, let relief = relief(indicator, on: day) else {
                return (points, row.source)
            }
            return (
                row.value.points(of: value, reliefPercent: relief.percent),
                row.source.weakened(by: relief.mark)
            )
        case .levels(let rows):
            guard let row = rows.at(day),
                case .level(let name) = assessment.value
            else { return nil }
            return row.value[name].map { (Fraction($0), row.source) }
        case nil:
            return nil
        }
    }

    /// What an indicator that is not considered earns; `nil` where the standard says nothing of it.
    private func leastPoints(of indicator: Indicator, on day: Day) -> (Fraction, Citation)? {
        guard let said = rule.notConsidered.at(day), said.value == .minimum else { return nil }
        switch indicator.scoring?.rows {
        case .scale(let rows):
            return rows.at(day).map {
                (Fraction($0.value.min), $0.source.weakened(by: said.mark))
            }
        case .levels(let rows):
            guard let row = rows.at(day), let least = row.value.values.min() else { return nil }
            return (Fraction(least), row.source.weakened(by: said.mark))
        case nil: return nil
        }
    }

    /// The part of a low bound that the unit's region needs, in percent.
    private func relief(
        _ indicator: Indicator, on day: Day
    ) -> (percent: Quantity, mark: Mark)? {
        let row = rule.relief.filter { $0.value.of == indicator.scoring?.relief }.at(day)
        guard let row,
            case .one(let percent, _, let mark) = place.pick(from: row.value.values, on: day)
        else { return nil }
        return (percent, row.mark.weakened(by: mark))
    }

    private static func number(_ value: Assessment.Value) -> Fraction? {
        switch value {
        case .number(let number): Fraction(number)
        case .share(let ratio): Fraction(percentOf: ratio)
        default: nil
        }
    }

    /// The sum of scores when all are known, else `nil`.
    private static func sum(_ scores: [Score?]) -> Score? {
        var sum: Score?
        for score in scores {
            guard let score, let points = score.points else { return nil }
            sum = Score(
                points: (sum?.points ?? .zero) + points,
                day: sum.map { max($0.day, score.day) } ?? score.day,
                level: sum.map { min($0.level, score.level) } ?? score.level,
                judgement: score.judgement)
        }
        return sum
    }
}

extension Scorer {
    /// The days on which something of the standard was assessed, the earliest first.
    var standardDays: [Day] {
        let whole = assessments(of: nil, everything).map(\.day)
        return (whole + standard.criteria.flatMap { days(of: $0) }).sorted()
    }

    /// The days on which a criterion or one of its indicators was assessed, the earliest first.
    func days(of criterion: Criterion) -> [Day] {
        ([criterion.id] + criterion.indicators.map(\.id))
            .flatMap { assessments(of: $0, everything).map(\.day) }.sorted()
    }

    private var everything: Window {
        Window(until: calculator.day(for: place.unit), from: .own)
    }

    /// The share of the way of points to a mark, from the points on or before the campaign's first
    /// day, else the first after.
    func way(
        to latest: Score?, _ days: [Day], target: Quantity?, _ score: (Window) -> Score?
    ) -> Double? {
        guard let latest else { return nil }
        guard let points = latest.points, let target else {
            return latest.judgement == .met ? 1 : latest.judgement == .unmet ? 0 : nil
        }
        let begins = calculator.catalogue.campaign.begins
        let candidates = days.filter { $0 <= begins }.reversed() + days.filter { $0 > begins }
        var base: Fraction?
        for day in candidates where base == nil {
            base = score(Window(until: day, from: .own))?.points
        }
        guard let base else { return nil }
        return Calculator.way(
            from: base.value, meets: base.compared(to: target) >= 0, to: points.value,
            meets: points.compared(to: target) >= 0, target: target.value)
    }
}

extension Scoring.Scale {
    /// Points of a value: `max` from `high` on; between `low` and `high` on a straight line from
    /// `min`; `min` from the relaxed low bound on; below it none.
    ///
    /// - Parameter reliefPercent: how much of `low` the region needs, 0…100.
    func points(of value: Fraction, reliefPercent: Quantity) -> Fraction {
        if value.compared(to: high) >= 0 { return Fraction(max) }
        if value.compared(to: low) >= 0 {
            return value.onLine(from: low, run: high - low, start: min, rise: max - min)
        }
        let relaxed = Fraction(percent: reliefPercent, of: low)
        return reliefPercent < Quantity(100) && value >= relaxed ? Fraction(min) : .zero
    }
}
