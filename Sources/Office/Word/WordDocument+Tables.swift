import Basics
import Documents

extension WordDocument {
    /// A table with its head on every page, or those in which its columns go on.
    func add(_ table: Table, to xml: inout XML) throws {
        let rows = try table.rows.all()
        let size = sizes.table(table)
        let texts = rows.map { row in
            row.kind == .band
                ? [] : row.cells.map { $0.printed(document.language, saying: document.words) }
        }
        let columns = WordColumns(
            table.heads.map(\.title), texts, size: size, whole: table.repeated ?? 0)
        for part in columns.parts(table, room: page.bodyWidth) {
            let widths = columns.widths(part, filling: page.bodyWidth)
            xml.element("w:tbl") { xml in
                addProperties(of: table, widths, to: &xml)
                addHeads(part.map { table.heads[$0] }, widths, size, to: &xml)
                for row in rows { add(row, table, part, widths, size, to: &xml) }
                if let rest = table.rest, table.leftOut > 0 {
                    let words = rest.replacing("{count}", with: String(table.leftOut))
                    addRowOfOne(words, isBand: false, widths, size, to: &xml)
                }
            }
            var gap = WordParagraph(.cell)
            gap.size = 5
            xml.paragraph("", gap)
        }
    }

    private func addProperties(of table: Table, _ widths: [Int], to xml: inout XML) {
        xml.element("w:tblPr") { xml in
            xml.value("w:tblStyle", WordStyle.table, of: "w:val")
            xml.empty("w:tblW", ["w:w": String(widths.reduce(0, +)), "w:type": "dxa"])
            xml.empty("w:tblLook", ["w:val": "0020", "w:firstRow": "1"])
            // What a screen reader says of it.
            if let caption = table.caption { xml.value("w:tblCaption", caption, of: "w:val") }
            xml.value(
                "w:tblDescription", table.heads.map(\.inOneLine).joined(separator: "; "),
                of: "w:val")
        }
        xml.element("w:tblGrid") { xml in
            for width in widths { xml.empty("w:gridCol", ["w:w": String(width)]) }
        }
    }

    /// Two rows where columns stand in groups, as cells that span.
    private func addHeads(
        _ heads: [Table.Head], _ widths: [Int], _ size: Double, to xml: inout XML
    ) {
        let hasGroups = heads.contains { $0.group != nil }
        addHeadRow(to: &xml) { xml in
            var index = 0
            while index < heads.count {
                let head = heads[index]
                let count =
                    head.group == nil
                    ? 1 : heads[index...].prefix { $0.group == head.group }.count
                let width = widths[index..<index + count].reduce(0, +)
                var cell = WordCell(width: width, isShaded: true)
                cell.span = count
                if hasGroups, head.group == nil { cell.merge = .begins }
                cell.add(head.group ?? head.title, Self.head(size), to: &xml)
                index += count
            }
        }
        guard hasGroups else { return }
        addHeadRow(to: &xml) { xml in
            for (head, width) in zip(heads, widths) {
                var cell = WordCell(width: width, isShaded: true)
                if head.group == nil { cell.merge = .goesOn }
                cell.add(head.group == nil ? "" : head.title, Self.head(size), to: &xml)
            }
        }
    }

    func addHeadRow(to xml: inout XML, _ cells: (inout XML) -> Void) {
        xml.element("w:tr") { xml in
            xml.element("w:trPr") { xml in
                xml.empty("w:cantSplit")
                xml.empty("w:tblHeader")
            }
            cells(&xml)
        }
    }

    static func head(_ size: Double) -> WordParagraph {
        var look = WordParagraph(.cellHead)
        look.size = size
        // Heads never stand alone at the foot of a page.
        look.keepsWithNext = true
        return look
    }

    private func add(
        _ row: Table.Row, _ table: Table, _ part: [Int], _ widths: [Int], _ size: Double,
        to xml: inout XML
    ) {
        func printed(_ cell: Cell) -> String {
            cell.printed(document.language, saying: document.words)
        }
        guard row.kind != .band else {
            let words = row.cells.filter { !$0.isBlank }.map(printed)
            addRowOfOne(words.joined(separator: ". "), isBand: true, widths, size, to: &xml)
            return
        }
        xml.element("w:tr") { xml in
            xml.element("w:trPr") { $0.empty("w:cantSplit") }
            var look = WordParagraph(.cell)
            look.size = size
            look.isBold = row.kind == .total
            for (index, width) in zip(part, widths) {
                let cell = row.cells[index]
                look.alignment = table.heads[index].alignment
                look.indent = cell.depth * WordPage.twips(millimetres: 3)
                WordCell(width: width).add(printed(cell), look, to: &xml)
            }
        }
    }
}

extension WordDocument {
    /// A row of one text over all columns; a band stands with the row after it.
    private func addRowOfOne(
        _ words: String, isBand: Bool, _ widths: [Int], _ size: Double, to xml: inout XML
    ) {
        xml.element("w:tr") { xml in
            xml.element("w:trPr") { $0.empty("w:cantSplit") }
            var look = WordParagraph(.cell)
            look.size = size
            look.isBold = isBand
            look.keepsWithNext = isBand
            var cell = WordCell(width: widths.reduce(0, +), isShaded: isBand)
            cell.span = widths.count
            cell.add(words, look, to: &xml)
        }
    }
}

/// A cell of a table of Word.
struct WordCell {
    var width: Int
    /// So many columns.
    var span = 1
    var merge: Merge?
    var shade: Shade?

    /// Of cells below each other that are one.
    enum Merge {
        case begins, goesOn
    }

    struct Shade {
        /// `clear` for a full colour, else a pattern of lines.
        var pattern = "clear"
        /// Of the lines.
        var ink = "auto"
        var fill: String
    }

    /// - Parameter isShaded: A head or a band. The default is `false`.
    init(width: Int, isShaded: Bool = false) {
        self.width = width
        shade = isShaded ? Shade(fill: "EFEFEF") : nil
    }

    func add(_ text: String, _ look: WordParagraph, to xml: inout XML) {
        xml.element("w:tc") { xml in
            xml.element("w:tcPr") { xml in
                xml.empty("w:tcW", ["w:w": String(width), "w:type": "dxa"])
                if span > 1 { xml.value("w:gridSpan", String(span), of: "w:val") }
                switch merge {
                case .begins: xml.value("w:vMerge", "restart", of: "w:val")
                case .goesOn: xml.empty("w:vMerge")
                case nil: break
                }
                if let shade {
                    xml.empty(
                        "w:shd",
                        ["w:val": shade.pattern, "w:color": shade.ink, "w:fill": shade.fill])
                }
                if look.style == .cellHead { xml.value("w:vAlign", "center", of: "w:val") }
            }
            xml.paragraph(text, look)
        }
    }
}
