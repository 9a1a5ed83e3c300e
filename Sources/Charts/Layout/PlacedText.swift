/// A text with its place on the page.
package struct PlacedText: Sendable {
    package var block: TextBlock
    package var top: Point
    package var anchor: Anchor
    package var ink: Ink

    /// - Parameters:
    ///   - anchor: The default is the left.
    ///   - ink: The default is ``Ink/text``.
    package init(block: TextBlock, top: Point, anchor: Anchor = .left, ink: Ink = .text) {
        self.block = block
        self.top = top
        self.anchor = anchor
        self.ink = ink
    }

    package func paint(on canvas: inout some Canvas) {
        canvas.draw(block, at: top, anchor: anchor, in: ink)
    }
}

/// Keeps texts apart: a text that would touch an earlier one, or leave the frame, is not set.
struct LabelKeeper {
    let frame: Rect
    private var taken: [Rect] = []
    /// The boxes of the points painted so far, and the straight parts of lines and rules.
    private(set) var signs: [Rect] = []
    private var strokes: [(from: Point, to: Point)] = []

    init(inside frame: Rect) {
        self.frame = frame
    }

    /// Sets `text` if there is room for it, and says whether there was.
    ///
    /// - Parameter shifting: Whether it may be moved sideways to stay inside the frame.
    @discardableResult
    mutating func place(
        _ text: PlacedText, shifting: Bool = false, on canvas: inout some Canvas
    ) -> Bool {
        let box = box(of: text, shifting: shifting, on: &canvas)
        guard isFree(box) else { return false }
        set(text, in: box, on: &canvas)
        return true
    }

    /// Sets a text at the best of its places, on paper where it stands across the grid: the first
    /// free of words, points and lines; else the first free of words and points; else of words.
    mutating func place(_ places: [PlacedText], on canvas: inout some Canvas) {
        let options = places.map { ($0, box(of: $0, shifting: true, on: &canvas)) }
            .filter { isFree($0.1) }
        let apart = options.filter { option in !signs.contains { $0.overlaps(option.1) } }
        let best = apart.first { !isCrossed($0.1) } ?? apart.first
        if let (text, box) = best {
            canvas.fill(.rect(box), with: Fill(.paper))
            set(text, in: box, on: &canvas)
        } else if let (text, box) = options.first {
            set(text, in: box, on: &canvas)
        }
    }

    /// A point was painted: texts with a choice keep off it.
    mutating func avoid(_ sign: Rect) {
        signs.append(sign)
    }

    /// A line was painted: texts with a choice keep off it.
    mutating func avoid(_ line: [Point]) {
        strokes += zip(line, line.dropFirst()).map { (from: $0, to: $1) }
    }

    private func isFree(_ box: Rect) -> Bool {
        frame.contains(box) && !taken.contains(where: box.overlaps)
    }

    /// Whether a line comes nearer than a point to either side of a text.
    private func isCrossed(_ box: Rect) -> Bool {
        let wide = Rect(x: box.x - 1, y: box.y, width: box.width + 2, height: box.height)
        return strokes.contains { wide.isCrossed(from: $0.from, to: $0.to) }
    }

    private func box(
        of text: PlacedText, shifting: Bool, on canvas: inout some Canvas
    ) -> Rect {
        let room = canvas.measure(text.block)
        var left = text.anchor.left(of: room.width, at: text.top.x)
        if shifting { left = max(frame.x, min(left, frame.right - room.width)) }
        return Rect(x: left, y: text.top.y, width: room.width, height: room.height)
    }

    private mutating func set(
        _ text: PlacedText, in box: Rect, on canvas: inout some Canvas
    ) {
        taken.append(box)
        canvas.draw(text.block, at: Point(x: box.x, y: box.y), anchor: .left, in: text.ink)
    }
}
