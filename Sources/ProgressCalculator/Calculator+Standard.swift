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

    func standard(_ standard: Standard, unit: Unit) -> Part {
        let place = place(of: unit)
        var part = Part(
            standard.points == nil ? .standard : .points, id: standard.id, title: standard.title,
            unit: unit)
        part.mark = standard.mark
        part.document = standard.document
        let criteria = standard.criteria.map { criterion($0, of: standard, for: place) }
        let conditions = standard.conditions.map { condition($0, of: standard, for: place) }
        let required = standard.requires.map { requirement($0, for: unit) }
        part.parts = criteria + conditions + required
        part.total = criteria.isEmpty ? nil : criteria.count
        part.met = criteria.isEmpty ? nil : criteria.count(where: \.isReached)
        if let points = standard.points {
            score(&part, standard, points, criteria, for: place)
        } else {
            rollUp(&part, assessed: PartID(standard: standard.id, part: nil))
        }
        recognise(&part, standard, criteria: criteria, unit: unit)
        return part
    }

    private func criterion(
        _ criterion: Criterion, of standard: Standard, for place: UnitPlace
    ) -> Part {
        var part = Part(.criterion, id: criterion.id, title: criterion.title, unit: place.unit)
        part.mark = standard.mark
        part.document = standard.document
        if standard.points == nil {
            part.parts = criterion.indicators.map {
                indicator($0, as: .indicator, of: standard, for: place)
            }
            rollUp(&part, assessed: PartID(standard: standard.id, part: criterion.id))
        } else {
            score(&part, criterion, of: standard, for: place)
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
    private func requirement(_ id: Standard.ID, for unit: Unit) -> Part {
        let required = standard(id, unit: unit)
        var part = Part(.condition, id: id, title: required.title, unit: unit)
        part.state = required.state
        part.reason = required.reason
        part.flags = required.flags
        part.mark = required.weakestMark
        part.share = required.share
        part.met = required.met
        part.total = required.total
        return part
    }

    /// Met when all parts are, unmet when any is, else unknown; without parts, or where the parts
    /// leave it unknown, an assessment of the whole decides.
    private func rollUp(_ part: inout Part, assessed id: PartID) {
        let unit = part.unit.id
        part.share = Self.mean(part.parts)
        if part.parts.contains(where: { $0.state == .unmet }) {
            part.state = .unmet
        } else if !part.parts.isEmpty, part.parts.allSatisfy(\.isReached) {
            part.state = .met
            if part.parts.contains(where: { $0.flags.contains(.selfAssessedOnly) }) {
                part.flags.append(.selfAssessedOnly)
            }
        } else if let register = catalogue.units[unit] {
            let record = record(of: id, kind: .pass, for: register)
            decide(&part, record) { observation in
                if case .verdict(let verdict) = observation.figure {
                    return verdict == .unmet ? .unmet : .met
                }
                return .unknown(Reasons.notComparable)
            }
            if part.state == .unknown, part.reason == nil {
                part.reason = part.parts.isEmpty ? record.reason : Reasons.someUnknown
            }
            if part.parts.isEmpty, part.state != .unknown { part.share = part.isReached ? 1 : 0 }
        }
        if part.parts.contains(where: { $0.flags.contains(.slipping) }) {
            part.flags.append(.slipping)
        }
    }
}
