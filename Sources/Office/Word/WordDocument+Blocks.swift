import Basics
import Charts
import Documents

extension WordDocument {
    /// - Parameters:
    ///   - keepsNotes: Notes stand with what follows. The default is `false`.
    ///   - keepsEnd: The last two lines do. The default is `false`.
    mutating func add(
        _ block: Block, keepsNotes: Bool = false, keepsEnd: Bool = false, to xml: inout XML
    ) throws {
        switch block {
        case .lines(let lines): addLines(lines, .normal, keepsEnd: keepsEnd, to: &xml)
        case .prose(let paragraphs): addLines(paragraphs, .prose, keepsEnd: keepsEnd, to: &xml)
        case .notes(let lines):
            var look = WordParagraph(.note)
            look.keepsWithNext = keepsNotes
            for line in lines { xml.paragraph(line, look) }
        case .list(let items, let more):
            for item in items + [more].compactMap(\.self) { xml.paragraph("- " + item, .dash) }
        case .facts(let facts), .card(let facts):
            for fact in facts {
                xml.paragraph(
                    fact.label.isEmpty ? fact.value : "\(fact.label): \(fact.value)", .normal)
            }
        case .table(let table):
            try add(table.shown(to: .onPaper), to: &xml)
            // What stands for rows left out is a row of the table, as on paper.
            if table.rest == nil, let more = table.more { xml.paragraph(more, .normal) }
        case .indented(let lines):
            for line in lines {
                var look = WordParagraph(.normal)
                look.indent = line.depth * WordPage.twips(millimetres: 5)
                xml.paragraph(line.text, look)
            }
        case .step(let sentence, let remedy):
            xml.paragraph(document.said(sentence, remedy), .normal)
        case .picture(let picture):
            guard let chart = picture.drawing as? Chart else {
                xml.paragraph(picture.drawing.title, .normal)
                return
            }
            try add(chart, height: picture.height?.upperBound, to: &xml)
        case .beside(let sides):
            var space = WordParagraph(.side)
            space.keepsWithNext = true
            xml.paragraph("", space)
            add(sides, keepsTogether: true, to: &xml)
        case .pageBreak:
            xml.element("w:p") { xml in
                xml.element("w:r") { $0.empty("w:br", ["w:type": "page"]) }
            }
        }
    }

    /// Texts beside each other: a table without borders.
    ///
    /// - Parameter keepsTogether: No page ends inside it. The default is `false`.
    func add(_ sides: [Side], keepsTogether: Bool = false, to xml: inout XML) {
        let widths = sides.map { Int($0.share * Double(page.bodyWidth)) }
        xml.element("w:tbl") { xml in
            xml.element("w:tblPr") { xml in
                xml.empty("w:tblW", ["w:w": String(page.bodyWidth), "w:type": "dxa"])
                xml.empty("w:tblLayout", ["w:type": "fixed"])
                WordStyle.addMargins(0, to: &xml)
            }
            xml.element("w:tblGrid") { xml in
                for width in widths { xml.empty("w:gridCol", ["w:w": String(width)]) }
            }
            xml.element("w:tr") { xml in
                xml.element("w:trPr") { $0.empty("w:cantSplit") }
                for (side, width) in zip(sides, widths) {
                    xml.element("w:tc") { xml in
                        xml.element("w:tcPr") {
                            $0.empty("w:tcW", ["w:w": String(width), "w:type": "dxa"])
                        }
                        for line in side.lines {
                            add(line, width: width, keepsTogether: keepsTogether, to: &xml)
                        }
                        if side.lines.isEmpty { xml.paragraph("", .side) }
                    }
                }
            }
        }
        // Two tables in a row would grow together.
        var gap = WordParagraph(.side)
        gap.size = 2
        xml.paragraph("", gap)
    }

    private func add(
        _ line: Side.Line, width: Int, keepsTogether: Bool, to xml: inout XML
    ) {
        var look = WordParagraph(.side)
        look.alignment = line.alignment
        look.isBold = line.style.contains(.bold)
        look.isItalic = line.style.contains(.italic)
        if line.size != .usual { look.size = sizes.signed * line.size.factor }
        look.keepsWithNext = keepsTogether
        if line.rule == nil { look.after = line.room * sizes.signed }
        xml.paragraph(line.text, look)
        guard let rule = line.rule else { return }
        let length =
            switch rule {
            case .share(let share): share * Double(width)
            case .ofWords:
                LetterWidths.width(of: line.text, isBold: look.isBold)
                    * sizes.signed * line.size.factor * 20
            }
        let rest = max(0, width - Int(length))
        let before =
            switch line.alignment {
            case .left: 0
            case .centre: rest / 2
            case .right: rest
            }
        addRule(before, rest - before, after: line.room * sizes.signed, to: &xml)
    }

    /// A line across a part of the cell: the upper edge of a paragraph that stands in on both sides.
    func addRule(_ left: Int, _ right: Int, after: Double, to xml: inout XML) {
        xml.element("w:p") { xml in
            xml.element("w:pPr") { xml in
                xml.value("w:pStyle", WordStyle.side.rawValue, of: "w:val")
                xml.element("w:pBdr") {
                    $0.empty(
                        "w:top",
                        ["w:val": "single", "w:sz": "6", "w:space": "1", "w:color": "auto"])
                }
                xml.empty(
                    "w:spacing",
                    [
                        "w:before": "20", "w:after": String(Int(after * 20)), "w:line": "60",
                        "w:lineRule": "exact",
                    ])
                xml.empty("w:ind", ["w:left": String(left), "w:right": String(right)])
            }
        }
    }
}
