import Basics
import Targets

/// What is on record of one part of one unit on one day.
struct Observation {
    let figure: Figure
    let day: Day
    let level: Assessment.Level
    let source: String
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
    func record(of part: PartID, kind: Indicator.Kind, for unit: Unit) -> Record {
        let assessments = evidence.assessments(of: unit.id, part, upTo: day(for: unit))
        var observations: [Observation] = []
        // By index: a closure over assessments would copy each.
        for index in assessments.indices {
            if let figure = Figure(assessments[index].value, kind: kind) {
                observations.append(
                    Observation(
                        figure: figure, day: assessments[index].day,
                        level: assessments[index].level, source: assessments[index].source))
            }
        }
        if let latest = observations.last {
            var base = Record.Base.none
            if case .share(let ratio) = latest.figure, case .share? = assessments.last?.value {
                base = .own(ratio, latest.day)
            }
            return Record(observations: observations, base: base, reason: nil)
        }
        if !assessments.isEmpty { return .nothing(Reasons.notComparable) }
        return merged(part, kind: kind, for: unit)
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
                Observation(figure: .share(ratio), day: day, level: level, source: "")
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
