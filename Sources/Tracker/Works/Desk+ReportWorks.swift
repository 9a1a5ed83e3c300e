import Basics
import ProgressCalculator
import Reports
import Targets
import WorkLog

/// What a report says of works and counts.
extension Desk {
    /// - Returns: `nil` without a work.
    func works(
        of area: ReportArea, from first: Day, upTo last: Day
    ) throws(Refusal) -> WorksSummary? {
        let givings = try givings(upTo: last).filter { area.holds($0.work.unit) }
        return WorksSummary(givings, from: first, upTo: last, catalogue)
    }

    /// Model residential areas and pilots, as a page of other things tells of them.
    ///
    /// - Returns: `nil` where there is nothing to tell.
    func letters(
        of area: ReportArea, isWhole: Bool, upTo day: Day
    ) throws(Refusal) -> LettersSummary? {
        let hasPlaces = catalogue.campaign.standards.contains {
            catalogue.standards[$0]?.ofPlaces ?? false
        }
        let places: PlacesReport? =
            if hasPlaces { try self.places(of: area, asOf: day) } else { nil }
        let pilots: PilotsReport? =
            if isWhole { try self.pilots(asOf: day, withWays: false).content } else { nil }
        return LettersSummary(places, pilots)
    }

    /// What everybody may see of works.
    ///
    /// - Returns: `nil` without a finished work that was confirmed.
    func confirmedWorks(
        of area: ReportArea, from first: Day, upTo last: Day
    ) throws(Refusal) -> ConfirmedWorks? {
        ConfirmedWorks(
            try givings(upTo: last).filter { area.holds($0.work.unit) }, from: first, upTo: last,
            order: area.members
        ) { id in
            area.holder(of: id).unit.flatMap { catalogue.units[$0] }
        }
    }

    /// Kinds of which somebody said something by the last day, in the order of the rules.
    func counts(
        of area: ReportArea, from first: Day, upTo last: Day
    ) throws(Refusal) -> [CountRow] {
        guard let unit = area.unit, !catalogue.duties.isEmpty else { return [] }
        let counts = DutyCounts(
            try reading { () throws(LogError) in try log.dutyCounts(upTo: last) }, catalogue)
        guard !counts.isEmpty else { return [] }
        return catalogue.duties.compactMap { kind in
            // What was done before the campaign began is none of its work.
            let begins = catalogue.campaign.begins
            guard
                let campaign = counts.total(
                    kind, of: unit.id, on: area.map, since: begins, upTo: last)
            else { return nil }
            let period = counts.total(
                kind, of: unit.id, on: area.map, since: begins, from: first, upTo: last)
            func missing(_ total: CountTotal?) -> Int {
                kind.of == nil ? 0 : counts.silent(total, of: unit, on: area.map).count
            }
            return CountRow(
                kind, period: period, campaign: campaign, missingInPeriod: missing(period),
                missing: missing(campaign))
        }
    }
}
