import Basics
import CairoCanvas
import ChartSamples
import Charts
import Foundation
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// A chart for a browser: the same layout as in pixels, its words as text.
@Suite struct SVGTests {
    @Test(arguments: SampleTables.charts)
    func everyChartIsWellFormed(_ sample: SampleChart) throws {
        let picture = try sample.chart().render(as: .svg)
        #expect(picture.missingGlyphs.isEmpty)
        let reading = try read(picture.bytes)
        #expect(reading.elements["svg"] == 1 && reading.elements["title"] == 1)
        #expect(reading.elements["script"] == nil)
        #expect(!reading.attributes.contains("style"))
        #expect(reading.texts.contains { $0.contains("Số liệu mô phỏng, không dùng để báo cáo") })
        // Every pattern that is used is there, under a name of this chart.
        #expect(reading.used.isSubset(of: reading.ids))
        #expect(reading.ids.allSatisfy { $0.hasPrefix(sample.id) })
    }

    /// Line by line what the record of the drawing says, where nothing is broken or cut.
    @Test func everyWordIsThere() throws {
        let chart = try SampleChart("criteria-met", SampleTables.criteriaMet).chart()
        let texts = try read(chart.render(as: .svg).bytes).texts
        for text in chart.recorded.texts { #expect(texts.contains(text.string), "\(text.string)") }
    }

    /// Nothing in a text becomes markup, and a name of a file no broken id.
    @Test func textsAreEscaped() throws {
        var canvas = try SVGCanvas(
            size: Size(width: 200, height: 50), id: "a b<\"&'", fonts: ["DejaVu Sans"])
        let words = "</text><script>alert('1')</script> & \"x\" \u{1}\u{202E}"
        canvas.draw(
            TextBlock(words, size: 7), at: Point(x: 1, y: 1), anchor: .left, in: .text)
        canvas.fill(
            .rect(Rect(x: 0, y: 0, width: 9, height: 9)), with: Fill(.blue, .diagonal))
        let file = canvas.file(title: "<&>")
        let reading = try read(Array(file.utf8))
        #expect(reading.elements["script"] == nil)
        #expect(reading.texts.contains { $0.hasPrefix("</text><script>alert('1')</script> & ") })
        #expect(!file.contains("\u{1}") && !file.contains("\u{202E}"))
        #expect(reading.used == ["a-b-----blue-diagonal"] && reading.used.isSubset(of: reading.ids))
    }

    /// A line ends where Pango broke it, and says so of its length.
    @Test func longTextsAreBrokenAndCut() throws {
        var canvas = try SVGCanvas(
            size: Size(width: 200, height: 50), id: "a", fonts: ["DejaVu Sans"])
        let text = TextBlock(
            "Huyện Di Linh đạt chuẩn huyện nông thôn mới kiểu mẫu", size: 7, width: 60, lines: 2)
        canvas.draw(text, at: Point(x: 0, y: 0), anchor: .left, in: .text)
        let texts = try read(Array(canvas.file(title: "a").utf8)).texts.filter { $0 != "a" }
        try #require(texts.count == 2)
        #expect(texts[0] == "Huyện Di Linh")
        #expect(texts[1].hasPrefix("đạt chuẩn") && texts[1].hasSuffix("…"))
    }

    private func read(_ bytes: [UInt8]) throws -> Reading {
        let reading = Reading()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = reading
        try #require(parser.parse(), "\(String(describing: parser.parserError))")
        return reading
    }
}

/// What an XML reader finds in a file.
private final class Reading: NSObject, XMLParserDelegate {
    var elements: [String: Int] = [:]
    var attributes: Set<String> = []
    var ids: Set<String> = []
    /// Names in `url(#…)`.
    var used: Set<String> = []
    /// What stands in each element without elements in it.
    var texts: [String] = []
    private var text = ""

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes values: [String: String]
    ) {
        elements[name, default: 0] += 1
        attributes.formUnion(values.keys)
        if let id = values["id"] { ids.insert(id) }
        if let paint = values["fill"], paint.hasPrefix("url(#") {
            used.insert(String(paint.dropFirst(5).dropLast()))
        }
        text = ""
    }

    func parser(_ parser: XMLParser, foundCharacters characters: String) { text += characters }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
        qualifiedName: String?
    ) {
        texts.append(text)
        text = ""
    }
}
