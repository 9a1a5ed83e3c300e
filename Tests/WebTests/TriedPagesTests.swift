import Accounts
import Basics
import Reports
import Testing
import Tracker
import WorkLog

@testable import Web

/// What people who tried the other pages stumbled over.
@Suite struct TriedPagesTests {
    private let saturday: KeyValuePairs<String, String> = [
        "day": "29/06/2024", "unit": SiteFixture.own, "place": "Thôn 1", "people": "45",
    ]

    /// Sent with nothing ticked, then with all: the link is not used up by saying nothing.
    @Test func anEmptySendUsesNoLinkUp() throws {
        let fixture = try SiteFixture()
        _ = fixture.post("/ghi", saturday, as: .write)
        let id = try #require(try fixture.workDays().first)
        let link = try fixture.accounts.makeLink(
            for: SiteFixture.own, place: "Thôn 1", month: SiteFixture.now.local().day,
            role: "Mặt trận", by: "Cơ quan write", at: SiteFixture.now)
        let opened = fixture.post("/x/\(link.token)", ["so": link.number]).text
        let state = String(try #require(opened.firstMatch(of: /name="ban" value="([^"]+)"/)).1)
        let empty = fixture.post("/x/\(link.token)/gui", ["so": link.number, "ban": state])
        #expect(empty.status == 422 && empty.text.contains("Chưa đánh dấu buổi nào"))
        let sent = fixture.post(
            "/x/\(link.token)/gui", ["so": link.number, "ban": state, "dung": id])
        #expect(sent.text.contains("xác nhận 1"), "\(sent.text)")
    }

    /// A thôn without an outing for a hundred days is exactly one to be reminded.
    @Test func aPlaceThatDidNothingForLongIsReminded() throws {
        let fixture = try SiteFixture()
        _ = fixture.post(
            "/ghi",
            ["day": "16/03/2024", "unit": SiteFixture.own, "place": "Thôn 8", "people": "9"],
            as: .write)
        _ = fixture.post("/ghi", saturday, as: .write)
        let page = fixture.get("/tien-do?don-vi=\(SiteFixture.own)&thang=2024-06", as: .write).text
        let notice = try #require(page.firstMatch(of: /id="don-doc">([^<]+)</)).1
        #expect(notice.contains("Thôn 8") && !notice.contains("Thôn 1"))
    }

    /// “Mã mới”, “Khóa”, “Khóa tháng”: one tap asks, and does nothing yet.
    @Test func whatIsNotTakenBackIsAskedForFirst() throws {
        let fixture = try SiteFixture()
        let own = fixture.post("/quan-tri/ma", ["ten": "administer"], as: .administer)
        #expect(own.text.contains("là tài khoản đang dùng") && !own.text.contains("Mã của"))
        #expect(fixture.get("/quan-tri", as: .administer).status == 200)
        _ = fixture.post("/quan-tri/khoa", ["ten": "read"], as: .administer)
        #expect(fixture.get("/", as: .read).status == 200)
        let month: KeyValuePairs = ["thang": "2024-06"]
        #expect(
            fixture.post("/tien-do", month, as: .coordinate).text.contains("Khóa tháng 06/2024?"))
        func closings() throws -> Int {
            try fixture.site.campaign.read { desk throws(Refusal) in
                try desk.closings(of: SiteFixture.now.local().day).count
            }
        }
        #expect(try closings() == 0)
        let sure: KeyValuePairs = ["thang": "2024-06", "chac": "1"]
        #expect(fixture.post("/tien-do", sure, as: .coordinate).status == 303)
        let twice = fixture.post("/tien-do", sure, as: .coordinate)
        #expect(twice.status == 409 && twice.text.contains("đã khóa rồi"))
        #expect(try closings() == 1)
    }

    /// A month that has not come is not closed, whatever is posted.
    @Test func aMonthAheadIsNotClosed() throws {
        let fixture = try SiteFixture()
        let ahead = fixture.post(
            "/tien-do", ["thang": "2027-01", "chac": "1"], as: .coordinate)
        #expect(ahead.status == 422 && ahead.text.contains("chưa đến"))
        let link = fixture.post(
            "/xac-nhan/duong-dan",
            ["don-vi": SiteFixture.own, "thang": "2024-07", "vai-tro": "Mặt trận"], as: .write)
        #expect(link.status == 422)
    }

    /// Refused: what was typed stays, and why stands beside it.
    @Test func aRefusedFormKeepsWhatWasTyped() throws {
        let fixture = try SiteFixture()
        let account = fixture.post(
            "/quan-tri/tai-khoan",
            ["ten": "thonx", "co-quan": "Tổ 4", "don-vi": "xã Không Có", "noi": "Thôn 3"],
            as: .administer)
        #expect(account.status == 422 && account.text.contains("xã Không Có"))
        #expect(account.text.contains("value=\"thonx\"") && account.text.contains("value=\"Tổ 4\""))
        _ = fixture.post("/ghi", saturday, as: .write)
        let id = try #require(try fixture.workDays().first)
        let dispute = fixture.post("/so/\(id)/chua-thong-nhat", ["ly-do": " "], as: .confirm)
        #expect(dispute.status == 422 && dispute.text.contains("id=\"o-ly-do-loi\""))
        #expect(dispute.text.contains("<h1"))
        let link = fixture.post(
            "/xac-nhan/duong-dan",
            ["don-vi": SiteFixture.own, "thang": "2024-06", "noi": "Thôn 99", "vai-tro": "Chi bộ"],
            as: .write)
        #expect(link.status == 404 && link.text.contains("value=\"Chi bộ\""))
        let nothing = fixture.post(
            "/xac-nhan", ["don-vi": SiteFixture.own, "thang": "2024-06"], as: .confirm)
        #expect(nothing.status == 422 && nothing.text.contains("Chưa đánh dấu buổi nào"))
        let assessed = fixture.post(
            "/danh-gia", ["unit": SiteFixture.own, "day": "01/01/2027"], as: .write)
        #expect(assessed.status == 422 && assessed.text.contains("id=\"o-day-loi\""))
        #expect(assessed.text.contains("01/01/2027 chưa đến"))
    }

    /// Too large is said in a page, with the remedy.
    @Test func whatIsTooLargeIsSaid() throws {
        let fixture = try SiteFixture()
        let file = fixture.site.tooLarge(WebRequest(.post, "/nhap"), isFile: true)
        #expect(file.status == 413 && file.text.contains("lớn hơn 10 MB"))
        let form = fixture.site.tooLarge(WebRequest(.post, "/ghi"), isFile: false)
        #expect(form.status == 413 && form.text.contains("quá nhiều mục"))
    }

    /// A password typed into the field of the name is kept nowhere.
    @Test func aPasswordInTheFieldOfTheNameIsNotKept() throws {
        let fixture = try SiteFixture()
        let answer = fixture.post("/dang-nhap", ["ten": "mua-roi-bi-mat", "mat-khau": "x"])
        #expect(answer.status == 401)
        let page = fixture.get("/quan-tri", as: .administer).text
        #expect(page.contains("tên không có") && !page.contains("mua-roi-bi-mat"))
        #expect(try fixture.accounts.signIns().allSatisfy { !$0.login.contains("bi-mat") })
    }
}
