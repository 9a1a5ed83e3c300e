import Basics
import Charts

/// A table that chart files may name in `data:`: its columns, its words, and where its rows come
/// from.
///
/// A table is one value in a file of `Tables/` and a name in ``all``; charts/README.md lists its
/// columns.
struct ChartTable {
    /// What the rows of a table rest on.
    enum Basis: Hashable {
        /// Results of assessment, and not the log of work days alone.
        case assessments
        /// Work that awaits confirmation.
        case awaitingWork
    }

    let name: String
    let basis: Set<Basis>
    /// What `show:` may choose; what nobody chooses follows from the campaign.
    let choices: [ChartChoice]
    /// Without rows, for checking the columns that a chart file names.
    let empty: DataTable
    private let fill: (Desk, ChartQuestion) throws(Refusal) -> FilledTable

    /// - Parameters:
    ///   - choices: The default is none.
    ///   - words: Those of the whole table, for the braces of titles. The default is none.
    ///   - rows: The answer to a question; a word that it leaves out is empty.
    init<Row>(
        _ name: String, on basis: Set<Basis>, takes choices: [ChartChoice] = [],
        columns: [ChartColumn<Row>], words: [String] = [],
        rows: @escaping (Desk) -> (ChartQuestion) throws(Refusal) -> ChartRows<Row>
    ) {
        self.name = name
        self.basis = basis
        self.choices = choices
        let keys = columns.reduce(into: [:]) { $0[$1.name] = $1.keys }
        func table(_ found: ChartRows<Row>, _ language: Language) -> DataTable {
            let texts = Dictionary(uniqueKeysWithValues: words.map { ($0, found.words[$0] ?? "") })
            precondition(found.words.keys.allSatisfy(words.contains), "a table names its words")
            return DataTable(
                columns: columns.map { ($0.name, $0.values(found.rows, language)) },
                words: texts, values: keys)
        }
        empty = table(ChartRows([], subtitle: Phrase("")), .vi)
        fill = { desk, question throws(Refusal) in
            let found = try rows(desk)(question)
            return FilledTable(
                table: table(found, question.language), subtitle: found.subtitle)
        }
    }

    /// The table of a campaign, as a question asks for it.
    func filled(
        from desk: Desk, _ question: ChartQuestion
    ) throws(Refusal) -> FilledTable {
        try fill(desk, question)
    }
}

/// A table, and the unit and period that it is about.
struct FilledTable {
    let table: DataTable
    let subtitle: Phrase
}

/// What a table's rows are made from, its words, and the unit and period that it is about.
struct ChartRows<Row> {
    var rows: [Row]
    var words: [String: String]
    var subtitle: Phrase

    /// - Parameter words: The default is none.
    init(_ rows: [Row], words: [String: String] = [:], subtitle: Phrase) {
        self.rows = rows
        self.words = words
        self.subtitle = subtitle
    }
}

/// A column of a table: its name, and how a row becomes its value.
struct ChartColumn<Row> {
    let name: String
    /// All that a column of keys may hold; `nil` for any text.
    let keys: [String]?
    let values: ([Row], Language) -> DataTable.Column

    private init(
        _ name: String, keys: [String]? = nil,
        _ values: @escaping ([Row], Language) -> DataTable.Column
    ) {
        self.name = name
        self.keys = keys
        self.values = values
    }

    static func text(_ name: String, _ text: @escaping (Row, Language) -> String) -> Self {
        Self(name) { rows, language in .texts(rows.map { text($0, language) }) }
    }

    /// - Parameter keys: All that it may hold. The default is any text.
    static func text(
        _ name: String, keys: [String]? = nil, _ text: @escaping (Row) -> String
    ) -> Self {
        Self(name, keys: keys) { rows, _ in .texts(rows.map(text)) }
    }

    static func number(_ name: String, _ number: @escaping (Row) -> Double?) -> Self {
        Self(name) { rows, _ in .numbers(rows.map(number)) }
    }

    static func count(_ name: String, _ count: @escaping (Row) -> Int?) -> Self {
        number(name) { count($0).map(Double.init) }
    }

    static func day(_ name: String, _ day: @escaping (Row) -> Day?) -> Self {
        Self(name) { rows, _ in .days(rows.map(day)) }
    }

    static func flag(_ name: String, _ flag: @escaping (Row) -> Bool) -> Self {
        Self(name) { rows, _ in .flags(rows.map(flag)) }
    }
}

extension Array {
    /// What is confirmed, what is reported with it, and what awaits confirmation: charts stack the
    /// first on the last.
    static func amounts<Row>(
        _ amount: @escaping (Row) -> Amount?
    ) -> [ChartColumn<Row>] where Element == ChartColumn<Row> {
        [
            .number("confirmed") { amount($0)?.confirmed.value },
            .number("reported") { amount($0)?.total.value },
            .number("awaiting") { amount($0)?.awaiting.value },
        ]
    }
}
