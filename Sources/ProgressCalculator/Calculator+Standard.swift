import Basics
package import Targets

extension Calculator {
    /// How far a unit has come towards a standard.
    ///
    /// A recognition in force decides, whatever the criteria say; else all criteria and conditions.
    package func standard(_ id: Standard.ID, unit: Unit) -> Part {
        guard let standard = catalogue.standards[id] else {
            var part = Part(.standard, id: id, title: Phrase(id), unit: unit)
            part.reason = Reasons.noStandard
            return part
        }
        return self.standard(standard, unit: unit)
    }

    /// - Parameter above: the standards that require this one, so that a circle ends.
    func standard(_ standard: Standard, unit: Unit, above: [Standard.ID] = []) -> Part {
        let place = place(of: unit)
        var part = Part(
            standard.points == nil ? .standard : .points, id: standard.id, title: standard.title,
            unit: unit)
        part.mark = standard.mark
        part.document = standard.document
        part.parts.reserveCapacity(
            standard.criteria.count + standard.conditions.count + standard.requires.count)
        for criterion in standard.criteria {
            part.parts.append(self.criterion(criterion, of: standard, for: place))
        }
        let criteria = Tally(part.parts)
        for condition in standard.conditions {
            part.parts.append(self.condition(condition, of: standard, for: place))
        }
        let own = part.parts.count
        for id in standard.requires {
            part.parts.append(requirement(id, for: unit, above: above + [standard.id]))
        }
        part.total = criteria.count == 0 ? nil : criteria.count
        part.met = criteria.count == 0 ? nil : criteria.reached
        if let points = standard.points {
            score(&part, standard, points, others: part.parts[criteria.count...], for: place)
        } else {
            rollUp(&part, own: own, assessed: PartID(standard: standard.id, part: nil), in: unit)
        }
        recognise(&part, standard, criteria: part.parts[..<criteria.count], unit: unit)
        return part
    }

    /// The same, worked out once for members that must meet it and for what requires it of them.
    ///
    /// Only a standard that is met again on the way down depends on what stands above it.
    func standardOnce(_ standard: Standard, unit: Unit, above: [Standard.ID] = []) -> Part {
        guard !above.contains(where: { rules.counting(for: $0)[standard.id] != nil }) else {
            return self.standard(standard, unit: unit, above: above)
        }
        return parts.part(standard.id, of: unit.id) {
            self.standard(standard, unit: unit, above: above)
        }
    }

    func criterion(
        _ criterion: Criterion, of standard: Standard, for place: UnitPlace
    ) -> Part {
        var part = Part(.criterion, id: criterion.id, title: criterion.title, unit: place.unit)
        part.mark = standard.mark
        part.document = standard.document
        if let points = standard.points {
            score(&part, criterion, of: standard, points, for: place)
        } else {
            part.parts.reserveCapacity(criterion.indicators.count)
            for indicator in criterion.indicators {
                part.parts.append(
                    self.indicator(indicator, as: .indicator, of: standard, for: place))
            }
            let id = PartID(standard: standard.id, part: criterion.id)
            rollUp(&part, own: part.parts.count, assessed: id, in: place.unit)
        }
        return part
    }

    func condition(
        _ condition: Condition, of standard: Standard, for place: UnitPlace
    ) -> Part {
        switch condition {
        case .indicator(let own):
            return indicator(own, as: .condition, of: standard, for: place)
        case .members(let rule):
            return members(rule, of: place.unit, standard: standard)
        }
    }

    /// A standard that this one requires of the same unit.
    private func requirement(
        _ id: Standard.ID, for unit: Unit, above: [Standard.ID]
    ) -> Part {
        guard let standard = catalogue.standards[id], !above.contains(id) else {
            var part = Part(.condition, id: id, title: Phrase(id), unit: unit)
            part.reason = above.contains(id) ? Reasons.requiresItself : Reasons.noStandard
            return part
        }
        let required = standardOnce(standard, unit: unit, above: above)
        var part = Part(.condition, id: id, title: required.title, unit: unit)
        part.state = required.state
        part.reason = required.reason
        part.flags = required.flags
        part.mark = required.weakestMark
        part.document = required.document
        part.share = required.share
        part.met = required.met
        part.total = required.total
        part.required = [required]
        return part
    }

    /// Met when all parts are, unmet when any is, else unknown; without parts, or where the parts
    /// leave it unknown, an assessment of the whole decides.
    ///
    /// - Parameter own: how many parts, the first, are the whole's own; what it requires beside
    ///   them must hold too, but is not enough where there is nothing else.
    private func rollUp(_ part: inout Part, own: Int, assessed id: PartID, in unit: Unit) {
        let tally = Tally(part.parts)
        combine(&part, tally)
        part.share = own == 0 ? nil : tally.share
        if own == 0, part.state == .met { part.state = .unknown }
        guard part.state == .unknown else { return }
        part.flags.removeAll { $0 == .selfAssessedOnly }
        let record = record(of: id, kind: .pass, for: unit)
        decide(
            &part, record, latest: record.latest.map(Self.verdict),
            official: record.earlierOfficial.map(Self.verdict))
        if part.state == .unknown, part.reason == nil {
            part.reason = own == 0 ? record.reason : Reasons.someUnknown
        } else if part.state != .unknown, part.isReached || own == 0 {
            part.share = part.isReached ? 1 : 0
        }
    }

    private static func verdict(_ observation: Observation) -> Judgement {
        guard case .verdict(let verdict) = observation.figure else {
            return .unknown(Reasons.notComparable)
        }
        return verdict == .unmet ? .unmet : .met
    }

    /// The state of the whole, and what is seen of its parts from above.
    func combine(_ part: inout Part, _ tally: Tally) {
        part.state = tally.state
        if part.state == .met, tally.isSelfAssessed { part.raise(.selfAssessedOnly) }
        if tally.isSlipping { part.raise(.slipping) }
    }
}
