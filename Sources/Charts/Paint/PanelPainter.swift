import Basics

/// Paints one panel: grid, marks in the order of the layers, then the words around them.
struct PanelPainter {
    let chart: Chart
    let panel: Panel
    let frame: PanelFrame
    let type: TypeSizes
    var labels: LabelKeeper
    /// How far the bars of each band reach so far.
    var stacks: [Int: Double] = [:]
    /// Bands of which some bar is unknown, and the hatched part: nothing can be stacked on it.
    var unknown: [Int: Rect] = [:]
    /// From the first bar of each band to its last.
    var bars: [Int: Rect] = [:]
    /// Names of rules, set once all marks are painted.
    var ruleNames: [(name: String, place: Double, direction: Direction)] = []

    var plot: Rect { frame.plot }

    init(chart: Chart, panel: Panel, frame: PanelFrame) {
        self.chart = chart
        self.panel = panel
        self.frame = frame
        type = chart.spec.size.type
        labels = LabelKeeper(inside: frame.frame)
    }

    mutating func paint(on canvas: inout some Canvas) {
        paintGrid(on: &canvas)
        for layer in chart.spec.layers {
            switch layer.mark {
            case .bar: paintBars(layer, on: &canvas)
            case .cell: paintCells(layer, on: &canvas)
            case .line: paintLines(layer, on: &canvas)
            case .band: paintBand(layer, on: &canvas)
            case .rule: paintRule(layer, on: &canvas)
            case .point: paintPoints(layer, on: &canvas)
            case .text: paintTexts(layer, on: &canvas)
            }
        }
        for rule in ruleNames {
            paintRuleName(rule.name, at: rule.place, rule.direction, on: &canvas)
        }
        paintUnknownWords(on: &canvas)
        paintHeadings(on: &canvas)
        paintVerticalLabels(on: &canvas)
        paintHorizontalLabels(on: &canvas)
    }
}

/// Places inside the plot.
extension PanelPainter {
    /// The place of a row along one axis, in points; `nil` when it has none there.
    func place(of row: Int, _ layer: Layer, _ direction: Direction) -> Double? {
        let channel = chart.channel(of: layer, direction)
        let share: Double?
        switch panel.scale(direction).kind {
        case .numbers(let scale, _):
            share = chart.number(channel, row: row).map(scale.share(of:))
        case .bands(let scale, _), .months(let scale, _), .weeks(let scale, _):
            share = panel.scale(direction).band(of: row, in: chart.table).map(scale.centre(of:))
        case .days(let scale):
            guard case .column(let column) = channel else { return nil }
            share = chart.table.day(column.name, row).map(scale.share(of:))
        }
        return share.map { point(at: $0, direction) }
    }

    /// The place of a share of the plot's side; numbers and days grow upwards, bands downwards.
    func point(at share: Double, _ direction: Direction) -> Double {
        switch direction {
        case .across: plot.x + share * plot.width
        case .down where panel.down.bands == nil: plot.bottom - share * plot.height
        case .down: plot.y + share * plot.height
        }
    }

    /// The rectangle of a band from one number to another.
    func bar(band: Int, from start: Double, to end: Double) -> Rect? {
        let along = chart.barDirection
        let acrossBands = along == .across ? Direction.down : .across
        guard let bands = panel.scale(acrossBands).bands else { return nil }
        let side = acrossBands == .down ? plot.height : plot.width
        let thickness = min(bands.filled * bands.step * side, 14 * type.scale)
        let centre = point(at: bands.centre(of: band), acrossBands)
        let first = point(at: panel.scale(along).share(of: start), along)
        let last = point(at: panel.scale(along).share(of: end), along)
        return along == .across
            ? Rect(
                left: first, top: centre - thickness / 2, right: last,
                bottom: centre + thickness / 2)
            : Rect(
                left: centre - thickness / 2, top: last, right: centre + thickness / 2,
                bottom: first)
    }

    /// The band of a row, and the end of the axis along which bars grow.
    func band(of row: Int) -> Int? {
        let direction = chart.barDirection == .across ? Direction.down : .across
        return panel.scale(direction).band(of: row, in: chart.table)
    }

    var end: Double {
        guard case .numbers(let scale, _) = panel.scale(chart.barDirection).kind else { return 0 }
        return scale.upper
    }
}
