package import Basics
package import Targets
package import WorkLog

extension Desk {
    /// Names that were used lately, those used most first: what a form offers; and what was
    /// recorded last.
    package struct Recent: Hashable, Sendable {
        package let places: [String]
        package let organisers: [String]
        /// Titles of works and tasks of the area that go on, the newest first; at most thirty.
        package let works: [String]
        /// The last outing that the actor's office recorded, else the last of its area; `nil` for
        /// none.
        package let last: WorkDay?
        /// What was not agreed on, the newest first: to be corrected by who recorded it.
        package let disputed: [LoggedWorkDay]
    }

    /// Of the last ninety days, of the actor's area; at most thirty names each.
    package func recent(of actor: Actor?, upTo day: Day) throws(Refusal) -> Recent {
        let scope = actor?.area.map { catalogue.units.scope(of: $0, on: day) }
        let filter = WorkDayFilter(
            units: scope?.ids, period: Period(from: day.adding(days: -90), until: day))
        let found = try reading { () throws(LogError) in try log.workDays(filter) }
        let own = found.filter { held in
            actor?.place.map { PlaceName.areOne($0, held.workDay.place) } ?? true
        }
        let done = own.filter { $0.status != .planned }
        let last = done.last { $0.author == actor?.office } ?? done.last
        return Recent(
            places: Self.most(found.map(\.workDay.place)),
            organisers: Self.most(own.map(\.workDay.organiser)),
            works: try goingWorks(in: scope, on: day), last: last?.workDay,
            disputed: own.reversed().filter { $0.status == .disputed })
    }

    private func goingWorks(in scope: UnitScope?, on day: Day) throws(Refusal) -> [String] {
        let works = try reading { () throws(LogError) in try log.workItems(upTo: day) }
            .filter { (scope?.contains($0.unit) ?? true) && $0.goesOn(day) }
            .sorted { ($1.day, $0.title) < ($0.day, $1.title) }
        return works.prefix(30).map(\.title)
    }

    /// Every place of a unit that is known: listed with the units, or worked at since the campaign
    /// began.
    package func knownPlaces(of unit: Unit.ID, upTo day: Day) throws(Refusal) -> [String] {
        let scope = catalogue.units.scope(of: unit, on: day)
        let listed = catalogue.units.villages.filter {
            scope.contains($0.unit) && $0.period.contains(day)
        }
        let filter = WorkDayFilter(units: scope.ids, period: Period(from: nil, until: day))
        let found = try reading { () throws(LogError) in try log.workDays(filter) }
        return listed.map(\.name)
            + Spellings.places(found.map(\.workDay.place)).compactMap(\.spellings.shown)
    }

    private static func most(_ names: [String]) -> [String] {
        Spellings.places(names).map(\.spellings)
            .sorted { ($1.count, $0.shown ?? "") < ($0.count, $1.shown ?? "") }
            .prefix(30).compactMap(\.shown)
    }
}
