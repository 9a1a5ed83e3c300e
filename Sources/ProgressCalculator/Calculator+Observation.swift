import Basics
import Targets

/// What is on record of one part of one unit on one day.
struct Observation {
    let figure: Figure
    let day: Day
    let level: Assessment.Level
    let source: String
    /// How many there are in all; `nil` where only a percentage, an amount or a verdict was given.
    var count: Quantity?
}

extension Observation {
    /// `nil` for what does not fit the kind.
    init?(_ assessed: Assessed, kind: Indicator.Kind) {
        let value = assessed.value
        guard let figure = Figure(value, kind: kind) else { return nil }
        self.init(
            figure: figure, day: assessed.day, level: assessed.level, source: assessed.source,
            count: value.denominator)
    }
}

/// All that is on record of one part of one unit.
struct Record {
    /// What later work can be added to.
    enum Base {
        /// No share with its exact parts.
        case none
        case own(Ratio, Day)
        /// The shares of the units that went into this one.
        case merged([Unit])
    }

    /// By day, then level, then as recorded.
    let observations: [Observation]
    let base: Base
    /// Why there is nothing, or what the value was made of.
    let reason: Phrase?

    var latest: Observation? { observations.last }

    /// Whether the latest value was given as numerator and denominator.
    var isCounted: Bool {
        if case .none = base { false } else { true }
    }

    /// The latest official observation where the unit's own came after it.
    var earlierOfficial: Observation? {
        latest?.level == .own ? observations.last { $0.level > .own } : nil
    }

    static func nothing(_ reason: Phrase) -> Record {
        Record(observations: [], base: .none, reason: reason)
    }
}

extension Calculator {
    /// The observations of a part; those of a unit's predecessors summed while it has none.
    ///
    /// Each is read by the kind of its own day; of a part of an indicator a verdict on the whole
    /// counts too, and a figure of the whole where the part takes those.
    func record(of part: PartID, kind: Indicator.Kind, for unit: Unit) -> Record {
        let own = evidence.assessments(of: unit.id, part, upTo: day(for: unit))
        let reading = rules.reading(of: part)
        var observations = observed(own, kind: kind, reading)
        var hasAny = !own.isEmpty
        if let reading, let whole = reading.indicator.whole {
            let above = PartID(standard: part.standard, part: whole.id)
            let ofWhole = evidence.assessments(of: unit.id, above, upTo: day(for: unit))
            let found = observed(ofWhole, kind: kind, reading).filter {
                if case .verdict = $0.figure { true } else { whole.takesFigures }
            }
            hasAny = hasAny || !found.isEmpty
            if !found.isEmpty {
                observations = (found + observations).sorted {
                    ($0.day, $0.level) < ($1.day, $1.level)
                }
            }
        }
        if let latest = observations.last {
            var base = Record.Base.none
            if case .share(let ratio) = latest.figure, latest.count != nil,
                isOfThisStretch(latest.day, reading, unit)
            {
                base = .own(ratio, latest.day)
            }
            return Record(observations: observations, base: base, reason: nil)
        }
        if hasAny { return .nothing(Reasons.notComparable) }
        return merged(part, kind: kind, for: unit)
    }

    /// The same record with only what decides the state: what was found last, and before it what was
    /// found last officially.
    func deciding(of part: PartID, kind: Indicator.Kind, for unit: Unit) -> Record {
        guard rules.reading(of: part) == nil else {
            return record(of: part, kind: kind, for: unit)
        }
        let own = evidence.assessments(of: unit.id, part, upTo: day(for: unit))
        var latest: Observation?
        for place in own.indices.reversed() where latest == nil || own.level(place) > .own {
            guard let found = Observation(own[place], kind: kind) else { continue }
            guard let last = latest else {
                latest = found
                if found.level > .own { break }
                continue
            }
            return Record(observations: [found, last], base: .none, reason: nil)
        }
        guard let latest else { return record(of: part, kind: kind, for: unit) }
        return Record(observations: [latest], base: .none, reason: nil)
    }

    private typealias Reading = (standard: Standard, indicator: Indicator)

    private func observed(
        _ assessments: AssessmentSeries, kind: Indicator.Kind, _ reading: Reading?
    ) -> [Observation] {
        var observations: [Observation] = []
        observations.reserveCapacity(assessments.count)
        for assessed in assessments {
            let kind =
                reading.map { $0.indicator.on($0.standard.judging(assessed.day)).kind } ?? kind
            if let found = Observation(assessed, kind: kind) { observations.append(found) }
        }
        return observations
    }

    /// Whether what was found of a part on a day is measured as it is now.
    func isOfThisStretch(_ day: Day, of part: PartID, _ unit: Unit) -> Bool {
        isOfThisStretch(day, rules.reading(of: part), unit)
    }

    private func isOfThisStretch(_ day: Day, _ reading: Reading?, _ unit: Unit) -> Bool {
        stretchBegins(reading, unit).map { $0 <= day } ?? true
    }

    private func stretchBegins(_ reading: Reading?, _ unit: Unit) -> Day? {
        reading.flatMap { $0.indicator.stretchBegins(on: self.day(for: unit, $0.standard)) }
    }

    /// The figures of a part day by day, of the stretch of its present kind and measure.
    func figures(
        of part: PartID, kind: Indicator.Kind, for unit: Unit
    ) -> [(day: Day, figure: Figure)] {
        let reading = rules.reading(of: part)
        guard reading != nil else {
            return evidence.assessments(of: unit.id, part, upTo: day(for: unit))
                .compactMap { assessment in
                    Figure(assessment.value, kind: kind).map { (assessment.day, $0) }
                }
        }
        let begins = stretchBegins(reading, unit)
        let record = record(of: part, kind: kind, for: unit)
        // The sums of predecessors come by themselves.
        if case .merged = record.base { return [] }
        return record.observations.filter { observation in
            begins.map { observation.day >= $0 } ?? true
        }.map { ($0.day, $0.figure) }
    }

    /// A successor's share: the sums of its predecessors' numerators and denominators, at the
    /// lowest level and the earliest day among them.
    private func merged(_ part: PartID, kind: Indicator.Kind, for unit: Unit) -> Record {
        if beganLater(catalogue.standards[part.standard], than: unit) {
            return .nothing(Reasons.notAssessed)
        }
        guard let predecessors = predecessors(of: unit) else {
            return .nothing(Reasons.predecessorsLackParts)
        }
        if predecessors.isEmpty { return .nothing(Reasons.notAssessed) }
        guard kind == .share else { return .nothing(Reasons.mustReassess) }
        var numerator = Quantity.zero
        var denominator = Quantity.zero
        var latest: [Observation] = []
        for predecessor in predecessors {
            let record = record(of: part, kind: kind, for: predecessor)
            if case .none = record.base { return .nothing(Reasons.predecessorsLackParts) }
            guard let observation = record.latest, case .share(let ratio) = observation.figure
            else { return .nothing(Reasons.predecessorsLackParts) }
            numerator += ratio.numerator
            denominator += ratio.denominator
            latest.append(observation)
        }
        guard let ratio = Ratio(numerator, denominator), let day = latest.map(\.day).min(),
            let level = latest.map(\.level).min()
        else { return .nothing(Reasons.predecessorsLackParts) }
        return Record(
            observations: [
                Observation(
                    figure: .share(ratio), day: day, level: level, source: "",
                    count: ratio.denominator)
            ],
            base: .merged(predecessors),
            reason: predecessors.count > 1 ? Reasons.mergedFrom(predecessors.count) : nil)
    }

    /// Whether a standard came into force only after a unit began: nothing of it is left of before.
    func beganLater(_ standard: Standard?, than unit: Unit) -> Bool {
        guard let from = standard?.inForce.from, let first = unit.period.from else { return false }
        return from >= first
    }

    /// The units that went into one; `nil` when one of them is not among the units read.
    func predecessors(of unit: Unit) -> [Unit]? {
        let ids = catalogue.units.predecessors(of: unit.id)
        let units = ids.compactMap { catalogue.units[$0] }
        return units.count == ids.count ? units : nil
    }
}
