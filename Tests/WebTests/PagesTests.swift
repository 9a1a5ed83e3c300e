import Accounts
import Basics
import Foundation
import Reports
import TestSupport
import Testing
import Tracker
import WorkLog

@testable import Web

/// What the pages of an office do beside showing.
@Suite struct PagesTests {
    private let saturday: KeyValuePairs<String, String> = [
        "day": "29/06/2024", "unit": SiteFixture.own, "place": "Thôn 1", "people": "45",
    ]

    /// A second editor sees what stands now beside what was typed, which is kept.
    @Test func whatWasTypedOverANewerRevisionIsKept() throws {
        let fixture = try SiteFixture()
        _ = fixture.post("/ghi", saturday, as: .write)
        let id = try #require(try fixture.workDays().first)
        _ = fixture.post("/so/\(id)/sua", ["people": "46", "lan": "1"], as: .write)
        let late = fixture.post("/so/\(id)/sua", ["people": "47", "lan": "1"], as: .write)
        #expect(late.status == 409)
        #expect(late.text.contains("Cơ quan write vừa sửa mục này (lần 2)"))
        #expect(late.text.contains(">46</td>") && late.text.contains(">47</td>"))
        #expect(late.text.contains("name=\"people\" type=\"text\" value=\"47\""))
        // The form is now of the newer revision: sent again, it is taken.
        #expect(late.text.contains("name=\"lan\" value=\"2\""))
        #expect(
            fixture.post("/so/\(id)/sua", ["people": "47", "lan": "2"], as: .write).status == 303)
    }

    /// Every page of a report goes away as PDF, Word, Excel, CSV and JSON.
    @Test(arguments: FileForm.allCases)
    func reportsGoAwayInEveryForm(_ form: FileForm) throws {
        let fixture = try SiteFixture()
        _ = fixture.post("/ghi", saturday, as: .write)
        let begins: [FileForm: String] = [.pdf: "%PDF-", .docx: "PK", .xlsx: "PK"]
        for path in [
            "/bao-cao?ky=2024-06", "/bao-cao?ky=2024-06&loai=van-phong",
            "/bao-cao?ky=2024-06&loai=lanh-dao", "/so?den=30/06/2024", "/?ngay=30/06/2024",
        ] {
            let response = fixture.get("\(path)&tep=\(form.rawValue)", as: .coordinate)
            #expect(response.status == 200, "\(path)")
            #expect(
                response.header("content-disposition")?.hasSuffix(".\(form.rawValue)\"") == true)
            if let begin = begins[form] { #expect(response.body.starts(with: begin.utf8)) }
        }
        #expect(fixture.get("/bao-cao?tep=exe", as: .read).status == 404)
        // Findings name what is not confirmed: not for who only reads.
        #expect(fixture.get("/bao-cao?loai=ra-soat", as: .read).status == 403)
    }

    /// A file waits for its button: it is not chosen twice, and is nobody else's.
    @Test func aFileWaitsForItsButton() throws {
        let fixture = try SiteFixture()
        let csv = "day,unit,place,people\n2024-06-22,25036,Thôn 2,12\n"
        let tried = fixture.post(
            "/nhap", ["loai": "ra-quan", "viec": "xem"], as: .write,
            uploads: [.init(field: "tep", name: "a.csv", bytes: Array(csv.utf8))])
        let found = try #require(tried.text.firstMatch(of: /name="cat" value="([a-z0-9]+)"/))
        let token = String(found.1)
        // The preview shows the row as it stands.
        #expect(tried.text.contains(">Thôn 2</td>"))
        let village = try fixture.session("thon2", .write, SiteFixture.own, place: "Thôn 2")
        let foreign = fixture.post(
            "/nhap", ["loai": "ra-quan", "viec": "nhap", "cat": token], by: village)
        #expect(foreign.status == 422)
        #expect(try fixture.workDays().isEmpty)
        let done = fixture.post(
            "/nhap", ["loai": "ra-quan", "viec": "nhap", "cat": token], as: .write)
        #expect(done.status == 200 && done.text.contains("Đã vào sổ"))
        #expect(try fixture.workDays().count == 1)
    }

    /// 12 people in the file, 21 by hand, 15 in the file: what both changed is brought in over the
    /// log by a button that says so.
    @Test func aCorrectionIsOverwrittenByAButtonOfItsOwn() throws {
        let fixture = try SiteFixture()
        func bring(_ people: Int) -> WebResponse {
            let csv = "day,unit,place,people\n2024-06-22,25036,Thôn 2,\(people)\n"
            return fixture.post(
                "/nhap", ["loai": "ra-quan", "viec": "nhap"], as: .write,
                uploads: [.init(field: "tep", name: "a.csv", bytes: Array(csv.utf8))])
        }
        #expect(bring(12).status == 200)
        let id = try #require(try fixture.workDays().first)
        #expect(
            fixture.post("/so/\(id)/sua", ["people": "21", "lan": "1"], as: .write).status == 303)
        #expect(bring(12).text.contains("giữ số của sổ"))
        let both = bring(15)
        #expect(both.status == 422 && both.text.contains("Nhập, ghi đè số đã sửa trong sổ"))
        let token = try #require(both.text.firstMatch(of: /name="cat" value="([a-z0-9]+)"/)?.1)
        let words: KeyValuePairs<String, String> = [
            "loai": "ra-quan", "viec": "nhap", "cat": String(token), "ghi-de": "x",
        ]
        let done = fixture.post("/nhap", words, as: .write)
        #expect(done.status == 200 && done.text.contains("21 → 15"), "\(done.text)")
    }

    /// Findings stand in the cell that they are about.
    @Test func findingsStandInTheirCells() throws {
        let fixture = try SiteFixture()
        let csv = "day,unit,place,people\n2024-06-22,25036,Thôn 2,mười\n"
        let tried = fixture.post(
            "/nhap", ["loai": "ra-quan", "viec": "xem"], as: .write,
            uploads: [.init(field: "tep", name: "a.csv", bytes: Array(csv.utf8))])
        #expect(tried.status == 422)
        #expect(tried.text.contains(">mười<strong class=\"finding\"> ⚠ "))
        #expect(!tried.text.contains("name=\"cat\""))
    }

    /// A workbook is read elsewhere, and only the lines that come back are read here: the bytes that
    /// were sent are no workbook at all.
    @Test func ofAWorkbookOnlyPlainLinesAreReadHere() throws {
        let sent = WebRequest.Upload(
            field: "tep", name: "thang6.xlsx", bytes: [0x50, 0x4B, 0x03, 0x04] + Array("rác".utf8))
        let lines = """
            thubay-bang-1
            S\t0\tTháng 6
            R\t4\t0\t0\tt\tday\t1\tt\tunit\t2\tt\tplace\t3\tt\tpeople
            R\t5\t0\t0\td\t2024-06-22\t1\tt\t25036\t2\tt\tThôn 2\t3\tt\tmười

            """
        let fixture = try SiteFixture(
            strangers: Strangers(
                workbook: { bytes in
                    bytes == sent.bytes
                        ? .success([0] + Array(lines.utf8)) : .failure(.init(Phrase("khác")))
                }, log: nil))
        let tried = fixture.post(
            "/nhap", ["loai": "ra-quan", "viec": "xem"], as: .write, uploads: [sent])
        #expect(tried.status == 422)
        #expect(tried.text.contains(">mười<strong class=\"finding\"> ⚠ "), "\(tried.text)")
        // What another process says wrongly is damage, and what it does not say a sentence.
        for (answer, words) in [
            (Result.success([0] + Array("thubay-bang-1\nS\t0\tA\nR\t0\n".utf8)), "hỏng"),
            (Result.failure(Strangers.Unread(Phrase("đã phải dừng"))), "thang6.xlsx: đã phải dừng"),
        ] {
            let fixture = try SiteFixture(
                strangers: Strangers(workbook: { _ in answer }, log: nil))
            let tried = fixture.post(
                "/nhap", ["loai": "ra-quan", "viec": "xem"], as: .write, uploads: [sent])
            #expect(tried.status == 422 && tried.text.contains(words), "\(tried.text)")
        }
    }

    /// What people write is text whatever stands before it: a letter of two bytes hides no mark.
    @Test func marksBehindVietnameseLettersAreText() throws {
        let fixture = try SiteFixture()
        let hostile = "Thôn à<b>ả\"x"
        _ = fixture.post(
            "/ghi",
            ["day": "29/06/2024", "unit": SiteFixture.own, "place": hostile, "people": "45"],
            as: .write)
        for path in ["/so", "/so?noi=\(Fields.encoded(hostile))"] {
            let text = fixture.get(path, as: .write).text
            #expect(text.contains("Thôn à&lt;b&gt;ả&quot;x"), "\(path)")
            #expect(!text.contains("à<b"), "\(path)")
        }
    }

    /// An office says once what it calls its columns, and it is remembered.
    @Test func anOfficesOwnColumnsAreChosenOnce() throws {
        let fixture = try SiteFixture()
        let csv = "day,unit,place,people,Ký nhận\n2024-06-22,25036,Thôn 2,12,x\n"
        let file = WebRequest.Upload(field: "tep", name: "a.csv", bytes: Array(csv.utf8))
        let first = fixture.post(
            "/nhap", ["loai": "ra-quan", "viec": "xem"], as: .write, uploads: [file])
        #expect(first.status == 422 && first.text.contains("name=\"cot-0\" value=\"Ký nhận\""))
        let token = try #require(first.text.firstMatch(of: /name="cat" value="([a-z0-9]+)"/)).1
        let second = fixture.post(
            "/nhap",
            [
                "loai": "ra-quan", "viec": "xem", "cat": String(token), "cot-0": "Ký nhận",
                "nghia-0": "",
            ], as: .write)
        #expect(second.status == 200 && second.text.contains("Nhập vào sổ"))
        let again = fixture.post(
            "/nhap", ["loai": "ra-quan", "viec": "xem"], as: .write, uploads: [file])
        #expect(again.status == 200)
    }

    /// A wrong cell is told beside the strange column, and the choice is kept although it is there.
    @Test func aWrongCellForgetsNoChoice() throws {
        let fixture = try SiteFixture()
        func send(_ day: String, _ form: KeyValuePairs<String, String>) -> WebResponse {
            let csv = "day,unit,place,people,Ký nhận\n\(day),25036,Thôn 2,12,x\n"
            return fixture.post(
                "/nhap", form, as: .write,
                uploads: [.init(field: "tep", name: "a.csv", bytes: Array(csv.utf8))])
        }
        let first = send("2024-06-31", ["loai": "ra-quan", "viec": "xem"])
        #expect(first.status == 422 && first.text.contains("name=\"cot-0\" value=\"Ký nhận\""))
        #expect(first.text.contains("không có ngày"))
        let chosen = send(
            "2024-06-31",
            ["loai": "ra-quan", "viec": "xem", "cot-0": "Ký nhận", "nghia-0": ""])
        #expect(chosen.status == 422 && !chosen.text.contains("không hiểu cột"))
        let mended = send("2024-06-22", ["loai": "ra-quan", "viec": "xem"])
        #expect(mended.status == 200 && mended.text.contains("Nhập vào sổ"))
    }

    /// A commune gives the places of its own new codes, and nobody else any.
    @Test func aCommuneGivesItsPlacesCodes() throws {
        let fixture = try SiteFixture()
        _ = try fixture.session("thon5", .write, SiteFixture.own, place: "Thôn 5")
        _ = try fixture.session("thonxa", .write, SiteFixture.foreign, place: "Thôn 5 xa")
        #expect(fixture.get("/tai-khoan", as: .write).text.contains("thon5"))
        #expect(!fixture.get("/tai-khoan", as: .write).text.contains("thonxa"))
        let asked = fixture.post("/tai-khoan/ma", ["ten": "thon5"], as: .write)
        #expect(asked.text.contains("Tạo mã mới cho thon5?") && !asked.text.contains("Mã của"))
        let code = fixture.post("/tai-khoan/ma", ["ten": "thon5", "chac": "1"], as: .write)
        #expect(code.status == 200 && code.text.contains("Mã của thon5"))
        for login in ["thonxa", "read", "administer", "write", "khong-co"] {
            #expect(fixture.post("/tai-khoan/ma", ["ten": login], as: .write).status == 403)
        }
        #expect(fixture.post("/tai-khoan/ma", ["ten": "thon5"], as: .coordinate).status == 403)
        #expect(fixture.post("/quan-tri/ma", ["ten": "thon5"], as: .write).status == 403)
    }

    /// The signed paper is kept by its hash, comes back as it was, and only a PDF is one.
    @Test func signedPapersAreKeptByTheirHash() throws {
        let fixture = try SiteFixture()
        func keep(_ text: String, as role: Role, unit: String = SiteFixture.own) -> WebResponse {
            fixture.post(
                "/tien-do/ban-ky", ["thang": "2024-06", "don-vi": unit], as: role,
                uploads: [.init(field: "ban-ky", name: "ký.pdf", bytes: Array(text.utf8))])
        }
        #expect(keep("<script>", as: .coordinate).status == 422)
        #expect(keep("%PDF-1.7 ...", as: .write).status == 403)
        #expect(keep("%PDF-1.7 ...", as: .coordinate).status == 303)
        #expect(keep("%PDF-1.7 ...", as: .coordinate).status == 303)
        let papers = SignedPapers(beside: fixture.site.campaign.locations.database)
        let kept = papers.papers(of: "2024-06")
        #expect(kept.count == 1 && kept[0].unit == SiteFixture.own)
        let path = "/tien-do/ban-ky/2024-06/\(kept[0].hash)"
        let answer = fixture.get(path, as: .write)
        #expect(answer.text == "%PDF-1.7 ...")
        #expect(answer.header("content-security-policy") == "sandbox")
        #expect(answer.header("content-disposition")?.hasPrefix("attachment") == true)
        let other = try fixture.session("xakhac", .write, SiteFixture.foreign)
        #expect(fixture.get(path, by: other).status == 403)
        #expect(fixture.get("/tien-do/ban-ky/2024-06/..", as: .coordinate).status == 404)
        // Somebody wrote over it on the disk.
        let file = "\(papers.folder)/2024-06.\(SiteFixture.own).\(kept[0].hash).pdf"
        _ = TextFile.write("%PDF-1.7 khác", to: file, replacing: .anyFile)
        #expect(fixture.get(path, as: .write).status == 422)
    }

    /// A link works once for each state of its list; what its maker recorded is marked.
    @Test func aLinkOfTheRecorderIsMarked() throws {
        let fixture = try SiteFixture()
        _ = fixture.post("/ghi", saturday, as: .write)
        let other = try fixture.session("thon1", .write, SiteFixture.own, place: "Thôn 1")
        _ = fixture.post(
            "/ghi", ["day": "22/06/2024", "place": "Thôn 1", "people": "7"], by: other)
        let link = try fixture.accounts.makeLink(
            for: SiteFixture.own, place: "Thôn 1", month: SiteFixture.now.local().day,
            role: "Ban Công tác Mặt trận", by: "Cơ quan write", at: SiteFixture.now)
        let page = fixture.post("/x/\(link.token)", ["so": link.number]).text
        let state = try #require(page.firstMatch(of: /name="ban" value="([^"]+)"/)).1
        let form: [(String, String)] =
            try fixture.workDays().map { ("dung", $0) }
            + [("so", link.number), ("ban", String(state))]
        var request = WebRequest(
            .post, "/x/\(link.token)/gui", form: Fields(form.map { (name: $0.0, value: $0.1) }))
        request.headers["host"] = "localhost"
        let sent = fixture.site.respond(to: request)
        #expect(sent.text.contains("xác nhận 2"))
        let rows = try fixture.site.campaign.ask(
            WorkDaysRequest(asOf: SiteFixture.now.local().day)
        ).content.workDays.all()
        #expect(
            Set(rows.compactMap(\.confirmedBy)) == [
                "Ban Công tác Mặt trận",
                "Ban Công tác Mặt trận (xác nhận qua đường dẫn của nơi ghi)",
            ])
        let findings = try fixture.site.campaign.ask(
            ReviewRequest(asOf: SiteFixture.now.local().day)
        ).content.findings.filter { $0.what.vi.contains("qua đường dẫn của nơi ghi") }
        #expect(findings.count == 1)
    }

    /// Downloads, refusals and confirmations are noted without content.
    @Test func whatWasDoneIsNotedWithoutContent() throws {
        let fixture = try SiteFixture()
        _ = fixture.post("/ghi", saturday, as: .write)
        _ = fixture.get("/bao-cao?ky=2024-06&tep=pdf", as: .read)
        _ = fixture.post("/ghi", saturday, as: .read)
        let noted = try fixture.accounts.events().reversed().map {
            "\($0.kind) \($0.login) \($0.path)"
        }
        #expect(noted == ["download read /bao-cao", "refusal read /ghi"])
        let shown = fixture.get("/quan-tri", as: .administer).text
        #expect(shown.contains("Nhật ký truy cập") && !shown.contains("Thôn 1"))
    }

    /// Who was signed in elsewhere is signed out everywhere by one button.
    @Test func signingOutEverywhere() throws {
        let fixture = try SiteFixture()
        let again = try fixture.accounts.signIn(
            "write", "mua roi tren doi che", from: "b", asksSecondFactor: false,
            at: SiteFixture.now)
        _ = fixture.post("/dang-xuat", ["moi-noi": "1"], as: .write)
        #expect(try fixture.accounts.session(again.token, at: SiteFixture.now) == nil)
        #expect(fixture.get("/ghi", as: .write).status == 303)
    }

    /// Strangers see units, days and kinds of what is planned; never a free place or a note.
    @Test func theOpenPageNamesNoFreePlace() throws {
        let fixture = try SiteFixture()
        _ = fixture.post(
            "/ghi",
            [
                "day": "06/07/2024", "unit": SiteFixture.own, "place": "nhà văn hóa cũ",
                "organiser": "Đoàn xã", "note": "mang cuốc", "du-kien": "1",
            ], as: .write)
        let page = fixture.get("/cong-khai").text
        #expect(page.contains("06/07/2024"))
        let feed = fixture.get("/lich/\(SiteFixture.own).ics").text
        #expect(feed.contains("DTSTART;VALUE=DATE:20240706"))
        for word in ["nhà văn hóa cũ", "mang cuốc", "Đoàn xã"] {
            #expect(!page.contains(word) && !feed.replacing("\r\n ", with: "").contains(word))
        }
    }

    /// What a note keeps from strangers is on no open page and in no feed; the office sees it.
    @Test func aNoteKeepsAnOutingFromStrangers() throws {
        let fixture = try SiteFixture()
        let recorded = fixture.post(
            "/ghi",
            [
                "day": "10/07/2024", "unit": SiteFixture.own, "place": "Thôn 1",
                "organiser": "Đoàn xã", "note": "Không công khai: chờ chốt", "du-kien": "1",
            ], as: .write)
        #expect(!fixture.get("/cong-khai").text.contains("10/07/2024"))
        #expect(!fixture.get("/lich/\(SiteFixture.own).ics").text.contains("20240710"))
        #expect(recorded.status == 303)
        let id = try #require(recorded.header("location")?.split(separator: "=").last)
        #expect(fixture.get("/so/\(id)", as: .write).text.contains("10/07/2024"))
    }

    /// Every link of every page leads somewhere, for every role: nobody is shown what they may not
    /// open, and ids with a slash are found.
    @Test(arguments: [nil] + Role.allCases.map(Optional.some))
    func everyLinkLeadsSomewhere(_ role: Role?) throws {
        let fixture = try SiteFixture()
        _ = fixture.post("/ghi", saturday, as: .write)
        let home = role.map { $0 == .administer ? "/quan-tri" : "/" } ?? "/cong-khai"
        var waiting = [home, "/cong-khai"]
        var seen: Set<String> = []
        while let path = waiting.popLast() {
            guard seen.insert(path).inserted, seen.count < 400 else { continue }
            let response = fixture.get(path, as: role)
            #expect(response.status == 200, "\(path): \(response.status)")
            guard response.header("content-type")?.hasPrefix("text/html") == true else { continue }
            for match in response.text.matches(of: /(?:href|src)="(\/[^"\/#][^"#]*)/) {
                let link = match.1.replacing("&amp;", with: "&")
                if !link.contains("ngon-ngu=") { waiting.append(String(link)) }
            }
        }
        #expect(seen.count > (role == nil || role == .administer ? 3 : 30), "\(seen.count)")
    }

    /// Who issues papers stands on the page of who administers, as it is printed, with the file in
    /// which it is changed.
    @Test func agenciesAreShownAsTheyArePrinted() throws {
        let fixture = try SiteFixture()
        let file = fixture.folder + "/rules/campaigns/huyen-mau/campaign.yaml"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let agency = """

            agencies:
              - id: mat-tran
                style: mat-tran
                parent: ỦY BAN MTTQ VIỆT NAM
                name: XÃ HÒA NINH
                place: Hòa Ninh
                code: MTTQ-BTT
                signers: [TM. BAN THƯỜNG TRỰC, CHỦ TỊCH]
                unit: "25036"
            """
        try (text + agency).write(toFile: file, atomically: true, encoding: .utf8)
        let page = fixture.get("/quan-tri", as: .administer).text
        for words in [
            "ỦY BAN MTTQ VIỆT NAM · XÃ HÒA NINH", "Mặt trận, đoàn thể", "Hòa Ninh, MTTQ-BTT",
            "TM. BAN THƯỜNG TRỰC / CHỦ TỊCH", "campaigns/huyen-mau/campaign.yaml",
        ] { #expect(page.contains(words), "\(words)") }
    }

    @Test func whatTheLogDoesNotHaveIsNotFound() throws {
        let fixture = try SiteFixture()
        let id = "00000000-0000-4000-8000-000000000000"
        #expect(fixture.get("/so/\(id)", as: .coordinate).status == 404)
        let sent = fixture.post("/so/\(id)/huy", ["reason": "nhầm"], as: .coordinate)
        #expect(sent.status == 404)
    }

    @Test func anIdMayHoldASlash() {
        let request = WebRequest(.get, "/muc-tieu/giao%2F2026%2Ftrong-cay/du-bao")
        #expect(request.segments == ["muc-tieu", "giao/2026/trong-cay", "du-bao"])
        #expect(WebRequest(.get, "/so/a+b%2e%2E").segments == ["so", "a+b.."])
    }

    /// A log of another office: looked at, brought in, again without harm; what is none is refused.
    @Test func anotherLogIsMerged() throws {
        let (fixture, other) = (try SiteFixture(), try SiteFixture())
        _ = other.post("/ghi", saturday, as: .write)
        let file = other.folder + "/gui.sqlite"
        _ = try other.site.campaign.export(
            unit: SiteFixture.own, to: file, withNotes: false,
            asOf: SiteFixture.now.local().day, on: SiteFixture.now)
        var bytes: [UInt8] = []
        #expect(Folder.read(file) { bytes += $0 })
        func send(_ bytes: [UInt8], _ what: String, as role: Role = .coordinate) -> WebResponse {
            fixture.post(
                "/nhap/so", ["viec": what], as: role,
                uploads: [.init(field: "so", name: "../xã Hòa Ninh.sqlite", bytes: bytes)])
        }
        #expect(send(bytes, "nhap", as: .write).status == 403)
        let tried = send(bytes, "xem")
        #expect(tried.status == 200 && tried.text.contains("Chưa ghi gì"))
        #expect(tried.text.contains("xã-Hòa-Ninh.sqlite") && !tried.text.contains("/tmp/"))
        #expect(try fixture.workDays().isEmpty)
        #expect(send(bytes, "nhap").status == 200)
        #expect(send(bytes, "nhap").status == 200)
        #expect(try fixture.workDays().count == 1)
        let broken = send(Array("SQLite format 3\0".utf8) + [1, 2, 3], "nhap")
        #expect(broken.status == 422 && broken.text.contains("xã-Hòa-Ninh.sqlite"))
    }

    /// A copy is put aside, with the accounts beside it.
    @Test func aCopyIsPutAside() throws {
        let fixture = try SiteFixture()
        let done = fixture.post("/quan-tri/sao-luu", as: .administer)
        #expect(done.status == 200 && done.text.contains("Sổ khớp"))
        #expect(fixture.post("/quan-tri/sao-luu", as: .coordinate).status == 403)
    }

    /// Months end on the 14th: 30 June is of July, which has begun, though the calendar's has not, and
    /// may be closed; August has not.
    @Test func theMonthIsTheCampaigns() throws {
        let fixture = try SiteFixture(campaign: "month_ends: 14\n")
        #expect(fixture.get("/bao-cao", as: .coordinate).text.contains("value=\"2024-07\""))
        let page = fixture.get("/tien-do", as: .coordinate).text
        #expect(page.contains("Khóa tháng 07/2024") && page.contains("thang=2024-06"))
        #expect(!page.contains("thang=2024-08"))
        let june = fixture.get("/tien-do?thang=2024-06", as: .coordinate).text
        #expect(june.contains("thang=2024-07"))
        let sheet = fixture.get("/xac-nhan?don-vi=\(SiteFixture.own)", as: .confirm).text
        #expect(sheet.contains("Tháng 07/2024"))
        #expect(fixture.post("/tien-do", ["thang": "2024-07"], as: .coordinate).status < 400)
        #expect(fixture.post("/tien-do", ["thang": "2024-08"], as: .coordinate).status == 422)
        // Of the calendar: June is not over.
        let plain = try SiteFixture()
        #expect(plain.get("/bao-cao", as: .coordinate).text.contains("value=\"2024-06\""))
    }
}
