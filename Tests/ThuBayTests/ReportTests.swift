import Foundation
import TestSupport
import Testing

/// The month's page, as a person prints it.
@Suite struct ReportTests {
    /// The words of a PDF, page by page.
    private static func pages(_ file: String, _ thubay: Program) throws -> [String] {
        try PDFWords.pages(thubay.folder.appendingPathComponent(file).path)
    }

    @Test func everyFormSaysTheSame() throws {
        try withSeason { thubay in
            let table = try thubay("report", "--period", "2024-06")
            #expect(table.status == 0, "\(table.errors)")
            for words in [
                "KẾT QUẢ RA QUÂN THÁNG 6 NĂM 2024", "(từ ngày 01/06/2024 đến ngày 30/06/2024)",
                "SỐ LIỆU MÔ PHỎNG, KHÔNG DÙNG ĐỂ BÁO CÁO", "Số buổi ra", "Thu gom rác",
                "Mỗi dòng của sổ được tính vào ngày kết thúc.",
            ] {
                #expect(table.output.contains(words), "\(words)")
            }
            let json = try thubay("report", "--period", "2024-06", "--format", "json")
            let report =
                try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
            let total = try #require(report?["total"] as? [String: Any])
            let rows = try #require(total["rows"] as? [[String: Any]])
            let sessions = try #require(rows.first?["period"] as? [String: Int])
            let confirmed = try #require(sessions["confirmed"])
            let reported = try #require(sessions["reported"])
            #expect(confirmed > 0 && reported >= confirmed)
            #expect((report?["period"] as? [String: String])?["until"] == "2024-06-30")
            let csv = try thubay("report", "--period", "2024-06", "--format", "csv")
            #expect(csv.output.hasPrefix("\u{FEFF}"))
            #expect(
                csv.output.contains("Tổng số;I.1;Số buổi ra quân;buổi;–;\(confirmed);\(reported);"))
            #expect(csv.output.contains("Số liệu mô phỏng, không dùng để báo cáo"))
        }
    }

    @Test
    func thePaperCanBeSearched() throws {
        try withSeason { thubay in
            let run = try thubay(
                "report", "--period", "2024-06", "--by", "unit", "--format", "pdf", "--out",
                "thang-6.pdf", "--chart", "work-by-month")
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.output == "Đã ghi thang-6.pdf.\n")
            let pages = try Self.pages("thang-6.pdf", thubay)
            for (index, page) in pages.enumerated() {
                #expect(page.contains("Số liệu mô phỏng, không dùng để báo cáo"))
                // Numbers stand above, and none on the first page.
                #expect(!page.contains("trang \(index + 1)"))
                #expect(page.hasPrefix("\(index + 1) ") == (index > 0))
            }
            for words in [
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
                "Số: ………/BC-BCĐ", "BÁO CÁO", "Kết quả ra quân tháng 6 năm 2024",
                "I. Buổi ra quân, lực lượng tham gia", "đã xác nhận",
            ] {
                #expect(pages[0].contains(words), "\(words)")
            }
            #expect(pages[1].contains("Lũy kế từ khi triển khai"), "the head is repeated")
            let all = pages.joined(separator: " ")
            for words in [
                "NGƯỜI LẬP BIỂU", "TM. BAN CHỈ ĐẠO", "(Ký, đóng dấu)", "III. Đóng góp tự nguyện",
                "Số lượt nội dung ra quân theo tháng", "Chia theo đơn vị hành chính",
                "thị trấn Di Linh", "xã Sơn Điền",
            ] {
                #expect(all.contains(words), "\(words)")
            }
        }
    }

    @Test(arguments: [
        "2024-06-30", "2024-12-31", "2022-09-30",
    ])
    func theLeadersHaveOnePage(_ until: String) throws {
        try withSeason { thubay in
            let month = String(until.prefix(7))
            let run = try thubay(
                "report", "--period", month, "--leaders", "--format", "pdf", "--out", "mot.pdf")
            #expect(run.status == 0, "\(run.errors)")
            let pages = try Self.pages("mot.pdf", thubay)
            #expect(pages.count == 1)
            for words in [
                "Các mục tiêu", "Đơn vị cần tập trung hỗ trợ", "Số xã có ra quân", "19/19",
                "xã còn thiếu từ 2 tiêu chí trở lên; vướng nhất là",
                "Số tiêu chí nông thôn mới đạt theo xã",
            ] {
                #expect(pages[0].contains(words), "\(words)")
            }
            // The chart's footer explains the dagger; the page need not do so again.
            let parts = pages[0].components(separatedBy: "Mức đạt chuẩn chưa đối chiếu")
            #expect(parts.count == 2)
            let table = try thubay("report", "--period", month, "--leaders")
            #expect(table.output.contains("đã xác nhận (trong ngoặc: tổng số đã báo cáo)"))
            #expect(table.output.contains("tiêu chí†"))
            #expect(table.output.contains("† Mức đạt chuẩn chưa đối chiếu"))
            // Standards have titles; their keys are for files.
            #expect(!table.output.contains("do-thi-loai-"))
        }
    }

    /// A commune signs for itself; names are never printed.
    @Test
    func aCommuneSignsForItself() throws {
        try withLog { thubay in
            let run = try thubay(
                "report", "--period", "2024-Q2", "--unit", "xã Hòa Ninh", "--public", "--format",
                "pdf", "--out", "hoa-ninh.pdf")
            #expect(run.status == 0, "\(run.errors)")
            let text = try Self.pages("hoa-ninh.pdf", thubay).joined(separator: " ")
            for words in [
                "ỦY BAN NHÂN DÂN", "XÃ HÒA NINH", "BC-UBND", "Hòa Ninh, ngày …… tháng ……",
                "TM. ỦY BAN NHÂN DÂN XÃ", "CHỦ TỊCH", "Chỉ gồm khối lượng đã xác nhận",
            ] {
                #expect(text.contains(words), "\(words)")
            }
            #expect(!text.contains("đã báo cáo"))
            #expect(!text.contains("mô phỏng"))
        }
    }

    @Test func whatIsRecordedNowWasNotKnownThen() throws {
        try withSeason { thubay in
            func then() throws -> String {
                try thubay("report", "--period", "2024-06", "--known-on", "2024-07-31").output
            }
            let before = try then()
            #expect(before.contains("Theo sổ như đã ghi đến hết ngày 31/07/2024"))
            let now = try thubay("report", "--period", "2024-06").output
            let added = try thubay(
                "log", "add", "--day", "2024-06-08", "--unit", "xã Hòa Ninh", "--people", "7",
                "--organiser", "UBND xã", "--place", "Thôn 77")
            #expect(added.status == 0, "\(added.errors)")
            #expect(try then() == before)
            #expect(try thubay("report", "--period", "2024-06").output != now)
        }
    }

    @Test(arguments: [
        (["--period", "2024-13"], 64 as Int32, "không có kỳ này"),
        (["--period", "2024-Q5"], 64, "không có kỳ này"),
        (["--period", "2024-06-02..2024-06-01"], 64, "trước ngày đầu"),
        (["--period", "hôm nay"], 64, "không phải một kỳ báo cáo"),
        (["--period", "2024-06", "--unit", "Hòa Nimh"], 64, "Hòa Ninh"),
        (
            ["--period", "2024-06", "--unit", "xã Liên Đầm", "--map", "2025-07-01"], 64,
            "01/07/2025"
        ),
        (["--period", "2024-06", "--format", "pdf"], 64, "needs --out"),
        (["--period", "2024-06", "--format", "csv", "--out", "a.pdf"], 64, "--format pdf"),
        (["--period", "2024-06", "--chart", "work-by-month"], 64, "--format pdf"),
        (["--period", "2024-06", "--leaders", "--public"], 64, "--leaders"),
        (
            [
                "--period", "2024-06", "--public", "--format", "pdf", "--out", "a.pdf", "--chart",
                "cumulative-work",
            ], 64, "cho thấy cả phần chờ xác nhận"
        ),
        (
            [
                "--period", "2024-06", "--unit", "xã Hòa Ninh", "--format", "pdf", "--out", "a.pdf",
                "--chart", "criteria-met",
            ], 64, "là của cả nhiệm vụ"
        ),
        (
            ["--period", "2024-06", "--format", "pdf", "--out", "a.pdf", "--chart", "nope"], 64,
            "nope"
        ),
        (["--period", "2024-06", "--out", "khong-co/a.txt"], 2, "không ghi được tệp"),
    ])
    func refused(_ words: [String], _ status: Int32, _ says: String) throws {
        try withLog { thubay in
            let run = thubay.run(["report"] + words)
            #expect(run.status == status)
            #expect(run.errors.contains(says), "\(run.errors)")
            #expect(run.output.isEmpty)
            #expect(!thubay.exists("a.pdf"))
        }
    }

    /// A file that is there is somebody's; the log is never replaced.
    @Test func nothingIsOverwrittenUnasked() throws {
        try withLog { thubay in
            let log = try thubay.read("thubay.sqlite")
            try thubay.write("của tôi", to: "a.txt")
            let report = ["report", "--period", "2024-06", "--out"]
            let plan = ["plan", "xã Hòa Ninh", "--as-of", "2024-06-30", "--ics"]
            for words in [report, plan] {
                for (file, more) in [
                    ("a.txt", []), ("thubay.sqlite", []), ("thubay.sqlite", ["--replace"]),
                ] {
                    let run = thubay.run(words + [file] + more)
                    #expect(run.status == 1 && run.output.isEmpty)
                    #expect(run.errors.contains("ghi đè"), "\(run.errors)")
                }
            }
            #expect(try thubay.read("thubay.sqlite") == log)
            #expect(try thubay.read("a.txt") == Data("của tôi".utf8))
            let replaced = thubay.run(report + ["a.txt", "--replace"])
            #expect(replaced.status == 0, "\(replaced.errors)")
            #expect(try thubay.read("a.txt") != Data("của tôi".utf8))
        }
    }

    /// Pictures and pages that were made before may be made anew, other pictures not.
    @Test func whatWasDrawnBeforeIsDrawnAnew() throws {
        try withLog { thubay in
            let words = ["chart", "target-board", "--as-of", "2024-06-30"]
            for type in [[], ["--type", "pdf"]] {
                for _ in 1...2 {
                    let run = thubay.run(words + type)
                    #expect(run.status == 0, "\(run.errors)")
                }
            }
            try thubay.write("ảnh của tôi", to: "target-board.png")
            let run = thubay.run(words)
            #expect(run.status == 1 && run.errors.contains("không ghi đè"))
            #expect(try thubay.read("target-board.png") == Data("ảnh của tôi".utf8))
            let replaced = thubay.run(words + ["--replace"])
            #expect(replaced.status == 0, "\(replaced.errors)")
        }
    }

    /// Before, `--out a.pdf` asked for `--format pdf`, and `--out a.csv` held the table.
    @Test(arguments: [("a.pdf", "%PDF-"), ("a.CSV", "\u{FEFF}"), ("a.json", "{"), ("a.txt", "K")])
    func theEndingOfTheFileChoosesTheForm(_ name: String, _ start: String) throws {
        try withLog { thubay in
            let run = thubay.run(["report", "--period", "2024-06", "--out", name])
            #expect(run.status == 0, "\(run.errors)")
            let text = String(decoding: try thubay.read(name), as: UTF8.self)
            #expect(text.unicodeScalars.starts(with: start.unicodeScalars), "\(text.prefix(40))")
        }
    }

    /// After the reorganisation, the sums are those of before.
    @Test func reportsBeforeAndAfterTheReorganisationAddUp() throws {
        try withSeason { thubay in
            let added = try thubay(
                "log", "add", "--day", "2024-06-08", "--unit", "huyện Di Linh", "--people", "7",
                "--organiser", "Huyện đoàn")
            #expect(added.status == 0, "\(added.errors)")
            func report(_ map: String) throws -> [String: Any] {
                let run = try thubay(
                    "report", "--period", "2024-H1", "--by", "unit", "--map", map, "--format",
                    "json")
                let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
                return try #require(json as? [String: Any])
            }
            func sums(_ report: [String: Any]) throws -> [String: Double] {
                let groups = try #require(report["groups"] as? [[String: Any]])
                var sums: [String: Double] = [:]
                for row in groups.flatMap({ $0["rows"] as? [[String: Any]] ?? [] }) {
                    let figure = (row["campaign"] as? [String: Any])?["reported"] as? Double
                    sums[row["id"] as? String ?? "", default: 0] += figure ?? 0
                }
                return sums.mapValues { ($0 * 1_000).rounded() }
            }
            let before = try report("2025-06-30")
            let after = try report("2025-07-01")
            #expect((before["total"] as? NSDictionary) == (after["total"] as? NSDictionary))
            #expect(try sums(before) == sums(after))
            let names = try #require(after["groups"] as? [[String: Any]]).compactMap {
                $0["title"] as? String
            }
            #expect(names.contains("xã Bảo Thuận"))
            #expect(names.contains { $0.contains("không phân bổ được") })
        }
    }
}
