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
        }.filter { $0.workDay.until.year == year }
        // A place is one of the unit in which it was named: old communes have a thôn 1 each.
        let register = catalogue.units
        let key = PlaceName.key(place)
        func village(_ held: LoggedWorkDay) -> VillageKey {
            register.village(
                VillageKey(unit: held.workDay.unit, name: held.workDay.place), on: last)
        }
        let asked = register.village(VillageKey(unit: unit.id, name: place), on: last)
        let here = found.filter { village($0) == asked }
        let namesakes = Set(
            found.map(village).filter { $0 != asked && $0.name == key }.map(\.unit))
        let elsewhere = register.units.filter { namesakes.contains($0.id) }
        guard !here.isEmpty else {
            if let refusal = Self.isElsewhere(place, elsewhere, year) { throw .refused(refusal) }
            let own = found.filter { village($0).unit == unit.id }
            let known = Spellings.places(own.map(\.workDay.place))
                .compactMap(\.spellings.shown).sorted()
            throw .unknown(
                what: Phrase(
                    vi: "buổi ra quân nào trong năm \(year) ở", en: "outing of \(year) at"),
                text: place, suggestions: NearMiss.suggestions(for: place, among: known))
        }
        let shown = Spellings(here.map(\.workDay.place)).shown ?? place
        return report(
            YearSlip(here, of: unit, at: shown, year: year, elsewhere: elsewhere, catalogue))
    }

    /// `nil` where no other unit has a place of the name.
    private static func isElsewhere(_ place: String, _ units: [Unit], _ year: Int) -> Phrase? {
        guard !units.isEmpty else { return nil }
        let list = Phrase { language in
            units.map { $0.described.text(language) }.joined(separator: ", ")
        }
        return Phrase(
            vi: "Năm \(year) sổ chỉ có “\(place)” của \(list.vi). In phiếu của đơn vị đó; nếu là "
                + "cùng một thôn, khai thôn nối tiếp trong units/places.csv.",
            en:
                "Of \(year) the log has “\(place)” of \(list.en) only. Print the slip of that unit; if "
                + "it is the same village, give its successor in units/places.csv.")
    }
}
