import Testing
import WorkbookSamples

@testable import Workbooks

/// What no office program writes: refused in few bytes, or read.
@Suite struct HostileWorkbookTests {
    private func refusal(
        _ rows: String = "", _ change: (inout HandMadeWorkbook) -> Void = { _ in }
    ) throws -> WorkbookError? {
        var workbook = HandMadeWorkbook()
        workbook.sheets = [("A", rows)]
        change(&workbook)
        return try refusal(of: try workbook.bytes())
    }

    private func refusal(of bytes: [UInt8]) throws -> WorkbookError? {
        do throws(WorkbookError) {
            let book = try Workbook(bytes)
            var rows = WorkbookRows(book.sheets[0], of: book)
            while try rows.next() != nil {}
            return nil
        } catch {
            return error
        }
    }

    private let sheet = "xl/worksheets/sheet1.xml"

    @Test func everyByteMayBeMissing() throws {
        var workbook = HandMadeWorkbook()
        workbook.sheets = [("A", "<row><c><v>1</v></c></row>")]
        let bytes = try workbook.bytes()
        for count in stride(from: 0, to: bytes.count - 1, by: 7) {
            #expect(try refusal(of: Array(bytes.prefix(count))) != nil)
        }
    }

    /// Whatever byte is another: it is read or refused, and the process goes on.
    @Test func everyByteMayBeAnother() throws {
        var workbook = HandMadeWorkbook()
        workbook.sheets = [("A", "<row><c s=\"1\"><v>45451</v></c></row>")]
        workbook.formats = ["yyyy"]
        let bytes = try workbook.bytes()
        var refused = 0
        for index in bytes.indices {
            var other = bytes
            other[index] ^= 0x55
            if try refusal(of: other) != nil { refused += 1 }
        }
        #expect(refused > bytes.count / 4)
    }

    @Test func aDoctypeIsRefusedBeforeItsEntitiesAreRead() throws {
        let bomb = """
            <!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>
            """
        #expect(try refusal { $0.prologue = bomb } == .documentType)
    }

    /// Row 1 048 576 and column XFD are Excel's last.
    @Test func theLastCellIsReadAndTheNextRefused() throws {
        #expect(
            try refusal("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>") == nil)
        #expect(
            try refusal("<row r=\"1048577\"/>") == .tooManyRows)
        #expect(
            try refusal("<row r=\"1\"><c r=\"XFE1\"/></row>") == .unsound(part: sheet))
    }

    @Test(arguments: [
        "<row r=\"2\"/><row r=\"2\"/>", "<row r=\"2\"/><row r=\"1\"/>", "<row r=\"x\"/>",
        "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>", "<row r=\"1\"><c r=\"A2\"/></row>",
        "<row><c t=\"s\"><v>1</v></c></row>", "<row><c t=\"s\"><v>-1</v></c></row>",
        "<row><c><v>eins</v></c></row>", "<row><c>", "<row></c></row>",
        "<row><c t=\"s\"><v>99999999999999999999</v></c></row>",
    ])
    func rowsThatContradictThemselvesAreRefused(rows: String) throws {
        #expect(try refusal(rows) == .unsound(part: sheet))
    }

    @Test func longTextsAreRefused() throws {
        let text = { (count: Int) in
            let letters = String(repeating: "ộ", count: count)
            return "<row><c t=\"inlineStr\"><is><t>\(letters)</t></is></c></row>"
        }
        #expect(try refusal(text(32_767)) == nil)
        #expect(try refusal(text(32_768)) == .longCell(row: 1, column: 0))
        // One text of 32 767 letters that forty cells point to is more than a row holds.
        let cells = String(repeating: "<c t=\"s\"><v>0</v></c>", count: 40)
        #expect(
            try refusal("<row>\(cells)</row>") {
                $0.texts = ["<t>\(String(repeating: "a", count: 32_767))</t>"]
            } == .longCell(row: 1, column: 32))
    }

    @Test func deepNestingAndLongTokensAreRefused() throws {
        #expect(
            try refusal(String(repeating: "<a>", count: 100)) == .unsound(part: sheet))
        let comment = "<!--" + String(repeating: "x", count: 2 << 20) + "-->"
        #expect(try refusal(comment) == .unsound(part: sheet))
    }

    @Test func manyPartsAreRefusedBeforeOneIsOpened() throws {
        #expect(
            try refusal { $0.more = (0..<2_000).map { ("p\($0)", "") } } == .tooManyParts)
    }

    /// The archive says of the sheet that 3 GB come out of it.
    @Test func aBombIsRefusedByWhatItSays() throws {
        var bytes = try bomb()
        let size = try #require(directorySize(of: bytes))
        (bytes[size], bytes[size + 1], bytes[size + 2], bytes[size + 3]) = (0, 0, 0, 0xC0)
        #expect(try refusal(of: bytes) == .tooLarge)
    }

    /// The archive says that ten bytes come out of the sheet, and more do.
    @Test func aBombThatLiesIsRefusedWhenItIsRead() throws {
        var bytes = try bomb()
        let size = try #require(directorySize(of: bytes))
        (bytes[size], bytes[size + 1], bytes[size + 2], bytes[size + 3]) = (10, 0, 0, 0)
        let found = try refusal(of: bytes)
        #expect(found == .tooLarge || found == .damaged)
    }

    private func bomb() throws -> [UInt8] {
        var workbook = HandMadeWorkbook()
        workbook.sheets = [("A", String(repeating: " ", count: 1 << 20))]
        return try workbook.bytes()
    }

    /// Where the directory at the end of an archive says how much comes out of the sheet.
    private func directorySize(of bytes: [UInt8]) -> Int? {
        let name = Array(sheet.utf8)
        let mark: [UInt8] = [0x50, 0x4B, 1, 2]
        for index in bytes.indices.reversed() where bytes[index...].starts(with: mark) {
            if bytes[(index + 46)...].starts(with: name) { return index + 24 }
        }
        return nil
    }

    @Test(arguments: [
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1] as [UInt8], WorkbookError.oldFormat),
        (
            [0xD0, 0xCF, 0x11, 0xE0] + "EncryptedPackage".utf16.flatMap { [UInt8($0), 0] },
            .locked
        ), ([0x50, 0x4B, 3, 4, 9], .damaged),
    ])
    func oldAndLockedFilesAreToldByTheirFirstBytes(bytes: [UInt8], error: WorkbookError) throws {
        #expect(try refusal(of: bytes) == error)
    }

    @Test func otherFilesOfOfficeAreTold() throws {
        var open = ZipMaker()
        open.add("content.xml", "<office/>")
        #expect(try refusal(of: try open.bytes()) == .openDocument)
        var empty = ZipMaker()
        empty.add("a.txt", "a")
        #expect(try refusal(of: try empty.bytes()) == .noWorkbook)
        var text = ZipMaker()
        let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        text.add(
            "_rels/.rels",
            "<R><Relationship Id=\"a\" Type=\"\(type)/officeDocument\" Target=\"word/d.xml\"/></R>")
        text.add("word/d.xml", "<w:document xmlns:w=\"w\"/>")
        #expect(try refusal(of: try text.bytes()) == .noWorkbook)
    }
}
