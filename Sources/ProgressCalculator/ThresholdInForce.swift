public import Basics
public import Targets

/// The value that a unit must reach on a day, or why it is not known.
enum ThresholdInForce {
    case value(Quantity, Source)
    case unknown(Phrase, Source?)

    var value: Quantity? {
        guard case .value(let value, _) = self else { return nil }
        return value
    }

    var source: Source? {
        switch self {
        case .value(_, let source): source
        case .unknown(_, let source): source
        }
    }
}

extension Calculator {
    /// The threshold of a part for a unit on a day: the most specific value that holds.
    ///
    /// In this order: the commune's group, the region whose values the group takes, the unit's own
    /// region, the common value. Where that value is left to the province, the campaign gives it.
    func threshold(
        _ threshold: Threshold, of part: PartID, for place: UnitPlace, on day: Day
    ) -> ThresholdInForce {
        guard let row = threshold.row(on: day) else {
            return .unknown(Reasons.notInForce(day), nil)
        }
        for rank in place.keys(on: day) {
            guard let value = rank.lazy.compactMap({ row.values[$0] }).first else { continue }
            switch value {
            case .number(let number): return .value(number, row.source)
            case .unknown: return .unknown(Reasons.thresholdNotFound, row.source)
            case .province:
                let given = catalogue.campaign.provinceValues.last {
                    $0.part == part && $0.period.contains(day)
                }
                guard let given else { return .unknown(Reasons.provinceSets, row.source) }
                let source = Source(
                    document: given.source.document ?? row.source.document,
                    article: given.source.article ?? row.source.article,
                    mark: given.source.mark.weakened(by: row.source.mark))
                return .value(given.value, source)
            }
        }
        return .unknown(Reasons.noRegion, row.source)
    }
}

extension Calculator {
    /// What an indicator must reach for a unit on the calculator's day; `nil` where it is not
    /// known.
    ///
    /// In percent for a share.
    public func needed(of indicator: Indicator, _ part: PartID, unit: Unit) -> Quantity? {
        indicator.threshold.flatMap {
            threshold($0, of: part, for: place(of: unit), on: asOf).value
        }
    }
}

/// A unit, and what decides which thresholds hold for it.
struct UnitPlace {
    let unit: Unit
    private let region: String?
    private let groups: [Regions.Group]

    init(_ unit: Unit, on day: Day, in catalogue: Catalogue) {
        self.unit = unit
        region = catalogue.regions.region(of: unit.id, on: day, in: catalogue.units)
        groups = catalogue.regions.groups.filter { group in
            group.members.contains { $0.unit == unit.id }
        }
    }

    /// Keys of a threshold's values, the most specific first; those of one rank stand together.
    func keys(on day: Day) -> [[String]] {
        let own = groups.filter { group in
            group.members.contains { $0.unit == unit.id && $0.period.contains(day) }
        }
        return [
            own.map(\.id), own.compactMap(\.usesRegion), region.map { [$0] } ?? [],
            [Threshold.common],
        ].filter { !$0.isEmpty }
    }
}
