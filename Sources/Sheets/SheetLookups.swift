import Basics
import Targets

/// What the rows of a sheet name again and again, looked up once.
final class SheetLookups {
    let catalogue: Catalogue?
    var units: UnitCells
    private var programmes: [String: String] = [:]
    private var keys: [String: String] = [:]
    private lazy var standards = standardsOfNames

    init(_ catalogue: Catalogue?) {
        self.catalogue = catalogue
        units = UnitCells(catalogue)
    }

    /// The name key of a text.
    func key(of name: String) -> String {
        if let key = keys[name] { return key }
        if keys.count > 20_000 { keys = [:] }
        let key = NameKey.folded(name)
        keys[name] = key
        return key
    }

    /// The standard that a text names by id, or one of the campaign by its title.
    func standard(_ text: String) -> Standard? {
        catalogue?.standards[text] ?? standards[NameKey.of(text)]
    }

    private var standardsOfNames: [String: Standard] {
        let own = catalogue?.campaign.standards.compactMap { catalogue?.standards[$0] } ?? []
        let named = own.flatMap { standard in
            [standard.id, standard.title.vi, standard.title.en].map { (NameKey.of($0), standard) }
        }
        return Dictionary(named, uniquingKeysWith: { first, _ in first })
    }

    /// The programme that a cell names by id or title, the campaign's first where it is empty;
    /// otherwise says why not in the row's findings.
    func programme(_ text: String, in column: Int, of cells: inout SheetCells) -> String? {
        if let known = programmes[text] { return known }
        let all = catalogue?.campaign.programmes ?? []
        guard let found = text.isEmpty ? all.first : catalogue?.programme(text) else {
            cells.refuse(
                SheetMessages.noProgramme(text), in: column,
                expected: SheetMessages.choices(all.map(\.title)),
                suggestions: NearMiss.suggestions(
                    for: text, among: all.flatMap { [$0.id, $0.title.vi] }))
            return nil
        }
        programmes[text] = found.id
        return found.id
    }
}
