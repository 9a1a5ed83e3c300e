import Foundation
import TestSupport
import Testing

@Suite struct LogTests {
    /// The id that `log add` prints.
    private func id(of run: Program.Run) throws -> String {
        let line = try #require(run.output.split(separator: "\n").last)
        return String(try #require(line.split(separator: " ").last))
    }

    @Test func addConfirmCorrectVoid() throws {
        try withLog { thubay in
            let added = try thubay(
                "log", "add", "--day", "08/06/2024", "--unit", "Hoà Ninh", "--place", "Thôn 5",
                "--organiser", "Đoàn Thanh niên", "--people", "45", "--person-days", "22.5",
                "--output", "khoi-thong-cong-ranh=250")
            #expect(added.status == 0, "\(added.errors)")
            let id = try id(of: added)
            func list() throws -> String {
                try thubay("log", "list", "--from", "2024-06-01", "--format", "json").output
            }
            #expect(try list().contains("\"status\" : \"reported\""))

            let confirmed = try thubay(
                "log", "confirm", String(id.prefix(10)), "--role", "Trưởng thôn", "--on",
                "10/06/2024")
            #expect(confirmed.status == 0, "\(confirmed.errors)")
            #expect(try list().contains("\"status\" : \"confirmed\""))

            // A correction of the work asks for a new confirmation.
            let corrected = try thubay(
                "log", "correct", id, "--output", "khoi-thong-cong-ranh=200", "--reason",
                "đo lại")
            #expect(corrected.status == 0, "\(corrected.errors)")
            #expect(corrected.output.contains("xác nhận trước đây không còn, cần xác nhận lại"))
            let now = try list()
            #expect(now.contains("\"quantity\" : 200"))
            #expect(now.contains("\"people\" : 45"))
            #expect(now.contains("\"status\" : \"reported\""))
            #expect(now.contains("\"number\" : 3"))

            #expect(try thubay("log", "void", id, "--reason", "nhập trùng").status == 0)
            #expect(
                try thubay("log", "list", "--from", "2024-06-01").output
                    .contains("Chưa có buổi ra quân"))
        }
    }

    @Test func anEmptyTemplateFilledInIsImportedOnce() throws {
        try withLog { thubay in
            let template = try thubay("log", "template", "--out", "mau.csv")
            #expect(template.status == 0)
            let text = String(decoding: try thubay.read("mau.csv"), as: UTF8.self)
            #expect(text.hasPrefix("\u{FEFF}Ngày;Đến ngày;"))
            let columns = text.split(separator: "\r\n")[0].split(separator: ";")
            var cells = columns.map { _ in "" }
            cells[0] = "08/06/2024"
            cells[2] = "TT. Di Linh"
            cells[7] = "1.045"
            let header = text.components(separatedBy: "\r\n")[0] + "\r\n"
            try thubay.write(text, to: "con-vi-du.csv")
            let sample = try thubay("log", "import", "con-vi-du.csv")
            #expect(sample.status == 1)
            #expect(sample.errors.contains("con-vi-du.csv:2:30: đây là dòng ví dụ của mẫu"))
            try thubay.write(header + cells.joined(separator: ";") + "\r\n", to: "thang6.csv")
            let first = try thubay("log", "import", "thang6.csv")
            #expect(first.status == 0, "\(first.errors)")
            #expect(first.output.contains("thêm 1"))
            let second = try thubay("log", "import", "thang6.csv")
            #expect(second.status == 0)
            #expect(second.output.contains("không có gì mới"))
            let list = try thubay("log", "list", "--from", "2024-06-01", "--format", "json")
            #expect(list.output.contains("\"people\" : 1045"))
        }
    }

    @Test func aListComesBackAsASheet() throws {
        try withSeason { thubay in
            let list = try thubay("log", "list", "--from", "2024-11-01", "--format", "csv")
            try thubay.write(list.output, to: "ra.csv")
            let again = try thubay("log", "import", "ra.csv")
            #expect(again.status == 0, "\(again.errors)")
            #expect(again.output.contains("không có gì mới"), "\(again.output)")
        }
    }

    @Test func assessmentsAndRecognitions() throws {
        try withLog { thubay in
            // 15,0 of 24,0 km on 2022-06-03; 1 200 m confirmed and 600 m only reported since.
            try thubay.write(
                """
                unit,standard,indicator,day,numerator,denominator,level
                25036,xa-ntm-2021-2025,2.2,2022-06-03,15000,24000,verified
                """, to: "danh-gia.csv")
            let assessed = try thubay("assess", "import", "danh-gia.csv")
            #expect(assessed.status == 0, "\(assessed.errors)")
            for (place, metres) in [("Thôn 1", "1200"), ("Thôn 2", "600")] {
                let added = try thubay(
                    "log", "add", "--day", "2023-03-04", "--unit", "25036", "--place", place,
                    "--output", "cung-hoa-duong=\(metres)")
                if metres == "1200" {
                    try thubay("log", "confirm", try id(of: added), "--role", "Trưởng thôn")
                }
            }
            let unit = try thubay("progress", "--unit", "25036", "--as-of", "2023-12-31")
            #expect(unit.output.contains("62,5%"))
            #expect(unit.output.contains("67,5%; nếu tính cả"))
            #expect(unit.output.contains("70,0%"))

            let decided = try thubay(
                "recognise", "add", "--unit", "Hòa Ninh", "--standard", "xa-ntm-2021-2025",
                "--document", "123/QĐ-UBND", "--day", "15/03/2024", "--for-year", "2023")
            #expect(decided.status == 0, "\(decided.errors)")
            let list = try thubay("recognise", "list", "--format", "csv")
            #expect(
                list.output.contains(
                    "xã Hòa Ninh;;Xã nông thôn mới giai đoạn 2021–2025;123/QĐ-UBND;15/03/2024;đúng ngày;2023;"
                ))
        }
    }

    @Test func addingTwiceIsRefused() throws {
        try withLog { thubay in
            let words = ["log", "add", "--day", "08/06/2024", "--unit", "25036"]
            let first = thubay.run(words + ["--output", "khoi-thong-cong-ranh=250"])
            #expect(first.status == 0)
            let second = thubay.run(words + ["--people", "10"])
            #expect(second.status == 1)
            #expect(second.errors.contains("đã có trong sổ"))
            #expect(second.errors.contains("thubay log correct"))
            let list = try thubay("log", "list", "--from", "2024-06-01", "--format", "json")
            #expect(list.output.contains("\"quantity\" : 250"))
        }
    }

    @Test func aSheetWithFewerColumnsLeavesTheRest() throws {
        try withLog { thubay in
            try thubay.write(
                "day,unit,place,people,trong-hoa\n2024-06-08,25036,Thôn 1,10,250\n",
                to: "a.csv")
            try thubay.write("day,unit,place,people\n2024-06-08,25036,Thôn 1,12\n", to: "b.csv")
            try thubay("log", "import", "a.csv", "--confirmed-by", "Trưởng thôn")
            let again = try thubay("log", "import", "b.csv")
            #expect(again.output.contains("trong đó 1 buổi phải xác nhận lại"), "\(again)")
            let list = try thubay("log", "list", "--from", "2024-06-01", "--format", "json")
            #expect(list.output.contains("\"people\" : 12"))
            #expect(list.output.contains("\"quantity\" : 250"))
        }
    }

    @Test func aRealLogTakesNoSimulatedSheet() throws {
        try withSeason { simulated in
            let csv = try simulated("log", "list", "--from", "2024-12-01", "--format", "csv")
            try withLog { thubay in
                try thubay.write(csv.output, to: "mo-phong.csv")
                let refused = try thubay("log", "import", "mo-phong.csv")
                #expect(refused.status == 1)
                #expect(refused.errors.contains("mô phỏng"))
            }
        }
    }

    @Test func aTemplateDoesNotOverwrite() throws {
        try withLog { thubay in
            try thubay.write("đã điền", to: "mau.csv")
            #expect(try thubay("log", "template", "--out", "mau.csv").status == 1)
            #expect(try thubay.read("mau.csv") == Data("đã điền".utf8))
        }
    }

    @Test func numbersOnTheCommandLine() throws {
        try withLog { thubay in
            func add(_ metres: String, _ place: String) throws -> Program.Run {
                try thubay(
                    "log", "add", "--day", "08/06/2024", "--unit", "Hòa Ninh", "--place", place,
                    "--output", "trong-hoa=\(metres)")
            }
            #expect(try add("12.5", "Thôn 1").status == 0)
            #expect(try add("12,5", "Thôn 2").status == 0)
            let refused = try add("1.250", "Thôn 3")
            #expect(refused.status == 1)
            #expect(refused.errors.contains("hai cách: 1.250 / 1,25"))
            let list = try thubay("log", "list", "--from", "2024-06-01", "--format", "json")
            #expect(list.output.components(separatedBy: "\"quantity\" : 12.5").count == 3)
        }
    }

    @Test func whoRecordsMustBeSaid() throws {
        try withLog { thubay in
            var thubay = thubay
            thubay.environment["THUBAY_BY"] = nil
            let refused = try thubay("log", "add", "--day", "08/06/2024", "--unit", "Hòa Ninh")
            #expect(refused.status == 64)
            #expect(refused.errors.contains("--by"))
        }
    }
}
