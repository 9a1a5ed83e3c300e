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

    private func assessments(cells: String, followed: [String]) -> String {
        Self.units.reduce(
            "unit,standard,indicator,day,numerator,denominator,value,pass,level,source\n"
        ) { text, unit in
            let pass = followed.contains(unit) ? "đạt" : "không đạt"
            return text + "\(unit),cong-van-158,1,2021-07-20,,,,\(pass),verified,Văn phòng\n"
                + "\(unit),cong-van-158,2,2021-07-20,\(cells),10,,,verified,Văn phòng\n"
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
            try thubay.write(
                assessments(cells: "6", followed: Array(Self.units.dropLast())), to: "assess.csv")
            let assessed = try thubay("assess", "import", "assess.csv")
            #expect(assessed.status == 0, "\(assessed.errors)")

            // 7 of 8 followed; cells informed stand at 6 of 10 everywhere, two by estimate at all.
            let board = try thubay("progress", "--as-of", "2021-07-31")
            #expect(board.output.contains("7/8 đơn vị đạt"))
            #expect(board.output.contains("0/8 đơn vị đạt"))
            #expect(board.output.contains("không có hạn"))
            #expect(!board.output.contains("quá hạn"))
            let cells = try thubay("progress", "quan-triet", "--as-of", "2021-07-31")
            #expect(cells.output.contains("khối lượng ước đạt, cần đánh giá lại"))

            try thubay.write(
                assessments(cells: "10", followed: Self.units)
                    .replacingOccurrences(of: "2021-07-20", with: "2021-08-20"),
                to: "later.csv")
            #expect(try thubay("assess", "import", "later.csv").status == 0)
            let json = try thubay("progress", "--as-of", "2021-08-31", "--format", "json")
            #expect(json.output.components(separatedBy: "\"metOnTime\"").count == 3)
            // One commune is followed no more: what was reached is lost.
            try thubay.write(
                assessments(cells: "10", followed: Array(Self.units.dropFirst()))
                    .replacingOccurrences(of: "2021-07-20", with: "2021-09-20"),
                to: "last.csv")
            #expect(try thubay("assess", "import", "last.csv").status == 0)
            let lost = try thubay("progress", "kiem-tra", "--as-of", "2021-09-30")
            #expect(lost.output.contains("đã đạt, nay không còn duy trì"))

            // On the map of 2026 the eight are four; what they have adds up.
            let map = try thubay(
                "progress", "quan-triet", "--as-of", "2021-07-31", "--map", "2026-07-31")
            #expect(map.output.contains("cộng từ 2 đơn vị trước sắp xếp"))
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
            try thubay.write(
                "Ngày;Xã;Số người\n07/11/2026;Hòa Ninh;10\n07/11/2026;xã Hòa Trung;5\n",
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
            // The set is younger than the commune: nothing of before has to be reviewed.
            let unit = try thubay("progress", "--unit", "xã Hòa Ninh", "--as-of", "2026-11-21")
            #expect(!unit.output.contains("trước sắp xếp"))
        }
    }
}
