import Basics

extension PanelPainter {
    /// One line for each value of the colour column, broken where a figure is unknown.
    mutating func paintLines(_ layer: Layer, on canvas: inout some Canvas) {
        let rows = chart.rows(of: layer, among: panel.rows)
        let values = layer.colour.map { chart.distinct($0.name, in: rows) } ?? [""]
        for value in values {
            var run: [Point] = []
            var runs: [[Point]] = []
            var ink = layer.fill.ink
            for row in rows
            where layer.colour.map({ chart.table.text($0.name, row) == value }) ?? true {
                ink = chart.fill(of: layer, row: row).ink
                if let x = place(of: row, layer, .across), let y = place(of: row, layer, .down) {
                    if layer.steps, let last = run.last { run.append(Point(x: x, y: last.y)) }
                    run.append(Point(x: x, y: y))
                } else {
                    runs.append(run)
                    run = []
                }
            }
            for run in runs + [run] {
                labels.avoid(run)
                canvas.paintLine(run, ink: ink, stroke: layer.stroke, scale: type.scale)
            }
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
        let width = 0.9 * type.scale
        paintEdges(at: place, direction, width: 1.5 * width, on: &canvas)
        canvas.stroke(
            .path(ends),
            with: Pen(layer.fill.ink, width: width, dash: layer.stroke.dash(scale: type.scale)))
        labels.avoid(ends)
        if let name = layer.name.map(chart.words) {
            ruleNames.append((name, place, direction))
        }
    }

    /// The name of a rule: above an upright one; at an end of a level one.
    mutating func paintRuleName(
        _ name: String, at place: Double, _ direction: Direction, on canvas: inout some Canvas
    ) {
        let block = TextBlock(name, size: type.label, width: frame.frame.width)
        let height = canvas.measure(block).height
        guard direction == .down else {
            let text = PlacedText(
                block: block, top: Point(x: place, y: plot.y - type.gap / 2 - height),
                anchor: place > plot.centre.x ? .right : .left)
            labels.place(text, shifting: true, on: &canvas)
            return
        }
        // Above or below the line, at its end, its beginning or between.
        let tops = [place - height - type.gap / 4, place + type.gap / 4]
        let between = [0.75, 0.25, 0.5].map { (plot.x + $0 * plot.width, Anchor.centre) }
        let ends = [
            (plot.right - type.gap / 2, Anchor.right), (plot.x + type.gap / 2, .left),
        ]
        labels.place(
            (ends + between).flatMap { x, anchor in
                tops.map { PlacedText(block: block, top: Point(x: x, y: $0), anchor: anchor) }
            }, on: &canvas)
    }

    /// A sign on each row's place.
    mutating func paintPoints(_ layer: Layer, on canvas: inout some Canvas) {
        let step = panel.down.step.map { $0 * plot.height } ?? 6 * type.scale
        let radius =
            layer.shape == .tick
            ? min(step * 0.48, 10 * type.scale)
            : layer.shape.growth * min(step * 0.35, 2.6 * type.scale)
        for row in chart.rows(of: layer, among: panel.rows) {
            guard let x = place(of: row, layer, .across), let y = place(of: row, layer, .down)
            else { continue }
            labels.avoid(
                Rect(x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius))
            if layer.shape == .tick {
                paintEdges(
                    at: x, .across, width: PointShape.tickWidth * type.scale,
                    part: y - radius...y + radius, on: &canvas)
            }
            canvas.paintPoint(
                layer.shape, at: Point(x: x, y: y), radius: radius,
                ink: chart.fill(of: layer, row: row).ink, scale: type.scale)
        }
    }
}
