package import Basics

/// Which work days may belong to a work.
extension WorkItem {
    /// The day on which it was finished or stopped; `nil` while it goes on.
    package var end: Day? { state.isEnd ? stateOn : nil }

    /// Whether a day is within its days: not before it began, nor after its ``end``.
    package func goesOn(_ day: Day) -> Bool {
        day >= self.day && end.map { day <= $0 } ?? true
    }

    /// Whether it is of a unit, or of one of the same level that this succeeded.
    ///
    /// - Parameter day: on which the unit is meant; `nil` where it is not known.
    package func isOf(_ unit: Unit, on day: Day?, _ units: UnitRegister?) -> Bool {
        guard self.unit != unit.id else { return true }
        guard let units, let day else { return false }
        return units[self.unit]?.kind.level == unit.kind.level
            && units.scope(of: unit.id, on: day).contains(self.unit)
    }
}
