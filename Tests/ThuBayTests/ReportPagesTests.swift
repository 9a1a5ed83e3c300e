import Foundation
import TestSupport
import Testing

/// The pages of a report on paper: whole words, signatures, one side for the leaders.
@Suite struct ReportPagesTests {
    /// The words of a report as PDF, page by page.
    private static func pages(_ thubay: Program, _ options: String...) throws -> [String] {
        try pages(thubay, options)
    }

    private static func pages(_ thubay: Program, _ options: [String]) throws -> [String] {
        let run = thubay.run(["report", "--format", "pdf", "--out", "trang.pdf"] + options)
        try #require(run.status == 0, "\(run.errors)")
        return try PDFWords.pages(thubay.folder.appendingPathComponent("trang.pdf").path)
    }

    /// Every figure of the table for Excel stands on the page in one piece.
    @Test(arguments: [["--language", "vi"], ["--language", "en"]])
    func figuresAreWhole(_ language: [String]) throws {
        try withSeason { thubay in
            let added = try thubay(
                "log", "add", "--day", "2024-06-08", "--unit", "xã Hòa Ninh", "--people", "7",
                "--organiser", "UBND xã", "--money", "435700000")
            #expect(added.status == 0, "\(added.errors)")
            let options = ["--period", "2024", "--map", "2025-07-01", "--by", "unit"] + language
            let csv = thubay.run(["report", "--format", "csv"] + options)
            let scope = language[1] == "vi" ? "Tổng số;" : "Total;"
            let figures = csv.output.split(whereSeparator: \.isNewline).filter {
                $0.contains(";\(scope)")
            }
            .flatMap { $0.split(separator: ";").dropFirst(5) }
            .map { String($0).replacing("\"", with: "") }
            .filter { $0.contains(where: \.isNumber) }
            #expect(figures.contains { $0.count >= 11 }, "a hundred million đồng and more")
            let pages = try Self.pages(thubay, options)
            let words = Set(pages.flatMap { $0.split(separator: " ").map(String.init) })
            #expect(Set(figures).subtracting(words).isEmpty)
            let heads =
                language[1] == "vi"
                ? ["truyền,", "trường", "(bóng)", "chiếu", "đường"]
                : ["Rubbish", "Participants", "Person-days", "collected", "newly"]
            #expect(Set(heads).subtracting(words).isEmpty)
        }
    }

    /// Something that is signed stands above the signatures.
    @Test(arguments: ["2023-03", "2023-10", "2024-02", "2024-05", "2024-08", "2024-09"])
    func signaturesAreNotAlone(_ month: String) throws {
        try withSeason { thubay in
            for options in [[], ["--chart", "criteria-grid"]] {
                let pages = try Self.pages(thubay, ["--period", month] + options)
                let page = try #require(pages.first { $0.contains("NGƯỜI LẬP BIỂU") })
                let above = page.components(separatedBy: "NGƯỜI LẬP BIỂU")[0]
                #expect(above.count > 20, "\(above)")
                #expect(page.contains("TRƯỞNG BAN") && page.contains("(Ký, đóng dấu)"))
            }
        }
    }

    /// The annex of the office's report: the whole table and what must be known of it on one page.
    @Test func theAnnexOfTheOfficeIsOnePage() throws {
        try withSeason { thubay in
            let pages = try Self.pages(thubay, "--period", "2024-06", "--kind", "office")
            let annex = try #require(pages.first { $0.contains("Phụ lục: số liệu ra quân") })
            for words in ["I. Buổi ra quân", "Giá trị vật liệu", "ngày kết thúc", "So kế hoạch"] {
                #expect(annex.contains(words), "\(words)")
            }
        }
    }

    /// However many targets there are: five, twelve, twenty.
    @Test(arguments: [0, 7, 15])
    func theLeadersHaveOneSide(_ assigned: Int) throws {
        try withSeason { thubay in
            let thubay = try Self.withPlan(thubay) { kinds in
                kinds.prefix(assigned).map { "\($0),679,2024,12000" }
            }
            let pages = try Self.pages(thubay, "--period", "2024-06", "--leaders")
            #expect(pages.count == 1)
            for words in [
                "huyện Di Linh – Thực hiện Nghị quyết số 15-NQ/TU", "Huyện Di Linh đạt chuẩn",
                "Các thứ Bảy tới", "Số tiêu chí nông thôn mới đạt theo xã",
            ] {
                #expect(pages[0].contains(words), "\(words)")
            }
            // With five targets and a long headline the last may be counted only.
            #expect(assigned == 0 || pages[0].contains("mục tiêu khác"))
            let days = pages[0].split(separator: " ").count { $0 == "31/12/2024" }
            #expect(assigned == 0 || days >= 4, "days are whole")
        }
    }

    @Test func groupsAreNamedAndTheSilentMarked() throws {
        try withLog { thubay in
            for (way, head) in [
                ("unit", "Đơn vị"), ("place", "Thôn, tổ dân phố"),
                ("organiser", "Đơn vị chủ trì"),
            ] {
                let pages = try Self.pages(thubay, "--period", "2024-06", "--by", way)
                let page = try #require(pages.first { $0.contains("thực hiện trong kỳ –") })
                #expect(page.contains("STT \(head) ") || page.contains(" \(head) "), "\(way)")
                #expect(!page.contains("Đơn vị STT"))
                let marked = pages.joined(separator: " ").contains("– không có số liệu")
                #expect(marked == (way == "unit"), "\(way)")
            }
        }
    }

    /// Each commune against its plan, the year before and the whole campaign.
    @Test func communesStandOnEveryStretch() throws {
        try withSeason { thubay in
            let thubay = try Self.withPlan(thubay) { _ in ["ngay-cong,25036,2024,777"] }
            let pages = try Self.pages(thubay, "--period", "2024-06", "--by", "unit")
            for words in [
                "thực hiện trong kỳ – đã xác nhận (đã báo cáo)",
                "lũy kế từ đầu năm – đã xác nhận (đã báo cáo)",
                "lũy kế từ khi triển khai – đã xác nhận (đã báo cáo)",
                "so với cùng kỳ năm trước – đã xác nhận", "so với kế hoạch năm – đã xác nhận",
            ] {
                #expect(pages.contains { $0.contains(words) }, "\(words)")
            }
            #expect(pages.last?.contains(" 777 ") == true)
            let open = try Self.pages(thubay, "--period", "2024-06", "--by", "unit", "--public")
            #expect(!open.joined().contains("đã báo cáo"))
        }
    }

    /// A commune that has ended leaves its office to be filled in; one that is to come signs.
    @Test(arguments: [
        ("xã Liên Đầm", "2025-08", "2024-06-30", "……………"),
        ("xã Di Linh", "2024-06", "2025-07-01", "XÃ DI LINH"),
    ])
    func aCommunesCommitteeSigns(
        _ unit: String, _ period: String, _ map: String, _ name: String
    ) throws {
        try withLog { thubay in
            let text = try Self.pages(
                thubay, "--unit", unit, "--period", period, "--map", map
            ).joined(separator: " ")
            for words in ["ỦY BAN NHÂN DÂN", "BC-UBND", "CHỦ TỊCH", name] {
                #expect(text.contains(words), "\(words)")
            }
            #expect(!text.contains("BAN CHỈ ĐẠO") && !text.contains("TRƯỞNG BAN"))
        }
    }

    /// The program with rules of its own, to which quantities assigned for a year are added.
    private static func withPlan(
        _ thubay: Program, _ rows: (_ kinds: [String]) -> [String]
    ) throws -> Program {
        var thubay = thubay
        let rules = Program.root.appendingPathComponent("targets").path
        _ = try thubay.execute("/bin/cp", ["-r", rules, "quy"])
        thubay.environment["THUBAY_TARGETS"] = "quy"
        let file = "quy/campaigns/di-linh-nq15/campaign.yaml"
        let campaign = String(decoding: try thubay.read(file), as: UTF8.self)
        try thubay.write(campaign + "\nassigned: giao.csv\n", to: file)
        let kinds = [
            "tu-sua-duong", "cung-hoa-duong", "cai-tao-ngo-xom", "duong-noi-dong",
            "khoi-thong-cong-ranh", "nao-vet-kenh-muong", "trong-cay-xanh", "trong-hoa",
            "cham-soc-hoa", "thu-gom-rac", "phat-quang", "ve-sinh-moi-truong", "lap-den",
            "duong-dien-sang", "tuyen-truyen",
        ]
        let lines = ["activity,unit,year,quantity"] + rows(kinds)
        try thubay.write(
            lines.joined(separator: "\n") + "\n", to: "quy/campaigns/di-linh-nq15/giao.csv")
        return thubay
    }
}
