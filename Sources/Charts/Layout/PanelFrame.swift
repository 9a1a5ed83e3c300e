import Basics

/// The room of one panel: labels left, texts beside the plot right, headings above, ticks below.
struct PanelFrame: Sendable {
    let frame: Rect
    /// Where the marks stand.
    var plot: Rect
    /// Labels of the bands of the vertical axis: their column's width and how many lines each has.
    let rowLabels: (width: Double, lines: Int)
    /// Whether the names of the rows stand left of the first panel only, for all beside it.
    let sharesRowLabels: Bool
    /// The layers whose texts stand beside the plot, left to right.
    let asides: [Aside]
    /// Every how many rows is labelled; 1 unless there are too many for the height.
    let rowStride: Int

    /// Before each column of texts beside the plot, in gaps of the page's type.
    static let asideGap = 1.75

    /// A column of texts beside the plot.
    struct Aside: Sendable {
        let layer: Layer
        /// In points, the gap before it not counted.
        let width: Double
        let heading: TextBlock?
        /// Figures stand right-aligned, words left-aligned.
        let anchor: Anchor
    }

    /// - Parameter shared: Room for names that panels side by side share, 0 in all but the first;
    ///   `nil` where each panel names its rows.
    init(
        of panel: Panel, in chart: Chart, frame: Rect, shared: Double?,
        on canvas: inout some Canvas
    ) {
        self.frame = frame
        sharesRowLabels = shared != nil
        let type = chart.spec.size.type
        let line = canvas.measure(TextBlock("Ệg", size: type.label)).height
        let width = frame.width - (shared ?? 0)
        asides = chart.asides(limit: 0.22 * width, on: &canvas)

        var strip =
            chart.spec.layers.contains { $0.mark == .rule && $0.x != nil && $0.name != nil }
            ? line : 0
        for heading in asides.compactMap(\.heading) {
            strip = max(strip, canvas.measure(heading).height)
        }
        let titles = (panel.title == nil ? 0.0 : 1) + (chart.spec.y.title == nil ? 0 : 1)
        let top =
            frame.y + titles * (line + type.gap / 2) + strip
            // Half of the topmost figure of a vertical axis stands above the plot.
            + (panel.down.bands == nil ? max(type.gap, line / 2) : type.gap)
        let bottom =
            frame.bottom
            - chart.heightBelow(
                panel, line: line, width: frame.width, on: &canvas)
        let height = max(0, bottom - top)

        var lines = 1
        if let bands = panel.down.bands {
            lines = max(1, min(4, Int(bands.step * height / line)))
            rowStride = bands.labelStride(needed: line, on: height)
        } else {
            rowStride = 1
        }
        // In a narrow panel the names matter more than long bars.
        let part = frame.width < 240 * type.scale ? 0.42 : 0.32
        let left =
            shared.map { max(0, $0 - 1.5 * type.gap) }
            ?? chart.widthLeft(panel, limit: part * frame.width, lines: lines, on: &canvas)
        rowLabels = (left, lines)
        let right =
            asides.reduce(0) { $0 + $1.width + Self.asideGap * type.gap }
            + chart.widthOfEndLabels(panel, limit: 0.4 * width, on: &canvas)
        plot = Rect(
            left: frame.x + (left > 0 ? left + 1.5 * type.gap : 0), top: top,
            right: frame.right - right, bottom: bottom)
    }
}
