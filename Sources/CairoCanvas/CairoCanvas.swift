internal import CCairo
package import Charts

/// A canvas that cairo paints and on which Pango sets the text.
///
/// It paints either pixels or a PDF page. It belongs to one function: it is neither copied nor sent
/// to another thread. ``render(_:as:)`` is all that most callers need.
package final class CairoCanvas: Canvas {
    package let size: Size
    /// Texts with a letter that no font on this machine has, in the order set.
    package private(set) var missingGlyphs: [String] = []

    let surface: OpaquePointer
    let context: OpaquePointer
    /// Pixels a point; 1 on paper.
    let pixelsPerPoint: Double
    /// The width of what is drawn, in points: patterns are as coarse as that asks for.
    let patternWidth: Double
    /// Edges stand on a grid of so many steps a point; pixels where there are pixels.
    let stepsPerPoint: Double
    private let setter: TextSetter

    /// Pixels in memory, white.
    ///
    /// - Parameters:
    ///   - size: In points.
    ///   - dpi: Pixels an inch, one of ``PictureFormat/resolutions``.
    ///   - fonts: Families, the first that the machine has is used.
    /// - Throws: ``CairoError/noSurface(_:)`` when there is no memory for so many pixels.
    package convenience init(size: Size, dpi: Double, fonts: [String]) throws(CairoError) {
        precondition(
            PictureFormat.resolutions.contains(dpi), "a picture has 36 to 2400 dots an inch")
        let width = Int32((size.width / 72 * dpi).rounded())
        let height = Int32((size.height / 72 * dpi).rounded())
        try self.init(
            surface: cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height), size: size,
            pixelsPerPoint: dpi / 72, fonts: fonts)
    }

    init(
        surface: OpaquePointer?, size: Size, pixelsPerPoint: Double, fonts: [String],
        patternWidth: Double? = nil, stepsPerPoint: Double? = nil
    ) throws(CairoError) {
        let status = surface.map(cairo_surface_status) ?? CAIRO_STATUS_NO_MEMORY
        guard let surface, status == CAIRO_STATUS_SUCCESS, let context = cairo_create(surface)
        else {
            if let surface { cairo_surface_destroy(surface) }
            throw CairoError.noSurface(String(cString: cairo_status_to_string(status)))
        }
        self.surface = surface
        self.context = context
        self.size = size
        self.pixelsPerPoint = pixelsPerPoint
        self.patternWidth = patternWidth ?? size.width
        self.stepsPerPoint = stepsPerPoint ?? pixelsPerPoint
        cairo_scale(context, pixelsPerPoint, pixelsPerPoint)
        setter = TextSetter(on: context, fonts: fonts)
    }

    deinit {
        cairo_destroy(context)
        cairo_surface_destroy(surface)
    }

    package func measure(_ text: TextBlock) -> Size {
        setter.layout(of: text).size
    }

    /// Whether no font on this machine has some letter of a text.
    func lacksGlyph(_ text: String) -> Bool {
        setter.layout(of: TextBlock(text, size: 10)).hasMissingGlyphs
    }

    package func draw(_ text: TextBlock, at top: Point, anchor: Anchor, in ink: Ink) {
        let layout = setter.layout(of: text)
        if layout.hasMissingGlyphs { missingGlyphs.append(text.string) }
        setSource(ink)
        cairo_move_to(context, anchor.left(of: layout.size.width, at: top.x), top.y)
        pango_cairo_show_layout(context, layout.pointer)
    }

    package func stamp(_ text: TextBlock, in ink: Ink) {
        let layout = setter.layout(of: text)
        let slope = slope(ofStamp: layout.size.width, across: size)
        var place = cairo_matrix_t(
            xx: slope.across, yx: -slope.up, xy: slope.up, yy: slope.across, x0: size.width / 2,
            y0: size.height / 2)
        cairo_save(context)
        setSource(ink)
        cairo_transform(context, &place)
        // As shapes, not as text: whoever searches or copies the page finds its own words only.
        cairo_new_path(context)
        cairo_move_to(context, -layout.size.width / 2, -layout.size.height / 2)
        pango_cairo_layout_path(context, layout.pointer)
        cairo_fill(context)
        cairo_restore(context)
    }
}

extension CairoCanvas {
    func layout(of text: TextBlock) -> TextLayout { setter.layout(of: text) }

    /// How a text is turned and enlarged that goes from corner to corner of a page, as long as
    /// three quarters of its diagonal.
    func slope(ofStamp width: Double, across page: Size) -> (across: Double, up: Double) {
        let factor = 0.75 / width
        return (factor * page.width, factor * page.height)
    }
}

/// What cairo or libspng could not do.
package enum CairoError: Error, Hashable, Sendable, CustomStringConvertible {
    /// No surface of this size; the words are cairo's.
    case noSurface(String)
    /// The picture could not be encoded; the words are libspng's or cairo's.
    case encoding(String)

    package var description: String {
        switch self {
        case .noSurface(let reason): "The picture cannot be drawn at this size (\(reason))."
        case .encoding(let reason): "The picture cannot be written (\(reason))."
        }
    }
}
