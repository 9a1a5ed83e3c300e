package import Basics
import Targets

extension Form {
    /// What is recorded as a sheet that Excel opens and ``sheet(_:over:)`` reads back: every column
    /// of the form, then what is only to be looked at.
    ///
    /// - Parameters:
    ///   - revisions: the number of the revision that each is printed from, by its id: where it comes
    ///     back, that is what it is compared with. `nil` leaves the column out; 1 where one is not
    ///     named.
    ///   - beside: the titles of further columns, which nothing is read from, and what they say of
    ///     each row. The default is none.
    package func filled(
        of contents: [Content], language: Language, isSimulated: Bool,
        revisions: [String: Int]? = nil,
        beside more: [(title: Phrase, text: @Sendable (Content) -> String)] = []
    ) -> FilledSheet {
        let remarks =
            more.map { SheetColumn("beside: \($0.title.en)", [$0.title.vi], $0.title.en) }
            + (revisions == nil ? [] : [.revision]) + (isSimulated ? [.simulated] : [])
        let rows = Walk(contents).map { content in
            (
                content: content,
                remarks: more.map { $0.text(content) }
                    + (revisions.map { [number(of: content, $0)] } ?? [])
                    + (isSimulated ? [Phrase.simulatedData.text(language)] : [])
            )
        }
        return filled(of: rows, remarks: remarks, language)
    }

    private func number(of content: Content, _ revisions: [String: Int]) -> String {
        String(id(content).flatMap { revisions[$0] } ?? 1)
    }
}

/// What a list writes in place of an id: the name by which the same sheet finds it again.
struct WrittenNames {
    private let catalogue: Catalogue?
    private let area: Set<Unit.ID>
    private var units: [Unit.ID: String] = [:]
    private let programmes: [String: String]
    private let standards: [Standard.ID: String]

    init(_ catalogue: Catalogue?) {
        self.catalogue = catalogue
        programmes = Self.ofTheirOwn(
            catalogue?.campaign.programmes.map { ($0.id, $0.title.vi) } ?? [])
        standards = Self.ofTheirOwn(
            catalogue?.campaign.standards.compactMap { id in
                catalogue?.standards[id].map { (id, $0.title.vi) }
            } ?? [])
        area = catalogue?.area ?? []
    }

    /// A cell of a column, by its key; the id itself where its name means something else, too.
    mutating func text(_ cell: String, under key: String) -> String {
        switch key {
        case "unit": unit(cell)
        case "kind": catalogue?.duty(cell)?.title.vi ?? cell
        case "programme": programmes[cell] ?? cell
        case "standard": standards[cell] ?? cell
        default: cell
        }
    }

    /// Titles by id, without those that several have.
    private static func ofTheirOwn(_ titles: [(id: String, title: String)]) -> [String: String] {
        let groups = Dictionary(grouping: titles) { NameKey.of($0.title) }
        let alone = groups.values.filter { $0.count == 1 }.flatMap(\.self)
        return Dictionary(alone.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    }

    private mutating func unit(_ id: Unit.ID) -> String {
        if let known = units[id] { return known }
        var name = id
        if let catalogue, let unit = catalogue.units[id] {
            let ends = [unit.period.from, unit.period.until].compactMap(\.self)
            let days = ends.isEmpty ? [catalogue.campaign.begins] : ends
            let isItsOwn = days.allSatisfy { day in
                if case .one(let found) = catalogue.units.find(
                    unit.title.vi, on: day, first: area)
                {
                    found.id == id
                } else {
                    false
                }
            }
            if isItsOwn { name = unit.title.vi }
        }
        units[id] = name
        return name
    }
}
