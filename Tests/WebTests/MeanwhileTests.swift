import Accounts
import Basics
import Targets
import Testing
import Tracker
import WorkLog

@testable import Web

/// What somebody else did while a page was open.
@Suite struct MeanwhileTests {
    /// Two outings of June that wait for confirmation; their ids, that of Thôn 1 first.
    private func recorded(_ fixture: SiteFixture) throws -> (String, String) {
        for (place, people) in [("Thôn 1", "45"), ("Thôn 2", "7")] {
            let form: KeyValuePairs<String, String> = [
                "day": "29/06/2024", "unit": SiteFixture.own, "place": place, "people": people,
            ]
            #expect(fixture.post("/ghi", form, as: .write).status == 303)
        }
        let days = try fixture.workDays()
        let first = try #require(
            try days.first { try held($0, fixture).workDay.place == "Thôn 1" })
        return (first, try #require(days.first { $0 != first }))
    }

    private func held(_ id: String, _ fixture: SiteFixture) throws -> LoggedWorkDay {
        try fixture.site.campaign.read { desk throws(Refusal) in try desk.workDay(id) }
    }

    private func seen(_ page: WebResponse) throws -> String {
        String(try #require(page.text.firstMatch(of: /name="ban" value="([^"]+)"/)).1)
    }

    /// The box of an entry, as the page writes it.
    private func box(_ id: String, _ page: WebResponse) throws -> Substring {
        let start = try #require(page.text.firstRange(of: "name=\"dung\" value=\"\(id)\""))
        return page.text[start.upperBound...].prefix { $0 != ">" }
    }

    /// A program that sends the form's fields without the revisions says it of what stands.
    @Test func withoutRevisionsItIsOfWhatStands() throws {
        let fixture = try SiteFixture()
        let (first, second) = try recorded(fixture)
        let page = fixture.post(
            "/xac-nhan",
            [
                "thang": "2024-06", "don-vi": SiteFixture.own, "vai-tro": "Mặt trận xã",
                "dung": first,
            ], as: .confirm)
        #expect(page.status < 400, "\(page.status)")
        #expect(try held(first, fixture).status == .confirmed)
        #expect(try held(second, fixture).status == .reported)
    }

    /// Front opened 45 people, the commune made it 400: the press confirms neither, keeps the other
    /// tick, and the next one confirms what is shown then.
    @Test func aConfirmationIsOfTheFiguresThatWereShown() throws {
        let fixture = try SiteFixture()
        let (first, second) = try recorded(fixture)
        let opened = fixture.get("/xac-nhan?thang=2024-06", as: .confirm)
        let shown = try seen(opened)
        #expect(opened.text.contains("45 lượt người"))
        #expect(
            fixture.post("/so/\(first)/sua", ["people": "400", "lan": "1"], as: .write).status
                == 303)
        func send(_ seen: String) -> WebResponse {
            fixture.post(
                "/xac-nhan",
                [
                    "thang": "2024-06", "don-vi": SiteFixture.own, "vai-tro": "Mặt trận xã",
                    "dung": first, "dung": second, "ban": seen,
                ], as: .confirm)
        }
        for page in [send(shown), send("")] {
            #expect(page.status == 409, "\(page.status)")
            #expect(page.text.contains("Cơ quan write vừa sửa buổi này (lần 2)"))
            #expect(page.text.contains("400 lượt người"))
            #expect(try !box(first, page).contains("checked"))
        }
        let page = send(shown)
        #expect(try box(second, page).contains("checked"))
        #expect(page.text.contains("value=\"Mặt trận xã\""))
        #expect(try held(first, fixture).status == .reported)
        #expect(try held(second, fixture).status == .reported)
        // The page holds the newer revisions now; the same twice is one confirmation.
        let newer = try seen(page)
        for _ in 1...2 { #expect(send(newer).status == 303) }
        let confirmed = try held(first, fixture)
        #expect(confirmed.status == .confirmed && confirmed.workDay.force.people == 400)
        #expect(confirmed.number == 3)
        #expect(try held(second, fixture).number == 2)
    }

    /// An entry that was voided meanwhile has no row any longer: it is named above.
    @Test func whatWaitsNoLongerIsNamed() throws {
        let fixture = try SiteFixture()
        let (first, _) = try recorded(fixture)
        let shown = try seen(fixture.get("/xac-nhan?thang=2024-06", as: .confirm))
        _ = fixture.post("/so/\(first)/huy", ["ly-do": "trùng", "lan": "1"], as: .coordinate)
        let page = fixture.post(
            "/xac-nhan",
            ["thang": "2024-06", "don-vi": SiteFixture.own, "dung": first, "ban": shown],
            as: .confirm)
        #expect(page.status == 409)
        #expect(
            page.text.contains("Không còn chờ xác nhận: 29/06/2024 · Thôn 1"), "\(page.text)")
        #expect(try held(first, fixture).status == .voided)
    }

    /// A void, a dispute and a confirmation are of the revision that their form showed.
    @Test(arguments: [
        ("huy", "ly-do", Role.coordinate, WorkStatus.voided),
        ("chua-thong-nhat", "ly-do", .confirm, .disputed),
        ("xac-nhan", "vai-tro", .confirm, .confirmed),
    ])
    func aStepIsOfTheRevisionThatWasShown(
        _ step: String, _ field: String, _ role: Role, _ status: WorkStatus
    ) throws {
        let fixture = try SiteFixture()
        let (id, _) = try recorded(fixture)
        _ = fixture.post("/so/\(id)/sua", ["people": "46", "lan": "1"], as: .write)
        func send(_ revision: String) -> WebResponse {
            fixture.post("/so/\(id)/\(step)", ["lan": revision, field: "Mặt trận xã"], as: role)
        }
        let late = send("1")
        #expect(late.status == 409 && late.text.contains("nay là lần 2"), "\(late.text)")
        #expect(late.text.contains("value=\"Mặt trận xã\""))
        #expect(late.text.contains("name=\"lan\" value=\"2\""))
        #expect(try held(id, fixture).status == .reported)
        for _ in 1...2 { #expect(send("2").status == 303) }
        let after = try held(id, fixture)
        #expect(after.status == status && after.number == 3)
    }

    /// What was typed for a step that is no longer there stands with why.
    @Test func theReasonOfAStepThatIsGoneIsKept() throws {
        let fixture = try SiteFixture()
        let (id, _) = try recorded(fixture)
        _ = fixture.post("/so/\(id)/huy", ["ly-do": "trùng", "lan": "1"], as: .coordinate)
        let late = fixture.post(
            "/so/\(id)/chua-thong-nhat", ["ly-do": "chỉ có 13 lượt", "lan": "1"], as: .confirm)
        #expect(late.status == 409 && late.text.contains("chỉ có 13 lượt"))
        #expect(try held(id, fixture).status == .voided)
    }

    /// The commune corrects while Front confirms: what was typed stays, with what stands now.
    @Test func whatWasTypedOverAConfirmationIsKept() throws {
        let fixture = try SiteFixture()
        let (id, _) = try recorded(fixture)
        let role: KeyValuePairs = ["vai-tro": "Mặt trận xã", "lan": "1"]
        #expect(fixture.post("/so/\(id)/xac-nhan", role, as: .confirm).status == 303)
        let typed: KeyValuePairs = ["people": "46", "vi-sao": "đếm lại", "lan": "1"]
        let late = fixture.post("/so/\(id)/sua", typed, as: .write)
        #expect(late.status == 409)
        #expect(
            late.text.contains("Cơ quan confirm vừa xác nhận mục này (lần 2)"), "\(late.text)")
        #expect(late.text.contains("nhờ văn phòng điều phối sửa"))
        #expect(late.text.contains(">45</td>") && late.text.contains(">46</td>"))
        #expect(late.text.contains("name=\"people\" type=\"text\" value=\"46\""))
        #expect(late.text.contains("value=\"đếm lại\""))
        #expect(!late.text.contains("Lưu bản sửa") && !late.text.contains("lược bỏ, khôi phục"))
        // Who may correct it is offered to.
        let office = fixture.post("/so/\(id)/sua", typed, as: .coordinate)
        #expect(office.status == 409 && office.text.contains("Lưu bản sửa"))
        // Without the older revision it is refused, in the right words; another place's stays so.
        let bare = fixture.post("/so/\(id)/sua", ["people": "46"], as: .write)
        #expect(bare.status == 403 && bare.text.contains("đã được xác nhận"))
        let village = try fixture.session("thon2", .write, SiteFixture.own, place: "Thôn 2")
        #expect(fixture.post("/so/\(id)/sua", typed, by: village).status == 403)
        #expect(try held(id, fixture).workDay.force.people == 45)
    }

    /// Ticked as right, with a reason why not: neither is guessed, on the page and by the link.
    @Test func aTickWithAReasonIsAskedAbout() throws {
        let fixture = try SiteFixture()
        let (first, second) = try recorded(fixture)
        let reason = "chỉ có 13 lượt"
        func isKept(_ page: WebResponse) throws -> Bool {
            try page.status == 422
                && page.text.contains("Vừa đánh dấu đúng vừa ghi lý do")
                && page.text.contains("id=\"o-ly-do-\(first)-loi\"")
                && page.text.contains("value=\"\(reason)\"")
                && box(first, page).contains("checked") && box(second, page).contains("checked")
        }
        let shown = try seen(fixture.get("/xac-nhan?thang=2024-06", as: .confirm))
        let page = fixture.post(
            "/xac-nhan",
            [
                "thang": "2024-06", "don-vi": SiteFixture.own, "vai-tro": "Mặt trận xã",
                "dung": first, "dung": second, "ly-do-\(first)": reason, "ban": shown,
            ], as: .confirm)
        #expect(try isKept(page), "\(page.text)")
        let link = try fixture.accounts.makeLink(
            for: SiteFixture.own, place: nil, month: SiteFixture.now.local().day,
            role: "Mặt trận", by: "Cơ quan write", at: SiteFixture.now)
        func send(_ form: KeyValuePairs<String, String>) -> WebResponse {
            fixture.post("/x/\(link.token)/gui", form)
        }
        let byLink = send([
            "so": link.number, "dung": first, "dung": second, "ly-do-\(first)": reason,
            "ban": shown,
        ])
        #expect(try isKept(byLink), "\(byLink.text)")
        #expect(try held(first, fixture).number == 1)
        #expect(try held(second, fixture).number == 1)
        // The link is not used up: mended, it goes.
        let mended = send([
            "so": link.number, "dung": second, "ly-do-\(first)": reason, "ban": shown,
        ])
        #expect(mended.text.contains("xác nhận 1, chưa thống nhất 1"), "\(mended.text)")
        #expect(try held(first, fixture).reason == reason)
    }
}
