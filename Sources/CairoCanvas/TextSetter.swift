internal import CCairo
internal import Charts

/// Sets text with Pango and keeps what it has set: layout measures each text before it is painted.
final class TextSetter {
    private let pango: OpaquePointer
    private let font: OpaquePointer
    private let families: [String]
    private var layouts: [TextBlock: TextLayout] = [:]

    /// - Parameter fonts: Families of texts that name none, the first that the machine has is used.
    init(on context: OpaquePointer, fonts: [String]) {
        guard let pango = pango_cairo_create_context(context),
            let font = pango_font_description_new()
        else { preconditionFailure("Pango gives a context and a font description, or aborts") }
        self.pango = pango
        self.font = font
        families = fonts
        // A unit of Pango is a point of the page at any resolution, and a letter is as wide in a
        // picture of 100 dots an inch as in one of 300.
        pango_cairo_context_set_resolution(pango, 72)
        pango_context_set_round_glyph_positions(pango, 0)
        pango_context_set_language(pango, pango_language_from_string("vi"))
        let options = cairo_font_options_create()
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        pango_cairo_context_set_font_options(pango, options)
        cairo_font_options_destroy(options)
    }

    deinit {
        pango_font_description_free(font)
        g_object_unref(UnsafeMutableRawPointer(pango))
    }

    func layout(of text: TextBlock) -> TextLayout {
        if let layout = layouts[text] { return layout }
        let fonts = text.fonts.isEmpty ? families : text.fonts
        pango_font_description_set_family(font, fonts.joined(separator: ","))
        pango_font_description_set_absolute_size(font, text.size * thubay_pango_scale())
        pango_font_description_set_weight(font, text.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        pango_font_description_set_style(
            font, text.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
        let layout = TextLayout(of: text, font: font, in: pango)
        layouts[text] = layout
        return layout
    }
}

/// One text as Pango has set it.
final class TextLayout {
    let pointer: OpaquePointer
    /// In points.
    let size: Size

    init(of text: TextBlock, font: OpaquePointer, in pango: OpaquePointer) {
        guard let pointer = pango_layout_new(pango) else {
            preconditionFailure("Pango gives a layout, or aborts")
        }
        self.pointer = pointer
        let unit = thubay_pango_scale()
        pango_layout_set_font_description(pointer, font)
        pango_layout_set_text(pointer, text.string, -1)
        if let width = text.width {
            pango_layout_set_width(pointer, Int32((width * unit).rounded(.up)))
            pango_layout_set_height(pointer, Int32(-text.lines))
            pango_layout_set_wrap(pointer, PANGO_WRAP_WORD_CHAR)
            pango_layout_set_ellipsize(pointer, PANGO_ELLIPSIZE_END)
        }
        var width: Int32 = 0
        var height: Int32 = 0
        pango_layout_get_size(pointer, &width, &height)
        size = Size(width: Double(width) / unit, height: Double(height) / unit)
    }

    deinit {
        g_object_unref(UnsafeMutableRawPointer(pointer))
    }

    var hasMissingGlyphs: Bool {
        pango_layout_get_unknown_glyphs_count(pointer) > 0
    }
}
