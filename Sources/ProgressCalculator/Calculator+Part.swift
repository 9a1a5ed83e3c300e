import Basics
public import Targets

extension Calculator {
    /// One part of a standard for a unit: a criterion, an indicator or a condition, by its full
    /// name; the whole standard where the name has no part.
    ///
    /// A criterion that is its own single indicator is shown as that.
    public func part(_ id: PartID, unit: Unit) -> Part {
        guard let standard = catalogue.standards[id.standard], let name = id.part else {
            return self.standard(id.standard, unit: unit)
        }
        let place = place(of: unit)
        for criterion in standard.criteria {
            if let own = criterion.indicators.first(where: { $0.id == name }),
                standard.points == nil
            {
                return indicator(own, as: .indicator, of: standard, for: place)
            }
            if criterion.id == name { return self.criterion(criterion, of: standard, for: place) }
        }
        if let condition = standard.conditions.first(where: { $0.id == name }) {
            return self.condition(condition, of: standard, for: place)
        }
        var part = Part(.indicator, id: name, title: Phrase(id.description), unit: unit)
        part.reason = Reasons.noStandard
        return part
    }
}
