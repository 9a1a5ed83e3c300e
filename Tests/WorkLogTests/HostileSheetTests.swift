import Basics
import Foundation
import Sheets
import Targets
import TestSupport
import Testing
import Tracker
import WorkLog

/// Files that nobody means well with: no crash, no hang, an answer.
@Suite struct HostileSheetTests {
    private static let seeds = [
        "Ngày;Xã;Thôn;Số người;Ngày công (công)\n8/6/2024;Hòa Ninh;\"a;\"\"b\";45;22,5\n;;c;1;\n",
        "BẢNG;;\n;;\nNgày;Xã;Số người\n8/6/2024;Hòa Ninh;5\n;;6\nTổng cộng;;11\n",
        "day,until,unit,place,sessions,people,officials,hien-dat,vat-lieu-ten,vat-lieu-so-luong,"
            + "vat-lieu-dvt,donor,note,id,status\n2024-06-01,2024-06-02,25018,=a,2,3,1,4,đá,5,m³,"
            + "nhân dân,\"x\ny\",b-1,dự kiến\n",
        "sep=|\r\nday|unit\r\n2024-06-01|25036\r\n",
    ]

    private static let pieces: [[UInt8]] = [
        [0], [10], [13], [13, 10], [34], [34, 34], [59], [44], [9], [39], [61], [0xFF], [0xC3],
        [0xEF, 0xBB, 0xBF], [0xF0, 0x9F, 0x98], [0xED, 0xA0, 0x80], Array("Tổng".utf8),
        Array("sep=;\n".utf8), Array("9999999999999999".utf8), Array("-0,000".utf8),
        Array("o\u{300}".utf8), Array("31/02/2024".utf8), Array(repeating: 59, count: 40),
        Array("../../etc/passwd".utf8),
    ]

    /// Bytes taken out, put in, doubled and turned: 4 000 sheets.
    @Test(arguments: 0..<4)
    func mutatedSheets(_ seed: Int) {
        var random = SplitMix64(seed: UInt64(seed) + 100)
        for _ in 0..<1_000 {
            var bytes = Array(Self.seeds[seed].utf8)
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                let place = Int.random(in: 0...bytes.count, using: &random)
                let end = min(bytes.count, place + Int.random(in: 0...12, using: &random))
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes.removeSubrange(place..<end)
                case 1: bytes.insert(contentsOf: bytes[place..<end], at: place)
                case 2 where place < bytes.count:
                    bytes[place] = UInt8.random(in: 0...255, using: &random)
                default:
                    bytes.insert(
                        contentsOf: Self.pieces.randomElement(using: &random) ?? [], at: place)
                }
            }
            check(bytes)
        }
    }

    @Test func randomBytes() {
        var random = SplitMix64(seed: 7)
        for _ in 0..<1_000 {
            let count = Int.random(in: 0...300, using: &random)
            check((0..<count).map { _ in UInt8.random(in: 0...255, using: &random) })
        }
    }

    private func check(_ bytes: [UInt8]) {
        let sheet = Form.workDays(catalogue).sheet(.csv(bytes, file: "a.csv"))
        #expect(Set(sheet.rows.map(\.value.id)).count == sheet.rows.count)
        let lines = bytes.count { $0 == 10 || $0 == 13 } + 1
        for finding in sheet.findings {
            #expect(finding.place.file == "a.csv" && finding.place.line <= lines)
            #expect(finding.text(.vi).utf8.count < 8_000)
        }
        for row in sheet.rows {
            #expect(row.value.sessions >= 1 && row.value.until >= row.value.day)
        }
    }

    /// Inputs that grow: each is answered with few words, in time that grows with its length.
    static let large: [(name: String, bytes: @Sendable () -> [UInt8])] = [
        ("one line of 20 MB", { Array(repeating: UInt8(ascii: "x"), count: 20_000_000) }),
        ("a million separators", { Array(repeating: UInt8(ascii: ";"), count: 1_000_000) }),
        ("a million lone quotes", { Array(repeating: 34, count: 1_000_001) }),
        (
            "an open quote before 2 MB",
            { Array("day,unit\n2024-06-01,\"".utf8) + Array(repeating: 10, count: 2_000_000) }
        ),
        (
            "10 000 unknown columns",
            { Array(("day,unit," + (0..<10_000).map { "c\($0)," }.joined() + "\n1,2\n").utf8) }
        ),
        (
            "a unit of 100 000 words",
            {
                Array(
                    ("day,unit\n2024-06-01," + String(repeating: "a ", count: 100_000) + "\n").utf8)
            }
        ),
        (
            "50 000 bad rows",
            { Array(("day,unit\n" + String(repeating: "x,y\n", count: 50_000)).utf8) }
        ),
        (
            "a thousand totals",
            { Array(("day,unit,people\n" + String(repeating: "Tổng,,\n", count: 1_000)).utf8) }
        ),
        ("empty lines", { Array(repeating: 10, count: 2_000_000) }),
    ]

    /// A square of the length would take far longer than the limit.
    @Test(.timeLimit(.minutes(5)), arguments: large.indices)
    func largeFilesAreAnswered(_ index: Int) throws {
        let bytes = Self.large[index].bytes
        let given = bytes()
        let sheet = Form.workDays(catalogue).sheet(.csv(given, file: "a.csv"))
        #expect(sheet.rows.isEmpty)
        #expect(sheet.findings.count <= 10_010)
        #expect(sheet.findings.allSatisfy { $0.text(.vi).utf8.count < 8_000 })
    }
}
