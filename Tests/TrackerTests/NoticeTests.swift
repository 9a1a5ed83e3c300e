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
    private static func notice(
        _ form: Notice.Form, place: String? = nil, hours: String? = nil
    ) throws -> Notice {
        let log = try SmallLog()
        let unit = try #require(log.catalogue.units["25036"])
        let saturday = try day("2024-07-06")
        return Notice(
            Announcement(
                of: UnitReference(unit), on: saturday, at: place, organiser: "Đoàn xã", people: nil,
                work: [.init(title: Phrase("Trồng cây"), quantity: Quantity(60), measure: "cây")],
                until: try day("2024-12-31"), left: nil, simulated: false,
                hours: hours.flatMap { OutingHours($0) }), as: form,
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

    /// What the campaign file says of the hours stands in every form; the calendar agrees.
    @Test func theHoursAreThoseOfTheCampaign() throws {
        func text(_ form: Notice.Form, _ hours: String) throws -> String {
            try Self.notice(form, hours: hours).document(.vi).text(width: 100)
        }
        #expect(
            try text(.notice, "06:30-09:00").contains(
                "Sáng thứ Bảy, ngày 06/07/2024, tập trung lúc 06:30 tại"))
        #expect(
            try text(.poster, "13:30-17:00").contains("chiều thứ Bảy, ngày 06/07/2024, lúc 13:30"))
        #expect(try text(.zalo, "06:30-09:00").contains("lúc 06:30"))
        #expect(try text(.loudspeaker, "06:30-09:00").contains("tập trung lúc 6 giờ 30 phút"))
        let planned = try WorkDay(
            id: "mai", day: day("2024-07-06"), until: day("2024-07-06"), unit: "25036",
            place: "Thôn 1", programme: "nong-thon-moi", organiser: "", sessions: 1,
            force: Force(people: 5), outputs: [], contributions: [], note: "")
        func feed(_ extra: String) throws -> String {
            let log = try SmallLog(extra)
            try log.append(planned, on: "2024-06-30", as: .planned)
            return try log.look {
                try $0.plan("25036", until: day("2024-07-31"), asOf: day("2024-06-30"))
            }.iCalendar(.vi)
        }
        let timed = try feed("hours: \"06:30-09:00\"\n")
        #expect(timed.contains("DTSTART;TZID=Asia/Ho_Chi_Minh:20240706T063000\r\n"))
        #expect(timed.contains("DTEND;TZID=Asia/Ho_Chi_Minh:20240706T090000\r\n"))
        // Planned without a kind of work: left to be said; and no abbreviation is read out.
        var office = planned
        office.organiser = "UBND xã và MTTQ"
        let log = try SmallLog()
        try log.append(office, on: "2024-06-30", as: .planned)
        let spoken = try #require(
            try log.look {
                try NoticeRequest("25036", asOf: day("2024-06-30"), as: .loudspeaker).answer(at: $0)
            }
        ).document(.vi).text(width: 400)
        #expect(spoken.contains("do Ủy ban nhân dân xã và Mặt trận Tổ quốc chủ trì"), "\(spoken)")
        #expect(spoken.contains("Nội dung: ………."))
        // Nobody says when: the whole day.
        let whole = try feed("")
        #expect(whole.contains("DTSTART;VALUE=DATE:20240706\r\nDTEND;VALUE=DATE:20240707\r\n"))
    }

    @Test(arguments: ["7-10", "07:00", "10:30-07:00", "07:00-24:00", "sáng"])
    func whatIsNoHours(_ text: String) { #expect(OutingHours(text) == nil) }

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
