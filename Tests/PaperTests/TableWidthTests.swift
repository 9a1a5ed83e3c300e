import ChartSamples
import Charts
import Paper
import Testing

/// How wide the columns of a table on paper become: on the recording canvas every letter is 0,55 of
/// the type size wide, bold 0,6.
@Suite struct TableWidthTests {
    private static func record(_ tables: [PageTable], paper: PaperSize = .a4) -> [RecordingCanvas] {
        let document = PageDocument(
            title: "Thử", paper: paper, blocks: tables.map { .table($0) }, foot: "",
            numbering: "", fonts: [])
        var measure = RecordingCanvas(size: paper.size)
        let pages = document.pages(on: &measure)
        return pages.enumerated().map { index, page in
            var canvas = RecordingCanvas(size: paper.size)
            page.paint(index + 1, of: pages.count, of: document, on: &canvas)
            return canvas
        }
    }

    /// One head a column, one row beneath.
    private static func table(
        _ heads: [String], _ cells: [String], size: Double = 9, repeated: Int? = nil
    ) -> PageTable {
        PageTable(
            columns: heads.map { _ in .right }, head: [heads.map { PageTable.Head($0) }],
            rows: [.cells(cells)], size: size, repeated: repeated)
    }

    /// Every word of every text, in the order set.
    private static func words(_ pages: [RecordingCanvas]) -> [String] {
        pages.flatMap(\.texts).flatMap { $0.string.split(separator: " ").map(String.init) }
    }

    /// A long text beside figures takes what these leave.
    @Test func figuresDaysAndWordsStayWhole() {
        let long = Array(repeating: "khối lượng", count: 40).joined(separator: " ")
        let cells = ["1", long, "435.700.000", "(37.161", "31/12/2024", "1.551.900.000"]
        let pages = Self.record([
            Self.table(
                ["STT", "Nội dung", "trong kỳ", "(bóng)", "môi trường", "Tuyên truyền"], cells)
        ])
        let words = Self.words(pages)
        for cell in cells where cell != long { #expect(words.contains(cell), "\(cell)") }
        for head in ["STT", "(bóng)", "môi", "trường", "Tuyên", "truyền"] {
            #expect(words.contains(head), "\(head)")
        }
        #expect(words.count { $0 == "khối" } == 40 && words.count { $0 == "lượng" } == 40)
    }

    /// Eight figures of 13 letters in 9 points need 8 · (13 · 4,95 + 6) = 563 of the 467,7 points
    /// that there are; in (467,7 − 48) / (104 · 0,55) = 7,34 points they fit.
    @Test func typeIsMadeSmallerSoThatFiguresFit() throws {
        let figures = (1...8).map { "\($0).234.567.890" }
        let pages = Self.record([Self.table(figures.map { _ in "số" }, figures)])
        #expect(Self.words(pages).filter { figures.contains($0) } == figures)
        let text = try #require(pages[0].texts.first { $0.string == figures[0] })
        #expect(abs(text.box.height / 1.2 - 7.34) < 0.01)
    }

    /// Below 7 points words are broken first, figures never.
    @Test func wordsAreBrokenOnlyInTheLeastType() {
        let figures = (1...8).map { "\($0).234.567.890" }
        let word = String(repeating: "ă", count: 200)
        let pages = Self.record([Self.table(figures.map { _ in "số" } + ["tên"], figures + [word])])
        #expect(Self.words(pages).filter { figures.contains($0) } == figures)
        let pieces = pages[0].texts.filter { $0.string.contains("ăă") }
        #expect(pieces.count > 1 && pieces.map(\.string).joined() == word)
        #expect(pieces.allSatisfy { abs($0.box.height / 1.2 - 7) < 0.01 })
        let many = (1...20).map { "\($0).234.567.890" }
        let narrow = Self.record([Self.table(many.map { _ in "số" }, many)])
        #expect(Self.words(narrow).filter { many.contains($0) } == many)
        #expect(narrow[0].texts.allSatisfy { $0.box.right <= PaperSize.a4.body.right })
    }

    /// Columns that do not fit go on in a further table with the first repeated; what one cell of
    /// the head spans stays together.
    @Test func wideTablesGoOnInAnother() {
        let count = 12
        let head = [
            [PageTable.Head("STT", rows: 2), PageTable.Head("Đơn vị", rows: 2)]
                + (1...count).map { PageTable.Head("việc \($0)", columns: 2) },
            (1...count).flatMap { [PageTable.Head("trước\($0)"), PageTable.Head("nay\($0)")] },
        ]
        let figures = (1...2 * count).map { "\($0 + 100).000.000" }
        let table = PageTable(
            columns: [.centre, .left] + figures.map { _ in .right }, head: head,
            rows: [.cells(["1", "xã Hòa Ninh"] + figures)], size: 8, repeated: 2)
        let texts = Self.record([table], paper: .a4Wide).flatMap { $0.texts.map(\.string) }
        let tables = texts.count { $0 == "STT" }
        #expect(tables > 1)
        #expect(texts.count { $0 == "xã Hòa Ninh" } == tables)
        #expect(texts.filter { figures.contains($0) } == figures)
        for number in 1...count { #expect(texts.count { $0 == "việc \(number)" } == 1) }
    }

    @Test func textsKeepClearOfTheBorders() {
        let pages = Self.record([
            Self.table(["a", "b"], ["1.234.567", String(repeating: "lời ", count: 90)])
        ])
        let edges = pages[0].shapes.filter { $0.width == 0 }.map(\.x)
        #expect(!edges.isEmpty)
        for text in pages[0].texts where !text.string.isEmpty {
            let nearest = edges.map { min(abs($0 - text.box.x), abs($0 - text.box.right)) }.min()
            #expect((nearest ?? 0) >= 2.9, "\(text.string)")
        }
    }
}
