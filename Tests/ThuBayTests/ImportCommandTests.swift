import Foundation
import TestSupport
import Testing

/// `log import` as an officer uses it.
@Suite struct ImportCommandTests {
    private let sheet = """
        BẢNG THEO DÕI RA QUÂN;;;
        Ngày;Xã, thị trấn;Thôn;Số người
        08/06/2024;xã Hòa Ninh;Thôn 1;45
        ;;Thôn 2;30
        31/06/2024;xã Hòa Ninh;Thôn 3;12
        Tổng cộng;;;87

        """

    private func people(_ thubay: Program) throws -> [Int] {
        let list = try thubay("log", "list", "--from", "2024-06-01", "--format", "json")
        let object = try JSONSerialization.jsonObject(with: Data(list.output.utf8))
        let rows = (object as? [String: Any])?["workDays"] as? [[String: Any]] ?? []
        return rows.compactMap { $0["people"] as? Int }.sorted()
    }

    /// Every import has the same options: a trial writes nothing, and what the remedy of a day that
    /// reads two ways names is there.
    @Test(arguments: [
        (["assess"], "unit,standard,indicator,day,pass,level\n25036,xa-ntm-2021-2025,1.1,"),
        (["recognise"], "unit,standard,day,document\n25036,xa-ntm-2021-2025,"),
        (["work-item"], "unit,title,day\n25036,Sửa đường,"),
    ]) func everyImportHasTheSameOptions(_ command: [String], _ sheet: String) throws {
        let rest = ["assess": ",đạt,self", "recognise": ",12/QĐ", "work-item": ""]
        let day = "6/5/2024" + (rest[command[0]] ?? "")
        try withLog { thubay in
            try thubay.write(sheet + day + "\n", to: "a.csv")
            let before = try thubay.read("thubay.sqlite")
            let asked = thubay.run(command + ["import", "a.csv", "--dry-run"])
            #expect(asked.status == 1)
            #expect(asked.errors.contains("đọc được hai cách"), "\(asked.errors)")
            #expect(asked.errors.contains("--days dmy"), "\(asked.errors)")
            // No day that is wrong is named: 5 June may be meant as well as 6 May.
            #expect(!asked.errors.contains("2024-05-06"))
            let trial = thubay.run(
                command + ["import", "a.csv", "--dry-run", "--days", "dmy"])
            #expect(trial.status == 0, "\(trial.errors)")
            #expect(trial.output.contains("chạy thử, chưa ghi gì: sẽ thêm 1"), "\(trial.output)")
            #expect(try thubay.read("thubay.sqlite") == before)
        }
    }

    /// Facts are taken row by row as well, and what was left out comes back once it is mended.
    @Test func refusedRowsOfFactsComeBack() throws {
        try withLog { thubay in
            try thubay.write(
                "Số liệu;Kỳ;Đơn vị;Số lượng\nthong-bao;2024-05;xã Hòa Ninh;4\n"
                    + "thong-bao;2024-06;xã Hòa Ninh;mười\n", to: "c.csv")
            let partly = try thubay("count", "import", "c.csv", "--accept-valid")
            #expect(partly.status == 1)
            #expect(partly.output.contains("c.csv: thêm 1"), "\(partly.output)")
            let refused = String(decoding: try thubay.read("c-refused.csv"), as: UTF8.self)
            #expect(refused.contains("Lý do chưa nhập"))
            try thubay.write(
                refused.replacingOccurrences(of: ";mười", with: ";10"), to: "c-refused.csv")
            let mended = try thubay("count", "import", "c-refused.csv")
            #expect(mended.status == 0, "\(mended.errors)")
            #expect(mended.output.contains("thêm 1"))
        }
    }

    /// An outing that was moved to another day leaves its old day free for the one that was there.
    @Test func theOldDayOfAMovedOutingCanBeRecorded() throws {
        try withLog { thubay in
            let outing = [
                "log", "add", "--day", "14/11/2023", "--unit", "Hòa Ninh", "--place", "Thôn 1",
                "--organiser", "Đoàn xã", "--people", "40",
            ]
            let first = thubay.run(outing)
            let id = try #require(first.output.firstMatch(of: /mã ([0-9a-f]{8})/)).1
            let moved = try thubay(
                "log", "correct", String(id), "--day", "21/11/2023", "--reason", "nhầm ngày")
            #expect(moved.status == 0, "\(moved.errors)")
            let second = thubay.run(outing)
            #expect(second.status == 0, "\(second.errors)")
            let list = try thubay("log", "list", "--from", "2023-11-01", "--format", "csv")
            #expect(list.output.contains("14/11/2023") && list.output.contains("21/11/2023"))
            // It is there now: the same again is known.
            let third = thubay.run(outing)
            #expect(third.status == 1)
            #expect(third.errors.contains("đã có"), "\(third.errors)")
        }
    }

    @Test func aTrialWritesNothing() throws {
        try withLog { thubay in
            try thubay.write(sheet.replacingOccurrences(of: "31/06", with: "30/06"), to: "a.csv")
            let before = try thubay.read("thubay.sqlite")
            let trial = try thubay("log", "import", "a.csv", "--dry-run")
            #expect(trial.status == 0, "\(trial.errors)")
            #expect(
                trial.output
                    == "a.csv: chạy thử, chưa ghi gì: sẽ thêm 3, sửa 0, không đổi 0\n")
            #expect(trial.errors.contains("a.csv:1:1: dòng tiêu đề cột là dòng 2"))
            #expect(
                trial.errors.contains(
                    "a.csv:4:1: dòng 4 để trống, hiểu là ô gộp: “Ngày”, “Xã, thị trấn” lấy theo dòng 3"
                ))
            #expect(try thubay.read("thubay.sqlite") == before)
            let done = try thubay("log", "import", "a.csv")
            #expect(done.output.hasPrefix("a.csv: thêm 3, sửa 0, không đổi 0\n"))
            #expect(try people(thubay) == [12, 30, 45])
        }
    }

    @Test func validRowsGoInAndTheOthersIntoAFile() throws {
        try withLog { thubay in
            try thubay.write(sheet, to: "a.csv")
            #expect(try thubay("log", "import", "a.csv").status == 1)
            #expect(try people(thubay) == [])
            let trial = try thubay("log", "import", "a.csv", "--accept-valid", "--dry-run")
            #expect(trial.status == 1)
            #expect(trial.output.contains("1 dòng sẽ bị bỏ lại"))
            #expect(!thubay.exists("a-refused.csv"))
            let partly = try thubay("log", "import", "a.csv", "--accept-valid")
            #expect(partly.status == 1)
            #expect(partly.output.contains("a.csv: thêm 2"))
            #expect(partly.output.contains("1 dòng chưa nhập, ghi ở a-refused.csv"))
            #expect(partly.errors.contains("a.csv:5:1: không có ngày 31/06/2024"))
            #expect(try people(thubay) == [30, 45])
            let refused = String(decoding: try thubay.read("a-refused.csv"), as: UTF8.self)
            #expect(
                refused
                    == "\u{FEFF}Lý do chưa nhập;Ngày;\"Xã, thị trấn\";Thôn;Số người\r\n"
                    + "không có ngày 31/06/2024;31/06/2024;xã Hòa Ninh;Thôn 3;12\r\n")
            // What somebody may have begun to mend is not replaced, and nothing is written.
            let again = try thubay("log", "import", "a.csv", "--accept-valid")
            #expect(again.status == 1)
            #expect(again.errors.contains("a-refused.csv: tệp đã có, không ghi đè"))
            #expect(String(decoding: try thubay.read("a-refused.csv"), as: UTF8.self) == refused)
            let elsewhere = try thubay(
                "log", "import", "a.csv", "--accept-valid", "--refused-to", "b.csv")
            #expect(elsewhere.output.contains("không có gì mới: 2 dòng"))
            #expect(try thubay.read("b.csv") == Data(refused.utf8))
            try thubay.write(
                refused.replacingOccurrences(of: "31/06/2024;xã", with: "30/06/2024;xã"),
                to: "b.csv")
            let mended = try thubay("log", "import", "b.csv", "--accept-valid")
            #expect(mended.status == 0, "\(mended.errors)")
            #expect(!thubay.exists("b-refused.csv"))
            #expect(try people(thubay) == [12, 30, 45])
        }
    }

    /// Excel with English settings: the eighth of June or the sixth of August.
    @Test func daysThatReadTwoWaysAreAskedFor() throws {
        try withLog { thubay in
            try thubay.write("Ngày,Xã,Số người\n8/6/2024,Hòa Ninh,45\n", to: "a.csv")
            let refused = try thubay("log", "import", "a.csv")
            #expect(refused.status == 1)
            #expect(
                refused.errors.contains(
                    "“8/6/2024” đọc được hai cách: ngày 8 tháng 6 hoặc ngày 6 tháng 8"))
            #expect(refused.errors.contains("thêm `--days dmy`"))
            let taken = try thubay("log", "import", "a.csv", "--days", "dmy")
            #expect(taken.output.hasPrefix("a.csv: thêm 1"), "\(taken.errors)")
            #expect(try thubay("log", "list").output.contains("08/06/2024"))
            // Another row that proves the month first: nothing goes in, whatever is said.
            try thubay.write(
                "Ngày,Xã,Số người\n9/6/2024,Hòa Ninh,5\n6/15/2024,Hòa Ninh,7\n", to: "b.csv")
            for more in [["--accept-valid"], ["--days", "dmy", "--accept-valid"]] {
                let run = thubay.run(["log", "import", "b.csv"] + more)
                #expect(run.status == 1)
                #expect(run.errors.contains("tệp này ghi tháng trước, ngày sau"))
            }
            #expect(try people(thubay) == [45])
        }
    }

    /// 68 in the sheet, 99 after the correction, 70 in the sheet that comes later.
    @Test func aCorrectionIsNotUndoneByTheMonthsSheet() throws {
        try withLog { thubay in
            func bring(_ people: Int, _ more: String...) throws -> Program.Run {
                try thubay.write(
                    "Ngày;Xã;Thôn;Số người\n08/06/2024;Hòa Ninh;Thôn 1;\(people)\n", to: "a.csv")
                return thubay.run(["log", "import", "a.csv"] + more)
            }
            _ = try bring(68)
            let list = try thubay("log", "list", "--format", "csv").output
            let row = list.split(whereSeparator: \.isNewline).map(String.init).last ?? ""
            let id = row.components(separatedBy: ";").first { $0.count == 36 } ?? ""
            let corrected = try thubay("log", "correct", id, "--people", "99")
            #expect(corrected.status == 0, "\(corrected.errors)")
            let again = try bring(68)
            #expect(again.output.contains("không có gì mới: 1 dòng đã có trong sổ"))
            #expect(again.errors.contains("giữ số của sổ"))
            #expect(try people(thubay) == [99])
            let both = try bring(70)
            #expect(both.status == 1)
            #expect(both.errors.contains("Tổng số lượt người 99 → 70"))
            #expect(both.errors.contains("nhập lại với `--overwrite-corrections`"))
            let trial = try bring(70, "--overwrite-corrections", "--dry-run")
            #expect(
                trial.output.contains(
                    "dòng 2 (08/06/2024, xã Hòa Ninh, Thôn 1): Tổng số lượt người 99 → 70"))
            #expect(try people(thubay) == [99])
            #expect(try bring(70, "--overwrite-corrections").status == 0)
            #expect(try people(thubay) == [70])
        }
    }

    /// The log of xã Hòa Ninh takes no work of Hà Nội.
    @Test func aUnitOutsideTheCampaignIsRefused() throws {
        var thubay = try Program()
        defer { thubay.clean() }
        thubay.environment["THUBAY_CAMPAIGN"] = "mau-xa-2026-2030"
        #expect(try thubay("init").status == 0)
        try thubay.write(
            "Ngày;Xã;Số người\n07/11/2026;xã Hòa Ninh;10\n07/11/2026;phường Hoàn Kiếm;500\n",
            to: "a.csv")
        let run = try thubay("log", "import", "a.csv")
        #expect(run.status == 1)
        #expect(
            run.errors.contains(
                "a.csv:3:12: phường Hoàn Kiếm (00070) không thuộc địa bàn xã Hòa Ninh"))
        #expect(run.errors.contains("việc của nơi khác ghi vào sổ của nơi đó"))
        #expect(run.errors.components(separatedBy: "a.csv:").count == 2)
    }

    /// Columns that were understood are remembered, also where a cell keeps the sheet out; those that
    /// were not are asked again.
    @Test func columnsAreRememberedThoughACellIsWrong() throws {
        try withLog { thubay in
            let head = "Ngày làm;Xã;Lực lượng;Ký nhận\n"
            try thubay.write("Ngày làm;Ngày\nLực lượng;Số người\n", to: "thieu.csv")
            try thubay.write("Ký nhận;bỏ qua\nNgày làm;Ngày\nLực lượng;Số người\n", to: "cot.csv")
            try thubay.write(head + "31/6/2024;Hòa Ninh;45;xong\n", to: "a.csv")
            let few = try thubay("log", "import", "a.csv", "--columns", "thieu.csv")
            #expect(few.status == 1 && few.errors.contains("a.csv:1:"))
            #expect(few.errors.contains("a.csv:2:"))
            #expect(!thubay.exists("cot-rieng"))
            let wrong = try thubay("log", "import", "a.csv", "--columns", "cot.csv")
            #expect(wrong.status == 1 && !wrong.errors.contains("a.csv:1:"))
            try thubay.write(head + "8/6/2024;Hòa Ninh;45;xong\n", to: "a.csv")
            let run = try thubay("log", "import", "a.csv")
            #expect(run.status == 0, "\(run.errors)")
            // A column that nobody knows keeps every row out.
            try thubay.write(
                head.replacing("Ký nhận", with: "Ký tên") + "9/6/2024;Hòa Ninh;5;xong\n",
                to: "b.csv")
            let valid = try thubay("log", "import", "b.csv", "--accept-valid")
            #expect(valid.status == 1 && valid.errors.contains("Ký tên"), "\(valid.output)")
            #expect(
                try thubay("log", "list", "--format", "csv").output.contains("09/06/2024") == false)
        }
    }

    @Test func optionsThatExcludeEachOther() throws {
        try withLog { thubay in
            let both = try thubay(
                "log", "import", "a.csv", "--planned", "--confirmed-by", "Trưởng thôn")
            #expect(both.status == 64)
            #expect(try thubay("log", "import", "a.csv", "--refused-to", "b.csv").status == 64)
        }
    }

    @Test func aPlannedOutingIsInThePlanAndNoWork() throws {
        try withLog { thubay in
            try thubay.write(
                "Ngày;Xã;Thôn;Số người;Trồng cây xanh (cây)\n20/07/2024;Hòa Ninh;Thôn 9;44;321\n",
                to: "thang7.csv")
            let planned = try thubay("log", "import", "thang7.csv", "--planned")
            #expect(planned.status == 0, "\(planned.errors)")
            let words = ["plan", "xã Hòa Ninh", "--as-of", "2024-07-15", "--until", "2024-07-31"]
            func plan(_ more: String...) throws -> String {
                let run = thubay.run(words + more)
                #expect(run.status == 0, "\(run.errors)")
                return run.output
            }
            #expect(try plan("--format", "json").contains("\"quantity\" : 321"))
            #expect(try plan("--format", "csv").contains("321"))
            _ = try plan("--ics", "lich.ics")
            let calendar = String(decoding: try thubay.read("lich.ics"), as: UTF8.self)
            #expect(calendar.contains("STATUS:CONFIRMED"))
            #expect(calendar.contains("Thôn 9"))
            // It is not work: not in what a unit has done.
            func work() throws -> String {
                let run = try thubay("units", "work", "--as-of", "2024-07-31")
                #expect(run.status == 0, "\(run.errors)")
                return run.output
            }
            #expect(try !work().contains("321"))
            let reported = try thubay("log", "import", "thang7.csv")
            #expect(reported.output.contains("1 buổi dự kiến nay đã báo cáo"))
            #expect(try work().contains("321"))
            #expect(try !plan("--format", "json").contains("\"quantity\" : 321"))
        }
    }

    @Test func anotherKindOfSheetIsOneFinding() throws {
        try withLog { thubay in
            let template = try thubay("assess", "template")
            try thubay.write(template.output, to: "danh-gia.csv")
            let refused = try thubay("log", "import", "danh-gia.csv")
            #expect(refused.status == 1)
            #expect(refused.errors.contains("đây là bảng kết quả đánh giá"))
            #expect(refused.errors.components(separatedBy: "danh-gia.csv:").count == 2)
        }
    }

    @Test func aFileThatIsNotThere() throws {
        try withLog { thubay in
            let refused = try thubay("log", "import", "khong-co.csv")
            #expect(refused.status == 2)
            #expect(refused.errors == "khong-co.csv: không tìm thấy tệp\n")
        }
    }

    /// A pipe that nobody writes to would hang whoever opened it.
    @Test func aPathInASheetIsNeverOpened() throws {
        try withLog { thubay in
            let pipe = thubay.folder.appendingPathComponent("ong").path
            #expect(mkfifo(pipe, 0o600) == 0)
            try thubay.write(
                "Ngày;Xã;Thôn;Đơn vị chủ trì;Ghi chú\n8/6/2024;Hòa Ninh;\(pipe);file://\(pipe);"
                    + "=HYPERLINK(\"file://\(pipe)\")\n", to: "a.csv")
            let imported = try thubay("log", "import", "a.csv")
            #expect(imported.status == 0, "\(imported.errors)")
            let list = try thubay(
                "log", "list", "--from", "2024-06-01", "--format", "csv", "--notes")
            #expect(list.output.contains("\"'=HYPERLINK(\"\"file://"))
        }
    }

    @Test func materialsOnTheCommandLine() throws {
        try withLog { thubay in
            let add = [
                "log", "add", "--day", "8-6-2024", "--unit", "Hòa Ninh", "--place", "Thôn 1",
            ]
            let half = thubay.run(add + ["--material", "xi măng"])
            #expect(half.status == 1)
            #expect(half.errors.contains("vật liệu chưa đủ"))
            let added = thubay.run(
                add + [
                    "--material", "xi măng", "--material-quantity", "20", "--material-measure",
                    "bao", "--material-value", "1800000", "--donor", "nhan-dan",
                ])
            #expect(added.status == 0, "\(added.errors)")
            func list() throws -> String {
                try thubay("log", "list", "--from", "2024-06-01", "--format", "json").output
            }
            #expect(try list().contains("\"name\" : \"xi măng\""))
            #expect(try list().contains("\"value\" : 1800000"))
            let id = String(try #require(added.output.split(separator: " ").last).dropLast())
            let corrected = try thubay("log", "correct", id, "--material-quantity", "25")
            #expect(corrected.status == 0, "\(corrected.errors)")
            #expect(try list().contains("\"quantity\" : 25"))
            #expect(try list().contains("\"measure\" : \"bao\""))
        }
    }

    @Test func aCorrectionThatMakesTwinsIsRefused() throws {
        try withLog { thubay in
            func add(_ place: String) throws -> String {
                let run = try thubay(
                    "log", "add", "--day", "08/06/2024", "--unit", "Hòa Ninh", "--place", place)
                return String(try #require(run.output.split(separator: " ").last).dropLast())
            }
            let first = try add("Thôn 1")
            let second = try add("Thôn 2")
            let refused = try thubay("log", "correct", second, "--place", "thôn 1")
            #expect(refused.status == 1)
            #expect(refused.errors.contains(first))
            #expect(refused.errors.contains("thubay log void"))
            // Nor is a corrected one added once more.
            #expect(try thubay("log", "correct", second, "--place", "Thôn 3").status == 0)
            let again = try thubay(
                "log", "add", "--day", "08/06/2024", "--unit", "Hòa Ninh", "--place", "Thôn 3")
            #expect(again.status == 1)
            #expect(again.errors.contains(second))
        }
    }
}
