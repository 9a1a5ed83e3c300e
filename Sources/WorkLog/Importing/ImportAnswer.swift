package import Basics
package import Targets

/// What the log answers to rows that somebody brings.
package struct ImportAnswer<Value: Hashable & Sendable>: Hashable, Sendable {
    package private(set) var counts = ImportCounts()
    /// In the order of the rows.
    package private(set) var notes: [Note] = []
    /// What was corrected, in the order of the rows.
    package private(set) var changes: [Change] = []

    /// What stood in the log before a row, and what the row makes of it.
    package struct Change: Hashable, Sendable {
        package let row: GivenRow<Value>
        package let before: Value
        package let after: Value
    }

    /// What the log says of one row.
    package struct Note: Hashable, Sendable {
        package let row: GivenRow<Value>
        package let says: RowNote<Value>
    }

    mutating func add(_ outcome: ImportCounts.Outcome) {
        counts.add(outcome)
    }

    mutating func change(_ before: Value, to after: Value, at row: GivenRow<Value>) {
        changes.append(Change(row: row, before: before, after: after))
    }

    mutating func note(_ says: RowNote<Value>, at row: GivenRow<Value>) {
        notes.append(Note(row: row, says: says))
    }

    /// Whether some row cannot be taken.
    package var isRefusing: Bool { notes.contains { $0.says.isRefusal } }
}

/// What the log says of a row, beside taking it.
package enum RowNote<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The row changes what the log has as voided.
    case voided
    /// The row brings again what is voided.
    case voidedAgain
    /// The importer signs for a work day that is disputed.
    case disputed
    /// The importer signs on a day before the work day has ended.
    case signedBefore(last: Day)
    /// The row plans what was reported already.
    case pastPlan
    /// What the row says was corrected in the log since it was brought; the row says it again.
    case correctedSince
    /// Row and log both say something else than when the row was brought.
    case correctedBoth(before: Value, after: Value)
    /// Several work days of the log have the row's day, unit, place, programme and organiser.
    case severalOfKey([WorkDay.ID])
    /// A work day had the row's day, unit, place, programme and organiser first, was corrected to
    /// others, and the row is recorded as one of its own.
    case keyOfAnother(String)
    /// The row says something that no log takes.
    case unfit(RowProblem)
    /// An earlier row is the same work day of the log.
    case sameAsLine(Int, WorkDay.ID)

    /// Whether the row is left out, rather than only worth a look.
    package var isRefusal: Bool {
        switch self {
        case .voided, .signedBefore, .correctedBoth, .severalOfKey, .sameAsLine, .unfit: true
        case .voidedAgain, .disputed, .pastPlan, .correctedSince, .keyOfAnother: false
        }
    }
}
