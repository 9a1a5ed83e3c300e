import Basics
import Testing

/// Texts in HTML, XML and SVG.
struct MarkupTests {
    /// The same said scalar by scalar.
    private func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\n", "\t": result.unicodeScalars.append(scalar)
            case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
            case _ where scalar.isUnsafeInText: result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }

    /// A letter of two, three or four bytes before it hides nothing: `à<` is no tag.
    @Test(arguments: ["", "a", "à", "ư", "ạ", "–", "²", "😀"])
    func everyLetterIsLookedAtWhateverStandsBeforeIt(_ before: String) {
        let scalars = Array(0..<0x3000) + Array(0xFB00...0xFFFF) + [0x1F600, 0x10FFFF]
        var text = ""
        for scalar in scalars.compactMap(Unicode.Scalar.init) {
            text += before
            text.unicodeScalars.append(scalar)
        }
        var bytes: [UInt8] = []
        bytes.appendEscaped(text)
        #expect(String(decoding: bytes, as: UTF8.self) == escaped(text))
    }

    @Test func aTagBehindALetterWithMarks() {
        var text = ""
        text.appendEscaped("Thôn à<b>ạ\"x' – 250 m² & hơn")
        #expect(text == "Thôn à&lt;b&gt;ạ&quot;x&#39; – 250 m² &amp; hơn")
    }
}
