/// A text with its place on the page.
struct PlacedText: Sendable {
    var block: TextBlock
    var top: Point
    var anchor: Anchor = .left
    var ink: Ink = .text

    func paint(on canvas: inout some Canvas) {
        canvas.draw(block, at: top, anchor: anchor, in: ink)
    }
}

/// Keeps texts apart: a text that would touch an earlier one, or leave the frame, is not set.
struct LabelKeeper {
    let frame: Rect
    private var taken: [Rect] = []

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
        let room = canvas.measure(text.block)
        var left =
            switch text.anchor {
            case .left: text.top.x
            case .centre: text.top.x - room.width / 2
            case .right: text.top.x - room.width
            }
        if shifting { left = max(frame.x, min(left, frame.right - room.width)) }
        let box = Rect(x: left, y: text.top.y, width: room.width, height: room.height)
        guard frame.contains(box), !taken.contains(where: box.overlaps) else { return false }
        taken.append(box)
        canvas.draw(text.block, at: Point(x: left, y: text.top.y), anchor: .left, in: text.ink)
        return true
    }
}
