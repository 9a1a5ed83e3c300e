import Accounts
import Basics
import Reports
import Targets
import Testing
import Tracker
import WorkLog

@testable import Web

/// What people who tried the form of a Saturday stumbled over.
@Suite struct TriedRecordTests {
    private let id = "6f8c6a5e-0000-4000-8000-00000000000a"

    private func entry(
        _ day: String, _ people: String, place: String = "Thôn 1"
    ) -> KeyValuePairs<String, String> {
        [
            "day": day, "unit": SiteFixture.own, "place": place, "people": people, "ma-gui": id,
        ]
    }

    /// A different Saturday under the id of one that stands in the log is never “đã vào sổ”.
    @Test func theSameIdWithOtherContentIsAnsweredWithWhatStandsThere() throws {
        let fixture = try SiteFixture()
        func send(_ form: KeyValuePairs<String, String>) -> WebResponse {
            fixture.post("/ghi", form, as: .write, accept: "application/json")
        }
        #expect(send(entry("29/06/2024", "31")).status == 201)
        let known = try #require(try fixture.workDays().first)
        #expect(send(entry("29/06/2024", "31")).status == 201)
        for other in [
            entry("22/06/2024", "77"), entry("29/06/2024", "32"),
            entry("29/06/2024", "31", place: "Thôn 2"),
        ] {
            let answer = send(other)
            #expect(answer.status == 409, "\(answer.text)")
            #expect(answer.text.contains("\"co-san\":\"/so/\(known)\""))
        }
        let page = fixture.post("/ghi", entry("22/06/2024", "77"), as: .write)
        #expect(page.status == 409 && page.text.contains("chưa vào sổ"))
        #expect(page.text.contains("name=\"ma-gui\" value=\"\""))
        #expect(page.text.contains("value=\"77\""))
        #expect(try fixture.workDays() == [known])
    }

    /// Two outings of one place, day and organiser: “đây là buổi khác” records the second, once.
    @Test func anotherOutingIsRecordedWhenItIsSaidToBeAnother() throws {
        let fixture = try SiteFixture()
        let form: KeyValuePairs<String, String> = [
            "day": "29/06/2024", "unit": SiteFixture.own, "place": "Thôn 1", "people": "45",
        ]
        _ = fixture.post("/ghi", form, as: .write)
        let another: KeyValuePairs<String, String> = [
            "day": "29/06/2024", "unit": SiteFixture.own, "place": "Thôn 1", "people": "12",
            "khac": "1", "ma-gui": id,
        ]
        #expect(fixture.post("/ghi", another, as: .write).status == 303)
        #expect(fixture.post("/ghi", another, as: .write).status == 303)
        let days = try fixture.site.campaign.ask(
            WorkDaysRequest(asOf: SiteFixture.now.local().day)
        ).content.workDays.all()
        #expect(Set(days.map(\.force.people)) == [45, 12] && days.count == 2)
    }

    /// The phone's script learns who is signed in: it sends nobody else's entry.
    @Test func theTicketNamesItsAccount() throws {
        let fixture = try SiteFixture()
        for role in [Role.write, .coordinate] {
            let text = fixture.get("/ghi/phieu", as: role, accept: "application/json").text
            #expect(text.contains("\"ten\":\"\(role.rawValue)\""), "\(text)")
        }
        #expect(fixture.get("/ghi/phieu", accept: "application/json").status == 401)
    }

    /// One tap on an empty form is no outing; what is planned needs no figure.
    @Test func anEmptyFormIsNotRecorded() throws {
        let fixture = try SiteFixture()
        let empty: KeyValuePairs<String, String> = [
            "day": "29/06/2024", "unit": SiteFixture.own, "place": "Thôn 1", "organiser": "Đoàn xã",
        ]
        let json = fixture.post("/ghi", empty, as: .write, accept: "application/json")
        #expect(json.status == 422 && json.text.contains("\"o\":\"people\""), "\(json.text)")
        #expect(fixture.post("/ghi", empty, as: .write).text.contains("Chưa có con số nào"))
        #expect(try fixture.workDays().isEmpty)
        let planned = fixture.post(
            "/ghi", ["day": "06/07/2024", "unit": SiteFixture.own, "du-kien": "1"], as: .write)
        #expect(planned.status == 303)
    }

    /// Findings stand at their fields in the words of the form, never a column’s own name; on top
    /// stands which fields they are.
    @Test func findingsSpeakTheWordsOfTheForm() throws {
        let fixture = try SiteFixture()
        let form: KeyValuePairs<String, String> = [
            "day": "29/06/2024", "unit": SiteFixture.own, "people": "-5",
            "khoi-thong-cong-ranh": "12,x",
        ]
        let page = fixture.post("/ghi", form, as: .write).text
        #expect(page.contains("“Tổng số lượt người”: số âm -5. Cần: số từ 0 trở lên"))
        #expect(page.contains("<a href=\"#o-people\">Tổng số lượt người</a>"))
        let json = fixture.post("/ghi", form, as: .write, accept: "application/json").text
        for text in [page, json] {
            #expect(!text.contains("“people”") && !text.contains("“khoi-thong-cong-ranh”"))
            #expect(!text.contains("cột “"))
        }
    }

    /// The session ended while somebody typed, and there is no script: the sign-in keeps it.
    @Test func whatWasTypedIsThereAfterSigningInAgain() throws {
        let fixture = try SiteFixture()
        let typed: KeyValuePairs<String, String> = [
            "day": "22/06/2024", "unit": SiteFixture.own, "place": "Thôn 7", "people": "28",
            "phieu": "cu",
        ]
        let asked = fixture.post("/ghi", typed)
        #expect(asked.status == 401 && asked.text.contains("Hết phiên đăng nhập"))
        let kept = try #require(asked.text.firstMatch(of: /name="giu" value="([^"]+)"/)).1
        let fields = Fields(urlEncoded: kept.replacing("&amp;", with: "&"))
        #expect(fields["people"] == "28" && fields["phieu"] == nil)
        let form = fixture.post(
            "/dang-nhap",
            ["ten": "write", "mat-khau": "mua roi tren doi che", "giu": fields.encoded])
        #expect(form.header("set-cookie")?.contains("thubay=") == true)
        #expect(form.text.contains("value=\"28\"") && form.text.contains("value=\"Thôn 7\""))
        #expect(try fixture.workDays().isEmpty)
    }

    /// A form of the session before: the same form again with what was typed, under a new token.
    @Test func aFormOfAnOlderSessionIsShownAgain() throws {
        let fixture = try SiteFixture()
        let session = try #require(fixture.sessions[.write])
        func send(_ path: String, _ pairs: [(name: String, value: String)]) -> WebResponse {
            var request = WebRequest(
                .post, path, form: Fields(pairs + [(name: "phieu", value: "cu")]))
            request.cookies["thubay"] = session.token
            request.headers["host"] = "localhost"
            return fixture.site.respond(to: request)
        }
        let again = send("/ghi", [(name: "people", value: "28"), (name: "note", value: "à")])
        #expect(again.status == 409 && again.text.contains("value=\"28\""))
        #expect(again.text.contains("name=\"phieu\" value=\"\(session.formToken)\""))
        let other = send("/tien-do", [(name: "thang", value: "2024-06")])
        #expect(other.status == 409 && other.text.contains("name=\"thang\" value=\"2024-06\""))
        #expect(other.text.contains("Gửi lại"))
        let secret = send("/mat-khau", [(name: "moi", value: "mot cau bi mat")])
        #expect(secret.status == 409 && !secret.text.contains("mot cau bi mat"))
    }

    /// What was sent back stands where one lands, with its reason.
    @Test func whatIsDisputedStandsOnTheFormsPage() throws {
        let fixture = try SiteFixture()
        _ = fixture.post("/ghi", entry("29/06/2024", "31"), as: .write)
        let id = try #require(try fixture.workDays().first)
        #expect(!fixture.get("/ghi", as: .write).text.contains("Chưa thống nhất"))
        _ = fixture.post("/so/\(id)/chua-thong-nhat", ["ly-do": "chỉ có 13 người"], as: .confirm)
        let page = fixture.get("/ghi", as: .write).text
        #expect(page.contains("Chưa thống nhất") && page.contains("chỉ có 13 người"))
        #expect(page.contains("/so/\(id)"))
        let village = try fixture.session("thon2", .write, SiteFixture.own, place: "Thôn 2")
        #expect(!fixture.get("/ghi", by: village).text.contains("chỉ có 13 người"))
    }

    /// Where, by whom and what of last time comes first, also on another phone.
    @Test func lastTimeComesFirst() throws {
        let fixture = try SiteFixture()
        let catalogue = try fixture.site.campaign.rules.current().catalogue
        let kinds = catalogue.campaignActivities.map(\.id)
        let rare = try #require(kinds.last)
        var form = Fields([
            (name: "day", value: "29/06/2024"), (name: "unit", value: SiteFixture.own),
            (name: "place", value: "Thôn 9"), (name: "organiser", value: "Hội Nông dân"),
            (name: rare, value: "12"),
        ])
        let session = try #require(fixture.sessions[.write])
        form = Fields(
            urlEncoded: form.encoded + "&phieu=" + session.formToken)
        var request = WebRequest(.post, "/ghi", form: form)
        request.cookies["thubay"] = session.token
        request.headers["host"] = "localhost"
        #expect(fixture.site.respond(to: request).status == 303)
        let page = fixture.get("/ghi", as: .write).text
        let more = try #require(page.firstRange(of: "<summary>Thêm")).lowerBound
        let field = try #require(page.firstRange(of: "name=\"\(rare)\"")).lowerBound
        #expect(field < more)
        #expect(page.contains("&quot;organiser&quot;:&quot;Hội Nông dân&quot;"))
    }
}
