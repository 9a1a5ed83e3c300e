extension Canvas {
    /// An area in a pattern, with an outline so that a light one keeps its edge.
    ///
    /// The outline is the ink that the area inside leaves, so that both end on whole pixels.
    mutating func paintArea(_ rect: Rect, _ fill: Fill) {
        guard rect.width > 0, rect.height > 0 else { return }
        guard fill.pattern != .solid || fill.ink == .paper else {
            self.fill(.rect(rect), with: fill)
            return
        }
        // A thin part must stay lighter than a solid one.
        let width = min(0.6, rect.width / 4, rect.height / 4)
        self.fill(.rect(rect), with: Fill(fill.ink == .paper ? .grey : fill.ink))
        self.fill(.rect(rect.inset(by: width)), with: fill)
    }

    /// A sign in the middle of an area, light on dark, and on paper within a pattern.
    ///
    /// - Parameter size: The type size in points.
    mutating func paintSign(_ sign: String, in rect: Rect, _ fill: Fill, size: Double) {
        let block = TextBlock(sign, size: size)
        let room = measure(block)
        let top = rect.centre.y - room.height / 2
        let ink: Ink = fill.pattern == .solid && fill.ink.isDark ? .paper : .text
        if fill.pattern != .solid {
            // The lines of a pattern would strike it through.
            let side = min(1.3 * size, max(room.width, 0.9 * size), 0.8 * rect.width)
            let height = min(1.1 * size, 0.8 * rect.height)
            self.fill(
                .rect(
                    Rect(
                        x: rect.centre.x - side / 2, y: rect.centre.y - height / 2, width: side,
                        height: height)),
                with: Fill(.paper))
        }
        draw(block, at: Point(x: rect.centre.x, y: top), anchor: .centre, in: ink)
    }

    mutating func paintLine(_ points: [Point], ink: Ink, stroke: LineStroke, scale: Double) {
        guard points.count > 1 else { return }
        self.stroke(
            .path(points), with: Pen(ink, width: 1.2 * scale, dash: stroke.dash(scale: scale)))
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
            // A white edge, a dark one, then the ink: it stands out of a band, a line, a grey
            // print.
            let layers = [
                (Ink.paper, radius + 1.2 * scale), (.text, radius + 0.3 * scale),
                (ink, radius - 0.6 * scale),
            ]
            for (ink, radius) in layers { fill(.diamond(at: centre, radius), with: Fill(ink)) }
        case .openDiamond:
            let outline = Shape.diamond(at: centre, radius)
            stroke(outline, with: Pen(.paper, width: 2 * scale))
            stroke(outline, with: Pen(ink, width: 0.8 * scale))
        case .square:
            fill(
                .rect(
                    Rect(x: centre.x - radius, y: centre.y - radius, width: side, height: side)),
                with: Fill(ink))
        case .tick:
            let width = PointShape.tickWidth * scale
            fill(
                .rect(
                    Rect(
                        x: centre.x - width / 2, y: centre.y - radius, width: width, height: side)),
                with: Fill(ink))
        }
    }
}

extension PointShape {
    /// Of a tick, in points on half a page of A4.
    static let tickWidth = 1.8

    /// How much larger than others it is in a plot: around a full one at the same place.
    var growth: Double { self == .openDiamond ? 1.7 : 1 }
}

extension LineStroke {
    /// Lengths of dash and gap in points.
    func dash(scale: Double) -> [Double] {
        switch self {
        case .full: []
        case .dashed: [3 * scale, 2 * scale]
        case .dotted: [1.2 * scale, 1.2 * scale]
        }
    }
}

extension Shape {
    fileprivate static func diamond(at centre: Point, _ radius: Double) -> Shape {
        .polygon([
            Point(x: centre.x, y: centre.y - radius), Point(x: centre.x + radius, y: centre.y),
            Point(x: centre.x, y: centre.y + radius), Point(x: centre.x - radius, y: centre.y),
        ])
    }
}
