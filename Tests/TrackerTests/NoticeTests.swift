import Basics
import Documents
import Paper
import ProgressCalculator
import Reports
import Targets
import Testing

@testable import Tracker

/// The next outing, made known: what is not known is left to be written.
@Suite struct NoticeTests {
    private static func notice(_ form: Notice.Form, place: String? = nil) throws -> Notice {
        let log = try SmallLog()
        let unit = try #require(log.catalogue.units["25036"])
        let saturday = try day("2024-07-06")
        return Notice(
            Announcement(
                of: UnitReference(unit), on: saturday, at: place, organiser: "Đoàn xã", people: nil,
                work: [.init(title: Phrase("Trồng cây"), quantity: Quantity(60), measure: "cây")],
                until: try day("2024-12-31"), left: nil, simulated: false), as: form,
            by: Office(of: unit, on: saturday, issuing: log.catalogue.campaign.agencies.first))
    }

    @Test func toBeReadOut() throws {
        let text = try Self.notice(.notice).document(.vi).text(width: 100)
        let lines = text.split(separator: "\n").map(String.init)
        #expect(
            lines == [
                "THÔNG BÁO", "Ngày thứ Bảy – xã Hòa Ninh",
                // Nobody knows where, when, how many, what is left.
                "Sáng thứ Bảy, ngày 06/07/2024, tập trung lúc ……… tại ……….",
                "Nội dung: Trồng cây (60 cây).", "Số người cần: ……….",
                "Còn phải làm đến 31/12/2024: ……….", "Mang theo: ………",
                "Đơn vị chủ trì: Đoàn xã.", "Đầu mối: ………",
                "Kính mời bà con tham gia đông đủ, đúng giờ.",
            ], "\(text)")
    }

    /// On paper a letter: its number says that it is a notice; head and signature of the office.
    @Test func aLetterOfTheOffice() throws {
        let document = try Self.notice(.notice).document(.vi)
        #expect(document.letterhead[0].lines.map(\.text).contains("Số: ………/TB-UBND"))
        #expect(try document.pdf().pages == 1)
    }

    /// Everything on one sheet, however long the work.
    @Test func aPosterIsOneSheet() throws {
        let document = try Self.notice(.poster, place: "Nhà văn hóa Thôn 1").document(.vi)
        #expect(document.letterhead.isEmpty)
        #expect(try document.pdf().pages == 1)
        let text = try document.text(width: 100)
        #expect(text.contains("Địa điểm: Nhà văn hóa Thôn 1"))
        #expect(text.contains("Thời gian: sáng thứ Bảy, ngày 06/07/2024, lúc ………"))
    }
}
