import Basics
import Targets

/// What is worked out once from a catalogue, so that each unit does not pay for it again.
struct Rules: Sendable {
    typealias Feed = (activity: ActivityKind, factor: Quantity)

    private let feeds: [PartID: [Feed]]
    /// By standard: the standards whose recognition counts for it, and from which day on.
    private let counting: [Standard.ID: [Standard.ID: Day]]
    /// Indicators that changed, or are parts of one: what is on record of them is read by the rule
    /// of its day.
    private let readings: [PartID: (standard: Standard, indicator: Indicator)]
    /// Indicators that work adds to, by standard, in its order.
    private let fed: [Standard.ID: [Indicator]]

    init(_ catalogue: Catalogue) {
        var feeds: [PartID: [Feed]] = [:]
        for activity in catalogue.activities where activity.role == .adds {
            for feed in activity.feeds {
                feeds[feed.indicator, default: []].append((activity, feed.factor))
            }
        }
        self.feeds = feeds
        fed = catalogue.standards.mapValues { standard in
            standard.allIndicators.filter {
                feeds[PartID(standard: standard.id, part: $0.id)] != nil
            }
        }
        counting = Dictionary(
            catalogue.standards.keys.map { ($0, Self.counting(for: $0, catalogue)) },
            uniquingKeysWith: { first, _ in first })
        var readings: [PartID: (Standard, Indicator)] = [:]
        for standard in catalogue.standards.values {
            for indicator in standard.allIndicators
            where !indicator.before.isEmpty || indicator.whole != nil {
                let part = PartID(standard: standard.id, part: indicator.id)
                readings[part] = (standard, indicator)
            }
        }
        self.readings = readings
    }

    /// How what is on record of a part is read, where that depends on its day or on a whole.
    func reading(of part: PartID) -> (standard: Standard, indicator: Indicator)? {
        readings.isEmpty ? nil : readings[part]
    }

    /// Kinds of work that move a part.
    func feeds(of part: PartID) -> [Feed] {
        feeds.isEmpty ? [] : feeds[part] ?? []
    }

    /// The indicators of a standard that some kind of work adds to.
    func fed(in standard: Standard.ID) -> [Indicator] { fed[standard] ?? [] }

    /// The standards whose recognition counts for one: itself, those that require it, and those
    /// that count as any of these from a day on.
    func counting(for id: Standard.ID) -> [Standard.ID: Day] {
        counting[id] ?? [id: Self.always]
    }

    private static let always = Day(number: .min)

    private static func counting(
        for id: Standard.ID, _ catalogue: Catalogue
    ) -> [Standard.ID: Day] {
        var counting = [id: always]
        var grew = true
        while grew {
            grew = false
            for standard in catalogue.standards.values {
                let byRequirement = standard.requires.compactMap { counting[$0] }
                let byLaw = standard.countsAs.compactMap { equivalence in
                    counting[equivalence.value].map { max($0, equivalence.period.from ?? $0) }
                }
                guard let from = (byRequirement + byLaw).min(),
                    counting[standard.id].map({ from < $0 }) ?? true
                else { continue }
                counting[standard.id] = from
                grew = true
            }
        }
        return counting
    }
}
