import CXlsxWriter
import Foundation
import Testing

@testable import Office

@Suite struct ExcelFileTests {
    @Test func aClosedFileIsAnArchive() throws {
        let folder = NSTemporaryDirectory()
        let path = folder + UUID().uuidString + ".xlsx"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let file = try ExcelFile(path, in: folder, streams: true)
        let sheet = workbook_add_worksheet(file.workbook, "A")
        #expect(worksheet_write_number(sheet, 0, 0, 22.5, nil) == LXW_NO_ERROR)
        try file.close()
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(bytes.starts(with: Data("PK\u{3}\u{4}".utf8)))
    }

    @Test func aFolderThatIsNotThereIsSaid() throws {
        let file = try ExcelFile("/nonexistent/a.xlsx", in: NSTemporaryDirectory(), streams: true)
        workbook_add_worksheet(file.workbook, "A")
        #expect(throws: ExcelFile.Unwritable.self) { try file.close() }
    }
}
