import Basics
import Targets

/// The figure that officials use of a goal, over time: criteria met, points, members, work done.
struct Course: Hashable, Sendable {
    let points: [LevelForecast.Point]
    let needed: Double

    /// Theil–Sen, a year; `nil` with fewer than three distinct days.
    var slope: Double? { Self.slope(of: points) }

    static let leastDays = 3

    static func slope(of points: [LevelForecast.Point]) -> Double? {
        let series = LevelForecast.distinct(points)
        guard series.count >= leastDays, let first = series.first else { return nil }
        return LevelModel.slope(
            series.map { LevelForecast.years(from: first.day, to: $0.day) }, series.map(\.value))
    }
}

extension Calculator {
    /// - Returns: `nil` for a goal without figures.
    func course(of target: Target, unit: Unit, _ part: Part) -> Course? {
        switch target.goal {
        case .standard(let id):
            guard let standard = catalogue.standards[id] else { return nil }
            return standard.points == nil
                ? criteriaMet(standard, unit: unit) : points(standard, unit: unit)
        case .members(let rule):
            guard let needed = part.needed else { return nil }
            let ends = Quarters.ends(after: catalogue.campaign.begins, until: asOf)
            return Course(
                points: zip(ends, membersHaving(rule, of: unit, on: ends)).map { day, have in
                    LevelForecast.Point(day, Double(have))
                }, needed: Double(needed))
        case .quantity(let goal):
            let ends = Quarters.ends(after: catalogue.campaign.begins, until: asOf)
            return Course(
                points: ends.compactMap { day in
                    on(day).part(of: target, unit: unit).observed?.number
                        .map { LevelForecast.Point(day, $0) }
                }, needed: goal.atLeast.value)
        case .count, .declared:
            return nil
        }
    }

    /// How many members have what is needed on each of some days, as ``members(_:of:)`` counts them.
    ///
    /// A member of which nobody but itself has said anything is looked at once: what it says of itself
    /// gives it nothing.
    private func membersHaving(_ rule: MembersRule, of unit: Unit, on days: [Day]) -> [Int] {
        var quiet: [Unit.ID: Bool] = [:]
        return days.map { day in
            let then = on(day)
            var have = 0
            let asked = then.units(of: rule, in: unit).filter { member in
                guard let known = quiet[member.id], !then.isOfficial(member) else { return true }
                if known { have += 1 }
                return false
            }
            let reached = Parallel.map(asked) {
                then.member(rule, nil, $0).isReachedOfficially
            }
            for (member, isReached) in zip(asked, reached) {
                if isReached { have += 1 }
                if !then.isOfficial(member) { quiet[member.id] = isReached }
            }
            return have
        }
    }

    /// Whether anybody but a unit itself said something of it, or of what became it.
    private func isOfficial(_ unit: Unit) -> Bool {
        catalogue.units.scope(of: unit.id, on: asOf).ids
            .contains { evidence.isOfficial($0, by: asOf) }
    }

    /// How many criteria were met on each day on which something was assessed.
    private func criteriaMet(_ standard: Standard, unit: Unit) -> Course? {
        guard !standard.criteria.isEmpty else { return nil }
        let parts = standard.criteria.map(\.id) + standard.criteria.flatMap(\.indicators).map(\.id)
        var days: Set<Day> = []
        for part in parts {
            let id = PartID(standard: standard.id, part: part)
            for assessment in evidence.assessments(of: unit.id, id, upTo: day(for: unit)) {
                days.insert(assessment.day)
            }
        }
        return Course(
            points: days.sorted().map { day in
                let then = on(day)
                let place = then.place(of: unit)
                let met = standard.criteria.count {
                    then.isReached($0, of: standard, for: place)
                }
                return LevelForecast.Point(day, Double(met))
            }, needed: Double(standard.criteria.count))
    }

    private func points(_ standard: Standard, unit: Unit) -> Course? {
        guard let rule = standard.points else { return nil }
        let scorer = Scorer(self, standard, rule, place(of: unit))
        guard let pass = rule.passMark.at(due ?? day(for: unit, standard)) else { return nil }
        return Course(
            points: scorer.standardDays.filter { $0 <= day(for: unit) }.compactMap { day in
                scorer.total(Window(until: day, from: .own))?.points
                    .map { LevelForecast.Point(day, $0.value) }
            }, needed: pass.value.value)
    }

    /// Of the open parts of the unit itself that are measured on three or more days: how many go
    /// the wrong way, and how many there are.
    func openSlopes(of part: Part, unit: Unit) -> (wrong: Int, all: Int) {
        var wrong = 0
        var all = 0
        for (name, measured) in part.openIndicators {
            let kind: Indicator.Kind = measured.isShare ? .share : .amount
            guard let direction = measured.direction,
                let slope = Course.slope(of: levels(of: name, kind: kind, for: unit))
            else { continue }
            all += 1
            if direction == .atLeast ? slope < 0 : slope > 0 { wrong += 1 }
        }
        return (wrong, all)
    }
}

extension Part {
    /// Indicators and measured conditions of the unit itself that are not met.
    fileprivate var openIndicators: [(name: PartID, result: Measured)] {
        if isReached { return [] }
        return switch content {
        case .standard(_, let whole), .criterion(_, let whole):
            whole.parts.flatMap(\.openIndicators)
        case .indicator(let measured), .condition(let measured): [(name, measured)]
        default: []
        }
    }
}
