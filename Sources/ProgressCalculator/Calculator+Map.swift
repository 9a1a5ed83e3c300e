package import Basics
package import Targets

/// A goal on the units of another day's map.
extension Calculator {
    /// Each unit of a map on which the target's area lies, against the part of the goal that can
    /// be asked of it.
    ///
    /// The goal's standard where that applies to the unit; else what the goal asks of its members.
    /// Empty where nothing can be asked.
    package func parts(of target: Target, on map: Day) -> [Part] {
        catalogue.units.units(holding: target.unit, on: map).compactMap { unit in
            switch target.goal {
            case .standard(let id):
                guard let standard = catalogue.standards[id] else { return nil }
                if standard.appliesTo.contains(unit.kind) {
                    return self.standard(id, unit: unit)
                }
                return standard.membersRules.first { $0.kinds.contains(unit.kind) }
                    .map { member($0, standard, unit) }
            case .members(let rule):
                return rule.kinds.contains(unit.kind) ? member(rule, nil, unit) : nil
            case .quantity, .count:
                return part(of: target, unit: unit)
            case .declared:
                return nil
            }
        }
    }
}
