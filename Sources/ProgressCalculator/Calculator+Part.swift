import Basics
package import Targets

extension Calculator {
    /// One part of a standard for a unit: a criterion, an indicator or a condition, by its full
    /// name; the whole standard where the name has no part.
    ///
    /// A criterion that is its own single indicator is shown as that.
    package func part(_ id: PartID, unit: Unit) -> Part {
        guard let standard = catalogue.standards[id.standard], let name = id.part else {
            return self.standard(id.standard, unit: unit)
        }
        let place = place(of: unit)
        if let (_, own) = measured(id) {
            return indicator(own, of: standard, for: place)
        }
        if let criterion = standard.criteria.first(where: { $0.id == name }) {
            return self.criterion(criterion, of: standard, for: place)
        }
        if let condition = standard.conditions.first(where: { $0.id == name }) {
            return self.condition(condition, of: standard, for: place)
        }
        return Part(
            id, Phrase(id.description), unit, .ruleless(.indicator), because: Reasons.noStandard)
    }

    /// The rule by which a part is measured: an indicator of a criterion, a condition, or what each
    /// member needs of its own.
    func rule(of name: PartID) -> Indicator? {
        guard let standard = catalogue.standards[name.standard] else { return nil }
        // By index: a closure would copy each.
        for criterion in standard.criteria.indices {
            let indicators = standard.criteria[criterion].indicators
            for index in indicators.indices where indicators[index].id == name.part {
                return indicators[index]
            }
        }
        switch standard.conditions.first(where: { $0.id == name.part }) {
        case .indicator(let own): return own
        case .members(let rule):
            if case .indicator(let each) = rule.need { return each }
            return nil
        case nil: return nil
        }
    }

    /// The indicator that a full name means, where it is measured by itself and not by points.
    func measured(_ id: PartID) -> (Standard, Indicator)? {
        guard let standard = catalogue.standards[id.standard], standard.points == nil else {
            return nil
        }
        // By index: a closure would copy each.
        for criterion in standard.criteria.indices {
            let indicators = standard.criteria[criterion].indicators
            for index in indicators.indices where indicators[index].id == id.part {
                return (standard, indicators[index])
            }
        }
        return nil
    }
}
