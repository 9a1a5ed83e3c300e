import Accounts
import Basics
import Reports
import Testing
import Tracker
import WorkLog

@testable import Web

/// Role × route × own or foreign area, whole (quyền).
@Suite struct RightsTests {
    /// Every route with every role: let in, or refused, as its access says.
    @Test func everyRouteAsksForItsRight() throws {
        let fixture = try SiteFixture()
        var tried = 0
        for route in Site.routes {
            let path = "/" + route.path.replacing(/:[a-z]+/, with: "x")
            guard !["/dang-xuat", "/mat-khau", "/xac-thuc"].contains(path) else { continue }
            for role in [nil] + Role.allCases.map(Optional.some) {
                let response =
                    route.method == .get
                    ? fixture.get(path, as: role) : fixture.post(path, as: role)
                tried += 1
                let isRefused =
                    response.status == 403 || response.status == 401
                    || response.header("location")?.hasPrefix("/dang-nhap?den=") == true
                switch route.access {
                case .everybody: #expect(response.status != 500)
                case .account(let rights):
                    let holds = role.map { role in
                        rights.map { !role.rights.isDisjoint(with: $0) } ?? true
                    }
                    #expect(
                        isRefused || !(holds == false || role == nil),
                        "\(route.method) \(path) lets in \(String(describing: role))")
                    if holds == true {
                        #expect(
                            response.header("location")?.hasPrefix("/dang-nhap?den=") != true,
                            "\(path) sends \(String(describing: role)) away")
                    }
                }
            }
        }
        #expect(tried > 200)
    }

    private let saturday: KeyValuePairs<String, String> = [
        "day": "29/06/2024", "unit": SiteFixture.own, "place": "Thôn 1", "organiser": "Đoàn xã",
        "people": "20",
    ]
    private let abroad: KeyValuePairs<String, String> = [
        "day": "29/06/2024", "unit": SiteFixture.foreign, "place": "Thôn 1",
        "organiser": "Đoàn xã", "people": "20",
    ]

    /// Who writes: in its own unit, and nowhere else; nobody else records at all.
    @Test func recordingIsForOnesOwnUnit() throws {
        let fixture = try SiteFixture()
        #expect(fixture.post("/ghi", saturday, as: .write).status == 303)
        #expect(fixture.post("/ghi", abroad, as: .write).status == 403)
        for role in Role.allCases where role != .write {
            #expect(fixture.post("/ghi", saturday, as: role).status == 403, "\(role)")
        }
        #expect(fixture.post("/ghi", saturday).status == 401)
        #expect(try fixture.workDays().count == 1)
    }

    /// A place writes for itself, whatever the form says.
    @Test func aPlaceWritesForItself() throws {
        let fixture = try SiteFixture()
        let village = try fixture.session("thon5", .write, SiteFixture.own, place: "Thôn 5")
        let response = fixture.post(
            "/ghi", ["day": "29/06/2024", "place": "Thôn 1", "people": "3"], by: village)
        #expect(response.status == 303)
        let list = try fixture.site.campaign.ask(
            WorkDaysRequest(asOf: SiteFixture.now.local().day)
        ).content.workDays.all()
        #expect(list.map(\.place) == ["Thôn 5"])
    }

    /// A place does not act for its commune: it assesses nothing, and hands in itself alone.
    @Test func aPlaceDoesNotActForItsCommune() throws {
        let fixture = try SiteFixture()
        let village = try fixture.session("thon5", .write, SiteFixture.own, place: "Thôn 5")
        let assessed = fixture.post(
            "/danh-gia",
            [
                "unit": SiteFixture.own, "standard": "xa-mau", "indicator": "1.2",
                "day": "28/06/2024", "pass": "đạt", "level": "tự đánh giá",
            ], by: village)
        #expect(assessed.status == 403)
        #expect(
            fixture.post(
                "/tien-do", ["thang": "2024-06", "chac": "1"], by: village
            ).status == 303)
        let closings = try fixture.site.campaign.read { desk throws(Refusal) in
            try desk.closings(of: SiteFixture.now.local().day)
        }
        #expect(closings.map(\.place) == ["Thôn 5"])
        #expect(closings.map(\.unit) == [SiteFixture.own])
        // Again, with nothing recorded since, is the same; a month that has not begun is refused.
        for (month, status) in [("2024-06", 303), ("2024-08", 422)] {
            let again = fixture.post(
                "/tien-do", ["thang": month, "chac": "1"], by: village)
            #expect(again.status == status, "\(month)")
        }
        #expect(
            try fixture.site.campaign.read { desk throws(Refusal) in
                try desk.closings(of: SiteFixture.now.local().day)
            }.count == 1)
    }

    /// The author is the account's office, whatever a request says of it.
    @Test func theAuthorIsTheAccount() throws {
        let fixture = try SiteFixture()
        _ = fixture.post(
            "/ghi",
            [
                "day": "29/06/2024", "unit": SiteFixture.own, "people": "3", "author": "Huyện ủy",
                "by": "Huyện ủy", "id": "cua-toi",
            ], as: .write)
        let list = try fixture.site.campaign.ask(
            WorkDaysRequest(asOf: SiteFixture.now.local().day)
        ).content.workDays.all()
        #expect(list.map(\.recordedBy) == ["Cơ quan write"])
        #expect(list.allSatisfy { $0.id != "cua-toi" })
    }

    @Test func confirmingIsForOthersThanWhoWrote() throws {
        let fixture = try SiteFixture()
        _ = fixture.post("/ghi", saturday, as: .write)
        let id = try #require(try fixture.workDays().first)
        let words: KeyValuePairs<String, String> = ["vai-tro": "Trưởng thôn"]
        #expect(fixture.post("/so/\(id)/xac-nhan", words, as: .write).status == 403)
        #expect(fixture.post("/so/\(id)/xac-nhan", words, as: .coordinate).status == 403)
        #expect(fixture.post("/so/\(id)/xac-nhan", words, as: .read).status == 403)
        let elsewhere = try fixture.session("matran2", .confirm, SiteFixture.foreign)
        #expect(fixture.post("/so/\(id)/xac-nhan", words, by: elsewhere).status == 403)
        #expect(fixture.post("/so/\(id)/xac-nhan", words, as: .confirm).status == 303)
        #expect(fixture.post("/so/\(id)/huy", ["ly-do": "nhầm"], as: .confirm).status == 403)
        // What is confirmed is not corrected by who wrote it.
        #expect(fixture.post("/so/\(id)/sua", ["people": "21"], as: .write).status == 403)
        #expect(fixture.post("/so/\(id)/huy", ["ly-do": "nhầm"], as: .coordinate).status == 303)
    }

    /// Whoever found an entry wrong may confirm it once it was corrected.
    @Test func whoDisputedMayConfirmLater() throws {
        let fixture = try SiteFixture()
        _ = fixture.post("/ghi", saturday, as: .write)
        let id = try #require(try fixture.workDays().first)
        let disputed = fixture.post(
            "/so/\(id)/chua-thong-nhat", ["ly-do": "đếm thừa"], as: .confirm)
        #expect(disputed.status == 303)
        #expect(fixture.post("/so/\(id)/sua", ["people": "21"], as: .write).status == 303)
        let words: KeyValuePairs<String, String> = ["vai-tro": "Trưởng thôn"]
        #expect(fixture.post("/so/\(id)/xac-nhan", words, as: .confirm).status == 303)
    }

    /// The office takes a name out; nobody else does, and nothing is taken out unasked.
    @Test func theOfficeTakesANameOut() throws {
        let fixture = try SiteFixture()
        let entry: KeyValuePairs<String, String> = [
            "day": "29/06/2024", "unit": SiteFixture.own, "people": "3", "note": "gần nhà thờ",
        ]
        _ = fixture.post("/ghi", entry, as: .write)
        let id = try #require(try fixture.workDays().first)
        let words: KeyValuePairs<String, String> = ["chu-note": "1", "ly-do": "thừa"]
        for role in [Role.write, .confirm, .read] {
            #expect(fixture.post("/so/\(id)/luoc-bo", words, as: role).status == 403, "\(role)")
            #expect(!fixture.get("/so/\(id)", as: role).text.contains("luoc-bo"))
        }
        #expect(fixture.post("/so/\(id)/luoc-bo", ["ly-do": "thừa"], as: .coordinate).status == 422)
        #expect(fixture.get("/so/\(id)", as: .coordinate).text.contains("chu-note"))
        #expect(fixture.post("/so/\(id)/luoc-bo", words, as: .coordinate).status == 303)
        let page = fixture.get("/so/\(id)", as: .coordinate).text
        #expect(!page.contains("gần nhà thờ") && page.contains("Đã lược bỏ ghi chú"))
        #expect(!page.contains("chu-note"))
    }

    /// A form that another site sends, or one without its token, changes nothing.
    @Test func aForeignFormIsRefused() throws {
        let fixture = try SiteFixture()
        let session = try #require(fixture.sessions[.write])
        var request = WebRequest(.post, "/ghi", form: Fields(saturday))
        request.cookies["thubay"] = session.token
        request.headers["host"] = "localhost"
        #expect(fixture.site.respond(to: request).status == 409)
        request.form = Fields(saturday.map { ($0.key, $0.value) } + [("phieu", session.formToken)])
        request.headers["origin"] = "https://evil.example"
        request.headers["sec-fetch-site"] = nil
        #expect(fixture.site.respond(to: request).status == 403)
        request.headers["origin"] = nil
        request.headers["sec-fetch-site"] = "cross-site"
        #expect(fixture.site.respond(to: request).status == 403)
        #expect(try fixture.workDays().isEmpty)
        request.headers["sec-fetch-site"] = "same-origin"
        #expect(fixture.site.respond(to: request).status == 303)
    }

    @Test func aStrangerIsSentToSignIn() throws {
        let fixture = try SiteFixture()
        #expect(fixture.get("/so").header("location") == "/dang-nhap?den=%2Fso")
        #expect(fixture.get("/so", accept: "application/json").status == 401)
        #expect(fixture.get("/cong-khai").status == 200)
        #expect(fixture.get("/khong-co").status == 404)
    }

    /// Notes, reasons and what is not confirmed are for whoever's area they are of.
    @Test func readingIsForOnesOwnArea() throws {
        let fixture = try SiteFixture()
        let other = try fixture.session("xakhac", .write, SiteFixture.foreign)
        _ = fixture.post("/ghi", abroad, by: other)
        let id = try #require(try fixture.workDays().first)
        let foreign = SiteFixture.foreign
        for path in [
            "/so?don-vi=\(foreign)", "/so/\(id)", "/xac-nhan?don-vi=\(foreign)",
            "/danh-gia?don-vi=\(foreign)", "/don-vi/\(foreign)", "/don-vi/\(foreign)/can-cu",
            "/ke-hoach?don-vi=\(foreign)", "/bao-cao?ky=2024-06&don-vi=\(foreign)",
            "/bao-cao?ky=2024-06&don-vi=\(foreign)&tep=csv", "/bieu-do?don-vi=\(foreign)",
            "/tien-do?don-vi=\(foreign)", "/bao-cao?loai=van-phong&don-vi=\(foreign)&tep=docx",
        ] {
            #expect(fixture.get(path, as: .write).status == 403, "\(path)")
            #expect(fixture.get(path, as: .confirm).status == 403, "\(path)")
            #expect(fixture.get(path).status == 303, "\(path)")
        }
        #expect(!fixture.get("/so", as: .write).text.contains("Thôn 1"))
        #expect(fixture.get("/so/\(id)", as: .coordinate).status == 200)
        #expect(fixture.get("/so/\(id)", as: .read).status == 403)
    }

    /// A password is chosen after a code; another one only by who knows the present one.
    @Test func whoIsSignedInChangesThePasswordByThePresentOne() throws {
        let fixture = try SiteFixture()
        let before = try #require(fixture.sessions[.read])
        func change(from present: String) -> WebResponse {
            fixture.post(
                "/mat-khau",
                [
                    "mat-khau": present, "moi": "mot cau khac han", "nhac-lai": "mot cau khac han",
                ], by: before)
        }
        let wrong = change(from: "khong phai")
        #expect(wrong.status == 422 && wrong.text.contains("Mật khẩu hiện nay không đúng"))
        #expect(try fixture.accounts.session(before.token, at: SiteFixture.now) != nil)
        let done = change(from: "mua roi tren doi che")
        #expect(done.header("location") == "/tai-khoan?da-doi=1")
        #expect(try fixture.accounts.session(before.token, at: SiteFixture.now) == nil)
        _ = try fixture.accounts.signIn(
            "read", "mot cau khac han", from: "test", asksSecondFactor: false,
            at: SiteFixture.now)
        #expect(fixture.get("/xac-thuc", as: .write).header("location") == "/tai-khoan")
    }
}
