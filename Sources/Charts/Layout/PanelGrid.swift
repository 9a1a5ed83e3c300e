import Basics

/// The panels of a chart and the frame of each, side by side and row by row.
struct PanelGrid: Sendable {
    let panels: [Panel]
    let frames: [PanelFrame]

    init(of chart: Chart, in body: Rect, on canvas: inout some Canvas) {
        let type = chart.spec.size.type
        let columns = Self.columns(of: chart, in: body, on: &canvas)
        let panels = chart.panels(columns: columns)
        let across = max(1, min(chart.spec.facet?.across ?? columns, panels.count))
        let down = (panels.count + across - 1) / across
        // Parts of one list need more between them than panels, whose plots have edges.
        let gap = Size(
            width: (chart.spec.facet == nil ? 5 : 4) * type.gap, height: 2.5 * type.gap)
        let shared = Self.sharedRoom(of: chart, panels, across: across, in: body, on: &canvas)
        let width =
            (body.width - (shared ?? 0) - Double(across - 1) * gap.width) / Double(across)
        let height = (body.height - Double(down - 1) * gap.height) / Double(down)
        var frames: [PanelFrame] = []
        for (index, panel) in panels.enumerated() {
            let column = index % across
            let names = shared.map { column == 0 ? $0 : 0 }
            let frame = Rect(
                x: body.x + Double(column) * (width + gap.width)
                    + (column == 0 ? 0 : shared ?? 0),
                y: body.y + Double(index / across) * (height + gap.height),
                width: width + (names ?? 0), height: height)
            frames.append(
                PanelFrame(of: panel, in: chart, frame: frame, shared: names, on: &canvas))
        }
        self.panels = panels
        self.frames = Self.aligned(frames)
    }

    /// The room for the names of the rows where panels side by side have the same; else `nil`.
    private static func sharedRoom(
        of chart: Chart, _ panels: [Panel], across: Int, in body: Rect,
        on canvas: inout some Canvas
    ) -> Double? {
        guard let facet = chart.spec.facet, !facet.ownBands, across > 1,
            chart.spec.y.scale == .band
        else { return nil }
        let limit = 0.22 * body.width
        let widest = panels.map {
            chart.widthLeft($0, limit: limit, lines: 1, on: &canvas)
        }.max()
        return widest.map { $0 + 1.5 * chart.spec.size.type.gap }
    }

    /// In how many columns a long list is set, so that every row has its label: 1…3.
    private static func columns(
        of chart: Chart, in body: Rect, on canvas: inout some Canvas
    ) -> Int {
        let type = chart.spec.size.type
        guard chart.spec.facet == nil, chart.spec.y.scale == .band,
            let column = chart.spec.y.column
        else { return 1 }
        let line = canvas.measure(TextBlock("Ệg", size: type.label)).height
        let rows = chart.distinct(column.name, in: chart.table.rows).count
        let needed = (Double(rows) * line / max(line, body.height - 3 * line)).rounded(.up)
        let widest = (body.width / (120 * type.scale)).rounded(.down)
        return Int(max(1, min(3, needed, widest)))
    }

    /// Plots of one page begin and end alike, so that panels can be compared.
    private static func aligned(_ frames: [PanelFrame]) -> [PanelFrame] {
        let left = frames.map { $0.plot.x - $0.frame.x }.max() ?? 0
        let isShared = frames.first?.sharesRowLabels ?? false
        let right = frames.map { $0.frame.right - $0.plot.right }.max() ?? 0
        return frames.map { frame in
            var frame = frame
            frame.plot = Rect(
                left: isShared ? frame.plot.x : frame.frame.x + left, top: frame.plot.y,
                right: frame.frame.right - right, bottom: frame.plot.bottom)
            return frame
        }
    }
}
