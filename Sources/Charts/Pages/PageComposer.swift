/// A page that is laid out, ready to be painted.
public struct ComposedPage: Sendable {
    var texts: [PlacedText] = []
    var shades: [Rect] = []
    var lines: [(from: Point, to: Point)] = []
    var charts: [(chart: Chart, box: Rect)] = []
}

extension PageDocument {
    /// Lays the blocks out, measuring on a canvas.
    public func pages(on canvas: inout some Canvas) -> [ComposedPage] {
        var composer = PageComposer(self)
        for (index, block) in blocks.enumerated() {
            let next = blocks.indices.contains(index + 1) ? blocks[index + 1] : nil
            composer.add(block, before: next, on: &canvas)
        }
        return composer.finished
    }

    /// The same in the largest type, down to 0,6 of what it says, that fits on so many pages.
    public func fitted(to count: Int, on canvas: inout some Canvas) -> PageDocument {
        var fitted = self
        while fitted.scale > 0.6 {
            if fitted.pages(on: &canvas).count <= count { return fitted }
            fitted.scale -= 0.02
        }
        return fitted
    }
}

/// Puts blocks below each other and begins a page where one does not fit.
struct PageComposer {
    let body: Rect
    let scale: Double
    private(set) var page = ComposedPage()
    private var full: [ComposedPage] = []
    /// Where the next block begins.
    var top: Double

    init(_ document: PageDocument) {
        scale = document.scale
        body = document.paper.body
        top = body.y
    }

    var finished: [ComposedPage] { full + [page] }
    var left: Double { body.bottom - top }
    var isAtTop: Bool { top <= body.y }

    mutating func add(
        _ block: PageBlock, before next: PageBlock?, on canvas: inout some Canvas
    ) {
        switch block {
        case .text(let text):
            let laid = LaidText(text, width: body.width, scale: scale, on: &canvas)
            let with = text.keepsWithNext ? leastHeight(of: next, on: &canvas) : 0
            makeRoom(laid.height + with)
            place(laid, x: body.x, width: body.width)
            top += laid.height
        case .columns(let columns):
            let laid = columns.map { column in
                column.texts.map {
                    LaidText($0, width: column.share * body.width, scale: scale, on: &canvas)
                }
            }
            let height = laid.map { $0.map(\.height).reduce(0, +) }.max() ?? 0
            makeRoom(height)
            var x = body.x
            let start = top
            for (column, texts) in zip(columns, laid) {
                top = start
                for text in texts {
                    place(text, x: x, width: column.share * body.width)
                    top += text.height
                }
                x += column.share * body.width
            }
            top = start + height
        case .table(let table):
            add(table, on: &canvas)
        case .newPage:
            if next != nil { makeRoom(.infinity) }
        case .chart(let chart, let height):
            let size = size(of: chart, height)
            makeRoom(size.height)
            let x = body.x + (body.width - size.width) / 2
            page.charts.append(
                (chart, Rect(x: x, y: top, width: size.width, height: size.height)))
            top += size.height + 6 * scale
        }
    }

    /// Begins a page unless so much fits on this one, or it is empty.
    mutating func makeRoom(_ height: Double) {
        guard height > left + 0.01, !isAtTop else { return }
        full.append(page)
        page = ComposedPage()
        top = body.y
    }

    private func size(of chart: Chart, _ height: Double?) -> Size {
        var own = chart.spec.size.points
        own.height = height ?? own.height
        let fitting = min(1, body.width / own.width, body.height / own.height)
        return Size(width: own.width * fitting, height: own.height * fitting)
    }

    /// What must stand on the page of the text before a block.
    private func leastHeight(of block: PageBlock?, on canvas: inout some Canvas) -> Double {
        switch block {
        case .text(let text):
            LaidText(text, width: body.width, scale: scale, on: &canvas).height
        case .table(let table):
            LaidTable(table, width: body.width, scale: scale, on: &canvas).leastHeight
        case .chart(let chart, let height): size(of: chart, height).height
        case .columns, .newPage, nil: 0
        }
    }

    private mutating func place(_ text: LaidText, x: Double, width: Double) {
        page.texts += text.placed(x: x, top: top, width: width)
        guard let rule = text.rule else { return }
        let centre = x + width / 2
        let y = top + text.textHeight + 1.5 * scale
        page.lines.append(
            (
                Point(x: centre - rule * width / 2, y: y),
                Point(x: centre + rule * width / 2, y: y)
            ))
    }

    private mutating func add(_ table: PageTable, on canvas: inout some Canvas) {
        let laid = LaidTable(table, width: body.width, scale: scale, on: &canvas)
        makeRoom(laid.leastHeight)
        var isHeadSet = false
        for index in laid.rows.indices {
            let needed = laid.height(keptWith: index)
            if !isHeadSet || needed > left + 0.01 {
                if isHeadSet { makeRoom(.infinity) }
                laid.placeHead(in: &page, at: Point(x: body.x, y: top))
                top += laid.headHeight
                isHeadSet = true
            }
            laid.place(row: index, in: &page, at: Point(x: body.x, y: top))
            top += laid.rows[index].height
        }
        top += table.size * scale * 0.6
    }
}
