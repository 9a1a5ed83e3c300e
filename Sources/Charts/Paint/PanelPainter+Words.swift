import Basics

extension PanelPainter {
    /// A layer of words: beside the plot, after the bars, or on the rows' places.
    mutating func paintTexts(_ layer: Layer, on canvas: inout some Canvas) {
        switch layer.placement {
        case .aside: paintAside(layer, on: &canvas)
        case .end: paintEnds(layer, on: &canvas)
        case .centre, .above, .below: paintAtPlaces(layer, on: &canvas)
        }
    }

    /// Words on the rows' places; or above, below or beside them, where no line strikes them
    /// through.
    private mutating func paintAtPlaces(_ layer: Layer, on canvas: inout some Canvas) {
        for row in chart.rows(of: layer, among: panel.rows) {
            guard let x = place(of: row, layer, .across), let y = place(of: row, layer, .down)
            else { continue }
            let block = TextBlock(chart.words(of: layer, row: row) ?? "", size: type.label)
            let room = canvas.measure(block)
            let left = max(plot.x, x - room.width / 2)
            let middle = y - room.height / 2
            guard layer.placement != .centre else {
                let text = PlacedText(block: block, top: Point(x: left, y: middle))
                labels.place(text, shifting: true, on: &canvas)
                continue
            }
            let above = y - room.height - type.gap
            let below = y + type.gap
            let tops = layer.placement == .above ? [above, below] : [below, above]
            let sides = [(x - type.gap, Anchor.right), (x + type.gap, .left)]
            let places =
                tops.map { (Point(x: left, y: $0), Anchor.left) }
                + (tops + [middle]).flatMap { top in
                    sides.map { (Point(x: $0, y: top), $1) }
                }
                // Up to three lines further away, beyond what runs past the place.
                + (1...3).flatMap { lines in
                    let away = Double(lines) * room.height
                    return
                        (layer.placement == .above
                        ? [above - away, below + away] : [below + away, above - away])
                        .map { (Point(x: left, y: $0), Anchor.left) }
                }
            labels.place(
                places.map { PlacedText(block: block, top: $0, anchor: $1) }, on: &canvas)
        }
    }

    /// A column of words right of the plot, its heading above.
    private mutating func paintAside(_ layer: Layer, on canvas: inout some Canvas) {
        var left = plot.right
        for aside in frame.asides {
            left += PanelFrame.asideGap * type.gap
            if aside.layer == layer { paint(aside, at: left, on: &canvas) }
            left += aside.width
        }
    }

    private mutating func paint(
        _ aside: PanelFrame.Aside, at left: Double, on canvas: inout some Canvas
    ) {
        let x = aside.anchor == .right ? left + aside.width : left
        if let heading = aside.heading {
            let top = plot.y - type.gap / 2 - canvas.measure(heading).height
            labels.place(
                PlacedText(
                    block: heading, top: Point(x: x, y: top), anchor: aside.anchor, ink: .muted),
                on: &canvas)
        }
        for row in chart.rows(of: aside.layer, among: panel.rows) {
            guard let words = chart.words(of: aside.layer, row: row), !words.isEmpty,
                let band = panel.down.band(of: row, in: chart.table),
                band.isMultiple(of: frame.rowStride),
                let y = place(of: row, aside.layer, .down)
            else { continue }
            let block = TextBlock(
                words, size: type.label, width: aside.width, lines: frame.rowLabels.lines)
            let top = y - canvas.measure(block).height / 2
            labels.place(
                PlacedText(block: block, top: Point(x: x, y: top), anchor: aside.anchor),
                on: &canvas)
        }
    }

    /// Words after the end of the bars of each band.
    private mutating func paintEnds(_ layer: Layer, on canvas: inout some Canvas) {
        for row in chart.rows(of: layer, among: panel.rows) {
            guard let band = band(of: row), let words = chart.words(of: layer, row: row) else {
                continue
            }
            let reached = unknown[band] != nil ? end : stacks[band, default: 0]
            guard let rect = bar(band: band, from: 0, to: reached) else { continue }
            let block = TextBlock(words, size: type.label)
            let room = canvas.measure(block)
            let text =
                chart.barDirection == .across
                ? PlacedText(
                    block: block,
                    top: Point(x: rect.right + type.gap / 2, y: rect.centre.y - room.height / 2))
                : PlacedText(
                    block: block,
                    top: Point(x: rect.centre.x, y: rect.y - room.height - type.gap / 4),
                    anchor: .centre)
            labels.place(text, on: &canvas)
        }
    }

    /// The panel's name and the vertical axis' title.
    mutating func paintHeadings(on canvas: inout some Canvas) {
        var y = frame.frame.y
        if let title = panel.title {
            let block = TextBlock(
                title, size: type.label, bold: true, width: frame.frame.width)
            let left = frame.sharesRowLabels ? plot.x : frame.frame.x
            labels.place(PlacedText(block: block, top: Point(x: left, y: y)), on: &canvas)
            y += canvas.measure(block).height + type.gap / 2
        }
        if let title = chart.spec.y.title.map(chart.words) {
            let block = TextBlock(title, size: type.label, width: frame.frame.width)
            labels.place(
                PlacedText(block: block, top: Point(x: frame.frame.x, y: y), ink: .muted),
                on: &canvas)
        }
    }
}
