extension ComposedPage {
    /// Paints the page of a document with its number, stamp and foot.
    public func paint(
        _ number: Int, of count: Int, of document: PageDocument, on canvas: inout some Canvas
    ) {
        let paper = document.paper
        canvas.fill(
            .rect(Rect(x: 0, y: 0, width: paper.size.width, height: paper.size.height)),
            with: Fill(.paper))
        for shade in shades { canvas.fill(.rect(shade), with: Fill(.shade)) }
        if let stamp = document.stamp {
            canvas.stamp(TextBlock(stamp, size: 30, bold: true), in: .grid)
        }
        for (from, to) in lines { canvas.stroke(.path([from, to]), with: Pen(.text, width: 0.5)) }
        for text in texts { text.paint(on: &canvas) }
        for (chart, box) in charts {
            var part = PartOfCanvas(canvas, box)
            chart.draw(on: &part)
            canvas = part.whole
        }
        paintFoot(number, of: count, of: document, on: &canvas)
    }

    private func paintFoot(
        _ number: Int, of count: Int, of document: PageDocument, on canvas: inout some Canvas
    ) {
        let body = document.paper.body
        let size = 8.0
        let top = body.bottom + 10
        let numbers = document.numbering
            .replacing("{page}", with: String(number)).replacing("{pages}", with: String(count))
        let foot = TextBlock(
            document.foot, size: size, width: body.width * 0.8, lines: document.stamp == nil ? 2 : 1
        )
        canvas.draw(foot, at: Point(x: body.x, y: top), anchor: .left, in: .muted)
        canvas.draw(
            TextBlock(numbers, size: size), at: Point(x: body.right, y: top), anchor: .right,
            in: .text)
        guard let stamp = document.stamp else { return }
        canvas.draw(
            TextBlock(stamp, size: size, bold: true), at: Point(x: body.x, y: top + 1.4 * size),
            anchor: .left, in: .text)
    }
}

/// A box of a canvas as a canvas of its own.
private struct PartOfCanvas<Whole: Canvas>: Canvas {
    var whole: Whole
    private let box: Rect

    init(_ whole: Whole, _ box: Rect) {
        self.whole = whole
        self.box = box
    }

    var size: Size { Size(width: box.width, height: box.height) }

    mutating func measure(_ text: TextBlock) -> Size { whole.measure(text) }

    mutating func fill(_ shape: Shape, with fill: Fill) {
        // The page behind it stays: its stamp goes on under the chart.
        let all = Rect(x: 0, y: 0, width: box.width, height: box.height)
        guard shape != .rect(all) || fill != Fill(.paper) else { return }
        whole.fill(shape.moved(by: box), with: fill)
    }

    mutating func stroke(_ shape: Shape, with pen: Pen) {
        whole.stroke(shape.moved(by: box), with: pen)
    }

    mutating func draw(_ text: TextBlock, at top: Point, anchor: Anchor, in ink: Ink) {
        whole.draw(text, at: top.moved(by: box), anchor: anchor, in: ink)
    }

    mutating func stamp(_ text: TextBlock, in ink: Ink) { whole.stamp(text, in: ink) }
}

extension Point {
    fileprivate func moved(by box: Rect) -> Point { Point(x: x + box.x, y: y + box.y) }
}

extension Shape {
    fileprivate func moved(by box: Rect) -> Shape {
        switch self {
        case .rect(let rect):
            .rect(
                Rect(x: rect.x + box.x, y: rect.y + box.y, width: rect.width, height: rect.height))
        case .path(let points): .path(points.map { $0.moved(by: box) })
        case .polygon(let points): .polygon(points.map { $0.moved(by: box) })
        case .circle(let centre, let radius):
            .circle(centre: centre.moved(by: box), radius: radius)
        }
    }
}
