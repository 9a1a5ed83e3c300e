/// All that drawing needs from a surface.
///
/// Lengths are in points, the origin is top left. A canvas knows nothing of charts. It paints in
/// the order of the calls and answers how large a
/// text will be, so that layout can be done before anything is painted.
package protocol Canvas {
    /// The page.
    var size: Size { get }

    /// How much room `text` takes once wrapped and shortened, in points.
    mutating func measure(_ text: TextBlock) -> Size

    mutating func fill(_ shape: Shape, with fill: Fill)

    mutating func stroke(_ shape: Shape, with pen: Pen)

    /// Sets a text whose top edge is at `top.y`; `anchor` says which end of it is at `top.x`.
    mutating func draw(_ text: TextBlock, at top: Point, anchor: Anchor, in ink: Ink)

    /// Sets a text across the whole canvas, from the lower left to the upper right, on one line.
    mutating func stamp(_ text: TextBlock, in ink: Ink)
}

/// What a canvas fills and strokes.
package enum Shape: Hashable, Sendable {
    case rect(Rect)
    /// Joined by straight lines, and not closed when stroked.
    case path([Point])
    /// Joined by straight lines and closed.
    case polygon([Point])
    case circle(centre: Point, radius: Double)
}

/// The end of a text that stands at the place it is given.
package enum Anchor: String, Hashable, Sendable {
    case left, centre, right

    /// The left edge of a text of a width whose end stands at a place.
    package func left(of width: Double, at x: Double) -> Double {
        switch self {
        case .left: x
        case .centre: x - width / 2
        case .right: x - width
        }
    }
}

/// A text and how it is set.
package struct TextBlock: Hashable, Sendable {
    package var string: String
    /// Type size in points.
    package var size: Double
    package var bold: Bool
    package var italic: Bool
    /// The widest a line may be, in points; `nil` for one line as long as it is.
    package var width: Double?
    /// How many lines at most; what does not fit ends in an ellipsis.
    package var lines: Int
    /// Families, the first that the machine has is used; empty for those of the canvas.
    package var fonts: [String] = []

    /// - Parameters:
    ///   - bold: The default is `false`.
    ///   - italic: The default is `false`.
    ///   - width: The default is `nil`, no limit.
    ///   - lines: The default is 1.
    package init(
        _ string: String, size: Double, bold: Bool = false, italic: Bool = false,
        width: Double? = nil, lines: Int = 1
    ) {
        self.string = string
        self.size = size
        self.bold = bold
        self.italic = italic
        self.width = width
        self.lines = lines
    }
}
