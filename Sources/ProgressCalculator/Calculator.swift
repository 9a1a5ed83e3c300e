public import Basics
public import Targets

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
///   `+Members`, `+Points`, `+Withdrawal`, `TargetState`
public struct Calculator: Sendable {
    public let catalogue: Catalogue
    public let evidence: Evidence
    /// The last day that counts.
    public let asOf: Day
    /// The due day of the target in question; the share of the way is measured to its threshold.
    let due: Day?

    public init(catalogue: Catalogue, evidence: Evidence, asOf: Day, due: Day? = nil) {
        self.catalogue = catalogue
        self.evidence = evidence
        self.asOf = asOf
        self.due = due
    }

    /// The same on another day or for another due day.
    func on(_ day: Day, due: Day?) -> Calculator {
        Calculator(catalogue: catalogue, evidence: evidence, asOf: day, due: due)
    }

    /// The day on which a unit is looked at: its last day when it has ended.
    func day(for unit: Unit) -> Day {
        unit.period.until.map { min($0, asOf) } ?? asOf
    }

    func place(of unit: Unit) -> UnitPlace {
        UnitPlace(unit, on: day(for: unit), in: catalogue)
    }
}
