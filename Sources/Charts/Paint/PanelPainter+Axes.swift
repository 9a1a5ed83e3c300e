import Basics

extension PanelPainter {
    /// Grid lines behind the marks and the line on which bars stand.
    mutating func paintGrid(on canvas: inout some Canvas) {
        let pen = Pen(.grid, width: type.hairline)
        for direction in [Direction.across, .down] {
            for share in gridShares(direction, on: &canvas) {
                canvas.stroke(.path(line(at: point(at: share, direction), direction)), with: pen)
            }
        }
        guard chart.spec.layers.contains(where: { $0.mark == .bar }) else { return }
        let zero = point(
            at: panel.scale(chart.barDirection).share(of: 0), chart.barDirection)
        canvas.stroke(
            .path(line(at: zero, chart.barDirection)), with: Pen(.muted, width: 1.5 * type.hairline)
        )
    }

    private func gridShares(_ direction: Direction, on canvas: inout some Canvas) -> [Double] {
        switch panel.scale(direction).kind {
        case .numbers, .days: return ticks(direction, on: &canvas).map(\.share)
        case .bands(let scale, _):
            // Between rows of several lines, so that the words beside the plot keep to their row.
            guard direction == .down, frame.rowLabels.lines > 1, !frame.asides.isEmpty else {
                return []
            }
            return (1..<max(1, scale.count)).map { Double($0) * scale.step }
        case .months, .weeks: return []
        }
    }

    /// The ticks of an axis of numbers or days, as many as there is room for.
    private func ticks(
        _ direction: Direction, on canvas: inout some Canvas
    ) -> [(share: Double, words: String)] {
        guard chart.axis(direction).ticks else { return [] }
        let ticks: [(share: Double, words: String)]
        switch panel.scale(direction).kind {
        case .numbers(let scale, let share):
            ticks = scale.ticks.map {
                (scale.share(of: $0), chart.tickLabel($0, share: share))
            }
        case .days(let scale): ticks = scale.ticks.map { (scale.share(of: $0), $0.monthInTable) }
        case .bands, .months, .weeks: return []
        }
        guard ticks.count > 1 else { return ticks }
        var needed = 0.0
        for tick in ticks {
            let room = canvas.measure(TextBlock(tick.words, size: type.label))
            needed = max(needed, direction == .across ? room.width + type.gap : room.height)
        }
        let side = direction == .across ? plot.width : plot.height
        let room = (ticks[1].share - ticks[0].share) * side
        // Powers of two keep both ends of an axis of quarters.
        var every = 1
        while Double(every) * room < needed, every < ticks.count { every *= 2 }
        return ticks.enumerated().filter { $0.offset.isMultiple(of: every) }.map(\.element)
    }

    private func line(at place: Double, _ direction: Direction) -> [Point] {
        let right = panel.down.bands == nil ? plot.right : frame.frame.right
        let left = panel.down.bands == nil ? plot.x : frame.frame.x
        return direction == .across
            ? [Point(x: place, y: plot.y), Point(x: place, y: plot.bottom)]
            : [Point(x: left, y: place), Point(x: right, y: place)]
    }

    /// Names of the rows, or figures of the grid lines, left of the plot.
    mutating func paintVerticalLabels(on canvas: inout some Canvas) {
        switch panel.down.kind {
        case .bands(let scale, _):
            var named: Set<Int> = []
            let isNamed = frame.rowLabels.width > 0
            let rows = frame.sharesRowLabels ? chart.table.rows : panel.rows
            for row in isNamed ? rows : [] {
                guard let band = panel.down.band(of: row, in: chart.table),
                    band.isMultiple(of: frame.rowStride), named.insert(band).inserted
                else { continue }
                let block = TextBlock(
                    chart.bandLabel(of: row, .down), size: type.label,
                    width: frame.rowLabels.width, lines: frame.rowLabels.lines)
                let y = point(at: scale.centre(of: band), .down)
                let top = y - canvas.measure(block).height / 2
                labels.place(
                    PlacedText(block: block, top: Point(x: frame.frame.x, y: top)), on: &canvas)
            }
        case .numbers:
            for tick in ticks(.down, on: &canvas) {
                let block = TextBlock(tick.words, size: type.label)
                let y = point(at: tick.share, .down)
                let top = y - canvas.measure(block).height / 2
                labels.place(
                    PlacedText(
                        block: block, top: Point(x: plot.x - type.gap, y: top), anchor: .right,
                        ink: .muted),
                    on: &canvas)
            }
        case .months, .weeks, .days: break
        }
    }

    /// Figures, months, days or names under the plot, and the axis' title.
    mutating func paintHorizontalLabels(on canvas: inout some Canvas) {
        let top = plot.bottom + type.gap / 2
        switch panel.across.kind {
        case .numbers, .days:
            for tick in ticks(.across, on: &canvas) {
                let text = PlacedText(
                    block: TextBlock(tick.words, size: type.label),
                    top: Point(x: point(at: tick.share, .across), y: top), anchor: .centre,
                    ink: .muted)
                if labels.place(text, shifting: true, on: &canvas) { continue }
                // Beside the lowest figure of the vertical axis, where that is in the way.
                let beside = PlacedText(
                    block: text.block, top: Point(x: plot.x, y: top), ink: .muted)
                labels.place(beside, on: &canvas)
            }
        case .months(let scale, let first): paintMonths(scale, first: first, on: &canvas)
        case .weeks(let scale, let first): paintWeeks(scale, first: first, on: &canvas)
        case .bands(let scale, _):
            var named: Set<Int> = []
            for row in panel.rows {
                guard let band = panel.across.band(of: row, in: chart.table),
                    named.insert(band).inserted
                else { continue }
                let block = TextBlock(
                    chart.bandLabel(of: row, .across), size: type.label,
                    width: 0.96 * scale.step * plot.width, lines: 2)
                labels.place(
                    PlacedText(
                        block: block,
                        top: Point(x: point(at: scale.centre(of: band), .across), y: top),
                        anchor: .centre),
                    on: &canvas)
            }
        }
        if let block = chart.axisTitle(width: frame.frame.width) {
            let height = canvas.measure(block).height
            labels.place(
                PlacedText(
                    block: block,
                    top: Point(
                        x: panel.across.bands == nil ? plot.x : frame.frame.x,
                        y: frame.frame.bottom - height),
                    ink: .muted),
                on: &canvas)
        }
    }
}
