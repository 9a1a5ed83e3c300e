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
    ) {
        let day = day(for: place.unit, standard)
        let scorer = Scorer(self, standard, rule, place)
        let latest = scorer.total(Window(until: self.day(for: place.unit), from: .own))
        let official = scorer.total(Window(until: self.day(for: place.unit), from: .verified))
        let judged = latest.flatMap { rule.passMark(on: $0.day) }
        let inForce = rule.passMark(on: day)
        if let source = (inForce ?? judged)?.source {
            part.mark = source.mark
            part.document = source.document
            part.article = source.article
        }
        part.passMark = (inForce ?? judged)?.value
        part.score = latest?.points?.rounded(below: part.passMark)
        settle(&part, latest, official)
        if let judged, let inForce, inForce.value > judged.value, part.state != .unknown {
            part.raise(.thresholdRisen)
        }
        part.share = scorer.way(
            to: latest, scorer.standardDays, target: rule.passMark(on: due ?? day)?.value
        ) { scorer.total($0) }
        if part.share == nil, part.isReached { part.share = 1 }
        if others.isEmpty { return }
        var own = part
        own.parts = []
        part.flags.removeAll { $0 == .selfAssessedOnly }
        combine(&part, Tally(others + [own]))
        if part.state == .unknown, part.reason == nil { part.reason = Reasons.someUnknown }
    }

    /// The points of one criterion: as assessed, or the sum of its standards' points, whichever is
    /// newer.
    func score(
        _ part: inout Part, _ criterion: Criterion, of standard: Standard, _ rule: PointsRule,
        for place: UnitPlace
    ) {
        let day = day(for: place.unit, standard)
        let scorer = Scorer(self, standard, rule, place)
        part.parts = criterion.indicators.map { scored($0, scorer) }
        let window = Window(until: self.day(for: place.unit), from: .own)
        let latest = scorer.score(of: criterion, window)
        let row =
            criterion.points.last { $0.period.contains(day) }
            ?? latest.flatMap { latest in
                criterion.points.last { $0.period.contains(latest.day) }
            }
        if let source = row?.source {
            part.mark = source.mark
            part.document = source.document
            part.article = source.article
        }
        part.passMark = row?.floor
        part.score = latest?.points?.rounded(below: row?.floor)
        settle(&part, latest, scorer.score(of: criterion, window.official))
        part.share = scorer.way(to: latest, scorer.days(of: criterion), target: row?.floor) {
            scorer.score(of: criterion, $0)
        }
    }

    /// One standard of an urban class, and its points.
    private func scored(_ indicator: Indicator, _ scorer: Scorer) -> Part {
        let unit = scorer.place.unit
        var part = Part(.indicator, id: indicator.id, title: indicator.title, unit: unit)
        part.measure = indicator.measure.isEmpty ? nil : indicator.measure
        part.isShare = indicator.isShare
        part.mark = indicator.source.mark
        part.document = indicator.source.document
        let window = Window(until: day(for: unit), from: .own)
        let latest = scorer.score(of: indicator, window)
        if let assessment = scorer.assessments(of: indicator.id, window).last {
            part.observed = Figure(assessment.value, kind: indicator.kind)
        }
        if let source = latest?.rule {
            part.mark = source.mark
            part.document = source.document
            part.article = source.article
        }
        part.score = latest?.points?.rounded(below: nil)
        settle(&part, latest, scorer.score(of: indicator, window.official))
        if part.state == .unknown, latest == nil { part.reason = Reasons.notAssessed }
        return part
    }

    /// The state: what official values reach decides, else what the latest do.
    private func settle(_ part: inout Part, _ latest: Score?, _ official: Score?) {
        guard let latest else {
            part.reason = Reasons.noScore
            return
        }
        part.level = latest.level
        part.day = latest.day
        part.scoreLevel = latest.given?.level
        part.scoreDay = latest.given?.day
        part.source = latest.source.isEmpty ? nil : latest.source
        part.reason = latest.reason
        if let official, official.judgement == .met {
            part.state = .met
            if latest.judgement == .unmet { part.raise(.slipping) }
            if latest.judgement != .met { part.reason = official.reason }
            if official.level != latest.level || official.day != latest.day {
                part.notes.append(Reasons.decided(by: official.level, on: official.day))
            }
            return
        }
        switch latest.judgement {
        case .met:
            part.state = .met
            part.raise(.selfAssessedOnly)
        case .unmet:
            part.state = .unmet
        case .unknown(let reason):
            part.reason = reason
        }
    }
}
