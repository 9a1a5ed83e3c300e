package import Basics
package import ProgressCalculator

/// What strangers may know of the days to come, the first first: what is planned, unless its note
/// keeps it from them.
package struct AnnouncedRequest: Request {
    /// After this day.
    package var asOf: Day
    package var until: Day

    package init(after day: Day, until: Day) {
        asOf = day
        self.until = until
    }

    package var ahead: Day? { asOf }

    package func answer(at desk: Desk) throws(Refusal) -> [PlannedOuting] {
        try desk.plannedOutings(after: asOf, until: until).filter(\.isOpen)
            .sorted { ($0.day, $0.unit, $0.id) < ($1.day, $1.unit, $1.id) }
    }
}
