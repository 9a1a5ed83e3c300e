public import Basics

/// A level of units that a law has ended (kết thúc hoạt động của cấp huyện).
public struct EndedLevel: Hashable, Sendable {
    /// `cấp huyện`.
    public let title: Phrase
    public let kinds: [UnitKind]
    /// The last day.
    public let until: Day
    public let source: Source
    public let place: Place
}

extension Catalogue {
    /// The level with which a unit ended, and the law that ended it.
    public func endedLevel(of unit: Unit) -> EndedLevel? {
        levels.first { $0.kinds.contains(unit.kind) && $0.until == unit.period.until }
    }
}
