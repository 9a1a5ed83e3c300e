import Basics
package import Reports
import Targets
import WorkLog

/// The year-end slip of a place.
package struct YearSlipRequest: Request {
    package var unit: String
    package var place: String
    package var year: Int

    package init(unit: String, place: String, year: Int) {
        self.unit = unit
        self.place = place
        self.year = year
    }

    package func answer(at desk: Desk) throws(Refusal) -> Report<YearSlip> {
        try desk.yearSlip(unit: unit, place: place, year: year)
    }
}

extension Desk {
    /// The confirmed outings of a place in a year, with empty boxes.
    package func yearSlip(
        unit text: String, place: String, year: Int
    ) throws(Refusal) -> Report<YearSlip> {
        guard let from = Day(year: year, month: 1, day: 1),
            let last = Day(year: year, month: 12, day: 31), (2000...2100).contains(year)
        else {
            throw .usage(
                Phrase(vi: "“\(year)” không phải năm.", en: "“\(year)” is no year."))
        }
        let unit = try unit(named: text, on: last)
        let scope = catalogue.units.scope(of: unit.id, on: last)
        let found = try reading { () throws(LogError) in
            try log.workDays(
                WorkDayFilter(units: scope.ids, period: Period(from: from, until: last)))
        }
        let key = PlaceName.key(place)
        let here = found.filter {
            PlaceName.key($0.workDay.place) == key && $0.workDay.until.year == year
        }
        guard !here.isEmpty else {
            let known = Spellings.places(found.map(\.workDay.place))
                .compactMap(\.spellings.shown).sorted()
            throw .unknown(
                what: Phrase(
                    vi: "buổi ra quân nào trong năm \(year) ở", en: "outing of \(year) at"),
                text: place, suggestions: NearMiss.suggestions(for: place, among: known))
        }
        let shown = Spellings(here.map(\.workDay.place)).shown ?? place
        return report(YearSlip(here, of: unit, at: shown, year: year, catalogue))
    }
}
