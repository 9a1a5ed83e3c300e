/// Ids as lists print them: of UUIDs as many letters as tell them apart, at least eight; ids that
/// an office gave stay whole.
package struct ShortIDs {
    private let length: Int

    package init(_ ids: [String]) {
        let made = ids.filter(Self.isMade)
        length =
            (8...36).first { length in
                Set(made.map { $0.prefix(length) }).count == Set(made).count
            } ?? 36
    }

    package subscript(id: String) -> String {
        Self.isMade(id) ? String(id.prefix(length)) : id
    }

    /// A UUID, which nobody types whole.
    private static func isMade(_ id: String) -> Bool {
        id.utf8.count == 36 && id.split(separator: "-").map(\.utf8.count) == [8, 4, 4, 4, 12]
    }
}
