import Foundation
import Testing

/// Figures on the units of another day, and what they rest on.
@Suite struct MapTests {
    @Test func aClosedBoardSaysSoFirst() throws {
        try withLog { thubay in
            let today = try thubay("progress", "--as-of", "2026-11-21")
            let line = today.output.prefix { $0 != "\n" }
            #expect(line.hasPrefix("Mọi mục tiêu đã chốt"))
            #expect(line.contains("--as-of 2024-12-31"))
            let due = try thubay("progress", "--as-of", "2024-12-31")
            #expect(!due.output.contains("Mọi mục tiêu đã chốt"))
            // The model district names the law that ended the districts, and the seven communes.
            #expect(today.output.contains("203/2025/QH15 (chưa"))
            #expect(today.output.contains("Địa bàn nay gồm 07 xã"))
        }
    }

    @Test func theBoardOnTheUnitsOfAnotherDay() throws {
        try withLog { thubay in
            let board = try thubay("progress", "--as-of", "2024-12-31", "--map", "2025-07-01")
            #expect(board.output.contains("Theo đơn vị hành chính ngày 01/07/2025"))
            #expect(board.output.contains("xã Sơn Điền"))
            let unit = try thubay(
                "progress", "--unit", "Bảo Thuận", "--as-of", "2024-12-31", "--map", "2025-07-01",
                "--format", "json")
            #expect(unit.output.contains("\"25018@2025-07-01\""))
        }
    }

    /// The same sums on both maps; drains that the district reported belong to no commune.
    @Test func workAddsUpOnAnyMap() throws {
        try withLog { thubay in
            func totals(_ map: String) throws -> [NSDictionary] {
                let run = try thubay(
                    "units", "work", "--as-of", "2026-11-21", "--map", map, "--format", "json")
                let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
                return ((json as? [String: Any])?["totals"] as? [NSDictionary]) ?? []
            }
            let before = try totals("2025-06-30")
            #expect(!before.isEmpty)
            #expect(try totals("2025-07-01") == before)
            let text = try thubay("units", "work", "--as-of", "2026-11-21")
            #expect(text.output.contains("tỉnh Lâm Đồng: không phân bổ được"))
        }
    }

    @Test func everyFigureIsExplained() throws {
        try withLog { thubay in
            let town = try thubay(
                "progress", "di-linh-loai-iv", "--as-of", "2025-09-01", "--explain")
            for words in [
                "Kết quả: 85,58 điểm, cần 75", "thẩm định", "1210/2016/UBTVQH13 ngày 25/5/2016",
                "Mức độ đối chiếu:", "Căn cứ xác định: 85,58 điểm ≥ 75",
            ] {
                #expect(town.output.contains(words), "\(words)")
            }
            let refused = try thubay("progress", "--explain")
            #expect(refused.status == 64)
        }
    }

    @Test func unitsOfTheWholeCountry() throws {
        var thubay = try Program()
        defer { thubay.clean() }
        thubay.environment["THUBAY_CAMPAIGN"] = nil
        let found = try thubay("units", "find", "hoa ninh")
        #expect(found.output.contains("huyện Long Hồ, tỉnh Vĩnh Long"))
        #expect(found.output.contains("25036@2025-07-01"))
        // A part of a name is enough for a list; marks do not matter.
        let part = try thubay("units", "find", "lien d", "--on", "2024-06-30")
        #expect(part.output.contains("xã Liên Đầm"))
        #expect(!part.output.contains("Liên Hà"))
        #expect(try thubay("units", "find", "liênxx").status == 64)
        let provinces = try thubay("units", "tree", "--on", "2026-01-01")
        #expect(provinces.output.split(separator: "\n").count == 34)
    }
}
