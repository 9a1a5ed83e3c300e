import Basics
import Testing
import WorkbookSamples

@testable import Workbooks

/// What another process read of a workbook, as plain lines.
struct PlainBookTests {
    /// Every row of every sheet, or what is wrong, as a reader meets it.
    private func told(_ bytes: [UInt8]) -> [String] {
        do throws(WorkbookError) {
            let workbook = try Workbook(bytes)
            return workbook.sheets.flatMap { sheet -> [String] in
                var lines = ["\(sheet.name) \(sheet.isHidden)"]
                do throws(WorkbookError) {
                    lines += try workbook.merged(sheet).map { "\($0.rows) \($0.columns)" }
                    var rows = WorkbookRows(sheet, of: workbook)
                    while let row = try rows.next() {
                        lines.append("\(row.number) \(row.isHidden)")
                        lines += row.cells.map { "\($0.column) \($0.value) \($0.isOldText)" }
                    }
                } catch {
                    lines.append(error.words.vi)
                }
                return lines
            }
        } catch {
            return [error.words.vi]
        }
    }

    private func book(_ change: (inout HandMadeWorkbook) -> Void = { _ in }) throws -> [UInt8] {
        var workbook = HandMadeWorkbook()
        workbook.formats = ["dd/mm/yyyy"]
        workbook.texts = ["<t>Thôn à\tb\\n\nc</t>"]
        workbook.states = ["Ẩn": "hidden"]
        workbook.behind = "<mergeCells><mergeCell ref=\"A3:B5\"/></mergeCells>"
        workbook.sheets = [
            (
                "Tháng 6",
                """
                <row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3"><v>-22.5</v></c>\
                <c r="C3" s="1"><v>45451</v></c><c r="E3" t="e"><v>#REF!</v></c>\
                <c r="F3"><f>A1</f></c><c r="G3"><v>1E+30</v></c></row>\
                <row r="9" hidden="1"><c r="B9"><v>0.30000000000000004</v></c></row>
                """
            ), ("Ẩn", "<row><c><v>7</v></c></row>"),
        ]
        change(&workbook)
        return try workbook.bytes()
    }

    @Test func theLinesSayWhatTheWorkbookSays() throws {
        let bytes = try book()
        let plain = Workbook.plain(bytes, most: 1 << 20)
        #expect(Workbook.isPlain(plain))
        #expect(Workbook.isOffice(plain))
        let found = told(bytes)
        #expect(found.contains("0 text(\"Thôn à\\tb\\\\n\\nc\") false"), "\(found)")
        #expect(told(plain) == found)
        // What is plain already stays what it is.
        #expect(Workbook.plain(plain, most: 1 << 20) == plain)
    }

    @Test func whatIsWrongStandsAtItsPlace() throws {
        let broken = try book { $0.sheets[0].rows = "<row><c><v>5</v></c></row><row><c></row>" }
        let (found, plain) = (told(broken), Workbook.plain(broken, most: 1 << 20))
        #expect(found.contains { $0.contains("hỏng ở phần") }, "\(found)")
        #expect(told(plain) == found)
        let noBook = Workbook.plain([0x50, 0x4B, 0x03, 0x04, 1, 2, 3], most: 1 << 20)
        #expect(told(noBook) == [WorkbookError.damaged.words.vi])
        let old = Workbook.plain([0xD0, 0xCF, 0x11, 0xE0], most: 1 << 20)
        #expect(told(old) == [WorkbookError.oldFormat.words.vi])
        let long = WorkbookError.longCell(row: 7, column: 2)
        #expect(WorkbookError("longCell", part: "", row: 7, column: 2) == long)
        // 60 bytes hold no row: all that is told is that it is too large.
        #expect(told(Workbook.plain(try book(), most: 60)) == [WorkbookError.tooLarge.words.vi])
    }

    /// Whoever wrote the lines may have been broken by what it read.
    @Test(arguments: [
        "", "S\t0\n", "S\t0\tA", "R\t1\t0\t0\tt\tx\n", "S\t0\tA\nR\t0\t0\t0\tt\tx\n",
        "S\t0\tA\nR\t2\t0\t0\tt\tx\nR\t1\t0\t0\tt\tx\n", "S\t0\tA\nR\t1\t2\t0\tt\tx\n",
        "S\t0\tA\nR\t1\t0\t5\tt\tx\t3\tt\tx\n", "S\t0\tA\nR\t1\t0\t16384\tt\tx\n",
        "S\t0\tA\nR\t1048577\t0\t0\tt\tx\n", "S\t0\tA\nR\t1\t0\t0\tn\t1x\n",
        "S\t0\tA\nR\t1\t0\t0\td\t2024-02-30\n", "S\t0\tA\nR\t1\t0\t0\tq\tx\n",
        "S\t0\tA\nR\t1\t0\t0\tt\n", "S\t0\tA\nR\t1\t0\n", "S\t0\tA\nR\t1\t0\t0\tt\ta\\x\n",
        "S\t0\tA\nR\t99999999999\t0\t0\tt\tx\n", "S\t0\tA\nM\t5\t1\t0\t0\n", "S\t0\tA\nX\t1\n",
        "S\t0\tA\nRR\n", "E\tkhong-co\n",
    ])
    func linesThatNoWorkbookMakesAreDamaged(_ lines: String) {
        let found = told(PlainBook.mark + Array(lines.utf8))
        #expect(found.last == WorkbookError.damaged.words.vi, "\(found)")
    }

    @Test func bytesThatAreNoText() {
        let bytes = PlainBook.mark + Array("S\t0\tA\nR\t1\t0\t0\tt\t".utf8) + [0xFF, 0x0A]
        #expect(told(bytes).last == WorkbookError.damaged.words.vi)
    }
}
