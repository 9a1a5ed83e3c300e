import Charts

/// How wide a column must be and would be, in points of a type size, its padding not counted.
struct ColumnNeeds {
    /// The longest figure, which is never broken.
    var figure = 0.0
    /// The longest word.
    var word = 0.0
    /// The longest cell on one line.
    var text = 0.0
    /// The same, and the head on three lines.
    var head = 0.0
    /// By how much the cells are longer than their longest words, summed.
    var excess = 0.0

    fileprivate mutating func take(
        _ block: TextBlock, isHead: Bool = false, on canvas: inout some Canvas
    ) {
        var longest = 0.0
        var whole = 0.0
        for line in block.string.split(separator: "\n") {
            let width = canvas.width(of: line, as: block)
            whole = max(whole, width)
            for part in line.split(separator: " ") {
                let own = part.count == line.count ? width : canvas.width(of: part, as: block)
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

extension Canvas {
    fileprivate mutating func width(of part: Substring, as block: TextBlock) -> Double {
        measure(TextBlock(String(part), size: block.size, bold: block.bold)).width
    }
}

extension [ColumnNeeds] {
    /// What the columns of a table need in a type size.
    ///
    /// - Parameter gap: Between the texts of neighbours, in points.
    init(of table: PageTable, size: Double, gap: Double, on canvas: inout some Canvas) {
        self.init(repeating: ColumnNeeds(), count: table.columns.count)
        for case .cells(let texts, let bold) in table.rows {
            precondition(texts.count == count, "a row has a cell for each column")
            for (index, text) in texts.enumerated() {
                self[index].take(TextBlock(text, size: size, bold: bold), on: &canvas)
            }
        }
        // Names that stand in every part are not broken, however many columns stand beside them.
        for column in 0..<Swift.min(count, table.repeated ?? 0) {
            self[column].word = self[column].text
        }
        let head = table.placedHead.sorted { $0.columns.count < $1.columns.count }
        for placed in head {
            var needs = ColumnNeeds()
            needs.take(
                TextBlock(placed.cell.text, size: size, bold: true), isHead: true, on: &canvas)
            // A cell over several columns asks each for a part of what they lack.
            let gaps = Double(placed.columns.count - 1) * gap
            let part = 1 / Double(placed.columns.count)
            for way in [\ColumnNeeds.figure, \.word, \.text, \.head] {
                let lacking = needs[keyPath: way] - self[placed.columns].sum(way) - gaps
                guard lacking > 0 else { continue }
                for column in placed.columns { self[column][keyPath: way] += part * lacking }
            }
        }
    }

    /// How many times smaller the type must be so that no word is broken in this room, though not
    /// below the least; smaller where a figure would be broken.
    func factor(fitting room: Double, least: Double) -> Double {
        let words = Swift.max(least, Swift.min(1, room / Swift.max(sum(\.word), 1e-9)))
        return Swift.min(words, room / Swift.max(sum(\.figure), 1e-9))
    }

    /// The widths of the columns in type so many times smaller, which fill the room: first what
    /// figures need, then words, whole cells, and heads; what is left then in proportion.
    func widths(filling room: Double, factor: Double) -> [Double] {
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
    func sum(_ way: KeyPath<ColumnNeeds, Double>) -> Double {
        reduce(0) { $0 + $1[keyPath: way] }
    }
}
