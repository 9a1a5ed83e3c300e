/// Names of parts of a commune (thôn, tổ dân phố): `Thôn 5`, `thôn5` and `THON 05` are one place,
/// `Thôn 50` and `Thôn 5a` are others.
///
/// Everything that asks whether two are the same place asks here: ids, filters, groups, rights.
package enum PlaceName {
    /// The same for every spelling of a place, and for no other.
    package static func key(_ name: String) -> String { NameKey.folded(name) }

    package static func areOne(_ one: String, _ other: String) -> Bool {
        one == other || key(one) == key(other)
    }
}

/// In which spellings a name was written, and how often: the one that is shown is the one that most
/// use, of equal ones the one that came first.
package struct Spellings: Hashable, Sendable {
    private struct Spelling: Hashable {
        let name: String
        var count: Int
    }

    private var spellings: [Spelling] = []

    package init(_ names: some Sequence<String> = []) {
        for name in names { add(name) }
    }

    /// - Parameter count: how often it was written; the default is once.
    package mutating func add(_ name: String, count: Int = 1) {
        if let place = spellings.firstIndex(where: { $0.name == name }) {
            spellings[place].count += count
        } else {
            spellings.append(Spelling(name: name, count: count))
        }
    }

    /// How often it was written in any spelling.
    package var count: Int { spellings.reduce(0) { $0 + $1.count } }

    /// `nil` where it never was.
    package var shown: String? {
        let most = spellings.map(\.count).max()
        return spellings.first { $0.count == most }?.name
    }

    /// Names by what they are, each with its spellings, in the order in which they came first; empty
    /// names are left out.
    package static func places(
        _ names: some Sequence<String>
    ) -> [(key: String, spellings: Spellings)] {
        var places: [String: Int] = [:]
        var found: [(key: String, spellings: Spellings)] = []
        for name in names where !name.isEmpty {
            let key = PlaceName.key(name)
            if let place = places[key] {
                found[place].spellings.add(name)
            } else {
                places[key] = found.count
                found.append((key, Spellings([name])))
            }
        }
        return found
    }
}
