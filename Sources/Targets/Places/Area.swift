package import Basics

/// Several units that carry one campaign together, though no administrative unit holds just them
/// (địa bàn): the seven communes of what was a district.
///
/// The register holds it as a unit of its own ``UnitKind/area``, with the units as those right below
/// it; it has no code.
package struct Area: Hashable, Sendable {
    /// Like a unit's; no unit has it.
    package let id: Unit.ID
    package let title: Phrase
    /// For headings of narrow columns; the default is the title.
    package let short: String?
    /// In the order in which they are listed.
    package let units: [Unit.ID]
    /// The unit above; decides the region where a unit has none of its own.
    package let province: Unit.ID?
    package let place: Place
}

extension UnitRegister {
    /// The same with an area.
    ///
    /// A unit that succeeds units of the area only is of the area too.
    ///
    /// - Parameter takesUnits: The default is `true`: the area lies right above its units. Otherwise
    ///   it is only known by its id.
    package func with(_ area: Area?, takesUnits: Bool = true) -> UnitRegister {
        guard let area, self[area.id] == nil else { return self }
        let members = takesUnits ? Set(area.units).union(heirs(of: area)) : []
        let first = area.units.compactMap { self[$0] }.map(\.period.from)
        let from = first.contains(nil) ? nil : first.compactMap(\.self).min()
        let whole = Unit(
            id: area.id, code: "", name: area.short ?? area.title.vi, kind: .area,
            period: Period(from: from, until: nil), parent: area.province, area: nil,
            population: nil, populationYear: nil, source: "", place: area.place,
            ownTitle: area.title)
        return UnitRegister(
            units: units.map { members.contains($0.id) ? $0.below(area.id) : $0 } + [whole],
            parenthoods: parenthoodRows.filter { !members.contains($0.unit) },
            successions: successions, villages: villages)
    }

    /// Units that succeed units of an area, and all of whose predecessors are of it.
    private func heirs(of area: Area) -> Set<Unit.ID> {
        var land = Set(area.units)
        var ahead = area.units.flatMap { successors(of: $0) }
        while let heir = ahead.popLast() {
            guard !land.contains(heir), predecessors(of: heir).allSatisfy(land.contains) else {
                continue
            }
            land.insert(heir)
            ahead += successors(of: heir)
        }
        return land.subtracting(area.units)
    }
}

extension Unit {
    /// The same below another unit.
    fileprivate func below(_ parent: ID) -> Unit {
        Unit(
            id: id, code: code, name: name, kind: kind, period: period, parent: parent, area: area,
            population: population, populationYear: populationYear, source: source, place: place,
            ownTitle: ownTitle)
    }
}
