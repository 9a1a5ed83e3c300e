import Basics
import Targets

/// Urban classes: points by standard, a floor for each criterion, a pass mark for the sum.
///
/// How points come about stands in `Points.swift`; here they become states.
extension Calculator {
    /// The total of a standard by points.
    ///
    /// Met when the unrounded sum reaches the pass mark and every criterion its floor. Where only
    /// the total is on record, or it is newer than the points by criterion, the pass mark decides.
    ///
    /// - Parameter others: what must hold beside the points.
    func score(
        _ part: inout Part, _ standard: Standard, _ rule: PointsRule, others: ArraySlice<Part>,
        for place: UnitPlace
    ) -> Part.Points {
        let day = day(for: place.unit, standard)
        let scorer = Scorer(self, standard, rule, place)
        let window = Window(until: self.day(for: place.unit), from: .own)
        let latest = scorer.total(window)
        let official = scorer.total(window.official)
        let deciding = official?.judgement == .met ? official : latest
        let judged = deciding.flatMap { rule.passMark.at(standard.judging($0.day)) }
        let inForce = rule.passMark.at(day)
        let mark = inForce ?? judged
        if let mark { part.cite(mark.source) }
        let points = settle(&part, latest, official, passMark: mark?.value)
        if let judged, let inForce, inForce.value > judged.value, part.state != .unknown {
            part.raise(.thresholdRisen)
        }
        part.share = scorer.way(
            to: latest, scorer.standardDays,
            target: rule.passMark.at(standard.judging(due ?? day))?.value
        ) { scorer.total($0) }
        if part.share == nil, part.isReached { part.share = 1 }
        if others.isEmpty { return points }
        let tally = Tally(others + [part])
        part.flags.removeAll { $0 == .selfAssessedOnly }
        combine(&part, tally)
        if part.state == .unknown, part.reason == nil { part.reason = Reasons.someUnknown }
        return points
    }

    /// The points of one criterion: as assessed, or the sum of its standards' points, whichever is
    /// newer.
    func score(
        _ part: inout Part, _ criterion: Criterion, of standard: Standard, _ rule: PointsRule,
        for place: UnitPlace
    ) -> Part.Whole {
        let day = day(for: place.unit, standard)
        let scorer = Scorer(self, standard, rule, place)
        var whole = Part.Whole(parts: criterion.indicators.map { scored($0, scorer) })
        let window = Window(until: self.day(for: place.unit), from: .own)
        let latest = scorer.score(of: criterion, window)
        let row =
            criterion.points.at(day)
            ?? latest.flatMap { criterion.points.at(standard.judging($0.day)) }
        // What is judged by the floor is no better known than the floor.
        if let row { part.cite(row.source.weakened(by: row.value.floorMark ?? row.mark)) }
        whole.points = settle(
            &part, latest, scorer.score(of: criterion, window.official), passMark: row?.value.floor)
        part.share = scorer.way(to: latest, scorer.days(of: criterion), target: row?.value.floor) {
            scorer.score(of: criterion, $0)
        }
        return whole
    }

    /// One standard of an urban class, and its points.
    private func scored(_ indicator: Indicator, _ scorer: Scorer) -> Part {
        let unit = scorer.place.unit
        let id = PartID(standard: scorer.standard.id, part: indicator.id)
        var part = Part(id, indicator.title, unit)
        let window = Window(until: day(for: unit), from: .own)
        let latest = scorer.score(of: indicator, window)
        part.mark = indicator.source.mark
        part.document = indicator.source.document
        if let source = latest?.rule { part.cite(source) }
        let points = settle(
            &part, latest, scorer.score(of: indicator, window.official), passMark: nil)
        if let assessment = scorer.assessments(of: indicator.id, window).last {
            part.basis.observed = Figure(assessment.value, kind: indicator.kind)
        }
        if part.state == .unknown, latest == nil { part.reason = Reasons.notAssessed }
        part.content = .indicator(Part.Measured(indicator, score: points.score))
        return part
    }

    /// The state: what official values reach decides, else what the latest do.
    private func settle(
        _ part: inout Part, _ latest: Score?, _ official: Score?, passMark: Quantity?
    ) -> Part.Points {
        var points = Part.Points(passMark: passMark)
        guard let latest else {
            part.reason = Reasons.noScore
            return points
        }
        points.score = latest.points?.rounded(below: passMark)
        points.day = latest.given?.day
        points.level = latest.given?.level
        part.basis = Part.Basis(
            level: latest.level, day: latest.day,
            source: latest.source.isEmpty ? nil : latest.source)
        part.reason = latest.reason
        if let official, official.judgement == .met {
            part.state = .met
            if latest.judgement == .unmet { part.raise(.slipping) }
            if latest.judgement != .met { part.reason = official.reason }
            if official.level != latest.level || official.day != latest.day {
                part.notes.append(Reasons.decided(by: official.level, on: official.day))
            }
            return points
        }
        switch latest.judgement {
        case .met:
            part.state = .met
            part.raise(.selfAssessedOnly)
        case .unmet:
            part.state = .unmet
        case .unknown where official?.judgement == .unmet:
            // What cannot be judged undoes nothing.
            part.state = .unmet
            part.reason = official?.reason
        case .unknown(let reason):
            part.reason = reason
        }
        return points
    }
}
