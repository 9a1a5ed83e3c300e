import Basics
import Documents
import Testing

@testable import Office
@testable import Workbooks

/// Documents as workbooks, read back by our own reader.
@Suite struct ExcelWriterTests {
    private func cells(_ document: Document, _ sheet: Int = 0) throws -> [[Int: WorkbookRow.Value]]
    {
        let workbook = try Workbook(try document.workbook())
        var rows = WorkbookRows(workbook.sheets[sheet], of: workbook)
        var found: [[Int: WorkbookRow.Value]] = []
        while let row = try rows.next() {
            found.append(
                Dictionary(row.cells.map { ($0.column, $0.value) }, uniquingKeysWith: { $1 }))
        }
        return found
    }

    private func document(_ rows: [Table.Row], _ heads: [String]) -> Document {
        Document(
            "Bảng", simulated: false, .vi,
            sections: [
                Section([.table(Table(heads: heads.map { Table.Head($0) }, rows: Rows(rows)))])
            ])
    }

    private func number(_ text: String) -> WorkbookRow.Value? {
        NumberLiteral(text.utf8).map { .number($0) }
    }

    /// A decimal comma in the file would make it one that no program opens.
    @Test func numbersAndDaysAreReal() throws {
        let day = Day(iso: "2024-06-08")
        let rows = try cells(
            document(
                [
                    Table.Row([
                        .number(Quantity(thousandths: 22_500), "m"), .day(day),
                        Cell(.share(0.625, printed: "62,5%"), after: "†"), .unknown,
                        .written("=1+1"), .written("00123"),
                    ])
                ], ["a", "b", "c", "d", "e", "f"]))
        let row = try #require(rows.last)
        #expect(row[0] == number("22.5") && row[1] == day.map { .day($0) })
        #expect(row[2] == number("0.625") && row[3] == .text("–"))
        #expect(row[4] == .text("=1+1") && row[5] == .text("00123"))
    }

    /// 7 + 8 = 15 and, over both parts, 7 + 8 + 1 = 16; 99 is no sum of anything above it.
    @Test func sumsAreFormulasWhereTheyAreSums() throws {
        let document = document(
            [
                Table.Row([.text("a"), .number(7)]), Table.Row([.text("b"), .number(8)]),
                Table.Row([.text("Cộng"), .number(15)], .total),
                Table.Row([.text("c"), .number(1)]),
                Table.Row([.text("Tổng cộng"), .number(16)], .total),
                Table.Row([.text("Người (mỗi người một lần)"), .number(99)], .total),
            ], ["Tên", "Số"])
        let archive = try Archive(try document.workbook())
        let part = try #require(try archive.part("xl/worksheets/sheet1.xml"))
        var bytes = [UInt8](repeating: 0, count: part.size)
        let count = try bytes.withUnsafeMutableBytes { try part.read(into: $0) }
        let text = String(decoding: bytes.prefix(count), as: UTF8.self)
        #expect(text.contains("<f>SUM(B4:B5)</f><v>15</v>"))
        #expect(text.contains("<f>SUM(B4:B5,B7:B7)</f><v>16</v>"))
        #expect(text.contains("<v>99</v>") && !text.contains("</f><v>99</v>"))
    }

    /// What stands in brackets is a figure of its own: 5 confirmed, 7 in all.
    @Test func amountsAreTwoColumns() throws {
        let amount = Amount(confirmed: Quantity(5), awaiting: Quantity(2))
        let whole = Amount(confirmed: Quantity(3), awaiting: .zero)
        let rows = try cells(
            document(
                [
                    Table.Row([.amount(amount, .vi)]), Table.Row([.amount(whole, .vi)]),
                ], ["Trồng cây"]))
        #expect(rows.suffix(2).map { $0[0] } == [number("5"), number("3")])
        #expect(rows.suffix(2).map { $0[1] } == [number("7"), number("3")])
        #expect(rows[rows.count - 3][1] == .text("Trồng cây – tổng số đã báo cáo"))
    }

    @Test func aFigureNeverLooksRoundedAcrossItsThreshold() {
        // 99,96 prints as 99,9 beside 100: Excel would make 100.0 of it.
        let number = ExcelNumber(
            99.96, printed: "99,9", isShare: false, before: "", after: "")
        #expect(number.value == 99.96 && number.code == "\"99,9\"")
        let plain = ExcelNumber(0.625, printed: "62,5%", isShare: true, before: "", after: "†")
        #expect(plain.code == "#,##0.0%\"†\"")
        #expect(ExcelNumber(Quantity(thousandths: 1_250)).code == "#,##0.00")
    }

    /// Names that Excel refuses, and two of one name.
    @Test func sheetNamesAreThoseThatExcelTakes() throws {
        let table = Table(heads: [Table.Head("a")], rows: Rows([]))
        let names = [
            "Kết quả: [xã/thị trấn]", "Kết quả: [xã/thị trấn]", "", "'",
            String(
                repeating: "Rất dài ", count: 9),
        ]
        let document = Document(
            "B", simulated: false, .vi, sections: names.map { Section($0, [.table(table)]) })
        let workbook = try Workbook(try document.workbook())
        #expect(workbook.sheets.count == names.count)
        for sheet in workbook.sheets {
            #expect((1...31).contains(sheet.name.utf16.count), "\(sheet.name)")
            #expect(!sheet.name.contains { "[]:*?/\\".contains($0) }, "\(sheet.name)")
        }
        #expect(Set(workbook.sheets.map { $0.name.lowercased() }).count == names.count)
    }

    @Test func hostileTextStaysText() throws {
        let texts = ["@SUM(1)", "a\u{0}b\u{1F}c", "<x>&\"'", String(repeating: "ộ", count: 40_000)]
        let rows = try cells(document(texts.map { Table.Row([.written($0)]) }, ["a"]))
        let found = rows.suffix(4).compactMap { $0[0] }
        #expect(
            found.prefix(3) == [.text("@SUM(1)"), .text("a\u{FFFD}b\u{FFFD}c"), .text("<x>&\"'")])
        #expect(found.last == .text(String(repeating: "ộ", count: 32_767)))
    }

    @Test func whatIsMadeUpSaysSoInEveryRowAndAbove() throws {
        var document = document([Table.Row([.number(1)]), Table.Row([.number(2)])], ["a"])
        document.isSimulated = true
        let rows = try cells(document)
        let mark = WorkbookRow.Value.text(Marks.simulated.text(.vi))
        #expect(rows.suffix(2).allSatisfy { $0[1] == mark })
        #expect(rows.prefix(3).contains { $0[0] == mark })
    }
}
