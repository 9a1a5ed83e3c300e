package import Basics
package import ProgressCalculator
import Targets

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

    init(_ unit: Unit, in register: UnitRegister) {
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
    package func text(_ language: Language) -> String {
        let vietnamese = language == .vi
        let format = NumberFormat(language)
        let names = { (units: [UnitReference]) in
            units.map { "\($0.title.text(language)) (\($0.id))" }.joined(separator: ", ")
        }
        let rows: [(String, String)] = [
            (vietnamese ? "Đơn vị" : "Unit", unit.title.text(language)),
            (vietnamese ? "Mã" : "Code", unit.code),
            (vietnamese ? "Mã riêng" : "Id", unit.id),
            (vietnamese ? "Từ ngày" : "From", validFrom?.inTable ?? ""),
            (vietnamese ? "Đến ngày" : "Until", validUntil?.inTable ?? ""),
            (vietnamese ? "Thuộc" : "In", names(above)),
            (vietnamese ? "Trước sắp xếp" : "Made from", names(predecessors)),
            (vietnamese ? "Sau sắp xếp" : "Went to", names(successors)),
            (
                vietnamese ? "Diện tích (km²)" : "Area (km²)",
                areaSquareKilometres.map { format.text($0) } ?? ""
            ),
            (
                vietnamese ? "Dân số" : "Population",
                [population.map { format.text($0) }, populationYear.map { "(\($0))" }]
                    .compactMap { $0 }.joined(separator: " ")
            ),
            (vietnamese ? "Nguồn" : "Source", source),
        ]
        let width = rows.map(\.0.count).max() ?? 0
        return rows.filter { !$0.1.isEmpty }.map { label, value in
            label + String(repeating: " ", count: width - label.count + 2) + value
        }.joined(separator: "\n")
    }
}

/// Units that a text may mean.
package struct UnitList: Hashable, Sendable, Encodable {
    /// The day on which they are looked up; `nil` for all times.
    package let on: Day?
    package let units: [UnitCard]

    package func text(_ language: Language, width: Int) -> String {
        let vietnamese = language == .vi
        var table = TextTable(
            vietnamese
                ? ["Mã riêng", "Đơn vị", "Thuộc", "Từ ngày", "Đến ngày", "Sau sắp xếp"]
                : ["Id", "Unit", "In", "From", "Until", "Went to"])
        for card in units {
            table.add([
                card.unit.id, card.unit.title.text(language),
                card.above.map { $0.title.text(language) }.joined(separator: ", "),
                card.validFrom?.inTable ?? "",
                card.validUntil?.inTable ?? "",
                card.successors.map { $0.title.text(language) }.joined(separator: ", "),
            ])
        }
        return table.text(width: width)
    }
}

/// The units below one, on a day.
package struct UnitTree: Hashable, Sendable, Encodable {
    package let on: Day
    package let unit: UnitReference
    package let below: [UnitTree]

    /// - Parameter depth: how many levels below the unit are shown.
    init(_ unit: Unit, on day: Day, in register: UnitRegister, depth: Int = .max) {
        on = day
        self.unit = UnitReference(unit)
        below =
            depth == 0
            ? []
            : register.children(of: unit.id, on: day)
                .map { UnitTree($0, on: day, in: register, depth: depth - 1) }
    }

    package func text(_ language: Language) -> String {
        lines(language, indent: "").joined(separator: "\n")
    }

    private func lines(_ language: Language, indent: String) -> [String] {
        ["\(indent)\(unit.title.text(language)) (\(unit.id))"]
            + below.flatMap { $0.lines(language, indent: indent + "  ") }
    }
}
