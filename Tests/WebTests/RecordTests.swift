import Accounts
import Basics
import Reports
import Targets
import Testing
import Tracker
import WorkLog

@testable import Web

/// A Saturday by form: once, whatever is sent how often; what is wrong stands beside its field.
@Suite struct RecordTests {
    private let form: KeyValuePairs<String, String> = [
        "day": "29/06/2024", "unit": SiteFixture.own, "place": "Thôn 1", "people": "45",
        "person_days": "22,5", "ma-gui": "6f8c6a5e-0000-4000-8000-000000000001",
    ]

    @Test func theSameTwiceIsOneWorkDay() throws {
        let fixture = try SiteFixture()
        let first = fixture.post("/ghi", form, as: .write, accept: "application/json")
        #expect(first.status == 201)
        #expect(first.text.contains("\"luc\":\"12:00\""))
        let second = fixture.post("/ghi", form, as: .write, accept: "application/json")
        #expect(second.status == 201)
        // The answer was lost and somebody corrected it meanwhile: still the same work day.
        let id = try #require(try fixture.workDays().first)
        _ = fixture.post("/so/\(id)/sua", ["people": "46", "lan": "1"], as: .write)
        let third = fixture.post("/ghi", form, as: .write, accept: "application/json")
        #expect(third.status == 201 && third.text.contains(id))
        #expect(try fixture.workDays().count == 1)
    }

    /// Five times at the same moment, from a phone that lost its patience.
    @Test func fiveAtOnceAreOneWorkDay() async throws {
        let fixture = try SiteFixture()
        let session = try #require(fixture.sessions[.write])
        let pairs = form.map { (name: $0.key, value: $0.value) }
        var request = WebRequest(
            .post, "/ghi", form: Fields(pairs + [(name: "phieu", value: session.formToken)]))
        request.cookies["thubay"] = session.token
        request.headers["accept"] = "application/json"
        let (site, sent) = (fixture.site, request)
        let statuses = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<5 { group.addTask { site.respond(to: sent).status } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses == [201, 201, 201, 201, 201])
        #expect(try fixture.workDays().count == 1)
    }

    /// On 30/06/2024 the clock of the phone is two days ahead: its Saturday has not been.
    @Test func aDayThatHasNotComeIsRefusedUnlessPlanned() throws {
        let fixture = try SiteFixture()
        var ahead: KeyValuePairs<String, String> = [
            "day": "02/07/2024", "unit": SiteFixture.own, "place": "Thôn 1", "people": "45",
        ]
        let refused = fixture.post("/ghi", ahead, as: .write, accept: "application/json")
        #expect(refused.status == 422)
        #expect(refused.text.contains("\"o\":\"day\""), "\(refused.text)")
        #expect(refused.text.contains("02/07/2024 chưa đến, hôm nay là 30/06/2024"))
        #expect(fixture.post("/ghi", ahead, as: .write).text.contains("chưa đến"))
        #expect(try fixture.workDays().isEmpty)
        ahead = [
            "day": "02/07/2024", "unit": SiteFixture.own, "place": "Thôn 1", "du-kien": "1",
        ]
        let planned = fixture.post("/ghi", ahead, as: .write, accept: "application/json")
        #expect(planned.status == 201, "\(planned.text)")
    }

    /// Another outing of the same place, day and organiser: the one that stands there is shown.
    @Test func anotherOfThatKeyIsAnswered() throws {
        let fixture = try SiteFixture()
        _ = fixture.post("/ghi", form, as: .write)
        let other = fixture.post(
            "/ghi",
            ["day": "29/06/2024", "unit": SiteFixture.own, "place": "Thôn 1", "people": "50"],
            as: .write)
        #expect(other.status == 409)
        #expect(other.text.contains("Sửa buổi đó") && other.text.contains("Đây là buổi khác"))
        #expect(try fixture.workDays().count == 1)
    }

    @Test func findingsStandBesideTheirFields() throws {
        let fixture = try SiteFixture()
        let response = fixture.post(
            "/ghi", ["day": "31/06/2024", "unit": SiteFixture.own, "people": "ba mươi"],
            as: .write)
        #expect(response.status == 422)
        #expect(response.text.contains("id=\"o-day-loi\""))
        #expect(response.text.contains("id=\"o-people-loi\""))
        #expect(response.text.contains("value=\"ba mươi\""))
        let json = fixture.post(
            "/ghi", ["day": "31/06/2024", "unit": SiteFixture.own, "people": "1"], as: .write,
            accept: "application/json")
        #expect(json.status == 422 && json.text.contains("\"o\":\"day\""))
        #expect(try fixture.workDays().isEmpty)
    }

    /// What is left empty is unknown, and is shown as such.
    @Test func whatIsEmptyIsUnknown() throws {
        let fixture = try SiteFixture()
        _ = fixture.post(
            "/ghi",
            [
                "day": "29/06/2024", "unit": SiteFixture.own, "people": "",
                "note": "chưa đếm được người",
            ], as: .write)
        let list = fixture.get("/so", as: .coordinate).text
        #expect(list.contains(">–</td>"))
        let days = try fixture.site.campaign.ask(
            WorkDaysRequest(asOf: SiteFixture.now.local().day)
        ).content.workDays.all()
        #expect(days.map(\.force.people) == [nil])
    }

    /// Two editors: the second is told, and what they typed is not taken.
    @Test func aCorrectionFromAnOlderRevisionIsStale() throws {
        let fixture = try SiteFixture()
        _ = fixture.post("/ghi", form, as: .write)
        let id = try #require(try fixture.workDays().first)
        #expect(
            fixture.post("/so/\(id)/sua", ["people": "46", "lan": "1"], as: .write).status == 303)
        let late = fixture.post("/so/\(id)/sua", ["people": "47", "lan": "1"], as: .write)
        #expect(late.status == 409)
        let days = try fixture.site.campaign.ask(
            WorkDaysRequest(asOf: SiteFixture.now.local().day)
        ).content.workDays.all()
        #expect(days.map(\.force.people) == [46])
    }

    /// Hostile words in every field come back as words.
    @Test(arguments: ["<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "=1+1"])
    func whatPeopleTypeIsNeverMarkup(_ words: String) throws {
        let fixture = try SiteFixture()
        let response = fixture.post(
            "/ghi",
            [
                "day": "29/06/2024", "unit": SiteFixture.own, "place": words, "organiser": words,
                "people": "1", "note": words,
            ], as: .write)
        #expect(response.status == 303 || response.status == 422)
        for path in ["/so", "/ghi", "/xac-nhan?don-vi=\(SiteFixture.own)", "/ra-soat"] {
            let page = fixture.get(path, as: .write).text
            #expect(!page.contains("<script>alert") && !page.contains("<img src=x"), "\(path)")
        }
        let asked = fixture.get("/so?don-vi=\(Fields.encoded(words))", as: .coordinate)
        #expect(asked.status == 404 && !asked.text.contains("<script>alert"))
    }

    /// A file is looked at first; then it is brought in.
    @Test func aSheetIsTriedAndBroughtIn() throws {
        let fixture = try SiteFixture()
        let csv = "day,unit,place,people\n2024-06-22,25036,Thôn 2,12\n2024-06-22,25036,Thôn 3,x\n"
        func upload(_ text: String) -> [WebRequest.Upload] {
            [.init(field: "tep", name: "a.csv", bytes: Array(text.utf8))]
        }
        let wrong = fixture.post(
            "/nhap", ["loai": "ra-quan", "viec": "nhap"], as: .write, uploads: upload(csv))
        #expect(wrong.status == 422 && wrong.text.contains("a.csv:3"))
        let right = csv.replacing(",x\n", with: ",5\n")
        let tried = fixture.post(
            "/nhap", ["loai": "ra-quan", "viec": "xem"], as: .write, uploads: upload(right))
        #expect(tried.status == 200 && tried.text.contains("Chưa ghi gì"))
        #expect(try fixture.workDays().isEmpty)
        let done = fixture.post(
            "/nhap", ["loai": "ra-quan", "viec": "nhap"], as: .write, uploads: upload(right))
        #expect(done.status == 200 && done.text.contains("Đã vào sổ"))
        #expect(try fixture.workDays().count == 2)
    }

    /// A unit hands its month in, the coordination office closes it, and what comes later still is
    /// recorded.
    @Test func aMonthIsHandedInAndClosed() throws {
        let fixture = try SiteFixture()
        _ = fixture.post("/ghi", form, as: .write)
        #expect(fixture.post("/tien-do", ["thang": "2024-06"], as: .read).status == 403)
        let sure: KeyValuePairs = ["thang": "2024-06", "chac": "1"]
        #expect(fixture.post("/tien-do", sure, as: .write).status == 303)
        #expect(fixture.post("/tien-do", sure, as: .coordinate).status == 303)
        let page = fixture.get("/tien-do?thang=2024-06", as: .coordinate).text
        #expect(page.contains("Đã khóa tháng ngày 30/06/2024"))
        #expect(page.contains(">30/06/2024</td>"))
        let units = try fixture.site.campaign.read { desk throws(Refusal) in
            try desk.closings(of: SiteFixture.now.local().day)
        }
        #expect(Set(units.map(\.unit)) == ["25036", nil])
        let late = fixture.post(
            "/ghi", ["day": "28/06/2024", "unit": SiteFixture.own, "people": "3"], as: .write)
        #expect(late.status == 303)
    }
}
