import Foundation
import TestSupport
import Testing

/// Châu Thành, Sóc Trăng, July 2021: other targets, other work, no code of its own.
@Suite struct SecondCampaignTests {
    private static let units = [
        "31569", "31570", "31573", "31576", "31582", "31585", "31594", "31600",
    ]

    private func withCampaign(_ id: String, _ use: (Program) throws -> Void) throws {
        var thubay = try Program()
        defer { thubay.clean() }
        thubay.environment["THUBAY_CAMPAIGN"] = id
        let made = try thubay("init")
        try #require(made.status == 0, "\(made.errors)")
        try use(thubay)
    }

    /// A sheet of counts: how many of ten cells had the letter read, and who is followed.
    private func counts(_ month: String, cells: Int, followed: [String]) -> String {
        Self.units.reduce("kind,period,unit,amount,of_amount,last_on\n") { text, unit in
            text + "chi-bo-quan-triet,\(month),\(unit),\(cells),10,\n"
                + "don-vi-theo-doi,\(month),\(unit),\(followed.contains(unit) ? 1 : 0),1,\n"
        }
    }

    @Test func fromTheFirstDayToTheBoard() throws {
        try withCampaign("chau-thanh-158") { thubay in
            try thubay.write(
                """
                day,unit,organiser,people,ca-truc-giam-sat,den-ho-gia-dinh,quan-triet-chi-bo
                2021-07-24,xã Phú Tâm,Đảng ủy xã,30,12,120,5
                2021-07-24,TT. Châu Thành,Đảng ủy thị trấn,20,8,90,4
                """, to: "log.csv")
            let work = try thubay("log", "import", "log.csv", "--confirmed-by", "Ban Dân vận")
            #expect(work.status == 0, "\(work.errors)")
            // Nobody has sent a count: unknown, not zero.
            let before = try thubay("progress", "quan-triet", "--as-of", "2021-07-31")
            #expect(before.output.contains("chưa đơn vị nào gửi số liệu"))
            #expect(!before.output.contains("0/"))
            try thubay.write(
                counts("2021-07", cells: 6, followed: Array(Self.units.dropLast())), to: "so.csv")
            let counted = try thubay("count", "import", "so.csv")
            #expect(counted.status == 0, "\(counted.errors)")

            // 7 of 8 followed; 8 · 6 of 8 · 10 cells.
            let board = try thubay("progress", "--as-of", "2021-07-31")
            #expect(board.output.contains("7/8 đơn vị"))
            #expect(board.output.contains("48/80 chi bộ"))
            #expect(board.output.contains("không có hạn"))
            #expect(!board.output.contains("quá hạn"))
            try thubay.write(
                counts("2021-08", cells: 10, followed: Self.units), to: "later.csv")
            #expect(try thubay("count", "import", "later.csv").status == 0)
            let json = try thubay("progress", "--as-of", "2021-08-31", "--format", "json")
            #expect(json.output.components(separatedBy: "\"metOnTime\"").count == 3)

            // On the map of 2026 the eight are four; what they have adds up.
            let map = try thubay(
                "progress", "quan-triet", "--as-of", "2021-08-31", "--map", "2026-07-31")
            #expect(map.output.contains("20/20 chi bộ"))
            let sums = try thubay(
                "units", "work", "--as-of", "2021-07-31", "--map", "2026-07-31", "--format", "csv")
            #expect(sums.output.contains("xã Phú Tâm;Ca trực của tổ giám sát cộng đồng;ca;20;20"))
        }
    }

    /// A commune writes its own name, whoever else has it; what it was made of is known.
    @Test func theCampaignsOwnAreaComesFirst() throws {
        try withCampaign("mau-xa-2026-2030") { thubay in
            let template = try thubay("log", "template").output
            #expect(template.contains("xã Hòa Ninh"))
            #expect(!template.contains("Ba Đình"))
            #expect(template.contains("\"Xã, phường, đặc khu\""))
            #expect(!template.contains("thị trấn"))
            try thubay.write(
                "Ngày;\"Xã, phường, đặc khu\";Số người\n07/11/2026;Hòa Ninh;10\n"
                    + "07/11/2026;xã Hòa Trung;5\n",
                to: "a.csv")
            let run = try thubay("log", "import", "a.csv", "--accept-valid")
            #expect(run.output.contains("thêm 1"))
            #expect(
                run.errors.contains("xã Hòa Trung kết thúc hoạt động sau ngày 30/06/2025"))
            #expect(
                run.errors.contains("ghi xã Hòa Ninh (25036), và ghi “Hòa Trung” ở cột nơi làm"))
        }
    }

    @Test func aTemplateForACommuneOfToday() throws {
        try withCampaign("mau-xa-2026-2030") { thubay in
            let board = try thubay("progress", "--as-of", "2026-11-21")
            #expect(board.output.hasPrefix("Xây dựng xã nông thôn mới"))
            #expect(board.output.contains("xã Hòa Ninh"))
            #expect(board.output.contains("31/12/2030"))
            // Documents by their number, not by their id.
            let target = try thubay("progress", "xa-ntm", "--as-of", "2026-11-21").output
            #expect(target.contains("(51/2025/QĐ-TTg)"))
            #expect(!target.contains("QD-TTg"))
            // The set is younger than the commune: nothing of before has to be reviewed.
            let unit = try thubay("progress", "--unit", "xã Hòa Ninh", "--as-of", "2026-11-21")
            #expect(!unit.output.contains("trước sắp xếp"))
        }
    }

    /// In the set of 2026–2030 no work feeds a criterion: what a Saturday contributes to its ten
    /// criteria is said to be unknown, criterion by criterion, and nowhere printed as nought.
    @Test func whatASaturdayGivesToTheTenCriteriaIsNotMadeUp() throws {
        try withCampaign("mau-xa-2026-2030") { thubay in
            try thubay.write(
                "Ngày;Đơn vị;Số người;Trồng cây xanh\n07/11/2026;Hòa Ninh;10;40\n", to: "a.csv")
            _ = try thubay("log", "import", "a.csv")
            let csv = try thubay("criteria", "--as-of", "2026-11-21", "--format", "csv").output
            let rows = csv.split(whereSeparator: \.isNewline).dropFirst()
            #expect(rows.count == 11)
            #expect(rows.prefix(10).allSatisfy { $0.hasSuffix(";chưa gắn việc nào;;–;–;–;–") })
            #expect(
                rows.last.map { String($0) }
                    == "ngoài các tiêu chí;Trồng cây xanh;cây;0;40;\"0,0\";"
                    + "chưa gắn với tiêu chí nào")
            let text = try thubay("criteria", "Hòa Ninh", "--as-of", "2026-11-21").output
            let why = "Nhiệm vụ chưa ghi nội dung ra quân nào góp vào tiêu chí"
            #expect(text.contains(why))
            // The plan is empty for the same reason, and says so too.
            let plan = try thubay("plan", "Hòa Ninh", "--as-of", "2026-11-21").output
            #expect(plan.contains(why))
            let other = thubay.run(["criteria", "--standard", "xa-ntm-2026"])
            #expect(other.status == 64 && other.errors.contains("xa-ntm-2026-2030"))
        }
    }

    /// Nobody assessed anything: no date, no commune in need, nothing that the target hangs on.
    @Test func nothingIsSaidOfWhatNobodyAssessed() throws {
        try withCampaign("mau-xa-2026-2030") { thubay in
            let day = ["--as-of", "2026-11-21"]
            let forecast = thubay.run(["forecast", "xa-ntm"] + day).output
            #expect(forecast.contains("Khả năng: chưa rõ\n"))
            #expect(!forecast.contains("10 năm tới"))
            #expect(!forecast.contains("cần tập trung"))
            let leaders = try thubay("report", "--leaders", "--period", "2026-10").output
            #expect(leaders.contains("Chưa có số liệu: xã Hòa Ninh."))
            #expect(!leaders.contains("1/1 xã còn thiếu"))
            let plan = thubay.run(["plan", "xã Hòa Ninh"] + day).output
            #expect(!plan.contains("vướng nhất"))
            let office = try thubay("report", "--kind", "office", "--period", "2026-10").output
            #expect(!office.contains("Đề nghị tập trung hỗ trợ"))
            // A calendar of nothing says so.
            let calendar = thubay.run(["plan", "xã Hòa Ninh", "--ics", "lich.ics"] + day)
            #expect(
                calendar.output == "Không có buổi nào trong kế hoạch: lịch lich.ics để trống.\n")
        }
    }

    /// The sheet of an urban class names the levels that its import takes, not “đạt”.
    @Test func theSheetOfAssessmentsNamesLevels() throws {
        try withLog { thubay in
            let sheet = try thubay(
                "assess", "template", "--standard", "do-thi-loai-iii", "--as-of", "2026-11-21"
            ).output
            let row = try #require(
                sheet.split(whereSeparator: \.isNewline).first { $0.contains(";I.01;") })
            #expect(row.contains("\"cap-xa: 5,5 điểm, cap-tinh: 7 điểm†\";"), "\(row)")
            let board = try thubay(
                "progress", "--unit", "xã Di Linh", "--as-of", "2026-11-21"
            ).output
            #expect(board.contains("cap-xa: 5,5 điểm"))
        }
    }

    /// Tân Tiến is a name of nineteen units of before 2025: that of the campaign comes first, then the
    /// others.
    @Test func theCampaignsUnitsAreFoundFirst() throws {
        var thubay = try Program()
        defer { thubay.clean() }
        let template = try String(
            contentsOf: Program.root.appendingPathComponent(
                "targets/campaigns/mau-xa-2026-2030/campaign.yaml"), encoding: .utf8)
        try FileManager.default.createDirectory(
            at: thubay.folder.appendingPathComponent("rieng/campaigns/tan-tien"),
            withIntermediateDirectories: true)
        try thubay.write(
            template.replacing("id: mau-xa-2026-2030", with: "id: tan-tien")
                .replacing("25036@2025-07-01", with: "24526@2025-07-01"),
            to: "rieng/campaigns/tan-tien/campaign.yaml")
        func first(_ count: Int) throws -> [String] {
            let run = try thubay("units", "find", "Tân Tiến")
            return run.output.matches(of: /\n(\d{5}\S*)/).prefix(count).map { String($0.1) }
        }
        #expect(try first(1) == ["01051"])
        thubay.environment["THUBAY_CAMPAIGN"] = "tan-tien"
        #expect(try first(2) == ["24526@2025-07-01", "01051"])
        // The log says whose campaign it is.
        #expect(try thubay("init").status == 0)
        thubay.environment["THUBAY_CAMPAIGN"] = nil
        #expect(try first(2) == ["24526@2025-07-01", "01051"])
        let tree = try thubay("units", "tree", "Tân Tiến", "--on", "2026-11-21")
        #expect(tree.status == 0 && tree.output.contains("Đắk Lắk") == false)
    }

    /// Criteria whose indicators are not known are assessed as wholes: a row each, also as CSV.
    @Test func theSheetOfAssessmentsHasARowACriterion() throws {
        try withCampaign("mau-xa-2026-2030") { thubay in
            let day = ["--as-of", "2026-11-21"]
            let sheet = thubay.run(["assess", "template"] + day).output
            let rows = sheet.split(whereSeparator: \.isNewline).dropFirst()
            #expect(rows.count == 10)
            #expect(rows.allSatisfy { $0.contains("xã Hòa Ninh;xa-ntm-2026-2030;") })
            // Thresholds and values that are not known are dashes.
            #expect(rows.allSatisfy { $0.contains(";–;–;") })
            // Four filled in, by this office alone: the board says so.
            let filled = (1...10).map { number in
                "xã Hòa Ninh;xa-ntm-2026-2030;\(number);31/10/2026;"
                    + (number < 5 ? "đạt" : "không đạt") + ";tự đánh giá"
            }
            try thubay.write(
                "Đơn vị;Bộ tiêu chí;Chỉ tiêu;Ngày đánh giá;Đạt/không đạt;Cấp đánh giá\n"
                    + filled.joined(separator: "\n"), to: "dg.csv")
            #expect(try thubay("assess", "import", "dg.csv").status == 0)
            let board = thubay.run(["progress", "--format", "csv"] + day).output
            #expect(board.contains("4/10 tiêu chí, 4 mới tự đánh giá"))
            let leaders = try thubay("report", "--leaders", "--period", "2026-11").output
            #expect(leaders.contains("6 tiêu chí chưa đạt: 5, 6, 7, 8, 9, 10."))
        }
    }
}
