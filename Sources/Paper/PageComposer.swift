package import Charts

/// A page that is laid out, ready to be painted.
package struct ComposedPage: Sendable {
    var paper: PaperSize
    var texts: [PlacedText] = []
    var shades: [Rect] = []
    var lines: [(from: Point, to: Point)] = []
    var charts: [(chart: Chart, box: Rect)] = []
}

extension PageDocument {
    /// Lays the blocks out, measuring on a canvas.
    package func pages(on canvas: inout some Canvas) -> [ComposedPage] {
        var composer = PageComposer(self)
        for index in blocks.indices { composer.add(index, on: &canvas) }
        return composer.finished
    }
}

/// Puts blocks below each other and begins a page where one does not fit.
struct PageComposer {
    private let blocks: [PageBlock]
    private let scale: Double
    private var page: ComposedPage
    private var full: [ComposedPage] = []
    /// Where the next block begins.
    private var top: Double

    init(_ document: PageDocument) {
        blocks = document.blocks
        scale = document.scale
        page = ComposedPage(paper: document.paper)
        top = document.paper.body.y
    }

    private var body: Rect { page.paper.body }

    var finished: [ComposedPage] { full + [page] }
    private var left: Double { body.bottom - top }
    private var isAtTop: Bool { top <= body.y }

    mutating func add(_ index: Int, on canvas: inout some Canvas) {
        let tail = tail(after: index, on: &canvas)
        switch blocks[index] {
        case .text(let text):
            var laid = LaidText(text, width: body.width, scale: scale, on: &canvas)
            let with = text.keepsWithNext ? leastHeight(of: index + 1, on: &canvas) : 0
            // A paragraph goes on on the next page, at least two lines on either.
            while laid.height + max(with, tail) > left + 0.01, !text.keepsWithNext,
                let (above, below) = laid.split(fitting: left)
            {
                place(above, x: body.x, width: body.width)
                beginPage()
                laid = below
            }
            makeRoom(laid.height + max(with, tail))
            place(laid, x: body.x, width: body.width)
            top += laid.height
        case .columns(let columns, _): add(columns, on: &canvas)
        case .table(let table):
            let parts = fitting(table, on: &canvas)
            for (number, part) in parts.enumerated() {
                if table.repeated != nil, part.height <= body.height { makeRoom(part.height) }
                add(part, before: number == parts.count - 1 ? tail : 0)
                top += gap(after: index)
            }
        case .newPage(let paper):
            guard index < blocks.count - 1 else { break }
            makeRoom(.infinity)
            if let paper { page.paper = paper }
            top = body.y
        case .chart(let chart, let height):
            let size = size(of: chart, height, before: tail)
            makeRoom(size.height + tail)
            let x = body.x + (body.width - size.width) / 2
            page.charts.append(
                (chart, Rect(x: x, y: top, width: size.width, height: size.height)))
            top += size.height + gap(after: index)
        }
    }

    private mutating func add(_ columns: [PageColumn], on canvas: inout some Canvas) {
        let laid = laid(columns, on: &canvas)
        let height = laid.height
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
    }

    private func laid(
        _ columns: [PageColumn], on canvas: inout some Canvas
    ) -> [[LaidText]] {
        columns.map { column in
            column.texts.map {
                LaidText($0, width: column.share * body.width, scale: scale, on: &canvas)
            }
        }
    }

    private func parts(
        of table: PageTable, pad: Double = LaidTable.usualPad, on canvas: inout some Canvas
    ) -> [LaidTable] {
        LaidTable.parts(of: table, width: body.width, scale: scale, pad: pad, on: &canvas)
    }

    /// A table whose columns may go on in a further one has each part on one page where less room
    /// between its rows suffices: no page for the last two rows alone.
    private func fitting(_ table: PageTable, on canvas: inout some Canvas) -> [LaidTable] {
        let usual = parts(of: table, on: &canvas)
        guard table.repeated != nil else { return usual }
        func fits(_ parts: [LaidTable]) -> Bool {
            parts.enumerated().allSatisfy { $1.height <= ($0 == 0 ? left : body.height) }
        }
        var found = usual
        for pad in [0.16, 0.1, 0.05] where !fits(found) {
            found = parts(of: table, pad: pad, on: &canvas)
        }
        return fits(found) ? found : usual
    }

    /// Begins a page unless so much fits on this one, or it is empty.
    private mutating func makeRoom(_ height: Double) {
        guard height > left + 0.01, !isAtTop else { return }
        beginPage()
    }

    private mutating func beginPage() {
        full.append(page)
        page = ComposedPage(paper: page.paper)
        top = body.y
    }

    private func size(
        of chart: Chart, _ height: ClosedRange<Double>?, before tail: Double
    ) -> Size {
        let own = chart.page
        let narrower = min(1, body.width / own.width)
        return Size(
            width: own.width * narrower,
            height: min(height?.upperBound ?? own.height * narrower, body.height - tail))
    }

    /// Empty space below a block; texts have their own.
    private func gap(after index: Int) -> Double {
        switch blocks[index] {
        case .table(let table): table.size * scale * 0.6
        case .chart: 6 * scale
        case .text, .columns, .newPage: 0
        }
    }

    /// What must stand on the page of the text before a block.
    private func leastHeight(of index: Int, on canvas: inout some Canvas) -> Double {
        guard blocks.indices.contains(index) else { return 0 }
        let tail = tail(after: index, on: &canvas)
        switch blocks[index] {
        case .text(let text):
            let next = text.keepsWithNext ? leastHeight(of: index + 1, on: &canvas) : 0
            let laid = LaidText(text, width: body.width, scale: scale, on: &canvas)
            return text.keepsWithNext || tail > 0
                ? laid.height + max(next, tail) : laid.leastHeight
        case .table(let table):
            let parts = parts(of: table, on: &canvas)
            return parts.first?.leastHeight(before: parts.count == 1 ? tail : 0) ?? 0
        case .chart(let chart, let height): return size(of: chart, height, before: tail).height
        case .columns, .newPage: return 0
        }
    }

    /// The height of what must stand on the page on which a block ends: signatures, with the last
    /// lines before them.
    ///
    /// - Parameter lines: So many lines or rows go with them; the default is two.
    private func tail(
        after index: Int, lines: Int = 2, on canvas: inout some Canvas
    ) -> Double {
        guard blocks.indices.contains(index + 1) else { return 0 }
        let gap = gap(after: index)
        switch blocks[index + 1] {
        case .columns(let columns, keepsWithPrevious: true):
            return gap + laid(columns, on: &canvas).height
        case .text(let text):
            let laid = LaidText(text, width: body.width, scale: scale, on: &canvas)
            let lacking = lines - (text.string.isEmpty ? 0 : laid.lines.count)
            guard lacking > 0 else { return 0 }
            let tail = tail(after: index + 1, lines: lacking, on: &canvas)
            return tail > 0 ? gap + laid.height + tail : 0
        case .columns, .table, .chart, .newPage: return 0
        }
    }

    private mutating func place(_ text: LaidText, x: Double, width: Double) {
        page.texts += text.placed(x: x, top: top, width: width)
        guard let rule = text.rule else { return }
        let left = text.left(of: rule, x: x, width: width)
        let y = top + text.textHeight + 1.5 * scale
        page.lines.append(
            (
                Point(x: left, y: y), Point(x: left + rule, y: y)
            ))
    }

    private mutating func add(_ laid: LaidTable, before tail: Double) {
        makeRoom(laid.leastHeight(before: tail))
        var isHeadSet = false
        for index in laid.rows.indices {
            let needed = laid.height(keptWith: index, before: tail)
            if !isHeadSet || needed > left + 0.01 {
                if isHeadSet { makeRoom(.infinity) }
                laid.placeHead(in: &page, at: Point(x: body.x, y: top))
                top += laid.headHeight
                isHeadSet = true
            }
            laid.place(row: index, in: &page, at: Point(x: body.x, y: top))
            top += laid.rows[index].height
        }
    }
}

extension [[LaidText]] {
    /// Of the highest of texts below each other.
    fileprivate var height: Double { map { $0.map(\.height).reduce(0, +) }.max() ?? 0 }
}
