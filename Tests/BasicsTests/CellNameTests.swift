import Testing

@testable import Basics

@Suite struct CellNameTests {
    /// 26 letters, then pairs: AA is 26, ZZ 26 + 26·26 − 1 = 701, AAA 702; XFD is Excel's last.
    @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")])
    func lettersGoOverToPairsAndTriples(column: Int, letters: String) {
        #expect(CellName.letters(of: column) == letters)
        #expect(CellName.place("\(letters)14".utf8)?.column == column)
        #expect(CellName.place("$\(letters)$14".utf8)?.row == 14)
    }

    @Test(arguments: ["", "A", "14", "1A", "XFE1", "A1048577", "A0", "A1B", "Á1"])
    func whatNamesNoCellIsRefused(name: String) {
        #expect(CellName.place(name.utf8) == nil)
    }
}
