import Foundation
import TestSupport
import Testing

/// A month from the sheet to the signature and back.
@Suite struct ConfirmingTests {
    /// Four work days of June 2024 in Hòa Ninh and one in Di Linh town, recorded by the commune.
    private func withMonth(_ body: (Program) throws -> Void) throws {
        try withLog { thubay in
            try thubay.write(
                """
                Ngày;Xã, thị trấn;Thôn, tổ dân phố;Đơn vị chủ trì;Tổng số lượt người;Ngày công
                08/06/2024;xã Hòa Ninh;Thôn 5;Đoàn xã;1.045;22,5
                15/06/2024;xã Hòa Ninh;Thôn 2;UBND xã;120;60
                15/06/2024;TT. Di Linh;Tổ dân phố 6;Hội Phụ nữ;38;19
                22/06/2024;xã Hòa Ninh;Thôn 5;Hội Nông dân;52;26
                29/06/2024;xã Hòa Ninh;Thôn 1;Hội Nông dân;52;26
                """.replacing("Xã, thị trấn", with: "\"Xã, thị trấn\"").replacing(
                    "Thôn, tổ dân phố", with: "\"Thôn, tổ dân phố\""), to: "t6.csv")
            let imported = try thubay("log", "import", "t6.csv", "--by", "UBND xã Hòa Ninh")
            try #require(imported.status == 0, "\(imported.errors)")
            try body(thubay)
        }
    }

    private func count(_ thubay: Program, _ status: String) throws -> Int {
        try thubay("log", "list", "--from", "2024-06-01", "--status", status, "--format", "json")
            .output.components(separatedBy: "\"number\"").count - 1
    }

    @Test func aSheetIsPrintedFilledInAndTypedBack() throws {
        try withMonth { thubay in
            let printed = try thubay("log", "sheet", "--unit", "xã Hòa Ninh", "--month", "2024-06")
            #expect(printed.status == 0, "\(printed.errors)")
            for words in [
                "PHIẾU XÁC NHẬN RA QUÂN THÁNG 06/2024", "TRƯỞNG THÔN",
                "TRƯỞNG BAN CÔNG TÁC MẶT TRẬN", "NGƯỜI LẬP", "(Ký, ghi rõ họ tên)",
                // 1 045 + 120 + 52 + 52 and 22,5 + 60 + 26 + 26.
                "Cộng: 4 buổi, 1.269 lượt người, 134,5 ngày công. Đã xác nhận trước: 0 buổi.",
            ] {
                #expect(printed.output.contains(words), "\(words)")
            }
            let town = try thubay("log", "sheet", "--unit", "TT. Di Linh", "--month", "06/2024")
            #expect(town.output.contains("TỔ TRƯỞNG TỔ DÂN PHỐ"))

            #expect(
                try thubay(
                    "log", "sheet", "--unit", "xã Hòa Ninh", "--month", "6/2024", "--out",
                    "phieu.csv"
                ).status == 0)
            let csv = String(decoding: try thubay.read("phieu.csv"), as: UTF8.self)
            #expect(csv.hasPrefix("\u{FEFF}STT;Mã buổi;"))
            var lines = csv.components(separatedBy: "\r\n")
            // The last four cells are who, when, dispute, note.
            #expect(lines[1].hasSuffix(";;;;"))
            lines[1] = lines[1].dropLast(4) + ";Trưởng thôn;30/06/2024;;"
            lines[2] = lines[2].dropLast(4) + ";Trưởng thôn;;chỉ có 20 người;"
            try thubay.write(lines.joined(separator: "\r\n"), to: "ky.csv")
            let back = try thubay("log", "confirm", "--file", "ky.csv")
            #expect(back.status == 0, "\(back.errors)")
            #expect(back.output.contains("ky.csv: xác nhận 1, chưa thống nhất 1, không đổi 0"))
            #expect(
                try thubay("log", "confirm", "--file", "ky.csv").output
                    .contains("xác nhận 0, chưa thống nhất 0, không đổi 2"))
            #expect(try count(thubay, "confirmed") == 1)
            #expect(try count(thubay, "disputed") == 1)
        }
    }

    @Test func aMonthIsConfirmedButForWhatIsDisputed() throws {
        try withMonth { thubay in
            let month = ["--unit", "xã Hòa Ninh", "--month", "2024-06"]
            let list = try thubay(
                "log", "list", "--unit", "xã Hòa Ninh", "--from", "2024-06-15", "--until",
                "2024-06-15", "--format", "json")
            let id = try #require(list.output.firstMatch(of: /"id" : "([0-9a-f-]{36})"/)?.1)
            try thubay("log", "dispute", String(id), "--reason", "chưa rõ")
            let confirm = ["log", "confirm"] + month + ["--role", "Trưởng thôn"]
            let trial = thubay.run(confirm + ["--dry-run"])
            #expect(trial.output.contains("chưa ghi gì"))
            #expect(trial.output.contains("3 buổi: đã xác nhận."))
            #expect(try count(thubay, "confirmed") == 0)
            let place = thubay.run(confirm + ["--place", "thon 5", "--on", "30/06/2024"])
            #expect(place.output.contains("2 buổi: đã xác nhận."), "\(place.output)")
            #expect(place.output.contains("Đoàn xã"), "they are listed")
            let rest = thubay.run(confirm)
            #expect(rest.output.contains("1 buổi: đã xác nhận."))
            #expect(rest.output.contains("Để nguyên: 2 đã xác nhận; 1 chưa thống nhất."))
            #expect(rest.errors == "")
            #expect(try count(thubay, "confirmed") == 3)
            // The town's day is of another unit.
            #expect(try count(thubay, "reported") == 1)
            let disputed = thubay.run(["log", "dispute"] + month + ["--reason", "rà soát lại"])
            #expect(disputed.output.contains("3 buổi: chưa thống nhất."), "\(disputed.output)")
        }
    }

    /// Nothing is confirmed by nobody, before it happened, or on a day to come.
    @Test(arguments: [
        (["--role", " "], "người xác nhận"),
        (["--role", "Trưởng thôn", "--on", "31/05/2024"], "trước ngày ra quân"),
        (["--role", "Trưởng thôn", "--on", "01/01/2099"], "chưa đến"),
        (["--role", "Trưởng thôn Nguyễn Văn An"], "tên người"),
    ])
    func aConfirmationThatCannotBeIsRefused(_ words: [String], _ says: String) throws {
        try withMonth { thubay in
            let run = thubay.run(
                ["log", "confirm", "--unit", "xã Hòa Ninh", "--month", "2024-06"] + words)
            #expect(run.status == 1)
            #expect(run.errors.contains(says), "\(run.errors)")
            let confirmed = try count(thubay, "confirmed")
            #expect(confirmed == 0)
        }
    }

    /// A signature is for the figures on the sheet: where the log has others, nothing is written.
    @Test func aSheetWithOtherFiguresIsNotWritten() throws {
        try withMonth { thubay in
            try thubay(
                "log", "sheet", "--unit", "xã Hòa Ninh", "--month", "2024-06", "--out", "ky.csv")
            var lines = String(decoding: try thubay.read("ky.csv"), as: UTF8.self).split(
                separator: "\r\n", omittingEmptySubsequences: false
            ).map { $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init) }
            func column(_ title: String) throws -> Int {
                try #require(lines[0].firstIndex { $0.contains(title) }, "\(lines[0])")
            }
            let people = try column("Tổng số lượt người")
            for line in 1...2 {
                lines[line][try column("Người xác nhận")] = "Trưởng thôn"
                lines[line][try column("Ngày xác nhận")] = "30/06/2024"
            }
            func confirm(_ more: String...) throws -> Program.Run {
                let text = lines.map { $0.joined(separator: ";") }.joined(separator: "\r\n")
                try thubay.write(text, to: "ky.csv")
                return thubay.run(["log", "confirm", "--file", "ky.csv"] + more)
            }
            let right = lines[1][people]
            lines[1][people] = "9999"
            lines[2][try column("Người xác nhận")] = "Ông Nguyễn Văn A"
            let both = try confirm()
            #expect(both.status == 1)
            #expect(both.errors.contains("ky.csv:3"), "\(both.errors)")
            #expect(both.errors.contains("tên người"))
            lines[2][try column("Người xác nhận")] = "Trưởng thôn"
            let wrong = try confirm()
            #expect(wrong.errors.contains("ky.csv:2"))
            #expect(wrong.errors.contains("trên phiếu là 9.999, trong sổ là"), "\(wrong.errors)")
            lines[1][people] = right
            #expect(try confirm("--dry-run").status == 0)
            #expect(try count(thubay, "confirmed") == 0)
            #expect(try confirm().status == 0)
            #expect(try count(thubay, "confirmed") == 2)
        }
    }

    /// A work day that was voided by mistake stands again, with the reason in its history.
    @Test func aVoidIsTakenBack() throws {
        try withMonth { thubay in
            let list = try thubay("log", "list", "--format", "json")
            let id = String(try #require(list.output.firstMatch(of: /"id" : "([0-9a-f-]{36})"/)?.1))
            try thubay("log", "void", id, "--reason", "nhập nhầm")
            let refused = try thubay("log", "correct", id, "--people", "1")
            #expect(refused.status == 1)
            #expect(refused.errors.contains("thubay log report \(id)"), "\(refused.errors)")
            #expect(try thubay("log", "report", id).status == 1)
            let back = try thubay("log", "report", id, "--reason", "hủy nhầm")
            #expect(back.output.contains("1 buổi: đã báo cáo"), "\(back.output)")
            #expect(try thubay("log", "show", id).output.contains("hủy nhầm"))
        }
    }

    @Test func theOfficeThatRecordedItIsWarned() throws {
        try withMonth { thubay in
            let own = try thubay(
                "log", "confirm", "--unit", "xã Hòa Ninh", "--month", "2024-06", "--role",
                "UBND xã Hoà Ninh")
            #expect(own.status == 0)
            #expect(own.errors.contains("4 buổi do chính cơ quan đã ghi sổ xác nhận"))
            #expect(try count(thubay, "confirmed") == 4)
            let review = try thubay("log", "review", "--format", "json")
            #expect(review.output.components(separatedBy: "\"selfConfirmed\"").count == 5)
        }
    }

    /// Confirmed 1 045 people and 22,5 person-days; with the four reported ones 1 307 and 153,5.
    @Test func listsShowConfirmedBesideReported() throws {
        try withMonth { thubay in
            try thubay(
                "log", "confirm", "--unit", "xã Hòa Ninh", "--month", "2024-06", "--place",
                "Thôn 5", "--role", "Trưởng thôn")
            let list = try thubay("log", "list", "--from", "2024-06-01", "--until", "2024-06-21")
            #expect(
                list.output.contains(
                    "Đã xác nhận: 1 buổi, 1.045 lượt người, 22,5 ngày công. Nếu tính cả chưa xác "
                        + "nhận: 3 buổi, 1.203 lượt người, 101,5 ngày công."), "\(list.output)")
            let json = try thubay("log", "list", "--from", "2024-06-01", "--format", "json")
            #expect(json.output.contains("\"people\" : 1097"))
            #expect(json.output.contains("\"people\" : 1307"))
        }
    }

    @Test(arguments: [
        ["log", "confirm"], ["log", "confirm", "abc"], ["log", "confirm", "--role", "Trưởng thôn"],
        ["log", "confirm", "abc", "--unit", "a", "--month", "2024-06", "--role", "b"],
        ["log", "confirm", "--unit", "a", "--role", "b"],
        ["log", "confirm", "--unit", "a", "--month", "tháng 6", "--role", "b"],
        ["log", "confirm", "--file", "a.csv", "--role", "b"], ["log", "dispute", "abc"],
        ["log", "sheet"], ["log", "review", "--answer", "abc"], ["log", "redact", "abc"],
        ["log", "add", "--by", "ông Nguyễn Văn A", "--day", "2024-06-08", "--unit", "25036"],
    ])
    func wrongUsage(_ words: [String]) throws {
        try withLog { thubay in
            let run = thubay.run(words)
            #expect(run.status == 64)
        }
    }
}
