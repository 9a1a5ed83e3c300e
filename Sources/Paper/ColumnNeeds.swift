import Charts
import Documents

extension ColumnNeeds {
    fileprivate mutating func take(
        _ block: TextBlock, isHead: Bool = false, on canvas: inout some Canvas
    ) {
        take(block.string, isHead: isHead) { canvas.width(of: $0, as: block) }
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
}
