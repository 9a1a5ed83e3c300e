extension [UInt8] {
    /// Adds a text in UTF-8 as it stands in HTML, XML or SVG.
    ///
    /// `&`, `<`, `>`, quotation marks are escaped; control and direction characters become a
    /// visible mark.
    package mutating func appendEscaped(_ text: String) {
        var text = text
        text.withUTF8 { appendEscaped($0) }
    }

    /// The same of bytes that are UTF-8.
    ///
    /// Goes byte by byte: only the first byte of a letter is ever special, so that those behind it
    /// pass, and the letter that follows is looked at whatever stands before it.
    package mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
        var start = 0
        var index = 0
        while index < bytes.count {
            guard bytes[index].mayBeSpecial, let (mark, length) = bytes.escape(at: index) else {
                index += 1
                continue
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
            mark.withUTF8Buffer { append(contentsOf: $0) }
            index += length
            start = index
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
}

extension UInt8 {
    /// Whether a letter that begins so may be one that is escaped; hardly any of Vietnamese does.
    fileprivate var mayBeSpecial: Bool {
        switch self {
        case 0x00..<0x20, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF: true
        default: false
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// What stands for the letter that begins at an index, and how many bytes the letter has; `nil`
    /// where it stands for itself.
    ///
    /// The letters that are not shown are those of ``Unicode/Scalar/isUnsafeInText`` but the end of
    /// a line and the tab, and the last two of the first plane, for which XML has no place.
    fileprivate func escape(at index: Int) -> (StaticString, Int)? {
        let unsafe: StaticString = "\u{FFFD}"
        func byte(_ offset: Int) -> UInt8 { index + offset < count ? self[index + offset] : 0 }
        switch self[index] {
        case UInt8(ascii: "&"): return ("&amp;", 1)
        case UInt8(ascii: "<"): return ("&lt;", 1)
        case UInt8(ascii: ">"): return ("&gt;", 1)
        case UInt8(ascii: "\""): return ("&quot;", 1)
        case UInt8(ascii: "'"): return ("&#39;", 1)
        case UInt8(ascii: "\n"), UInt8(ascii: "\t"): return nil
        case 0x00..<0x20, 0x7F: return (unsafe, 1)
        case 0xC2: return (0x80...0x9F).contains(byte(1)) ? (unsafe, 2) : nil
        case 0xD8: return byte(1) == 0x9C ? (unsafe, 2) : nil
        case 0xE2:
            switch (byte(1), byte(2)) {
            case (0x80, 0x8E...0x8F), (0x80, 0xA8...0xAE), (0x81, 0xA6...0xA9): return (unsafe, 3)
            default: return nil
            }
        case 0xEF: return byte(1) == 0xBF && byte(2) >= 0xBE ? (unsafe, 3) : nil
        default: return nil
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
