import Basics

/// What people write over columns, to the columns: keys and labels, without case, marks and
/// bracketed measure.
struct ColumnNames {
    let columns: [SheetColumn]
    private var columnOfName: [String: SheetColumn] = [:]
    private var vietnamese: Set<String> = []

    init(_ columns: [SheetColumn]) {
        self.columns = columns
        for column in columns {
            for label in column.vietnamese {
                columnOfName[Self.key(of: label)] = column
                vietnamese.insert(Self.key(of: label))
            }
            columnOfName[NameKey.of(column.english)] = column
            columnOfName[NameKey.of(column.key)] = column
        }
        vietnamese.subtract(columns.map { NameKey.of($0.key) })
    }

    /// The column that a header means.
    subscript(title: String) -> SheetColumn? {
        columnOfName[Self.key(of: title)] ?? columnOfName[Self.key(of: Self.parts(of: title).label)]
    }

    /// Whether a header is a Vietnamese label, not a key.
    func isVietnamese(_ title: String) -> Bool {
        vietnamese.contains(Self.key(of: Self.parts(of: title).label))
    }

    /// How well a row of cells serves as a header.
    func match(_ titles: [String]) -> Match {
        let found = Set(titles.compactMap { $0.isEmpty ? nil : self[$0]?.key })
        return Match(
            hasAllRequired: columns.allSatisfy { !$0.isRequired || found.contains($0.key) },
            count: found.count)
    }

    /// A header with all required columns is better than one without, then the one that has more.
    struct Match: Comparable {
        let hasAllRequired: Bool
        let count: Int

        static func < (left: Match, right: Match) -> Bool {
            left.hasAllRequired == right.hasAllRequired
                ? left.count < right.count : right.hasAllRequired
        }
    }

    /// A header without what stands in brackets at its end, and that.
    static func parts(of title: String) -> (label: String, measure: String?) {
        guard title.last == ")", let opening = title.lastIndex(of: "(") else { return (title, nil) }
        let measure = title[title.index(after: opening)...].dropLast()
        return (String(title[..<opening]), String(measure))
    }

    /// A name key without the words "trong đó", which tell that a column is part of another.
    static func key(of label: String) -> String {
        let key = NameKey.of(label)
        return key.hasPrefix("trong do ") ? String(key.dropFirst(9)) : key
    }
}
