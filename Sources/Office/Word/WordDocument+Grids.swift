import Basics
import Charts
import Documents

extension WordDocument {
    /// A chart of cells as a table whose cells are shaded, each with its sign; the legend above.
    func add(_ grid: PlottedGrid, to xml: inout XML) {
        addLegend(grid.legend, to: &xml)
        let names = columnWidth(grid.rows.map(\.name))
        let asides = grid.asides.indices.map { index in
            columnWidth(grid.rows.map { $0.asides[index] })
        }
        let left = page.bodyWidth - names - asides.reduce(0, +)
        let cell = max(60, left / max(1, grid.columns.count))
        let widths =
            [names] + [Int](repeating: cell, count: grid.columns.count) + asides
        xml.element("w:tbl") { xml in
            xml.element("w:tblPr") { xml in
                xml.value("w:tblStyle", WordStyle.table, of: "w:val")
                xml.empty("w:tblW", ["w:w": String(widths.reduce(0, +)), "w:type": "dxa"])
                xml.empty("w:tblLayout", ["w:type": "fixed"])
                WordStyle.addMargins(20, to: &xml)
                xml.empty("w:tblLook", ["w:val": "0020", "w:firstRow": "1"])
                xml.value("w:tblDescription", grid.legendInWords, of: "w:val")
            }
            xml.element("w:tblGrid") { xml in
                for width in widths { xml.empty("w:gridCol", ["w:w": String(width)]) }
            }
            addHeads(grid, names: names, cell: cell, asides: asides, to: &xml)
            // One that fits on a page stands on one.
            let isWhole = grid.rows.count <= Self.mostRowsKept
            for (index, row) in grid.rows.enumerated() {
                add(
                    row, names: names, cell: cell, asides: asides,
                    keepsWithNext: isWhole && index < grid.rows.count - 1 || index == 0, to: &xml)
            }
        }
        if !grid.key.isEmpty { xml.paragraph(grid.key, .note) }
    }

    private static let size = 8.0
    /// Rows that stand on one page with heads, title and legend.
    private static let mostRowsKept = 30

    private func columnWidth(_ texts: [String]) -> Int {
        let widest = texts.map { LetterWidths.width(of: $0) }.max() ?? 0
        return min(page.bodyWidth / 4, Int(widest * Self.size * 20) + 80)
    }

    /// Of a calendar the months, each over its Saturdays.
    private func addHeads(
        _ grid: PlottedGrid, names: Int, cell: Int, asides: [Int], to xml: inout XML
    ) {
        addHeadRow(to: &xml) { xml in
            WordCell(width: names, isShaded: true).add("", Self.head(Self.size), to: &xml)
            switch grid.columns {
            case .names(let columns):
                for column in columns {
                    WordCell(width: cell, isShaded: true)
                        .add(column, Self.head(min(Self.size, Double(cell) / 60)), to: &xml)
                }
            case .days(let days):
                var index = 0
                while index < days.count {
                    let month = days[index].startOfMonth
                    let count = days[index...].prefix { $0.startOfMonth == month }.count
                    var head = WordCell(width: cell * count, isShaded: true)
                    head.span = count
                    let words = count > 1 ? month.monthInTable : ""
                    head.add(words, Self.head(min(7, Double(cell * count) / 80)), to: &xml)
                    index += count
                }
            }
            for (heading, width) in zip(grid.asides, asides) {
                WordCell(width: width, isShaded: true)
                    .add(heading, Self.head(7), to: &xml)
            }
        }
    }

    private func add(
        _ row: PlottedGrid.Row, names: Int, cell: Int, asides: [Int], keepsWithNext: Bool,
        to xml: inout XML
    ) {
        xml.element("w:tr") { xml in
            xml.element("w:trPr") { $0.empty("w:cantSplit") }
            var look = WordParagraph(.cell)
            look.size = Self.size
            look.keepsWithNext = keepsWithNext
            WordCell(width: names).add(row.name, look, to: &xml)
            look.alignment = .centre
            for state in row.cells {
                var box = WordCell(width: cell)
                box.shade = state.map { $0.fill.inTable }
                look.isLight =
                    state.map { $0.fill.pattern == .solid && $0.fill.ink.isDark } ?? false
                box.add(state?.sign ?? "", look, to: &xml)
            }
            look.isLight = false
            look.alignment = .left
            for (words, width) in zip(row.asides, asides) {
                WordCell(width: width).add(words, look, to: &xml)
            }
        }
    }

    private func addLegend(_ states: [PlottedGrid.State], to xml: inout XML) {
        guard !states.isEmpty else { return }
        let width = page.bodyWidth / states.count
        xml.element("w:tbl") { xml in
            xml.element("w:tblPr") { xml in
                xml.empty("w:tblW", ["w:w": String(page.bodyWidth), "w:type": "dxa"])
                xml.empty("w:tblLayout", ["w:type": "fixed"])
            }
            xml.element("w:tblGrid") { xml in
                for _ in states {
                    xml.empty("w:gridCol", ["w:w": "300"])
                    xml.empty("w:gridCol", ["w:w": String(width - 300)])
                }
            }
            xml.element("w:tr") { xml in
                xml.element("w:trPr") { $0.empty("w:cantSplit") }
                for state in states {
                    var look = WordParagraph(.cell)
                    look.size = Self.size
                    look.keepsWithNext = true
                    look.alignment = .centre
                    look.isLight = state.fill.pattern == .solid && state.fill.ink.isDark
                    var key = WordCell(width: 300)
                    key.shade = state.fill.inTable
                    key.add(state.sign, look, to: &xml)
                    look.alignment = .left
                    look.isLight = false
                    WordCell(width: width - 300).add(state.name, look, to: &xml)
                }
            }
        }
        var gap = WordParagraph(.cell)
        gap.size = 4
        gap.keepsWithNext = true
        xml.paragraph("", gap)
    }
}

extension PlottedGrid {
    /// `✓ đạt; ○ chưa đạt`.
    fileprivate var legendInWords: String {
        legend.map { [$0.sign, $0.name].filter { !$0.isEmpty }.joined(separator: " ") }
            .joined(separator: "; ")
    }
}

extension Fill {
    /// A pattern stays apart in a grey print.
    fileprivate var inTable: WordCell.Shade {
        let lines =
            switch pattern {
            case .solid: "clear"
            case .diagonal: "diagStripe"
            case .falling: "reverseDiagStripe"
            case .cross: "diagCross"
            case .level: "horzStripe"
            case .hatch: "thinDiagStripe"
            }
        return pattern == .solid
            ? WordCell.Shade(fill: ink.hexadecimal)
            : WordCell.Shade(pattern: lines, ink: ink.hexadecimal, fill: "FFFFFF")
    }
}
