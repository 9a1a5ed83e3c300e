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

extension String {
    /// The text as it may reach a screen or a file: a mark stands for each character that a terminal
    /// would obey or that turns the direction of writing; ends of lines and tabs stay.
    package var safeInText: String {
        guard !isPlain else { return self }
        var safe = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in unicodeScalars {
            if previous == "\r" { safe.append(scalar == "\n" ? "\r" : "\u{FFFD}") }
            if scalar != "\r" {
                let isKept = scalar == "\n" || scalar == "\t" || !scalar.isUnsafeInText
                safe.append(isKept ? scalar : "\u{FFFD}")
            }
            previous = scalar
        }
        if previous == "\r" { safe.append("\u{FFFD}") }
        return String(safe)
    }

    /// Whether no byte of it could belong to a character that is not safe: a quick look, which most
    /// texts pass.
    package var isPlain: Bool { !utf8.contains(where: Self.maybeUnsafe) }

    /// Bytes that begin, or are, a character that is not safe.
    private static func maybeUnsafe(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != 0x0A && byte != 0x09 || byte == 0x7F || byte == 0xC2 || byte == 0xD8
            || byte == 0xE2
    }
}
