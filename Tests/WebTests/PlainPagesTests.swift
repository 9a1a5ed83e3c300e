import Basics
import Foundation
import Testing
import Tracker

@testable import Web

/// Words of pages that people took for something else.
@Suite struct PlainPagesTests {
    /// “Đã gửi” stood beside a column that said that nothing was handed in, and nobody was reminded.
    @Test func whoRecordedAndDidNotHandInIsReminded() throws {
        let fixture = try SiteFixture()
        _ = fixture.post(
            "/ghi",
            ["day": "25/05/2024", "unit": SiteFixture.own, "place": "Thôn 1", "people": "9"],
            as: .write)
        func page(_ month: String) -> String {
            fixture.get("/tien-do?thang=\(month)", as: .coordinate).text
        }
        let words = "đã ghi sổ nhưng chưa gửi số liệu tháng 05/2024"
        #expect(page("2024-05").contains(words))
        #expect(page("2024-05").contains("◐ Đã ghi, còn chờ xác nhận"))
        #expect(
            fixture.post("/tien-do", ["thang": "2024-05", "chac": "1"], as: .write).status == 303)
        #expect(!page("2024-05").contains(words))
        // Nobody owes anything of a month before the campaign, or of one that has not come.
        #expect(!page("1990-01").contains("don-doc") && !page("2024-07").contains("don-doc"))
    }

    /// A place that has an account is known to everybody; where else people meet is not said.
    @Test func theOpenPageNamesKnownPlaces() throws {
        let fixture = try SiteFixture()
        _ = try fixture.session("thon5", .write, SiteFixture.own, place: "Thôn 5")
        for place in ["thôn 5", "sân kho cũ"] {
            _ = fixture.post(
                "/ghi",
                [
                    "day": "06/07/2024", "unit": SiteFixture.own, "place": place, "du-kien": "1",
                    "organiser": "Đoàn xã",
                ], as: .write)
        }
        let page = fixture.get("/cong-khai").text
        #expect(page.contains(" · Thôn 5") && !page.contains("sân kho cũ"))
    }

    /// A chart is called by words; what depends on its figures stands in the picture.
    @Test func chartsAreCalledByWords() {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().path
        let charts = Locations(
            database: root + "/khong-co.sqlite", targets: root + "/targets",
            charts: root + "/charts", campaign: nil
        ).chartSummaries
        #expect(charts.count > 10)
        for chart in charts {
            for title in [chart.title.vi, chart.title.en] {
                #expect(!title.contains("…") && !title.contains("{") && !title.contains("  "))
                #expect(title.last.map { !" :;,–-".contains($0) } == true, "\(chart.id): \(title)")
            }
        }
    }
}
