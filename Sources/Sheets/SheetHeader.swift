import Basics

/// The header of a sheet: which column stands where.
struct SheetHeader {
    /// What people wrote over the column, by its index in a row.
    let titles: [String]
    private let indexOfKey: [String: Int]
    /// The keys of the columns that were found.
    var keys: Set<String> { Set(indexOfKey.keys) }
    /// Some header is a Vietnamese label, not a key.
    let isVietnamese: Bool
    /// Where amounts stand, which a total row adds up.
    let amounts: [Int]
    /// Where days stand, which a file may write in two orders.
    let days: [Int]
    /// What may follow the numbers of a column.
    private let measures: [Int: [String]]

    /// Whether all that is wrong are headers that nobody knows: the other columns can be read.
    let isReadable: Bool

    /// So many wrong headers tell enough.
    private static let mostFindings = 50

    /// Matches headers by key or label, without case, marks and bracketed measure.
    ///
    /// - Parameter foreign: headers of columns that are known but do not belong here, by name key.
    init(
        _ row: HeaderRow, _ names: ColumnNames,
        foreign: [String: Phrase] = [:], _ findings: inout [Finding]
    ) {
        var found: [String: Int] = [:]
        var vietnamese = false
        var amounts: [Int] = []
        var days: [Int] = []
        var measures: [Int: [String]] = [:]
        var unknown = 0
        let before = findings.count
        titles = row.titles
        for (index, title) in titles.enumerated() where !title.isEmpty {
            guard findings.count < Self.mostFindings else { break }
            let (label, measure) = ColumnNames.parts(of: title)
            func refuse(
                _ problem: Phrase, remedy: Phrase? = nil, step: Remedy? = nil,
                suggestions: [String] = []
            ) {
                findings.append(
                    Finding(
                        problem.cut(to: 600), at: row.place(of: index), remedy: remedy,
                        step: step, suggestions: suggestions, excerpt: row.cells.excerpt))
            }
            if names.isIgnored(title) { continue }
            guard let column = names[title] else {
                let foreignTitle = foreign[ColumnNames.key(of: label)]
                if foreignTitle == nil { unknown += 1 }
                refuse(
                    foreignTitle.map(SheetMessages.foreignColumn)
                        ?? SheetMessages.unknownColumn(title),
                    step: .nameColumnsAsInTemplate,
                    suggestions: NearMiss.suggestions(
                        for: label, among: names.columns.flatMap { [$0.key] + $0.vietnamese },
                        oneIn: 4))
                continue
            }
            if let wanted = column.measure, let measure,
                Self.measureKey(wanted) != Self.measureKey(measure)
            {
                refuse(
                    SheetMessages.otherMeasure(title, wanted: wanted, found: measure),
                    remedy: SheetMessages.otherMeasureRemedy(wanted))
            }
            if let first = found[column.key] {
                refuse(
                    SheetMessages.columnTwice(title, first: titles[first]),
                    remedy: SheetMessages.columnTwiceRemedy)
                continue
            }
            found[column.key] = index
            if column.isAmount { amounts.append(index) }
            if column.isDay { days.append(index) }
            measures[index] = column.measures.isEmpty ? nil : column.measures
            if names.isVietnamese(title) { vietnamese = true }
        }
        for column in names.columns where column.isRequired && found[column.key] == nil {
            findings.append(
                Finding(
                    SheetMessages.missingColumn(column),
                    at: row.cells.place(of: nil),
                    expected: Phrase(vi: column.header(.vi), en: column.key),
                    step: .nameColumnsAsInTemplate,
                    excerpt: row.cells.excerpt))
        }
        isReadable = findings.count - before == unknown
        indexOfKey = found
        isVietnamese = vietnamese
        self.amounts = amounts
        self.days = days
        self.measures = measures
    }

    /// Of a row that is given by the keys of its columns.
    init(keys: [String]) {
        titles = keys
        indexOfKey = Dictionary(zip(keys, keys.indices), uniquingKeysWith: { first, _ in first })
        isVietnamese = false
        isReadable = true
        amounts = []
        days = []
        measures = [:]
    }

    /// The columns that are read, from the left.
    var columns: [Int] { indexOfKey.values.sorted() }

    /// Where a column stands in a row; `nil` when the sheet does not have it.
    subscript(key: String) -> Int? { indexOfKey[key] }

    /// `m²`, `m2` and `M2` are one measure.
    private static func measureKey(_ measure: String) -> String {
        let squared = measure.map { $0 == "²" ? "2" : $0 == "³" ? "3" : $0 }
        return NameKey.of(String(squared))
    }

    /// A text without the measure of its column behind it: `500m`, `45 người`; `nil` where there is
    /// none.
    func withoutMeasure(_ text: String, in column: Int) -> String? {
        let text = text.lowercased()
        for measure in measures[column] ?? [] {
            let squared = measure.replacing("²", with: "2").replacing("³", with: "3")
            for spelling in [measure, squared, NameKey.of(measure)] {
                guard text.hasSuffix(spelling.lowercased()) else { continue }
                let number = text.dropLast(spelling.count)
                return String(number.reversed().drop { $0.isWhitespace }.reversed())
            }
        }
        return nil
    }
}
