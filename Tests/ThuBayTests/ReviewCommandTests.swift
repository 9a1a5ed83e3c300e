import Foundation
import TestSupport
import Testing

/// `log review`: findings that do not block, and their answers.
@Suite struct ReviewCommandTests {
    @Test func aFindingIsAnsweredUntilTheDayChanges() throws {
        try withLog { thubay in
            // 2024-06-10 is a Monday.
            let added = try thubay(
                "log", "add", "--day", "10/06/2024", "--unit", "Hòa Ninh", "--place", "Thôn 5",
                "--people", "45")
            #expect(added.status == 0)
            #expect(added.output.contains("1 dòng cần xem lại: thubay log review"))
            let review = try thubay("log", "review")
            #expect(review.status == 0)
            #expect(review.output.contains("thứ Hai 10/06/2024"))
            #expect(review.output.contains("1 mục cần xem, 0 mục đã trả lời."))
            #expect(review.output.contains("Chưa có dân số của xã Hòa Ninh"))
            let json = try thubay("log", "review", "--format", "json")
            let id = try #require(
                json.output.firstMatch(of: /"id" : "([0-9a-f-]{36})",\n *"remedy"/)?.1)
            let named = try thubay(
                "log", "review", "--answer", String(id), "--note", "ông Nam xin dời")
            #expect(named.status == 1)
            #expect(named.errors.contains("hãy ghi chức danh, cơ quan"))
            let answered = try thubay(
                "log", "review", "--answer", String(id.prefix(8)), "--note", "ra quân bù do mưa")
            #expect(answered.status == 0, "\(answered.errors)")
            #expect(
                try thubay("log", "review").output
                    .contains("0 mục cần xem, 1 mục đã trả lời."))
            let all = try thubay("log", "review", "--all", "--format", "csv")
            #expect(all.output.contains("ra quân bù do mưa"))
            let list = try thubay("log", "list", "--from", "2024-06-01", "--format", "json")
            let workDay = try #require(list.output.firstMatch(of: /"id" : "([0-9a-f-]{36})"/)?.1)
            let shown = try thubay("log", "show", String(workDay))
            #expect(shown.output.contains("Đã trả lời khi xem lại"))

            // Other figures leave the day as it was judged; another day does not.
            try thubay("log", "correct", String(workDay), "--people", "50")
            #expect(try thubay("log", "review").output.contains("0 mục cần xem"))
            let moved = try thubay("log", "correct", String(workDay), "--day", "11/06/2024")
            #expect(moved.status == 0)
            #expect(try thubay("log", "review").output.contains("1 mục cần xem, 0 mục đã"))
            let unknown = try thubay("log", "review", "--answer", "zzz", "--note", "x")
            #expect(unknown.status == 1)
        }
    }

    @Test func anImportSaysHowManyRowsNeedALook() throws {
        try withLog { thubay in
            let rows = """
                day,unit,place,organiser,people,person_days,trong-cay-xanh,note
                2024-06-08,25036,Thôn 1,Đoàn xã,40,20,100,
                2024-06-08,25036,Thôn 1,Hội Phụ nữ xã,30,15,100,
                2024-06-08,25018,Thôn 2,Đoàn xã,20000,20,100,
                2024-06-15,25018,Thôn 2,Đoàn xã,20,10,50,gọi 0912 345 678
                2024-06-15,25018,Thôn 3,Đoàn xã,20,10,50,đường Nguyễn Văn Trỗi

                """
            try thubay.write(rows, to: "t6.csv")
            let imported = try thubay("log", "import", "t6.csv")
            #expect(imported.status == 0, "\(imported.errors)")
            #expect(imported.output.contains("4 dòng cần xem lại: thubay log review"))
            // Nothing new, nothing to say.
            #expect(try !thubay("log", "import", "t6.csv").output.contains("cần xem lại"))
            let json = try thubay("log", "review", "--format", "json").output
            #expect(
                json.matches(of: /"rule" : "([A-Za-z]+)"/).map { String($0.1) } == [
                    "personalText", "sameDay", "tooManyPeople",
                ])
            #expect(!json.contains("0912"))
            let unit = try thubay("log", "review", "--unit", "xã Hòa Ninh", "--as-of", "2024-12-31")
            #expect(unit.output.contains("1 mục cần xem"))
            let csv = try thubay("log", "review", "--format", "csv", "--language", "en")
            #expect(csv.output.contains("perhaps recorded twice"))
        }
    }

    /// 20 parts of 19 people: refused where it is given, on the sheet and by a correction.
    @Test func partsThatExceedTheTotalAreRefused() throws {
        try withLog { thubay in
            let words = ["log", "add", "--day", "08/06/2024", "--unit", "25036"]
            let added = thubay.run(
                words + ["--people", "19", "--officials", "12", "--residents", "8"])
            #expect(added.status == 1)
            #expect(added.errors.contains("nhiều hơn tổng số"))
            try thubay.write(
                "day,unit,people,officials,residents\n2024-06-08,25036,19,12,8\n", to: "a.csv")
            let imported = try thubay("log", "import", "a.csv")
            #expect(imported.status == 1)
            #expect(imported.errors.contains("a.csv:2:"))
            #expect(thubay.run(words + ["--people", "20"]).status == 0)
            let list = try thubay("log", "list", "--from", "2024-06-01", "--format", "json")
            let id = try #require(list.output.firstMatch(of: /"id" : "([0-9a-f-]{36})"/)?.1)
            let corrected = try thubay("log", "correct", String(id), "--officials", "21")
            #expect(corrected.status == 1)
        }
    }

    /// A made-up season is plausible but for the texts and slips that it has on purpose.
    @Test func aSeasonIsReviewedInTime() throws {
        try withSeason { thubay in
            let review = try thubay("log", "review", "--as-of", "2025-06-30", "--format", "json")
            #expect(review.status == 0, "\(review.errors)")
            #expect(review.output.contains("\"simulated\" : true"))
            let rules = Set(review.output.matches(of: /"rule" : "([A-Za-z]+)"/).map { $0.1 })
            #expect(rules.isDisjoint(with: ["personalText", "selfConfirmed", "tooManyPeople"]))
        }
    }
}
