/// Many values, one after the other, of which only one is held: a list of the log comes straight
/// from its file.
///
/// Whoever needs them goes through them; who does so twice gets the same values twice.
///
/// ```swift
/// let places = list.workDays.map(\.place)
/// try places.forEach { print($0) }
/// ```
package struct Walk<Element: Sendable>: Sendable {
    private let walk: @Sendable (_ body: (Element) throws -> Void) throws -> Void

    package init(
        _ walk: @escaping @Sendable (_ body: (Element) throws -> Void) throws -> Void
    ) {
        self.walk = walk
    }

    /// Those that are held.
    package init(_ elements: [Element]) {
        walk = { body in for element in elements { try body(element) } }
    }

    package func forEach(_ body: (Element) throws -> Void) throws {
        try walk(body)
    }

    /// All of them, for whoever must see the last before the first can be written.
    package func all() throws -> [Element] {
        var all: [Element] = []
        try walk { all.append($0) }
        return all
    }

    /// What is made of each, when it comes.
    package func map<Other>(_ transform: @escaping @Sendable (Element) -> Other) -> Walk<Other> {
        Walk<Other> { [walk] body in try walk { try body(transform($0)) } }
    }
}

extension Walk: Encodable where Element: Encodable {
    package func encode(to encoder: any Encoder) throws {
        if let walks = encoder.userInfo[JSONWalks.key] as? JSONWalks {
            var mark = encoder.singleValueContainer()
            return try mark.encode(walks.mark(self))
        }
        var list = encoder.unkeyedContainer()
        try walk { try list.encode($0) }
    }
}
