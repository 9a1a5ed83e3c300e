import Foundation
import Testing
import Tracker

@testable import Web

/// The law desk in the browser: for who coordinates, looked at before it is brought in.
@Suite struct LawDeskTests {
    private static let heading =
        "standard,criterion,indicator,title,kind_of_law,measure,direction,place_of_law,from,"
        + "level_of_law,document,article,mark,checked_by,checked_on\n"

    @Test func aSheetIsLookedAtAndBroughtIn() throws {
        let fixture = try SiteFixture()
        let page = fixture.get("/quy-dinh/doi-chieu", as: .coordinate)
        #expect(page.status == 200 && page.text.contains("/quy-dinh/bang/xa-mau.xlsx"))
        let sheet = fixture.get("/quy-dinh/bang/xa-mau.csv", as: .coordinate)
        #expect(sheet.status == 200 && sheet.text.contains("Mức đạt chuẩn"))
        #expect(fixture.get("/quy-dinh/bang/khong-co.csv", as: .coordinate).status == 404)
        #expect(fixture.get("/quy-dinh/doi-chieu", as: .write).status == 403)

        let day = "2024-01-01"
        func upload(_ rows: String) -> [WebRequest.Upload] {
            [.init(field: "tep", name: "luat.csv", bytes: Array((Self.heading + rows).utf8))]
        }
        let bad = fixture.post(
            "/quy-dinh/nhap", ["viec": "xem"], as: .coordinate,
            uploads: upload("xa-mau,99,99.1,Mới,share,hộ,,,\(day),80,,,chưa đối chiếu,,\n"))
        #expect(bad.status == 422 && bad.text.contains("không có tiêu chí “99”"))
        let good = upload(
            "xa-mau,,,,,,,,,,318/QĐ-TTg,Điều 1,đã đối chiếu văn bản,Phòng Kinh tế,\(day)\n")
        let looked = fixture.post("/quy-dinh/nhap", ["viec": "xem"], as: .coordinate, uploads: good)
        #expect(looked.status == 200, "\(looked.text)")
        let table = fixture.folder + "/rieng/standards/xa-mau.values.csv"
        #expect(!FileManager.default.fileExists(atPath: table))
        let token = try #require(looked.text.firstMatch(of: /name="cat" value="([^"]+)"/)?.1)
        let brought = fixture.post(
            "/quy-dinh/nhap", ["viec": "nhap", "cat": String(token)], as: .coordinate)
        #expect(brought.status == 200, "\(brought.text)")
        #expect(!brought.text.contains(fixture.folder))
        #expect(try String(contentsOfFile: table, encoding: .utf8).contains("Phòng Kinh tế"))
        #expect(
            fixture.post(
                "/quy-dinh/nhap", ["viec": "nhap", "cat": String(token)], as: .administer
            ).status == 403)
    }
}
