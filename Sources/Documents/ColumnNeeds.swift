/// How wide a column must be and would be, in points of a type size, its padding not counted.
package struct ColumnNeeds: Sendable {
    /// The longest figure, which is never broken.
    package var figure = 0.0
    /// The longest word.
    package var word = 0.0
    /// The longest cell on one line.
    package var text = 0.0
    /// The same, and the head on three lines.
    package var head = 0.0
    /// By how much the cells are longer than their longest words, summed.
    package var excess = 0.0

    package init() {}

    /// - Parameters:
    ///   - isHead: whether it is the head's text, not a cell's.
    ///   - measure: how long a part of a line is.
    package mutating func take(
        _ string: String, isHead: Bool, measure: (Substring) -> Double
    ) {
        var longest = 0.0
        var whole = 0.0
        for line in string.split(separator: "\n") {
            let width = measure(line)
            whole = max(whole, width)
            for part in line.split(separator: " ") {
                let own = part.count == line.count ? width : measure(part)
                longest = max(longest, own)
                if part.isFigure { figure = max(figure, own) }
            }
        }
        if !isHead {
            text = max(text, whole)
            excess += whole - longest
        }
        word = max(word, longest)
        text = max(text, word)
        head = max(head, text, isHead ? whole / 3 : 0)
    }
}

extension StringProtocol {
    /// Whether it is a number, a day, a percentage: nothing in it is a letter.
    package var isFigure: Bool { !contains(where: \.isLetter) }
}

extension [ColumnNeeds] {
    /// How many times smaller the type must be so that no word is broken in this room, though not
    /// below the least; smaller where a figure would be broken.
    package func factor(fitting room: Double, least: Double) -> Double {
        let words = Swift.max(least, Swift.min(1, room / Swift.max(sum(\.word), 1e-9)))
        return Swift.min(words, room / Swift.max(sum(\.figure), 1e-9))
    }

    /// The widths of the columns in type so many times smaller, which fill the room: first what
    /// figures need, then words, whole cells, and heads; what is left then in proportion.
    package func widths(filling room: Double, factor: Double) -> [Double] {
        func widths(_ way: KeyPath<ColumnNeeds, Double>) -> [Double] {
            map { Swift.min(room, $0[keyPath: way] * factor) }
        }
        let same = map { _ in 1.0 }
        let wishes: [(KeyPath<ColumnNeeds, Double>, weights: [Double])] = [
            // Room goes where the most text would be broken.
            (\.word, same), (\.text, map(\.excess)), (\.head, same),
        ]
        var found = widths(\.figure)
        for (way, weights) in wishes {
            found = Self.shares(of: room, from: found, to: widths(way), by: weights)
        }
        let all = found.reduce(0, +)
        return found.map { all > 0 ? $0 * room / all : room / Double(count) }
    }

    /// What the columns have with as much more, by their weights, as the room allows; at most what
    /// each would have.
    private static func shares(
        of room: Double, from least: [Double], to most: [Double], by weights: [Double]
    ) -> [Double] {
        guard most.reduce(0, +) > room else { return zip(least, most).map(Swift.max) }
        func shares(_ level: Double) -> [Double] {
            least.indices.map { index in
                let more = least[index] + level * weights[index]
                return Swift.max(least[index], Swift.min(more, most[index]))
            }
        }
        var (low, high) = (0.0, room)
        // Halved so often, the borders differ by less than a millionth of a point.
        for _ in 0..<40 {
            let level = (low + high) / 2
            if shares(level).reduce(0, +) > room { high = level } else { low = level }
        }
        return shares(low)
    }
}

extension Collection<ColumnNeeds> {
    package func sum(_ way: KeyPath<ColumnNeeds, Double>) -> Double {
        reduce(0) { $0 + $1[keyPath: way] }
    }
}
