package import Basics
package import Documents
package import ProgressCalculator
package import Targets

/// What is on record of one unit: its period, place in the tree, what went before and after.
package struct UnitCard: Hashable, Sendable, Encodable {
    package let unit: UnitReference
    package let validFrom: Day?
    package let validUntil: Day?
    package let parent: UnitReference?
    /// The units above, the nearest first.
    package let above: [UnitReference]
    package let predecessors: [UnitReference]
    package let successors: [UnitReference]
    package let areaSquareKilometres: Quantity?
    package let population: Quantity?
    package let populationYear: Int?
    package let source: String

    package init(_ unit: Unit, in register: UnitRegister) {
        let day = unit.period.until ?? unit.period.from
        self.unit = UnitReference(unit)
        validFrom = unit.period.from
        validUntil = unit.period.until
        let last = day ?? Day(number: 0)
        above = register.ancestors(of: unit.id, on: last).compactMap { register[$0] }
            .map { UnitReference($0) }
        parent = above.first
        predecessors = register.predecessors(of: unit.id).compactMap { register[$0] }
            .map { UnitReference($0) }
        successors = register.successors(of: unit.id).compactMap { register[$0] }
            .map { UnitReference($0) }
        areaSquareKilometres = unit.area
        population = unit.population
        populationYear = unit.populationYear
        source = unit.source
    }
}

extension UnitCard {
    fileprivate func facts(_ language: Language) -> [Fact] {
        let format = NumberFormat(language)
        let names = { (units: [UnitReference]) in
            units.map { "\($0.title.text(language)) (\($0.id))" }.joined(separator: ", ")
        }
        let people = [population.map { format.text($0) }, populationYear.map { "(\($0))" }]
        let rows = [
            ("Đơn vị", "Unit", unit.title.text(language)), ("Mã", "Code", unit.code ?? ""),
            ("Mã riêng", "Id", unit.id), ("Từ ngày", "From", validFrom?.inTable ?? ""),
            ("Đến ngày", "Until", validUntil?.inTable ?? ""), ("Thuộc", "In", names(above)),
            ("Trước sắp xếp", "Made from", names(predecessors)),
            ("Sau sắp xếp", "Went to", names(successors)),
            (
                "Diện tích (km²)", "Area (km²)",
                areaSquareKilometres.map { format.text($0) } ?? ""
            ),
            ("Dân số", "Population", people.compactMap(\.self).joined(separator: " ")),
            ("Nguồn", "Source", source),
        ]
        return rows.map { Fact(language == .vi ? $0.0 : $0.1, $0.2) }.known
    }
}

/// All that is on record of units that a text may mean.
package struct UnitCards: Hashable, Reportable {
    package let cards: [UnitCard]

    package init(_ list: UnitList) {
        cards = list.units
    }

    package func encode(to encoder: any Encoder) throws {
        try cards.encode(to: encoder)
    }

    package func document(_ language: Language) -> Document {
        Document(
            Sentences.units.text(language), for: .pages, simulated: false, language,
            sections: cards.map { Section([.card($0.facts(language))]) })
    }
}

/// Units that a text may mean.
package struct UnitList: Hashable, Reportable {
    /// The day on which they are looked up; `nil` for all times.
    package let on: Day?
    package let units: [UnitCard]

    package init(on day: Day?, units: [UnitCard]) {
        on = day
        self.units = units
    }

    package func document(_ language: Language) -> Document {
        let table = Table(
            of: units,
            [
                Column(vi: "Mã riêng", en: "Id", language) { .text($0.unit.id) },
                Column(Sentences.unit, language) { .text($0.unit.title, language) },
                Column(vi: "Thuộc", en: "In", language) { card in
                    .text(card.above.map { $0.title.text(language) }.joined(separator: ", "))
                },
                Column(vi: "Từ ngày", en: "From", language) { .day($0.validFrom) },
                Column(vi: "Đến ngày", en: "Until", language) { .day($0.validUntil) },
                Column(vi: "Sau sắp xếp", en: "Went to", language) { card in
                    .text(card.successors.map { $0.title.text(language) }.joined(separator: ", "))
                },
            ])
        return Document(
            Sentences.units.text(language), for: .pages, simulated: false, language,
            sections: [Section([.table(table)])])
    }
}

/// The units below one, on a day.
package struct UnitTree: Hashable, Sendable, Encodable {
    package let on: Day
    package let unit: UnitReference
    package let below: [UnitTree]

    /// - Parameter depth: how many levels below the unit are shown. The default is all.
    package init(_ unit: Unit, on day: Day, in register: UnitRegister, depth: Int = .max) {
        on = day
        self.unit = UnitReference(unit)
        below =
            depth == 0
            ? []
            : register.children(of: unit.id, on: day)
                .map { UnitTree($0, on: day, in: register, depth: depth - 1) }
    }

    fileprivate func lines(_ language: Language, _ depth: Int = 0) -> [(depth: Int, text: String)] {
        [(depth, "\(unit.title.text(language)) (\(unit.id))")]
            + below.flatMap { $0.lines(language, depth + 1) }
    }
}

/// Several units, each with those below it.
package struct UnitTrees: Hashable, Reportable {
    package let trees: [UnitTree]

    package init(_ trees: [UnitTree]) {
        self.trees = trees
    }

    package func encode(to encoder: any Encoder) throws {
        try trees.encode(to: encoder)
    }

    package func document(_ language: Language) -> Document {
        Document(
            Sentences.units.text(language), for: .pages, simulated: false, language,
            sections: [Section([.indented(trees.flatMap { $0.lines(language) })])])
    }
}
