/// Finds what somebody may have meant to write.
package enum NearMiss {
    /// The candidates nearest to a word, nearest first, at most three; empty when none is near.
    ///
    /// Near is at most a third of the word's letters (at least one) added, dropped, changed or
    /// swapped, marks and case apart. A candidate that stands twice is suggested once.
    ///
    /// - Parameter part: one letter in so many may be another; the default is one in three.
    package static func suggestions(
        for word: String, among candidates: some Sequence<String>, oneIn part: Int = 3
    ) -> [String] {
        let key = Array(NameKey.of(word).utf8)
        let limit = max(1, key.count / part)
        let near = candidates.compactMap { candidate -> (Int, String)? in
            let other = Array(NameKey.of(candidate).utf8)
            // Each letter more or less is one change.
            guard abs(other.count - key.count) <= limit else { return nil }
            let distance = distance(key, other)
            return distance <= limit ? (distance, candidate) : nil
        }
        var seen: Set<String> = []
        let sorted = near.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.1)
        return Array(sorted.filter { seen.insert($0).inserted }.prefix(3))
    }

    /// The candidates that share most words with a text, at most three; those that share fewer than
    /// two are none, unless it is their only word or the text's.
    package static func sharingWords(
        with text: String, among candidates: some Sequence<String>
    ) -> [String] {
        func words(_ text: String) -> Set<Substring> {
            Set(NameKey.of(text).split(separator: " ").filter { $0.count > 1 })
        }
        let wanted = words(text)
        let found = candidates.compactMap { candidate -> (shared: Int, length: Int, String)? in
            let own = words(candidate)
            let shared = own.intersection(wanted).count
            let enough = min(2, own.count, wanted.count)
            return enough > 0 && shared >= enough ? (shared, own.count, candidate) : nil
        }
        return found.sorted { (-$0.shared, $0.length, $0.2) < (-$1.shared, $1.length, $1.2) }
            .prefix(3).map(\.2)
    }

    /// Edit distance with swaps of neighbours (optimal string alignment).
    static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
        var before = Array(repeating: 0, count: right.count + 1)
        var previous = Array(0...right.count)
        var row = before
        for i in 1...left.count {
            row[0] = i
            for j in 1...right.count {
                let change = left[i - 1] == right[j - 1] ? 0 : 1
                row[j] = min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + change)
                if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
                    row[j] = min(row[j], before[j - 2] + 1)
                }
            }
            (before, previous, row) = (previous, row, before)
        }
        return previous[right.count]
    }
}
