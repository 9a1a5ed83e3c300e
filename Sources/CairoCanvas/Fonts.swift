internal import CCairo

/// The fonts of this machine.
public enum Fonts {
    /// Begins to look for them in the background, so that a chart that is drawn later need not
    /// wait.
    public static func lookUp() {
        _ = pango_cairo_font_map_get_default()
    }
}
