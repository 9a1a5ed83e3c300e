package import Basics
package import Targets

/// The value that a unit must reach on a day, or why it is not known.
enum ThresholdInForce {
    case value(Quantity, Citation)
    case unknown(Phrase, Citation?)

    var value: Quantity? {
        guard case .value(let value, _) = self else { return nil }
        return value
    }

    var source: Citation? {
        switch self {
        case .value(_, let source): source
        case .unknown(_, let source): source
        }
    }
}

extension Catalogue {
    /// The threshold of a part for a unit on a day: the most specific value that holds.
    ///
    /// In this order: the commune's group, the region whose values the group takes, the unit's own
    /// region, the common value. Where that value is left to the province, the campaign gives it.
    /// Two values of one rank that differ leave it unknown.
    ///
    /// - Parameter count: how many there are, the denominator of what is judged; a value that
    ///   depends on it is not known without.
    func threshold(
        _ threshold: Threshold, of part: PartID, for place: UnitPlace, on day: Day,
        counting count: Quantity? = nil
    ) -> ThresholdInForce {
        guard let row = threshold.row(at: day) else {
            return .unknown(Reasons.notInForce(day), nil)
        }
        switch place.pick(from: row.value, on: day) {
        case .none:
            let byGroup = regions.groups.contains { row.value[$0.id] != nil }
            let reason =
                !byGroup
                ? Reasons.noRegion
                : place.isInAGroup(on: day) ? Reasons.thresholdNotFound : Reasons.noGroup
            return .unknown(reason, row.source)
        case .several(let keys):
            return .unknown(Reasons.severalValues(keys), row.source)
        case .one(.unknown, let key, _):
            return .unknown(Reasons.thresholdNotFound, threshold.source(of: key, in: row))
        case .one(.number(let number), let key, let mark):
            return .value(number, threshold.source(of: key, in: row).weakened(by: mark))
        case .one(.byCount(let steps), let key, let mark):
            let source = threshold.source(of: key, in: row).weakened(by: mark)
            guard let value = count.flatMap({ steps.value(for: $0) }) else {
                return .unknown(Reasons.dependsOnCount(steps), source)
            }
            return .value(value, source)
        case .one(.province, _, let mark):
            let given = campaign.provinceValues.filter { $0.value.part == part }.at(day)
            guard let given else { return .unknown(Reasons.provinceSets, row.source) }
            let source = Citation(
                document: given.source.document ?? row.source.document,
                article: given.source.article ?? row.source.article,
                mark: given.source.mark.weakened(by: row.source.mark).weakened(by: mark))
            return .value(given.value.value, source)
        }
    }
}

extension Catalogue {
    /// What must be reached by what was assessed of a part of a unit on a day, at the latest by the
    /// standard's last; `nil` where it is not known.
    ///
    /// In percent for a share.
    ///
    /// - Parameter count: the denominator of what was assessed, where it is on record.
    package func needed(
        by part: PartID, of unit: Unit.ID, on day: Day, counting count: Quantity?
    ) -> (value: Quantity, direction: Threshold.Direction)? {
        guard let standard = standards[part.standard], let unit = units[unit],
            let indicator = part.part.flatMap({ standard.indicator($0) })
        else { return nil }
        let day = standard.judging(day)
        guard let rule = indicator.on(day).threshold else { return nil }
        let place = UnitPlace(unit, on: day, in: self)
        return threshold(rule, of: part, for: place, on: day, counting: count).value
            .map { ($0, rule.direction) }
    }
}

extension Calculator {
    /// As ``Catalogue/threshold(_:of:for:on:)``.
    func threshold(
        _ threshold: Threshold, of part: PartID, for place: UnitPlace, on day: Day,
        counting count: Quantity? = nil
    ) -> ThresholdInForce {
        catalogue.threshold(threshold, of: part, for: place, on: day, counting: count)
    }

    /// What an indicator must reach for a unit on the calculator's day; `nil` where it is not
    /// known.
    ///
    /// In percent for a share.
    ///
    /// - Parameter count: how many there are, where that decides; the default is not known.
    package func needed(
        of indicator: Indicator, _ part: PartID, unit: Unit, counting count: Quantity? = nil
    ) -> Quantity? {
        indicator.on(asOf).threshold.flatMap {
            threshold($0, of: part, for: place(of: unit), on: asOf, counting: count).value
        }
    }
}

extension Citation {
    /// The same source with the weaker of two marks: what rests on both is no better than either.
    func weakened(by other: Mark) -> Citation {
        let weaker = mark.weakened(by: other)
        return weaker == mark
            ? self
            : Citation(
                document: document, article: article, mark: weaker, checked: checked,
                reading: reading)
    }
}
