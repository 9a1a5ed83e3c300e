import Basics
import Targets

/// Urban classes: points by standard, a floor for each criterion, a pass mark for the sum.
extension Calculator {
    /// The total of a standard by points.
    ///
    /// Met when the unrounded sum reaches the pass mark and every criterion its floor. Where only
    /// the total is on record, the pass mark decides.
    func score(
        _ part: inout Part, _ standard: Standard, _ rule: PointsRule, _ criteria: [Part],
        for place: UnitPlace
    ) {
        let day = min(day(for: place.unit), standard.inForce.until ?? asOf)
        let whole = PartID(standard: standard.id, part: nil)
        let total = record(of: whole, kind: .amount, for: place.unit)
        let pass = rule.passMark(on: total.latest?.day ?? day)
        part.passMark = pass?.value
        if let source = pass?.source {
            part.mark = source.mark
            part.document = source.document
            part.article = source.article
        }
        let scores = criteria.map(\.score)
        let known = scores.compactMap { $0 }
        if !known.isEmpty, known.count == criteria.count {
            let sum = known.reduce(.zero, +)
            part.score = sum
            part.share = sum.value / rule.maximum.value
            part.level = criteria.compactMap(\.level).min()
            part.day = criteria.compactMap(\.day).max()
            decideByCriteria(&part, sum: sum, pass: pass?.value, criteria)
        } else {
            decideByTotal(&part, total, pass: pass?.value, maximum: rule.maximum)
        }
    }

    private func decideByCriteria(
        _ part: inout Part, sum: Quantity, pass: Quantity?, _ criteria: [Part]
    ) {
        guard let pass else {
            part.reason = Reasons.noPassMark
            return
        }
        let below = criteria.filter { $0.state == .unmet }
        if sum < pass {
            part.state = .unmet
        } else if !below.isEmpty {
            part.state = .unmet
            part.reason = Reasons.floorMissed(below.map(\.id))
        } else if criteria.contains(where: { $0.state == .unknown }) {
            part.reason = Reasons.floorUnknown
        } else {
            part.state = .met
            if part.level == .own { part.flags.append(.selfAssessedOnly) }
        }
    }

    /// A total on record, or a verdict of the whole: what is appraised or verified decides.
    private func decideByTotal(
        _ part: inout Part, _ total: Record, pass: Quantity?, maximum: Quantity
    ) {
        decide(&part, total) { observation in
            switch (observation.figure, pass) {
            case (.verdict(let verdict), _): verdict == .unmet ? .unmet : .met
            case (.amount(let points), .some(let pass)): points >= pass ? .met : .unmet
            default: .unknown(Reasons.noPassMark)
            }
        }
        let points = total.observations.last {
            if case .amount = $0.figure { true } else { false }
        }
        if case .amount(let amount)? = points?.figure {
            part.score = amount
            part.share = amount.value / maximum.value
            part.reason = Reasons.totalOnly
        } else if part.state == .unknown {
            part.reason = Reasons.noScore
        } else {
            part.share = part.isReached ? 1 : 0
        }
        part.observed = nil
    }

    /// The points of one criterion: as assessed, else the sum of its standards' points.
    func score(
        _ part: inout Part, _ criterion: Criterion, of standard: Standard, for place: UnitPlace
    ) {
        let day = min(day(for: place.unit), standard.inForce.until ?? asOf)
        let row = criterion.points.last { $0.period.contains(day) }
        if let source = row?.source {
            part.mark = source.mark
            part.document = source.document
            part.article = source.article
        }
        part.parts = criterion.indicators.map { scored($0, of: standard, for: place) }
        let own = record(
            of: PartID(standard: standard.id, part: criterion.id), kind: .amount, for: place.unit)
        if let latest = own.latest, case .amount(let points) = latest.figure {
            part.score = points
            part.level = latest.level
            part.day = latest.day
            part.source = latest.source.isEmpty ? nil : latest.source
        } else if !part.parts.isEmpty, part.parts.allSatisfy({ $0.score != nil }) {
            part.score = part.parts.compactMap(\.score).reduce(.zero, +)
            part.level = part.parts.compactMap(\.level).min()
            part.day = part.parts.compactMap(\.day).max()
        }
        part.passMark = row?.floor
        guard let score = part.score else {
            part.reason = Reasons.noScore
            return
        }
        if let max = row?.max { part.share = score.value / max.value }
        guard let floor = row?.floor else {
            part.reason = Reasons.floorUnknown
            return
        }
        part.state = score >= floor ? .met : .unmet
        if part.state == .met, part.level == .own { part.flags.append(.selfAssessedOnly) }
    }

    /// One standard of an urban class, and its points.
    private func scored(
        _ indicator: Indicator, of standard: Standard, for place: UnitPlace
    ) -> Part {
        var part = Part(.indicator, id: indicator.id, title: indicator.title, unit: place.unit)
        part.measure = indicator.measure.isEmpty ? nil : indicator.measure
        part.isShare = indicator.isShare
        let id = PartID(standard: standard.id, part: indicator.id)
        let assessment = evidence.assessments(of: place.unit.id, id, upTo: day(for: place.unit))
            .last
        guard let assessment, let scoring = indicator.scoring else {
            part.reason = Reasons.notAssessed
            return part
        }
        part.level = assessment.level
        part.day = assessment.day
        part.source = assessment.source
        part.observed = Figure(
            assessment.value, kind: indicator.kind == .level ? .amount : indicator.kind)
        let points: (score: Quantity, source: Source)?
        switch scoring.rows {
        case .scale(let rows):
            points = rows.last { $0.period.contains(assessment.day) }.flatMap { row in
                number(assessment.value).map {
                    let relaxed = relief(
                        scoring.relief, of: standard, for: place, on: assessment.day)
                    return (row.points(of: $0, relief: relaxed), row.source)
                }
            }
        case .levels(let rows):
            points = rows.last { $0.period.contains(assessment.day) }.flatMap { row in
                guard case .level(let name) = assessment.value else { return nil }
                return row.values[name].map { ($0, row.source) }
            }
        }
        guard let points else {
            part.reason = Reasons.notComparable
            return part
        }
        part.score = points.score
        part.mark = points.source.mark
        part.document = points.source.document
        part.article = points.source.article
        part.state = points.score > .zero ? .met : .unmet
        return part
    }

    private func number(_ value: Assessment.Value) -> Quantity? {
        switch value {
        case .number(let number): number
        case .share(let ratio): Quantity(thousandths: ratio.scaled(by: 100_000))
        default: nil
        }
    }

    /// The part of a low bound that the unit's region needs, in percent; 100 without a relief.
    private func relief(
        _ name: String?, of standard: Standard, for place: UnitPlace, on day: Day
    ) -> Quantity {
        let row = standard.points?.relief.last { $0.of == name && $0.period.contains(day) }
        let values = place.keys(on: day).flatMap { $0 }.compactMap { row?.values[$0] }
        return values.first ?? Quantity(100)
    }
}

extension Scoring.Scale {
    /// Points of a value: `max` from `high` on; between `low` and `high` on a straight line from
    /// `min`; `min` from the relaxed low bound on; below it none.
    ///
    /// - Parameter relief: percent of `low` that the region needs, 0…100.
    func points(of value: Quantity, relief: Quantity) -> Quantity {
        if value >= high { return max }
        if value >= low {
            let part = Int128((value - low).thousandths) * Int128((max - min).thousandths)
            let whole = Int128((high - low).thousandths)
            return min + Quantity(thousandths: Int64(Int128.dividing(part, by: whole)))
        }
        // value ≥ low · relief / 100, in whole numbers.
        let reached =
            Int128(value.thousandths) * 100_000
            >= Int128(low.thousandths) * Int128(relief.thousandths)
        return reached && relief < Quantity(100) ? min : .zero
    }
}
