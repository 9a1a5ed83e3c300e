import Foundation
import TestSupport
import Testing

/// The year-end slip: the place's confirmed outings with empty boxes, and nobody anywhere.
@Suite struct YearSlipTests {
    private func withPlace(_ use: (Program) throws -> Void) throws {
        var thubay = try Program()
        defer { thubay.clean() }
        thubay.environment["THUBAY_CAMPAIGN"] = "chau-thanh-158"
        try #require(try thubay("init").status == 0)
        try thubay.write(
            """
            day,unit,place,organiser,people,den-ho-gia-dinh
            2021-07-24,xã Phú Tâm,Ấp Phú Thành,Đảng ủy xã,30,120
            2021-08-07,xã Phú Tâm,ấp Phú Thành,Hội Phụ nữ,20,90
            2021-09-04,xã Phú Tâm,Ấp Phú Hòa,Hội Nông dân,15,70
            """, to: "log.csv")
        try #require(
            try thubay("log", "import", "log.csv", "--confirmed-by", "Ban Dân vận").status == 0)
        try #require(
            try thubay(
                "log", "add", "--day", "2021-10-02", "--unit", "xã Phú Tâm", "--place",
                "Ấp Phú Thành", "--people", "9"
            ).status == 0)
        try use(thubay)
    }

    private func slip(_ more: String...) -> [String] {
        ["log", "slip", "--unit", "Phú Tâm", "--place", "ấp Phú Thành", "--year", "2021"] + more
    }

    @Test func itHasThePlacesConfirmedOutings() throws {
        try withPlace { thubay in
            let table = thubay.run(slip())
            #expect(table.status == 0, "\(table.errors)")
            #expect(table.output.contains("24/07/2021") && table.output.contains("07/08/2021"))
            #expect(!table.output.contains("04/09/2021"))
            #expect(!table.output.contains("02/10/2021"))
            #expect(table.output.contains("1 buổi đã báo cáo, chờ xác nhận"))
            #expect(table.output.components(separatedBy: "[\u{A0}\u{A0}\u{A0}]").count == 3)
            let other = try thubay(
                "log", "slip", "--unit", "Phú Tâm", "--place", "Ấp Phú Thanh Xuân", "--year", "2021"
            )
            #expect(other.status != 0 && other.errors.contains("Ấp Phú Thành"))
        }
    }

    @Test func itIsPaper() throws {
        try withPlace { thubay in
            #expect(thubay.run(slip("--out", "phieu.pdf")).status == 0)
            #expect(thubay.run(slip("--out", "phieu.docx")).status == 0)
            #expect(try thubay.read("phieu.pdf").starts(with: Data("%PDF-".utf8)))
            #expect(try thubay.read("phieu.docx").starts(with: Data("PK".utf8)))
            let words = try PDFWords.pages(thubay.folder.appending(path: "phieu.pdf").path).joined()
            #expect(words.contains("24/07/2021"))
        }
    }

    @Test func theCellReadsAloudThatNobodyIsKept() throws {
        try withPlace { thubay in
            let aloud = try thubay("log", "slip", "--aloud")
            #expect(aloud.status == 0)
            #expect(aloud.output.contains("không có chỗ nào ghi tên"))
            #expect(aloud.output.contains("dưới năm"))
        }
    }

    /// Twelve of twenty go upward; four, or all but three, do not.
    @Test func onlyCountsGoUpward() throws {
        try withPlace { thubay in
            func send(_ amount: Int, of whole: Int) throws -> (status: Int32, errors: String) {
                let run = try thubay(
                    "count", "add", "--kind", "tham-gia-noi-cu-tru", "--unit", "Phú Tâm", "--place",
                    "Ấp Phú Thành", "--period", "2021", "--amount", String(amount), "--of-amount",
                    String(whole))
                return (run.status, run.errors)
            }
            for (amount, whole) in [(4, 20), (17, 20), (20, 20), (3, 4)] {
                let refused = try send(amount, of: whole)
                #expect(refused.status != 0 && refused.errors.contains("dưới 5"))
            }
            #expect(try send(12, of: 20).status == 0)
            let list = try thubay("count", "list", "--as-of", "2021-12-31")
            #expect(list.output.contains("12"))
            let month = try thubay(
                "count", "add", "--kind", "tham-gia-noi-cu-tru", "--unit", "Phú Tâm", "--period",
                "2021-07", "--amount", "12", "--of-amount", "20")
            #expect(month.status != 0 && month.errors.contains("theo năm"))
        }
    }
}
