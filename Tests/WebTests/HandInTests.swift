import Accounts
import Basics
import Targets
import Testing
import Tracker
import WorkLog

@testable import Web

/// Handing in a month.
@Suite struct HandInTests {
    private func record(_ fixture: SiteFixture, _ day: String, at place: String) {
        let form: KeyValuePairs<String, String> = [
            "day": day, "unit": SiteFixture.own, "place": place, "people": "45",
        ]
        #expect(fixture.post("/ghi", form, as: .write).status == 303)
    }

    private func closings(_ fixture: SiteFixture) throws -> Int {
        try fixture.site.campaign.read { desk throws(Refusal) in
            try desk.closings(of: SiteFixture.now.local().day)
        }.count { $0.unit == SiteFixture.own }
    }

    /// The page says who handed in and when; the same again is recorded only where something came.
    @Test func aMonthIsHandedInOnceForWhatIsInIt() throws {
        let fixture = try SiteFixture()
        record(fixture, "29/06/2024", at: "Thôn 1")
        let sure: KeyValuePairs = ["thang": "2024-06", "chac": "1"]
        func press() -> String {
            fixture.post("/tien-do", sure, as: .write).header("location") ?? ""
        }
        #expect(press() == "/tien-do?thang=2024-06")
        let page = fixture.get("/tien-do?thang=2024-06", as: .write).text
        #expect(
            page.contains("Cơ quan write đã gửi số liệu tháng 06/2024 ngày 30/06/2024 12:00."),
            "\(page)")
        #expect(page.contains("Gửi bổ sung tháng 06/2024"))
        // Another office's hand-in stands in the log in between, and an outing of May.
        let other = try fixture.session("xakhac", .write, SiteFixture.foreign)
        #expect(fixture.post("/tien-do", sure, by: other).status == 303)
        record(fixture, "25/05/2024", at: "Thôn 1")
        let again = press()
        #expect(again == "/tien-do?thang=2024-06&khong-moi=1")
        #expect(fixture.get(again, as: .write).text.contains("chưa ghi gì mới"))
        #expect(try closings(fixture) == 1)
        // Of May it says that none was handed in.
        #expect(
            !fixture.get("/tien-do?thang=2024-05", as: .write).text.contains("đã gửi số liệu"))
        record(fixture, "22/06/2024", at: "Thôn 2")
        #expect(press() == "/tien-do?thang=2024-06")
        #expect(try closings(fixture) == 2)
        // An outing that moves out of the month is news of the month too.
        let moved = try #require(
            try fixture.workDays().first { id in
                try fixture.site.campaign.read { desk throws(Refusal) in
                    try desk.workDay(id)
                }.workDay.place == "Thôn 2"
            })
        _ = fixture.post("/so/\(moved)/sua", ["day": "18/05/2024"], as: .write)
        #expect(press() == "/tien-do?thang=2024-06")
        #expect(try closings(fixture) == 3)
        #expect(press().hasSuffix("khong-moi=1"))
    }

    /// For a place, what another place of the commune recorded is no news.
    @Test func aPlaceHandsInItsOwn() throws {
        let fixture = try SiteFixture()
        let village = try fixture.session("thon1", .write, SiteFixture.own, place: "Thôn 1")
        let sure: KeyValuePairs = ["thang": "2024-06", "chac": "1"]
        record(fixture, "29/06/2024", at: "Thôn 1")
        _ = fixture.post("/tien-do", sure, by: village)
        record(fixture, "22/06/2024", at: "Thôn 2")
        _ = fixture.post("/tien-do", sure, by: village)
        #expect(try closings(fixture) == 1)
        record(fixture, "22/06/2024", at: "thôn 1")
        _ = fixture.post("/tien-do", sure, by: village)
        #expect(try closings(fixture) == 2)
    }
}
