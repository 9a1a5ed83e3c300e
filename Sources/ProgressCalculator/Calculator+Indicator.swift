import Basics
import Targets

/// What one observation says against the threshold of its own day.
enum Judgement: Equatable {
    case met
    case unmet
    case unknown(Phrase)
}

extension Calculator {
    /// One indicator, or a condition that is measured like one, of a unit.
    func indicator(
        _ indicator: Indicator, as kind: Part.Kind, of standard: Standard, for place: UnitPlace
    ) -> Part {
        let unit = place.unit
        let id = PartID(standard: standard.id, part: indicator.id)
        let day = min(day(for: unit), standard.inForce.until ?? asOf)
        let record = record(of: id, kind: indicator.kind, for: unit)
        var part = Part(kind, id: indicator.id, title: indicator.title, unit: unit)
        part.measure = indicator.measure.isEmpty ? nil : indicator.measure
        part.isShare = indicator.isShare
        part.direction = indicator.threshold?.direction
        let inForce = indicator.threshold.map { threshold($0, of: id, for: place, on: day) }
        cite(inForce?.source ?? indicator.source, in: &part)
        part.threshold = inForce?.value
        part.reason = record.reason

        let judge = { (observation: Observation) in
            judgement(of: observation, indicator, id, for: place)
        }
        decide(&part, record, judge)
        note(inForce, record, &part)
        if let estimate = estimate(of: id, record, for: unit) {
            part.estimated = estimate.confirmed
            part.reported = estimate.reported
            if estimate.acrossCount > 0 {
                part.notes.append(Reasons.acrossAssessment(estimate.acrossCount))
            }
            if part.state == .unmet, let needed = part.threshold, let direction = part.direction,
                estimate.confirmed.reaches(needed, direction)
            {
                part.flags.append(.ready)
            }
        }
        part.share = share(of: part, indicator, id, record, for: place)
        return part
    }

    private func cite(_ source: Source, in part: inout Part) {
        part.mark = source.mark
        part.document = source.document
        part.article = source.article
    }

    /// An observation against the threshold in force on its own day; a verdict speaks for itself.
    private func judgement(
        of observation: Observation, _ indicator: Indicator, _ id: PartID, for place: UnitPlace
    ) -> Judgement {
        if case .verdict(let verdict) = observation.figure {
            return verdict == .unmet ? .unmet : .met
        }
        guard let threshold = indicator.threshold else { return .unknown(Reasons.notComparable) }
        switch self.threshold(threshold, of: id, for: place, on: observation.day) {
        case .value(let needed, _):
            return observation.figure.reaches(needed, threshold.direction) ? .met : .unmet
        case .unknown(let reason, _):
            return .unknown(reason)
        }
    }

    /// The state: what was appraised or verified decides, else what was found last.
    func decide(_ part: inout Part, _ record: Record, _ judge: (Observation) -> Judgement) {
        guard let latest = record.latest else {
            part.state = .unknown
            return
        }
        part.observed = latest.figure
        part.day = latest.day
        part.level = latest.level
        part.source = latest.source.isEmpty ? nil : latest.source
        let official = record.observations.last { $0.level > .own }
        if let official, judge(official) == .met {
            part.state = .met
            part.level = official.level
            part.day = official.day
            part.observed = official.figure
            part.source = official.source.isEmpty ? nil : official.source
            if latest.level == .own, judge(latest) == .unmet {
                part.flags.append(.slipping)
                part.observed = latest.figure
                part.day = latest.day
            }
        } else {
            switch judge(latest) {
            case .met:
                part.state = .met
                part.flags.append(.selfAssessedOnly)
            case .unmet:
                part.state = .unmet
            case .unknown(let reason):
                part.state = .unknown
                part.reason = reason
            }
        }
        if part.observed == .verdict(.notApplicable) { part.flags.append(.notApplicable) }
    }

    /// Marks a threshold that has risen since the assessment that decides.
    private func note(_ inForce: ThresholdInForce?, _ record: Record, _ part: inout Part) {
        guard part.state == .met, let needed = inForce?.value, let direction = part.direction,
            let figure = part.observed, !part.flags.contains(.slipping)
        else { return }
        if case .verdict = figure { return }
        // It met the value of its own day: if it does not meet today's, that one has risen.
        if !figure.reaches(needed, direction) { part.flags.append(.thresholdRisen) }
    }
}
