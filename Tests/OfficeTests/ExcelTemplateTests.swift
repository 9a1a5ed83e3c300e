import Basics
import Documents
import Testing

@testable import Office
@testable import Workbooks

/// Sheets to fill in, as workbooks.
@Suite struct ExcelTemplateTests {
    private func document() -> Document {
        var table = Table(
            heads: ["STT", "Ngày", "Xã", "Số"].map { Table.Head($0) },
            rows: Rows([
                Table.Row([.text("ví dụ"), .day(Day(iso: "2024-06-08")), .text("A"), .number(5)])
            ]))
        table.isSheet = true
        table.filling = Filling(
            [
                Filling.Column(.words(atMost: 20)), Filling.Column(.day, hint: "Ngày."),
                Filling.Column(.choice("xa", isOpen: false)), Filling.Column(.whole),
            ], lists: ["xa": ["A", "B, có dấu phẩy", "C"]], guide: ["Một", "Hai"], room: 10)
        return Document(
            "Mẫu", simulated: false, .vi,
            sections: [Section(for: .spreadsheets, [.table(table)])])
    }

    @Test func theFirstSheetIsTheOneToFillAndListsAreHidden() throws {
        let workbook = try Workbook(try document().workbook())
        #expect(workbook.sheets.map(\.name) == ["Mẫu", "Hướng dẫn", "Danh mục"])
        #expect(workbook.sheets.map(\.isHidden) == [false, false, true])
        var rows = WorkbookRows(workbook.sheets[2], of: workbook)
        var list: [String] = []
        while let row = try rows.next() { list.append(row[0]?.text ?? "") }
        #expect(list == ["xa", "A", "B, có dấu phẩy", "C"])
    }

    @Test func whatAColumnTakesStandsInTheSheet() throws {
        let archive = try Archive(try document().workbook())
        let part = try #require(try archive.part("xl/worksheets/sheet1.xml"))
        let bytes = try [UInt8](unsafeUninitializedCapacity: part.size) { buffer, count in
            while count < part.size {
                let rest = UnsafeMutableRawBufferPointer(
                    rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
                let read = try part.read(into: rest)
                guard read > 0 else { break }
                count += read
            }
        }
        let text = String(decoding: bytes, as: UTF8.self)
        for words in [
            // 01/01/2000 is day 36 526, 31/12/2100 day 73 415.
            "type=\"date\"", "<formula1>36526</formula1><formula2>73415</formula2>",
            "type=\"list\"", "'Danh mục'!$C$2:$C$4".replacing("$C", with: "$A"),
            "type=\"whole\"", "<formula1>0</formula1><formula2>1000000000000</formula2>",
            "type=\"textLength\"", "<pane ySplit=\"1\"",
        ] {
            #expect(text.contains(words), "\(words)")
        }
    }
}
