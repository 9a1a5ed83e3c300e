package import Charts
import Documents

extension ComposedPage {
    /// Paints the page of a document with its number, stamp and foot.
    package func paint(
        _ number: Int, of document: PageDocument, on canvas: inout some Canvas
    ) {
        canvas.fill(
            .rect(Rect(x: 0, y: 0, width: paper.size.width, height: paper.size.height)),
            with: Fill(.paper))
        for shade in shades { canvas.fill(.rect(shade), with: Fill(.shade)) }
        if let stamp = document.stamp {
            canvas.stamp(TextBlock(stamp, size: 30, bold: true), in: .shade)
        }
        for (from, to) in lines { canvas.stroke(.path([from, to]), with: Pen(.text, width: 0.5)) }
        for text in texts { text.paint(on: &canvas) }
        for (chart, box) in charts {
            var part = PartOfCanvas(canvas, box, for: chart.spec)
            chart.draw(on: &part)
            canvas = part.whole
        }
        if number > 1 { paint(number, on: &canvas) }
        paintFoot(of: document, on: &canvas)
    }

    /// In the middle of the upper margin, and none on the first page (Nghị định 30/2020/NĐ-CP).
    private func paint(_ number: Int, on canvas: inout some Canvas) {
        let size = Layout.Sizes.pageNumber
        canvas.draw(
            TextBlock(String(number), size: size),
            at: Point(x: paper.body.x + paper.body.width / 2, y: (paper.body.y - size) / 2),
            anchor: .centre, in: .text)
    }

    private func paintFoot(of document: PageDocument, on canvas: inout some Canvas) {
        let body = paper.body
        let size = 8.0
        let top = body.bottom + 10
        let foot = TextBlock(
            document.foot, size: size, width: body.width, lines: document.stamp == nil ? 2 : 1)
        if !document.foot.isEmpty {
            canvas.draw(foot, at: Point(x: body.x, y: top), anchor: .left, in: .text)
        }
        guard let stamp = document.stamp else { return }
        canvas.draw(
            TextBlock(stamp, size: size, bold: true), at: Point(x: body.x, y: top + 1.4 * size),
            anchor: .left, in: .text)
    }
}

/// A box of a canvas as a canvas of its own, as wide as its chart is made for.
private struct PartOfCanvas<Whole: Canvas>: Canvas {
    var whole: Whole
    let size: Size
    private let box: Rect
    private let fonts: [String]
    /// Lengths on the whole over lengths here.
    private let factor: Double

    init(_ whole: Whole, _ box: Rect, for spec: ChartSpec) {
        self.whole = whole
        self.box = box
        fonts = spec.namesFonts ? spec.fonts : []
        factor = box.width / spec.size.points.width
        size = Size(width: box.width / factor, height: box.height / factor)
    }

    mutating func measure(_ text: TextBlock) -> Size {
        let size = whole.measure(placed(text))
        return Size(width: size.width / factor, height: size.height / factor)
    }

    mutating func fill(_ shape: Shape, with fill: Fill) {
        // The page behind it stays: its stamp goes on under the chart.
        let all = Rect(x: 0, y: 0, width: size.width, height: size.height)
        guard shape != .rect(all) || fill != Fill(.paper) else { return }
        whole.fill(placed(shape), with: fill)
    }

    mutating func stroke(_ shape: Shape, with pen: Pen) {
        var pen = pen
        pen.width *= factor
        pen.dash = pen.dash.map { $0 * factor }
        whole.stroke(placed(shape), with: pen)
    }

    mutating func draw(_ text: TextBlock, at top: Point, anchor: Anchor, in ink: Ink) {
        whole.draw(placed(text), at: placed(top), anchor: anchor, in: ink)
    }

    mutating func stamp(_ text: TextBlock, in ink: Ink) { whole.stamp(placed(text), in: ink) }

    /// In the fonts that the chart file names, else in those of the page.
    private func placed(_ text: TextBlock) -> TextBlock {
        var text = text
        text.size *= factor
        text.width = text.width.map { $0 * factor }
        text.fonts = fonts
        return text
    }

    private func placed(_ point: Point) -> Point {
        Point(x: box.x + point.x * factor, y: box.y + point.y * factor)
    }

    private func placed(_ shape: Shape) -> Shape {
        switch shape {
        case .rect(let rect):
            let corner = placed(Point(x: rect.x, y: rect.y))
            return .rect(
                Rect(
                    x: corner.x, y: corner.y, width: rect.width * factor,
                    height: rect.height * factor))
        case .path(let points): return .path(points.map(placed))
        case .polygon(let points): return .polygon(points.map(placed))
        case .circle(let centre, let radius):
            return .circle(centre: placed(centre), radius: radius * factor)
        }
    }
}
