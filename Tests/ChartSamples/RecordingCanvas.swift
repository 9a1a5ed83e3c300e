package import Charts

/// A canvas that writes down what it is told, one line a call: the exact test of a chart.
///
/// Every letter is 0,55 of the type size wide (bold: 0,6) and every line 1,2 of it high, so that no
/// font or cairo version can change the record.
package struct RecordingCanvas: Canvas {
    package let size: Size
    /// The calls so far, numbers to two decimals.
    package private(set) var lines: [String] = []
    /// The texts set so far and the room each takes.
    package private(set) var texts: [(string: String, box: Rect)] = []
    /// The boxes around what was filled and stroked so far.
    package private(set) var shapes: [Rect] = []

    package init(size: Size) {
        self.size = size
    }

    package func measure(_ text: TextBlock) -> Size {
        let shortened = wrapped(text)
        let longest = shortened.map(\.count).max() ?? 0
        let rowHeight = 1.2 * text.size
        return Size(
            width: Double(longest) * letterWidth(of: text),
            height: Double(max(1, shortened.count)) * rowHeight)
    }

    package mutating func fill(_ shape: Shape, with fill: Fill) {
        shapes.append(shape.box)
        lines.append("fill \(shape.recorded) \(fill.ink) \(fill.pattern)")
    }

    package mutating func stroke(_ shape: Shape, with pen: Pen) {
        shapes.append(shape.box)
        let dash = pen.dash.isEmpty ? "" : " dash"
        lines.append("line \(shape.recorded) \(pen.ink) \(recorded(pen.width))\(dash)")
    }

    package mutating func draw(
        _ text: TextBlock, at top: Point, anchor: Anchor, in ink: Ink
    ) {
        let room = measure(text)
        let left = anchor.left(of: room.width, at: top.x)
        let box = Rect(x: left, y: top.y, width: room.width, height: room.height)
        texts.append((text.string, box))
        let weight = (text.bold ? " bold" : "") + (text.italic ? " italic" : "")
        lines.append(
            "text \(top.recorded) \(anchor) \(recorded(text.size))\(weight) \(ink) "
                + wrapped(text).joined(separator: "⏎"))
    }

    package mutating func stamp(_ text: TextBlock, in ink: Ink) {
        lines.append("stamp \(recorded(text.size)) \(ink) \(text.string)")
    }

    private func letterWidth(of text: TextBlock) -> Double {
        (text.bold ? 0.6 : 0.55) * text.size
    }

    /// Greedy wrapping at spaces; the last line that fits ends in an ellipsis if more follows.
    private func wrapped(_ text: TextBlock) -> [String] {
        guard let width = text.width else { return [text.string] }
        let room = max(1, Int(width / letterWidth(of: text) + 1e-9))
        var rows: [String] = []
        for word in text.string.split(separator: " ") {
            if let last = rows.last, last.count + 1 + word.count <= room {
                rows[rows.count - 1] = last + " " + word
            } else {
                rows.append(String(word))
            }
        }
        if rows.count > text.lines {
            rows =
                Array(rows.prefix(text.lines - 1)) + [
                    rows[(text.lines - 1)...].joined(separator: " ")
                ]
        }
        return rows.map { $0.count > room ? $0.prefix(room - 1) + "…" : $0 }
    }
}

extension Point {
    fileprivate var recorded: String { "\(ChartSamples.recorded(x)),\(ChartSamples.recorded(y))" }
}

extension Shape {
    /// The smallest upright rectangle around it.
    fileprivate var box: Rect {
        switch self {
        case .rect(let rect): return rect
        case .circle(let centre, let radius):
            return Rect(
                x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius)
        case .path(let points), .polygon(let points):
            let xs = points.map(\.x)
            let ys = points.map(\.y)
            return Rect(
                left: xs.min() ?? 0, top: ys.min() ?? 0, right: xs.max() ?? 0, bottom: ys.max() ?? 0
            )
        }
    }

    fileprivate var recorded: String {
        switch self {
        case .rect(let rect):
            [rect.x, rect.y, rect.width, rect.height].map(ChartSamples.recorded).joined(
                separator: " ")
        case .path(let points): points.map(\.recorded).joined(separator: " ")
        case .polygon(let points): points.map(\.recorded).joined(separator: " ") + " closed"
        case .circle(let centre, let radius):
            "circle \(centre.recorded) \(ChartSamples.recorded(radius))"
        }
    }
}

/// Two decimals, and no ".0" behind a whole number.
private func recorded(_ number: Double) -> String {
    let rounded = (number * 100).rounded() / 100
    let text = rounded == 0 ? "0.0" : "\(rounded)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

extension Chart {
    /// What it draws on a page of its size.
    package var recorded: RecordingCanvas {
        var canvas = RecordingCanvas(size: spec.size.points)
        draw(on: &canvas)
        return canvas
    }
}
