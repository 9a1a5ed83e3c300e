import Foundation
import TestSupport
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
    ///
    /// So far is from the campaign's first day: what newspapers wrote of 2020 counted before.
    @Test func workAddsUpOnAnyMap() throws {
        try withLog { thubay in
            func totals(_ map: String) throws -> [NSDictionary] {
                let run = try thubay(
                    "units", "work", "--as-of", "2026-11-21", "--map", map, "--format", "json")
                let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
                return ((json as? [String: Any])?["totals"] as? [NSDictionary]) ?? []
            }
            #expect(try totals("2025-06-30").isEmpty)
            for unit in ["huyện Di Linh", "xã Liên Đầm"] {
                _ = try thubay(
                    "log", "add", "--by", "Phòng Kinh tế", "--day", "08/06/2024", "--unit", unit,
                    "--organiser", "Đoàn Thanh niên", "--output", "khoi-thong-cong-ranh=250")
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
                "Mã trong sổ: ", "Cơ quan ghi: Số liệu đã công bố",
            ] {
                #expect(town.output.contains(words), "\(words)")
            }
            let refused = try thubay("progress", "--explain")
            #expect(refused.status == 64)
        }
    }

    /// A criterion that is measured itself cites the document of the row in force, not the frame's.
    /// (That this document set the incomes of 2023 is invented.)
    @Test func aFigureCitesTheDocumentOfItsThreshold() throws {
        try withLog { thubay in
            var thubay = thubay
            let rules = thubay.folder.appendingPathComponent("targets")
            try FileManager.default.copyItem(
                at: Program.root.appendingPathComponent("targets"), to: rules)
            thubay.environment["THUBAY_TARGETS"] = rules.path
            let file = rules.appendingPathComponent("standards/xa-ntm-2021-2025.yaml")
            let text = try String(contentsOf: file, encoding: .utf8)
            let row =
                "- from: 2023-01-01\n        document: 318/QD-TTg\n        article: \"tiêu chí 10\""
            try #require(text.components(separatedBy: row).count == 2)
            let other = "- from: 2023-01-01\n        document: 211/QD-TTg\n        article: Điều 7"
            try text.replacingOccurrences(of: row, with: other)
                .write(to: file, atomically: true, encoding: .utf8)

            func income(_ day: String) throws -> Substring {
                let page = try thubay("progress", "--unit", "Đinh Lạc", "--as-of", day, "--explain")
                let from = try #require(page.output.range(of: "10 Thu nhập"), "\(page.errors)")
                let rest = page.output[from.lowerBound...]
                return rest[..<(rest.range(of: "\n\n")?.lowerBound ?? rest.endIndex)]
            }
            let before = try income("2022-12-31")
            #expect(before.contains("Văn bản: 318/QĐ-TTg"), "\(before)")
            #expect(before.contains("tiêu chí 10"), "\(before)")
            let after = try income("2023-12-31")
            #expect(after.contains("Văn bản: 211/QĐ-TTg"), "\(after)")
            #expect(after.contains("Điều, phụ lục: Điều 7"), "\(after)")
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
