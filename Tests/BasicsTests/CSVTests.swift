import Basics
import Testing

@Suite struct CSVTests {
    private struct Read: Equatable {
        var line: Int
        var cells: [String]
    }

    private func rows(_ text: String) throws -> [Read] {
        var reader = CSVReader(Array(text.utf8), file: "a.csv")
        var rows: [Read] = []
        while let row = try reader.next() {
            rows.append(Read(line: row.line, cells: row.cells.map { reader.text($0) }))
        }
        return rows
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func rowsEndInAnyWay(end: String) throws {
        let text = ["a,b", "1,2", "", "3,"].joined(separator: end)
        #expect(
            try rows(text) == [
                Read(line: 1, cells: ["a", "b"]), Read(line: 2, cells: ["1", "2"]),
                Read(line: 4, cells: ["3", ""]),
            ])
        #expect(try rows(text + end) == rows(text))
    }

    @Test(arguments: [
        ("a,b\n", UInt8(ascii: ",")), ("a;b,c;d\n", UInt8(ascii: ";")), ("a\tb\n", 9),
        ("sep=;\na,b,c\n", UInt8(ascii: ";")), ("sep=|\r\na|b\n", UInt8(ascii: "|")),
        ("\"a;b;c\",d\n", UInt8(ascii: ",")), ("alone\n", UInt8(ascii: ",")),
        ("", UInt8(ascii: ",")),
    ])
    func findsTheSeparator(text: String, separator: UInt8) {
        #expect(CSVReader(Array(text.utf8), file: "a.csv").separator == separator)
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func theLineOfTheSeparatorCounts(end: String) throws {
        #expect(
            try rows("sep=;\(end)a;b\(end)1;2") == [
                Read(line: 2, cells: ["a", "b"]), Read(line: 3, cells: ["1", "2"]),
            ])
    }

    @Test func undoesQuotesAndCutsBlanks() throws {
        let text = "\"a \"\"b\"\"\",\" c, d \",  e\u{A0}\t,\"\"\n"
        #expect(try rows(text) == [Read(line: 1, cells: ["a \"b\"", "c, d", "e", ""])])
        // A cell that is only quoted emptiness is a row; an empty line is none.
        #expect(try rows("\"\"\n\nx") == [Read(line: 1, cells: [""]), Read(line: 3, cells: ["x"])])
    }

    @Test func composesText() throws {
        let cell = try rows("Ho\u{300}a Ninh\n")[0].cells[0]
        #expect(Array(cell.unicodeScalars) == Array("Hòa Ninh".unicodeScalars))
    }

    /// The second row spans lines 2 to 4; what follows counts on, in characters.
    @Test(arguments: ["\n", "\r\n", "\r"])
    func placesSurviveCellsOfManyLines(end: String) throws {
        let text = ["tên,ghi chú,số", "\"một", "hai\",\"ba", "bốn\",5", "sáu,bảy,tám"]
            .joined(separator: end)
        var reader = CSVReader(Array(text.utf8), file: "a.csv")
        _ = try reader.next()
        let second = try #require(try reader.next())
        let places = second.cells.map { reader.place($0, of: second) }
        #expect(places.map(\.description) == ["a.csv:2:1", "a.csv:3:6", "a.csv:4:6"])
        #expect(reader.excerpt(second) == "\"một⏎hai\",\"ba⏎bốn\",5")
        let third = try #require(try reader.next())
        #expect(third.line == 5)
        #expect(
            third.cells.map { reader.place($0, of: third).description }
                == ["a.csv:5:1", "a.csv:5:5", "a.csv:5:9"])
    }

    @Test func findsQuotesThatStayOpen() throws {
        let finding = try #require(throws: Finding.self) { try rows("a,b\n1,\"hai\nba\n") }
        #expect(finding.place == Place(file: "a.csv", line: 2, column: 3))
        #expect(finding.problem.vi.contains("không đóng"))
        #expect(finding.problem.en.contains("never closed"))
    }

    @Test func findsTextAfterAQuote() throws {
        let finding = try #require(throws: Finding.self) { try rows("a,b\n\"1\"x,2\n") }
        #expect(finding.place == Place(file: "a.csv", line: 2, column: 4))
        #expect(finding.excerpt == "\"1\"x,2")
        #expect(finding.problem.vi.contains("sau dấu ngoặc kép"))
    }

    /// A quotation mark inside an unquoted cell is only a character.
    @Test func keepsInches() throws {
        #expect(try rows("ống 21\",3") == [Read(line: 1, cells: ["ống 21\"", "3"])])
    }

    @Test func aLongExcerptIsCut() throws {
        let text = String(repeating: "x", count: 500)
        var reader = CSVReader(Array(text.utf8), file: "a.csv")
        let row = try #require(try reader.next())
        #expect(reader.excerpt(row).count == 160)
        #expect(reader.excerpt(row).hasSuffix("…"))
    }

    @Test func semicolonsMeanVietnameseNumbers() {
        let semicolons = CSVReader(Array("a;b".utf8), file: "")
        let commas = CSVReader(Array("a,b".utf8), file: "")
        #expect(semicolons.numberStyle(vietnameseHeaders: false) == .vietnamese)
        #expect(commas.numberStyle(vietnameseHeaders: true) == .uncertain)
        #expect(commas.numberStyle(vietnameseHeaders: false) == .plain)
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("=1", "'=1"), ("@5", "'@5"), ("+84", "+84"), ("-5", "-5"),
        ("-1.234,5", "-1.234,5"),
        ("-12%", "-12%"), ("-cmd", "'-cmd"), ("+1+1", "'+1+1"), ("@A1", "'@A1"), ("-", "'-"),
        ("\t=1", "'\t=1"), ("\rx", "'\rx"), ("'=1", "''=1"), ("'tốt'", "'tốt'"), ("", ""),
        ("a=1", "a=1"), ("'", "'"), ("'-5", "''-5"),
    ])
    func noTextIsAFormula(_ text: String, _ written: String) {
        #expect(CSVText.escaped(text) == written)
        #expect(CSVText.unescaped(written) == text)
        var csv = CSVText()
        csv.add([text])
        #expect(csv.description.hasSuffix("\r\n"))
        #expect(csv.description.contains(written))
    }

    @Test func anotherSeparatorIsSaid() throws {
        var csv = CSVText(separator: UInt8(ascii: "|"))
        csv.add(["a;b", "c|d"])
        #expect(csv.description == "\u{FEFF}sep=|\r\n\"a;b\"|\"c|d\"\r\n")
        #expect(
            try rows(String(csv.description.unicodeScalars.dropFirst()))
                == [Read(line: 2, cells: ["a;b", "c|d"])])
        var commas = CSVText(separator: UInt8(ascii: ","))
        commas.add(["1,5", "2"])
        #expect(commas.description == "\u{FEFF}\"1,5\",2\r\n")
    }

    @Test func whatIsWrittenIsReadBack() throws {
        let cells = [
            ["đơn vị", "ghi chú", "số"],
            ["Hòa Ninh; thôn 1", "anh nói \"được\"", "1,5"],
            ["hai\ndòng", "", "x\t"],
        ]
        var text = CSVText()
        for row in cells { text.add(row) }
        #expect(text.description.hasPrefix("\u{FEFF}đơn vị;ghi chú;số\r\n"))
        let read = try rows(String(text.description.unicodeScalars.dropFirst()))
        #expect(read.map(\.line) == [1, 2, 3])
        #expect(read.map(\.cells) == [cells[0], cells[1], ["hai\ndòng", "", "x"]])
    }
}
