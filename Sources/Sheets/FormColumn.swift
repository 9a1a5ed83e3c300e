package import Basics

/// What a column of a form takes, for whoever makes a sheet of it.
package struct FormColumn: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case day
        case whole
        case amount
        case words(atMost: Int)
        case code
        /// One of a list that the form knows: `unit`, `programme`, `donor`, `level`, `verdict`,
        /// `standard`.
        case choice(String)
        /// What was used before is offered: `organiser`, `place`.
        case usual(String)
    }

    package let key: String
    package let title: Phrase
    package let measure: String?
    package let isRequired: Bool
    package let kind: Kind

    init(_ column: SheetColumn) {
        key = column.key
        title = Phrase { column.header($0) }
        measure = column.measure
        isRequired = column.isRequired
        kind =
            if column.isDay {
                .day
            } else if let list = Self.lists[column.key] {
                .choice(list)
            } else if let list = Self.usual[column.key] {
                .usual(list)
            } else if column.isWhole {
                .whole
            } else if column.isAmount || Self.amounts.contains(column.key) {
                .amount
            } else if Self.codes.contains(column.key) {
                .code
            } else {
                .words(atMost: Self.limits[column.key] ?? 1_000)
            }
    }

    private static let lists = [
        "unit": "unit", "programme": "programme", "donor": "donor", "level": "level",
        "pass": "verdict", "standard": "standard",
        "kind": "duty", "state": "state", "kind_of_law": "kind_of_law",
        "direction": "direction", "place_of_law": "place_of_law", "mark": "mark",
    ]
    private static let usual = [
        "organiser": "organiser", "place": "place", "document": "document",
    ]
    private static let amounts: Set<String> = ["numerator", "denominator"]
    private static let codes: Set<String> = [
        "id", "indicator", "value", "serves", "period", "criterion", "level_of_law",
    ]
    private static let limits = [
        "vat-lieu-ten": 200, "vat-lieu-dvt": 40, "document": 200,
    ]
}

extension Form {
    /// The columns that people fill in, in the order of a template.
    package var formColumns: [FormColumn] { columns.map(FormColumn.init) }
}
