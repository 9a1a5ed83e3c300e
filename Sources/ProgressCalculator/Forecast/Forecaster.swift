import Basics
import Targets

/// Builds the prospect of a goal from what is on record: one leaf for each part that is open.
///
/// The rules of roll-up are the calculator's: all of a standard, so many of its members; where
/// indicators are unknown, a verdict on the whole criterion stands for them.
struct Forecaster {
    /// On the way to the due day.
    let calculator: Calculator
    /// λ of the campaign; `nil` where too few parts have turned.
    let rate: Double?

    init(_ calculator: Calculator) {
        self.calculator = calculator
        rate = calculator.turnRate().perYear
    }

    /// The day whose thresholds must be reached.
    var due: Day { calculator.due ?? calculator.asOf }

    func prospect(of target: Target, unit: Unit, _ part: Part) -> Prospect {
        let subject = ProspectSubject(
            unit: UnitReference(unit), part: nil, title: target.title)
        switch target.goal {
        case .standard(let id):
            guard let standard = calculator.catalogue.standards[id] else {
                return unknown(subject, Reasons.noStandard)
            }
            return prospect(of: standard, unit: unit, part, above: [])
        case .members(let rule):
            return prospect(of: rule, in: nil, unit: unit, part, above: [])
        case .declared, .quantity:
            return unknown(subject, Reasons.noChecklist)
        }
    }

    func unknown(
        _ subject: ProspectSubject, _ reason: Phrase, enough: Phrase? = nil
    ) -> Prospect {
        .leaf(Prospect.Leaf(subject: subject, basis: .unknown(reason, enough: enough)))
    }

    func prospect(
        of standard: Standard, unit: Unit, _ part: Part, above: [Standard.ID]
    ) -> Prospect {
        if part.isReached { return .reached }
        let subject = ProspectSubject(
            unit: UnitReference(unit), part: nil, title: standard.title)
        let place = calculator.place(of: unit)
        var children: [Prospect] = []
        if let points = standard.points {
            children = pointLeaves(standard, points, place)
        } else {
            for index in standard.criteria.indices.prefix(part.parts.count) {
                children.append(
                    prospect(of: standard.criteria[index], standard, place, part.parts[index]))
            }
        }
        let conditions = part.parts.dropFirst(standard.criteria.count)
        for (condition, own) in zip(standard.conditions, conditions) {
            switch condition {
            case .indicator(let indicator):
                children.append(prospect(of: indicator, standard, place, own))
            case .members(let rule):
                children.append(
                    prospect(of: rule, in: standard, unit: unit, own, above: above))
            }
        }
        for (id, own) in zip(standard.requires, conditions.dropFirst(standard.conditions.count)) {
            children.append(required(id, unit: unit, own, above: above + [standard.id]))
        }
        if standard.points == nil {
            children = judgedAsAWhole(
                children, PartID(standard: standard.id, part: nil), standard.title, place,
                hasNone: standard.criteria.isEmpty && standard.conditions.isEmpty)
        }
        return .every(children, of: subject)
    }

    private func required(
        _ id: Standard.ID, unit: Unit, _ requirement: Part, above: [Standard.ID]
    ) -> Prospect {
        let subject = ProspectSubject(unit: UnitReference(unit), part: id, title: Phrase(id))
        guard !above.contains(id) else { return unknown(subject, Reasons.requiresItself) }
        guard let standard = calculator.catalogue.standards[id] else {
            return unknown(subject, Reasons.noStandard)
        }
        guard let part = requirement.required.first else {
            return unknown(subject, Reasons.noStandard)
        }
        return prospect(of: standard, unit: unit, part, above: above)
    }

    private func prospect(
        of criterion: Criterion, _ standard: Standard, _ place: UnitPlace, _ part: Part
    ) -> Prospect {
        if part.isReached { return .reached }
        let id = PartID(standard: standard.id, part: criterion.id)
        // By index: a pair would copy the part, which is large.
        let children = criterion.indicators.indices.prefix(part.parts.count).map {
            prospect(of: criterion.indicators[$0], standard, place, part.parts[$0])
        }
        let subject = ProspectSubject(
            unit: UnitReference(place.unit), part: id.description, title: criterion.title)
        return .every(
            judgedAsAWhole(
                children, id, criterion.title, place, hasNone: criterion.indicators.isEmpty),
            of: subject)
    }

    /// Where some parts are unknown, a verdict on the whole stands in their place.
    private func judgedAsAWhole(
        _ parts: [Prospect], _ id: PartID, _ title: Phrase, _ place: UnitPlace, hasNone: Bool
    ) -> [Prospect] {
        let isOpen = hasNone || parts.contains { $0.isUnknownLeaf }
        guard isOpen else { return parts }
        let record = calculator.record(of: id, kind: .pass, for: place.unit)
        guard let latest = record.latest, latest.figure == .verdict(.unmet) else {
            guard hasNone else { return parts }
            let subject = ProspectSubject(
                unit: UnitReference(place.unit), part: id.description, title: title)
            return [unknown(subject, record.reason ?? Reasons.notAssessed)]
        }
        return parts.filter { !$0.isUnknownLeaf } + [turn(id, title, place, since: latest.day)]
    }

    private func prospect(
        of rule: MembersRule, in standard: Standard?, unit: Unit, _ part: Part,
        above: [Standard.ID]
    ) -> Prospect {
        if part.isReached { return .reached }
        let id = standard.map { PartID(standard: $0.id, part: rule.id).description }
        let subject = ProspectSubject(
            unit: UnitReference(unit), part: id, title: rule.title)
        guard let needed = part.needed else {
            return unknown(subject, part.reason ?? Reasons.someUnknown)
        }
        let units = calculator.units(of: rule, in: unit)
        let indices = Array(units.indices.prefix(part.parts.count))
        let members = Parallel.map(indices) { index -> Prospect in
            let (member, own) = (units[index], part.parts[index])
            if own.isReached { return .reached }
            switch rule.need {
            case .standard(let need):
                guard let needed = calculator.catalogue.standards[need] else {
                    return unknown(subject, Reasons.noStandard)
                }
                return prospect(of: needed, unit: member, own, above: above)
            case .indicator(let indicator):
                guard let standard else { return unknown(subject, Reasons.noStandard) }
                return prospect(of: indicator, standard, calculator.place(of: member), own)
            case .part(let id):
                return prospect(of: id, unit: member, own, above: above)
            }
        }
        var noun: Phrase?
        if case .standard = rule.need {
            noun =
                rule.kinds.count == 1
                ? rule.kinds[0].title : Phrase(vi: "đơn vị", en: "unit")
        }
        return .some(
            members, Prospect.Quorum(needed: needed, subject: subject, noun: noun))
    }
}

extension Forecaster {
    /// One part of a standard that each member needs: an indicator, a criterion or a condition.
    private func prospect(
        of id: PartID, unit: Unit, _ part: Part, above: [Standard.ID]
    ) -> Prospect {
        let subject = ProspectSubject(
            unit: UnitReference(unit), part: id.description, title: part.title)
        guard let standard = calculator.catalogue.standards[id.standard] else {
            return unknown(subject, Reasons.noStandard)
        }
        let place = calculator.place(of: unit)
        if let indicator = standard.criteria.flatMap(\.indicators).first(where: { $0.id == id.part }
        ) {
            return prospect(of: indicator, standard, place, part)
        }
        if let criterion = standard.criteria.first(where: { $0.id == id.part }) {
            return prospect(of: criterion, standard, place, part)
        }
        switch standard.conditions.first(where: { $0.id == id.part }) {
        case .indicator(let indicator): return prospect(of: indicator, standard, place, part)
        case .members(let rule):
            return prospect(of: rule, in: standard, unit: unit, part, above: above)
        case nil: return unknown(subject, Reasons.noStandard)
        }
    }
}

extension Prospect {
    fileprivate var isUnknownLeaf: Bool {
        if case .leaf(let leaf) = self { leaf.isUnknown } else { false }
    }
}
