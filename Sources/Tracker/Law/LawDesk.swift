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
        let units = unitsByCampaign(on: day)
        let rows = chosen.map { standard in
            let targets = library.targets(on: standard.id)
            let campaigns = Set(targets.map(\.campaign.id))
            let count = campaigns.reduce(0) { sum, id in
                sum + (units[id] ?? []).count { standard.appliesTo.contains($0) }
            }
            return LawList.Row(
                standard: standard,
                targets: targets.map { "\($0.campaign.id)/\($0.target.id)" }, units: count)
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

    /// The kinds of the units of each campaign on a day.
    private func unitsByCampaign(on day: Day) -> [Campaign.ID: [UnitKind]] {
        var kinds: [Campaign.ID: [UnitKind]] = [:]
        for campaign in library.campaigns {
            let catalogue = Catalogue.load(
                folder: locations.targets, own: locations.own, campaign: campaign.id
            ).catalogue
            guard let catalogue, let scope = catalogue.campaignScope(on: day) else { continue }
            kinds[campaign.id] = catalogue.units.units
                .filter { $0.period.contains(day) && scope.contains($0.id) }.map(\.kind)
        }
        return kinds
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
