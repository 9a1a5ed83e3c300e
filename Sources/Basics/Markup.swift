extension String {
    /// Adds a text to markup (HTML, SVG), where nothing in it can become an element or end an
    /// attribute.
    ///
    /// `&`, `<`, `>`, quotation marks are escaped; control and direction characters become a
    /// visible mark.
    package mutating func appendEscaped(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": self += "&amp;"
            case "<": self += "&lt;"
            case ">": self += "&gt;"
            case "\"": self += "&quot;"
            case "'": self += "&#39;"
            case "\n", "\t": unicodeScalars.append(scalar)
            // XML has no place for the last two.
            case _ where scalar.isUnsafeInText, "\u{FFFE}", "\u{FFFF}": self += "\u{FFFD}"
            default: unicodeScalars.append(scalar)
            }
        }
    }
}
