import Basics
import Documents
import Foundation
import Testing

@testable import Office

/// A document as a Word file: what stands in which part.
@Suite struct WordTests {
    private static func table(columns: Int, rows: Int, repeated: Int? = nil) -> Table {
        Table(
            of: Array(1...rows),
            (1...columns).map { index in
                Column<Int>("Cột \(index)", index == 1 ? .left : .right) { row in
                    index == 1 ? .text("dòng \(row)") : .number(1_000 * row + index)
                }
            }, repeated: repeated, kind: { $0 == rows ? .total : .plain })
    }

    private static let letterhead = [
        Side(share: 0.4, [Side.Line("XÃ HÒA NINH", .bold, rule: .share(0.3))]),
        Side(share: 0.6, [Side.Line("ĐẢNG CỘNG SẢN VIỆT NAM", .bold, rule: .ofWords)]),
    ]

    private static func paper(simulated: Bool = false) -> Document {
        Document(
            kind: "BÁO CÁO", "Kết quả ra quân", of: "xã Hòa Ninh", head: ["Nghị quyết 15"],
            simulated: simulated, source: "Nguồn: sổ", letterhead: letterhead,
            layout: Layout(.upright, type: .letter), .vi,
            sections: [
                Section("I. Công tác chỉ đạo:", for: .readers, [.prose(["Có 45 lượt người."])]),
                Section("Kết quả", for: .readers, [.table(table(columns: 3, rows: 2))]),
                Section("Cho bảng tính", for: .spreadsheets, [.line("không in")]),
                Section(
                    for: .paper,
                    [.beside([Side(share: 1, [Side.Line("(Ký)", .italic, room: 4)])])]),
                Section("Phụ lục", for: .pages, annex: .wide, [.table(table(columns: 9, rows: 2))]),
            ])
    }

    /// 20 mm above and below, 30 mm left, 15 mm right are 1 134, 1 701 and 850 twentieths of a
    /// point; the annex lies on a turned sheet.
    @Test func theSheetsAreThoseOfAnOffice() throws {
        let main = try WordParts(Self.paper()).main
        let margins = main.matches(of: /<w:pgMar ([^>]*)>/).map { String($0.1) }
        #expect(margins.count == 2)
        for margin in margins {
            for side in ["top=\"1134\"", "bottom=\"1134\"", "left=\"1701\"", "right=\"850\""] {
                #expect(margin.contains("w:" + side), "\(margin)")
            }
        }
        let sizes = main.matches(of: /<w:pgSz w:w="(\d+)" w:h="(\d+)"([^>]*)>/)
        #expect(sizes.map { "\($0.1)×\($0.2)" } == ["11906×16838", "16838×11906"])
        #expect(sizes.map { $0.3.contains("landscape") } == [false, true])
    }

    /// In the middle of the upper margin, none on the first page.
    @Test func thePageNumberStandsAboveButOnPageOne() throws {
        let parts = try WordParts(Self.paper())
        let main = try parts.main
        let links = try parts.text("word/_rels/document.xml.rels")
        func target(_ type: String) throws -> String {
            let reference = try #require(
                main.firstMatch(
                    of: try Regex<(Substring, Substring)>(
                        "<w:headerReference w:type=\"\(type)\" r:id=\"(rId[0-9]+)\"")))
            let link = try #require(
                links.firstMatch(
                    of: try Regex<(Substring, Substring)>(
                        "Id=\"\(reference.1)\"[^>]*Target=\"([^\"]*)\"")))
            return "word/\(link.1)"
        }
        #expect(try !parts.text(try target("first")).contains("PAGE"))
        #expect(try parts.text(try target("default")).contains(" PAGE "))
        // Only the first section has a first page of its own.
        #expect(main.matches(of: /<w:titlePg\/>/).count == 1)
    }

    @Test func headingsStandInTheNavigationPane() throws {
        let parts = try WordParts(Self.paper())
        let headed = try parts.main.split(separator: "</w:p>").filter {
            $0.contains("<w:pStyle w:val=\"Heading1\"/>")
        }
        #expect(headed.count == 3)
        // Set off by itself a heading has no colon.
        #expect(headed[0].contains(">I. Công tác chỉ đạo</w:t>"))
        #expect(try parts.text("word/styles.xml").contains("<w:outlineLvl w:val=\"0\"/>"))
        #expect(try parts.text("word/styles.xml").contains("<w:lang w:val=\"vi-VN\""))
    }

    /// What paper shows and nothing else, in its order.
    @Test func itSaysWhatPaperSays() throws {
        let said = try WordParts(Self.paper()).paragraphs
        let order = [
            "XÃ HÒA NINH", "ĐẢNG CỘNG SẢN VIỆT NAM", "BÁO CÁO", "Kết quả ra quân – xã Hòa Ninh",
            "Nghị quyết 15", "Có 45 lượt người.", "Cột 1", "dòng 1", "1.002", "(Ký)", "Phụ lục",
        ]
        let places = order.compactMap { said.lastIndex(of: $0) ?? said.firstIndex(of: $0) }
        #expect(places.count == order.count, "\(said)")
        #expect(!said.contains("không in"))
    }

    @Test func headsStandOnEveryPageAndRowsAreNotParted() throws {
        let main = try WordParts(Self.paper()).main
        #expect(main.matches(of: /<w:tblHeader\/>/).count == 2)
        // Two tables of a head and two rows each, the letterhead, the signatures.
        #expect(main.matches(of: /<w:cantSplit\/>/).count == 2 * 3 + 2)
        #expect(main.contains("<w:tblDescription w:val=\"Cột 1; Cột 2; Cột 3\"/>"))
    }

    /// Signatures stand on the page of the last two paragraphs before them.
    @Test func signaturesAreNeverAlone() throws {
        let side = Side(share: 0.5, [Side.Line("TRƯỞNG BAN", .bold)])
        let main = try WordParts(
            Document(
                "Báo cáo", simulated: false, layout: Layout(.upright, type: .letter), .vi,
                sections: [
                    Section("V", [.prose(["một", "hai", "ba"])]),
                    Section(for: .paper, [.beside([side, side])]),
                    Section("Phụ lục", annex: .wide, [.prose(["bốn"])]),
                ])
        ).main
        let kept = main.components(separatedBy: "</w:p>").filter { $0.contains("<w:keepNext/>") }
            .compactMap { $0.firstMatch(of: /<w:t [^>]*>(một|hai|ba|bốn)</)?.1 }
        #expect(kept == ["hai", "ba"])
    }

    /// 40 columns of figures cannot stand beside each other on 252 mm.
    @Test func columnsGoOnInAFurtherTable() throws {
        let document = Document(
            "Phụ lục", simulated: false, layout: Layout(.wide), .vi,
            sections: [Section([.table(Self.table(columns: 40, rows: 1, repeated: 1))])])
        let parts = try WordParts(document)
        let tables = try parts.main.matches(of: /<w:tbl>/).count
        #expect(tables > 1)
        let said = try parts.paragraphs
        #expect(said.filter { $0 == "dòng 1" }.count == tables)
        for column in 2...40 {
            #expect(said.filter { $0 == "1.\(column < 10 ? "00" : "0")\(column)" }.count == 1)
        }
    }

    /// The words of a person are text, and what no file may hold is a visible mark.
    @Test func whatAPersonWroteIsNeverMarkup() throws {
        let hostile = "</w:t><w:p>&amp; \u{1B}[31m \u{202E}lật\u{0} dòng\nmới"
        let document = Document(
            hostile, simulated: false, .vi,
            sections: [
                Section(
                    hostile,
                    [
                        .lines([hostile]), .prose([hostile]), .list([hostile]),
                        .facts([Fact(hostile, hostile)]),
                        .table(
                            Table(
                                heads: [Table.Head(hostile)],
                                rows: Rows([Table.Row([.written(hostile)])]))),
                    ])
            ])
        let parts = try WordParts(document)
        let main = try parts.main
        expectWellFormed(main, "document")
        expectWellFormed(try parts.text("docProps/core.xml"), "core")
        #expect(!main.unicodeScalars.contains { $0.isUnsafeInText && $0 != "\n" })
        #expect(main.contains("&lt;/w:t&gt;&lt;w:p&gt;&amp;amp;"))
        // In a text a line feed begins a line.
        #expect(main.contains("<w:br/><w:t xml:space=\"preserve\">mới</w:t>"))
    }

    /// ✓ ◐ ★ are not in Times New Roman.
    @Test func signsHaveAFontThatHasThem() throws {
        let document = Document(
            "Lưới", simulated: false, .vi, sections: [Section([.line("Hòa Ninh ★ đạt")])])
        let run = try #require(
            try WordParts(document).main.firstMatch(of: /<w:r><w:rPr>(.*?)<\/w:rPr><w:t [^>]*>★</))
        #expect(run.1.contains("Segoe UI Symbol"))
    }

    @Test func madeUpDataIsSaidOnEveryPage() throws {
        for isSimulated in [false, true] {
            let parts = try WordParts(Self.paper(simulated: isSimulated))
            let words = Marks.simulated.text(.vi)
            for part in ["word/footer1.xml", "word/footer2.xml", "word/document.xml"] {
                #expect(try parts.text(part).contains(words) == isSimulated, "\(part)")
            }
        }
    }

    /// Nothing in a file says when it was made.
    @Test func theSameDocumentMakesTheSameBytes() throws {
        #expect(try Self.paper().word() == Self.paper().word())
    }
}
