import Basics

/// Where title, legend and footer stand, and the room that is left for the plots.
struct PageLayout: Sendable {
    private var texts: [PlacedText] = []
    private var keys: [(key: LegendItem.Key, box: Rect)] = []
    private(set) var body: Rect
    private let type: TypeSizes

    init(of chart: Chart, on canvas: inout some Canvas) {
        type = chart.spec.size.type
        let page = Rect(x: 0, y: 0, width: canvas.size.width, height: canvas.size.height)
            .inset(by: type.margin)
        var top = page.y
        var bottom = page.bottom
        var texts: [PlacedText] = []

        for block in chart.headings(width: page.width) {
            texts.append(
                PlacedText(
                    block: block, top: Point(x: page.x, y: top),
                    ink: block.bold ? .text : .muted))
            top += canvas.measure(block).height + type.gap / 4
        }
        top += (chart.spec.facet == nil ? 0.75 : 1.5) * type.gap
        for (block, ink) in chart.footers(width: page.width).reversed() {
            bottom -= canvas.measure(block).height
            texts.append(PlacedText(block: block, top: Point(x: page.x, y: bottom), ink: ink))
        }
        bottom -= 1.5 * type.gap
        self.texts = texts
        body = page

        if chart.table.count > 0 {
            let rows = layLegend(
                chart.legend, from: Point(x: page.x, y: top), in: page, on: &canvas)
            if rows > top { top = rows + type.gap }
        }
        body = Rect(left: page.x, top: top, right: page.right, bottom: max(top, bottom))
    }

    /// Lays the legend in rows and returns where it ends.
    private mutating func layLegend(
        _ items: [LegendItem], from start: Point, in page: Rect, on canvas: inout some Canvas
    ) -> Double {
        var place = start
        var end = start.y
        let keyWidth = 1.5 * type.label
        for item in items {
            let name = TextBlock(item.name, size: type.label, width: page.width - 2 * keyWidth)
            let room = canvas.measure(name)
            let width = keyWidth + type.gap + room.width
            if place.x > start.x, place.x + width > page.right {
                place = Point(x: start.x, y: end + type.gap / 2)
            }
            let height = 0.85 * type.label
            keys.append(
                (
                    item.key,
                    Rect(
                        x: place.x, y: place.y + (room.height - height) / 2, width: keyWidth,
                        height: height)
                ))
            texts.append(
                PlacedText(block: name, top: Point(x: place.x + keyWidth + type.gap, y: place.y)))
            end = max(end, place.y + room.height)
            place.x += width + 3 * type.gap
        }
        return end
    }

    func paint(on canvas: inout some Canvas) {
        for text in texts { text.paint(on: &canvas) }
        for (key, box) in keys {
            switch key {
            case .area(let fill, let sign):
                canvas.paintArea(box, fill)
                if let sign { canvas.paintSign(sign, in: box, fill, size: 0.85 * type.label) }
            case .line(let ink, let stroke):
                canvas.paintLine(
                    [Point(x: box.x, y: box.centre.y), Point(x: box.right, y: box.centre.y)],
                    ink: ink, stroke: stroke, scale: type.scale)
            case .point(let shape, let ink):
                canvas.paintPoint(
                    shape, at: box.centre, radius: box.height / 2, ink: ink, scale: type.scale)
            case .sign(let sign):
                canvas.paintSign(sign, in: box, Fill(.paper), size: type.label)
            }
        }
    }
}

extension Chart {
    /// Title and subtitle.
    fileprivate func headings(width: Double) -> [TextBlock] {
        let type = spec.size.type
        let subtitle = [context.subtitle, spec.subtitle.map(words) ?? ""]
            .filter { !$0.isEmpty }.joined(separator: " · ")
        let title = TextBlock(
            words(spec.title), size: type.title, bold: true, width: width, lines: 2)
        guard !subtitle.isEmpty else { return [title] }
        return [title, TextBlock(subtitle, size: type.subtitle, width: width, lines: 2)]
    }

    /// Source, day and note; then what a reader must know before using the figures.
    fileprivate func footers(width: Double) -> [(TextBlock, Ink)] {
        let type = spec.size.type
        let language = context.language
        let source = context.source.isEmpty ? [] : [ChartWords.source(context.source)]
        let parts = source + [.data(upTo: context.asOf)]
        let note = spec.note.map { [words($0)] } ?? []
        let first = (parts.map { $0.text(language) } + note).filter { !$0.isEmpty }
            .joined(separator: " · ")
        var blocks: [(TextBlock, Ink)] = [
            (TextBlock(first, size: type.label, width: width, lines: 3), .muted)
        ]
        if context.dagger {
            let words = Phrase.uncheckedThreshold.text(language)
            blocks.append((TextBlock(words, size: type.label, width: width, lines: 2), .muted))
        }
        if context.simulated {
            let words = Phrase.simulatedData.text(language)
            blocks.append(
                (TextBlock(words, size: type.label, bold: true, width: width, lines: 2), .text))
        }
        return blocks
    }
}
