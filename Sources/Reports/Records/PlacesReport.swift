package import Basics
package import Documents
package import ProgressCalculator
import Sheets
package import Targets

/// Model residential areas (khu dân cư tiêu biểu, kiểu mẫu): decisions whose subject is a place, k of
/// n places by commune on the map of a day, and their course over the years (nhân rộng).
package struct PlacesReport: Hashable, ReportContent {
    /// The day whose units the figures are shown on.
    package let map: Day
    package let standards: [OfStandard]

    package struct OfStandard: Hashable, Sendable, Encodable {
        package let standard: Standard.ID
        package let title: Phrase
        package let total: Row
        /// What was published of all of them, beside the decisions; `nil` where nothing was.
        @OrNull package var published: Published?
        /// In the order of the units files.
        package let units: [Row]
        /// At the end of each year, from that before the first decision, and on the day of the report;
        /// none without a decision.
        package let course: [Point]
    }

    package struct Row: Hashable, Sendable, Encodable {
        /// `nil` for all of them.
        package let unit: UnitReference?
        /// Places whose decision is in force; `nil` where the log has no decision of the standard.
        @OrNull package var have: Int?
        @OrNull package var withdrawn: Int?
        /// Residential areas in all; `nil` where nobody said how many.
        package let of: Int?
        /// In the row of all with the commune of each.
        package let places: [String]

        fileprivate var hasCommas: Bool { places.contains { $0.contains(",") } }
    }

    package struct Point: Hashable, Sendable, Encodable {
        package let day: Day
        /// `nil` before the first decision.
        @OrNull package var have: Int?
    }

    /// A number that somebody published without naming the places.
    package struct Published: Hashable, Sendable, Encodable {
        package let count: Quantity
        package let day: Day

        package init(count: Quantity, day: Day) {
            self.count = count
            self.day = day
        }

        /// `Số đã công bố: 22 (23/02/2021)`.
        package func words(_ language: Language) -> String {
            language.say("Số đã công bố", "As published")
                + ": \(NumberFormat(language).text(count)) (\(day.inTable))"
        }
    }
}

extension PlacesReport {
    /// - Parameters:
    ///   - decisions: on places.
    ///   - units: the communes that are shown, on the map of the day.
    ///   - published: what was published of a standard.
    ///   - whole: how many residential areas a unit has in all, by the counts.
    package init(
        _ decisions: [Recognition], asOf day: Day, units: [Unit], _ catalogue: Catalogue,
        published: (Standard.ID) -> Published?, of whole: (Unit.ID) -> Int?
    ) {
        map = day
        let standards = catalogue.campaign.standards.compactMap { catalogue.standards[$0] }
            .filter(\.ofPlaces)
        // Of all only where each of them is known.
        let each = units.compactMap { whole($0.id) }
        let all = each.count == units.count ? each.reduce(0, +) : nil
        self.standards = standards.map { standard in
            let own = decisions.filter { $0.standard == standard.id && $0.day <= day }
            func row(_ unit: Unit?) -> Row {
                let scope = unit.map { catalogue.units.scope(of: $0.id, on: day) }
                let here = own.filter { decision in
                    let now = catalogue.units.village(decision.village, on: day)
                    return scope?.contains(now.unit) ?? true
                }
                let held = Self.held(here, on: day, catalogue)
                return Row(
                    unit: unit.map { UnitReference($0) }, have: own.isEmpty ? nil : held.count,
                    withdrawn: own.isEmpty ? nil : here.count { !$0.isInForce(on: day) },
                    of: unit.map { whole($0.id) } ?? all,
                    places: Self.names(of: held, withUnits: unit == nil, catalogue))
            }
            return OfStandard(
                standard: standard.id, title: standard.title, total: row(nil),
                published: published(standard.id), units: units.map(row),
                course: Self.course(own, upTo: day, catalogue))
        }
    }

    /// Two communes, or two that went into one, may have a thôn 1 each: those are told apart.
    private static func names(
        of held: [(unit: Unit.ID, name: String)], withUnits: Bool, _ catalogue: Catalogue
    ) -> [String] {
        let counts = Dictionary(held.map { (PlaceName.key($0.name), 1) }, uniquingKeysWith: +)
        return held.map { place in
            withUnits || counts[PlaceName.key(place.name)] ?? 0 > 1
                ? "\(place.name), \(catalogue.title(ofUnit: place.unit).vi)" : place.name
        }.sorted()
    }

    /// The year before the first decision shows where it began, which nobody knows.
    private static func course(
        _ decisions: [Recognition], upTo day: Day, _ catalogue: Catalogue
    ) -> [Point] {
        guard let first = decisions.map(\.day).min() else { return [] }
        let years = first.year - 1...max(first.year - 1, day.year)
        let ends =
            years.compactMap { Day(year: $0, month: 12, day: 31) }.filter { $0 < day } + [day]
        return ends.map { end in
            Point(day: end, have: end < first ? nil : held(decisions, on: end, catalogue).count)
        }
    }

    /// Each place with a decision in force once: as it is called on the day, in the unit to which it
    /// belongs then.
    private static func held(
        _ decisions: [Recognition], on day: Day, _ catalogue: Catalogue
    ) -> [(unit: Unit.ID, name: String)] {
        var held: [VillageKey: String] = [:]
        for decision in decisions where decision.isInForce(on: day) {
            let now = catalogue.units.village(decision.village, on: day)
            let isRenamed = now.name != decision.village.name
            held[now] = isRenamed ? catalogue.units.name(of: now) : decision.place
        }
        return held.map { ($0.key.unit, $0.value) }.sorted { $0 < $1 }
    }

    package func document(_ language: Language, of report: Report<PlacesReport>) -> Document {
        let title = Phrase(vi: "Khu dân cư tiêu biểu, kiểu mẫu", en: "Model residential areas")
        let none = Phrase(
            vi: "Nhiệm vụ không có bộ tiêu chí nào dành cho thôn, tổ dân phố.",
            en: "No standard of the campaign is for villages.")
        let sections = standards.flatMap { own -> [Section] in
            [
                Section(own.title.text(language), [.table(table(own, language))]),
                Section(
                    for: .readers,
                    (own.published.map { [.line($0.words(language) + ".")] } ?? [])
                        + (own.course.count > 1 ? [.line(course(own, language))] : [])),
            ]
        }
        return Document(
            title.text(language), for: .pages, head: report.dataUpTo(language),
            simulated: report.isSimulated, language,
            sections: standards.isEmpty ? [Section([.line(none.text(language))])] : sections)
    }

    private func table(_ own: OfStandard, _ language: Language) -> Table {
        let all = language.say("Tổng số", "Total")
        return Table(
            of: own.units + [own.total],
            [
                Column(Sentences.unit, language) { .text($0.unit?.title.text(language) ?? all) },
                Column(vi: "Đã công nhận", en: "Recognised", language, .right) {
                    .number($0.have)
                },
                Column(vi: "Trên tổng số", en: "Of", language, .right) { .number($0.of) },
                Column(vi: "Đã thu hồi", en: "Withdrawn", language, .right) {
                    .number($0.withdrawn)
                },
                Column(vi: "Thôn, tổ dân phố", en: "Places", language) {
                    // Names with their communes have commas of their own.
                    .text($0.places.joined(separator: $0.hasCommas ? "; " : ", "))
                },
            ], kind: { $0.unit == nil ? .total : .plain })
    }

    /// How many there were at the end of each year: `Nhân rộng: 31/12/2022: 2 · 31/12/2023: 5`.
    private func course(_ own: OfStandard, _ language: Language) -> String {
        let points = own.course.map { point in
            "\(point.day.inTable): \(point.have.map(String.init) ?? "–")"
        }.joined(separator: " · ")
        return language.say("Nhân rộng", "Spread") + ": \(points)."
    }
}

extension Recognition {
    /// The place that it is of, as it was when it was decided.
    package var village: VillageKey { VillageKey(unit: unit, name: place) }
}
