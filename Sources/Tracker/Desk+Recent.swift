package import Basics
import Targets
import WorkLog

extension Desk {
    /// Names that were used lately, those used most first: what a form offers.
    package struct Recent: Hashable, Sendable {
        package let places: [String]
        package let organisers: [String]
    }

    /// Of the last ninety days, of the actor's area; at most thirty names each.
    package func recent(of actor: Actor?, upTo day: Day) throws(Refusal) -> Recent {
        let scope = actor?.area.map { catalogue.units.scope(of: $0, on: day) }
        let filter = WorkDayFilter(
            units: scope?.ids, period: Period(from: day.adding(days: -90), until: day))
        let found = try reading { () throws(LogError) in try log.workDays(filter) }
        return Recent(
            places: Self.most(found.map(\.workDay.place)),
            organisers: Self.most(found.map(\.workDay.organiser)))
    }

    private static func most(_ names: [String]) -> [String] {
        Spellings.places(names).map(\.spellings)
            .sorted { ($1.count, $0.shown ?? "") < ($0.count, $1.shown ?? "") }
            .prefix(30).compactMap(\.shown)
    }
}
