import Accounts
import Basics
import Reports
import Targets
import Testing
import Tracker
import WorkLog

@testable import Web

/// Pages of works and counts: who writes what, and what one sees.
@Suite struct WorksPagesTests {
    private let road: KeyValuePairs<String, String> = [
        "day": "01/06/2024", "unit": SiteFixture.own, "place": "Thôn 3", "title": "Bê tông đường",
        "given_residents": "5000000",
    ]

    private func works(_ fixture: SiteFixture) throws -> [WorkItemList.Row] {
        try fixture.site.campaign.ask(WorkItemsRequest(asOf: SiteFixture.now.local().day))
            .content.works
    }

    @Test func recordingIsForOnesOwnUnit() throws {
        let fixture = try SiteFixture()
        #expect(fixture.post("/cong-trinh", road, as: .write).status == 303)
        for role in Role.allCases where role != .write {
            #expect(fixture.post("/cong-trinh", road, as: role).status == 403, "\(role)")
        }
        #expect(
            fixture.post(
                "/cong-trinh",
                ["day": "01/06/2024", "unit": SiteFixture.foreign, "title": "Cầu"], as: .write
            ).status == 403)
        #expect(try works(fixture).map(\.title) == ["Bê tông đường"])
        let page = fixture.get("/cong-trinh", as: .write).text
        #expect(page.contains("Bê tông đường") && page.contains("5.000.000"))
    }

    @Test func aPlaceWritesForItself() throws {
        let fixture = try SiteFixture()
        let village = try fixture.session("thon5", .write, SiteFixture.own, place: "Thôn 5")
        #expect(fixture.post("/cong-trinh", road, by: village).status == 403)
        let own: KeyValuePairs<String, String> = [
            "day": "01/06/2024", "unit": SiteFixture.own, "place": "Thôn 5", "title": "Cống",
        ]
        #expect(fixture.post("/cong-trinh", own, by: village).status == 303)
    }

    @Test func finishingAndConfirmingAreTwoOffices() throws {
        let fixture = try SiteFixture()
        _ = fixture.post("/cong-trinh", road, as: .write)
        let id = try #require(try works(fixture).first?.id)
        let role: KeyValuePairs<String, String> = ["noi-dung": "Trưởng thôn"]
        // Not finished yet.
        #expect(fixture.post("/cong-trinh/\(id)/xac-nhan", role, as: .confirm).status == 422)
        let result: KeyValuePairs<String, String> = ["noi-dung": "350 m"]
        #expect(fixture.post("/cong-trinh/\(id)/hoan-thanh", result, as: .confirm).status == 403)
        #expect(fixture.post("/cong-trinh/\(id)/hoan-thanh", result, as: .write).status == 303)
        #expect(fixture.post("/cong-trinh/\(id)/xac-nhan", role, as: .write).status == 403)
        let named: KeyValuePairs<String, String> = ["noi-dung": "ông Nguyễn Văn An"]
        #expect(fixture.post("/cong-trinh/\(id)/xac-nhan", named, as: .confirm).status == 422)
        #expect(fixture.post("/cong-trinh/\(id)/xac-nhan", role, as: .confirm).status == 303)
        #expect(try works(fixture).first?.confirmedBy == "Trưởng thôn")
        // What is confirmed is corrected by who settles, not by who wrote it.
        #expect(
            fixture.post("/cong-trinh/\(id)/sua", ["quantity": "400"], as: .write).status == 403)
        #expect(
            fixture.post("/cong-trinh/\(id)/sua", ["quantity": "400"], as: .coordinate).status
                == 303)
        #expect(try works(fixture).first?.confirmedBy == nil)
        #expect(
            fixture.post("/cong-trinh/\(id)/huy", ["noi-dung": "nhầm"], as: .write).status == 403)
        #expect(
            fixture.post("/cong-trinh/\(id)/huy", ["noi-dung": "nhầm"], as: .coordinate).status
                == 303)
        #expect(try works(fixture).isEmpty)
    }

    /// Two people open one form: the second is told, and nothing is lost.
    @Test func aStaleFormIsToldSo() throws {
        let fixture = try SiteFixture()
        _ = fixture.post("/cong-trinh", road, as: .write)
        let id = try #require(try works(fixture).first?.id)
        #expect(
            fixture.post("/cong-trinh/\(id)/sua", ["quantity": "10", "lan": "1"], as: .write)
                .status == 303)
        let stale = fixture.post(
            "/cong-trinh/\(id)/sua", ["quantity": "20", "lan": "1"], as: .write)
        #expect(stale.status == 409 && stale.text.contains("vừa sửa"))
        #expect(try works(fixture).first?.quantity == Quantity(10))
    }

    @Test func hostileWordsStayWords() throws {
        let fixture = try SiteFixture()
        let script: KeyValuePairs<String, String> = [
            "day": "01/06/2024", "unit": SiteFixture.own, "title": "<script>alert(1)</script>",
        ]
        #expect(fixture.post("/cong-trinh", script, as: .write).status == 303)
        let page = fixture.get("/cong-trinh", as: .write).text
        #expect(!page.contains("<script>alert") && page.contains("&lt;script&gt;"))
        let person: KeyValuePairs<String, String> = [
            "day": "01/06/2024", "unit": SiteFixture.own, "title": "Cống nhà ông Nguyễn Văn An",
        ]
        #expect(fixture.post("/cong-trinh", person, as: .write).status == 422)
        let phone: KeyValuePairs<String, String> = [
            "day": "01/06/2024", "unit": SiteFixture.own, "title": "Cống", "note": "0912 345 678",
        ]
        #expect(fixture.post("/cong-trinh", phone, as: .write).status == 422)
    }

    /// Another unit's entries are not read either.
    @Test func readingIsForOnesOwnArea() throws {
        let fixture = try SiteFixture()
        let other = try fixture.session("xakhac", .write, SiteFixture.foreign)
        let bridge: KeyValuePairs<String, String> = [
            "day": "01/06/2024", "unit": SiteFixture.foreign, "title": "Cầu",
        ]
        #expect(fixture.post("/cong-trinh", bridge, by: other).status == 303)
        let id = try #require(try works(fixture).first?.id)
        for path in [
            "/cong-trinh/\(id)", "/cong-trinh?don-vi=\(SiteFixture.foreign)",
            "/so-lieu?don-vi=\(SiteFixture.foreign)",
            "/phieu-cuoi-nam?don-vi=\(SiteFixture.foreign)&noi=x",
        ] {
            #expect(fixture.get(path, as: .write).status == 403, "\(path)")
        }
        #expect(!fixture.get("/cong-trinh", as: .write).text.contains("Cầu"))
        #expect(fixture.get("/cong-trinh/\(id)", as: .coordinate).status == 200)
    }

    @Test func theSlipsPageReadsAloudThatNobodyIsKept() throws {
        let fixture = try SiteFixture()
        let page = fixture.get("/phieu-cuoi-nam", as: .write)
        #expect(page.status == 200 && page.text.contains("không có chỗ nào ghi tên"))
    }
}
