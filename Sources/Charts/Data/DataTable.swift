package import Basics

/// The figures of a chart: named columns of one length.
///
/// ```swift
/// let table = DataTable(columns: [
///     "unit": .texts(["Gung Ré", "Sơn Điền"]),
///     "met": .numbers([16, nil]),            // nil is unknown, never zero
/// ])
/// ```
package struct DataTable: Hashable, Sendable {
    /// The values of one column, first row first.
    package enum Column: Hashable, Sendable {
        /// Names, words and keys such as `sang`.
        case texts([String])
        /// Figures; a share is 0…1. `nil` is unknown and is drawn as unknown.
        case numbers([Double?])
        case days([Day?])
        /// Yes or no; a chart file gives each a symbol.
        case flags([Bool])
    }

    /// What a column holds, without its values.
    package enum Kind: String, Hashable, Sendable {
        case text, number, day, flag
    }

    /// The names of the columns, in the order given.
    package let names: [String]
    package let count: Int
    /// Words about the whole table, for the braces of titles: `{indicator}`.
    package let words: [String: String]
    /// All that a column of texts may hold, for columns of keys such as `theme`; a chart file that
    /// gives a colour to another value is wrong.
    package let values: [String: [String]]
    private let columns: [String: Column]

    /// - Parameters:
    ///   - words: The default is none.
    ///   - values: The default is none: any text will do.
    /// - Precondition: all columns are of one length and no two have one name.
    package init(
        columns: [(name: String, column: Column)], words: [String: String] = [:],
        values: [String: [String]] = [:]
    ) {
        self.words = words
        self.values = values
        names = columns.map(\.name)
        count = columns.first?.column.count ?? 0
        precondition(
            columns.allSatisfy { [count] in $0.column.count == count },
            "all columns of a table have one length")
        precondition(Set(names).count == names.count, "no two columns of a table have one name")
        self.columns = Dictionary(uniqueKeysWithValues: columns.map { ($0.name, $0.column) })
    }

    /// The same from a literal.
    ///
    /// - Parameters:
    ///   - words: The default is none.
    ///   - values: The default is none.
    package init(
        columns: KeyValuePairs<String, Column>, words: [String: String] = [:],
        values: [String: [String]] = [:]
    ) {
        self.init(columns: columns.map { ($0.key, $0.value) }, words: words, values: values)
    }

    package subscript(name: String) -> Column? { columns[name] }
}

extension DataTable.Column {
    package var count: Int {
        switch self {
        case .texts(let values): values.count
        case .numbers(let values): values.count
        case .days(let values): values.count
        case .flags(let values): values.count
        }
    }

    package var kind: DataTable.Kind {
        switch self {
        case .texts: .text
        case .numbers: .number
        case .days: .day
        case .flags: .flag
        }
    }
}

/// Values by column and row. A column of another kind reads as empty: the join has checked before.
extension DataTable {
    /// The numbers of all rows.
    var rows: [Int] { Array(0..<count) }

    func number(_ name: String, _ row: Int) -> Double? {
        guard case .numbers(let values) = columns[name] else { return nil }
        return values[row].flatMap { $0.isFinite ? $0 : nil }
    }

    func day(_ name: String, _ row: Int) -> Day? {
        guard case .days(let values) = columns[name] else { return nil }
        return values[row]
    }

    func text(_ name: String, _ row: Int) -> String {
        guard case .texts(let values) = columns[name] else { return "" }
        return values[row]
    }

    func flag(_ name: String, _ row: Int) -> Bool {
        guard case .flags(let values) = columns[name] else { return false }
        return values[row]
    }
}
