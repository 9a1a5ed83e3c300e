import Charts
import Documents

/// A table with the width of each column, and its cells in lines.
struct LaidTable {
    let rows: [Row]
    let headHeight: Double
    private let head: [Cell]
    private let pad: Double

    struct Row {
        let height: Double
        let isBand: Bool
        fileprivate let cells: [Cell]
    }

    /// A box, from the corner of the row or of the head, and the text in it.
    fileprivate struct Cell {
        let box: Rect
        let lines: [TextBlock]
        let anchor: Anchor
    }

    /// Left and right of every cell, in points.
    private static let side = 3.0
    /// Above and below every text, in type sizes.
    static let usualPad = 0.25

    /// The table, or those in which its columns go on, all in the same type.
    static func parts(
        of table: PageTable, width: Double, scale: Double, pad: Double = usualPad,
        on canvas: inout some Canvas
    ) -> [LaidTable] {
        let size = max(table.size * scale, min(table.size, PageTable.leastSize))
        let needs = [ColumnNeeds](of: table, size: size, gap: 2 * side, on: &canvas)
        let least = min(1, PageTable.leastSize / size)
        func room(_ columns: [Int]) -> Double { width - 2 * side * Double(columns.count) }
        let parts = table.columnParts { columns in
            columns.map { needs[$0] }.sum(\.word) * least <= room(columns)
        }
        let factor =
            parts.map { columns in
                columns.map { needs[$0] }.factor(fitting: room(columns), least: least)
            }.min() ?? 1
        return parts.map { columns in
            let widths = columns.map { needs[$0] }.widths(filling: room(columns), factor: factor)
            return LaidTable(
                table.only(columns), widths: widths.map { $0 + 2 * side }, size: size * factor,
                pad: pad, on: &canvas)
        }
    }

    private init(
        _ table: PageTable, widths: [Double], size: Double, pad: Double,
        on canvas: inout some Canvas
    ) {
        let lefts = widths.reduce(into: [0.0]) { $0.append($0[$0.count - 1] + $1) }
        let setter = CellSetter(lefts: lefts, size: size, pad: pad * size, anchors: table.columns)
        (head, headHeight) = setter.head(of: table, on: &canvas)
        var rows = table.rows.dropLast(table.leftOut).map { setter.row($0, on: &canvas) }
        let leftOut = table.leftOut + table.leftOutBefore
        if let rest = table.rest, leftOut > 0 {
            let words = rest.replacing("{count}", with: String(leftOut))
            rows.append(setter.over(words, isBand: false, on: &canvas))
        }
        self.rows = rows
        self.pad = setter.pad
    }

    var height: Double { headHeight + rows.map(\.height).reduce(0, +) }

    /// So many rows at least stand under the head on the page on which a longer table begins.
    private static let leastRows = 3

    /// The head and the first rows, with what those are kept with.
    ///
    /// - Parameter tail: The height of what is kept with the last two rows; 0 for nothing.
    func leastHeight(before tail: Double) -> Double {
        guard !rows.isEmpty else { return headHeight + tail }
        let last = rows.count < 2 * Self.leastRows ? 0 : Self.leastRows - 1
        return headHeight + rows[..<last].map(\.height).reduce(0, +)
            + height(keptWith: last, before: tail)
    }

    /// A row and those after it up to the first that is no band; the last two rows with what is
    /// kept with them.
    func height(keptWith index: Int, before tail: Double) -> Double {
        var end = index
        while end < rows.count - 1, rows[end].isBand { end += 1 }
        if tail > 0, end >= rows.count - 2 { end = rows.count - 1 }
        let height = rows[index...end].map(\.height).reduce(0, +)
        return end == rows.count - 1 ? height + tail : height
    }

    func placeHead(in page: inout ComposedPage, at corner: Point) {
        for cell in head {
            page.shades.append(cell.box.moved(by: corner))
            place(cell, in: &page, at: corner, centred: true)
        }
    }

    func place(row index: Int, in page: inout ComposedPage, at corner: Point) {
        for cell in rows[index].cells {
            if rows[index].isBand { page.shades.append(cell.box.moved(by: corner)) }
            place(cell, in: &page, at: corner, centred: false)
        }
    }

    private func place(
        _ cell: Cell, in page: inout ComposedPage, at corner: Point, centred: Bool
    ) {
        let box = cell.box.moved(by: corner)
        page.lines += box.sides
        let height = Double(cell.lines.count) * (cell.lines.first?.lineHeight ?? 0)
        var top = centred ? box.y + (box.height - height) / 2 : box.y + pad
        for line in cell.lines where !line.string.isEmpty {
            page.texts.append(
                PlacedText(
                    block: line,
                    top: Point(
                        x: cell.anchor.x(in: box.x + Self.side, box.width - 2 * Self.side), y: top),
                    anchor: cell.anchor))
            top += line.lineHeight
        }
    }

    /// Breaks the text of cells and finds their boxes.
    private struct CellSetter {
        var side: Double { LaidTable.side }
        let lefts: [Double]
        let size: Double
        let pad: Double
        let anchors: [Anchor]

        func row(_ row: PageTable.Row, on canvas: inout some Canvas) -> Row {
            switch row {
            case .band(let text):
                return over(text, isBand: true, on: &canvas)
            case .cells(let texts, let bold):
                let cells = texts.enumerated().map { index, text in
                    lines(text, index..<index + 1, bold: bold, on: &canvas)
                }
                let height = cells.map(height).max() ?? 0
                return Row(
                    height: height, isBand: false,
                    cells: cells.enumerated().map { index, lines in
                        Cell(
                            box: Rect(
                                x: lefts[index], y: 0, width: lefts[index + 1] - lefts[index],
                                height: height),
                            lines: lines, anchor: anchors[index])
                    })
            }
        }

        /// A row of one text over all columns.
        func over(_ text: String, isBand: Bool, on canvas: inout some Canvas) -> Row {
            let lines = lines(text, 0..<anchors.count, bold: isBand, on: &canvas)
            let height = height(lines)
            let box = Rect(x: 0, y: 0, width: lefts[anchors.count], height: height)
            return Row(
                height: height, isBand: isBand,
                cells: [Cell(box: box, lines: lines, anchor: .left)])
        }

        func head(
            of table: PageTable, on canvas: inout some Canvas
        ) -> (cells: [Cell], height: Double) {
            let found = table.placedHead.map { placed in
                (
                    placed: placed,
                    lines: lines(placed.cell.text, placed.columns, bold: true, on: &canvas)
                )
            }
            var heights = [Double](repeating: 0, count: table.head.count)
            for (placed, lines) in found.sorted(by: { $0.placed.rows.count < $1.placed.rows.count })
            {
                let lacking = height(lines) - heights[placed.rows].reduce(0, +)
                if lacking > 0 { heights[placed.rows.upperBound - 1] += lacking }
            }
            let cells = found.map { placed, lines in
                Cell(
                    box: Rect(
                        x: lefts[placed.columns.lowerBound],
                        y: heights[..<placed.rows.lowerBound].reduce(0, +),
                        width: width(placed.columns), height: heights[placed.rows].reduce(0, +)),
                    lines: lines, anchor: .centre)
            }
            return (cells, heights.reduce(0, +))
        }

        private func width(_ columns: Range<Int>) -> Double {
            lefts[columns.upperBound] - lefts[columns.lowerBound]
        }

        private func lines(
            _ text: String, _ columns: Range<Int>, bold: Bool, on canvas: inout some Canvas
        ) -> [TextBlock] {
            TextBlock(text, size: size, bold: bold)
                .lines(fitting: width(columns) - 2 * side, on: &canvas)
        }

        private func height(_ lines: [TextBlock]) -> Double {
            Double(lines.count) * 1.25 * size + 2 * pad
        }
    }
}

extension Rect {
    fileprivate func moved(by distance: Point) -> Rect {
        Rect(x: x + distance.x, y: y + distance.y, width: width, height: height)
    }

    fileprivate var sides: [(from: Point, to: Point)] {
        // Neighbours share a side exactly, however their boxes were added up.
        let (left, top) = (x.toTheHundredth, y.toTheHundredth)
        let (right, bottom) = (right.toTheHundredth, bottom.toTheHundredth)
        let corners = [
            Point(x: left, y: top), Point(x: right, y: top), Point(x: right, y: bottom),
            Point(x: left, y: bottom),
        ]
        return corners.indices.map { (corners[$0], corners[($0 + 1) % corners.count]) }
    }
}

extension Double {
    fileprivate var toTheHundredth: Double { (self * 100).rounded() / 100 }
}
