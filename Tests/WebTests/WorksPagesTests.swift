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

    /// What is refused stands at its field, with all that was typed still there.
    @Test func aRefusalKeepsTheForm() throws {
        let fixture = try SiteFixture()
        func isKept(_ page: WebResponse, _ typed: String, _ finding: String) -> Bool {
            page.status == 422 && page.text.contains("value=\"\(typed)\"")
                && page.text.contains("aria-invalid") && page.text.contains(finding)
                && !page.text.contains("Về trang đầu")
        }
        let person = "có thể là tên người"
        let named: KeyValuePairs<String, String> = [
            "day": "01/06/2024", "unit": SiteFixture.own, "title": "Cống nhà ông Nguyễn Văn An",
            "place": "Thôn 3",
        ]
        #expect(isKept(fixture.post("/cong-trinh", named, as: .write), "Thôn 3", person))
        let decision: KeyValuePairs<String, String> = [
            "unit": SiteFixture.own, "standard": "xa-mau", "day": "01/06/2024",
            "document": "12/QĐ-UBND", "source": "ông Trần Văn Cường đề nghị",
        ]
        #expect(
            isKept(
                fixture.post("/danh-gia/cong-nhan", decision, as: .coordinate), "12/QĐ-UBND",
                person))
        // A correction, its reason, and a step.
        #expect(fixture.post("/cong-trinh", road, as: .write).status == 303)
        let id = try #require(try works(fixture).first?.id)
        let note: KeyValuePairs<String, String> = [
            "note": "bà Trần Thị Hoa", "quantity": "77", "vi-sao": "ông Lê Văn Tám",
        ]
        let correction = fixture.post("/cong-trinh/\(id)/sua", note, as: .write)
        #expect(isKept(correction, "77", person))
        let step = fixture.post(
            "/cong-trinh/\(id)/hoan-thanh", ["noi-dung": "ông Nguyễn Văn An nghiệm thu"],
            as: .write)
        #expect(isKept(step, "ông Nguyễn Văn An nghiệm thu", person))
        // A second of the same name is wrong as a whole.
        let again: KeyValuePairs<String, String> = [
            "day": "02/06/2024", "unit": SiteFixture.own, "place": "Thôn 3",
            "title": "Bê tông đường",
        ]
        let twin = fixture.post("/cong-trinh", again, as: .write)
        #expect(twin.status == 422 && twin.text.contains("value=\"Bê tông đường\""))
        #expect(twin.text.contains("cùng tên, cùng nơi"))
    }

    /// The form of a Saturday offers the works that go on.
    @Test func theFormOfADayOffersWorks() throws {
        let fixture = try SiteFixture()
        _ = fixture.post("/cong-trinh", road, as: .write)
        let page = fixture.get("/ghi", as: .write).text
        #expect(page.contains("o-work_item-chon"))
        #expect(page.contains("<option value=\"Bê tông đường\">"))
        let near = fixture.post(
            "/ghi",
            [
                "day": "08/06/2024", "unit": SiteFixture.own, "people": "9",
                "work_item": "duong tong",
            ], as: .write)
        #expect(near.status == 422 && near.text.contains("Có phải ý là: “Bê tông đường”"))
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
