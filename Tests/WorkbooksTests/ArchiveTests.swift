import Testing

@testable import Workbooks

@Suite struct ArchiveTests {
    @Test(arguments: [[], [0x50, 0x4B, 3, 4], Array("PK\u{3}\u{4} không phải zip".utf8)])
    func whatIsNoArchiveIsRefused(bytes: [UInt8]) {
        #expect(throws: WorkbookError.damaged) { try Archive(bytes) }
    }

    /// The end of an archive without parts: its mark, then eighteen bytes of nought.
    @Test func anArchiveWithoutPartsHasNone() throws {
        let archive = try Archive(
            [0x50, 0x4B, 5, 6] + Array(repeating: 0, count: 18))
        #expect(try archive.part("xl/workbook.xml").map { $0.size } == nil)
    }
}
