import Foundation
import TestSupport
import Testing

/// Assessments and decisions that cannot be, and files that are not there.
@Suite struct RefusedFactsTests {
    private static let head = "unit,standard,indicator,day,numerator,denominator,value,pass,level\n"

    @Test(arguments: [
        ("25036,huyen-ntm-2021-2025,,2024-05-31,,,,đạt,verified", "dành cho huyện"),
        ("679,xa-ntm-2021-2025,,2024-05-31,,,,đạt,verified", "dành cho xã"),
        ("25036,khu-dan-cu-kieu-mau,,2024-05-31,,,,đạt,verified", "dành cho thôn, tổ dân phố"),
        ("25036,xa-ntm-2026-2030,,2024-05-31,,,,đạt,verified", "ngày đó đang dùng xa-ntm"),
        ("25036,xa-ntm-2026-2030,,2030-05-31,,,,đạt,verified", "ngày 31/05/2030 chưa đến"),
    ])
    func anAssessmentThatCannotBe(_ row: String, _ words: String) throws {
        try withLog { thubay in
            try thubay.write(Self.head + row + "\n", to: "a.csv")
            let run = try thubay("assess", "import", "a.csv")
            #expect(run.status == 1 && run.errors.contains(words), "\(run)")
        }
    }

    /// “Không áp dụng” of a standard of an urban class: III.12 is one by a scale.
    @Test func notApplicableCanBeRecorded() throws {
        try withLog { thubay in
            try thubay.write(
                Self.head + "25000,do-thi-loai-iii,III.12,2026-05-01,,,,không áp dụng,verified\n",
                to: "a.csv")
            let run = try thubay("assess", "import", "a.csv")
            #expect(run.status == 0, "\(run.errors)")
            try thubay.write(
                Self.head + "25000,do-thi-loai-iii,III.12,2026-05-01,,,,đạt,verified\n", to: "b.csv"
            )
            let other = try thubay("assess", "import", "b.csv")
            #expect(other.status == 1 && other.errors.contains("hoặc không áp dụng"))
        }
    }

    @Test(arguments: [
        (["--day", "2030-01-01", "--standard", "xa-ntm-2021-2025"], "01/01/2030 chưa đến"),
        (
            ["--day", "2024-03-15", "--standard", "xa-ntm-2021-2025", "--for-year", "2030"],
            "đạt chuẩn năm 2030 sau ngày ký"
        ),
        (["--day", "2024-03-15", "--standard", "xa-ntm-2026-2030"], "có hiệu lực từ 15/02/2026"),
    ])
    func aDecisionThatCannotBe(_ words: [String], _ expected: String) throws {
        try withLog { thubay in
            let run = thubay.run(["recognise", "add", "--unit", "25036"] + words)
            #expect(run.status == 1 && run.errors.contains(expected), "\(run)")
        }
    }

    @Test func noDecisionIsWithdrawnInDaysToCome() throws {
        try withLog { thubay in
            let added = try thubay(
                "recognise", "add", "--unit", "25036", "--standard", "xa-ntm-2021-2025", "--day",
                "2024-03-15")
            let id = try #require(added.output.split(separator: " ").last)
            let run = try thubay(
                "recognise", "withdraw", id.trimmingCharacters(in: .newlines), "--on",
                "2031-01-01", "--reason", "QĐ")
            #expect(run.status == 1 && run.errors.contains("01/01/2031 chưa đến"), "\(run)")
        }
    }

    /// 2 is no file, 1 what is wrong in one, 64 what cannot be meant; each says what to do.
    @Test(
        arguments: [
            (["backtest", "--series", "khong-co.csv"], 2, "khong-co.csv"),
            (["progress", "--targets", "khong-co"], 2, "chỉ chỗ bằng --targets"),
            (["check", "--targets", "khong-co"], 2, "chỉ đúng thư mục bằng --targets"),
            (["audit", "--series", "khong-co.json"], 2, "khong-co.json"),
            (["restore", "khong-co"], 2, "`thubay backup`"),
            (["restore", "thubay.sqlite", "--database", "khac.sqlite"], 0, ""),
            (
                ["log", "list", "--from", "2026-02-01", "--until", "2026-01-01"], 64,
                "trước ngày đầu"
            ),
            (["report", "--period", "2024-06", "--unit", "qwertyui"], 64, "`thubay units find`"),
            (["law", "sheet", "abc", "--out", "a.xlsx"], 64, "`thubay law list`"),
            (["units", "find", ""], 64, "Ghi tên, một phần tên hoặc mã"),
            (
                [
                    "count", "add", "--kind", "chi-bo-quan-triet", "--unit", "25036", "--period",
                    "2024-06", "--amount", "12", "--of-amount", "10",
                ], 1, "đổi chỗ hai cột"
            ),
        ] as [([String], Int32, String)])
    func everyRefusalSaysWhatToDo(_ words: [String], _ status: Int32, _ expected: String) throws {
        try withLog { thubay in
            let run = thubay.run(words)
            #expect(run.status == status, "\(run)")
            #expect(expected.isEmpty || run.errors.contains(expected), "\(run)")
        }
    }

    @Test func aLogIsReplacedOnlyWhenAsked() throws {
        try withLog { thubay in
            #expect(try thubay("backup", "--out", "sao").status == 0)
            try thubay.write(try thubay.read("thubay.sqlite"), to: "ban.sqlite")
            let run = try thubay("restore", "ban.sqlite")
            #expect(run.status == 1 && run.errors.contains("Thêm --replace"), "\(run)")
        }
    }

    /// A title of three letters is a title.
    @Test func aShortTitleIsFound() throws {
        try withLog { thubay in
            let work = try thubay(
                "work-item", "add", "--day", "2024-06-01", "--unit", "25036", "--title", "Cầu")
            #expect(work.status == 0, "\(work.errors)")
            let run = try thubay(
                "log", "add", "--day", "2024-06-08", "--unit", "25036", "--people", "5",
                "--work-item", "Cầu")
            #expect(run.status == 0, "\(run.errors)")
        }
    }

    /// Each remedy of “177.926” is taken: 177926 m and 177,926 m.
    @Test(arguments: [("177926", "\"quantity\" : 177926"), ("177,9260", "\"quantity\" : 177.926")])
    func theRemedyOfTwoReadingsWorks(_ given: String, _ shown: String) throws {
        try withLog { thubay in
            func add(_ text: String) throws -> Program.Run {
                try thubay(
                    "log", "add", "--day", "2024-06-08", "--unit", "25036", "--output",
                    "phat-quang=\(text)")
            }
            let refused = try add("177.926")
            #expect(refused.status == 1 && refused.errors.contains(given), "\(refused)")
            let taken = try add(given)
            #expect(taken.status == 0, "\(taken.errors)")
            let list = try thubay("log", "list", "--as-of", "2024-06-30", "--format", "json")
            #expect(list.output.contains(shown), "\(list.output)")
        }
    }
}
