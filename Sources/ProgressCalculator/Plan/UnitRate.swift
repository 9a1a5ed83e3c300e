package import Basics
package import Targets

/// How many person-days a quantity of work took (mức hao phí ngày công thực tế): the median of
/// single-kind outings, with the quartiles.
///
/// A fact of this campaign, not a norm.
package struct UnitRate: Hashable, Sendable, Encodable {
    package let activity: ActivityKind.ID
    package let title: Phrase
    /// ``per`` so many of this measure: 100 m, 1 bóng.
    package let measure: String
    package let per: Int
    /// `nil` for the whole campaign.
    package let unit: UnitReference?
    /// Outings with work of this kind only, one day long, that say their person-days.
    package let outings: Int
    /// Person-days for ``per`` of the measure.
    package let median: Double
    /// A quarter of the outings needed less.
    package let lowerQuartile: Double
    /// A quarter of the outings needed more.
    package let upperQuartile: Double

    /// Fewer outings than this are shown, and not used by a plan.
    package static let leastOutings = 3

    /// Enough outings say it.
    package var isUsable: Bool { outings >= Self.leastOutings }

    /// What is counted by the hundred; everything else by the piece.
    package static func per(_ measure: String) -> Int {
        ["m", "m²", "cây", "kg"].contains(measure) ? 100 : 1
    }

    /// Person-days for a quantity at the median.
    func personDays(for quantity: Quantity) -> Double {
        median * quantity.value / Double(per)
    }
}

/// Unit rates by kind: of the campaign, and of each unit.
package struct RateBook: Hashable, Sendable {
    /// In the order of the campaign's activities.
    package let overall: [UnitRate]
    /// By activity, then in the order of the units.
    package let byUnit: [UnitRate]

    package init(_ entries: [OutingEntry], _ catalogue: Catalogue) {
        let usable = entries.filter {
            $0.isSingleKind && $0.quantity > .zero && ($0.personDays ?? .zero) > .zero
        }
        let byKind = Dictionary(grouping: usable, by: \.kind)
        var overall: [UnitRate] = []
        var byUnit: [UnitRate] = []
        for activity in catalogue.campaignActivities {
            guard let entries = byKind[activity.id] else { continue }
            overall += [UnitRate(activity, nil, entries)].compactMap { $0 }
            let groups = Dictionary(grouping: entries, by: \.unit)
            for unit in catalogue.units.units {
                guard let own = groups[unit.id] else { continue }
                byUnit += [UnitRate(activity, unit, own)].compactMap { $0 }
            }
        }
        self.overall = overall
        self.byUnit = byUnit
    }

    /// The unit's own rate where enough outings say it, else the campaign's.
    func rate(of activity: ActivityKind.ID, in units: [Unit.ID]) -> UnitRate? {
        let enough = { (rate: UnitRate) in
            rate.activity == activity && rate.isUsable
        }
        return byUnit.first { enough($0) && $0.unit.map { units.contains($0.id) } == true }
            ?? overall.first(where: enough)
    }
}

extension UnitRate {
    /// `nil` of no entries.
    init?(_ activity: ActivityKind, _ unit: Unit?, _ entries: [OutingEntry]) {
        let per = Self.per(activity.measure)
        let rates = entries.compactMap { entry in
            entry.personDays.map { $0.value / entry.quantity.value * Double(per) }
        }
        guard let median = rates.median, let low = rates.quantile(0.25),
            let high = rates.quantile(0.75)
        else { return nil }
        let rounded = { (value: Double) in (value * 100).rounded() / 100 }
        self.init(
            activity: activity.id, title: activity.title, measure: activity.measure, per: per,
            unit: unit.map { UnitReference($0) }, outings: rates.count, median: rounded(median),
            lowerQuartile: rounded(low), upperQuartile: rounded(high))
    }
}
