package import Basics
package import Targets

/// A made-up season of a campaign, for demonstrations and tests; never for reports.
///
/// The same seed gives the same season on any machine. Work goes out on the Saturdays from the
/// campaign's first day to its first due day, days off left out; assessments come half-yearly.
///
/// A season up to a day looks as a log does on that day: what would be known later is not there, a
/// commune is late with its reports, outings are planned for the weeks ahead, and assessments come
/// every quarter.
package struct Season: Sendable {
    /// One outing, and what became of its report.
    package typealias Outing = (recordedOn: Day, entry: WorkDayEntry)

    package let outings: [Outing]
    package let assessments: [Assessment]
    package let recognitions: [Recognition]
    package let workItems: [WorkItem]
    package let counts: [DutyCount]

    /// - Parameter until: the day up to which it goes; the default is the first due day.
    package init(catalogue: Catalogue, seed: UInt64, until: Day? = nil) {
        let plan = SeasonPlan(catalogue, seed: seed, until: until)
        workItems = plan.workItems()
        outings = plan.named(workItems, by: plan.units.flatMap { plan.outings(of: $0) })
            .sorted { ($0.recordedOn, $0.entry.workDay.id) < ($1.recordedOn, $1.entry.workDay.id) }
        let assessor = SeasonAssessor(plan, outings: outings)
        let facts = assessor.facts()
        assessments = facts.assessments
        recognitions = facts.recognitions + plan.places()
        counts = plan.counts()
    }
}

/// What a season is made from: units with their strength, days, generators.
struct SeasonPlan {
    let catalogue: Catalogue
    let seed: UInt64
    let first: Day
    let last: Day
    /// Commune-level units below the campaign's unit.
    let units: [Unit]
    let saturdays: [Day]
    /// The day as of which the log is made; `nil` for a season that is over.
    let now: Day?

    init(_ catalogue: Catalogue, seed: UInt64, until: Day? = nil) {
        self.catalogue = catalogue
        self.seed = seed
        let first = catalogue.campaign.begins
        let last =
            until ?? catalogue.campaign.targets.compactMap(\.due).min() ?? first.adding(days: 730)
        now = until
        self.first = first
        self.last = last
        let root = catalogue.units[catalogue.campaign.unit]
        units =
            ([root].compactMap(\.self)
            + catalogue.units.descendants(of: catalogue.campaign.unit, on: first))
            .filter { $0.kind.level == .commune }
        saturdays = (0...max(0, last.days(since: first))).map { first.adding(days: $0) }
            .filter { $0.isSaturday && !catalogue.isDayOff($0) }
    }

    /// A generator of its own for each purpose, so that one does not disturb another.
    func generator(_ purpose: String) -> SplitMix64 {
        SplitMix64(seed: seed ^ Identity.fnv64(purpose))
    }

    /// The commune whose reports of the last weeks are still to come; `nil` in a season that is over
    /// and where there is only one.
    var late: Unit? {
        guard now != nil, units.count > 1 else { return nil }
        return units.min { strength(of: $0) < strength(of: $1) }
    }

    /// How well a unit does, 0.5…1; fixed for the season.
    func strength(of unit: Unit) -> Double {
        var random = generator("strength|\(unit.id)")
        return 0.5 + 0.5 * random.unit().squareRoot()
    }
}
