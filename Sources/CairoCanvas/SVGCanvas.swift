import Basics
package import Charts

/// A canvas that writes SVG for browsers: real text, no scripts, no styles.
///
/// Pango measures and breaks the text as it does for pixels, and every line says how long it is, so
/// that a chart is laid out alike where its fonts are missing. Areas and patterns share their
/// places with those of ``CairoCanvas``.
package struct SVGCanvas: Canvas {
    package let size: Size
    /// Texts with a letter that no font on this machine has, in the order set.
    package private(set) var missingGlyphs: [String] = []

    private let id: String
    private let fonts: [String]
    private let ruler: CairoCanvas
    private var markup = ""
    /// The patterns that are used, in the order met.
    private var patterns: [Fill] = []

    /// - Parameters:
    ///   - size: In points.
    ///   - id: Begins the ids within, which may not be those of another picture of a page.
    ///   - fonts: Families, the first that the machine has is used.
    /// - Throws: ``CairoError/noSurface(_:)`` when there is no memory to measure text.
    package init(size: Size, id: String, fonts: [String]) throws(CairoError) {
        self.size = size
        self.id = id.replacing(/[^A-Za-z0-9_-]/, with: "-")
        self.fonts = fonts
        ruler = try CairoCanvas(size: Size(width: 1, height: 1), dpi: 72, fonts: fonts)
    }

    package func measure(_ text: TextBlock) -> Size { ruler.measure(text) }

    package mutating func fill(_ shape: Shape, with fill: Fill) {
        var paint = fill.ink.hex
        if fill.pattern != .solid {
            if !patterns.contains(fill) { patterns.append(fill) }
            paint = "url(#\(name(of: fill)))"
        }
        markup += "<\(shape.element) fill=\"\(paint)\"/>\n"
    }

    package mutating func stroke(_ shape: Shape, with pen: Pen) {
        markup += "<\(shape.element) fill=\"none\" stroke=\"\(pen.ink.hex)\""
        markup += " stroke-width=\"\(svg(pen.width))\""
        if !pen.dash.isEmpty {
            markup += " stroke-dasharray=\"\(pen.dash.map(svg).joined(separator: " "))\""
        }
        markup += "/>\n"
    }

    package mutating func draw(_ text: TextBlock, at top: Point, anchor: Anchor, in ink: Ink) {
        let layout = ruler.layout(of: text)
        if layout.hasMissingGlyphs { missingGlyphs.append(text.string) }
        let left = anchor.left(of: layout.size.width, at: top.x)
        for line in layout.lines(of: text.string) where !line.words.isEmpty {
            let place = Point(x: left, y: top.y + line.baseline)
            write(line, text, attributes: place.attributes("x", "y"), in: ink)
        }
    }

    package mutating func stamp(_ text: TextBlock, in ink: Ink) {
        let layout = ruler.layout(of: text)
        let slope = ruler.slope(ofStamp: layout.size.width, across: size)
        let matrix = [
            slope.across, -slope.up, slope.up, slope.across, size.width / 2, size.height / 2,
        ]
        for line in layout.lines(of: text.string) {
            let place = Point(x: -layout.size.width / 2, y: line.baseline - layout.size.height / 2)
            let turn = matrix.map(svg).joined(separator: " ")
            // Whoever listens to the page hears its own words only.
            write(
                line, text,
                attributes: place.attributes("x", "y")
                    + " transform=\"matrix(\(turn))\" aria-hidden=\"true\"", in: ink)
        }
    }

    /// - Parameter attributes: Where it stands.
    private mutating func write(
        _ line: TextLine, _ text: TextBlock, attributes: String, in ink: Ink
    ) {
        markup += "<text \(attributes) font-size=\"\(svg(text.size))\" fill=\"\(ink.hex)\""
        if text.bold { markup += " font-weight=\"bold\"" }
        if text.italic { markup += " font-style=\"italic\"" }
        if !text.fonts.isEmpty { markup += " font-family=\"\(Self.families(text.fonts))\"" }
        markup += " textLength=\"\(svg(line.width))\" lengthAdjust=\"spacingAndGlyphs\">"
        markup.appendEscaped(line.words)
        markup += "</text>\n"
    }

    /// The file.
    ///
    /// - Parameter title: What a reader who does not see the picture is told of it.
    package func file(title: String) -> String {
        var file = "<svg xmlns=\"http://www.w3.org/2000/svg\""
        file += " width=\"\(svg(size.width))pt\" height=\"\(svg(size.height))pt\""
        file += " viewBox=\"0 0 \(svg(size.width)) \(svg(size.height))\""
        file += " font-family=\"\(Self.families(fonts))\" stroke-linejoin=\"round\""
        // What made it: such a file may be made anew.
        file += " role=\"img\" aria-labelledby=\"\(id)-title\">\n<!-- \(Picture.creator) -->\n"
        file += "<title id=\"\(id)-title\">"
        file.appendEscaped(title)
        file += "</title>\n"
        if !patterns.isEmpty { file += "<defs>\n\(patterns.map(tile).joined())</defs>\n" }
        return file + markup + "</svg>\n"
    }

    private static func families(_ fonts: [String]) -> String {
        var text = ""
        text.appendEscaped(
            (fonts.map { "'\($0.replacing("'", with: ""))'" } + ["sans-serif"])
                .joined(separator: ", "))
        return text
    }

    private func name(of fill: Fill) -> String { "\(id)-\(fill.ink)-\(fill.pattern)" }

    /// A tile of a pattern, counted from the corner of the page, so that neighbours meet.
    private func tile(_ fill: Fill) -> String {
        let (width, step) = fill.pattern.lines(onWidth: size.width)
        let (all, part, beyond) = (svg(step), svg(step / 4), svg(step * 1.25))
        let (short, behind) = (svg(step * 0.75), svg(-step / 4))
        let level = "M0 0H\(all)M0 \(all)H\(all)"
        let rising =
            "M\(behind) \(part)L\(part) \(behind)M0 \(all)L\(all) 0"
            + "M\(short) \(beyond)L\(beyond) \(short)"
        let falling =
            "M\(behind) \(short)L\(part) \(beyond)M0 0L\(all) \(all)"
            + "M\(short) \(behind)L\(beyond) \(part)"
        let path =
            switch fill.pattern {
            case .solid: ""
            case .level: level
            case .diagonal, .hatch: rising
            case .falling: falling
            case .cross: rising + falling
            }
        return """
            <pattern id="\(name(of: fill))" width="\(all)" height="\(all)" \
            patternUnits="userSpaceOnUse"><path d="M0 0H\(all)V\(all)H0Z" \
            fill="\(Ink.paper.hex)"/><path d="\(path)" fill="none" stroke="\(fill.ink.hex)" \
            stroke-width="\(svg(width))"/></pattern>

            """
    }
}

extension Ink {
    fileprivate var hex: String {
        let (red, green, blue) = rgb
        return "#"
            + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

extension Point {
    /// `x="9" y="20.5"`.
    fileprivate func attributes(_ across: String, _ down: String) -> String {
        "\(across)=\"\(svg(x))\" \(down)=\"\(svg(y))\""
    }
}

extension Shape {
    /// The element without its paint; areas keep sharp edges on a screen.
    fileprivate var element: String {
        switch self {
        case .rect(let rect):
            Point(x: rect.x, y: rect.y).attributes("rect x", "y")
                + " width=\"\(svg(rect.width))\" height=\"\(svg(rect.height))\""
                + " shape-rendering=\"crispEdges\""
        case .circle(let centre, let radius):
            centre.attributes("circle cx", "cy") + " r=\"\(svg(radius))\""
        case .path(let points): "polyline points=\"\(Self.list(points))\""
        case .polygon(let points): "polygon points=\"\(Self.list(points))\""
        }
    }

    private static func list(_ points: [Point]) -> String {
        points.map { "\(svg($0.x)),\(svg($0.y))" }.joined(separator: " ")
    }
}

/// Two decimals, without noughts at the end.
private func svg(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let (whole, part) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    guard part > 0 else { return "\(sign)\(whole)" }
    return "\(sign)\(whole)."
        + (part < 10 ? "0\(part)" : part % 10 == 0 ? "\(part / 10)" : "\(part)")
}
