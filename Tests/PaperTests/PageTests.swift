import ChartSamples
import Charts
import Paper
import Testing

/// Pages as values: laid out on the recording canvas, no font and no cairo needed.
@Suite struct PageTests {
    private static func table(rows: [PageTable.Row]) -> PageTable {
        PageTable(
            columns: [.left, .left, .right],
            head: [
                [
                    PageTable.Head("STT", rows: 2), PageTable.Head("Trong kỳ", columns: 2),
                ], [PageTable.Head("tên"), PageTable.Head("số")],
            ], rows: rows, size: 10)
    }

    private static func document(
        _ blocks: [PageBlock], stamp: String? = nil, scale: Double = 1
    ) -> PageDocument {
        PageDocument(
            title: "Thử", paper: .a4, blocks: blocks, stamp: stamp, foot: "Nguồn: sổ",
            fonts: ["DejaVu Serif"], scale: scale)
    }

    /// One recording a page.
    private static func record(_ document: PageDocument) -> [RecordingCanvas] {
        var measure = RecordingCanvas(size: document.paper.size)
        let pages = document.pages(on: &measure)
        return pages.enumerated().map { index, page in
            var canvas = RecordingCanvas(size: document.paper.size)
            page.paint(index + 1, of: document, on: &canvas)
            return canvas
        }
    }

    private static func rows(_ count: Int) -> [PageTable.Row] {
        (1...count).map { .cells([String($0), "dòng \($0)", "1.234"]) }
    }

    @Test func headsAreRepeatedAndRowsStayWhole() {
        let pages = Self.record(Self.document([.table(Self.table(rows: Self.rows(120)))]))
        #expect(pages.count > 1)
        for (index, page) in pages.enumerated() {
            let texts = page.texts.map(\.string)
            #expect(texts.count { $0 == "Trong kỳ" } == 1)
            #expect(!texts.contains { $0.hasPrefix("trang ") })
            // In the middle of the upper margin, and none on the first page.
            let number = page.texts.first { $0.box.bottom < PaperSize.a4.body.y }
            #expect(number?.string == (index == 0 ? nil : String(index + 1)))
            #expect(texts.contains("Nguồn: sổ"))
            let body = PaperSize.a4.body
            for (text, box) in page.texts where text.hasPrefix("dòng") {
                #expect(body.contains(box), "\(text)")
            }
        }
        let found = pages.flatMap { $0.texts.map(\.string) }.filter { $0.hasPrefix("dòng") }
        #expect(found == (1...120).map { "dòng \($0)" })
    }

    /// A paragraph begins where there is room for two lines and goes on on the next page; one that is
    /// longer than a page is not cut off.
    @Test(arguments: [20, 45, 140])
    func paragraphsGoOnOnTheNextPage(_ count: Int) throws {
        let words = (1...count * 14).map { "từ\($0)" }
        let blocks: [PageBlock] =
            (1...30).map { .text(PageText("dòng \($0)", size: 14)) }
            + [.text(PageText(words.joined(separator: " "), size: 14, isJustified: true))]
        let pages = Self.record(Self.document(blocks))
        #expect(pages.count > 1)
        let body = PaperSize.a4.body
        var found: [String] = []
        for page in pages {
            let own = page.texts.filter { $0.string.contains("từ") }
            #expect(own.allSatisfy { $0.box.bottom <= body.bottom + 0.1 })
            #expect(Set(own.map { ($0.box.y * 10).rounded() }).count >= 2)
            found += own.flatMap { $0.string.split(separator: " ").map(String.init) }
        }
        #expect(found == words)
        // The first page is filled.
        let last = try #require(pages[0].texts.map(\.box.bottom).filter { $0 <= body.bottom }.max())
        #expect(body.bottom - last < 3 * 14 * 1.25)
    }

    /// A band at the foot of a page goes with the row that it is about.
    @Test(arguments: 40...60)
    func bandsStayWithTheirRows(_ count: Int) throws {
        let rows = Self.rows(count) + [.band("II. Khối lượng"), .cells(["1", "đường", "5"])]
        let pages = Self.record(Self.document([.table(Self.table(rows: rows))]))
        let page = try #require(pages.last)
        #expect(page.texts.contains { $0.string == "II. Khối lượng" })
        #expect(page.texts.contains { $0.string == "đường" })
    }

    @Test(arguments: 30...60)
    func headingsStayWithWhatFollows(_ count: Int) throws {
        let blocks: [PageBlock] =
            (1...count).map { .text(PageText("câu \($0)", size: 12)) }
            + [
                .text(PageText("Đầu đề", size: 12, keepsWithNext: true)),
                .table(Self.table(rows: Self.rows(1))),
            ]
        let pages = Self.record(Self.document(blocks))
        let page = try #require(pages.last)
        #expect(page.texts.contains { $0.string == "Đầu đề" })
        #expect(page.texts.contains { $0.string == "dòng 1" })
    }

    private static let signatures = PageBlock.columns(
        [
            PageColumn(share: 0.5, [PageText("NGƯỜI LẬP BIỂU", size: 11, after: 60)]),
            PageColumn(
                share: 0.5,
                [
                    PageText("TM. BAN CHỈ ĐẠO", size: 11, anchor: .centre, rule: .share(0.4)),
                    PageText("TRƯỞNG BAN", size: 11, anchor: .centre, after: 60),
                ]),
        ], keepsWithPrevious: true)

    /// Signatures stand on one page, with two lines or rows of what is signed.
    @Test(arguments: 30...60)
    func signaturesAreNeverAlone(_ count: Int) throws {
        let lines = (1...count).map { PageBlock.text(PageText("dòng \($0)", size: 12)) }
        let chart = PageBlock.chart(try Self.chart("criteria-grid"))
        let space = PageBlock.text(PageText("", size: 6))
        let before: [([PageBlock], least: Int)] = [
            (lines, 2), (lines + [space], 2), ([.table(Self.table(rows: Self.rows(count)))], 2),
            (lines + [.table(Self.table(rows: Self.rows(1)))], 1),
            ([.table(Self.table(rows: Self.rows(count))), chart], 0),
        ]
        for (blocks, least) in before {
            let page = try #require(Self.record(Self.document(blocks + [Self.signatures])).last)
            let texts = page.texts.map(\.string)
            #expect(texts.contains("NGƯỜI LẬP BIỂU"))
            #expect(texts.contains("TRƯỞNG BAN"))
            #expect(texts.count { $0.hasPrefix("dòng") } >= least)
            #expect(least > 0 || texts.contains { $0.hasPrefix("Kết quả thực hiện") })
            let body = PaperSize.a4.body
            #expect(page.texts.allSatisfy { $0.box.bottom < PaperSize.a4.size.height })
            let chair = try #require(page.texts.first { $0.string == "TRƯỞNG BAN" })
            #expect(chair.box.bottom <= body.bottom)
        }
    }

    private static func chart(_ id: String) throws -> Chart {
        let sample = try #require(SampleTables.charts.first { $0.id == id })
        return try sample.chart()
    }

    @Test func longCellsAreBroken() {
        let long = Array(repeating: "một câu dài hơn bề ngang của cột", count: 5).joined(
            separator: " ")
        let word = String(repeating: "ă", count: 200)
        let page = Self.record(
            Self.document([
                .table(Self.table(rows: [.cells(["1", long, ""]), .cells(["2", word, ""])]))
            ])
        )
        let texts = page.flatMap { $0.texts }
        #expect(texts.filter { long.contains($0.string) && $0.string.count > 5 }.count > 1)
        #expect(texts.filter { $0.string.contains("ăă") }.map(\.string).joined() == word)
        #expect(texts.allSatisfy { PaperSize.a4.size.width > $0.box.right })
    }

    @Test func aDocumentIsMadeToFit() {
        let document = Self.document([.table(Self.table(rows: Self.rows(48)))])
        var canvas = RecordingCanvas(size: document.paper.size)
        #expect(document.pages(on: &canvas).count == 2)
        let fitted = document.fitted(to: 1, on: &canvas)
        #expect(fitted.scale < 1 && fitted.scale > 0.8)
        #expect(fitted.pages(on: &canvas).count == 1)
    }

    /// First the chart is made lower, then the type smaller, then rows are left out.
    @Test(arguments: [30, 42, 60, 80])
    func rowsAreLeftOutLast(_ count: Int) throws {
        var table = Self.table(rows: Self.rows(count))
        table.rest = "và {count} dòng khác"
        let document = Self.document([
            .table(table), .chart(try Self.chart("criteria-met"), height: 150...200),
        ])
        var canvas = RecordingCanvas(size: document.paper.size)
        let fitted = document.fitted(to: 1, on: &canvas)
        let page = try #require(Self.record(fitted).first)
        #expect(Self.record(fitted).count == 1)
        let shown = page.texts.map(\.string).filter { $0.hasPrefix("dòng") }
        #expect(shown == (1...shown.count).map { "dòng \($0)" })
        let rest = page.texts.map(\.string).filter { $0.hasPrefix("và ") }
        #expect(rest == (shown.count == count ? [] : ["và \(count - shown.count) dòng khác"]))
        #expect(shown.count == count || fitted.scale < 0.85)
        #expect(count < 60 || shown.count < count)
        let size = try #require(page.texts.first { $0.string == "dòng 1" }).box.height / 1.2
        #expect(size >= PageTable.leastSize)
    }

    @Test func theStampIsOnEveryPageUnderTheText() throws {
        let document = Self.document(
            [.table(Self.table(rows: Self.rows(120)))], stamp: "Số liệu mô phỏng")
        for page in Self.record(document) {
            let stamp = try #require(page.lines.firstIndex { $0.hasPrefix("stamp ") })
            let text = try #require(page.lines.firstIndex { $0.hasPrefix("text ") })
            #expect(stamp < text)
            #expect(page.texts.contains { $0.string == "Số liệu mô phỏng" })
        }
    }

    @Test func chartsAreDrawnIntoTheirBox() throws {
        let chart = try Self.chart("criteria-met")
        let pages = Self.record(
            Self.document([.text(PageText("Đầu", size: 12)), .chart(chart), .newPage()]))
        #expect(pages.count == 1)
        let title = try #require(pages[0].texts.first { $0.string.hasPrefix("Số tiêu chí") })
        #expect(PaperSize.a4.body.contains(title.box))
        #expect(title.box.y > PaperSize.a4.body.y + 12)
    }

    /// On a page too low for it, and on one too narrow: the text breaks where it does in the chart
    /// alone, in the page's fonts unless the chart file names its own.
    @Test(arguments: [PageSize.a4Full, .slide])
    func chartsKeepTheirText(_ size: PageSize) throws {
        let chart = try Self.chart("criteria-grid").resized(to: size)
        var alone = TextCanvas(size: size.points)
        chart.draw(on: &alone)
        var document = Self.document([.chart(chart)])
        document.paper = .a4Wide
        var canvas = TextCanvas(size: document.paper.size)
        let pages = document.pages(on: &canvas)
        pages[0].paint(1, of: document, on: &canvas)
        let factor = min(1, PaperSize.a4Wide.body.width / size.points.width)
        func key(_ texts: [TextBlock]) throws -> TextBlock {
            try #require(texts.first { $0.string.hasPrefix("Tiêu chí (số dưới") })
        }
        let (own, set) = (try key(alone.texts), try key(canvas.texts))
        #expect(set.fonts.isEmpty && own.fonts.isEmpty)
        #expect(abs(set.size - factor * own.size) < 1e-6)
        #expect(abs((set.width ?? 0) - factor * (own.width ?? 0)) < 1e-6)
        #expect(canvas.texts.first { $0.string == "Nguồn: sổ" }?.fonts == [])
    }
}

/// Keeps how texts were set.
private struct TextCanvas: Canvas {
    let size: Size
    private(set) var texts: [TextBlock] = []

    init(size: Size) { self.size = size }

    func measure(_ text: TextBlock) -> Size { RecordingCanvas(size: size).measure(text) }
    func fill(_ shape: Shape, with fill: Fill) {}
    func stroke(_ shape: Shape, with pen: Pen) {}
    mutating func draw(_ text: TextBlock, at top: Point, anchor: Anchor, in ink: Ink) {
        texts.append(text)
    }
    func stamp(_ text: TextBlock, in ink: Ink) {}
}
