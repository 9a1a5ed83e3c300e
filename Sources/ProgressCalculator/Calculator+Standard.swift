import Basics
package import Targets

extension Calculator {
    /// How far a unit has come towards a standard.
    ///
    /// A recognition in force decides, whatever the criteria say; else all criteria and conditions.
    package func standard(_ id: Standard.ID, unit: Unit) -> Part {
        guard let standard = catalogue.standards[id] else {
            return Part(
                PartID(standard: id, part: nil), Phrase(id), unit, .ruleless(.standard),
                because: Reasons.noStandard)
        }
        return self.standard(standard, unit: unit)
    }

    /// - Parameter above: the standards that require this one, so that a circle ends.
    func standard(_ standard: Standard, unit: Unit, above: [Standard.ID] = []) -> Part {
        let place = place(of: unit)
        var part = Part(PartID(standard: standard.id, part: nil), standard.title, unit)
        part.mark = standard.mark
        part.document = standard.document
        part.article = standard.article
        part.checked = standard.checked
        var whole = Part.Whole()
        whole.parts.reserveCapacity(
            standard.criteria.count + standard.conditions.count + standard.requires.count)
        for criterion in standard.criteria {
            whole.parts.append(self.criterion(criterion, of: standard, for: place))
        }
        let criteria = Tally(whole.parts)
        for condition in standard.conditions {
            whole.parts.append(self.condition(condition, of: standard, for: place))
        }
        let own = whole.parts.count
        for id in standard.requires {
            whole.parts.append(requirement(id, for: unit, above: above + [standard.id]))
        }
        whole.count = criteria.count == 0 ? nil : criteria
        if let points = standard.points {
            whole.points = score(
                &part, standard, points, others: whole.parts[criteria.count...], for: place)
        } else {
            rollUp(&part, whole.parts, own: own, in: unit)
        }
        recognise(&part, standard, criteria: whole.parts[..<criteria.count], unit: unit)
        part.weaken(by: whole.parts)
        part.content = .standard(standard, whole)
        return part
    }

    /// The same, worked out once for members that must meet it and for what requires it of them.
    ///
    /// Only a standard that is met again on the way down depends on what stands above it.
    func standardOnce(_ standard: Standard, unit: Unit, above: [Standard.ID] = []) -> Part {
        guard !above.contains(where: { rules.counting(for: $0)[standard.id] != nil }) else {
            return self.standard(standard, unit: unit, above: above)
        }
        let subject = WorkedOut.Subject(standard: standard.id, unit: unit.id, due: due)
        return workedOut.parts.answer(subject) {
            self.standard(standard, unit: unit, above: above)
        }
    }

    func criterion(
        _ criterion: Criterion, of standard: Standard, for place: UnitPlace
    ) -> Part {
        let id = PartID(standard: standard.id, part: criterion.id)
        var part = Part(id, criterion.title, place.unit)
        part.mark = standard.mark
        part.document = standard.document
        var whole = Part.Whole()
        if let points = standard.points {
            whole = score(&part, criterion, of: standard, points, for: place)
        } else {
            whole.parts.reserveCapacity(criterion.indicators.count)
            // By index: a loop over indicators would copy each.
            for index in criterion.indicators.indices {
                whole.parts.append(
                    indicator(criterion.indicators[index], of: standard, for: place))
            }
            rollUp(&part, whole.parts, own: whole.parts.count, in: place.unit)
        }
        part.weaken(by: whole.parts)
        part.content = .criterion(criterion, whole)
        return part
    }

    /// Whether a criterion is met as ``criterion(_:of:for:)`` finds it, without what a page shows of it.
    func isReached(
        _ criterion: Criterion, of standard: Standard, for place: UnitPlace
    ) -> Bool {
        guard standard.points == nil else {
            return self.criterion(criterion, of: standard, for: place).isReached
        }
        var isKnown = !criterion.indicators.isEmpty
        for index in criterion.indicators.indices {
            switch state(of: criterion.indicators[index], in: standard, for: place) {
            case .met, .recognised: break
            case .unmet: return false
            case .unknown: isKnown = false
            }
        }
        if isKnown { return true }
        let id = PartID(standard: standard.id, part: criterion.id)
        return state(deciding(of: id, kind: .pass, for: place.unit), Self.verdict) == .met
    }

    func condition(
        _ condition: Condition, of standard: Standard, for place: UnitPlace
    ) -> Part {
        switch condition {
        case .indicator(let own):
            return indicator(own, of: standard, for: place, isCondition: true)
        case .members(let rule):
            return members(rule, of: place.unit, standard: standard)
        }
    }

    /// A standard that this one requires of the same unit.
    private func requirement(
        _ id: Standard.ID, for unit: Unit, above: [Standard.ID]
    ) -> Part {
        let name = PartID(standard: id, part: nil)
        guard let standard = catalogue.standards[id], !above.contains(id) else {
            return Part(
                name, Phrase(id), unit, .ruleless(.condition),
                because: above.contains(id) ? Reasons.requiresItself : Reasons.noStandard)
        }
        let required = standardOnce(standard, unit: unit, above: above)
        var part = Part(
            name, required.title, unit, .requirement(required), because: required.reason)
        part.state = required.state
        part.flags = required.flags
        part.mark = required.mark
        part.document = required.document
        part.share = required.share
        return part
    }

    /// Met when all parts are, unmet when any is, else unknown; without parts, or where the parts
    /// leave it unknown, an assessment of the whole decides.
    ///
    /// - Parameter own: how many parts, the first, are the whole's own; what it requires beside
    ///   them must hold too, but is not enough where there is nothing else.
    private func rollUp(_ part: inout Part, _ parts: [Part], own: Int, in unit: Unit) {
        let tally = Tally(parts)
        combine(&part, tally)
        part.share = own == 0 ? nil : tally.share
        if own == 0, part.state == .met { part.state = .unknown }
        guard part.state == .unknown else { return }
        part.flags.removeAll { $0 == .selfAssessedOnly }
        let record = record(of: part.name, kind: .pass, for: unit)
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
