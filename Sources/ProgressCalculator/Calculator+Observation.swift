import Basics
import Targets

/// What is on record of one part of one unit on one day.
struct Observation {
    let figure: Figure
    let day: Day
    let level: Assessment.Level
    let source: String
}

/// A share with its exact parts, to which later work can be added.
struct ShareBase {
    let unit: Unit
    let ratio: Ratio
    let day: Day
}

/// All that is on record of one part of one unit.
struct Record {
    /// By day, then level, then as recorded.
    let observations: [Observation]
    /// What the latest observation of a share is made of: one base, or one for each predecessor.
    let bases: [ShareBase]
    /// Why there is nothing, or what the value was made of.
    let reason: Phrase?

    var latest: Observation? { observations.last }
}

extension Calculator {
    /// The observations of a part; those of a unit's predecessors summed while it has none.
    func record(of part: PartID, kind: Indicator.Kind, for unit: Unit) -> Record {
        let assessments = evidence.assessments(of: unit.id, part, upTo: day(for: unit))
        let observations = assessments.compactMap { assessment in
            Figure(assessment.value, kind: kind).map {
                Observation(
                    figure: $0, day: assessment.day, level: assessment.level,
                    source: assessment.source)
            }
        }
        if let latest = observations.last {
            let base: [ShareBase]
            if case .share(let ratio) = latest.figure, case .share? = assessments.last?.value {
                base = [ShareBase(unit: unit, ratio: ratio, day: latest.day)]
            } else {
                base = []
            }
            return Record(observations: observations, bases: base, reason: nil)
        }
        if !assessments.isEmpty {
            return Record(observations: [], bases: [], reason: Reasons.notComparable)
        }
        return merged(part, kind: kind, for: unit)
    }

    /// A successor's share: the sums of its predecessors' numerators and denominators, at the
    /// lowest level and the earliest day among them.
    private func merged(_ part: PartID, kind: Indicator.Kind, for unit: Unit) -> Record {
        let predecessors = catalogue.units.predecessors(of: unit.id)
            .compactMap { catalogue.units[$0] }
        guard !predecessors.isEmpty else {
            return Record(observations: [], bases: [], reason: Reasons.notAssessed)
        }
        guard kind == .share else {
            return Record(observations: [], bases: [], reason: Reasons.mustReassess)
        }
        let records = predecessors.map { record(of: part, kind: kind, for: $0) }
        let bases = records.flatMap(\.bases)
        guard records.allSatisfy({ !$0.bases.isEmpty }), let day = bases.map(\.day).min(),
            let level = records.compactMap({ $0.latest?.level }).min(),
            let ratio = Ratio(
                bases.map(\.ratio.numerator).reduce(.zero, +),
                bases.map(\.ratio.denominator).reduce(.zero, +))
        else {
            return Record(observations: [], bases: [], reason: Reasons.predecessorsLackParts)
        }
        let observation = Observation(figure: .share(ratio), day: day, level: level, source: "")
        return Record(
            observations: [observation], bases: bases,
            reason: bases.count > 1 ? Reasons.mergedFrom(bases.count) : nil)
    }
}
