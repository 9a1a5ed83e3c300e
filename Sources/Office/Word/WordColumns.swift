import Documents

/// How wide the columns of a table are, by the length of what stands in them, as on paper.
struct WordColumns {
    /// Of each column, in points.
    private let needs: [ColumnNeeds]

    /// Left and right of a text together, with its borders, in points.
    private static let padding = 7.0
    /// Nothing is measured: a word may be longer than it seems.
    private static let reserve = 1.06

    /// - Parameters:
    ///   - size: of type, in points.
    ///   - whole: So many of the first columns hold names that are not broken.
    init(_ heads: [String], _ rows: [[String]], size: Double, whole: Int) {
        var needs = heads.map { _ in ColumnNeeds() }
        func take(_ text: String, _ column: Int, isHead: Bool) {
            needs[column].take(text, isHead: isHead) {
                LetterWidths.width(of: $0, isBold: isHead) * size * Self.reserve
            }
        }
        for row in rows where row.count == heads.count {
            for (column, text) in row.enumerated() { take(text, column, isHead: false) }
        }
        for column in 0..<min(whole, needs.count) { needs[column].word = needs[column].text }
        for (column, head) in heads.enumerated() { take(head, column, isHead: true) }
        self.needs = needs
    }

    /// Widths that fill the room, in twentieths of a point.
    func widths(_ columns: [Int], filling room: Int) -> [Int] {
        let left = Double(room) / 20 - Self.padding * Double(columns.count)
        return columns.map { needs[$0] }.widths(filling: left, factor: 1)
            .map { Int(($0 + Self.padding) * 20) }
    }

    /// The columns of each table: all, or the repeated ones with an equal number of the others, in
    /// the fewest tables in which words have room.
    ///
    /// What one head spans stays together.
    func parts(_ table: Table, room: Int) -> [[Int]] {
        let all = Array(table.heads.indices)
        guard let repeated = table.repeated else { return [all] }
        var groups: [[Int]] = []
        for index in all.dropFirst(repeated) {
            let group = table.heads[index].group
            if let last = groups.last, group != nil, table.heads[last[0]].group == group {
                groups[groups.count - 1].append(index)
            } else {
                groups.append([index])
            }
        }
        var parts = [all]
        for count in 1...max(1, groups.count) {
            let length = max(1, (groups.count + count - 1) / count)
            parts = stride(from: 0, to: groups.count, by: length).map { start in
                Array(0..<repeated)
                    + groups[start..<min(start + length, groups.count)].joined()
            }
            let fits = parts.allSatisfy { part in
                part.map { needs[$0].word + Self.padding }.reduce(0, +) <= Double(room) / 20
            }
            if fits { break }
        }
        return parts
    }
}
