extension Canvas {
    /// An area in a pattern, with an outline so that a light one keeps its edge.
    mutating func paintArea(_ rect: Rect, _ fill: Fill) {
        guard rect.width > 0, rect.height > 0 else { return }
        self.fill(.rect(rect), with: fill)
        if fill.pattern != .solid || fill.ink == .paper {
            // A thin part must stay lighter than a solid one.
            let width = min(0.6, rect.width / 4, rect.height / 4)
            let ink = fill.ink == .paper ? Ink.grey : fill.ink
            stroke(.rect(rect.inset(by: width / 2)), with: Pen(ink, width: width))
        }
    }

    /// A sign in the middle of an area, light on dark.
    ///
    /// - Parameter size: The type size in points.
    mutating func paintSign(_ sign: String, in rect: Rect, _ fill: Fill, size: Double) {
        let block = TextBlock(sign, size: size)
        let top = rect.centre.y - measure(block).height / 2
        let ink: Ink = fill.pattern == .solid && fill.ink.isDark ? .paper : .text
        draw(block, at: Point(x: rect.centre.x, y: top), anchor: .centre, in: ink)
    }

    mutating func paintLine(_ points: [Point], ink: Ink, dashed: Bool, scale: Double) {
        guard points.count > 1 else { return }
        let dash = dashed ? [3 * scale, 2 * scale] : []
        stroke(.path(points), with: Pen(ink, width: 1.2 * scale, dash: dash))
    }

    /// - Parameters:
    ///   - radius: Half the height of the sign, in points.
    ///   - scale: 1 on half a page of A4.
    mutating func paintPoint(
        _ shape: PointShape, at centre: Point, radius: Double, ink: Ink, scale: Double
    ) {
        let side = 2 * radius
        switch shape {
        case .dot: fill(.circle(centre: centre, radius: radius), with: Fill(ink))
        case .ring:
            fill(.circle(centre: centre, radius: radius), with: Fill(.paper))
            stroke(
                .circle(centre: centre, radius: radius - scale / 2), with: Pen(ink, width: scale))
        case .diamond:
            let corners = [
                Point(x: centre.x, y: centre.y - radius), Point(x: centre.x + radius, y: centre.y),
                Point(x: centre.x, y: centre.y + radius), Point(x: centre.x - radius, y: centre.y),
            ]
            fill(.polygon(corners), with: Fill(ink))
        case .square:
            fill(
                .rect(
                    Rect(x: centre.x - radius, y: centre.y - radius, width: side, height: side)),
                with: Fill(ink))
        case .tick:
            // A white edge keeps the stroke visible on a dark bar.
            let width = 1.8 * scale
            for (ink, width) in [(Ink.paper, 1.7 * width), (ink, width)] {
                fill(
                    .rect(
                        Rect(
                            x: centre.x - width / 2, y: centre.y - radius, width: width,
                            height: side)),
                    with: Fill(ink))
            }
        }
    }
}
