package import Basics

/// A level of units that a law has ended (kết thúc hoạt động của cấp huyện).
package struct EndedLevel: Hashable, Sendable {
    /// `cấp huyện`.
    package let title: Phrase
    package let kinds: [UnitKind]
    /// The last day.
    package let until: Day
    package let source: Source
    package let place: Place
}

extension Catalogue {
    /// The level with which a unit ended, and the law that ended it.
    package func endedLevel(of unit: Unit) -> EndedLevel? {
        levels.first { $0.kinds.contains(unit.kind) && $0.until == unit.period.until }
    }
}
