import Basics
import Targets

/// What one observation says against the threshold of its own day.
enum Judgement: Equatable {
    case met
    case unmet
    case unknown(Phrase)

    var isUnknown: Bool { if case .unknown = self { true } else { false } }
}

/// Which observation decides a state: what was appraised or verified, else what was found last.
enum Ruling {
    /// What was found last.
    case latest(Judgement)
    /// What was found met officially; what was found last may say otherwise.
    case upheld(isSlipping: Bool)
    /// What was found unmet officially: what cannot be judged undoes nothing.
    case undone

    /// - Parameters:
    ///   - latest: what the latest observation says.
    ///   - official: what the latest official one says where that is an earlier one.
    init(latest: Judgement, official: Judgement?) {
        self =
            official == .met
            ? .upheld(isSlipping: latest == .unmet)
            : official == .unmet && latest.isUnknown ? .undone : .latest(latest)
    }

    var state: PartState {
        switch self {
        case .upheld, .latest(.met): .met
        case .undone, .latest(.unmet): .unmet
        case .latest(.unknown): .unknown
        }
    }
}

extension Calculator {
    /// One indicator, or a condition that is measured like one, of a unit: as it is on the day.
    func indicator(
        _ rule: Indicator, of standard: Standard, for place: UnitPlace,
        isCondition: Bool = false
    ) -> Part {
        let unit = place.unit
        let id = PartID(standard: standard.id, part: rule.id)
        let today = day(for: unit, standard)
        let indicator = rule.on(today)
        let record = record(of: rule, in: standard, for: place)
        var part = Part(id, indicator.title, unit, because: record.reason)
        var result = Part.Measured(indicator)
        let inForce = indicator.threshold.map {
            threshold($0, of: id, for: place, on: today, counting: record.latest?.count)
        }
        part.cite(inForce?.source ?? indicator.source)
        result.threshold = inForce?.value
        if result.threshold == nil, let row = indicator.threshold?.row(at: today),
            case .one(.byCount(let steps), _, _) = place.pick(from: row.value, on: today)
        {
            result.steps = steps
        }
        if record.isCounted, case .share(let ratio)? = record.latest?.figure {
            result.counted = ratio
        }

        let deciding = decide(
            &part, record,
            latest: record.latest.map { judgement(of: $0, rule, standard, for: place) },
            official: record.earlierOfficial.map {
                judgement(of: $0, rule, standard, for: place)
            })
        if let deciding, part.state != .unknown, let threshold = indicator.threshold,
            let now = inForce?.value, deciding.figure != .verdict(.notApplicable),
            let then = self.threshold(
                threshold, of: id, for: place, on: standard.judging(deciding.day),
                counting: deciding.count
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

    /// The state of an indicator as ``indicator(_:of:for:isCondition:)`` finds it, without what a page
    /// shows of it.
    func state(of rule: Indicator, in standard: Standard, for place: UnitPlace) -> PartState {
        state(record(of: rule, in: standard, for: place, isDeciding: true)) {
            judgement(of: $0, rule, standard, for: place)
        }
    }

    /// What a record comes to.
    func state(_ record: Record, _ judge: (Observation) -> Judgement) -> PartState {
        guard let latest = record.latest else { return .unknown }
        return Ruling(latest: judge(latest), official: record.earlierOfficial.map(judge)).state
    }

    /// What is on record of an indicator; where there is nothing, what shows it by another part
    /// that cannot be met without it.
    ///
    /// - Parameter isDeciding: whether what decides the state is enough. The default is `false`.
    private func record(
        of rule: Indicator, in standard: Standard, for place: UnitPlace, isDeciding: Bool = false
    ) -> Record {
        func record(_ id: PartID, _ kind: Indicator.Kind) -> Record {
            isDeciding
                ? deciding(of: id, kind: kind, for: place.unit)
                : self.record(of: id, kind: kind, for: place.unit)
        }
        let own = record(PartID(standard: standard.id, part: rule.id), rule.kind)
        guard own.latest == nil, let other = rule.impliedBy.flatMap({ standard.indicator($0) })
        else { return own }
        let shown = record(PartID(standard: standard.id, part: other.id), other.kind)
        guard let latest = shown.latest,
            judgement(of: latest, rule, standard, for: place) == .met
        else { return own }
        return Record(
            observations: [latest], base: .none, reason: Reasons.implied(by: other.title))
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
        of observation: Observation, _ rule: Indicator, _ standard: Standard,
        for place: UnitPlace
    ) -> Judgement {
        if case .verdict(let verdict) = observation.figure {
            return verdict == .unmet ? .unmet : .met
        }
        let day = standard.judging(observation.day)
        guard let threshold = rule.threshold(on: day) else {
            return .unknown(Reasons.notComparable)
        }
        let id = PartID(standard: standard.id, part: rule.id)
        switch self.threshold(
            threshold, of: id, for: place, on: day, counting: observation.count)
        {
        case .value(let needed, _):
            return observation.figure.reaches(needed, threshold.direction) ? .met : .unmet
        case .unknown(let reason, _):
            return inAnyCase(observation.figure, threshold, for: place, on: day) ?? .unknown(reason)
        }
    }

    /// What holds whatever the total is, of a threshold that depends on it: above the highest of its
    /// values, below the lowest; `nil` in between.
    private func inAnyCase(
        _ figure: Figure, _ threshold: Threshold, for place: UnitPlace, on day: Day
    ) -> Judgement? {
        guard let row = threshold.rows.at(day),
            case .one(.byCount(let steps), _, _) = place.pick(from: row.value, on: day)
        else { return nil }
        let reached = steps.map { figure.reaches($0.value, threshold.direction) }
        return reached.allSatisfy(\.self) ? .met : reached.contains(true) ? nil : .unmet
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
        let ruling = Ruling(latest: verdict, official: official)
        part.state = ruling.state
        switch ruling {
        case .upheld(let isSlipping):
            if let earlier = record.earlierOfficial {
                deciding = earlier
                part.notes.append(Reasons.decided(by: earlier.level, on: earlier.day))
            }
            if isSlipping { part.raise(.slipping) }
        case .undone:
            if let earlier = record.earlierOfficial {
                deciding = earlier
                part.notes.append(Reasons.undone(by: earlier.level, on: earlier.day))
            }
        case .latest(.met):
            if latest.level == .own { part.raise(.selfAssessedOnly) }
        case .latest(.unmet):
            break
        case .latest(.unknown(let reason)):
            part.reason = reason
        }
        if deciding.figure == .verdict(.notApplicable) { part.raise(.notApplicable) }
        return deciding
    }
}
