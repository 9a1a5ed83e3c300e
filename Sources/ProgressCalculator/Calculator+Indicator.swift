import Basics
import Targets

/// What one observation says against the threshold of its own day.
enum Judgement: Equatable {
    case met
    case unmet
    case unknown(Phrase)

    var isUnknown: Bool { if case .unknown = self { true } else { false } }
}

extension Calculator {
    /// One indicator, or a condition that is measured like one, of a unit.
    func indicator(
        _ indicator: Indicator, of standard: Standard, for place: UnitPlace,
        isCondition: Bool = false
    ) -> Part {
        let unit = place.unit
        let id = PartID(standard: standard.id, part: indicator.id)
        let record = record(of: id, kind: indicator.kind, for: unit)
        var part = Part(id, indicator.title, unit, because: record.reason)
        var result = Part.Measured(indicator)
        let inForce = indicator.threshold.map {
            threshold($0, of: id, for: place, on: day(for: unit, standard))
        }
        part.cite(inForce?.source ?? indicator.source)
        result.threshold = inForce?.value
        if record.isCounted, case .share(let ratio)? = record.latest?.figure {
            result.counted = ratio
        }

        let deciding = decide(
            &part, record,
            latest: record.latest.map { judgement(of: $0, indicator, standard, for: place) },
            official: record.earlierOfficial.map {
                judgement(of: $0, indicator, standard, for: place)
            })
        if let deciding, part.state != .unknown, let threshold = indicator.threshold,
            let now = inForce?.value, deciding.figure != .verdict(.notApplicable),
            let then = self.threshold(
                threshold, of: id, for: place, on: standard.judging(deciding.day)
            ).value, threshold.direction == .atLeast ? now > then : now < then
        {
            part.raise(.thresholdRisen)
        }
        result.estimate = estimate(of: id, record, for: unit)
        if let estimate = result.estimate { note(estimate, in: &part, result) }
        part.share = share(of: part, indicator, standard, record, for: place)
        part.content = isCondition ? .condition(result) : .indicator(result)
        return part
    }

    private func note(
        _ estimate: Estimate, in part: inout Part, _ result: Part.Measured
    ) {
        if estimate.acrossCount > 0 {
            part.notes.append(Reasons.acrossAssessment(estimate.acrossCount))
        }
        guard let needed = result.threshold, let direction = result.direction,
            let observed = part.basis.observed
        else { return }
        if estimate.confirmed.reaches(needed, direction), !observed.reaches(needed, direction) {
            part.raise(.ready)
        }
    }

    /// An observation against the threshold in force on its own day, at the latest that of the
    /// standard's last day; a verdict speaks for itself.
    private func judgement(
        of observation: Observation, _ indicator: Indicator, _ standard: Standard,
        for place: UnitPlace
    ) -> Judgement {
        if case .verdict(let verdict) = observation.figure {
            return verdict == .unmet ? .unmet : .met
        }
        guard let threshold = indicator.threshold else { return .unknown(Reasons.notComparable) }
        let id = PartID(standard: standard.id, part: indicator.id)
        let day = standard.judging(observation.day)
        switch self.threshold(threshold, of: id, for: place, on: day) {
        case .value(let needed, _):
            return observation.figure.reaches(needed, threshold.direction) ? .met : .unmet
        case .unknown(let reason, _):
            return .unknown(reason)
        }
    }

    /// The state: what was appraised or verified decides, else what was found last.
    ///
    /// - Parameters:
    ///   - latest: what the latest observation says.
    ///   - official: what the latest official one says where that is an earlier one.
    /// - Returns: the observation that decides; the part shows the latest.
    @discardableResult
    func decide(
        _ part: inout Part, _ record: Record, latest verdict: Judgement?, official: Judgement?
    ) -> Observation? {
        guard let latest = record.latest, let verdict else { return nil }
        part.basis = Part.Basis(
            observed: latest.figure, level: latest.level, day: latest.day,
            source: latest.source.isEmpty ? nil : latest.source)
        var deciding = latest
        if official == .met, let earlier = record.earlierOfficial {
            deciding = earlier
            part.state = .met
            part.notes.append(Reasons.decided(by: earlier.level, on: earlier.day))
            if verdict == .unmet { part.raise(.slipping) }
        } else if official == .unmet, verdict.isUnknown, let earlier = record.earlierOfficial {
            // What cannot be judged undoes nothing.
            deciding = earlier
            part.state = .unmet
            part.notes.append(Reasons.undone(by: earlier.level, on: earlier.day))
        } else {
            switch verdict {
            case .met:
                part.state = .met
                if latest.level == .own { part.raise(.selfAssessedOnly) }
            case .unmet:
                part.state = .unmet
            case .unknown(let reason):
                part.state = .unknown
                part.reason = reason
            }
        }
        if deciding.figure == .verdict(.notApplicable) { part.raise(.notApplicable) }
        return deciding
    }
}
