import Basics
import Documents

/// How a paragraph differs from its style.
struct WordParagraph {
    var style: WordStyle
    var alignment: Table.Alignment?
    /// From the left, in twentieths of a point.
    var indent = 0
    /// Above and below, in points; `nil` as the style says.
    var after: Double?
    var keepsWithNext = false
    var beginsPage = false
    var isBold = false
    var isItalic = false
    /// In points; `nil` as the style says.
    var size: Double?
    /// White letters, on a dark cell.
    var isLight = false

    init(_ style: WordStyle) {
        self.style = style
    }
}

extension XML {
    /// A paragraph of one text; a line feed in it begins a line.
    mutating func paragraph(_ text: String, _ look: WordParagraph) {
        element("w:p") { xml in
            xml.addProperties(look)
            xml.addRuns(text, look)
        }
    }

    mutating func paragraph(_ text: String, _ style: WordStyle) {
        paragraph(text, WordParagraph(style))
    }

    private mutating func addProperties(_ look: WordParagraph) {
        element("w:pPr") { xml in
            if look.style != .normal { xml.value("w:pStyle", look.style.rawValue, of: "w:val") }
            if look.keepsWithNext { xml.empty("w:keepNext") }
            if look.beginsPage { xml.empty("w:pageBreakBefore") }
            if let after = look.after {
                xml.empty("w:spacing", ["w:after": String(Int((after * 20).rounded()))])
            }
            if look.indent > 0 { xml.empty("w:ind", ["w:left": String(look.indent)]) }
            if let alignment = look.alignment {
                xml.value("w:jc", alignment.inWord, of: "w:val")
            }
        }
    }

    /// The text in runs: signs that Times New Roman lacks are set in the font of signs.
    private mutating func addRuns(_ text: String, _ look: WordParagraph) {
        var run = ""
        var isSigns = false
        for letter in text {
            let isSign = letter.isSign
            if isSign != isSigns, !run.isEmpty {
                add(run, isSigns: isSigns, look)
                run = ""
            }
            isSigns = isSign
            run.append(letter)
        }
        if !run.isEmpty { add(run, isSigns: isSigns, look) }
    }

    private mutating func add(_ text: String, isSigns: Bool, _ look: WordParagraph) {
        element("w:r") { xml in
            if isSigns || look.isBold || look.isItalic || look.size != nil || look.isLight {
                xml.element("w:rPr") { xml in
                    if isSigns { WordStyle.addFont("Segoe UI Symbol", to: &xml) }
                    if look.isBold { xml.empty("w:b") }
                    if look.isItalic { xml.empty("w:i") }
                    if look.isLight { xml.value("w:color", "FFFFFF", of: "w:val") }
                    if let size = look.size {
                        let half = String(Int((size * 2).rounded()))
                        xml.value("w:sz", half, of: "w:val")
                        xml.value("w:szCs", half, of: "w:val")
                    }
                }
            }
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            for (index, line) in lines.enumerated() {
                if index > 0 { xml.empty("w:br") }
                guard !line.isEmpty else { continue }
                xml.element("w:t", ["xml:space": "preserve"], text: String(line))
            }
        }
    }
}

extension Character {
    /// A sign such as ✓ ◐ ★ □.
    fileprivate var isSign: Bool {
        unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x2300...0x23FF, 0x25A0...0x27BF, 0x2B00...0x2BFF: true
            default: false
            }
        }
    }
}

extension Table.Alignment {
    var inWord: String {
        switch self {
        case .left: "left"
        case .centre: "center"
        case .right: "right"
        }
    }
}
