import Basics
import Charts

/// A chart as Word draws it (DrawingML, ECMA-376 part 1, 21.2), every element said: what is left
/// out is read in two ways by two programs.
struct ChartPart {
    let figures: ChartFigures
    /// Above it; `nil` for none.
    let title: String?
    let language: String
    /// The id by which it refers to its workbook.
    let workbook: String
    /// In points.
    let height: Double

    /// Of every text, as the page is set.
    private static let font = "Times New Roman"
    private static let size = 900
    private static let axes = (categories: "111111111", figures: "222222222")

    var xml: XML {
        XML.part(
            "c:chartSpace",
            [
                "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
                "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
                "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            ]
        ) { xml in
            xml.value("c:date1904", "0", of: "val")
            xml.value("c:lang", language, of: "val")
            xml.value("c:roundedCorners", "0", of: "val")
            xml.element("c:chart") { xml in addChart(to: &xml) }
            xml.element("c:spPr") { xml in
                xml.element("a:solidFill") { $0.value("a:srgbClr", "FFFFFF", of: "val") }
                xml.element("a:ln") { $0.empty("a:noFill") }
            }
            Self.addText(to: &xml)
            // Last: some readers take nothing that follows.
            xml.element("c:externalData", ["r:id": workbook]) {
                $0.value("c:autoUpdate", "0", of: "val")
            }
        }
    }

    private func addChart(to xml: inout XML) {
        if let title {
            xml.element("c:title") { xml in
                Self.addRich(title, isBold: true, to: &xml)
                xml.value("c:overlay", "0", of: "val")
            }
        }
        xml.value("c:autoTitleDeleted", title == nil ? "1" : "0", of: "val")
        xml.element("c:plotArea") { xml in
            xml.empty("c:layout")
            addSeries(to: &xml)
            addCategories(to: &xml)
            addFigures(to: &xml)
        }
        let named = figures.workbook.columns.filter { !$0.name.isEmpty }
        if named.count > 1 || isLine {
            xml.element("c:legend") { xml in
                xml.value("c:legendPos", "b", of: "val")
                for (index, look) in figures.looks.enumerated() {
                    guard case .below = look else { continue }
                    xml.element("c:legendEntry") { xml in
                        xml.value("c:idx", String(index), of: "val")
                        xml.value("c:delete", "1", of: "val")
                    }
                }
                xml.value("c:overlay", "0", of: "val")
            }
        }
        xml.value("c:plotVisOnly", "1", of: "val")
        // Lines join what is known over days without a figure.
        xml.value("c:dispBlanksAs", figures.isOfDays ? "span" : "gap", of: "val")
    }

    private var isLine: Bool {
        figures.looks.contains { look in
            switch look {
            case .bar: false
            case .line, .points, .below, .area, .upright: true
            }
        }
    }

    /// Areas behind bars behind lines.
    private func addSeries(to xml: inout XML) {
        let all = figures.looks.enumerated()
        let areas = all.filter { if case .area = $0.element { true } else { $0.element.isBelow } }
        let bars = all.filter { if case .bar = $0.element { true } else { false } }
        let lines = all.filter { item in
            !areas.contains { $0.offset == item.offset }
                && !bars.contains { $0.offset == item.offset }
        }
        if !areas.isEmpty {
            xml.element("c:areaChart") { xml in
                xml.value("c:grouping", "stacked", of: "val")
                xml.value("c:varyColors", "0", of: "val")
                for (index, look) in areas { add(index, look, to: &xml) }
                addAxisIDs(to: &xml)
            }
        }
        if !bars.isEmpty {
            xml.element("c:barChart") { xml in
                xml.value("c:barDir", figures.isLying ? "bar" : "col", of: "val")
                xml.value(
                    "c:grouping", figures.isClustered ? "clustered" : "stacked", of: "val")
                xml.value("c:varyColors", "0", of: "val")
                for (index, look) in bars { add(index, look, to: &xml) }
                xml.value("c:gapWidth", "45", of: "val")
                xml.value("c:overlap", figures.isClustered ? "0" : "100", of: "val")
                addAxisIDs(to: &xml)
            }
        }
        if !lines.isEmpty {
            xml.element("c:lineChart") { xml in
                xml.value("c:grouping", "standard", of: "val")
                xml.value("c:varyColors", "0", of: "val")
                for (index, look) in lines { add(index, look, to: &xml) }
                xml.value("c:marker", "1", of: "val")
                addAxisIDs(to: &xml)
            }
        }
    }

    private func addAxisIDs(to xml: inout XML) {
        xml.value("c:axId", Self.axes.categories, of: "val")
        xml.value("c:axId", Self.axes.figures, of: "val")
    }

    private func add(_ index: Int, _ look: ChartFigures.Look, to xml: inout XML) {
        let book = figures.workbook
        let column = book.columns[index]
        xml.element("c:ser") { xml in
            xml.value("c:idx", String(index), of: "val")
            xml.value("c:order", String(index), of: "val")
            xml.element("c:tx") { xml in
                xml.element("c:strRef") { xml in
                    xml.element("c:f", text: book.name(index + 1))
                    Self.addCache([column.name], to: &xml)
                }
            }
            look.addProperties(to: &xml)
            xml.element("c:dLbls") { xml in
                for key: StaticString in [
                    "c:showLegendKey", "c:showVal", "c:showCatName", "c:showSerName",
                    "c:showPercent", "c:showBubbleSize",
                ] {
                    xml.value(key, "0", of: "val")
                }
            }
            look.addErrorBars(to: &xml)
            xml.element("c:cat") { xml in addCategoryCells(to: &xml) }
            xml.element("c:val") { xml in
                xml.element("c:numRef") { xml in
                    xml.element("c:f", text: book.range(index + 1))
                    Self.addCache(column.values, format: "General", to: &xml)
                }
            }
            if look.isOfLineChart { xml.value("c:smooth", "0", of: "val") }
        }
    }

    private func addCategoryCells(to xml: inout XML) {
        let book = figures.workbook
        if figures.isOfDays {
            xml.element("c:numRef") { xml in
                xml.element("c:f", text: book.range(0))
                let days = book.categories.map { category -> Double? in
                    guard case .day(let day) = category else { return nil }
                    return Double(ChartWorkbook.serial(day))
                }
                Self.addCache(days, format: "dd/mm/yyyy", to: &xml)
            }
        } else {
            xml.element("c:strRef") { xml in
                xml.element("c:f", text: book.range(0))
                let names = book.categories.map { category -> String in
                    guard case .name(let name) = category else { return "" }
                    return name
                }
                Self.addCache(names, to: &xml)
            }
        }
    }

    private static func addCache(_ texts: [String], to xml: inout XML) {
        xml.element("c:strCache") { xml in
            xml.value("c:ptCount", String(texts.count), of: "val")
            for (index, text) in texts.enumerated() {
                xml.element("c:pt", ["idx": String(index)]) { $0.element("c:v", text: text) }
            }
        }
    }

    private static func addCache(_ values: [Double?], format: String, to xml: inout XML) {
        xml.element("c:numCache") { xml in
            xml.element("c:formatCode", text: format)
            xml.value("c:ptCount", String(values.count), of: "val")
            for (index, value) in values.enumerated() {
                guard let value else { continue }
                xml.element("c:pt", ["idx": String(index)]) {
                    $0.element("c:v", text: ChartWorkbook.written(value))
                }
            }
        }
    }

    private func addCategories(to xml: inout XML) {
        xml.element(figures.isOfDays ? "c:dateAx" : "c:catAx") { xml in
            xml.value("c:axId", Self.axes.categories, of: "val")
            xml.element("c:scaling") {
                $0.value("c:orientation", figures.isLying ? "maxMin" : "minMax", of: "val")
            }
            xml.value("c:delete", "0", of: "val")
            xml.value("c:axPos", figures.isLying ? "l" : "b", of: "val")
            let format = figures.isOfDays ? "mm/yyyy" : "General"
            xml.empty("c:numFmt", ["formatCode": format, "sourceLinked": "0"])
            xml.value("c:majorTickMark", "none", of: "val")
            xml.value("c:minorTickMark", "none", of: "val")
            xml.value("c:tickLblPos", "low", of: "val")
            Self.addLine("8C8C8C", to: &xml)
            Self.addText(size: nameSize, to: &xml)
            xml.value("c:crossAx", Self.axes.figures, of: "val")
            xml.value("c:crosses", "autoZero", of: "val")
            xml.value("c:auto", figures.isOfDays ? "0" : "1", of: "val")
            if !figures.isOfDays { xml.value("c:lblAlgn", "ctr", of: "val") }
            xml.value("c:lblOffset", "100", of: "val")
            if figures.isOfDays {
                xml.value("c:baseTimeUnit", "days", of: "val")
            } else {
                // Every name: a reader drops every second one otherwise where they stand close.
                xml.value("c:tickLblSkip", "1", of: "val")
                xml.value("c:noMultiLvlLbl", "1", of: "val")
            }
        }
    }

    /// Of the names beside lying bars, in hundredths of a point: smaller where many stand close.
    private var nameSize: Int {
        guard figures.isLying, !figures.workbook.categories.isEmpty else { return Self.size }
        let room = (height - 70) / Double(figures.workbook.categories.count)
        return max(500, min(Self.size, Int(room * 80)))
    }

    private func addFigures(to xml: inout XML) {
        xml.element("c:valAx") { xml in
            xml.value("c:axId", Self.axes.figures, of: "val")
            xml.element("c:scaling") { xml in
                xml.value("c:orientation", "minMax", of: "val")
                if let end = figures.end {
                    xml.value("c:max", ChartWorkbook.written(end), of: "val")
                }
                xml.value("c:min", "0", of: "val")
            }
            xml.value("c:delete", "0", of: "val")
            xml.value("c:axPos", figures.isLying ? "b" : "l", of: "val")
            xml.element("c:majorGridlines") { Self.addLine("D9D9D9", to: &$0) }
            if !figures.axisTitle.isEmpty {
                xml.element("c:title") { xml in
                    Self.addRich(figures.axisTitle, isBold: false, to: &xml)
                    xml.value("c:overlay", "0", of: "val")
                }
            }
            let format = figures.isShare ? "0%" : figures.isLarge ? "#,##0" : "General"
            xml.empty("c:numFmt", ["formatCode": format, "sourceLinked": "0"])
            xml.value("c:majorTickMark", "none", of: "val")
            xml.value("c:minorTickMark", "none", of: "val")
            xml.value("c:tickLblPos", "nextTo", of: "val")
            Self.addLine("8C8C8C", to: &xml)
            Self.addText(to: &xml)
            xml.value("c:crossAx", Self.axes.categories, of: "val")
            // Below, where the first category stands on top.
            xml.value("c:crosses", figures.isLying ? "max" : "autoZero", of: "val")
            xml.value("c:crossBetween", figures.isOfDays ? "midCat" : "between", of: "val")
        }
    }

    private static func addLine(_ colour: String, to xml: inout XML) {
        xml.element("c:spPr") { xml in
            xml.element("a:ln", ["w": "6350"]) { xml in
                xml.element("a:solidFill") { $0.value("a:srgbClr", colour, of: "val") }
            }
        }
    }

    /// - Parameter size: in hundredths of a point. The default is that of every text.
    private static func addText(size: Int = size, to xml: inout XML) {
        xml.element("c:txPr") { xml in
            xml.empty("a:bodyPr")
            xml.empty("a:lstStyle")
            xml.element("a:p") { xml in
                xml.element("a:pPr") {
                    addProperties("a:defRPr", isBold: false, size: size, to: &$0)
                }
                xml.empty("a:endParaRPr", ["lang": "vi-VN"])
            }
        }
    }

    private static func addRich(_ text: String, isBold: Bool, to xml: inout XML) {
        xml.element("c:tx") { xml in
            xml.element("c:rich") { xml in
                xml.empty("a:bodyPr")
                xml.empty("a:lstStyle")
                xml.element("a:p") { xml in
                    xml.element("a:pPr") { addProperties("a:defRPr", isBold: isBold, to: &$0) }
                    xml.element("a:r") { xml in
                        addProperties("a:rPr", isBold: isBold, to: &xml)
                        xml.element("a:t", text: text)
                    }
                }
            }
        }
    }

    private static func addProperties(
        _ name: StaticString, isBold: Bool, size: Int = size, to xml: inout XML
    ) {
        xml.element(name, ["lang": "vi-VN", "sz": String(size), "b": isBold ? "1" : "0"]) { xml in
            xml.element("a:solidFill") { $0.value("a:srgbClr", "1F1F1F", of: "val") }
            xml.value("a:latin", font, of: "typeface")
            xml.value("a:ea", font, of: "typeface")
            xml.value("a:cs", font, of: "typeface")
        }
    }
}
