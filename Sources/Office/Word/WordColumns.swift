import Documents

/// How wide the columns of a table are, by the length of what stands in them.
struct WordColumns {
    /// Of each column, in twentieths of a point.
    private let words: [Double]
    private let texts: [Double]

    /// Left and right of a text together, in twentieths of a point.
    private static let padding = 160.0

    /// - Parameters:
    ///   - size: of type, in points.
    ///   - whole: So many of the first columns hold names that are not broken.
    init(_ heads: [String], _ rows: [[String]], size: Double, whole: Int) {
        var words = [Double](repeating: 0, count: heads.count)
        var texts = words
        func take(_ text: String, _ column: Int, isHead: Bool) {
            let unit = size * 20
            var whole = 0.0
            for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                let width = LetterWidths.width(of: word, isBold: isHead) * unit
                words[column] = max(words[column], width)
                whole += width + 0.25 * unit
            }
            // A head may stand on three lines.
            texts[column] = max(texts[column], isHead ? whole / 3 : whole)
        }
        for (column, head) in heads.enumerated() { take(head, column, isHead: true) }
        for row in rows where row.count == heads.count {
            for (column, text) in row.enumerated() { take(text, column, isHead: false) }
        }
        for column in 0..<min(whole, words.count) {
            words[column] = max(words[column], texts[column])
        }
        self.words = words.map { $0 + Self.padding }
        self.texts = zip(words, texts).map { max($0, $1) + Self.padding }
    }

    /// Widths that fill the room: what words need, then by what whole texts would.
    func widths(_ columns: [Int], filling room: Int) -> [Int] {
        let room = Double(room)
        let least = columns.map { words[$0] }
        let wanted = columns.map { min(texts[$0], 0.5 * room) }
        let needed = least.reduce(0, +)
        guard needed < room else { return least.map { Int($0 * room / needed) } }
        let excess = zip(wanted, least).map { max(0, $0 - $1) }
        let all = excess.reduce(0, +)
        let left = room - needed
        if all <= left, all + needed > 0 {
            let factor = room / (all + needed)
            return zip(least, excess).map { Int(($0 + $1) * factor) }
        }
        return zip(least, excess).map { Int($0 + $1 * left / all) }
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
                part.map { words[$0] }.reduce(0, +) <= Double(room)
            }
            if fits { break }
        }
        return parts
    }
}
