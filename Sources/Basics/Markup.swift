extension [UInt8] {
    /// Adds a text in UTF-8 as it stands in HTML, XML or SVG.
    ///
    /// `&`, `<`, `>`, quotation marks are escaped; control and direction characters become a
    /// visible mark.
    package mutating func appendEscaped(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                guard byte.mayBeSpecial else {
                    index += 1
                    continue
                }
                append(contentsOf: bytes[start..<index])
                // A sequence of UTF-8 that a String holds is whole.
                let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
                let end = Swift.min(index + length, bytes.count)
                appendEscaped(bytes[index..<end])
                index = end
                start = end
            }
            append(contentsOf: bytes[start...])
        }
    }

    /// Adds one character.
    private mutating func appendEscaped(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
        switch bytes.first {
        case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
        case UInt8(ascii: "<"): append(contentsOf: "&lt;".utf8)
        case UInt8(ascii: ">"): append(contentsOf: "&gt;".utf8)
        case UInt8(ascii: "\""): append(contentsOf: "&quot;".utf8)
        case UInt8(ascii: "'"): append(contentsOf: "&#39;".utf8)
        case UInt8(ascii: "\n"), UInt8(ascii: "\t"): append(contentsOf: bytes)
        default:
            let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first
            // XML has no place for the last two.
            let isUnsafe =
                scalar.map { $0.isUnsafeInText || $0 == "\u{FFFE}" || $0 == "\u{FFFF}" } ?? true
            if isUnsafe {
                append(contentsOf: "\u{FFFD}".utf8)
            } else {
                append(contentsOf: bytes)
            }
        }
    }
}

extension UInt8 {
    /// Whether a character that begins so may be one that is escaped; most letters, those of
    /// Vietnamese among them, are not.
    fileprivate var mayBeSpecial: Bool {
        switch self {
        case 0x00..<0x20, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F: true
        case 0x80..<0xC3, 0xC7..<0xE1, 0xE2...: true
        default: false
        }
    }
}

extension String {
    /// Adds a text as it stands in HTML, XML or SVG; see the same of bytes.
    package mutating func appendEscaped(_ text: String) {
        var bytes: [UInt8] = []
        bytes.appendEscaped(text)
        self += String(decoding: bytes, as: UTF8.self)
    }
}
