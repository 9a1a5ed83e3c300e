import Basics

extension PanelPainter {
    /// One line for each value of the colour column, broken where a figure is unknown.
    mutating func paintLines(_ layer: Layer, on canvas: inout some Canvas) {
        let rows = chart.rows(of: layer, among: panel.rows)
        let values = layer.colour.map { chart.distinct($0.name, in: rows) } ?? [""]
        for value in values {
            var run: [Point] = []
            var ink = layer.fill.ink
            for row in rows
            where layer.colour.map({ chart.table.text($0.name, row) == value }) ?? true {
                ink = chart.fill(of: layer, row: row).ink
                if let x = place(of: row, layer, .across), let y = place(of: row, layer, .down) {
                    run.append(Point(x: x, y: y))
                } else {
                    canvas.paintLine(run, ink: ink, dashed: layer.dashed, scale: type.scale)
                    run = []
                }
            }
            canvas.paintLine(run, ink: ink, dashed: layer.dashed, scale: type.scale)
        }
    }

    /// The area between two columns, where both are known.
    mutating func paintBand(_ layer: Layer, on canvas: inout some Canvas) {
        guard let low = layer.low, let high = layer.high,
            case .numbers(let scale, _) = panel.down.kind
        else { return }
        var upper: [Point] = []
        var lower: [Point] = []
        for row in chart.rows(of: layer, among: panel.rows) {
            guard let x = place(of: row, layer, .across),
                let bottom = chart.table.number(low.name, row),
                let top = chart.table.number(high.name, row)
            else { continue }
            upper.append(Point(x: x, y: point(at: scale.share(of: top), .down)))
            lower.append(Point(x: x, y: point(at: scale.share(of: bottom), .down)))
        }
        guard upper.count > 1 else { return }
        canvas.fill(.polygon(upper + lower.reversed()), with: layer.fill)
    }

    /// A straight line at a constant or at the first row's figure, its name above or beside.
    mutating func paintRule(_ layer: Layer, on canvas: inout some Canvas) {
        let direction: Direction = layer.x != nil ? .across : .down
        let rows = chart.rows(of: layer, among: panel.rows)
        guard let row = rows.first(where: { place(of: $0, layer, direction) != nil }),
            let place = place(of: row, layer, direction)
        else { return }
        let ends =
            direction == .across
            ? [Point(x: place, y: plot.y - type.gap / 2), Point(x: place, y: plot.bottom)]
            : [Point(x: plot.x, y: place), Point(x: plot.right, y: place)]
        canvas.stroke(
            .path(ends),
            with: Pen(
                layer.fill.ink, width: 0.9 * type.scale,
                dash: layer.dashed ? [3 * type.scale, 2 * type.scale] : []))
        guard let name = layer.name.map(chart.words) else { return }
        let block = TextBlock(name, size: type.label, width: frame.frame.width)
        let height = canvas.measure(block).height
        let text =
            direction == .across
            ? PlacedText(
                block: block, top: Point(x: place, y: plot.y - type.gap / 2 - height),
                anchor: place > plot.centre.x ? .right : .left)
            : PlacedText(
                block: block,
                top: Point(x: plot.right - type.gap / 2, y: place - height - type.gap / 4),
                anchor: .right)
        labels.place(text, shifting: true, on: &canvas)
    }

    /// A sign on each row's place.
    mutating func paintPoints(_ layer: Layer, on canvas: inout some Canvas) {
        let step = panel.down.step.map { $0 * plot.height } ?? 6 * type.scale
        let radius =
            layer.shape == .tick
            ? min(step * 0.48, 10 * type.scale) : min(step * 0.35, 2.6 * type.scale)
        for row in chart.rows(of: layer, among: panel.rows) {
            guard let x = place(of: row, layer, .across), let y = place(of: row, layer, .down)
            else { continue }
            signs.append(
                Rect(x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius))
            canvas.paintPoint(
                layer.shape, at: Point(x: x, y: y), radius: radius,
                ink: chart.fill(of: layer, row: row).ink, scale: type.scale)
        }
    }
}
