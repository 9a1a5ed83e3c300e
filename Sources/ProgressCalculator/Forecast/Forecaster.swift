import Basics
import Targets

/// Builds the prospect of a goal from what is on record: one leaf for each part that is open.
///
/// A fold over the parts, each of which holds or names the rule that it was worked out by. The
/// rules of roll-up are the calculator's: all of a standard, so many of its members; where indicators are
/// unknown, a verdict on the whole criterion stands for them.
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

    /// The prospect of a part, of whatever unit it is.
    func prospect(of part: Part) -> Prospect {
        calculator.catalogue.units[part.unit.id].map {
            prospect(of: part, calculator.place(of: $0))
        }
            ?? unknown(part.subject, part.reason ?? Reasons.noStandard)
    }

    private func prospect(of part: Part, _ place: UnitPlace) -> Prospect {
        if part.isReached { return .reached }
        switch part.content {
        case .standard(let standard, let whole):
            var children = whole.parts.map { prospect(of: $0, place) }
            if let points = standard.points {
                children =
                    pointLeaves(standard, points, place)
                    + children.dropFirst(standard.criteria.count)
            } else {
                children = judgedAsAWhole(
                    children, part, place,
                    hasNone: standard.criteria.isEmpty && standard.conditions.isEmpty)
            }
            return .every(children, of: part.subject)
        case .criterion(let criterion, let whole):
            let children = whole.parts.map { prospect(of: $0, place) }
            return .every(
                judgedAsAWhole(children, part, place, hasNone: criterion.indicators.isEmpty),
                of: part.subject)
        case .indicator, .condition:
            return calculator.rule(of: part.name).map { leaf(of: part, $0, place) }
                ?? unknown(part.subject, Reasons.noStandard)
        case .members(let rule, let members):
            return prospect(of: part, rule, members)
        case .requirement(let required):
            return prospect(of: required, place)
        case .quantity, .count, .declared:
            return unknown(part.subject, Reasons.noChecklist)
        case .ruleless:
            return unknown(part.subject, part.reason ?? Reasons.noStandard)
        }
    }

    func unknown(
        _ subject: ProspectSubject, _ reason: Phrase, enough: Phrase? = nil,
        isUnmet: Bool = false
    ) -> Prospect {
        .leaf(
            Prospect.Leaf(
                subject: subject, basis: .unknown(reason, enough: enough), isUnmet: isUnmet))
    }

    /// Where some parts are unknown, a verdict on the whole stands in their place.
    private func judgedAsAWhole(
        _ children: [Prospect], _ part: Part, _ place: UnitPlace, hasNone: Bool
    ) -> [Prospect] {
        guard hasNone || children.contains(where: \.isUnknownLeaf) else { return children }
        let record = calculator.record(of: part.name, kind: .pass, for: place.unit)
        let subject = ProspectSubject(
            unit: part.unit, part: part.name.description, title: part.title)
        guard let latest = record.latest, latest.figure == .verdict(.unmet) else {
            return hasNone ? [unknown(subject, record.reason ?? Reasons.notAssessed)] : children
        }
        return children.filter { !$0.isUnknownLeaf } + [turn(subject, since: latest.day)]
    }

    private func prospect(
        of part: Part, _ rule: MembersRule, _ members: Part.Members
    ) -> Prospect {
        guard let needed = members.needed else {
            return unknown(part.subject, part.reason ?? Reasons.someUnknown)
        }
        var noun: Phrase?
        if case .standard = rule.need {
            noun =
                rule.kinds.count == 1
                ? rule.kinds[0].title : Phrase(vi: "đơn vị", en: "unit")
        }
        return .some(
            Parallel.map(members.parts) { prospect(of: $0) },
            Prospect.Quorum(needed: needed, subject: part.subject, noun: noun))
    }
}

extension Part {
    /// What a chance of it is the chance of.
    var subject: ProspectSubject {
        var isWhole = name.part == nil
        // A members goal is the unit's own; what is required beside it has its name.
        if case .members = content { isWhole = name.standard.isEmpty }
        return ProspectSubject(unit: unit, part: isWhole ? nil : name.description, title: title)
    }
}

extension Prospect {
    fileprivate var isUnknownLeaf: Bool {
        if case .leaf(let leaf) = self { leaf.isUnknown } else { false }
    }
}
