import Basics
package import Targets
import WorkLog

/// The use cases that write: one transaction, all of it or nothing, signed by one office.
///
/// Each asks first whether the actor may do it there.
package struct WritingDesk {
    /// What was written is seen here at once.
    package let desk: Desk
    package let actor: Actor
    let log: LogWriter
    var recorder: Recorder
    /// What is the actor's own; `nil` for all of the campaign.
    private let area: UnitScope?

    var catalogue: Catalogue { desk.catalogue }
    var today: Day { recorder.instant.local().day }

    init(_ desk: Desk, _ log: LogWriter, _ actor: Actor, _ recorder: Recorder) {
        self.desk = desk
        self.log = log
        self.actor = actor
        self.recorder = recorder
        let day = recorder.instant.local().day
        area = actor.area.map { desk.catalogue.units.scope(of: $0, on: day) }
    }

    /// - Throws: ``Refusal/notAllowed(_:)`` where the actor has no such right at all.
    package func allow(_ right: Right) throws(Refusal) {
        guard actor.rights.contains(right) else { throw .notAllowed(right) }
    }

    /// - Throws: ``Refusal/notAllowed(_:)`` where it has none in a unit, or at a place of it.
    package func allow(_ right: Right, in unit: Unit.ID, at place: String? = nil) throws(Refusal) {
        try allow(right)
        guard owns(unit, place) else { throw .notAllowed(right) }
    }

    /// - Throws: ``Refusal/notAllowed(_:)`` for one of them.
    package func allow(_ right: Right, of workDays: [WorkDay]) throws(Refusal) {
        try allow(right)
        for workDay in workDays { try allow(right, in: workDay.unit, at: workDay.place) }
    }

    /// Whether a unit is of the actor's area; an actor of one place has that place alone.
    func owns(_ unit: Unit.ID, _ place: String?) -> Bool {
        guard area?.contains(unit) ?? true else { return false }
        guard let own = actor.place else { return true }
        return PlaceName.areOne(own, place ?? "")
    }
}
