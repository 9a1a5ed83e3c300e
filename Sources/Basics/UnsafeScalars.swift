extension Unicode.Scalar {
    /// A character that a text must not bring to a screen, a page or a file: control characters,
    /// the ones that turn the direction of writing, the separators of lines and paragraphs.
    ///
    /// A terminal would obey an escape; a reversed text shows another figure than it holds.
    package var isUnsafeInText: Bool {
        switch value {
        case 0x00...0x1F, 0x7F...0x9F: true
        case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x061C: true
        case 0x2028, 0x2029: true
        default: false
        }
    }
}
