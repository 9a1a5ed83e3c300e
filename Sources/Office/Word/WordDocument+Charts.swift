import Basics
import Charts
import Documents

extension WordDocument {
    /// Its title, then the chart as Word draws it with its figures in a workbook, or as a table of
    /// cells, then what must be known of it.
    ///
    /// - Parameter height: in points; `nil` for the chart's own.
    mutating func add(_ chart: Chart, height: Double?, to xml: inout XML) throws {
        let plotted = chart.plotted
        var title = WordParagraph(.chartTitle)
        // Word keeps no title with a table of cells behind its legend: such a one begins a page.
        if case .grid(let grid) = plotted.body, grid.rows.count > Self.mostRowsAnywhere {
            title.beginsPage = true
        }
        xml.paragraph(plotted.title, title)
        if !plotted.subtitle.isEmpty {
            var look = WordParagraph(.note)
            look.keepsWithNext = true
            xml.paragraph(plotted.subtitle, look)
        }
        switch plotted.body {
        case .empty(let words): xml.paragraph(words, .normal)
        case .grid(let grid): add(grid, to: &xml)
        case .plots(let plots, let across):
            let own = chart.page
            let room = Double(page.bodyWidth) / 20
            let full = height ?? own.height * min(1, room / own.width)
            try add(
                plots, of: plotted, across: across, height: full, most: roomForChart(plotted),
                to: &xml)
        }
        for line in plotted.foot { xml.paragraph(line, .note) }
    }

    /// So few rows of cells stand wherever they come.
    private static let mostRowsAnywhere = 6

    /// The height of a chart that stands on one page with its titles and what must be known of it, in
    /// points.
    private func roomForChart(_ chart: PlottedChart) -> Double {
        let title = 44.0
        let notes = 16 * Double(chart.foot.count + (chart.subtitle.isEmpty ? 0 : 1))
        return max(200, Double(page.bodyHeight) / 20 - title - notes)
    }

    /// What signatures need below a chart, in points: no page for them alone.
    private static let roomForSignatures = 90.0

    /// One in the whole width, or several beside and below each other in a table without borders.
    private mutating func add(
        _ plots: [PlottedChart.Plot], of chart: PlottedChart, across: Int, height: Double,
        most: Double, to xml: inout XML
    ) throws {
        let room = Double(page.bodyWidth) / 20
        guard plots.count > 1 else {
            for plot in plots {
                let drawing = try drawing(
                    plot, of: chart, width: room,
                    height: min(
                        most, max(min(height, most - Self.roomForSignatures), plot.leastHeight)))
                xml.element("w:p") { $0.add(drawing) }
            }
            return
        }
        // Names stand beside lying bars in each of them.
        let across = plots.contains(where: \.isLying) ? min(2, across) : across
        let width = Double(page.bodyWidth / across)
        let rows = (plots.count + across - 1) / across
        // As high as they may be on one page together, where each has room to be read there.
        let together = (most - 4 * Double(rows)) / Double(rows)
        let wanted = plots.map { max(130, height / Double(rows), $0.leastHeight) }
        let isWhole = plots.allSatisfy { max(110, $0.leastHeight) <= together }
        var cells: [XML] = []
        for (plot, own) in zip(plots, wanted) {
            cells.append(
                try drawing(
                    plot, of: chart, width: width / 20 - 4,
                    height: min(own, isWhole ? together : most, 600)))
        }
        xml.element("w:tbl") { xml in
            xml.element("w:tblPr") { xml in
                xml.empty("w:tblW", ["w:w": String(page.bodyWidth), "w:type": "dxa"])
                xml.empty("w:tblLayout", ["w:type": "fixed"])
                WordStyle.addMargins(20, to: &xml)
            }
            xml.element("w:tblGrid") { xml in
                for _ in 0..<across { xml.empty("w:gridCol", ["w:w": String(Int(width))]) }
            }
            for row in 0..<rows {
                xml.element("w:tr") { xml in
                    xml.element("w:trPr") { $0.empty("w:cantSplit") }
                    for index in row * across..<(row + 1) * across {
                        xml.element("w:tc") { xml in
                            xml.element("w:tcPr") {
                                $0.empty("w:tcW", ["w:w": String(Int(width)), "w:type": "dxa"])
                            }
                            xml.element("w:p") { xml in
                                // Panels of one chart stand on one page where they fit.
                                if isWhole, row < rows - 1 {
                                    xml.element("w:pPr") { $0.empty("w:keepNext") }
                                }
                                if index < cells.count { xml.add(cells[index]) }
                            }
                        }
                    }
                }
            }
        }
    }

    /// A run that holds a chart, with the words that stand for it.
    private mutating func drawing(
        _ plot: PlottedChart.Plot, of chart: PlottedChart, width: Double, height: Double
    ) throws -> XML {
        drawings += 1
        let number = drawings
        let figures = ChartFigures(plot, corner: plot.title ?? chart.title)
        let part = "word/charts/chart\(number).xml"
        let book = "word/embeddings/chart\(number).xlsx"
        package.add(book, try figures.workbook.bytes())
        let bookID = package.link(
            part, to: "../embeddings/chart\(number).xlsx", Relation.workbook)
        package.add(
            part,
            ChartPart(
                figures: figures, title: plot.title, language: document.languageTag,
                workbook: bookID, height: height
            ).xml, type: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml")
        let id = package.link(Self.main, to: "charts/chart\(number).xml", Relation.chart)
        var xml = XML()
        xml.element("w:r") { xml in
            xml.element("w:drawing") { xml in
                xml.element(
                    "wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"]
                ) { xml in
                    xml.empty(
                        "wp:extent",
                        [
                            "cx": String(WordPage.units(points: width)),
                            "cy": String(WordPage.units(points: height)),
                        ])
                    xml.empty("wp:effectExtent", ["l": "0", "t": "0", "r": "0", "b": "0"])
                    xml.empty(
                        "wp:docPr",
                        [
                            "id": String(number), "name": "Chart \(number)",
                            "descr": plot.inWords(
                                [chart.title, plot.title].compactMap(\.self), document.language),
                        ])
                    xml.empty("wp:cNvGraphicFramePr")
                    xml.element("a:graphic") { xml in
                        xml.element(
                            "a:graphicData",
                            ["uri": "http://schemas.openxmlformats.org/drawingml/2006/chart"]
                        ) {
                            $0.empty("c:chart", ["r:id": id])
                        }
                    }
                }
            }
        }
        return xml
    }
}

extension PlottedChart.Plot {
    /// So that the names of lying bars do not touch, in points.
    fileprivate var leastHeight: Double {
        isLying ? 70 + 15 * Double(categories.count) : 0
    }

    /// What the chart shows for who cannot see it: its titles, and the last figure of each series
    /// or all of a few.
    fileprivate func inWords(_ titles: [String], _ language: Language) -> String {
        let format = NumberFormat(language)
        func text(_ number: Double) -> String {
            isShare ? format.percent(number) : format.text(Quantity(rounding: number))
        }
        func name(_ index: Int) -> String {
            switch categories {
            case .names(let names): names[index]
            case .days(let days): days[index].inTable
            }
        }
        let sentences = series.map { series in
            let known = series.values.indices.compactMap { index in
                series.values[index].map { "\(name(index)) \(text($0))" }
            }
            let said = known.count > 24 ? Array(known.suffix(1)) : known
            return [series.name, said.joined(separator: "; ")].filter { !$0.isEmpty }
                .joined(separator: ": ")
        }
        return (titles + sentences + marks.map(\.name)).filter { !$0.isEmpty }
            .joined(separator: ". ") + "."
    }
}
