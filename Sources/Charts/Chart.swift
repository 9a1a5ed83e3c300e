package import Basics

/// A chart file with the figures it shows: all that is needed to draw.
///
/// Drawing goes through five phases, each in a folder of its own:
///
/// 1. **Read spec** (`Spec/`): the chart file becomes a ``ChartSpec``, or findings.
/// 2. **Join columns** (`Data/`): the columns it names are looked up in the caller's table.
/// 3. **Scales** (`Scales/`): the figures of each panel become two scales, from value to 0…1.
/// 4. **Layout** (`Layout/`): texts are measured and every part of the page gets its rectangle.
/// 5. **Paint** (`Paint/`): marks and texts go onto the canvas, which decides how.
///
/// ```swift
/// let chart = try Chart(spec, showing: table, context: context)
/// chart.draw(on: &canvas)
/// ```
package struct Chart: Hashable, Sendable {
    package let spec: ChartSpec
    package let table: DataTable
    package private(set) var context: ChartContext

    /// Joins a chart file with its table.
    ///
    /// - Throws: ``ChartError`` when the table lacks a column that the file names.
    package init(
        _ spec: ChartSpec, showing table: DataTable, context: ChartContext
    ) throws(ChartError) {
        let findings = spec.findings(showing: table)
        guard findings.isEmpty else { throw ChartError(findings: findings) }
        self.spec = spec
        self.table = table
        self.context = context
        self.context.dagger = printsDagger
    }

    /// The same chart on a page of another size.
    package func resized(to size: PageSize) -> Chart {
        var spec = spec
        spec.size = size
        return Chart(joined: spec, table, context)
    }

    /// What stands above it.
    package var title: String { words(spec.title) }

    private init(joined spec: ChartSpec, _ table: DataTable, _ context: ChartContext) {
        self.spec = spec
        self.table = table
        self.context = context
    }

    /// Draws the chart over the whole canvas.
    package func draw(on canvas: inout some Canvas) {
        canvas.fill(
            .rect(Rect(x: 0, y: 0, width: canvas.size.width, height: canvas.size.height)),
            with: Fill(.paper))
        let page = PageLayout(of: self, on: &canvas)
        page.paint(on: &canvas)
        guard table.count > 0 else {
            paintEmptyFrame(in: page.body, on: &canvas)
            return
        }
        let grid = PanelGrid(of: self, in: page.body, on: &canvas)
        for (panel, frame) in zip(grid.panels, grid.frames) {
            var painter = PanelPainter(chart: self, panel: panel, frame: frame)
            painter.paint(on: &canvas)
        }
    }

    private func paintEmptyFrame(in body: Rect, on canvas: inout some Canvas) {
        let type = spec.size.type
        canvas.stroke(.rect(body), with: Pen(.grey, width: type.hairline))
        let words = TextBlock(
            ChartWords.empty.text(context.language), size: type.title, width: body.width, lines: 2)
        let top = body.centre.y - canvas.measure(words).height / 2
        canvas.draw(words, at: Point(x: body.centre.x, y: top), anchor: .centre, in: .muted)
    }
}

/// Why a chart cannot show a table: findings in the chart file.
package struct ChartError: Error, Hashable, Sendable {
    package let findings: [Finding]

    package init(findings: [Finding]) {
        self.findings = findings
    }
}
