import Basics
import Targets

/// What is worked out once from a catalogue, so that each unit does not pay for it again.
struct Rules: Sendable {
    typealias Feed = (activity: ActivityKind, factor: Quantity)

    private let feeds: [PartID: [Feed]]
    /// By standard: the standards whose recognition counts for it, and from which day on.
    private let counting: [Standard.ID: [Standard.ID: Day]]

    init(_ catalogue: Catalogue) {
        var feeds: [PartID: [Feed]] = [:]
        for activity in catalogue.activities where activity.role == .adds {
            for feed in activity.feeds {
                feeds[feed.indicator, default: []].append((activity, feed.factor))
            }
        }
        self.feeds = feeds
        counting = Dictionary(
            catalogue.standards.keys.map { ($0, Self.counting(for: $0, catalogue)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Kinds of work that move a part.
    func feeds(of part: PartID) -> [Feed] {
        feeds.isEmpty ? [] : feeds[part] ?? []
    }

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
