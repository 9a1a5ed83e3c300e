import Basics
public import Targets

extension Calculator {
    /// How far a unit has come towards a standard.
    ///
    /// A recognition in force decides, whatever the criteria say; else all criteria and conditions.
    public func standard(_ id: Standard.ID, unit: Unit) -> Part {
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
        let criteria = standard.criteria.map { criterion($0, of: standard, for: place) }
        let conditions = standard.conditions.map { condition($0, of: standard, for: place) }
        let required = standard.requires.map {
            requirement($0, for: unit, above: above + [standard.id])
        }
        part.parts = criteria + conditions + required
        part.total = criteria.isEmpty ? nil : criteria.count
        part.met = criteria.isEmpty ? nil : criteria.count(where: \.isReached)
        if let points = standard.points {
            score(&part, standard, points, others: conditions + required, for: place)
        } else {
            rollUp(
                &part, criteria + conditions, required: required,
                assessed: PartID(standard: standard.id, part: nil), in: unit)
        }
        recognise(&part, standard, criteria: criteria, unit: unit)
        return part
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
            part.parts = criterion.indicators.map {
                indicator($0, as: .indicator, of: standard, for: place)
            }
            let id = PartID(standard: standard.id, part: criterion.id)
            rollUp(&part, part.parts, assessed: id, in: place.unit)
        }
        return part
    }

    private func condition(
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
        let required = self.standard(standard, unit: unit, above: above)
        var part = Part(.condition, id: id, title: required.title, unit: unit)
        part.state = required.state
        part.reason = required.reason
        part.flags = required.flags
        part.mark = required.weakestMark
        part.document = required.document
        part.share = required.share
        part.met = required.met
        part.total = required.total
        return part
    }

    /// Met when all parts are, unmet when any is, else unknown; without parts, or where the parts
    /// leave it unknown, an assessment of the whole decides.
    ///
    /// - Parameter required: what must hold too, but is not enough where there is nothing else.
    private func rollUp(
        _ part: inout Part, _ own: [Part], required: [Part] = [], assessed id: PartID,
        in unit: Unit
    ) {
        combine(&part, with: own + required)
        part.share = own.isEmpty ? nil : Self.mean(own + required)
        if own.isEmpty, part.state == .met { part.state = .unknown }
        guard part.state == .unknown else { return }
        part.flags.removeAll { $0 == .selfAssessedOnly }
        let record = record(of: id, kind: .pass, for: unit)
        decide(&part, record) { observation in
            if case .verdict(let verdict) = observation.figure {
                return verdict == .unmet ? .unmet : .met
            }
            return .unknown(Reasons.notComparable)
        }
        if part.state == .unknown, part.reason == nil {
            part.reason = own.isEmpty ? record.reason : Reasons.someUnknown
        } else if part.state != .unknown, part.isReached || own.isEmpty {
            part.share = part.isReached ? 1 : 0
        }
    }

    /// All of several parts: met when all are, unmet when any is, else unknown.
    func combine(_ part: inout Part, with parts: [Part]) {
        if parts.contains(where: { $0.state == .unmet }) {
            part.state = .unmet
        } else if parts.allSatisfy(\.isReached) {
            part.state = parts.isEmpty ? .unknown : .met
            if parts.contains(where: { $0.flags.contains(.selfAssessedOnly) }) {
                part.raise(.selfAssessedOnly)
            }
        } else {
            part.state = .unknown
        }
        if parts.contains(where: { $0.flags.contains(.slipping) }) {
            part.raise(.slipping)
        }
    }
}
