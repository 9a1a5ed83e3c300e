import Foundation
import TestSupport
import Testing
import WorkbookSamples

/// An office enters the law from its desk: what nobody could find in public, made up here.
@Suite struct LawCommandTests {
    /// So many indicators of each criterion; 47 in all.
    private static let counts = [5, 6, 5, 4, 6, 5, 4, 5, 4, 3]
    private static let groups = ["nhom-1", "nhom-2", "nhom-3"]
    private static let heading =
        "standard,criterion,indicator,title,kind_of_law,measure,direction,place_of_law,from,level_of_law,"
        + "document,article,mark,checked_by,checked_on\n"
    private static let checked =
        "51/2025/QĐ-TTg,Phụ lục I,đã đối chiếu văn bản,Phòng Kinh tế,2026-11-20"

    /// Each third indicator a share of 90, 85 or 80 % by group, a pass, an amount of 70, 60 or 50.
    private static func kind(_ criterion: Int, _ number: Int) -> String {
        ["share", "pass", "amount"][(criterion + number) % 3]
    }

    private static var filled: String {
        var text = heading + "xa-ntm-2026-2030,,,,,,,,,47,\(checked)\n"
        for (index, count) in counts.enumerated() {
            for number in 1...count {
                let kind = kind(index + 1, number)
                for (group, name) in groups.enumerated() {
                    let level =
                        switch kind {
                        case "share": "\(90 - 5 * group)"
                        case "amount": "\(70 - 10 * group)"
                        default: "đạt"
                        }
                    let measure = kind == "share" ? "m" : kind == "amount" ? "triệu đồng" : ""
                    text +=
                        "xa-ntm-2026-2030,\(index + 1),\(index + 1).\(number),"
                        + "Chỉ tiêu \(index + 1).\(number),\(kind),\(measure),,\(name),2026-02-15,"
                        + "\(level),\(checked)\n"
                }
            }
        }
        return text
    }

    private static let campaign = """
        id: xa-nay
        title: { vi: Xây dựng xã nông thôn mới, en: New-rural commune }
        document: 51/2025/QD-TTg
        begins: 2026-02-15
        unit: "25036@2025-07-01"
        units: [di-linh]
        standards: [xa-ntm-2026-2030]
        activities: [cung-hoa-duong]
        groups:
          - { group: nhom-2, from: 2026-02-15, document: 51/2025/QD-TTg, article: Điều 3, mark: verified }
        feeds:
          - { activity: cung-hoa-duong, indicator: xa-ntm-2026-2030/2.1, factor: 1, role: adds }
        programmes:
          - { id: thu-bay, title: { vi: Ngày thứ Bảy, en: Saturday }, saturdays: true }
        targets:
          - id: xa
            title: { vi: Xã đạt chuẩn, en: The commune meets the set }
            goal: { standard: xa-ntm-2026-2030 }
            due: 2030-12-31
            due_words: đến năm 2030
            sentence: đến năm 2030 xã đạt chuẩn

        """

    private func program() throws -> Program {
        var thubay = try Program()
        thubay.environment["THUBAY_OWN"] = thubay.folder.appendingPathComponent("rieng").path
        thubay.environment["THUBAY_CAMPAIGN"] = "xa-nay"
        thubay.now = 1_795_737_600_000  // 2026-11-27
        let folder = thubay.folder.appendingPathComponent("rieng/campaigns/xa-nay")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try thubay.write(Self.campaign, to: "rieng/campaigns/xa-nay/campaign.yaml")
        return thubay
    }

    /// 47 indicators for three groups: then plan, forecast and chart work without a line of code.
    @Test func aCommuneOfTodayStartsWithTheLawOfItsDesk() throws {
        let thubay = try program()
        defer { thubay.clean() }
        // Before, the feed names an indicator that nobody entered.
        #expect(try thubay("check").status == 1)
        try thubay.write(Self.filled, to: "luat.csv")
        let trial = try thubay("law", "import", "luat.csv", "--dry-run")
        #expect(trial.output.contains("142 dòng mới hoặc thay đổi; chưa ghi gì"))
        let brought = try thubay("law", "import", "luat.csv")
        #expect(brought.status == 0, "\(brought.output)\(brought.errors)")
        #expect(thubay.exists("rieng/standards/xa-ntm-2026-2030.values.csv"))
        // Two offices see by its code whether they judge by the same levels.
        let code = try #require(
            try thubay("law", "list").output.firstMatch(
                of: /xa-ntm-2026-2030: mã ([0-9a-f]{12})/)?.1)
        // The same again is nothing new, nor is the sheet of it; the article of the frame is kept.
        #expect(try thubay("law", "import", "luat.csv").output.contains("không có gì mới"))
        _ = try thubay("law", "sheet", "xa-ntm-2026-2030", "--out", "bang.csv")
        let untouched = try thubay("law", "import", "bang.csv")
        #expect(untouched.output.contains("không có gì mới"), "\(untouched.errors)")
        let listed = try thubay(
            "law", "list", "--standard", "xa-ntm-2026-2030", "--format", "json")
        let values = try #require(
            (try JSONSerialization.jsonObject(with: Data(listed.output.utf8)) as? [String: Any])?[
                "values"] as? [[String: Any]])
        #expect(values.first?["part"] as? String == "")
        #expect(values.first?["article"] as? String == "Phụ lục I")
        // A pass that three groups give alike stands once: 47 − 16 indicators of three rows, 16 of one,
        // and the frame.
        let path = "rieng/standards/xa-ntm-2026-2030.values.csv"
        func lines() throws -> Int {
            String(decoding: try thubay.read(path), as: UTF8.self).split(separator: "\n").count - 1
        }
        #expect(try lines() == 31 * 3 + 16 + 1)
        // One cell of the sheet is changed: one row of the table, and no row more.
        let sheet = String(decoding: try thubay.read("bang.csv"), as: UTF8.self)
        let rows = sheet.split(separator: "\r\n", omittingEmptySubsequences: false)
        let pass = try #require(rows.firstIndex { $0.contains(";1.1;") || $0.contains(";đạt;") })
        var changed = rows.map(String.init)
        changed[pass] = changed[pass].replacing("Phụ lục I", with: "Phụ lục II")
        try thubay.write(changed.joined(separator: "\r\n"), to: "sua.csv")
        let one = try thubay("law", "import", "sua.csv")
        #expect(one.output.contains("đã ghi 1 dòng mới"), "\(one.output)\(one.errors)")
        #expect(try lines() == 31 * 3 + 16 + 1)
        _ = try thubay("law", "import", "luat.csv")
        #expect(try thubay("law", "list").output.contains("xa-ntm-2026-2030: mã \(code)"))

        _ = try thubay("init")
        var assessed =
            "unit,standard,indicator,day,numerator,denominator,value,pass,level,source,note\n"
        for (day, share, amount) in [
            ("2026-03-31", 60, 52), ("2026-06-30", 66, 54), ("2026-09-30", 72, 57),
            ("2026-10-31", 75, 61),
        ] {
            for (index, count) in Self.counts.enumerated() {
                for number in 1...count {
                    let value =
                        switch Self.kind(index + 1, number) {
                        case "share": "\(share * 100),10000,,"
                        case "amount": ",,\(amount),"
                        default: ",,,đạt"
                        }
                    assessed +=
                        "25036@2025-07-01,xa-ntm-2026-2030,\(index + 1).\(number),\(day),\(value),"
                        + "verified,,\n"
                }
            }
        }
        try thubay.write(assessed, to: "danh-gia.csv")
        let imported = try thubay("assess", "import", "danh-gia.csv")
        #expect(imported.output.contains("thêm 188"), "\(imported.errors)")
        let sent = try thubay("export", "--unit", "xã Hòa Ninh", "--to", "gui.sqlite")
        #expect(sent.output.contains("mã \(code)"), "\(sent.output)\(sent.errors)")
        let board = try thubay("progress", "--unit", "xã Hòa Ninh")
        #expect(board.output.contains("≥ 85%") && !board.output.contains("†"))
        let why = try thubay("progress", "--unit", "xã Hòa Ninh", "--explain")
        #expect(why.output.contains("51/2025/QĐ-TTg") && why.output.contains("Phụ lục I"))
        #expect(why.output.contains("đã đối chiếu văn bản (Phòng Kinh tế, 20/11/2026)"))
        // Whoever compared a level with the text has the document before them.
        #expect(!why.output.contains("(dẫn lại)"))
        let forecast = try thubay("forecast", "xa")
        #expect(
            forecast.output.contains("khả năng hoàn thành mục tiêu")
                && !forecast.output.contains("†"))
        // (85 − 75) % of 10 000 m.
        let plan = try thubay("plan", "xã Hòa Ninh", "--until", "2027-06-30")
        #expect(plan.output.contains("1.000 m"))
        let chart = try thubay("chart", "indicator-course", "--type", "svg")
        #expect(chart.status == 0, "\(chart.errors)")
        #expect(
            String(decoding: try thubay.read("indicator-course.svg"), as: UTF8.self).contains("85%")
        )
    }

    /// Two offices that judge by other levels hear of it from a file of the other, from its whole log
    /// with the tables beside it, and no more once they share a table.
    @Test func whoMergesHearsWhereTheLawDiffers() throws {
        let level =
            Self.heading + "xa-ntm-2021-2025,4,4.2,,,,,,2022-03-08,98,318/QĐ-TTg,Phụ lục I,"
            + "đã đối chiếu văn bản,Phòng Kinh tế,2026-11-20\n"
        func office() throws -> Program {
            var thubay = try Program()
            thubay.now = 1_795_737_600_000  // 2026-11-27
            try thubay.write(level, to: "luat.csv")
            _ = try thubay("init")
            return thubay
        }
        let here = try office()
        let there = try office()
        defer {
            here.clean()
            there.clean()
        }
        let brought = try there("law", "import", "luat.csv")
        #expect(brought.status == 0, "\(brought.output)\(brought.errors)")
        let sent = try there(
            "export", "--unit", "679", "--as-of", "2024-06-30", "--to", "gui.sqlite")
        let code = try #require(
            sent.output.firstMatch(of: /xa-ntm-2021-2025: mã ([0-9a-f]{12})/)?.1)
        let file = there.folder.appendingPathComponent("gui.sqlite").path
        let words =
            "nơi gửi đánh giá xa-ntm-2021-2025 theo mức khác (ở đây không có bảng riêng, nơi gửi mã "
            + "\(code))"
        // Long lines are broken between words.
        func said(_ arguments: String...) -> String {
            here.run(arguments).output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        let merged = said("merge", file)
        #expect(merged.contains(words), "\(merged)")
        // A whole log has its office's folder beside it.
        let whole = there.folder.appendingPathComponent("thubay.sqlite").path
        #expect(said("merge", whole, "--dry-run").contains(words))
        _ = try here("law", "import", "luat.csv")
        let shared = try here("merge", file, "--dry-run")
        #expect(shared.status == 0 && !shared.output.contains("theo mức khác"))
        // And the other way about: here a table, there none.
        try FileManager.default.removeItem(
            at: there.folder.appendingPathComponent("rieng/standards"))
        _ = try there("export", "--unit", "679", "--as-of", "2024-06-30", "--to", "trong.sqlite")
        let empty = there.folder.appendingPathComponent("trong.sqlite").path
        #expect(
            said("merge", empty, "--dry-run").contains(
                "(ở đây mã \(code), nơi gửi không có bảng riêng)"))
    }

    /// Everything wrong at once, each with its row and column, and nothing is written.
    @Test func whatIsWrongInASheetComesAtOnce() throws {
        let thubay = try program()
        defer { thubay.clean() }
        try thubay.write(
            Self.heading
                + "xa-ntm-2026-2030,1,1.1,Quy hoạch,share,ha,,nhom-2,2026-02-15,180,\(Self.checked)\n"
                + "xa-ntm-2026-2030,1,1.2,Đường,share,m,,nhom-9,2026-02-15,80,\(Self.checked)\n"
                + "xa-ntm-2026-2030,2,2.1,Đường,share,m,,nhom-1,2026-02-15,80,51/2025/QĐ-TTg,,"
                + "đã đối chiếu văn bản,Nguyễn Văn An,2026-11-20\n"
                + "xa-ntm-2021-2025,3,3.1,,,,,,,75,318/QĐ-TTg,,chưa đối chiếu,,\n"
                + "xa-ntm-2026-2030,4,4.1,Chợ,bay,m,,nhom-1,2026-02-15,80,\(Self.checked)\n",
            to: "sai.csv")
        let run = try thubay("law", "import", "sai.csv")
        #expect(run.status == 1)
        for words in [
            "sai.csv:2:62: tỷ lệ là phần trăm từ 0 đến 100",
            "sai.csv:3:39: không có vùng hoặc nhóm xã “nhom-9”",
            "sai.csv:4:75: “verified” (đã đối chiếu văn bản) cần điều, phụ lục",
            "có thể là tên người",
            "sai.csv:5:45: mức có sẵn “dẫn lại”",
            // A cell that cannot be read hides none of the others.
            "sai.csv:6:", "“bay”",
        ] {
            #expect(run.errors.contains(words), "\(words)\n\(run.errors)")
        }
        #expect(!thubay.exists("rieng/standards"))
    }

    /// The decision itself may make a share of a pass from a later day on.
    @Test func aKindMayChangeBySameDocument() throws {
        let thubay = try program()
        defer { thubay.clean() }
        let row = { (kind: String, measure: String, place: String, from: String, level: String) in
            "xa-ntm-2026-2030,1,1.1,Quy hoạch,\(kind),\(measure),,\(place),\(from),\(level),"
                + "\(Self.checked)\n"
        }
        try thubay.write(
            Self.heading + row("pass", "", "", "2026-02-15", "đạt")
                + Self.groups.map { row("share", "ha", $0, "2027-01-01", "80") }.joined(),
            to: "luat.csv")
        let run = try thubay("law", "import", "luat.csv", "--dry-run")
        #expect(run.output.contains("4 dòng mới"), "\(run.output)\(run.errors)")
    }

    /// Points have no columns: a sheet of them would say what is not the law.
    @Test func pointsHaveNoSheet() throws {
        let thubay = try program()
        defer { thubay.clean() }
        for form in ["csv", "xlsx"] {
            let run = try thubay("law", "sheet", "do-thi-loai-iii", "--out", "bang.\(form)")
            #expect(run.status == 64 && run.errors.contains("rieng/standards/do-thi-loai-iii.yaml"))
            #expect(!thubay.exists("bang.\(form)"))
        }
        // What the sentence advises loses its dagger.
        let shipped = try String(
            contentsOf: Program.root.appendingPathComponent(
                "targets/standards/do-thi-loai-iii.yaml"), encoding: .utf8)
        try FileManager.default.createDirectory(
            at: thubay.folder.appendingPathComponent("rieng/standards"),
            withIntermediateDirectories: true)
        try thubay.write(
            shipped.replacing("mark: second-hand", with: "mark: verified")
                .replacing("mark: recalled", with: "mark: verified"),
            to: "rieng/standards/do-thi-loai-iii.yaml")
        let list = try thubay("law", "list", "--standard", "do-thi-loai-iii", "--format", "json")
        let json = try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [String: Any]
        let total = try #require(json?["total"] as? [String: Int])
        #expect(total["recalled"] == 0 && total["secondHand"] == 0 && total["verified"] ?? 0 > 0)
    }

    /// Seven communes are seven, though three campaigns hold them; a target of one township rests on
    /// one.
    @Test func unitsAreCountedOnce() throws {
        let thubay = try program()
        defer { thubay.clean() }
        func units(_ standard: String, on day: Int64) throws -> Int? {
            var thubay = thubay
            thubay.now = day
            let run = try thubay("law", "list", "--format", "json")
            let json =
                try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
            return (json?["standards"] as? [[String: Any]])?
                .first { $0["standard"] as? String == standard }?["units"] as? Int
        }
        #expect(try units("xa-ntm-2026-2030", on: 1_795_737_600_000) == 7)
        // Of 1 December 2024, when the township Di Linh was one.
        #expect(try units("do-thi-loai-iv", on: 1_733_011_200_000) == 1)
    }

    /// A cell that shows 95% is 95, whatever Excel holds; the second of February is no indicator.
    @Test func aPercentCellIsReadAsItShows() throws {
        let thubay = try program()
        defer { thubay.clean() }
        func bring(_ level: HandMadeCell, _ indicator: HandMadeCell = "2.2") throws -> Program.Run {
            var book = HandMadeWorkbook()
            book.formats = ["dd/mm/yyyy", "0%"]
            let head = Self.heading.trimmingCharacters(in: .newlines).split(separator: ",")
            book.add(
                "Bảng",
                [
                    head.map { .text(String($0)) },
                    [
                        "xa-ntm-2026-2030", "2", indicator, "Đường", "share", "m", .none, "nhom-2",
                        "2026-02-15", level, "51/2025/QĐ-TTg", "Phụ lục I", "verified",
                        "Phòng Kinh tế", "2026-11-20",
                    ],
                ])
            try Data(try book.bytes()).write(
                to: thubay.folder.appendingPathComponent("luat.xlsx"))
            return try thubay("law", "import", "luat.xlsx")
        }
        let fraction = try bring(.number(0.95))
        #expect(fraction.errors.contains("J2: 0.95 là 0.95 phần trăm, không quá 1%"))
        #expect(fraction.errors.contains("viết 95 cho 95%"))
        let day = try bring(.number(80), .day(46_055))
        #expect(
            day.errors.contains("C2: cột “indicator”: “02/02/2026” là một ngày"), "\(day.errors)")
        #expect(!thubay.exists("rieng/standards"))
        let brought = try bring(.styled(0.955, 2))
        #expect(brought.output.contains("đã ghi 1 dòng"), "\(brought.output)\(brought.errors)")
        let table = String(
            decoding: try thubay.read("rieng/standards/xa-ntm-2026-2030.values.csv"), as: UTF8.self)
        #expect(table.contains(",nhom-2,2026-02-15,95.5,"), "\(table)")
        // Read by people it has a comma.
        let list = try thubay("law", "list", "--standard", "xa-ntm-2026-2030")
        #expect(list.output.contains("95,5") && !list.output.contains("95.5"))
    }

    /// A row of the office's own gives way to one as well known and to no weaker one; what a check
    /// would find keeps the sheet out, and a check finds it in a table that somebody typed.
    @Test func importAndCheckHaveOneRule() throws {
        let thubay = try program()
        defer { thubay.clean() }
        let row = { (level: String, rest: String) in
            Self.heading
                + "xa-ntm-2026-2030,2,2.1,Đường,share,m,,nhom-2,2026-02-15,\(level),"
                + "51/2025/QĐ-TTg,Phụ lục I,\(rest)\n"
        }
        try thubay.write(row("80", "verified,Phòng Kinh tế,2026-11-20"), to: "luat.csv")
        _ = try thubay("law", "import", "luat.csv")
        let path = "rieng/standards/xa-ntm-2026-2030.values.csv"
        let table = try thubay.read(path)
        try thubay.write(row("70", "recalled,,"), to: "yeu.csv")
        let weak = try thubay("law", "import", "yeu.csv")
        #expect(weak.errors.contains("yeu.csv:2:"), "\(weak.errors)")
        #expect(weak.errors.contains("dòng này đối chiếu yếu hơn nên không thay được"))
        #expect(try thubay.read(path) == table)
        for (rest, words) in [
            ("verified,Phòng Kinh tế,2026-11-28", "ngày đối chiếu 28/11/2026 chưa đến"),
            ("verified,Nguyễn Văn An,2026-11-20", "có thể là tên người"),
        ] {
            try thubay.write(row("85", rest), to: "sai.csv")
            let run = try thubay("law", "import", "sai.csv", "--dry-run")
            #expect(run.status == 1 && run.errors.contains(words), "\(run.errors)")
            try thubay.write(
                row("85", rest).replacing("standard,", with: "")
                    .replacing("xa-ntm-2026-2030,", with: "")
                    .replacing("kind_of_law", with: "kind").replacing("place_of_law", with: "place")
                    .replacing("level_of_law", with: "value")
                    .replacing("51/2025/QĐ-TTg", with: "51/2025/QD-TTg"), to: path)
            let check = try thubay("check")
            #expect(check.output.contains("values.csv:2:") && check.output.contains(words))
        }
    }

    /// A sheet that nobody changed brings nothing, whichever form it has.
    @Test(arguments: ["csv", "xlsx"])
    func anUntouchedSheetBringsNothing(form: String) throws {
        let thubay = try program()
        defer { thubay.clean() }
        _ = try thubay("law", "sheet", "xa-ntm-2021-2025", "--out", "luat.\(form)")
        let run = try thubay("law", "import", "luat.\(form)", "--dry-run")
        #expect(run.output.contains("không có gì mới"), "\(run.output)\(run.errors)")
    }

    @Test func theListCountsWhatIsKnownHowWell() throws {
        let thubay = try program()
        defer { thubay.clean() }
        let run = try thubay("law", "list", "--format", "json")
        let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        let total = try #require(json?["total"] as? [String: Int])
        // README says how many there are.
        let page = try String(
            contentsOf: Program.root.appendingPathComponent("README.md"), encoding: .utf8)
        for (mark, words) in [
            ("verified", "đã đối chiếu văn bản"), ("secondHand", "dẫn lại"),
            ("recalled", "chưa đối chiếu"), ("unknown", "chưa có"),
        ] {
            let count = try #require(total[mark])
            #expect(page.contains("\(count) \(words)"), "\(count) \(words)")
        }
        let unknown = try thubay("law", "list", "--standard", "xa-ntm-2026-2030", "--unknown")
        #expect(unknown.output.contains("chưa có"))
    }
}
