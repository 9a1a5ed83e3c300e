import Basics
import Targets

/// What is open, one by one: levels with their course, verdicts that may turn, points.
extension Forecaster {
    func leaf(of part: Part, _ rule: Indicator, _ place: UnitPlace) -> Prospect {
        let subject = part.subject
        let standard = calculator.catalogue.standards[part.name.standard]
        let today = calculator.day(for: place.unit, standard)
        let indicator = rule.on(today)
        let record = calculator.deciding(of: part.name, kind: indicator.kind, for: place.unit)
        guard let latest = record.latest else {
            return unknown(
                subject, record.reason ?? Reasons.notAssessed,
                enough: ForecastReasons.enough(
                    assessments: indicator.kind == .pass ? 1 : LevelForecast.leastDays))
        }
        guard latest.figure.number != nil, let threshold = indicator.threshold else {
            return turn(subject, since: latest.day)
        }
        // What was found under an earlier kind is no course of what is asked now.
        if let begins = rule.stretchBegins(on: today), latest.day < begins {
            return turn(subject, since: latest.day)
        }
        let needed = { @Sendable [calculator] (day: Day) in
            calculator.threshold(
                threshold, of: part.name, for: place, on: standard?.judging(day) ?? day,
                counting: latest.count)
        }
        switch needed(due) {
        case .unknown(let reason, _):
            return unknown(subject, reason)
        case .value(let value, _):
            let points = calculator.levels(of: part.name, kind: indicator.kind, for: place.unit)
            let goal = Prospect.Goal(
                threshold: value.value, onDay: { needed($0).value?.value },
                isAtLeast: threshold.direction == .atLeast, isShare: indicator.isShare,
                measure: indicator.measure)
            return level(points, goal, subject)
        }
    }

    private func level(
        _ points: [LevelForecast.Point], _ goal: Prospect.Goal, _ subject: ProspectSubject
    ) -> Prospect {
        guard
            let forecast = LevelForecast(
                points, isShare: goal.isShare, threshold: goal.threshold)
        else {
            let days = Set(points.map(\.day)).count
            return unknown(
                subject, ForecastReasons.tooFewDays(days),
                enough: ForecastReasons.enough(assessments: LevelForecast.leastDays - days),
                isUnmet: true)
        }
        return .leaf(Prospect.Leaf(subject: subject, basis: .level(forecast, goal)))
    }

    func turn(_ subject: ProspectSubject, since day: Day) -> Prospect {
        guard let rate else {
            return unknown(subject, ForecastReasons.tooFewTurns, isUnmet: true)
        }
        return .leaf(Prospect.Leaf(subject: subject, basis: .turn(rate: rate, since: day)))
    }

    /// Urban classes: the total against the pass mark, and each criterion below its floor.
    func pointLeaves(
        _ standard: Standard, _ rule: PointsRule, _ place: UnitPlace
    ) -> [Prospect] {
        let scorer = Scorer(calculator, standard, rule, place)
        let until = calculator.day(for: place.unit)
        let day = standard.judging(due)
        let points = scorer.standardDays.filter { $0 <= until }.compactMap { day in
            scorer.total(Window(until: day, from: .own))?.points
                .map { LevelForecast.Point(day, $0.value) }
        }
        let subject = ProspectSubject(
            unit: UnitReference(place.unit), part: standard.id, title: standard.title)
        guard let pass = rule.passMark.at(day)?.value else {
            return [unknown(subject, Reasons.noPassMark)]
        }
        var leaves: [Prospect] = []
        if points.isEmpty {
            leaves.append(
                unknown(
                    subject, Reasons.noScore,
                    enough: ForecastReasons.enough(assessments: LevelForecast.leastDays)))
        } else {
            let goal = Prospect.Goal.points(pass.value) {
                rule.passMark.at(standard.judging($0))?.value.value
            }
            leaves.append(level(points, goal, subject))
        }
        for criterion in standard.criteria {
            guard let floor = criterion.points.at(day)?.value.floor
            else { continue }
            let window = Window(until: until, from: .own)
            guard let score = scorer.score(of: criterion, window)?.points,
                score.compared(to: floor) < 0
            else { continue }
            let points = scorer.days(of: criterion).filter { $0 <= until }.compactMap { day in
                scorer.score(of: criterion, Window(until: day, from: .own))?.points
                    .map { LevelForecast.Point(day, $0.value) }
            }
            let id = PartID(standard: standard.id, part: criterion.id).description
            leaves.append(
                level(
                    points,
                    .points(floor.value) {
                        criterion.points.at(standard.judging($0))?.value.floor?.value
                    },
                    ProspectSubject(
                        unit: UnitReference(place.unit), part: id, title: criterion.title)))
        }
        return leaves
    }
}

extension Prospect.Goal {
    /// So many points of an urban class.
    static func points(
        _ needed: Double, onDay: @escaping @Sendable (Day) -> Double?
    ) -> Prospect.Goal {
        Prospect.Goal(
            threshold: needed, onDay: onDay, isAtLeast: true, isShare: false, measure: "điểm")
    }
}
