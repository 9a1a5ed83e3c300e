import Basics

extension PanelPainter {
    /// Bars from zero, each on the end of the one before in its band.
    ///
    /// A figure that is not known is hatched to the end of the axis, or to the row's own where the
    /// axis ends at a column; nothing is stacked on it.
    mutating func paintBars(_ layer: Layer, on canvas: inout some Canvas) {
        let channel = chart.channel(of: layer, chart.barDirection)
        for row in chart.rows(of: layer, among: panel.rows) {
            guard let band = band(of: row), unknown[band] == nil else { continue }
            let start = stacks[band, default: 0]
            guard let number = chart.number(channel, row: row) else {
                let last = chart.number(chart.axis(chart.barDirection).end, row: row) ?? end
                if let rect = bar(band: band, from: start, to: max(start, last)) {
                    unknown[band] = rect
                    bars[band] = bars[band]?.union(rect) ?? rect
                    canvas.paintArea(rect, .unknown)
                }
                continue
            }
            let reached = start + max(0, number)
            stacks[band] = reached
            if let rect = bar(band: band, from: start, to: reached) {
                if rect.width > 0, rect.height > 0 {
                    bars[band] = bars[band]?.union(rect) ?? rect
                }
                canvas.paintArea(rect, chart.fill(of: layer, row: row))
            }
        }
    }

    /// A white edge along a stroke where it crosses a bar, so that it is seen there; none where the
    /// bar ends, which it would hide.
    ///
    /// - Parameters:
    ///   - width: Of the stroke, in points.
    ///   - part: The part of the stroke that is meant, in points along it; the default is all.
    func paintEdges(
        at place: Double, _ direction: Direction, width: Double,
        part: ClosedRange<Double> = -.infinity ... .infinity, on canvas: inout some Canvas
    ) {
        let half = 0.85 * width
        for (_, bar) in bars.sorted(by: { $0.key < $1.key }) {
            let (first, last, side) =
                direction == .across
                ? (bar.x, bar.right, bar.centre.y) : (bar.y, bar.bottom, bar.centre.x)
            guard first < place - half, place + half < last, part.contains(side) else { continue }
            let edge =
                direction == .across
                ? Rect(x: place - half, y: bar.y, width: 2 * half, height: bar.height)
                : Rect(x: bar.x, y: place - half, width: bar.width, height: 2 * half)
            canvas.fill(.rect(edge), with: Fill(.paper))
        }
    }

    /// "No data" on each hatched bar, on white so that it can be read, where there is room for it
    /// beside the points.
    mutating func paintUnknownWords(on canvas: inout some Canvas) {
        let block = TextBlock(
            ChartWords.unknown.text(chart.context.language), size: type.label)
        let room = canvas.measure(block)
        let width = room.width + type.gap
        for (_, rect) in unknown.sorted(by: { $0.key < $1.key }) {
            let top = rect.centre.y - room.height / 2
            let starts = [rect.centre.x - width / 2, rect.right - width - 1, rect.x + 1]
            let boxes = starts.map { Rect(x: $0, y: top, width: width, height: room.height) }
            let free = boxes.first { box in
                rect.contains(box) && !labels.signs.contains(where: box.overlaps)
            }
            guard let free else { continue }
            canvas.fill(.rect(free), with: Fill(.paper))
            labels.place(
                PlacedText(
                    block: block, top: Point(x: free.centre.x, y: top), anchor: .centre,
                    ink: .muted),
                on: &canvas)
        }
    }

    /// A step of both axes in the colour of the row's value, its sign in the middle.
    mutating func paintCells(_ layer: Layer, on canvas: inout some Canvas) {
        guard let across = panel.across.bands, let down = panel.down.bands else { return }
        let width = across.step * plot.width
        let height = down.step * plot.height
        let edge = min(0.6 * type.scale, width / 8, height / 8)
        for row in chart.rows(of: layer, among: panel.rows) {
            guard let x = place(of: row, layer, .across), let y = place(of: row, layer, .down)
            else { continue }
            let cell = Rect(x: x - width / 2, y: y - height / 2, width: width, height: height)
            let entry = chart.colour(of: layer, row: row)
            let fill = entry?.fill ?? .unknown
            canvas.paintArea(cell.inset(by: edge), fill)
            // A sign that does not fit its cell would run into the next.
            guard let sign = entry?.sign, min(width, height) >= 0.9 * type.label else { continue }
            let size = min(12 * type.scale, 0.7 * min(width, height))
            canvas.paintSign(sign, in: cell, fill, size: size)
        }
    }
}
