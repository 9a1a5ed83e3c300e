package import Targets

/// What a log keeps as revisions.
package enum LogEntryKind: String, Hashable, Sendable, CaseIterable {
    case workDay
    case assessment
    case recognition
    case workItem
    case dutyCount
}

/// What the revisions of a ledger say.
///
/// A new ledger is a content type and one ``Ledger``: its table and columns. Appending, history,
/// what is current, merging and export are written once, for all of them.
package protocol LedgerContent: Hashable, Sendable {
    associatedtype Status: RawRepresentable<String>, Hashable, Sendable

    /// Of the entry, the same in all its revisions.
    var id: String { get }
    static var ledger: Ledger<Self> { get }
}

/// An entry that is recorded or voided, and has no other states.
package protocol LedgerFact: LedgerContent where Status == FactStatus {
    var unit: Unit.ID { get }
    /// The fact as it is written over an older revision of it.
    func following(_ older: Self) -> Self
}

extension LedgerFact {
    package func following(_ older: Self) -> Self { self }
}

/// Whether an assessment or a recognition counts.
package enum FactStatus: String, Hashable, Sendable {
    case recorded
    case voided
}

extension WorkDay: LedgerContent {
    package typealias Status = WorkStatus
}
