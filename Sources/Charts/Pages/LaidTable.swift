/// A table with the width of each column, and its cells in lines.
struct LaidTable {
    let rows: [Row]
    let headHeight: Double
    private let lefts: [Double]
    private let anchors: [Anchor]
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

    init(_ table: PageTable, width: Double, scale: Double, on canvas: inout some Canvas) {
        let total = table.columns.map(\.width).reduce(0, +)
        var lefts = [0.0]
        for column in table.columns {
            lefts.append(lefts[lefts.count - 1] + column.width / total * width)
        }
        let pad = 0.25 * table.size * scale
        let setter = CellSetter(
            lefts: lefts, size: table.size * scale, pad: pad,
            anchors: table.columns.map(\.anchor))
        (head, headHeight) = setter.head(table.head, on: &canvas)
        rows = table.rows.map { setter.row($0, on: &canvas) }
        self.lefts = lefts
        self.pad = pad
        anchors = table.columns.map(\.anchor)
    }

    /// The head and the first row, with what that one is kept with.
    var leastHeight: Double { headHeight + (rows.isEmpty ? 0 : height(keptWith: 0)) }

    /// A row and those after it up to the first that is no band.
    func height(keptWith index: Int) -> Double {
        var height = 0.0
        for row in rows[index...] {
            height += row.height
            if !row.isBand { break }
        }
        return height
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
                    top: Point(x: cell.anchor.x(in: box.x + pad, box.width - 2 * pad), y: top),
                    anchor: cell.anchor))
            top += line.lineHeight
        }
    }

    /// Breaks the text of cells and finds their boxes.
    private struct CellSetter {
        let lefts: [Double]
        let size: Double
        let pad: Double
        let anchors: [Anchor]

        func row(_ row: PageTable.Row, on canvas: inout some Canvas) -> Row {
            switch row {
            case .band(let text):
                let lines = lines(text, 0, anchors.count, bold: true, on: &canvas)
                let height = height(lines)
                let box = Rect(x: 0, y: 0, width: lefts[anchors.count], height: height)
                return Row(
                    height: height, isBand: true,
                    cells: [Cell(box: box, lines: lines, anchor: .left)])
            case .cells(let texts, let bold):
                precondition(texts.count == anchors.count, "a row has a cell for each column")
                let cells = texts.enumerated().map { index, text in
                    lines(text, index, 1, bold: bold, on: &canvas)
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

        /// Cells take the next free columns of their row, as in HTML.
        func head(
            _ head: [[PageTable.Head]], on canvas: inout some Canvas
        ) -> (cells: [Cell], height: Double) {
            var found: [(row: Int, column: Int, cell: PageTable.Head, lines: [TextBlock])] = []
            var taken = head.map { _ in [Bool](repeating: false, count: anchors.count) }
            for (row, cells) in head.enumerated() {
                for cell in cells {
                    guard let column = taken[row].firstIndex(of: false) else { continue }
                    for below in row..<min(head.count, row + cell.rows) {
                        for beside in column..<min(anchors.count, column + cell.columns) {
                            taken[below][beside] = true
                        }
                    }
                    let lines = lines(cell.text, column, cell.columns, bold: true, on: &canvas)
                    found.append((row, column, cell, lines))
                }
            }
            var heights = [Double](repeating: 0, count: head.count)
            for entry in found.sorted(by: { $0.cell.rows < $1.cell.rows }) {
                let rows = entry.row..<min(head.count, entry.row + entry.cell.rows)
                let lacking = height(entry.lines) - heights[rows].reduce(0, +)
                if lacking > 0 { heights[rows.upperBound - 1] += lacking }
            }
            let cells = found.map { entry in
                let end = min(anchors.count, entry.column + entry.cell.columns)
                let last = min(head.count, entry.row + entry.cell.rows)
                return Cell(
                    box: Rect(
                        x: lefts[entry.column], y: heights[..<entry.row].reduce(0, +),
                        width: lefts[end] - lefts[entry.column],
                        height: heights[entry.row..<last].reduce(0, +)),
                    lines: entry.lines, anchor: .centre)
            }
            return (cells, heights.reduce(0, +))
        }

        private func lines(
            _ text: String, _ column: Int, _ columns: Int, bold: Bool,
            on canvas: inout some Canvas
        ) -> [TextBlock] {
            let end = min(anchors.count, column + columns)
            let room = lefts[end] - lefts[column] - 2 * pad
            return TextBlock(text, size: size, bold: bold).lines(fitting: room, on: &canvas)
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
