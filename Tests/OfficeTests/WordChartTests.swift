import Basics
import ChartSamples
import Charts
import Documents
import Foundation
import Testing

@testable import Office

/// Charts of a Word file: every sample of the chart files.
@Suite struct WordChartTests {
    private static func parts(_ chart: Chart) throws -> WordParts {
        try WordParts(
            Document(
                "Biểu đồ", simulated: false, layout: Layout(.upright), .vi,
                sections: [Section([.picture(Picture(chart))])]))
    }

    @Test(arguments: SampleTables.charts)
    func everyChartStandsThere(_ sample: SampleChart) throws {
        let chart = try sample.chart()
        let parts = try Self.parts(chart)
        let main = try parts.main
        expectWellFormed(main, sample.id)
        #expect(try parts.paragraphs.contains(chart.title))
        switch chart.plotted.body {
        case .grid(let grid):
            // A row for the head and one for each unit, a cell for each step.
            let rows = main.matches(of: /<w:shd\s/).count
            #expect(rows >= grid.rows.count * grid.columns.count, "\(sample.id)")
            #expect(try !parts.has("word/charts/chart1.xml"))
        case .plots(let plots, _):
            let described = main.matches(of: /<wp:docPr [^>]*descr="([^"]+)"/)
            #expect(described.count == plots.count)
            for number in plots.indices {
                expectWellFormed(
                    try parts.text("word/charts/chart\(number + 1).xml"), sample.id)
            }
        case .empty: Issue.record("\(sample.id) shows nothing")
        }
    }

    /// Title, legend and rows of a grid, and the panels of a chart, stand on one page.
    @Test(arguments: ["saturday-calendar", "criteria-grid", "people-by-month"])
    func aChartIsNotTornApart(_ id: String) throws {
        let sample = try #require(SampleTables.charts.first { $0.id == id })
        let chart = try sample.chart()
        let main = try Self.parts(chart).main
        // Of the last table each row but the last keeps with the next.
        let table = try #require(main.components(separatedBy: "<w:tbl>").last)
        let rows = table.components(separatedBy: "<w:tr>").dropFirst()
        #expect(rows.count > 1 || id == "people-by-month")
        for row in rows.dropLast() { #expect(row.contains("<w:keepNext/>"), "\(id)") }
        #expect(rows.last?.contains("<w:keepNext/>") == false, "\(id)")
        // A few rows stand wherever they come; more begin a page with their title.
        if case .grid(let grid) = chart.plotted.body {
            #expect(main.contains("<w:pageBreakBefore/>") == (grid.rows.count > 6), "\(id)")
        }
    }

    /// A cell of the workbook for each figure of the table, none for what is not known.
    @Test func theWorkbookHoldsTheFigures() throws {
        let table = SampleTables.criteriaMet
        let cells = try Self.parts(
            try SampleChart("criteria-met", table).chart()
        ).cells("word/embeddings/chart1.xlsx")
        guard case .numbers(let met) = table["met"], case .texts(let units) = table["unit"] else {
            Issue.record("the sample has other columns")
            return
        }
        #expect(met.count == 19)
        #expect(cells["B1"] == "Đạt")
        for (index, figure) in met.enumerated() {
            #expect(cells["A\(index + 2)"]?.hasPrefix(units[index]) == true)
            #expect(cells["B\(index + 2)"] == figure.map { String(Int($0)) }, "\(units[index])")
        }
    }

    /// The band is an area between its ends: the upper series holds high − low.
    @Test func aCourseIsCombined() throws {
        let table = SampleTables.course
        let parts = try Self.parts(try SampleChart("indicator-course", table).chart())
        let xml = try parts.text("word/charts/chart1.xml")
        let cells = try parts.cells("word/embeddings/chart1.xlsx")
        for element in ["<c:areaChart>", "<c:lineChart>", "<c:dateAx>", "<c:errBars>"] {
            #expect(xml.contains(element), "\(element)")
        }
        // One axis of days and one of figures for all.
        #expect(xml.matches(of: /<c:valAx>/).count == 1)
        guard case .numbers(let low) = table["low"], case .numbers(let high) = table["high"] else {
            Issue.record("the sample has no band")
            return
        }
        let widths = zip(low, high).compactMap { low, high in
            high.flatMap { high in low.map { high - $0 } }
        }
        let written = (2...40).compactMap { cells["C\($0)"].flatMap(Double.init) }
        try #require(!widths.isEmpty)
        #expect(written == widths)
    }

    /// Three times the rows, under other names.
    private static func tripled(_ table: DataTable) -> DataTable {
        DataTable(
            columns: table.names.map { name in
                let column: DataTable.Column =
                    switch table[name] {
                    case .texts(let texts):
                        .texts(
                            (0..<3).flatMap { turn in
                                texts.map { name == "unit" ? "\($0) \(turn + 1)" : $0 }
                            })
                    case .numbers(let numbers): .numbers(numbers + numbers + numbers)
                    case .days(let days): .days(days + days + days)
                    case .flags(let flags): .flags(flags + flags + flags)
                    case nil: .texts([])
                    }
                return (name, column)
            }, words: table.words, values: table.values)
    }

    /// 57 bars stand on one page with their title, each with its name.
    @Test func manyBarsStandOnOnePage() throws {
        let table = Self.tripled(SampleTables.criteriaMet)
        for sheet in [Layout.Sheet.upright, .wide] {
            let chart = try SampleChart("criteria-met", table).chart()
            let parts = try WordParts(
                Document(
                    "Biểu đồ", simulated: false, layout: Layout(sheet), .vi,
                    sections: [Section([.picture(Picture(chart))])]))
            let height = try #require(
                parts.main.firstMatch(of: /<wp:extent cx="[0-9]+" cy="([0-9]+)"/)?.1)
            // The page without its margins of 20 mm, and the title above.
            let room = (sheet == .wide ? 210.0 : 297.0) - 40 - 12
            #expect((Double(height) ?? .infinity) / 36_000 <= room, "\(sheet)")
            let xml = try parts.text("word/charts/chart1.xml")
            #expect(xml.contains("<c:tickLblSkip val=\"1\"/>"))
            let names = try #require(xml.firstMatch(of: /<c:cat>(.+?)<\/c:cat>/)?.1)
            #expect(names.matches(of: /<c:pt idx=/).count == 57)
        }
    }

    /// Bars on each other have an overlap of 100; a share is at most 1.
    @Test func barsAreStacked() throws {
        let xml = try Self.parts(
            try SampleChart("work-by-month", SampleTables.workByMonth).chart()
        ).text("word/charts/chart1.xml")
        #expect(xml.contains("<c:grouping val=\"stacked\"/>"))
        #expect(xml.contains("<c:overlap val=\"100\"/>"))
        #expect(xml.contains("<a:pattFill prst=\"wdUpDiag\">"))
        // Its workbook is named last.
        #expect(xml.hasSuffix("</c:externalData></c:chartSpace>"))
    }
}
