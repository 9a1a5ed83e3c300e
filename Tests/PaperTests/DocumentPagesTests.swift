import Basics
import ChartSamples
import Charts
import Documents
import Testing

@testable import Paper

/// A document on paper: what stands where, and on which sheet.
@Suite struct DocumentPagesTests {
    private static func table(_ rows: Int, columns: Int = 3, repeated: Int? = nil) -> Table {
        let names = (1...columns).map { index in
            Column<Int>("Cột \(index)", index == 1 ? .left : .right) { row in
                index == 1 ? .text("dòng \(row)") : .number(row * index)
            }
        }
        return Table(
            of: Array(1...rows), names, repeated: repeated,
            kind: { $0 == rows ? .total : .plain })
    }

    private static func record(_ document: Document) throws -> [RecordingCanvas] {
        let pages = try document.pages()
        var measure = RecordingCanvas(size: pages.paper.size)
        return pages.pages(on: &measure).enumerated().map { index, page in
            var canvas = RecordingCanvas(size: page.paper.size)
            page.paint(index + 1, of: pages, on: &canvas)
            return canvas
        }
    }

    private static let side = Side(
        share: 0.5, [Side.Line("XÃ HÒA NINH", .bold), Side.Line("(Ký)", .italic, room: 4)])

    /// Kind, title with whom it is about, lines, basis; an annex on a sheet of its own.
    @Test func anOfficialPaper() throws {
        let document = Document(
            kind: "BÁO CÁO", "Kết quả ra quân", of: "xã Hòa Ninh", head: ["Nghị quyết 15"],
            basis: ["(từ đầu tháng)", "Số liệu đến ngày 30/06/2024"], simulated: true,
            source: "Nguồn: sổ", letterhead: [Self.side, Self.side], layout: Layout(.upright), .vi,
            sections: [
                Section(for: .readers, [.table(Self.table(3))]),
                Section("Cho máy:", for: .terminal, [.line("không in")]),
                Section(for: .paper, [.beside([Self.side, Self.side])]),
                Section("Phụ lục:", for: .pages, annex: .wide, [.table(Self.table(3))]),
            ])
        let pages = try Self.record(document)
        #expect(pages.map(\.size) == [PaperSize.a4.size, PaperSize.a4Wide.size])
        let texts = pages[0].texts.map(\.string)
        let order = [
            "BÁO CÁO", "Kết quả ra quân – xã Hòa Ninh", "Nghị quyết 15",
            "(từ đầu tháng). Số liệu đến ngày 30/06/2024", "dòng 1", "(Ký)",
        ]
        let places = order.compactMap { words in texts.lastIndex(of: words) }
        #expect(places.count == order.count && places == places.sorted(), "\(texts)")
        #expect(!texts.contains("không in"))
        #expect(pages[1].texts.map(\.string).contains("Phụ lục"))
        #expect(pages[1].texts.map(\.string).contains("2"))
        // The same for a terminal: no letterhead, and capitals in place of the kind.
        let text = try document.text(width: 80)
        #expect(text.hasPrefix("KẾT QUẢ RA QUÂN\nxã Hòa Ninh\nNghị quyết 15\n(từ đầu tháng)\n"))
        #expect(!text.contains("(Ký)") && text.contains("không in"))
    }

    /// A writer that does not measure is told what stands on paper: the same rows, the same type.
    @Test func whatFitsIsToldToOthers() throws {
        var table = Self.table(90)
        table.rest = "và {count} dòng khác"
        var document = Document(
            "Một trang", simulated: false, layout: Layout(.upright, pages: 1), .vi,
            sections: [
                Section("Máy:", for: .terminal, [.table(Self.table(3))]),
                Section(for: .readers, [.table(table)]),
            ])
        let fitted = try document.fittedOnPaper()
        guard case .table(let shown) = fitted.sections[1].blocks[0] else {
            Issue.record("no table")
            return
        }
        let rows = try shown.rows.all().count
        #expect(rows + shown.leftOut == 90 && shown.leftOut > 0)
        #expect(fitted.layout.scale < 1)
        #expect(fitted.layout.sizes.table(shown) >= Layout.Sizes.leastOfTables)
        document.layout.pages = nil
        #expect(try document.fittedOnPaper().layout.scale == 1)
    }

    /// Some rows too many for a page: the rows stand closer, and the total stands with them.
    @Test(arguments: 28...36)
    func anAnnexIsNotSpilt(_ rows: Int) throws {
        let document = Document(
            "Phụ lục", simulated: false, layout: Layout(.wide), .vi,
            sections: [
                Section([.line("trước")]),
                Section(
                    "Theo đơn vị", annex: .wide,
                    [.table(Self.table(rows, columns: 9, repeated: 2))]),
            ])
        let pages = try Self.record(document)
        #expect(pages.count == 2)
        #expect(pages.last?.texts.map(\.string).contains("dòng \(rows)") == true)
    }

    /// Without being told, a wide table turns the sheet.
    @Test(arguments: [(3, PaperSize.a4), (9, .a4Wide)])
    func theSheetFollowsTheTables(_ columns: Int, _ paper: PaperSize) throws {
        let document = Document(
            "Bảng", simulated: false, .vi,
            sections: [Section([.table(Self.table(2, columns: columns))])])
        #expect(try document.pages().paper == paper)
    }

    /// Where the chart gives way so that one side suffices, the page says what its footer said.
    @Test(arguments: [(rows: 3, hasChart: true), (rows: 30, hasChart: false)])
    func theDaggerIsExplainedWithoutTheChart(rows: Int, hasChart: Bool) throws {
        let sample = try #require(SampleTables.charts.first { $0.id == "criteria-met" })
        let document = Document(
            "Một trang", simulated: false, needsDagger: true,
            layout: Layout(.upright, pages: 1), .vi,
            sections: [
                Section([.line("8/19†"), .table(Self.table(rows))]),
                Section([.picture(Picture(try sample.chart(), height: 560...600))]),
            ])
        var canvas = RecordingCanvas(size: PaperSize.a4.size)
        let pages = try document.pages().fitted(to: 1, on: &canvas)
        let texts = pages.pages(on: &canvas).enumerated().map { index, page in
            var canvas = RecordingCanvas(size: page.paper.size)
            page.paint(index + 1, of: pages, on: &canvas)
            return canvas.texts.map(\.string)
        }
        #expect(texts.count == 1)
        #expect(texts.joined().contains { $0.hasPrefix("Số tiêu chí") } == hasChart)
        #expect(texts.joined().count { $0.contains("chưa đối chiếu văn bản gốc") } == 1)
    }

    /// A chart that explains the dagger itself spares the page the sentence.
    @Test(arguments: [false, true])
    func theDaggerIsExplainedOnce(_ hasChart: Bool) throws {
        let sample = try #require(SampleTables.charts.first { $0.id == "criteria-met" })
        let chart = try sample.chart()
        let document = Document(
            "Một trang", simulated: false, needsDagger: true, .vi,
            sections: [
                Section([.line("8/19†")]), Section(hasChart ? [.picture(Picture(chart))] : []),
            ])
        let texts = try Self.record(document).map(\.texts).joined().map(\.string)
        #expect(texts.count { $0.contains("chưa đối chiếu văn bản gốc") } == 1)
        #expect(texts.contains { $0.hasPrefix("Số tiêu chí") } == hasChart)
    }
}
