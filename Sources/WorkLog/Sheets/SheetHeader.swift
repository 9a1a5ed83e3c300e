import Basics

/// The first row of a sheet: which column stands where.
struct SheetHeader {
    /// What people wrote over the column, by its index in a row.
    let titles: [String]
    private let indexOfKey: [String: Int]
    /// The keys of the columns that were found.
    var keys: Set<String> { Set(indexOfKey.keys) }
    /// Some header is a Vietnamese label, not a key.
    let isVietnamese: Bool

    /// Matches headers by key or label, without case, marks and bracketed measure.
    ///
    /// - Parameter foreign: headers of columns that are known but do not belong here, by name key.
    init(
        _ row: CSVReader.Row, _ reader: CSVReader, columns: [SheetColumn],
        foreign: [String: Phrase] = [:], _ findings: inout [Finding]
    ) {
        var names: [String: SheetColumn] = [:]
        var vietnameseNames: Set<String> = []
        for column in columns {
            for label in column.vietnamese {
                names[Self.nameKey(label)] = column
                vietnameseNames.insert(Self.nameKey(label))
            }
            names[NameKey.of(column.english)] = column
            names[NameKey.of(column.key)] = column
        }
        let keys = Set(columns.map { NameKey.of($0.key) })
        var found: [String: Int] = [:]
        var vietnamese = false
        titles = row.cells.map { reader.text($0) }
        for (index, (cell, title)) in zip(row.cells, titles).enumerated() where !title.isEmpty {
            let (label, measure) = Self.parts(of: title)
            func refuse(_ problem: Phrase, remedy: Phrase? = nil, suggestions: [String] = []) {
                findings.append(
                    Finding(
                        problem, at: reader.place(cell, of: row), remedy: remedy,
                        suggestions: suggestions, excerpt: reader.excerpt(row)))
            }
            guard let column = names[Self.nameKey(title)] ?? names[Self.nameKey(label)] else {
                let foreignTitle = foreign[Self.nameKey(label)]
                refuse(
                    foreignTitle.map(SheetMessages.foreignColumn)
                        ?? SheetMessages.unknownColumn(title),
                    remedy: SheetMessages.unknownColumnRemedy,
                    suggestions: NearMiss.suggestions(
                        for: label, among: columns.flatMap { [$0.key] + $0.vietnamese }))
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
                refuse(SheetMessages.columnTwice(title, first: titles[first]))
                continue
            }
            found[column.key] = index
            let name = Self.nameKey(label)
            if vietnameseNames.contains(name), !keys.contains(name) { vietnamese = true }
        }
        for column in columns where column.isRequired && found[column.key] == nil {
            findings.append(
                Finding(
                    SheetMessages.missingColumn(column),
                    at: Place(file: reader.file, line: row.line),
                    expected: Phrase(vi: column.header(.vi), en: column.key),
                    excerpt: reader.excerpt(row)))
        }
        indexOfKey = found
        isVietnamese = vietnamese
    }

    /// Where a column stands in a row; `nil` when the sheet does not have it.
    subscript(key: String) -> Int? { indexOfKey[key] }

    /// A name key without the words "trong đó", which tell that a column is part of another.
    static func nameKey(_ label: String) -> String {
        let key = NameKey.of(label)
        return key.hasPrefix("trong do ") ? String(key.dropFirst(9)) : key
    }

    /// A header without what stands in brackets at its end, and that.
    private static func parts(of title: String) -> (label: String, measure: String?) {
        guard title.last == ")", let opening = title.lastIndex(of: "(") else { return (title, nil) }
        let measure = title[title.index(after: opening)...].dropLast()
        return (String(title[..<opening]), String(measure))
    }

    /// `m²`, `m2` and `M2` are one measure.
    private static func measureKey(_ measure: String) -> String {
        let squared = measure.map { $0 == "²" ? "2" : $0 == "³" ? "3" : $0 }
        return NameKey.of(String(squared))
    }
}
