import Basics
import Testing
import WorkbookSamples

@testable import Workbooks

/// All rows of a sheet, each cell as people read it.
private func rows(_ workbook: Workbook, _ sheet: Int = 0) throws -> [String] {
    var rows = WorkbookRows(workbook.sheets[sheet], of: workbook)
    var texts: [String] = []
    while let row = try rows.next() {
        texts.append(
            row.cells.map { "\(CellName.of(row: row.number, column: $0.column))=\($0.value.text)" }
                .joined(separator: " "))
    }
    return texts
}

private func read(
    _ rows: String, _ change: (inout HandMadeWorkbook) -> Void = { _ in }
) throws -> [String] {
    var workbook = HandMadeWorkbook()
    workbook.sheets = [("A", rows)]
    change(&workbook)
    return try WorkbooksTests.rows(try Workbook(try workbook.bytes()))
}

@Suite struct WorkbookTests {
    @Test func cellsOfEveryTypeAreRead() throws {
        let row = """
            <row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3"><v>22.5</v></c>\
            <c r="C3" t="inlineStr"><is><t>Thôn 5</t></is></c><c r="D3" t="str"><f>A1</f><v>x</v></c>\
            <c r="E3" t="b"><v>1</v></c><c r="F3" t="e"><v>#REF!</v></c><c r="G3" s="1"/>\
            <c r="H3" t="d"><v>2024-06-08T00:00:00</v></c></row>
            """
        let found = try read(row) { $0.texts = ["<t>Hòa Ninh</t>"] }
        #expect(
            found == [
                "A3=Hòa Ninh B3=22,5 C3=Thôn 5 D3=x E3=TRUE F3=#REF! H3=08/06/2024"
            ])
    }

    /// Google and others leave the names of rows and cells out; Excel leaves out empty rows.
    @Test func rowsAndCellsWithoutNamesFollowEachOther() throws {
        let found = try read(
            "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c><v>7</v></c></row>")
        #expect(found == ["A1=1 C1=3", "A3=7"])
    }

    /// 45 451 days after 30/12/1899 are 08/06/2024: 124 years of 365 days are 45 260 to 30/12/2023,
    /// with 31 leap days from 1904 to 2024 before June; 45 451 − 45 260 − 31 = 160 days on.
    @Test func daysAreCountedFrom1900OrFrom1904() throws {
        let cell = { (number: String) in "<row><c s=\"1\"><v>\(number)</v></c></row>" }
        let format = { (workbook: inout HandMadeWorkbook) in workbook.formats = ["dd/mm/yyyy"] }
        #expect(try read(cell("45451"), format) == ["A1=08/06/2024"])
        #expect(try read(cell("45451.99999"), format) == ["A1=08/06/2024"])
        let since1904 = try read(cell("43989")) {
            format(&$0)
            $0.countsFrom1904 = true
        }
        // The two systems are 1 462 days apart: 45 451 − 1 462 = 43 989.
        #expect(since1904 == ["A1=08/06/2024"])
        // 29/02/1900, which never was; a day before the first.
        #expect(try read(cell("60"), format) == ["A1=60"])
        #expect(try read(cell("-1"), format) == ["A1=-1"])
    }

    @Test(arguments: [
        ("dd/mm/yyyy", true), ("[$-42A]dd\\ mmmm\\ yyyy;@", true), ("mmm", true),
        ("\"ngày\" 0", false), ("0.00", false), ("h:mm", false), ("[h]:mm:ss", false),
        ("#,##0\\d", false), ("General", false), ("[Red]0", false), ("mm:ss", false),
    ])
    func aFormatWithADayMakesADay(code: String, isDay: Bool) {
        #expect(DayFormat.isDay(code.utf8) == isDay)
    }

    /// Fifteen digits count: 0.1 + 0.2 is stored with seventeen.
    @Test(arguments: [
        ("22.5", "22,5"), ("0.30000000000000004", "0,3"), ("1.5E+3", "1500"), ("1E-3", "0,001"),
        ("-4", "-4"), ("1000000", "1000000"), ("0", "0"),
        ("33.333333333333336", "33,3333333333333"),
        ("999999999999999.9", "1000000000000000"), ("1.10", "1,1"),
    ])
    func numbersAreReadExactly(literal: String, text: String) {
        #expect(NumberLiteral(literal.utf8)?.inSheet == text)
    }

    @Test func amountsAreExactToThousandths() {
        #expect(
            NumberLiteral("1234.567".utf8)?.quantity == .success(Quantity(thousandths: 1_234_567)))
        #expect(NumberLiteral("0.0005".utf8)?.quantity == .failure(.tooManyDecimals))
        #expect(NumberLiteral("1E+20".utf8)?.quantity == .failure(.tooLarge))
        for text in ["", "-", "1,5", "1e", "0x10", "NaN", "1.2.3", "١", "1e9999"] {
            #expect(NumberLiteral(text.utf8) == nil, "\(text)")
        }
    }

    @Test func bothNameSpacesAndAnyPrefixAreTheSame() throws {
        let row = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"
        for prefix in ["", "x", "ss"] {
            for space in [HandMadeWorkbook.transitional, HandMadeWorkbook.strict] {
                let found = try read(row) {
                    ($0.prefix, $0.nameSpace, $0.texts) = (prefix, space, ["<t>chữ</t>"])
                }
                #expect(found == ["A1=chữ"])
            }
        }
    }

    @Test func aTextInPiecesIsOneText() throws {
        let found = try read("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>") {
            $0.texts = [
                "<r><t>Trồng </t></r><r><rPr><b/></rPr><t>cây</t></r><rPh><t>kana</t></rPh>",
                "<t>a_x000D_b_x005F_x</t>",
            ]
        }
        #expect(found == ["A1=Trồng cây B1=a\rb_x"])
    }

    @Test func utf16IsRead() throws {
        let found = try read("<row><c t=\"inlineStr\"><is><t>Hòa Ninh</t></is></c></row>") {
            $0.encoded = { text in
                [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            }
        }
        #expect(found == ["A1=Hòa Ninh"])
    }

    @Test func aFormulaGivesItsStoredValueOrSaysThatItHasNone() throws {
        var workbook = HandMadeWorkbook()
        workbook.sheets = [
            (
                "A",
                "<row><c><f>1+1</f><v>2</v></c><c><f>1+1</f></c><c t=\"str\"><f>A</f><v></v></c></row>"
            )
        ]
        let book = try Workbook(try workbook.bytes())
        var rows = WorkbookRows(book.sheets[0], of: book)
        let row = try #require(try rows.next())
        #expect(row[0]?.text == "2" && row[1] == .uncomputed && row[2] == nil)
    }

    @Test func mergedCellsAndHiddenRowsAreKnown() throws {
        var workbook = HandMadeWorkbook()
        workbook.sheets = [
            ("A", "<row r=\"2\" hidden=\"1\"><c><v>1</v></c></row>"), ("Ẩn", "<row/>"),
        ]
        workbook.states = ["Ẩn": "veryHidden"]
        workbook.behind =
            "<mergeCells><mergeCell ref=\"B4:B6\"/><mergeCell ref=\"A2:A3\"/></mergeCells>"
        let book = try Workbook(try workbook.bytes())
        #expect(book.sheets.map(\.isHidden) == [false, true])
        #expect(try book.merged(book.sheets[0]).map(\.rows) == [2...3, 4...6])
        #expect(try book.merged(book.sheets[0]).map(\.columns) == [0...0, 1...1])
        var rows = WorkbookRows(book.sheets[0], of: book)
        #expect(try rows.next()?.isHidden == true)
    }

    /// A copy goes on where it was copied, whatever the other reads meanwhile.
    @Test func copiesOfRowsDoNotDisturbEachOther() throws {
        var workbook = HandMadeWorkbook()
        workbook.sheets = [("A", (1...9).map { "<row><c><v>\($0)</v></c></row>" }.joined())]
        let book = try Workbook(try workbook.bytes())
        var first = WorkbookRows(book.sheets[0], of: book)
        for _ in 1...3 { _ = try first.next() }
        var second = first
        #expect(try first.next()?.number == 4)
        #expect(try second.next()?.number == 4)
        #expect(try first.next()?.number == 5)
        #expect(try second.next()?.number == 5)
        while try first.next() != nil {}
        #expect(try second.next()?.number == 6)
    }

    /// `µ` and `¸` are letters of TCVN3; a text with marks of Unicode is read whatever its face.
    @Test func textOfTheYearsBeforeUnicodeIsTold() throws {
        var workbook = HandMadeWorkbook()
        workbook.face = ".VnTime"
        let text = { (words: String) in "<c t=\"inlineStr\"><is><t>\(words)</t></is></c>" }
        workbook.sheets = [
            ("A", "<row>\(text("Hßa Ninh"))\(text("Hòa Ninh, thôn ấp"))\(text("Hoa"))</row>")
        ]
        let book = try Workbook(try workbook.bytes())
        var rows = WorkbookRows(book.sheets[0], of: book)
        #expect(try rows.next()?.cells.map(\.isOldText) == [true, false, false])
    }
}
