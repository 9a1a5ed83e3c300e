import Foundation
import TestSupport
import Testing

/// Works of communes: which days may name them, and what is said where two are one.
@Suite struct WorkItemCommandTests {
    private static func add(
        _ thubay: Program, _ unit: String, _ more: String..., title: String = "Bê tông đường thôn 5"
    ) -> Program.Run {
        thubay.run(
            [
                "work-item", "add", "--day", "01/06/2024", "--unit", unit, "--title", title,
            ] + more)
    }

    private static func id(of run: Program.Run) throws -> String {
        try #require(
            run.output.firstMatch(of: /mã ([0-9a-f]{8})/)?.1, "\(run.errors)"
        ).description
    }

    private static func day(_ thubay: Program, _ unit: String, _ day: String, _ work: String)
        -> Program.Run
    {
        thubay.run([
            "log", "add", "--day", day, "--unit", unit, "--people", "9", "--work-item", work,
        ])
    }

    /// What a correction makes of a work day, or of a work, is held to the same as a new one.
    @Test func aCorrectionKeepsTheDayWithinItsWork() throws {
        try withLog { thubay in
            let work = try Self.id(of: Self.add(thubay, "Hòa Ninh", "--place", "Thôn 5"))
            let day = try Self.id(
                of: Self.day(thubay, "Hòa Ninh", "08/06/2024", "Bê tông đường thôn 5"))
            for (change, words) in [
                (["--day", "10/06/2023", "--until", "10/06/2023"], "ngoài thời gian"),
                (["--unit", "xã Đinh Lạc"], "không có công trình"),
            ] {
                let refused = thubay.run(["log", "correct", day] + change + ["--reason", "x"])
                #expect(refused.status == 1 && refused.errors.contains(words), "\(refused.errors)")
            }
            for change in [["--unit", "xã Đinh Lạc"], ["--day", "01/07/2024"]] {
                let refused = thubay.run(
                    ["work-item", "correct", work] + change + ["--reason", "x"])
                #expect(refused.status == 1, "\(refused.output)")
                #expect(
                    refused.errors.contains("Buổi ngày 08/06/2024")
                        && refused.errors.contains("Sửa buổi ấy trước"), "\(refused.errors)")
            }
            let left = try thubay(
                "log", "correct", day, "--day", "10/06/2023", "--until", "10/06/2023",
                "--work-item", "", "--reason", "x")
            #expect(left.status == 0, "\(left.errors)")
        }
    }

    /// As of a work day: who corrects what was confirmed is told that it must be confirmed again.
    @Test func aCorrectionSaysThatTheConfirmationIsGone() throws {
        try withLog { thubay in
            let id = try Self.id(of: Self.add(thubay, "Hòa Ninh", "--place", "Thôn 5"))
            for words in [
                ["finish", id, "--on", "20/06/2024", "--result", "350 m"],
                [
                    "confirm", id, "--confirmed-by", "Trưởng thôn", "--confirmed-on", "21/06/2024",
                    "--by", "Ban Công tác Mặt trận",
                ],
            ] {
                let run = thubay.run(["work-item"] + words)
                #expect(run.status == 0, "\(run.errors)")
            }
            let words = ["work-item", "correct", id, "--quantity", "400", "--reason", "đo lại"]
            let first = thubay.run(words)
            #expect(first.output.contains("xác nhận trước đây không còn"), "\(first)")
            let again = thubay.run(
                words.map { $0 == "400" ? "410" : $0 })
            #expect(again.status == 0 && !again.output.contains("xác nhận trước"), "\(again)")
        }
    }

    /// The code of xã Hòa Ninh until June 2025 is that of another commune since.
    @Test func aNewDayDoesNotMakeItAnotherCommune() throws {
        try withLog { thubay in
            let added = try thubay(
                "log", "add", "--day", "08/06/2024", "--unit", "xã Hòa Ninh", "--place", "Thôn 4",
                "--people", "45")
            let id = try Self.id(of: added)
            let refused = try thubay("log", "correct", id, "--day", "03/01/2026", "--reason", "sai")
            #expect(refused.status == 1, "\(refused.output)")
            #expect(refused.errors.contains("Ghi rõ đơn vị"), "\(refused.errors)")
            let named = try thubay(
                "log", "correct", id, "--day", "03/01/2026", "--until", "03/01/2026", "--unit",
                "xã Hòa Ninh", "--reason", "sai")
            #expect(named.status == 0, "\(named.errors)")
        }
    }

    /// A work of Hòa Ninh of 1 June to 20 August: by title and by id the same is refused, a day of
    /// another commune and one before or after.
    @Test func aDayNamesAWorkOfItsUnitAndDays() throws {
        try withLog { thubay in
            let id = try Self.id(of: Self.add(thubay, "Hòa Ninh", "--place", "Thôn 5"))
            for name in [id, String(id.prefix(8)), "Bê tông đường thôn 5"] {
                let other = Self.day(thubay, "xã Liên Đầm", "08/06/2024", name)
                #expect(other.status == 1)
                #expect(other.errors.contains("đơn vị này không có công trình"), "\(other.errors)")
                let early = Self.day(thubay, "Hòa Ninh", "31/05/2024", name)
                #expect(early.status == 1)
                #expect(early.errors.contains("ngoài thời gian của “Bê tông đường thôn 5”"))
            }
            #expect(Self.day(thubay, "Hòa Ninh", "08/06/2024", id).status == 0)
            _ = thubay.run([
                "work-item", "finish", id, "--on", "20/08/2024", "--result", "350 m",
            ])
            #expect(Self.day(thubay, "Hòa Ninh", "20/08/2024", id).status == 0)
            let late = Self.day(thubay, "Hòa Ninh", "24/08/2024", id)
            #expect(late.errors.contains("(từ ngày 01/06/2024 đến ngày 20/08/2024)"))
            let voided = thubay.run(["work-item", "void", id, "--reason", "ghi nhầm"])
            #expect(voided.output.contains("2 buổi ra quân đang ghi công trình này"))
        }
    }

    /// The same title at the same place in the same unit is one work, whatever its day.
    @Test func aWorkIsRecordedOnce() throws {
        try withLog { thubay in
            let id = try Self.id(of: Self.add(thubay, "Hòa Ninh", "--place", "Thôn 5"))
            let again = thubay.run([
                "work-item", "add", "--day", "08/06/2024", "--unit", "Hòa Ninh", "--place",
                "THÔN 5", "--title", "bê tông đường  thôn 5",
            ])
            #expect(again.status == 1)
            #expect(again.errors.contains("cùng tên, cùng nơi (mã \(id)"), "\(again.errors)")
            #expect(again.errors.contains("thubay work-item correct \(id)"))
            #expect(Self.add(thubay, "Hòa Ninh", "--place", "Thôn 6").status == 0)
            #expect(Self.add(thubay, "xã Liên Đầm", "--place", "Thôn 5").status == 0)
            try thubay.write(
                "day,unit,place,title\n2024-06-10,25036,Thôn 5,Bê tông đường thôn 5\n"
                    + "2024-06-10,25036,Thôn 7,Sân\n2024-06-11,25036,Thôn 7,Sân\n",
                to: "ct.csv")
            let sheet = thubay.run(["work-item", "import", "ct.csv"])
            #expect(sheet.status == 1)
            #expect(sheet.errors.components(separatedBy: "cùng tên, cùng nơi").count == 3)
        }
    }

    /// What was voided and is added again, and what two offices changed: the command of its own ledger.
    @Test func eachLedgerHasItsCommand() throws {
        try withLog { thubay in
            let words = [
                "count", "add", "--kind", "thong-bao", "--period", "2024-06", "--amount", "9",
                "--unit", "xã Hòa Ninh",
            ]
            let id = try Self.id(of: thubay.run(words))
            _ = thubay.run(["count", "void", id, "--reason", "nhầm"])
            let again = thubay.run(words)
            #expect(again.status == 1)
            #expect(again.errors.contains("`thubay count restore \(id)"), "\(again.errors)")
            try thubay.write(
                "kind,unit,period,amount\nthong-bao,25036,2024-06,12\n", to: "so.csv")
            let sheet = thubay.run(["count", "import", "so.csv"])
            #expect(sheet.errors.contains("`thubay count restore`"), "\(sheet.errors)")
        }
        try withLog { here in
            let id = try Self.id(of: Self.add(here, "Hòa Ninh"))
            try withLog { there in
                try there.write(try here.read("thubay.sqlite"), to: "thubay.sqlite")
                _ = here.run(["work-item", "correct", id, "--quantity", "300"])
                _ = there.run(["work-item", "correct", id, "--quantity", "350"])
                _ = there.run(["export", "--unit", "25036", "--to", "gui.sqlite"])
                try here.write(try there.read("gui.sqlite"), to: "gui.sqlite")
            }
            _ = here.run(["merge", "gui.sqlite"])
            let conflicts = here.run(["conflicts"]).output
                .split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(conflicts.contains("`thubay work-item correct MÃ --reason …`"), "\(conflicts)")
            #expect(!conflicts.contains("thubay log correct"))
        }
    }
}
