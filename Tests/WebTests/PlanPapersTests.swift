import Accounts
import Testing
import Tracker

@testable import Web

/// The next outing made known on the web: notice, poster, Zalo, loudspeaker, and its calendar.
@Suite struct PlanPapersTests {
    private static func fixture() throws -> SiteFixture {
        let fixture = try SiteFixture()
        for (day, place) in [("06/07/2024", "Thôn 5"), ("13/07/2024", "Thôn 1")] {
            let planned = fixture.post(
                "/ghi",
                [
                    "day": day, "unit": SiteFixture.own, "place": place, "organiser": "Đoàn xã",
                    "du-kien": "1",
                ], as: .write)
            #expect(planned.status == 303)
        }
        return fixture
    }

    /// On every page, also when it was asked before: a first answer that is looked up and is not
    /// there is no answer that says that there is nothing.
    @Test func everyRoleThatReadsIsShownThePapers() throws {
        let fixture = try Self.fixture()
        let path = "/ke-hoach?don-vi=\(SiteFixture.own)"
        for role in Role.allCases where role.rights.contains(.read) {
            for _ in 1...2 {
                let page = fixture.get(path, as: role)
                #expect(page.status == 200 && page.text.contains("data-chep=\"thong-bao\""))
                for (word, title) in [
                    ("thong-bao", "THÔNG BÁO"), ("ap-phich", "MỜI BÀ CON RA QUÂN"),
                    ("zalo", "NGÀY THỨ BẢY"), ("doc-loa", "BÀI ĐỌC TRÊN LOA"),
                ] {
                    #expect(page.text.contains("giay=\(word)"), "\(role) \(word)")
                    let paper = fixture.get("\(path)&giay=\(word)", as: role)
                    #expect(paper.status == 200, "\(role) \(word)")
                    #expect(paper.text.contains(title) && paper.text.contains("Thôn 5"))
                }
            }
        }
        #expect(fixture.get("\(path)&giay=khac", as: .write).status == 404)
    }

    /// A place's own account finds its feed; strangers get the outings planned there, and none of a
    /// place that nobody made known.
    @Test func aPlaceThatIsKnownHasAFeed() throws {
        let fixture = try Self.fixture()
        let village = try fixture.session("thon5", .write, SiteFixture.own, place: "Thôn 5")
        let path = "/lich/\(SiteFixture.own).ics"
        #expect(
            fixture.get("/ke-hoach?don-vi=\(SiteFixture.own)", by: village).text
                .contains("\(path)?thon=Th%C3%B4n%205"))
        let feed = fixture.get("\(path)?thon=th%C3%B4n%2005").text
        #expect(feed.contains("20240706") && !feed.contains("20240713"))
        #expect(feed.contains("LOCATION:Thôn 5\\, xã Hòa Ninh"))
        #expect(fixture.get("\(path)?thon=Th%C3%B4n%201").status == 404)
        #expect(fixture.get(path).text.contains("20240713"))
    }
}
