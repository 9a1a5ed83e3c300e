package import Basics

/// A level of units that a law has ended (kết thúc hoạt động của cấp huyện), dated until its last day.
package struct EndedLevel: Hashable, Sendable {
    /// `cấp huyện`.
    package let title: Phrase
    package let kinds: [UnitKind]
}

extension Catalogue {
    /// The level with which a unit ended, and the law that ended it.
    package func endedLevel(of unit: Unit) -> Dated<EndedLevel>? {
        levels.first {
            $0.value.kinds.contains(unit.kind) && $0.period.until == unit.period.until
        }
    }
}
