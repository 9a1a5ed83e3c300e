internal import CCairo

/// The fonts of this machine.
package enum Fonts {
    /// Begins to look for them in the background, so that a chart that is drawn later need not
    /// wait.
    package static func lookUp() {
        _ = pango_cairo_font_map_get_default()
    }
}
