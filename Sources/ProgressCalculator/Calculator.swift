package import Basics
package import Targets

/// Computes how far targets and units have come: pure functions of unit, day and evidence.
///
/// What cannot be known is `unknown` with a reason, never zero. A unit that has ended is taken on
/// its last day, with the members that it had then.
///
/// ```swift
/// let calculator = Calculator(catalogue: catalogue, evidence: evidence, asOf: day)
/// let part = calculator.standard("xa-ntm-2021-2025", unit: commune)   // 16/19 criteria
/// ```
///
/// ## Topics
/// - ``standard(_:unit:)``, ``members(_:of:)``, ``target(_:)``
/// - One rule a file: `Calculator+Indicator`, `+Estimate`, `+Share`, `+Standard`, `+Recognition`,
///   `+Members`, `+Points`, `+State`
package struct Calculator: Sendable {
    package let catalogue: Catalogue
    package let evidence: Evidence
    /// The last day that counts.
    package private(set) var asOf: Day
    /// The due day of the target in question; the share of the way is measured to its threshold.
    private(set) var due: Day?
    /// Decisions signed by this day are known: a later one may say that a unit met the standard in
    /// an earlier year.
    private(set) var known: Day
    let rules: Rules
    /// What this calculator has worked out already.
    private(set) var workedOut = WorkedOut()

    package init(catalogue: Catalogue, evidence: Evidence, asOf: Day, due: Day? = nil) {
        self.catalogue = catalogue
        self.evidence = evidence
        self.asOf = asOf
        self.due = due
        known = asOf
        rules = Rules(catalogue)
    }

    /// The same on another day, with what is known today.
    func on(_ day: Day) -> Calculator { knowing(\.asOf, day) }

    /// The same with only the decisions that were signed by a day.
    func knowing(_ day: Day) -> Calculator { knowing(\.known, day) }

    /// The same on the way to a due day.
    func towards(_ due: Day?) -> Calculator {
        var other = self
        other.due = due
        return other
    }

    /// Knows other things, so that nothing is worked out yet.
    private func knowing(_ side: WritableKeyPath<Calculator, Day>, _ day: Day) -> Calculator {
        var other = self
        other[keyPath: side] = day
        other.workedOut = WorkedOut()
        return other
    }

    /// The day on which a unit is looked at: its last day when it has ended.
    func day(for unit: Unit) -> Day {
        unit.period.until.map { min($0, asOf) } ?? asOf
    }

    /// The day on which a standard's thresholds are looked up: the last of the unit or the
    /// standard when one has ended.
    func day(for unit: Unit, _ standard: Standard?) -> Day {
        min(day(for: unit), standard?.inForce.until ?? asOf)
    }

    func place(of unit: Unit) -> UnitPlace {
        UnitPlace(unit, on: day(for: unit), in: catalogue)
    }
}
