package import Basics
package import Reports
import Sheets
package import Targets

/// The desk at which an office compares the rules with the texts that it has (đối chiếu văn bản):
/// what is not verified, a sheet to fill in, and its import into the office's own folder.
///
/// Neither a log nor a campaign is needed.
package struct LawDesk: Sendable {
    let library: LawLibrary
    let locations: Locations

    /// - Throws: the findings of what is wrong in the rules, or in tables that stand already.
    package init(_ locations: Locations) throws(Refusal) {
        guard Folder.exists(locations.targets) else { throw .noRules(in: locations.targets) }
        let (library, findings) = LawLibrary.load(
            folder: locations.targets, own: locations.own)
        let errors = findings.filter { $0.severity == .error }
        guard errors.isEmpty else { throw .findings(errors) }
        self.library = library
        self.locations = locations
    }

    /// How well each standard is known, and what rests on it.
    ///
    /// - Parameters:
    ///   - mark: lists the values of one mark.
    ///   - unknown: lists the values that are not known.
    ///   - id: only this standard, all of its values.
    ///   - day: of the units that are counted.
    package func list(
        marked mark: Mark? = nil, unknown: Bool = false, of id: Standard.ID? = nil, asOf day: Day
    ) throws(Refusal) -> Report<LawList> {
        let chosen = try id.map { id throws(Refusal) in [try standard(id)] } ?? library.standards
        let areas = Areas(library.campaigns, locations, on: day)
        let rows = chosen.map { standard in
            let targets = library.targets(on: standard.id)
            return LawList.Row(
                standard: standard,
                targets: targets.map { "\($0.campaign.id)/\($0.target.id)" },
                units: areas.units(of: targets, judgedBy: standard).count)
        }
        let isAll = id != nil && mark == nil && !unknown
        let values = chosen.flatMap { standard in
            standard.lawItems.filter { item in
                switch item.state {
                case .known(let known): isAll || known == mark
                case .unknown: isAll || unknown
                }
            }.map { LawList.Value($0, of: standard, library.scope) }
        }
        let list = LawList(
            standards: rows, values: values, tables: LawTables.codes(locations))
        return Report(list, simulated: false)
    }

    /// The units that the campaigns' targets are about, on a day.
    private struct Areas {
        private var catalogues: [Campaign.ID: Catalogue] = [:]
        private let day: Day

        init(_ campaigns: [Campaign], _ locations: Locations, on day: Day) {
            self.day = day
            for campaign in campaigns {
                catalogues[campaign.id] =
                    Catalogue.load(
                        folder: locations.targets, own: locations.own, campaign: campaign.id
                    ).catalogue
            }
        }

        /// Each once, however many campaigns and targets ask it for the standard.
        func units(
            of targets: [(campaign: Campaign, target: Target)], judgedBy standard: Standard
        ) -> Set<Unit.ID> {
            var found: Set<Unit.ID> = []
            for (campaign, target) in targets {
                guard let catalogue = catalogues[campaign.id] else { continue }
                let scope =
                    target.unit == campaign.unit
                    ? catalogue.campaignScope(on: day)
                    : catalogue.units.scope(of: target.unit, on: day)
                guard let scope else { continue }
                found.formUnion(
                    catalogue.units.units.lazy.filter { unit in
                        unit.period.contains(day) && scope.contains(unit.id)
                            && standard.appliesTo.contains(unit.kind)
                    }.map(\.id))
            }
            return found
        }
    }

    /// The standard of an id or a title.
    package func standard(_ text: String) throws(Refusal) -> Standard {
        let key = NameKey.of(text)
        let found = library.standards.first { standard in
            standard.id == text
                || [standard.title.vi, standard.title.en].contains { NameKey.of($0) == key }
        }
        guard let found else {
            throw .unknown(
                what: Refusal.standard, text: text,
                suggestions: NearMiss.suggestions(
                    for: text, among: library.standards.map(\.id)))
        }
        return found
    }

    /// The standards that a table can hold, for whoever chooses.
    package var standards: [(id: Standard.ID, title: Phrase)] {
        library.standards.filter { $0.points == nil && !$0.criteria.isEmpty }
            .map { ($0.id, $0.title) }
    }
}
