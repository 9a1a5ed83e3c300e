package import Basics

/// How often or how far a duty was carried out in a period (số liệu thực hiện): a number, and of how
/// many.
package struct DutyCount: Hashable, Sendable {
    package typealias ID = String

    package var id: ID
    package var kind: DutyKind.ID
    package var unit: Unit.ID
    /// Thôn, tổ dân phố; empty for the unit as a whole.
    package var place: String
    /// As reports name it: `2024-06`, `2024-Q2`, `2024`, `FROM..TO`.
    package var period: String
    package var firstDay: Day
    /// The last day of the period.
    package var day: Day
    package var amount: Quantity
    /// Of how many; `nil` where the kind has none or nobody knows.
    package var ofAmount: Quantity?
    /// The day of the last of them: of the last inspection.
    package var lastOn: Day?
    package var source: String
    package var note: String

    package init(
        id: ID, kind: DutyKind.ID, unit: Unit.ID, place: String = "", period: String,
        firstDay: Day, day: Day, amount: Quantity, ofAmount: Quantity? = nil, lastOn: Day? = nil,
        source: String = "", note: String = ""
    ) {
        self.id = id
        self.kind = kind
        self.unit = unit
        self.place = place
        self.period = period
        self.firstDay = firstDay
        self.day = day
        self.amount = amount
        self.ofAmount = ofAmount
        self.lastOn = lastOn
        self.source = source
        self.note = note
    }

    /// One number of one kind of one place and period is one count.
    package static func id(
        kind: DutyKind.ID, unit: Unit.ID, place: String, period: String
    ) -> ID {
        Identity.uuid8(of: ["duty_count", kind, unit, PlaceName.key(place), period])
    }
}
