import Basics

/// What people write over columns, to the columns: keys and labels, without case, marks and
/// bracketed measure.
struct ColumnNames {
    let columns: [SheetColumn]
    private var columnOfName: [String: SheetColumn] = [:]
    private var vietnamese: Set<String> = []
    private let own: OwnColumns

    /// - Parameter own: what an office calls them. The default is nothing of its own.
    init(_ columns: [SheetColumn], own: OwnColumns = .none) {
        self.columns = columns
        self.own = own
        for column in columns {
            for label in column.vietnamese {
                columnOfName[Self.key(of: label)] = column
                vietnamese.insert(Self.key(of: label))
            }
            columnOfName[NameKey.of(column.english)] = column
            // What people write over a column before is not taken by the key of one behind it.
            if columnOfName[NameKey.of(column.key)] == nil {
                columnOfName[NameKey.of(column.key)] = column
            }
        }
        vietnamese.subtract(columns.map { NameKey.of($0.key) })
    }

    /// The column that a header means.
    subscript(title: String) -> SheetColumn? {
        if own.has(title) { return own.key(of: title).flatMap { columnOfName[NameKey.of($0)] } }
        return columnOfName[Self.key(of: title)]
            ?? columnOfName[Self.key(of: Self.parts(of: title).label)]
    }

    /// Whether an office says that nothing is read from a column.
    func isIgnored(_ title: String) -> Bool { own.has(title) && own.key(of: title) == nil }

    /// Whether a header is a Vietnamese label, not a key.
    func isVietnamese(_ title: String) -> Bool {
        vietnamese.contains(Self.key(of: Self.parts(of: title).label)) || own.has(title)
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
