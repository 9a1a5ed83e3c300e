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
        let day = day(for: unit, standard)
        let record = record(of: id, kind: indicator.kind, for: unit)
        var part = Part(kind, id: indicator.id, title: indicator.title, unit: unit)
        part.measure = indicator.measure.isEmpty ? nil : indicator.measure
        part.isShare = indicator.isShare
        part.direction = indicator.threshold?.direction
        let inForce = indicator.threshold.map { threshold($0, of: id, for: place, on: day) }
        cite(inForce?.source ?? indicator.source, in: &part)
        part.threshold = inForce?.value
        part.reason = record.reason

        let deciding = decide(
            &part, record,
            latest: record.latest.map { judgement(of: $0, indicator, id, for: place) },
            official: record.earlierOfficial.map { judgement(of: $0, indicator, id, for: place) })
        if let deciding, part.state != .unknown, let threshold = indicator.threshold,
            rose(threshold, since: deciding, inForce, id, for: place)
        {
            part.raise(.thresholdRisen)
        }
        addEstimate(to: &part, id, record, for: unit)
        part.share = share(of: part, indicator, id, record, for: place)
        return part
    }

    private func addEstimate(
        to part: inout Part, _ id: PartID, _ record: Record, for unit: Unit
    ) {
        guard let estimate = estimate(of: id, record, for: unit) else { return }
        part.estimated = estimate.confirmed
        part.reported = estimate.reported
        if estimate.acrossCount > 0 {
            part.notes.append(Reasons.acrossAssessment(estimate.acrossCount))
        }
        guard let needed = part.threshold, let direction = part.direction,
            let observed = part.observed
        else { return }
        if estimate.confirmed.reaches(needed, direction), !observed.reaches(needed, direction) {
            part.raise(.ready)
        }
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
        part.observed = latest.figure
        if record.isCounted, case .share(let ratio) = latest.figure { part.counted = ratio }
        part.day = latest.day
        part.level = latest.level
        part.source = latest.source.isEmpty ? nil : latest.source
        var deciding = latest
        if official == .met, let earlier = record.earlierOfficial {
            deciding = earlier
            part.state = .met
            part.notes.append(Reasons.decided(by: earlier.level, on: earlier.day))
            if verdict == .unmet { part.raise(.slipping) }
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

    /// Whether a threshold is stricter now than on the day by which an observation was judged.
    private func rose(
        _ threshold: Threshold, since observation: Observation, _ inForce: ThresholdInForce?,
        _ id: PartID, for place: UnitPlace
    ) -> Bool {
        guard observation.figure != .verdict(.notApplicable), let now = inForce?.value,
            let then = self.threshold(threshold, of: id, for: place, on: observation.day).value
        else { return false }
        return threshold.direction == .atLeast ? now > then : now < then
    }
}
