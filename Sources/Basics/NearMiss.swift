/// Finds what somebody may have meant to write.
public enum NearMiss {
    /// The candidates nearest to a word, nearest first, at most three; empty when none is near.
    ///
    /// Near is at most a third of the word's letters (at least one) added, dropped, changed or
    /// swapped, marks and
    /// case apart.
    public static func suggestions(for word: String, among candidates: some Sequence<String>)
        -> [String]
    {
        let key = Array(NameKey.of(word))
        let limit = max(1, key.count / 3)
        let near = candidates.compactMap { candidate -> (Int, String)? in
            let distance = distance(key, Array(NameKey.of(candidate)))
            return distance <= limit ? (distance, candidate) : nil
        }
        return near.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.prefix(3).map(\.1)
    }

    /// Edit distance with swaps of neighbours (optimal string alignment).
    static func distance(_ left: [Character], _ right: [Character]) -> Int {
        if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
        var before: [Int] = []
        var previous = Array(0...right.count)
        for i in 1...left.count {
            var row = [i] + Array(repeating: 0, count: right.count)
            for j in 1...right.count {
                let change = left[i - 1] == right[j - 1] ? 0 : 1
                row[j] = min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + change)
                if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
                    row[j] = min(row[j], before[j - 2] + 1)
                }
            }
            before = previous
            previous = row
        }
        return previous[right.count]
    }
}
